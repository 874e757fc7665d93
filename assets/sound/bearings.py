"""Loops of rolling bearings: load as a layer, wear as three, each at three speeds of the shaft.

Rates are those of a ball bearing of 12 balls, ball to pitch diameter 0.22, contact angle 25 degrees (Harris and Kotzalas,
"Rolling Bearing Analysis", 5th edition, chapter 10): the cage turns at 0.40 of the shaft, balls pass a point of the outer
race 4.8 times a turn and one of the inner race 7.2 times.
"""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
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
    times,
    unit,
    wander,
    whole,
)
from machines import HULL, LARGE_PLATE
from recipes import sound

SPEEDS = {"slow": 165, "middle": 330, "fast": 600}
"""rpm"""
SECONDS = 4.0
CAGE, OUTER, INNER = 0.40, 4.8, 7.2
"""Of the shaft's rate."""
RACE = peaks((2150, 14, 9.0), (3150, 16, 12.0), (4500, 18, 6.0))
"""What a race rings at when it is struck."""


def turns(rpm: int) -> float:
    """The shaft's rate in Hz, with whole turns in the loop."""
    return whole(rpm / 60.0, SECONDS)


def ring(rng: np.random.Generator) -> Wave:
    """A race struck by a ball over a pit: a few thousandths of a second."""
    t = clock(0.03)
    partials = ((2150, 0.7, 260), (3150, 1.0, 330), (4500, 0.5, 480))
    total = np.zeros_like(t)
    for hertz, size, decay in partials:
        real = hertz * rng.uniform(0.99, 1.01)
        total += size * np.exp(-decay * t) * np.sin(TAU * real * t)
    return total


def bearing_load(rpm: int) -> Wave:
    """A sound bearing that carries: the race rumbles under each ball, twice as hard where the load sits."""
    rng = dice(f"bearing_load{rpm}")
    passes = steady(OUTER * turns(rpm), SECONDS)
    rumble = noise_loop(SECONDS, times(band(70, 380, 1.6), HULL), rng)
    hum = sum(steady(k * OUTER * turns(rpm), SECONDS, rng.uniform(0, TAU)) / k for k in range(1, 9))
    return rumble * (1.0 + 0.6 * passes) * (1.0 + 0.3 * steady(turns(rpm), SECONDS)) + 0.6 * unit(
        np.asarray(hum)
    )


def bearing_sing(rpm: int) -> Wave:
    """First wear: a thin whine that comes and goes with the cage. Nothing else tells of it yet."""
    rng = dice(f"bearing_sing{rpm}")
    cage = 0.35 + 0.65 * (0.5 + 0.5 * steady(CAGE * turns(rpm), SECONDS)) ** 2
    base = 900.0 + 0.75 * rpm
    whine = sum(
        size * wavering(base * ratio, rng) for ratio, size in ((1.0, 1.0), (1.4985, 0.5), (2.097, 0.25))
    )
    film = noise_loop(SECONDS, band(1500, 4200, 2.0), rng)
    return (np.asarray(whine) + 0.12 * film) * cage


def wavering(hertz: float, rng: np.random.Generator) -> Wave:
    """A tone that wavers a little and still closes on itself."""
    sway = 2.2 * np.sin(TAU * whole(0.5, SECONDS) * clock(SECONDS) + rng.uniform(0, TAU))
    return np.sin(TAU * whole(hertz, SECONDS) * clock(SECONDS) + sway + rng.uniform(0, TAU))


def bearing_tick(rpm: int) -> Wave:
    """A pit in the inner race: each ball that rolls over it ticks, loudest as the pit turns through the load."""
    rng = dice(f"bearing_tick{rpm}")
    total = np.zeros(samples(SECONDS))
    ticks = [ring(rng) for _ in range(5)]
    passes = round(INNER * turns(rpm) * SECONDS)
    for index in range(passes):
        at = index * SECONDS / passes
        load = 0.08 + max(0.0, float(np.cos(TAU * turns(rpm) * at))) ** 2
        slip = rng.normal(0.0, 0.02 * SECONDS / passes)
        put_round(total, ticks[index % 5], at + slip, load * rng.lognormal(0, 0.18))
    film = noise_loop(SECONDS, times(band(1600, 5000, 2.0), RACE), rng)
    return pressed(unit(total) + 0.05 * film, 8.0)


def bearing_grind(rpm: int) -> Wave:
    """Late wear: balls that scrape and skip in a race that is no longer round."""
    rng = dice(f"bearing_grind{rpm}")
    shaft = turns(rpm)
    gravel = noise_loop(SECONDS, times(band(180, 2600, 1.3), peaks((420, 6, 2), (1130, 8, 2.5))), rng)
    turn = 0.4 + 0.6 * np.abs(steady(0.5 * whole(shaft, SECONDS / 2), SECONDS, 0.4)) ** 1.5
    scrape = coloured_loop(scattered(SECONDS, 60 * shaft, rng, 1.1), RACE) * turn
    squeal = steady(1487, SECONDS) + 0.6 * steady(1502, SECONDS) + 0.4 * steady(2231, SECONDS)
    blow = ringing(0.25, LARGE_PLATE, 1500, 0.06, rng, 900)
    knocks = convolved_loop(scattered(SECONDS, 1.6 * shaft, rng), blow)
    skip = np.clip(wander(SECONDS, 4, rng), 0.0, None)
    ground = gravel * turn + 0.5 * unit(scrape) + 0.22 * squeal * skip + 0.8 * unit(knocks)
    return pressed(ground, 4.5)


for maker in (bearing_load, bearing_sing, bearing_tick, bearing_grind):
    for word, speed in SPEEDS.items():
        sound("loop", f"{maker.__name__}_{word}", lambda maker=maker, speed=speed: maker(speed))
