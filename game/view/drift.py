"""What shows one's own motion: nearer stars that shift, and dust that streaks past."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import palette
from game.view.camera import Lens, Point
from game.view.palette import Colour, dimmed
from game.view.streaks import LENGTHS, direction_of, streak

Doubles = NDArray[np.float64]
STREAK_SECONDS = 0.16
"""The longest streak is as long as the way in this time; most are far shorter."""
LONGEST = 24.0
"""Pixels."""
STILL = 1.0
"""m/s below which dust is dots."""
FULL_SPEED = 30.0
"""m/s from which dust is as bright as it can be."""
EDGES = np.array([(a + b) / 2 for a, b in pairwise(LENGTHS)])
"""Pixels at which the next painted length is nearer."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Specks that wrap around the picture and shift by a share of the camera's way."""

    count: int
    depth: float
    colours: tuple[Colour, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Dust:
    """One layer of dust: how much of the camera's way it shifts by, and how bright it is."""

    count: int
    depth: float
    level: float


STAR_LAYERS = (
    Layer(70, 0.015, (dimmed(palette.STAR_COLD, 0.5), dimmed(palette.STAR_WARM, 0.45)), 1),
    Layer(36, 0.04, (dimmed(palette.STAR_WHITE, 0.6), dimmed(palette.STAR_COLD, 0.7)), 1),
    Layer(12, 0.08, (dimmed(palette.STAR_WHITE, 0.85), dimmed(palette.STAR_WARM, 0.8)), 2),
)
DUST_LAYERS = (Dust(66, 0.6, 0.30), Dust(56, 1.0, 0.46), Dust(28, 1.7, 0.7))


class Drift:
    """Stars and dust of one view; the same specks for the same seed."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self._stars = [(layer, rng.random((layer.count, 2))) for layer in STAR_LAYERS]
        self._dots = [[_dot(colour, layer.size) for colour in layer.colours] for layer in STAR_LAYERS]
        self._dust = [
            (layer, rng.random((layer.count, 2)), rng.random(layer.count) ** 2) for layer in DUST_LAYERS
        ]

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

    def draw_dust(self, surface: pygame.Surface, lens: Lens, velocity: Point, share: float = 1.0) -> None:
        """Dust that stands still in space while the eye moves at a velocity in m/s; so great a share of it."""
        speed = hypot(*velocity)
        direction = direction_of(atan2(velocity[1], velocity[0]))
        blits = []
        for layer, specks, spread in self._dust:
            level = layer.level * (0.4 + 0.6 * min(1.0, speed / FULL_SPEED))
            way = speed * STREAK_SECONDS * lens.scale * layer.depth if speed > STILL else 0.0
            steps = steps_of(way, spread)
            kinds = [streak(step, direction, palette.DUST, level) for step in range(len(LENGTHS))]
            half = np.array([kind.get_width() // 2 for kind in kinds])
            pixels, inside = _wrapped(specks, lens, layer.depth)
            inside[round(share * layer.count) :] = False
            corners = (np.round(pixels[inside]).astype(int) - half[steps[inside], None]).tolist()
            blits += [
                (kinds[step], (x, y)) for step, (x, y) in zip(steps[inside].tolist(), corners, strict=True)
            ]
        surface.fblits(blits, pygame.BLEND_RGB_ADD)


def steps_of(way: float, spread: Doubles) -> NDArray[np.int64]:
    """Painted lengths of streaks, as indices: few are as long as ``way`` in pixels, most much shorter."""
    return np.asarray(np.searchsorted(EDGES, np.minimum(LONGEST, way * (0.12 + 0.88 * spread))), np.int64)


def _wrapped(specks: Doubles, lens: Lens, depth: float) -> tuple[Doubles, NDArray[np.bool_]]:
    """Pixels of specks that fill the picture at any zoom, each standing still in a world that repeats.

    Also which of them are in the picture.
    """
    tile = np.array([lens.width, lens.height], np.float64) / lens.scale * 1.1
    tile = 2.0 ** np.ceil(np.log2(tile))
    eye = np.array([lens.x, lens.y]) * depth
    away = np.mod(specks * tile - eye + tile / 2, tile) - tile / 2
    pixels = away * np.array([lens.scale, -lens.scale]) + np.array([lens.width / 2, lens.height / 2])
    inside = (pixels >= 0).all(axis=1) & (pixels[:, 0] < lens.width) & (pixels[:, 1] < lens.height)
    return np.asarray(pixels), np.asarray(inside)


def _dot(colour: Colour, size: int) -> pygame.Surface:
    dot = pygame.Surface((size, size)).convert()
    dot.fill(colour)
    return dot
