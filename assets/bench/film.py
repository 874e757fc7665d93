"""Grease: a film of uneven thickness on the walls of the races, and the wake it is thrown into behind each ball.

Neutral in colour: the painters tint it for each grease.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2
from typing import Any

import numpy as np
import shop
from shop import LAMP, linear

from game.view.bearing_bench.layout import INNER, OUTER, PITCH
from game.view.lit.grain import Floats, smooth

NEUTRAL = "#b4b4b4"
WAKE = (72, 96)
"""Pixels of the wake's picture: along the race's radius and along its way."""


def outer_film() -> bytes:
    """On the outer raceway; it stands still."""
    radius, angle, side = _polar(OUTER + 4)
    thick = np.clip(6.0 + 5.4 * _uneven(angle, 41), 0.0, 19.0)
    return shop.png(_lit_film(np.clip(thick - (OUTER + 0.5 - radius), 0, 99) * (radius < OUTER + 0.8), side))


def inner_film() -> bytes:
    """On the inner raceway; it turns with it."""
    radius, angle, side = _polar(INNER + 26)
    thick = np.clip(4.0 + 4.2 * _uneven(angle, 43), 0.0, 14.0)
    return shop.png(_lit_film(np.clip(thick - (radius - INNER + 0.5), 0, 99) * (radius > INNER - 0.8), side))


def wake() -> bytes:
    """Behind a ball that goes round at the right, downwards: what it has pushed to both walls."""
    wide, high = WAKE
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32) + 0.5
    away, along = x - wide / 2, (y - high / 2) / high
    radius = PITCH + away
    behind = np.exp(-(((along + 0.27) / 0.16) ** 2)) + 0.6 * np.exp(-(((along - 0.20) / 0.10) ** 2))
    out = np.clip(11.0 * behind - (OUTER - radius), 0, 99) * (radius < OUTER + 0.8)
    inn = np.clip(8.0 * behind - (radius - INNER), 0, 99) * (radius > INNER - 0.8)
    picture = _lit_film(np.maximum(out, inn), high, wide)
    fade = np.clip(np.minimum(y, high - y) / 10.0, 0, 1)
    return shop.png(picture * fade[..., None])


def _polar(reach: float) -> tuple[Floats, Floats, int]:
    side = 2 * int(reach + 2)
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) + 0.5 - side / 2
    return np.hypot(x, y), np.arctan2(y, x), side


def _uneven(angle: Floats, seed: int) -> Floats:
    """Noise around a circle, mean 0, spread 1."""
    rng = np.random.default_rng(seed)
    at = np.linspace(-np.pi, np.pi, 1441)
    total = np.zeros_like(at)
    for wave in range(3, 34):
        total += np.sin(at * wave + rng.uniform(0, 2 * np.pi)) * rng.normal() / wave**0.55
    return np.interp(angle, at, total / total.std()).astype(np.float32)


def _lit_film(thick: Floats, rows: int, columns: int = 0) -> Any:
    """A wet film of so many pixels' thickness in the lamp's light, colours multiplied by alpha."""
    height = np.sqrt(np.clip(thick, 0, 40)) * 2.6
    for axis in (0, 1) * 3:
        height = (np.roll(height, 1, axis) + 2 * height + np.roll(height, -1, axis)) / 4
    down, right = np.gradient(height)
    up = 1 / np.sqrt(1 + down * down + right * right)
    lamp = atan2(LAMP[1], LAMP[0])
    facing = np.clip((-right * np.cos(lamp) + down * np.sin(lamp)) * up * 0.85 + 0.53 * up, 0, 1)
    shine = np.clip((-right * np.cos(lamp) + down * np.sin(lamp)) * up * 0.5 + 0.86 * up, 0, 1) ** 40
    light = linear(NEUTRAL)[0] * (0.12 + 1.0 * facing) + 0.9 * shine
    alpha = smooth(0.0, 1.6, thick) * (0.56 + 0.32 * smooth(1, 9, thick))
    value = np.clip(light, 0, 1) ** (1 / 2.2) * 255 * alpha
    return np.dstack([value, value, value, alpha * 255]).reshape(rows, columns or rows, 4)


BOOK: dict[str, Callable[[], bytes]] = {
    "film_outer.png": outer_film,
    "film_inner.png": inner_film,
    "wake.png": wake,
}
