"""How far places are from outlines, for whole grids of places at once. Metres throughout."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from game.view.lit.grain import Floats

BATCH = 60_000
"""Distances worked out at once."""


def depth_in(ring: Floats, x: Floats, y: Floats) -> Floats:
    """Metres inside a closed ring of points, for a grid of places; negative outside."""
    away = distance_to(ring[:-1], ring[1:], x, y)
    across = np.zeros(away.shape, bool)
    for (ax, ay), (bx, by) in pairwise(ring.tolist()):
        if ay != by:
            spans = (ay > y) != (by > y)
            cut = ax + (y - ay) * ((bx - ax) / (by - ay))
            across ^= spans[:, None] & (x[None, :] < cut[:, None])
    return np.where(across, away, -away).astype(np.float32)


def distance_to(starts: Floats, ends: Floats, x: Floats, y: Floats) -> Floats:
    """Metres to the nearest of some segments, for a grid of places; large without any."""
    places_x, places_y = np.tile(x, len(y)).astype(np.float32), np.repeat(y, len(x)).astype(np.float32)
    nearest = np.full(len(places_x), 1e9, np.float32)
    many = max(1, BATCH // len(places_x))
    for first in range(0, len(starts), many):
        a = np.asarray(starts[first : first + many], np.float32)[:, :, None]
        d = np.asarray(ends[first : first + many], np.float32)[:, :, None] - a
        px, py = places_x - a[:, 0], places_y - a[:, 1]
        length = np.maximum(d[:, 0] ** 2 + d[:, 1] ** 2, 1e-9)
        t = np.clip((px * d[:, 0] + py * d[:, 1]) / length, 0.0, 1.0)
        px -= t * d[:, 0]
        py -= t * d[:, 1]
        np.minimum(nearest, (px * px + py * py).min(axis=0), out=nearest)
    return np.sqrt(nearest).reshape(len(y), len(x))
