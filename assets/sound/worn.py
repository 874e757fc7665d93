"""Machines that wear and are heard all over the ship: the compressor of the air, the generator."""

from __future__ import annotations

import numpy as np
from dsp import (
    Wave,
    band,
    dice,
    noise_loop,
    peaks,
    pressed,
    put_round,
    ringing,
    samples,
    steady,
    times,
    unit,
    wander,
)
from machines import HULL, SMALL_PLATE
from recipes import sound


def compressor_worn() -> Wave:
    """The air's compressor on a rough bearing: a knock in each stroke, and a wheeze behind it."""
    rng, seconds = dice("compressor_worn"), 3.0
    strokes = 10
    total = np.zeros(samples(seconds))
    knock = ringing(0.25, SMALL_PLATE, 1500, 0.06, rng, 600)
    for stroke in range(strokes):
        put_round(total, knock, stroke * seconds / strokes, rng.lognormal(0.0, 0.15))
    pulse = 0.5 + 0.5 * steady(strokes / seconds, seconds, 0.6)
    wheeze = (
        noise_loop(
            seconds,
            times(
                band(650, 2400, 1.8),
                peaks(
                    (1180, 8, 3.0),
                ),
            ),
            rng,
        )
        * pulse**2
    )
    squeal = steady(1310, seconds) * np.clip(wander(seconds, 2.0, rng), 0.0, None) * pulse
    return pressed(unit(total) + 0.22 * wheeze + 0.10 * squeal, 6.0)


def generator_worn() -> Wave:
    """The generator's rotor out of true: a growl that beats, with the hull in it."""
    rng, seconds = dice("generator_worn"), 3.0
    growl = noise_loop(seconds, times(band(70, 620, 1.4), HULL), rng)
    beat = 0.55 + 0.45 * steady(3.25, seconds)
    hum = steady(120, seconds) + 0.8 * steady(123.25, seconds) + 0.5 * steady(240.5, seconds, 1.0)
    scrape = noise_loop(
        seconds,
        times(
            band(900, 3600, 1.6),
            peaks(
                (1900, 7, 2.5),
            ),
        ),
        rng,
    )
    return pressed(0.7 * growl * beat + 0.45 * hum + 0.14 * scrape * beat**3, 5.0)


for loop in (compressor_worn, generator_worn):
    sound("loop", loop.__name__, loop)
