"""Loops of the drill: spindle by speed, teeth by speed, load, and the sounds of a bit that is not in its band."""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    coloured_loop,
    convolved_loop,
    dice,
    noise_loop,
    peaks,
    pressed,
    put_round,
    ringing,
    samples,
    scattered,
    steady,
    tilt,
    times,
    unit,
    wander,
    whole,
)
from machines import HULL, LARGE_PLATE, SMALL_PLATE
from recipes import sound

SPINDLE_RPM = (105, 165, 240, 330, 450, 600)
"""Multiples of 15: in a loop of 4 s the shaft turns whole times."""
SPINDLE_SECONDS = 4.0
GEAR_TEETH = 23
BIT_TEETH = 9
CUT_RPM = {"slow": 165, "middle": 330, "fast": 600}


def spindle(rpm: int) -> Wave:
    """The drill's spindle running free at a speed: gear mesh with side bands, and the motor."""
    rng, seconds = dice(f"spindle_{rpm}"), SPINDLE_SECONDS
    shaft = rpm / 60.0
    mesh = GEAR_TEETH * shaft
    total = np.zeros(samples(seconds))
    for harmonic, size in enumerate((1.0, 0.75, 0.45, 0.3, 0.2, 0.12, 0.07), start=1):
        for side, share in ((-2, 0.12), (-1, 0.3), (0, 1.0), (1, 0.3), (2, 0.1)):
            hertz = harmonic * mesh + side * shaft
            total += size * share * steady(hertz, seconds, rng.uniform(0, TAU))
    motor = sum(steady(6 * shaft * k, seconds, rng.uniform(0, TAU)) / k for k in range(1, 7))
    rush = noise_loop(seconds, times(tilt(-3, 200), band(60, 1300, 1.2), HULL), rng)
    throb = 1.0 + 0.35 * steady(shaft, seconds)
    return coloured_loop(unit(total), HULL) * 0.5 + 0.35 * unit(np.asarray(motor)) + 0.4 * rush * throb


def drill_load() -> Wave:
    """The spindle against a load: a growl that pulls."""
    rng, seconds = dice("drill_load"), 5.0
    growl = noise_loop(seconds, times(band(70, 520, 1.6), HULL), rng)
    torn = 1.0 + 0.8 * np.clip(steady(9.6, seconds) + 0.4 * wander(seconds, 5, rng), -0.9, 1.2)
    groan = unit(np.sign(steady(64, seconds)) + np.sign(steady(64.4, seconds)))
    return growl * torn + 0.3 * coloured_loop(groan, band(40, 420, 2))


def bit_cut(rpm: int) -> Wave:
    """Teeth that break rock: each that passes growls and sets off cracks, carried up the boom."""
    rng, seconds = dice(f"bit_cut{rpm}"), 4.0
    teeth = whole(BIT_TEETH * rpm / 60.0, seconds)
    shaft = whole(rpm / 60.0, seconds)
    bite = np.clip(0.5 + 0.5 * steady(teeth, seconds) + 0.2 * wander(seconds, 18, rng), 0.05, None) ** 1.5
    grain = ringing(0.12, SMALL_PLATE, 4200, 0.12, rng, 2200)
    boom = ringing(0.5, LARGE_PLATE, 1100, 0.06, rng, 500)
    fine = convolved_loop(scattered(seconds, 420, rng, 1.0) * bite, grain)
    coarse = convolved_loop(scattered(seconds, 26, rng, 1.1), boom)
    gravel = noise_loop(seconds, times(band(140, 1500, 1.2), HULL), rng) * bite
    growl = sum(
        steady(k * teeth + s * shaft, seconds, rng.uniform(0, TAU)) / (k * (1 + abs(s)))
        for k in range(1, 7)
        for s in (-1, 0, 1)
    )
    whole_bite = coloured_loop(unit(fine), band(0, 2300, 1)) + 0.8 * unit(coarse) + 0.7 * unit(gravel)
    return pressed(
        whole_bite
        + 0.45 * coloured_loop(unit(np.asarray(growl)), HULL) * (1 + 0.3 * wander(seconds, 6, rng)),
        4.0,
    )


def bit_sing() -> Wave:
    """The bit in its sweet band: under the noise the steel begins to sing, and it is in tune."""
    rng, seconds = dice("bit_sing"), 5.0
    total = np.zeros(samples(seconds))
    for hertz, size in ((293.6, 1.0), (440.4, 0.7), (587.2, 0.45), (880.8, 0.22), (1174.4, 0.1)):
        drift = 1.0 + 0.3 * wander(seconds, 1.4, rng)
        total += (
            size * drift * (steady(hertz, seconds, rng.uniform(0, TAU)) + 0.6 * steady(hertz + 0.8, seconds))
        )
    return total


def bit_skid() -> Wave:
    """Too slow: the teeth slide over the rock, dull and hollow."""
    rng, seconds = dice("bit_skid"), 5.0
    scrape = noise_loop(seconds, times(band(220, 900, 2.0), peaks((370, 9, 4), (545, 10, 3))), rng)
    drag = np.clip(0.6 + 0.6 * wander(seconds, 3.2, rng), 0.08, None)
    return scrape * drag


def bit_chatter() -> Wave:
    """Too fast: the bit hops, eleven times a second, and the whole boom rattles."""
    rng, seconds = dice("bit_chatter"), 4.0
    total = np.zeros(samples(seconds))
    blows = [ringing(0.3, LARGE_PLATE, 2400, 0.07, rng, 1300) for _ in range(5)]
    for index in range(round(11 * seconds)):
        late = rng.normal(0.0, 0.006)
        put_round(total, blows[index % 5], index / 11.0 + late, rng.lognormal(0, 0.35))
    rattle = convolved_loop(scattered(seconds, 60, rng), ringing(0.08, SMALL_PLATE, 4200, 0.09, rng, 3000))
    pulse = np.abs(steady(5.5, seconds)) ** 0.7
    return unit(total) + 0.35 * unit(rattle) * pulse


def bit_hot() -> Wave:
    """A bit that glows: it sizzles, and ticks as it swells."""
    rng, seconds = dice("bit_hot"), 5.0
    sizzle = noise_loop(seconds, band(1900, 4600, 3.0), rng) * np.clip(
        0.7 + 0.5 * wander(seconds, 25, rng), 0, None
    )
    ticks = convolved_loop(scattered(seconds, 5, rng), ringing(0.3, SMALL_PLATE, 5200, 0.025, rng, 5000))
    glow = steady(746, seconds) * (1 + 0.5 * wander(seconds, 2, rng)) + 0.5 * steady(1119.4, seconds)
    return 0.5 * sizzle + 0.8 * unit(ticks) + 0.12 * glow


for maker in (drill_load, bit_sing, bit_skid, bit_chatter, bit_hot):
    sound("loop", maker.__name__, maker)
for speed in SPINDLE_RPM:
    sound("loop", f"spindle_{speed}", lambda speed=speed: spindle(speed))
for word, speed in CUT_RPM.items():
    sound("loop", f"bit_cut_{word}", lambda speed=speed: bit_cut(speed))
