"""The bearing without its balls: housing, outer race, inner race and hub, turned from steel.

The lathe's rings take the lamp's light in narrow fans, which stay where they are while the races turn: what turns is
drawn over them by the painters.
"""

from __future__ import annotations

from math import atan2

import numpy as np
from shop import LAMP, TABLE, Canvas, linear, up

from game.view.bearing_bench.layout import CENTRE, HOUSING, INNER, INNER_BODY, OUTER, OUTER_BODY
from game.view.lit.grain import Floats

STEEL, HUB, CAST, PIT = "#413e3a", "#474a4e", "#24272b", "#0a0b0d"
"""A race is darker than it looks: its shine and the colours of its heat come on top."""
PROFILE = (
    (0, 8), (11, 8), (13, 20), (18, 20), (20, 28), (52, 28), (56, 36), (70, 36), (76, 28), (79, 16), (81, 2),
    (INNER_BODY, 2), (INNER_BODY + 3, 30), (INNER_BODY + 7, 38), (INNER - 12, 38), (INNER - 7, 42), (INNER - 2, 39),
    (INNER, 30), (INNER + 2, 3), (OUTER - 2, 3), (OUTER, 30), (OUTER + 2, 39), (OUTER + 7, 42), (OUTER + 12, 38),
    (OUTER_BODY - 6, 38), (OUTER_BODY - 2, 32), (OUTER_BODY + 1, 9), (OUTER_BODY + 4, 3), (OUTER_BODY + 6, 24),
    (HOUSING - 10, 25), (HOUSING - 5, 20), (HOUSING, 0),
)  # fmt: skip
"""Height over the table by radius, in pixels."""
FLATS = ((54.0, 73.0), (INNER_BODY + 6, INNER - 9), (OUTER + 9, OUTER_BODY - 4))
"""Radii between which faces lie open to the lamp."""


def bearing(on: Canvas) -> None:
    """Turn it into what is there."""
    x, y = on.x - CENTRE[0], on.y - up(*CENTRE)[1]
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    radii, heights = zip(*PROFILE, strict=True)
    inside = radius < HOUSING
    on.height[:] = np.where(inside, TABLE + np.interp(radius, radii, heights), on.height)
    rings = _rings(radius)
    on.albedo[:] = np.where(inside[..., None], _colours(radius) * (0.70 + 0.55 * rings)[..., None], on.albedo)
    on.gloss[:] = np.where(inside, np.where(_steel(radius), 0.32, 0.16), on.gloss)
    on.paint[:] = np.where(inside, 0.0, on.paint)
    flat = np.zeros_like(radius)
    for low, high in FLATS:
        flat = np.maximum(flat, np.clip(np.minimum(radius - low, high - radius) / 3.0 + 0.5, 0.0, 1.0))
    fan = fans(angle)
    on.glow[:] = np.where(inside, flat * fan * (0.30 + 1.0 * rings), on.glow)


def fans(angle: Floats) -> Floats:
    """How much of the lamp turned steel throws back, by the angle around the axis: a fan and two narrower ones."""
    lamp = atan2(LAMP[1], LAMP[0])
    main = np.abs(np.cos(angle - lamp)) ** 14
    near = np.abs(np.cos(angle - lamp - 0.5)) ** 40 * 0.35
    far = np.abs(np.cos(angle - lamp + 0.32)) ** 70 * 0.4
    return np.asarray(main + near + far, np.float32)


def _rings(radius: Floats) -> Floats:
    """The lathe's marks: noise by radius alone, coarse and fine."""
    rng = np.random.default_rng(6)
    at = np.arange(0, HOUSING + 4, 0.5)
    fine, coarse = rng.random(len(at)), np.repeat(rng.random(len(at) // 5 + 1), 5)[: len(at)]
    return np.interp(radius, at, 0.6 * fine + 0.4 * coarse).astype(np.float32)


def _steel(radius: Floats) -> Floats:
    return ((radius >= INNER_BODY) & (radius <= INNER + 1)) | ((radius >= OUTER - 1) & (radius <= OUTER_BODY))


def _colours(radius: Floats) -> Floats:
    bands = (
        (radius < 11, PIT), (radius < 79, HUB), (radius < INNER_BODY, PIT), (radius <= INNER + 1, STEEL),
        (radius < OUTER - 1, PIT), (radius <= OUTER_BODY, STEEL), (radius < OUTER_BODY + 5, PIT),
    )  # fmt: skip
    conditions = [(where)[..., None] for where, _ in bands]
    chosen = np.select(conditions, [linear(colour) for _, colour in bands], linear(CAST))
    return np.asarray(chosen, np.float32)
