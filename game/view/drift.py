"""What shows one's own motion: nearer stars that shift, and dust that streaks past."""

from __future__ import annotations

from collections.abc import Sequence
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
STAR_SHIFT = 5.0
"""Pixels by which the layer of depth 1 would shift for a metre of the camera's way."""
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
        self._stars = np.concatenate([rng.random((layer.count, 2)) for layer in STAR_LAYERS])
        self._star_depths = np.repeat(
            [layer.depth * STAR_SHIFT for layer in STAR_LAYERS], [layer.count for layer in STAR_LAYERS]
        )
        self._dots = [dot for layer in STAR_LAYERS for dot in _dots(layer)]
        self._dust = _Specks(
            [(layer, rng.random((layer.count, 2)), rng.random(layer.count) ** 2) for layer in DUST_LAYERS]
        )

    def draw_stars(self, surface: pygame.Surface, lens: Lens) -> None:
        """Stars, shifting a little with the camera and not with the zoom."""
        size = np.array([lens.width, lens.height], np.float64)
        shift = np.multiply.outer(self._star_depths, (-lens.x, lens.y))
        places = np.mod(self._stars * size + shift, size).astype(np.int64).tolist()
        surface.fblits(zip(self._dots, places, strict=True), pygame.BLEND_RGB_ADD)

    def draw_dust(self, surface: pygame.Surface, lens: Lens, velocity: Point, share: float = 1.0) -> None:
        """Dust that stands still in space while the eye moves at a velocity in m/s; so great a share of it."""
        speed = hypot(*velocity)
        direction = direction_of(atan2(velocity[1], velocity[0]))
        light = 0.4 + 0.6 * min(1.0, speed / FULL_SPEED)
        kinds = [
            streak(step, direction, palette.DUST, layer.level * light)
            for layer in DUST_LAYERS
            for step in range(len(LENGTHS))
        ]
        dust = self._dust
        way = speed * STREAK_SECONDS * lens.scale if speed > STILL else 0.0
        which = dust.kinds + steps_of(way * dust.depths, dust.spread)
        half = np.array([kind.get_width() // 2 for kind in kinds])
        pixels, inside = _wrapped(dust.specks, lens, dust.depths)
        inside &= dust.shares <= share
        which = which[inside]
        corners = np.rint(pixels[inside]).astype(np.int64) - half[which, None]
        pictures = map(kinds.__getitem__, which.tolist())
        surface.fblits(zip(pictures, corners.tolist(), strict=True), pygame.BLEND_RGB_ADD)


class _Specks:
    """All layers of dust in one batch, a row for each speck."""

    def __init__(self, layers: Sequence[tuple[Dust, Doubles, Doubles]]) -> None:
        counts = [layer.count for layer, _, _ in layers]
        self.specks = np.concatenate([specks for _, specks, _ in layers])
        self.spread = np.concatenate([spread for _, _, spread in layers])
        self.depths = np.repeat([layer.depth for layer, _, _ in layers], counts)
        self.kinds = np.repeat(np.arange(len(layers)) * len(LENGTHS), counts)
        """Where the pictures of its layer begin."""
        self.shares = np.concatenate([(np.arange(count) + 1) / count for count in counts])
        """Share of all dust that has to be drawn for it to be."""


def steps_of(way: float | Doubles, spread: Doubles) -> NDArray[np.int64]:
    """Painted lengths of streaks, as indices: few are as long as ``way`` in pixels, most much shorter."""
    return np.asarray(np.searchsorted(EDGES, np.minimum(LONGEST, way * (0.12 + 0.88 * spread))), np.int64)


def _wrapped(specks: Doubles, lens: Lens, depths: Doubles) -> tuple[Doubles, NDArray[np.bool_]]:
    """Pixels of specks that fill the picture at any zoom, each standing still in a world that repeats.

    Also which of them are in the picture.
    """
    tile = np.array([lens.width, lens.height], np.float64) / lens.scale * 1.1
    tile = 2.0 ** np.ceil(np.log2(tile))
    eye = np.multiply.outer(depths, (lens.x, lens.y))
    away = np.mod(specks * tile - eye + tile / 2, tile) - tile / 2
    pixels = away * np.array([lens.scale, -lens.scale]) + np.array([lens.width / 2, lens.height / 2])
    x, y = pixels.T
    inside = (x >= 0.0) & (y >= 0.0) & (x < lens.width) & (y < lens.height)
    return np.asarray(pixels), np.asarray(inside)


def _dots(layer: Layer) -> list[pygame.Surface]:
    """The picture of each speck of a layer, its colours in turn."""
    painted = []
    for colour in layer.colours:
        dot = pygame.Surface((layer.size, layer.size)).convert()
        dot.fill(colour)
        painted.append(dot)
    return [painted[number % len(painted)] for number in range(layer.count)]
