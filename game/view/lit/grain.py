"""Smooth noise with a place: the same grain wherever and in whatever pieces it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
FEWEST_STEPS = 1.5
"""Steps of a grid over a cell of the finest layer that is worth its while."""
LATTICES = 211
"""Different lattices of random values; a prime, so that octaves of one noise do not meet again."""
CONTRAST = 1.75
"""Splines run between the values of a lattice, not through them; this gives back what they lose."""


@dataclass(frozen=True, slots=True)
class Grain:
    """Random values on a lattice, joined by cubic splines.

    Args of the makers are metres throughout; a lattice is repeated where it ends.
    """

    values: Floats
    cell: float
    """m between the points of the lattice, along x."""
    squeeze: float = 1.0
    """Cells are so many times longer along x than along y."""

    def at(self, x: Floats, y: Floats) -> Floats:
        """Values about 0.5 for a grid of places, rows by ``y`` and columns by ``x`` (m); (rows, columns)."""
        down = _along(self.values, np.asarray(y) * (self.squeeze / self.cell))
        return np.ascontiguousarray(_along(down.T, np.asarray(x) / self.cell).T)


def grain(cell: float, seed: int, points: int = 48, squeeze: float = 1.0) -> Grain:
    """One octave of noise: values of about 0 to 1 that change over ``cell`` metres."""
    return Grain(_lattice(seed % LATTICES, points), cell, squeeze)


@cache
def _lattice(number: int, points: int) -> Floats:
    """Random values; all noises share so many of them, since a hundred rocks would need thousands."""
    values = np.random.default_rng(number).random((points, points), np.float32)
    return np.float32(0.5) + (values - np.float32(0.5)) * np.float32(CONTRAST)


@dataclass(frozen=True, slots=True)
class Layers:
    """Several noises over each other, each finer and weaker than the last."""

    grains: tuple[Grain, ...]
    shares: tuple[float, ...]
    ridged: bool = False

    def at(self, x: Floats, y: Floats) -> Floats:
        """Values of 0 to 1 for a grid of places in metres; ridged ones have sharp crests.

        Layers finer than the grid are left out: they would only flicker.
        """
        total = np.zeros((len(y), len(x)), np.float32)
        finest = FEWEST_STEPS * abs(float(x[-1] - x[0])) / max(1, len(x) - 1)
        for number, (grain_, share) in enumerate(zip(self.grains, self.shares, strict=True)):
            if number and grain_.cell < finest:
                total += np.float32(0.5 * sum(self.shares[number:]))
                break
            values = grain_.at(x, y)
            if self.ridged:
                values = 1.0 - np.abs(values * 2.0 - 1.0)
            total += values * np.float32(share)
        return total


def layers(
    cell: float,
    seed: int,
    octaves: int = 4,
    gain: float = 0.55,
    finest: float = 0.0,
    squeeze: float = 1.0,
    ridged: bool = False,
) -> Layers:
    """Noise from ``cell`` metres downwards, leaving out octaves finer than ``finest`` metres."""
    grains: list[Grain] = []
    shares: list[float] = []
    for octave in range(octaves):
        size = cell / 2.03**octave
        if grains and size < finest:
            break
        grains.append(grain(size, seed * 31 + octave, squeeze=squeeze))
        shares.append(gain**octave)
    whole = sum(shares)
    return Layers(tuple(grains), tuple(share / whole for share in shares), ridged)


def smooth(low: float, high: float, x: Floats) -> Floats:
    """0 below, 1 above, smooth between; falling where ``low`` is above ``high``."""
    t = np.clip((x - np.float32(low)) * np.float32(1.0 / (high - low)), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)


def _along(values: Floats, place: Floats) -> Floats:
    """Spline rows at places counted in cells."""
    place = np.asarray(place, np.float64)
    base = np.floor(place).astype(np.int64)
    t = (place - base).astype(np.float32)[:, None]
    count = len(values)
    inverse = 1.0 - t
    weights = (
        inverse**3,
        3 * t**3 - 6 * t**2 + 4,
        3 * inverse**3 - 6 * inverse**2 + 4,
        t**3,
    )
    total = np.zeros((len(place), values.shape[1]), np.float32)
    for step, weight in enumerate(weights):
        total += values[(base + step - 1) % count] * (weight * np.float32(1.0 / 6.0))
    return total
