"""Names painted on hulls, in the strokes of the panel's face, worn at the edges."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from kit import Canvas, Coat, Point

from game.view.glyphs import GLYPHS, advance
from game.view.lit.grain import layers, smooth

GRID = 6.0


def lettered(
    canvas: Canvas,
    text: str,
    at: Point,
    size: float,
    coat: Coat,
    weight: float = 0.16,
    upright: bool = False,
    strength: float = 0.85,
    flaking: float = 1.0,
) -> None:
    """Paint a text centred at a place, ``size`` metres high; upright ones read from below to above."""
    unit, wear = size / GRID, (strength, flaking)
    width = sum(advance(letter) for letter in text) * unit
    place = -width / 2
    for letter in text:
        for stroke in GLYPHS.get(letter, "").split(";"):
            points = [(place + int(p[0]) * unit, size / 2 - int(p[1]) * unit) for p in stroke.split()]
            for a, b in pairwise(points):
                _stroke(canvas, _placed(a, at, upright), _placed(b, at, upright), size * weight, coat, wear)
        place += advance(letter) * unit


def _placed(point: Point, at: Point, upright: bool) -> Point:
    x, y = (-point[1], point[0]) if upright else point
    return (at[0] + x, at[1] + y)


def _stroke(canvas: Canvas, a: Point, b: Point, width: float, coat: Coat, wear: tuple[float, float]) -> None:
    window = canvas.window(
        min(a[0], b[0]) - width, min(a[1], b[1]) - width, max(a[0], b[0]) + width, max(a[1], b[1]) + width
    )
    x, y = canvas.x[:, window[1]], canvas.y[window[0]]
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / max(dx * dx + dy * dy, 1e-9), 0.0, 1.0)
    off = np.hypot(x - a[0] - t * dx, y - a[1] - t * dy) - width / 2
    flaked = smooth(0.16, 0.30, layers(width * 2.0, 5, 3, 0.6).at(x[0] + 50.0, y[:, 0] + 50.0))
    canvas.tint(window, off, coat, (1.0 - wear[1] * (1.0 - flaked)) * wear[0])
