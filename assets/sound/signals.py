"""Single sounds of the panel: alarms told apart by rhythm and pitch, goals, medals, interface, squelch."""

from __future__ import annotations

import numpy as np
from dsp import TAU, Wave, band, clock, coloured, dice, fall, noise, put, ringing, samples, swell, tone
from recipes import sound

SPEAKER = band(260, 3600, 1.6)
"""What the panel's small loudspeaker carries."""


def buzzer(hertz: float, seconds: float, bright: float = 0.5) -> Wave:
    """A tired panel buzzer: odd harmonics, a little rough, rounded ends."""
    t = clock(seconds)
    wave = np.zeros_like(t)
    for k, size in ((1, 1.0), (2, 0.25), (3, 0.6 * bright), (5, 0.3 * bright), (7, 0.14 * bright)):
        wave += size * np.sin(TAU * hertz * k * (1 + 0.0006 * k) * t)
    return wave * swell(seconds, 0.008, 0.03)


def row(seconds: float, notes: tuple[tuple[float, float, float], ...], bright: float = 0.5) -> Wave:
    """Buzzer notes: (start, Hz, length)."""
    out = np.zeros(samples(seconds))
    for at, hertz, length in notes:
        put(out, buzzer(hertz, length, bright), at)
    return coloured(out, SPEAKER)


def alarm_oxygen() -> Wave:
    """Slow as breath: high, low, and a wait."""
    return row(2.0, ((0.0, 622.0, 0.55), (0.7, 466.0, 0.75)), 0.15)


def alarm_masks() -> Wave:
    """The same two notes, hurried and three times."""
    notes = tuple(
        (0.5 * i + shift, hertz, 0.2) for i in range(3) for shift, hertz in ((0.0, 622.0), (0.23, 466.0))
    )
    return row(1.7, notes, 0.35)


def alarm_fuel() -> Wave:
    """Two low short blips."""
    return row(0.8, ((0.0, 311.0, 0.14), (0.26, 311.0, 0.14)), 0.8)


def alarm_hull() -> Wave:
    """Quick and high, six times, in pairs."""
    return row(1.35, tuple((0.2 * i, 988.0 if i % 2 == 0 else 880.0, 0.11) for i in range(6)), 0.9)


def alarm_overheat() -> Wave:
    """Three slides upward."""
    out = np.zeros(samples(1.6))
    for at in (0.0, 0.48, 0.96):
        t = clock(0.4)
        slide = tone(430 + 420 * (t / 0.4) ** 1.6, 0.4) + 0.4 * tone(2 * (430 + 420 * (t / 0.4) ** 1.6), 0.4)
        put(out, slide * swell(0.4, 0.03, 0.06), at)
    return coloured(out, SPEAKER)


def alarm_collar() -> Wave:
    """A fast ratchet on one note."""
    return row(1.1, tuple((0.075 * i, 700.0, 0.045) for i in range(12)), 1.0)


def alarm_edge() -> Wave:
    """A lone ping with a long way to come back: nobody out here."""
    out = np.zeros(samples(2.6))
    for index, at in enumerate((0.0, 0.62, 1.24)):
        ping = tone(1245.0, 1.2) + 0.6 * tone(1251.5, 1.2) + 0.2 * tone(2490.0, 1.2) * fall(1.2, 0.03)
        put(out, ping * fall(1.2, 0.13, 0.004), at, 0.4**index)
    return coloured(out, SPEAKER)


def crew_lost() -> Wave:
    """The fans wind down; one held note stays, and stops."""
    rng = dice("crew_lost")
    out = np.zeros(samples(5.5))
    t = clock(4.5)
    fan = noise(4.5, band(80, 900, 1.2), rng) * np.exp(-t * 0.9)
    put(out, fan * np.clip((4.5 - t) / 0.5, 0, 1), 0.0, 0.4)
    put(out, tone(150 * np.exp(-t * 0.35), 4.5) * swell(4.5, 0.05, 3.0), 0.0, 0.5)
    put(out, buzzer(466.0, 3.2, 0.1), 1.6, 0.16)
    return coloured(out, band(50, 2800, 1.2))


# --- goals, medals, the interface ---------------------------------------------------------------------------------


def bell(hertz: float, seconds: float, half_life: float) -> Wave:
    """A soft struck bar, slightly out of tune with itself."""
    t = clock(seconds)
    wave = np.sin(TAU * hertz * t) + 0.6 * np.sin(TAU * hertz * 1.003 * t + 1)
    wave += 0.25 * np.sin(TAU * hertz * 3.93 * t) * np.exp(-t * 16) + 0.12 * np.sin(
        TAU * hertz * 9.2 * t
    ) * np.exp(-t * 40)
    return wave * fall(seconds, half_life, 0.003)


def chime(seconds: float, notes: tuple[tuple[float, float], ...], half_life: float = 0.22) -> Wave:
    """Bells: (start, Hz)."""
    out = np.zeros(samples(seconds))
    for at, hertz in notes:
        put(out, bell(hertz, seconds - at, half_life), at)
    return coloured(out, band(140, 4200, 1.0))


def objective_new() -> Wave:
    """Something to do."""
    return chime(1.0, ((0.0, 440.0), (0.14, 587.3)), 0.1)


