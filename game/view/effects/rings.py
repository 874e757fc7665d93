"""Rings of dust and gas that a hard knock or a splitting rock drives outward: thin, fast, soon gone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.palette import Colour, dimmed, rgb

MOST = 10
SIZE_STEP = 1.10
LARGEST = 170
"""Pixels of radius at which a ring is gone."""
LEVELS = 6
THIN = 0.03
"""Width of a ring as a share of its radius, beside a pixel."""
WARM, COLD = rgb("#d8b894"), rgb("#b8d8f0")


@dataclass(slots=True)
class Ring:
    """One ring: place (m), its velocity (m/s), speed of its growth (m/s), life (s), strength 0 to 1."""

    place: Point
    carried: Point
    speed: float
    life: float
    strength: float
    colour: Colour
    age: float = 0.0


class Rings:
    """All rings of one view."""

    def __init__(self) -> None:
        self.rings: list[Ring] = []

    def add(self, ring: Ring) -> None:
        """Begin a ring; of too many the oldest go."""
        self.rings = [*self.rings, ring][-MOST:]

    def move(self, seconds: float) -> None:
        """Let time pass."""
        for ring in self.rings:
            ring.age += seconds
            ring.place = (
                ring.place[0] + ring.carried[0] * seconds,
                ring.place[1] + ring.carried[1] * seconds,
            )
        self.rings = [ring for ring in self.rings if ring.age < ring.life]

    def draw(self, brush: Brush) -> None:
        """Add all rings."""
        for ring in self.rings:
            share = ring.age / ring.life
            grown = ring.speed * ring.life * (1.0 - (1.0 - share) ** 2) / 2
            radius = max(2.0, grown * brush.lens.scale)
            level = round(ring.strength * (1.0 - share) ** 1.5 * LEVELS)
            if level > 0 and radius < LARGEST:
                picture = _ring(round(log(radius) / log(SIZE_STEP)), level, ring.colour)
                x, y = brush.lens.pixel(ring.place)
                half = picture.get_width() // 2
                place = (round(x) - half, round(y) - half)
                brush.surface.blit(picture, place, special_flags=pygame.BLEND_RGB_ADD)


@lru_cache(maxsize=96)
def _ring(size: int, level: int, colour: Colour) -> pygame.Surface:
    radius = SIZE_STEP**size
    half = int(radius * (1 + 3 * THIN)) + 4
    y, x = np.mgrid[-half : half + 1, -half : half + 1].astype(np.float32)
    off = np.hypot(x, y) - np.float32(radius)
    # Sharp outside, trailing off inside, and never whole: matter that flies outward.
    width = np.where(off > 0, 1.0, 1.2 + radius * THIN)
    angle = np.arctan2(y, x)
    broken = 0.55 + 0.3 * np.sin(3 * angle + size) + 0.25 * np.sin(7 * angle + 2.0 * size)
    light = np.exp(-((off / width) ** 2)) * np.clip(broken, 0.0, 1.0)
    shade = dimmed(colour, level / LEVELS)
    pixels = np.ascontiguousarray((light[..., None] * np.array(shade, np.float32)).astype(np.uint8))
    return pygame.image.frombuffer(pixels.tobytes(), (2 * half + 1, 2 * half + 1), "RGB").convert()
