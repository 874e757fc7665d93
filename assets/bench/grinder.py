"""The grinder: a wheel on its spindle, the rest on which the ball is fed towards it, a guard behind."""

from __future__ import annotations

import numpy as np
from shop import HAZARD, PLATE, STEEL, TABLE, Canvas, Coat, linear, noise, up

from game.view.bearing_bench.layout import CONTACT, GROUND, WHEEL, WHEEL_RADIUS
from game.view.lit.grain import smooth

STONE, LABEL = "#5c554f", "#7a4a24"
FLANGE = 56.0
LABEL_EDGE = 84.0


def grinder(on: Canvas) -> None:
    """Guard, rest and wheel."""
    _guard(on)
    _rest(on)
    _wheel(on)


def _guard(on: Canvas) -> None:
    at = up(*WHEEL)
    window, x, y = on.local(at, WHEEL_RADIUS + 40)
    off, turn = np.hypot(x, y), np.arctan2(y, x)
    ring = np.abs(off - WHEEL_RADIUS - 18) - 13
    open_ = (np.abs(turn) - 0.62) * off
    outside = np.maximum(ring, -open_)
    z = TABLE + 30 + np.sqrt(np.maximum(13.0**2 - (off - WHEEL_RADIUS - 18) ** 2, 0.0)) * 0.7
    on.put(window, outside, z, HAZARD)
    for angle in (0.9, 2.3, 3.9, 5.3):
        bolt = (at[0] + (WHEEL_RADIUS + 18) * np.cos(angle), at[1] + (WHEEL_RADIUS + 18) * np.sin(angle))
        on.dome(bolt, 6, STEEL, TABLE + 38, 0.6)


def _rest(on: Canvas) -> None:
    """A slide, and on it the table that carries the cup."""
    x, y = CONTACT[0] + GROUND, CONTACT[1]
    on.rect(x - 60, up(0, y + 66)[1], 944, up(0, y - 66)[1], TABLE + 8, PLATE, bevel=5, corner=6)
    for side in (-44.0, 44.0):
        on.tube(up(x - 54, y + side), up(938, y + side), 8.0, Coat("#8d8c88", 0.9), TABLE + 8)
    for step in range(12):
        on.groove(
            up(x - 40 + step * 15, y + 62),
            up(x - 40 + step * 15, y + (54 if step % 4 else 50)),
            1.6,
            1.4,
            2.6,
        )


def _wheel(on: Canvas) -> None:
    at = up(*WHEEL)
    window, x, y = on.local(at, WHEEL_RADIUS)
    off = np.hypot(x, y)
    worn = WHEEL_RADIUS - 1.2 + 0.8 * np.sin(np.arctan2(y, x) * 3 + 1)
    z = TABLE + 26 + 22 * np.clip((worn - off) / 7, 0.0, 1.0) ** 0.5 + np.zeros_like(off)
    on.put(window, off - worn, z, Coat(STONE, 0.05))
    grit = noise(on, 2.1, 21, 2)[window]
    on.height[window] += np.where(
        off < worn, (grit - 0.5) * 1.6 + 0.35 * np.sin(off * 0.35 + np.sin(off * 0.11) * 3), 0.0
    )
    on.albedo[window] *= np.where(off < worn, 0.7 + 0.6 * smooth(0.3, 0.7, grit), 1.0)[..., None]
    on.disc(at, LABEL_EDGE, TABLE + 49, Coat(LABEL, 0.1, 0.6), bevel=1)
    on.tint(window, np.abs(off - LABEL_EDGE + 7) - 1.6, Coat("#c7b48a"))
    on.disc(at, FLANGE, TABLE + 58, STEEL, bevel=5)
    turned = 0.75 + 0.5 * np.random.default_rng(8).random(80)[np.clip(off, 0, 79).astype(int)]
    on.albedo[window] *= np.where(off < FLANGE - 4, turned, 1.0)[..., None]
    sides = np.abs(((np.arctan2(y, x) + np.pi / 6) % (np.pi / 3)) - np.pi / 6)
    nut = off * np.cos(sides) - 22
    on.put(window, nut, np.full_like(off, TABLE + 72) - np.clip(nut + 5, 0, 5), Coat("#8d8c88", 0.8))
    on.dome(at, 11, STEEL, TABLE + 70, 0.7)
    on.albedo[window] += (linear("#2a2018") - on.albedo[window]) * (
        smooth(0.5, 0.8, noise(on, 60.0, 31)[window]) * 0.35 * (off < worn)
    )[..., None]
