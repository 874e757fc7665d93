"""What years do to a painted machine: chips on edges, grime in hollows, soot, scorch, bullet holes."""

from __future__ import annotations

from math import cos, sin, tau
from random import Random

import numpy as np
from kit import Canvas, Coat, Point, linear

from game.view.lit.grain import Floats, layers, smooth

BARE = "#8b8a86"
GRIME = "#2a2018"
SOOT = "#0d0b0a"


def worn(canvas: Canvas, seed: int, chips: float = 1.0, grime: float = 1.0) -> None:
    """Age a model. Chips stay small: too many, and the paint's colour is lost."""
    coarse = _noise(canvas, 2.2, seed, 6)
    fine = _noise(canvas, 0.5, seed + 1, 4)
    mid = _noise(canvas, 0.9, seed + 2, 4)
    crest = np.clip((canvas.height - blurred(canvas.height, 0.12 * canvas.scale)) / 0.10, 0.0, 0.8)
    bare = smooth(0.622, 0.652, fine * 0.55 + coarse * 0.35 + crest * 0.22 * chips) * canvas.paint
    canvas.albedo += (linear(BARE) - canvas.albedo) * bare[..., None]
    canvas.gloss = np.maximum(canvas.gloss, bare * 0.5)
    dirt = np.clip(smooth(0.42, 0.75, coarse) * 0.5 + smooth(0.5, 0.8, mid) * 0.35, 0.0, 0.7) * grime
    dirt *= canvas.glow < 0.05
    canvas.albedo *= (1.0 - dirt * 0.8)[..., None]
    canvas.albedo += linear(GRIME) * (dirt * 0.45)[..., None]
    runs = layers(3.0, seed + 7, 4, 0.6, 1.5 / canvas.scale, squeeze=0.16)
    stain = runs.at(canvas.x[0] + 30.0, canvas.y[:, 0] + 30.0)
    canvas.albedo *= (1.0 - 0.38 * grime * smooth(0.46, 0.8, stain))[..., None]
    deep = np.clip((blurred(canvas.height, 0.35 * canvas.scale) - canvas.height) / 0.6, 0.0, 1.0)
    canvas.albedo *= (1.0 - 0.6 * deep * min(1.0, grime))[..., None]


def sooted(canvas: Canvas, at: Point, radius: float, strength: float = 0.8, seed: int = 1) -> None:
    """A burnt place that fades outwards."""
    off = np.hypot(canvas.x - at[0], canvas.y - at[1]) / radius
    rough = _noise(canvas, radius * 0.5, seed, 5)
    share = smooth(1.0, 0.25, off + (rough - 0.5) * 1.1) * strength
    canvas.albedo += (linear(SOOT) - canvas.albedo) * share[..., None]
    canvas.gloss *= 1.0 - share
    canvas.glow *= 1.0 - share


def holed(canvas: Canvas, at: Point, radius: float, seed: int, depth: float = 1.2) -> None:
    """A torn hole with a bright, bent lip and darkness in it."""
    rng = Random(seed)
    angle = np.arctan2(canvas.y - at[1], canvas.x - at[0])
    edge = np.zeros_like(angle)
    for wave in (2, 3, 5, 8, 13):
        edge = edge + np.sin(angle * wave + rng.uniform(0, tau)) * (0.32 / wave**0.75)
    off = np.hypot(canvas.x - at[0], canvas.y - at[1]) - radius * (1.0 + edge)
    there = canvas.alpha > 0.0
    lip = smooth(0.26, 0.05, np.abs(off)) * (off > 0) * there
    canvas.height += lip * 0.16
    canvas.albedo += (linear("#a09a90") - canvas.albedo) * (lip * 0.75)[..., None]
    canvas.gloss = np.maximum(canvas.gloss, lip * 0.7)
    inside = smooth(0.03, -0.03, off) * there
    canvas.height -= inside * np.minimum(depth, canvas.height * 0.8)
    canvas.albedo += (linear("#0b0a0a") - canvas.albedo) * inside[..., None]
    canvas.glow *= 1.0 - inside
    for _ in range(3):
        turn = rng.uniform(0, tau)
        a = (at[0] + cos(turn) * radius * 0.9, at[1] + sin(turn) * radius * 0.9)
        b = (at[0] - cos(turn + 0.5) * radius * 0.5, at[1] - sin(turn + 0.5) * radius * 0.5)
        canvas.tube(a, b, 0.05 + radius * 0.03, Coat("#4a4642", 0.3), middle=0.6)


def dented(canvas: Canvas, amount: float, cell: float, seed: int) -> None:
    """Uneven plates."""
    canvas.height += (_noise(canvas, cell, seed, 3) - 0.5) * amount * (canvas.alpha > 0)


def blurred(values: Floats, radius: float) -> Floats:
    """Means around each pixel, twice over."""
    r = max(1, round(radius))
    for _ in range(2):
        for axis in (0, 1):
            edge = [(0, 0), (0, 0)]
            edge[axis] = (r + 1, r)
            sums = np.cumsum(np.pad(values, edge, mode="edge"), axis=axis, dtype=np.float64)
            count = values.shape[axis]
            high = np.take(sums, np.arange(2 * r + 1, 2 * r + 1 + count), axis=axis)
            values = ((high - np.take(sums, np.arange(count), axis=axis)) / (2 * r + 1)).astype(np.float32)
    return values


def _noise(canvas: Canvas, cell: float, seed: int, octaves: int) -> Floats:
    finest = 1.5 / canvas.scale
    return layers(cell, seed, octaves, 0.6, finest).at(canvas.x[0] + 50.0, canvas.y[:, 0] + 90.0)
