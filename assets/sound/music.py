"""The music: three layers of one piece, laid on the same circle of 16 bars, and the title piece.

All at 48 beats a minute in D minor. A layer is exactly 80 s long and everything in it wraps around, tails and room
too, so layers can be faded in and out against each other at any moment. Worn machines: low beating drones, tines and
bars a little out of tune, metal that is bowed, and a pulse for danger.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    coloured,
    coloured_loop,
    dice,
    fall,
    hall,
    noise,
    noise_loop,
    put_round,
    ringing,
    samples,
    steady,
    swell,
    tone,
    unit,
    wander,
)
from recipes import sound

BEAT = 1.25
"""Seconds."""
BAR = 4
LAYER_BARS = 16
TITLE_BARS = 18
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}

Notes = tuple[tuple[float, str, float], ...]
"""(beat, note, strength)"""


def pitch(note: str) -> float:
    """Frequency of a note like ``Bb3`` in equal temperament, A4 at 440 Hz, in Hz."""
    step = STEPS[note[0]] + note.count("#") - note.count("b")
    return float(440.0 * 2.0 ** ((step - 9) / 12.0 + int(note[-1]) - 4))


# --- instruments --------------------------------------------------------------------------------------------------


def wide(wave: Wave, pan: float) -> Wave:
    """Mono to stereo; pan -1 to 1 at constant power."""
    turn = 0.25 * np.pi * (1.0 + pan)
    return np.stack([wave * np.cos(turn), wave * np.sin(turn)], axis=1)


def tine(hertz: float, strength: float) -> Wave:
    """An old electric piano: a tine whose tone is brighter the harder it is struck, on a tape that wavers."""
    seconds = 5.5
    t = clock(seconds)
    waver = 1.2 * np.sin(TAU * 0.7 * t) + 0.25 * np.sin(TAU * 5.1 * t)
    total = np.zeros_like(t)
    for detune in (-0.0016, 0.0019):
        phase = TAU * hertz * (1 + detune) * t + waver * hertz / 900.0
        bright = (0.5 + 1.5 * strength) * 0.5 ** (t / 0.5)
        total += np.sin(phase + bright * np.sin(phase))
    bark = np.sin(TAU * hertz * 7.03 * t) * 0.5 ** (t / 0.06) * 0.1 * strength
    return (0.5 * total + bark) * fall(seconds, 1.05 * (220.0 / hertz) ** 0.4, 0.006) * strength


def bar_of_steel(hertz: float, strength: float) -> Wave:
    """A struck bar: the partials of a free bar, damped by the hand."""
    seconds = 1.9
    t = clock(seconds)
    total = np.zeros_like(t)
    for ratio, size, half in ((1.0, 1.0, 0.34), (1.006, 0.5, 0.3), (2.756, 0.3, 0.12), (5.404, 0.12, 0.05)):
        total += size * np.sin(TAU * hertz * ratio * t) * 0.5 ** (t / half)
    return total * np.clip(t / 0.003, 0, 1) * np.clip((seconds - t) / 0.1, 0, 1) * strength


def bowed(hertz: float, seconds: float, rng: np.random.Generator, inharmonic: float = 0.0) -> Wave:
    """A bowed string, or with ``inharmonic`` a bowed plate: partials that each breathe on their own."""
    t = clock(seconds)
    total = np.zeros_like(t)
    for k in range(1, 11):
        real = hertz * k * (1.0 + inharmonic * (k * k - 1))
        if real > 4200.0:
            break
        breath = 0.6 + 0.4 * np.sin(TAU * rng.uniform(0.07, 0.31) * t + rng.uniform(0, TAU))
        shake = 0.5 * np.sin(TAU * rng.uniform(3.6, 4.8) * t + rng.uniform(0, TAU))
        total += breath * np.sin(TAU * real * t + shake + rng.uniform(0, TAU)) / k**1.55
    return total


def choir_of(hertz: float, seconds: float, rng: np.random.Generator) -> Wave:
    """Three detuned bowed strings, stereo."""
    parts = [
        wide(bowed(hertz * (1 + cents / 1731.0), seconds, rng), pan)
        for cents, pan in ((-5, -0.7), (0, 0.0), (6, 0.7))
    ]
    return sum(parts[1:], parts[0])


def heart(strength: float) -> Wave:
    """A thump in the frames."""
    t = clock(0.8)
    return tone(40 + 62 * np.exp(-t * 18), 0.8) * fall(0.8, 0.12, 0.004) * strength


# --- the page -----------------------------------------------------------------------------------------------------


class Page:
    """A circle of bars to write on, stereo; ``dry`` stays close, ``wet`` goes through the room."""

    def __init__(self, name: str, bars: int) -> None:
        self.rng = dice(name)
        self.seconds = bars * BAR * BEAT
        self.dry = np.zeros((samples(self.seconds), 2))
        self.wet = np.zeros_like(self.dry)

    def lay(self, piece: Wave, beat: float, size: float, room: float, pan: float = 0.0) -> None:
        """Write a mono or stereo piece at a beat; ``room`` is the share that the room hears."""
        stereo = wide(piece, pan) if piece.ndim == 1 else piece
        put_round(self.dry, stereo, beat * BEAT, size * (1.0 - 0.5 * room))
        put_round(self.wet, stereo, beat * BEAT, size * room)

    def play(
        self, instrument: Callable[[float, float], Wave], notes: Notes, size: float, room: float
    ) -> None:
        """Write notes; each a little late, each from its place."""
        for beat, note, strength in notes:
            late = abs(self.rng.normal(0.0, 0.012))
            place = float(
                np.clip((np.log2(pitch(note) / 220.0)) * 0.35 + self.rng.normal(0, 0.12), -0.8, 0.8)
            )
            self.lay(instrument(pitch(note), strength), beat + late, size, room, place)

    def pad(self, chords: tuple[tuple[float, float, str], ...], size: float, top: float) -> None:
        """Bowed chords: (beat, beats, notes); each overlaps the next."""
        for beat, beats, names in chords:
            seconds = (beats + 4.0) * BEAT
            shape = swell(seconds, 4.5, 5.5)[:, None]
            notes = names.split()
            voices = [
                choir_of(pitch(note), seconds, self.rng) / (1 + 0.12 * i) for i, note in enumerate(notes)
            ]
            chord = sum(voices[1:], voices[0]) * shape
            dull = np.stack([coloured(chord[:, side], band(90, top, 1.2)) for side in (0, 1)], axis=1)
            self.lay(dull, beat - 1.5, size / len(notes), 0.55)

    def drone(self, rows: tuple[tuple[str, float], ...], size: float) -> None:
        """Notes that never stop; each beats slowly against itself and swells in its own time."""
        for note, strength in rows:
            hertz = pitch(note)
            for pan in (-0.6, 0.6):
                swells = np.clip(1.0 + 0.4 * wander(self.seconds, 0.09, self.rng), 0.1, None)
                wave = sum(
                    steady(
                        k * hertz + (0.11 if pan > 0 else -0.11) * k, self.seconds, self.rng.uniform(0, TAU)
                    )
                    / k**1.7
                    for k in range(1, 7)
                )
                self.dry += wide(np.asarray(wave) * swells, pan) * size * strength

    def air(self, size: float, low: float, high: float) -> None:
        """Wind in the ducts."""
        for pan in (-0.8, 0.8):
            gusts = np.clip(1.0 + 0.5 * wander(self.seconds, 0.15, self.rng), 0.05, None)
            self.dry += wide(noise_loop(self.seconds, band(low, high, 1.4), self.rng) * gusts, pan) * size

    def finished(self, room_seconds: float = 7.0, top: float = 2600.0) -> Wave:
        """Dry and room together."""
        out = self.dry.copy()
        for side in (0, 1):
            response = hall(room_seconds, 1.1, top, self.rng)
            spectrum = np.fft.rfft(self.wet[:, side]) * np.fft.rfft(response, len(out))
            out[:, side] += 0.85 * np.fft.irfft(spectrum, len(out))
        return coloured_loop(out, band(30, 9000, 1.5))


LAYER_CHORDS = (
    (0.0, 16.0, "D3 A3 C4 E4"),
    (16.0, 16.0, "Bb2 F3 A3 D4"),
    (32.0, 16.0, "G2 D3 F3 Bb3"),
    (48.0, 16.0, "A2 E3 G3 D4"),
)


# --- the layers ---------------------------------------------------------------------------------------------------


def calm() -> Wave:
    """Drone, a bowed chord every twenty seconds, a few tines. Mostly space."""
    page = Page("calm", LAYER_BARS)
    page.drone((("D2", 1.0), ("A2", 0.5), ("D1", 0.5)), 0.1)
    breaths = tuple((beat, 7.0 + 1.5 * (i % 2), notes) for i, (beat, _, notes) in enumerate(LAYER_CHORDS))
    page.pad(breaths, 0.6, 900)
    melody: Notes = (
        (2, "A4", 0.8), (3.5, "D5", 0.6), (4, "C5", 0.5), (7, "F4", 0.7),
        (12, "E4", 0.5), (12.5, "A4", 0.45), (18, "A4", 0.7), (19.5, "F4", 0.5), (21, "D4", 0.6),
        (26, "C5", 0.5), (27, "Bb4", 0.55), (28, "F4", 0.4), (34, "D5", 0.75), (35.5, "Bb4", 0.5), (36, "A4", 0.5),
        (41, "F4", 0.55), (41.5, "G4", 0.5), (44, "D4", 0.5), (50, "E4", 0.65), (51.5, "G4", 0.5),
        (53, "A4", 0.6), (57, "D5", 0.4), (58.5, "C5", 0.45), (61, "A4", 0.35),
    )  # fmt: skip
    page.play(tine, melody, 0.46, 0.6)
    low: Notes = ((0, "D2", 0.6), (16, "Bb1", 0.55), (32, "G1", 0.6), (48, "A1", 0.55))
    page.play(tine, low, 0.34, 0.3)
    for beat, note, pan in ((9, "A5", -0.6), (25, "F5", 0.5), (39, "D5", -0.3), (55, "E5", 0.6)):
        metal = bowed(pitch(note) / 2, 9.0, page.rng, 0.004) * swell(9.0, 4.5, 4.0)
        page.lay(metal, beat, 0.05, 1.0, pan)
    page.air(0.006, 300, 1800)
    return page.finished()


def work() -> Wave:
    """The same bars with hands at work: an ostinato of bars, dull taps, a bass that walks twice a bar."""
    page = Page("work", LAYER_BARS)
    figures = (
        "D3 A3 D4 A3 C4 A3 G3 A3",
        "Bb2 F3 D4 F3 A3 F3 D3 F3",
        "G2 D3 Bb3 D3 F3 D3 A3 D3",
        "A2 E3 G3 E3 D4 E3 G3 C4",
    )
    strengths = (0.9, 0.35, 0.6, 0.3, 0.7, 0.4, 0.5, 0.3)
    for quarter, figure in enumerate(figures):
        for step in range(32):
            strength = strengths[step % 8] * (0.8 + 0.2 * np.sin(step * 0.7))
            note = figure.split()[step % 8]
            if step % 16 != 13:
                page.play(bar_of_steel, ((16 * quarter + 0.5 * step, note, float(strength)),), 0.3, 0.35)
    roots = ("D2", "Bb1", "G1", "A1")
    for bar in range(LAYER_BARS):
        root = roots[bar // 4]
        page.play(tine, ((4 * bar, root, 0.8), (4 * bar + 2.5, root, 0.45)), 0.3, 0.15)
        page.lay(heart(0.8), 4 * bar, 0.42, 0.2)
        page.lay(heart(0.5), 4 * bar + 2.0, 0.42, 0.2)
    taps = [unit(ringing(0.4, (0.5, 0.3, 0.005), 3600, 0.05, page.rng, 1800)) for _ in range(3)]
    for step in range(4 * LAYER_BARS):
        if step % 4 in (1, 3) or step % 16 == 14:
            page.lay(
                taps[step % 3], step + 0.5 * (step % 16 == 14), 0.055, 0.5, 0.5 if step % 4 == 1 else -0.5
            )
    for step in range(16 * LAYER_BARS):
        steam = noise(0.16, band(1500, 4200, 1.5), page.rng) * fall(0.16, 0.03, 0.012)
        page.lay(steam, 0.25 * step, 0.011 * (1.0, 0.4, 0.7, 0.4)[step % 4], 0.3, -0.2)
    page.pad(LAYER_CHORDS, 0.25, 1300)
    return page.finished(5.0)


def danger() -> Wave:
    """A pulse twice a beat, a low figure that leans on the flat second, metal that is bowed against itself."""
    page = Page("danger", LAYER_BARS)
    page.drone((("D1", 0.8), ("D2", 0.8), ("Eb2", 0.35)), 0.1)
    for step in range(8 * LAYER_BARS):
        page.lay(heart(1.0 if step % 2 == 0 else 0.55), 0.5 * step - (0.17 if step % 2 else 0.0), 0.6, 0.15)
    figure = ("D2", "D2", "Eb2", "D2", "D2", "F2", "Eb2", "D2")
    low = {note: page_string(note, page.rng) for note in dict.fromkeys(figure)}
    for step in range(16 * LAYER_BARS):
        rise = 0.5 + 0.5 * (step % 64) / 64
        accent = 1.0 if step % 4 == 0 else 0.55
        page.lay(
            low[figure[(step // 2) % 8]], 0.25 * step, 0.13 * rise * accent, 0.2, 0.25 if step % 2 else -0.25
        )
    for index, beat in enumerate(range(0, 64, 8)):
        for note, pan in (("D4", -0.7), ("Eb4", 0.6), ("Ab4", -0.2 if index % 2 else 0.3), ("A4", 0.1)):
            seconds = 10.5
            metal = bowed(pitch(note) * (1 + 0.003 * index), seconds, page.rng, 0.006)
            page.lay(metal * swell(seconds, 6.5, 2.5), beat, 0.075, 0.8, pan)
    for bar in range(0, LAYER_BARS, 2):
        boom = ringing(3.2, (3.2, 2.4, 0.012), 1200, 0.012, page.rng, 260)
        page.lay(boom / np.abs(boom).max(), 4 * bar, 0.5, 0.6, page.rng.uniform(-0.3, 0.3))
    ticks = unit(ringing(0.09, (0.3, 0.2, 0.004), 6000, 0.1, page.rng, 4000))
    for step in range(16 * LAYER_BARS):
        page.lay(ticks, 0.25 * step, 0.02 if step % 4 else 0.035, 0.3, 0.4)
    return page.finished(5.0)


def page_string(note: str, rng: np.random.Generator) -> Wave:
    """One short stroke of a low bow."""
    seconds = 0.55
    return coloured(bowed(pitch(note), seconds, rng), band(50, 900, 1.2)) * fall(seconds, 0.13, 0.02)


def title() -> Wave:
    """The theme: a small tune over slow chords, that arrives, stays a while and thins out again."""
    page = Page("title", TITLE_BARS)
    page.drone((("D2", 1.0), ("A2", 0.45), ("D1", 0.5)), 0.085)
    chords = (
        (0.0, 8.0, "D3 A3 E4"), (8.0, 8.0, "D3 A3 C4 F4"), (16.0, 8.0, "Bb2 F3 A3 D4"), (24.0, 8.0, "G2 D3 Bb3 F4"),
        (32.0, 8.0, "C3 G3 E4 A4"), (40.0, 8.0, "Bb2 F3 D4 A4"), (48.0, 8.0, "A2 E3 G3 D4"), (56.0, 8.0, "D3 A3 C4 E4"),
        (64.0, 8.0, "D3 A3 D4"),
    )  # fmt: skip
    page.pad(chords, 0.5, 1100)
    theme: Notes = (
        (8, "A4", 0.8), (10, "D5", 0.7), (11, "E5", 0.6), (12, "C5", 0.8), (15, "A4", 0.5),
        (16, "G4", 0.7), (18, "F4", 0.6), (19, "G4", 0.55), (20, "A4", 0.8),
        (24, "A4", 0.8), (26, "F5", 0.75), (27, "E5", 0.6), (28, "D5", 0.85), (31, "C5", 0.5),
        (32, "E5", 0.8), (34, "D5", 0.6), (35, "C5", 0.6), (36, "A4", 0.75), (39, "C5", 0.5),
        (40, "D5", 0.85), (42, "F5", 0.7), (43, "E5", 0.6), (44, "D5", 0.7), (46, "C5", 0.5), (47, "A4", 0.5),
        (48, "G4", 0.75), (51, "A4", 0.5), (52, "E4", 0.65), (56, "F4", 0.6), (58, "E4", 0.5), (60, "D4", 0.6),
        (68, "A4", 0.35), (69.5, "D5", 0.3),
    )  # fmt: skip
    page.play(tine, theme, 0.46, 0.6)
    inner: Notes = tuple(
        (beat + shift, note, strength * (0.5 + 0.5 * np.sin(np.pi * beat / 72)))
        for beat, _, names in chords
        for shift, note, strength in (
            (0.0, names.split()[0], 0.7), (1.5, names.split()[1], 0.4), (3.0, names.split()[2], 0.4),
            (4.0, names.split()[0], 0.5), (5.5, names.split()[1], 0.35), (6.5, names.split()[-1], 0.3),
        )
    )  # fmt: skip
    page.play(bar_of_steel, tuple(note for note in inner if 14 < note[0] < 60), 0.26, 0.45)
    for beat in range(16, 58, 4):
        page.lay(heart(0.8), beat, 0.34, 0.2)
        page.lay(heart(0.45), beat + 2.5, 0.34, 0.2)
    page.play(
        tine, tuple((beat, names.split()[0].replace("3", "2"), 0.6) for beat, _, names in chords), 0.3, 0.3
    )
    for beat, note, pan in (
        (4, "A4", -0.5),
        (20, "D5", 0.5),
        (37, "E5", -0.4),
        (53, "A4", 0.4),
        (65, "D5", -0.2),
    ):
        metal = bowed(pitch(note) / 2, 10.0, page.rng, 0.004) * swell(10.0, 5.0, 4.5)
        page.lay(metal, beat, 0.06, 1.0, pan)
    page.air(0.005, 300, 1800)
    return page.finished()


sound("music", "calm", calm)
sound("music", "work", work)
sound("music", "danger", danger)
sound("music", "title", title)
