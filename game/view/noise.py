"""Smooth noise for backdrops: seeded, the same everywhere."""

from __future__ import annotations

import numpy as np

from game.view.tone import Floats


def smooth_noise(height: int, width: int, cell: float, rng: np.random.Generator) -> Floats:
    """Values of 0 to 1 that change over ``cell`` pixels, by cubic splines between random points."""
    rows, columns = int(height / cell) + 4, int(width / cell) + 4
    grid = rng.random((rows, columns), np.float32)
    return np.asarray(_weights(height, cell, rows) @ grid @ _weights(width, cell, columns).T, np.float32)


def layered_noise(
    height: int, width: int, cell: float, rng: np.random.Generator, octaves: int = 4, gain: float = 0.55
) -> Floats:
    """Several noises over each other, each finer and weaker than the last; 0 to 1."""
    total = np.zeros((height, width), np.float32)
    share, whole = 1.0, 0.0
    for _ in range(octaves):
        total += share * smooth_noise(height, width, cell, rng)
        whole += share
        share *= gain
        cell /= 2.03
    return total / whole


def _weights(length: int, cell: float, points: int) -> Floats:
    place = np.arange(length, dtype=np.float32) / cell + 1.0
    base = place.astype(int)
    t = place - base
    weights = np.zeros((length, points), np.float32)
    rows = np.arange(length)
    cubic = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    for step, value in enumerate(cubic):
        weights[rows, np.minimum(base + step - 1, points - 1)] += value / 6
    return weights
