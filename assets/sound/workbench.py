"""Sounds of the bearing bench: wheel, spindle, a rough bearing on it, a ball set down, the lever's notches, a run-up."""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    dice,
    fall,
    noise,
    noise_loop,
    peaks,
    pressed,
    put,
    put_round,
    ringing,
    samples,
    steady,
    swell,
    through_hull,
    times,
    tone,
    unit,
    wander,
)
from machines import SMALL_PLATE
from recipes import sound
from strikes import SMALL, canvas, several, struck, thud

TABLE = peaks((160, 5, 2.0), (390, 7, 1.4), (820, 6, 1.0))
"""The bench's plate answers what is done on it."""
TURNS = 5
"""Of the cage in the loop of a rough bearing."""
BALL_RING = ((3900, 1.0, 90), (6100, 0.5, 140), (2450, 0.35, 60))
"""Hertz, size and decay a second of a steel ball that is set down."""


def bench_wheel() -> Wave:
    """The wheel turns free: a motor's hum and moved air."""
    rng, seconds = dice("bench_wheel"), 2.0
    hum = steady(98, seconds) + 0.6 * steady(196, seconds, 0.7) + 0.25 * steady(588.5, seconds, 1.9)
    air = noise_loop(seconds, times(band(220, 1900, 1.4), TABLE), rng)
    return 0.5 * hum * (1.0 + 0.08 * wander(seconds, 4.0, rng)) + 0.35 * air


def bench_grind() -> Wave:
    """The wheel bites: a bright hiss that tears, with the ball's own note in it."""
    rng, seconds = dice("bench_grind"), 3.0
    bite = noise_loop(seconds, times(band(900, 7200, 1.4), peaks((2300, 8, 2.5), (4100, 7, 3.5))), rng)
    rough = 1.0 + 0.35 * wander(seconds, 22.0, rng) + 0.2 * steady(49, seconds)
    note = steady(1730, seconds) + 0.5 * steady(2613.5, seconds, 1.0)
    body = noise_loop(seconds, times(band(140, 700, 1.6), TABLE), rng)
    return pressed(bite * rough + 0.10 * note * (1.0 + wander(seconds, 3.0, rng)) + 0.4 * body, 5.0)


def bench_chatter() -> Wave:
    """The ball jumps on the wheel: a hard rattle at its own rate."""
    rng, seconds = dice("bench_chatter"), 2.0
    total = np.zeros(samples(seconds))
    blows = [ringing(0.12, SMALL_PLATE, 2600, 0.06, rng, 1300) for _ in range(4)]
    count = round(31 * seconds)
    for index in range(count):
        at = (index + rng.normal(0.0, 0.06)) * seconds / count
        put_round(total, blows[index % 4], at % seconds, rng.lognormal(0.0, 0.25))
    return pressed(unit(total) + 0.08 * noise_loop(seconds, band(800, 5000, 1.5), rng), 6.0)


def bench_spindle() -> Wave:
    """The bearing on the spindle: the motor, and balls that roll."""
    rng, seconds = dice("bench_spindle"), 2.0
    roll = noise_loop(seconds, times(band(120, 1500, 1.4), TABLE), rng)
    motor = steady(66, seconds) + 0.5 * steady(132.25, seconds, 0.4) + 0.2 * steady(462, seconds, 1.3)
    return 0.6 * roll * (1.0 + 0.25 * steady(9.5, seconds)) + 0.45 * motor


def bench_rough() -> Wave:
    """One ball that is not like the others: a knock in each turn of the cage, and its neighbours' rustle."""
    rng, seconds = dice("bench_rough"), 2.0
    total = np.zeros(samples(seconds))
    knock = ringing(0.3, SMALL_PLATE, 1800, 0.05, rng, 700)
    for turn in range(TURNS):
        put_round(total, knock, turn * seconds / TURNS, 1.0)
        for ball in range(1, 9):
            put_round(
                total,
                knock[: samples(0.05)],
                (turn + ball / 9) * seconds / TURNS,
                0.10 * rng.lognormal(0, 0.4),
            )
    rustle = noise_loop(seconds, times(band(500, 3800, 1.6), TABLE), rng)
    return pressed(unit(total) + 0.10 * rustle, 8.0)


def ball_place(name: str) -> Wave:
    """A ball set down on steel: a click, a clear ring, the plate."""
    rng = dice(name)
    out = canvas(0.5)
    pitch = rng.uniform(0.94, 1.06)
    for at, size in ((0.0, 1.0), (rng.uniform(0.07, 0.1), 0.28), (rng.uniform(0.13, 0.16), 0.1)):
        for hertz, share, decay in BALL_RING:
            t = clock(0.3)
            put(out, np.exp(-decay * t) * np.sin(TAU * hertz * pitch * t), at, 0.5 * size * share)
        put(out, thud(0.12, 240, 120, 0.015), at, 0.6 * size)
    return through_hull(out, 6500)


def lever_click() -> Wave:
    """The lever falls into its next notch."""
    rng = dice("lever_click")
    out = canvas(0.22)
    put(out, struck(ringing(0.12, SMALL, 3600, 0.03, rng, 2000)), 0.0, 0.7)
    put(out, thud(0.1, 190, 90, 0.02), 0.004, 0.8)
    put(out, struck(ringing(0.1, SMALL, 4200, 0.03, rng, 2600)), 0.035, 0.3)
    return through_hull(out, 4200)


def spin_up() -> Wave:
    """The spindle takes hold and draws the bearing up."""
    rng, seconds = dice("spin_up"), 1.5
    t = clock(seconds)
    out = canvas(seconds)
    rise = 58.0 + 150.0 * (1.0 - np.exp(-t / 0.7))
    for ratio, size in ((1.0, 1.0), (2.0, 0.6), (7.0, 0.22)):
        put(out, tone(rise * ratio, seconds) * swell(seconds, 0.5, 0.5), 0.0, size)
    put(out, noise(seconds, band(300, 2600, 1.4), rng) * swell(seconds, 0.9, 0.5), 0.0, 0.5)
    put(out, struck(ringing(0.2, SMALL, 2600, 0.05, rng, 1200)), 0.0, 0.5)
    put(out, noise(0.2, band(900, 5000, 1.2), rng) * fall(0.2, 0.03), 0.0, 0.2)
    return through_hull(out, 2600)


for loop in (bench_wheel, bench_grind, bench_chatter, bench_spindle, bench_rough):
    sound("loop", loop.__name__, loop)
several("ball_place", 3, ball_place)
sound("shot", "lever_click", lever_click)
sound("shot", "spin_up", spin_up)
