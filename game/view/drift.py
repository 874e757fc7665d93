"""What shows one's own motion: nearer stars that shift, and dust that streaks past."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import palette
from game.view.camera import Lens, Point
from game.view.palette import Colour, dimmed

Doubles = NDArray[np.float64]
STREAK_SECONDS = 0.055
"""A streak is as long as the way in this time."""
STILL = 1.0
"""m/s below which dust is dots."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Specks that wrap around the picture and shift by a share of the camera's way."""

    count: int
    depth: float
    colours: tuple[Colour, ...]
    size: int


STAR_LAYERS = (
    Layer(70, 0.015, (dimmed(palette.STAR_COLD, 0.5), dimmed(palette.STAR_WARM, 0.45)), 1),
    Layer(36, 0.04, (dimmed(palette.STAR_WHITE, 0.6), dimmed(palette.STAR_COLD, 0.7)), 1),
    Layer(12, 0.08, (dimmed(palette.STAR_WHITE, 0.85), dimmed(palette.STAR_WARM, 0.8)), 2),
)
DUST_DEPTHS = ((60, 0.6, 0.30), (48, 1.0, 0.5), (26, 1.7, 0.8))
"""Count, parallax and brightness of each layer of dust."""


class Drift:
    """Stars and dust of one view; the same specks for the same seed."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self._stars = [(layer, rng.random((layer.count, 2))) for layer in STAR_LAYERS]
        self._dots = [[_dot(colour, layer.size) for colour in layer.colours] for layer in STAR_LAYERS]
        self._dust = [(depth, level, rng.random((count, 2))) for count, depth, level in DUST_DEPTHS]

    def draw_stars(self, surface: pygame.Surface, lens: Lens) -> None:
        """Stars, shifting a little with the camera and not with the zoom."""
        size = np.array([lens.width, lens.height], np.float64)
        for (layer, specks), dots in zip(self._stars, self._dots, strict=True):
            shift = np.array([-lens.x, lens.y]) * layer.depth * 5.0
            places = np.mod(specks * size + shift, size).astype(int).tolist()
            kinds = len(dots)
            surface.fblits(
                [(dots[i % kinds], (x, y)) for i, (x, y) in enumerate(places)], pygame.BLEND_RGB_ADD
            )

    def draw_dust(self, surface: pygame.Surface, lens: Lens, velocity: Point) -> None:
        """Dust that stands still in space while the eye moves at a velocity in m/s."""
        speed = hypot(*velocity)
        for depth, level, specks in self._dust:
            pixels = _wrapped(specks, lens, depth)
            way = STREAK_SECONDS * lens.scale * depth
            dx, dy = velocity[0] * way, -velocity[1] * way
            stretch = min(1.0, 46.0 / (hypot(dx, dy) or 1.0))
            shade = dimmed(palette.DUST, level * (0.35 + 0.65 * min(1.0, speed / 30.0)))
            for x, y in pixels.tolist():
                end = (x + dx * stretch, y + dy * stretch) if speed > STILL else (x + 1.0, y)
                pygame.draw.aaline(surface, shade, (x, y), end)


def _wrapped(specks: Doubles, lens: Lens, depth: float) -> Doubles:
    """Pixels of specks that fill the picture at any zoom, each standing still in a world that repeats."""
    tile = np.array([lens.width, lens.height], np.float64) / lens.scale * 1.1
    tile = 2.0 ** np.ceil(np.log2(tile))
    eye = np.array([lens.x, lens.y]) * depth
    away = np.mod(specks * tile - eye + tile / 2, tile) - tile / 2
    pixels = away * np.array([lens.scale, -lens.scale]) + np.array([lens.width / 2, lens.height / 2])
    inside = (pixels >= 0).all(axis=1) & (pixels[:, 0] < lens.width) & (pixels[:, 1] < lens.height)
    return np.asarray(pixels[inside])


def _dot(colour: Colour, size: int) -> pygame.Surface:
    dot = pygame.Surface((size, size)).convert()
    dot.fill(colour)
    return dot
