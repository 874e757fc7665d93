"""Paints dust hazards: a bank of soft puffs, light towards the sun and dark away from it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import cos, exp, log, sin, tau
from random import Random

import numpy as np
import pygame

from game.sim.entities import Zone
from game.view import noise, tone
from game.view.brush import Brush
from game.view.noise import layered_noise
from game.view.palette import rgb
from game.view.shelved import Bytes, recipe_key, shelved
from game.view.tone import Floats, linear, smooth, toned

PUFFS = 24
GOLDEN = 2.39996
"""rad from one puff to the next, so that they lie evenly."""
KINDS = 4
PUFF_PIXELS = 192
"""Side of a painted puff, from which the others are scaled."""
SIZE_STEP = 0.12
SMALLEST, LARGEST = 0.2, 0.52
"""Radius of a puff as a share of the zone's."""
SUNNY, SHADED = rgb("#6f5d49"), rgb("#0e0f14")
THICK = 0.40
"""Alpha of a puff where it is thickest."""


class Cloud:
    """The puffs of one zone; they hang in it and sway."""

    def __init__(self, zone: Zone) -> None:
        rng = Random(zone.number)
        self._zone = zone
        self._puffs = [_place(rng, i) for i in range(PUFFS)]

    def draw(self, brush: Brush) -> None:
        """Paint the puffs, one behind the other, in one batch."""
        zone, blits = self._zone, []
        for number, (angle, away, size, pace) in enumerate(self._puffs):
            turn = angle + 0.09 * sin(brush.clock * pace + angle * 3)
            place = (zone.x + zone.radius * away * cos(turn), zone.y + zone.radius * away * sin(turn))
            if brush.lens.sees(place, zone.radius * size):
                step = round(log(2 * zone.radius * size * brush.lens.scale) / SIZE_STEP)
                picture = _puff(number % KINDS, step, round(brush.sun_angle, 2))
                half = picture.get_width() / 2
                x, y = brush.lens.pixel(place)
                blits.append((picture, (round(x - half), round(y - half))))
        brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)


def _place(rng: Random, number: int) -> tuple[float, float, float, float]:
    """Angle, distance and radius in radii of the zone, and pace of the swaying; small puffs lie outside."""
    size = SMALLEST + (LARGEST - SMALLEST) * (1.0 - number / PUFFS)
    angle = number * GOLDEN + rng.uniform(-0.4, 0.4)
    return angle % tau, (1.12 - 0.75 * size) * rng.random() ** 0.45, size, rng.uniform(0.05, 0.16)


@lru_cache(maxsize=64)
def _puff(kind: int, step: int, sun: float) -> pygame.Surface:
    side = max(4, round(exp(step * SIZE_STEP)))
    return pygame.transform.smoothscale(_painted(kind, sun), (side, side))


def paint_puffs(sun: float) -> Iterator[None]:
    """Get all puffs ready that a bank of dust is made of, in slices; they are kept."""
    for kind in range(KINDS):
        _painted(kind, round(sun, 2))
        yield


@lru_cache(maxsize=2 * KINDS)
def _painted(kind: int, sun: float) -> pygame.Surface:
    side = PUFF_PIXELS
    pixels = shelved(f"puff-{kind}-{sun}-{_key()}", (side, side, 4), lambda: _puff_pixels(kind, sun))
    return pygame.image.frombuffer(bytearray(pixels), (side, side), "BGRA")


@cache
def _key() -> str:
    return recipe_key([__file__, *(str(part.__file__) for part in (noise, tone))])


def _puff_pixels(kind: int, sun: float) -> Bytes:
    """A puff: thickness from noise, light from how the thickness slopes to the sun."""
    side = PUFF_PIXELS
    rng = np.random.default_rng(40 + kind)
    y, x = (np.mgrid[0:side, 0:side].astype(np.float32) + 0.5) / (side / 2) - 1.0
    round_ = np.clip(1.0 - np.hypot(x, y), 0.0, 1.0)
    lumps = layered_noise(side, side, side / 2.4, rng, 6, 0.62)
    thick = smooth(0.0, 0.75, round_ + (lumps - 0.5) * 1.9 - 0.06) * smooth(0.0, 0.3, round_)
    down, across = np.gradient(_softened(thick + 0.25 * lumps * round_) * np.float32(side / 9.0))
    facing = -(across * np.float32(cos(sun)) - down * np.float32(sin(sun)))
    light = np.clip(0.40 + 0.34 * facing + 0.25 * (x * cos(sun) - y * sin(sun)), 0.0, 1.2)[..., None]
    colour = toned(linear(SHADED) + (linear(SUNNY) - linear(SHADED)) * light)
    alpha = thick * THICK
    return np.dstack([colour[..., ::-1] * alpha[..., None], alpha * 255.0]).astype(np.uint8)


def _softened(values: Floats) -> Floats:
    """Each value with its neighbours, twice."""
    for _ in range(2):
        values = (values + np.roll(values, 1, 0) + np.roll(values, -1, 0)) / 3
        values = (values + np.roll(values, 1, 1) + np.roll(values, -1, 1)) / 3
    return values
