"""Voices on the radio: babble of vowels, each speaker with a throat, a pitch and a pace of their own.

A voice is a buzzing source through the formants of a vowel (averages after Peterson and Barney, 1952), scaled by the
size of the head; then a narrow, slightly overdriven channel. It says nothing, and one knows at once who says it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from dsp import RATE, TAU, Wave, band, clock, coloured, dice, noise, peaks, put, samples, swell, unit, wander
from recipes import sound

VOWELS = (
    (730, 1090, 2440),
    (570, 840, 2410),
    (530, 1840, 2480),
    (270, 2290, 3010),
    (440, 1020, 2240),
    (640, 1190, 2390),
    (390, 1990, 2550),
)
LENGTHS = {"short": 0.8, "middle": 1.6, "long": 2.6}
"""Seconds of speech."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody sounds on the radio."""

    pitch: float
    """Hz"""
    head: float
    """Formants are higher by this factor."""
    pace: float
    """Syllables a second."""
    melody: float
    """How far the pitch moves, as a share."""
    rough: float
    """0 is a clear voice, 1 gravel."""
    channel: tuple[float, float]
    """Hz that the channel lets through."""
    scramble: float = 0.0
    """Hz of a ring modulator."""


VOICES = {
    "kayla": Voice(208, 1.16, 6.6, 0.22, 0.05, (420, 3300)),
    "jax": Voice(104, 1.00, 4.4, 0.10, 0.12, (320, 2700)),
    "wrench": Voice(134, 0.96, 5.4, 0.16, 0.75, (480, 2500)),
    "sofia": Voice(182, 1.13, 5.2, 0.30, 0.0, (350, 3600)),
    "jumper": Voice(88, 0.90, 4.0, 0.07, 0.55, (380, 2100), 61.0),
    "second": Voice(126, 0.84, 6.0, 0.16, 0.6, (520, 2300), 93.0),
    "independence": Voice(96, 1.10, 3.8, 0.20, 0.3, (260, 2300)),
    "helios": Voice(172, 1.02, 4.8, 0.03, 0.0, (700, 3900)),
    "other": Voice(156, 1.06, 5.0, 0.18, 0.2, (460, 2800)),
}


@dataclass(frozen=True, slots=True)
class Mood:
    """What a mood does to a voice: factors, and gravel that is added."""

    pitch: float
    pace: float
    melody: float
    rough: float = 0.0

    def of(self, voice: Voice) -> Voice:
        """The voice in this mood."""
        return replace(
            voice,
            pitch=voice.pitch * self.pitch,
            pace=voice.pace * self.pace,
            melody=voice.melody * self.melody,
            rough=voice.rough + self.rough,
        )


MOODS = {
    "calm": Mood(1.0, 1.0, 1.0),
    "worried": Mood(1.14, 1.22, 1.3, 0.08),
    "wry": Mood(0.97, 0.86, 1.8),
    "hard": Mood(0.91, 0.94, 0.5, 0.3),
}


def syllable(
    voice: Voice, vowel: tuple[int, int, int], pitch: float, seconds: float, rng: np.random.Generator
) -> Wave:
    """One vowel with an onset, at a pitch in Hz."""
    t = clock(seconds)
    bend = 1.0 + voice.melody * rng.uniform(-0.25, 0.25) * (t / seconds - 0.4)
    flutter = 1.0 + voice.rough * 0.02 * wander(seconds, 40.0, rng)
    phase = TAU * np.cumsum(pitch * bend * flutter) / RATE
    source = sum(np.sin(k * phase) / k**0.9 for k in range(1, int(3800 / pitch)))
    if voice.rough > 0.3:
        source = source * (1.0 + voice.rough * 0.6 * np.sin(0.5 * phase))
    source = unit(np.asarray(source)) + (0.06 + 0.1 * voice.rough) * rng.standard_normal(len(t))
    first, second, third = (f * voice.head for f in vowel)
    wave = coloured(source, peaks((first, 6, 9), (second, 9, 6), (third, 10, 3)))
    return unit(wave) * swell(seconds, 0.022, 0.05)


def phrase(name: str, mood: str, length: str) -> Wave:
    """So many seconds of somebody in a mood."""
    voice, rng = MOODS[mood].of(VOICES[name]), dice(f"{name} {mood} {length}")
    total = LENGTHS[length]
    out = np.zeros(samples(total + 0.1))
    at, index = 0.02, 0
    while at < total - 0.1:
        share = at / total
        long = 1.0 / voice.pace * rng.uniform(0.75, 1.3)
        if share > 0.82:
            long *= 1.35
        accent = 1.0 + voice.melody * (rng.uniform(-0.5, 0.6) + 0.5 * (1.0 - share) - 0.45 * (share > 0.82))
        piece = syllable(voice, VOWELS[rng.integers(len(VOWELS))], voice.pitch * accent, long * 0.86, rng)
        put(out, piece, at, 0.75 + 0.35 * float(rng.random()))
        if rng.random() < 0.4:
            burst = noise(0.03, band(1400, 4200, 1.5), rng) * swell(0.03, 0.003, 0.02)
            put(out, burst, max(0.0, at - 0.015), 0.35)
        index += 1
        at += long * (1.7 if index % 5 == 0 and rng.random() < 0.6 else 1.0)
    return channel(out, voice, rng)


def channel(wave: Wave, voice: Voice, rng: np.random.Generator) -> Wave:
    """A thin radio: narrow, a little too loud for its set, on a bed of noise."""
    t = np.arange(len(wave)) / RATE
    if voice.scramble:
        wave = 0.55 * wave + 0.6 * wave * np.sin(TAU * voice.scramble * t)
    low, high = voice.channel
    narrow = coloured(wave, band(low, high, 3.0))
    driven = np.tanh(1.7 * narrow / np.abs(narrow).max())
    bed = noise(len(wave) / RATE, band(low, high, 2.0), rng)
    mixed = coloured(driven + 0.03 * bed, band(low * 0.9, high * 1.1, 3.0))
    return mixed * np.clip(t / 0.01, 0, 1) * np.clip((t[-1] - t) / 0.02, 0, 1)


for who in VOICES:
    for how in MOODS:
        for span in LENGTHS:
            sound("voice", f"{who}_{how}_{span}", lambda who=who, how=how, span=span: phrase(who, how, span))
