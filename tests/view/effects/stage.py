"""A dark room to look at particles in."""

from __future__ import annotations

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Lens
from game.view.poses import Poses
from game.view.quality import FULL, Quality
from tests.screen import picture

SIZE = (640, 360)
STILL = (0.0, 0.0)


def chance() -> np.random.Generator:
    return np.random.default_rng(3)


def dark(
    scale: float = 10.0, clock: float = 0.0, quality: Quality = FULL, sun: float = 2.4, fill: int = 0
) -> Brush:
    """A brush on a black picture, the middle of the world in its middle."""
    surface = picture(SIZE)
    surface.fill((fill, fill, fill))
    return Brush(surface, Lens(0.0, 0.0, scale, *SIZE), Poses(), 1.0, clock, sun, None, quality)


def light(surface: pygame.Surface, x: int, y: int, width: int, height: int) -> int:
    """Summed light of a part of the picture."""
    pixels = pygame.surfarray.array3d(surface)[max(0, x) : x + width, max(0, y) : y + height]
    return int(pixels.sum())


def all_light(surface: pygame.Surface) -> int:
    return light(surface, 0, 0, *SIZE)


def colour(surface: pygame.Surface) -> tuple[float, float, float]:
    """Red, green and blue of all light in the picture together."""
    red, green, blue = pygame.surfarray.array3d(surface).reshape(-1, 3).sum(axis=0).tolist()
    return float(red), float(green), float(blue)
