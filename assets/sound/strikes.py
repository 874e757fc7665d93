"""What strikes, shared by all chapters of metal and rock: panels, thuds, latches, falling bits."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from dsp import Wave, band, clock, fall, noise, put, ringing, samples, tone
from recipes import sound

LARGE = (3.2, 2.4, 0.012)
MIDDLE = (1.7, 1.2, 0.009)
SMALL = (0.8, 0.5, 0.006)
"""Panels: metres by metres by thickness."""


def canvas(seconds: float) -> Wave:
    """Silence to put things in."""
    return np.zeros(samples(seconds))


def thud(seconds: float, start: float, end: float, half_life: float) -> Wave:
    """The push in the frames: a low tone that drops."""
    t = clock(seconds)
    return tone(end + (start - end) * np.exp(-t * 38.0), seconds) * fall(seconds, half_life, 0.004)


def struck(wave: Wave) -> Wave:
    """At a peak of 1."""
    return wave / np.abs(wave).max()


def latch(out: Wave, at: float, rng: np.random.Generator, size: float) -> None:
    """One latch that snaps."""
    put(out, struck(ringing(0.4, SMALL, 4200, 0.06, rng, 2400)), at, size)
    put(out, thud(0.25, 150, 80, 0.03), at, size * 0.6)


def rubble(seconds: float, pieces: int, rng: np.random.Generator) -> Wave:
    """Bits of rock that fall and roll, heard through what they fall on."""
    out = canvas(seconds)
    for at in np.sort(rng.exponential(seconds * 0.25, pieces)):
        bit = noise(0.03, band(rng.uniform(200, 500), rng.uniform(900, 2600)), rng) * fall(
            0.03, 0.004, 0.0005
        )
        put(out, bit, float(at), rng.lognormal(-0.5, 0.6))
    return struck(out)


def several(kind: str, count: int, make: Callable[[str], Wave]) -> None:
    """Enter variants of one sound."""
    for index in range(1, count + 1):
        sound("shot", f"{kind}_{index}", lambda name=f"{kind}_{index}": make(name))
