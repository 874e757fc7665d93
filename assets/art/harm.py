"""Damage to lay over the ship: scorch and torn holes, see-through around them."""

from __future__ import annotations

from functools import partial

import numpy as np
from book import model
from kit import Canvas, linear

from game.view.lit.grain import layers, smooth

SCALE = 28.0


def scorch(radius: float, seed: int) -> Canvas:
    """Soot that fades outwards, with blistered paint in the middle."""
    canvas = Canvas((-radius, -radius, radius, radius), SCALE)
    off = np.hypot(canvas.x, canvas.y) / radius
    rough = layers(radius * 0.5, seed, 5, 0.6).at(canvas.x[0] + 9.0, canvas.y[:, 0] + 9.0)
    canvas.alpha = smooth(0.85, 0.15, off + (rough - 0.5) * 0.75) * smooth(1.0, 0.85, off) * 0.88
    burnt = smooth(0.55, 0.1, off)
    canvas.albedo[:] = linear("#17130f") * (0.5 + rough[..., None] * 0.9)
    canvas.albedo += (linear("#4c463f") * smooth(0.55, 0.7, rough)[..., None] * burnt[..., None]) * 0.5
    canvas.height = 1.0 + rough * 0.14 * burnt
    return canvas


def hole(radius: float, seed: int) -> Canvas:
    """A hole torn through the plating: bent bright lips, a dark inside, a strut across."""
    reach = radius * 1.7
    canvas = Canvas((-reach, -reach, reach, reach), SCALE)
    rng = np.random.default_rng(seed)
    angle = np.arctan2(canvas.y, canvas.x)
    edge = sum(np.sin(angle * w + rng.uniform(0, 6.28)) * 0.30 / w**0.7 for w in (2, 3, 5, 7, 11))
    off = np.hypot(canvas.x, canvas.y) - radius * (0.85 + edge)
    torn = 0.5 + 0.5 * np.sin(angle * 9 + rng.uniform(0, 6.28)) * np.sin(angle * 4 + 1.0)
    petal = smooth(0.22, 0.0, np.abs(off - 0.1) / radius) * (off > 0) * (0.25 + 0.75 * torn)
    soot = smooth(reach * 0.55, 0.0, off) * 0.75
    canvas.alpha = np.maximum(
        np.clip(0.5 - off * SCALE, 0, 1), soot * smooth(reach, reach * 0.8, np.hypot(canvas.x, canvas.y))
    )
    canvas.albedo[:] = linear("#1c1714")
    canvas.albedo += (linear("#a8a298") - canvas.albedo) * (petal * 0.8)[..., None]
    canvas.gloss = petal * 0.8
    inside = np.clip(0.5 - off * SCALE, 0, 1)
    canvas.albedo *= (1.0 - 0.8 * inside)[..., None]
    canvas.height = 1.0 + petal * 0.2 - inside * 0.7
    strut = smooth(0.07, 0.03, np.abs(canvas.x * 0.8 + canvas.y * 0.6 - 0.1)) * inside
    canvas.albedo += linear("#3a3632") * strut[..., None]
    canvas.height += strut * 0.4
    return canvas


for number, size in enumerate((1.6, 2.3, 3.0)):
    model(f"scorch_{number}", "hull", partial(scorch, size, 40 + number))
for number, size in enumerate((0.6, 0.95)):
    model(f"hole_{number}", "hull", partial(hole, size, 50 + number))