def objective_done() -> Wave:
    """Done: a fifth, and the third that makes it warm."""
    return chime(1.9, ((0.0, 440.0), (0.12, 587.3), (0.26, 880.0)), 0.24)


def objective_failed() -> Wave:
    """Not any more."""
    return chime(1.7, ((0.0, 349.2), (0.22, 277.2)), 0.22)


def mission_won() -> Wave:
    """Home, paid, and nothing fell off."""
    notes = ((0.0, 293.7), (0.16, 440.0), (0.32, 587.3), (0.5, 740.0), (0.5, 880.0), (0.92, 1174.7))
    return chime(3.6, notes, 0.55)


def mission_lost() -> Wave:
    """Three low bars, going down."""
    return chime(3.4, ((0.0, 293.7), (0.4, 233.1), (0.9, 146.8), (0.9, 155.6)), 0.6)


def medal(notes: tuple[float, ...]) -> Wave:
    """A coin of metal and a run of bars, longer for the better medal."""
    rng = dice(f"medal{len(notes)}")
    seconds = 1.5 + 0.35 * len(notes)
    out = np.zeros(samples(seconds))
    coin = ringing(0.5, (0.3, 0.3, 0.004), 9000, 0.006, rng, 7000)
    put(out, coin / np.abs(coin).max(), 0.0, 0.35)
    for index, hertz in enumerate(notes):
        put(out, bell(hertz, seconds - 0.1 - 0.11 * index, 0.3), 0.1 + 0.11 * index, 0.6)
    return coloured(out, band(160, 7000, 1.0))


def click(hertz: float, seconds: float = 0.09, dull: float = 1.0) -> Wave:
    """A relay: a tick and a short tone."""
    rng = dice(f"click{hertz}")
    out = tone(hertz, seconds) * fall(seconds, 0.012, 0.001)
    put(out, noise(0.012, band(900, 5000), rng) * fall(0.012, 0.0016, 0.0002), 0.0, 0.25 * dull)
    return out


def ui_move() -> Wave:
    """The focus goes on."""
    return click(760.0, 0.06)


def ui_accept() -> Wave:
    """Yes."""
    out = np.zeros(samples(0.22))
    put(out, click(587.3), 0.0)
    put(out, click(880.0, 0.13), 0.06)
    return out


def ui_back() -> Wave:
    """Back."""
    out = np.zeros(samples(0.22))
    put(out, click(587.3), 0.0)
    put(out, click(392.0, 0.13), 0.06)
    return out


def ui_refuse() -> Wave:
    """No."""
    out = np.zeros(samples(0.32))
    for at in (0.0, 0.12):
        put(out, buzzer(185.0, 0.09, 0.8), at)
    return coloured(out, band(150, 2500, 1.2))


def switch_on() -> Wave:
    """A toggle thrown up."""
    return np.concatenate([click(520.0, 0.05), click(780.0, 0.07)])


def switch_off() -> Wave:
    """A toggle thrown down."""
    return np.concatenate([click(780.0, 0.05), click(430.0, 0.07)])


def target_lock() -> Wave:
    """The sight settles on something."""
    out = np.zeros(samples(0.3))
    for at, hertz in ((0.0, 1046.5), (0.05, 1046.5), (0.11, 1396.9)):
        put(out, click(hertz, 0.12, 0.3), at, 0.8)
    return out


def target_none() -> Wave:
    """The sight lets go."""
    return click(523.2, 0.14, 0.3)


# --- radio --------------------------------------------------------------------------------------------------------


def squelch(name: str, opens: bool) -> Wave:
    """The carrier comes, or drops and leaves a tail of noise."""
    rng = dice(name)
    seconds = 0.16 if opens else 0.24
    t = clock(seconds)
    hiss = noise(seconds, band(500, 3400, 2.0), rng)
    shape = np.clip(t / 0.004, 0, 1) * (
        np.exp(-t * 9) if opens else np.where(t < 0.13, 0.8, 0.8 * np.exp(-(t - 0.13) * 60))
    )
    click_in = fall(seconds, 0.003, 0.0003) * tone(1700.0, seconds)
    return coloured(hiss * shape * 0.6 + click_in, band(380, 3200, 3.0)) * np.clip((seconds - t) / 0.01, 0, 1)


for maker in (
    alarm_oxygen,
    alarm_masks,
    alarm_fuel,
    alarm_hull,
    alarm_overheat,
    alarm_collar,
    alarm_edge,
    crew_lost,
    objective_new,
    objective_done,
    objective_failed,
    mission_won,
    mission_lost,
    ui_move,
    ui_accept,
    ui_back,
    ui_refuse,
    switch_on,
    switch_off,
    target_lock,
    target_none,
):
    sound("shot", maker.__name__, maker)
sound("shot", "ui_medal_bronze", lambda: medal((440.0, 587.3)))
sound("shot", "ui_medal_silver", lambda: medal((440.0, 587.3, 740.0)))
sound("shot", "ui_medal_gold", lambda: medal((440.0, 587.3, 740.0, 880.0, 1174.7)))
sound("shot", "squelch_open", lambda: squelch("squelch_open", True))
sound("shot", "squelch_close", lambda: squelch("squelch_close", False))
