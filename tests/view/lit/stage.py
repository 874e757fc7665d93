"""Small bodies and rocks to put into the light."""

from __future__ import annotations

from math import cos, sin, tau
from pathlib import Path

import numpy as np
import pygame
from shapely import Polygon

from game.sim.entities import Rock, VeinState
from game.sim.geometry import ellipse
from game.view.lit.look import LOOKS
from game.view.lit.maps import Maps
from game.view.lit.memory import Memory
from game.view.lit.model import ArtSource, LitModel
from game.view.lit.sprites import Blit, LitSprite
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from game.view.lit.work import Allowance, Builder

SCREEN = (400, 400)


def ball(radius: int = 40, key: str = "ball", shade: int = 150) -> Maps:
    """The upper half of a ball, 10 pixels a metre."""
    size = 2 * radius + 8
    y, x = np.mgrid[0:size, 0:size] + 0.5 - size / 2
    height = np.sqrt(np.maximum(radius**2 - x * x - y * y, 0.0)).astype(np.float32)
    alpha = np.where(height > 0, 255, 0).astype(np.uint8)
    return Maps(
        10.0,
        (size / 2, size / 2),
        np.full((size, size, 3), shade, np.uint8),
        alpha,
        height,
        np.zeros((size, size), np.uint8),
        np.zeros((size, size), np.uint8),
        LOOKS["wreck"],
        key,
    )


def studio(folder: Path) -> Studio:
    """A studio with its cache in a folder, and all the time in the world for turning."""
    return Studio(Shelf(folder), turn_ms=1e9)


def sprite_of(
    maps: Maps, shelf: Shelf | None = None, memory: Memory | None = None
) -> tuple[LitSprite, Builder]:
    """A sprite of some maps, and who builds for it."""
    builder = Builder()
    model = LitModel(ArtSource(maps), memory or Memory(), shelf, builder)
    return LitSprite(model, Allowance(1e9)), builder


def drawn(blits: list[Blit]) -> np.ndarray:
    """Red, green, blue of a black screen with the blits on it; (rows, columns, 3)."""
    surface = pygame.Surface(SCREEN, pygame.SRCALPHA)
    surface.fill((0, 0, 0, 255))
    surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)
    return pygame.surfarray.array3d(surface).transpose(1, 0, 2).astype(float)


def rock_of(radius: float = 8.0, corners: int = 9, veins: tuple[VeinState, ...] = ()) -> Rock:
    """A rock without a body: pictures only look at its outline."""
    outline = Polygon(
        [
            (radius * (1 + 0.15 * (i % 2)) * cos(tau * i / corners), radius * sin(tau * i / corners))
            for i in range(corners)
        ]
    )
    return Rock(1, "rock", "", None, [], outline, 2700.0, 5.0, list(veins), outline)  # type: ignore[arg-type]


def vein(ore: str, at: tuple[float, float], size: tuple[float, float], richness: float = 0.7) -> VeinState:
    """An ellipse of ore."""
    return VeinState(ore, ellipse(at, size, 0.0), richness)  # type: ignore[arg-type]
