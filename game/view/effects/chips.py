"""Small solid things that tumble: pebbles from a cut, splinters of the hull. Lit from the sun's side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from math import cos, log, sin, tau

import numpy as np
import pygame

from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.swarm import Swarm, Throw
from game.view.palette import Colour, dimmed, mixed

PEBBLE, FRESH, PAINTED, STEEL = range(4)
PAINTS: tuple[Colour, ...] = (palette.ROCK_DUST, palette.ROCK_FRESH, palette.ORANGE, palette.STEEL)
MOST = 260
SHAPES = 3
TURNS = 12
SIZE_STEP = 1.4
LARGEST = 14.0
"""Pixels of radius."""
OVER = 3
"""Pictures are painted so many times larger and made small."""
SHADE = (12, 16, 24)
"""The side away from the sun."""
FADES = 0.25
"""Share of its life over which a chip, at the end of it, shrinks to nothing."""


class Chips:
    """All chips of one view. Their ``heat`` picks the shape."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.swarm = Swarm(MOST)

    def throw(
        self,
        kinds: tuple[int, ...],
        throw: Throw,
        size: float,
        seconds: float,
    ) -> None:
        """Throw chips of one of the kinds each, ``size`` metres in radius at most."""
        rng, many = self._rng, throw.count
        self.swarm.add(
            many,
            throw.fields(rng)
            | {
                "kind": rng.choice(np.array(kinds, np.float64), many),
                "life": seconds * rng.uniform(0.5, 1.5, many),
                "size": size * (0.25 + 0.75 * rng.random(many) ** 2),
                "turn": rng.uniform(0.0, tau, many),
                "spin": rng.normal(0.0, 4.0, many),
                "heat": rng.random(many),
            },
        )

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.swarm.move(seconds)

    def draw(self, brush: Brush) -> None:
        """Paint all chips."""
        swarm = self.swarm
        if not len(swarm):
            return
        xs, ys = swarm.pixels(brush.lens)
        radii = swarm["size"] * np.clip(swarm.left / FADES, 0.0, 1.0) * brush.lens.scale
        sizes = np.rint(np.log(np.clip(radii, 0.5, LARGEST)) / log(SIZE_STEP)).astype(int)
        turns = np.rint(swarm["turn"] * (TURNS / tau)).astype(int) % TURNS
        shapes = (swarm["heat"] * SHAPES).astype(int)
        seen = (radii > 0.3) & (xs > -LARGEST) & (xs < brush.lens.width + LARGEST)
        seen &= (ys > -LARGEST) & (ys < brush.lens.height + LARGEST)
        rows = np.stack([swarm["kind"], shapes, sizes, turns, np.rint(xs), np.rint(ys)], axis=1)[seen]
        sun, blits = _step(brush.sun_angle), []
        for kind, shape, size, turn, x, y in rows.astype(int).tolist():
            picture = _chip(kind, shape, size, turn, sun)
            half = picture.get_width() // 2
            blits.append((picture, (x - half, y - half)))
        brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)


def paint_chips(sun: float) -> Iterator[None]:
    """Paint every pebble there may be under a sun, in slices, before the first cut throws them."""
    smallest, largest = (round(log(radius) / log(SIZE_STEP)) for radius in (0.5, LARGEST / 2))
    sizes = range(smallest, largest + 1)
    for kind, shape, size in product((PEBBLE, FRESH), range(SHAPES), sizes):
        for turn in range(TURNS):
            _chip(kind, shape, size, turn, _step(sun))
        yield


def _step(sun: float) -> float:
    return round(sun, 1)


@lru_cache(maxsize=1600)
def _chip(kind: int, shape: int, size: int, turn: int, sun: float) -> pygame.Surface:
    radius = SIZE_STEP**size
    side = 2 * (int(radius) + 2) + 1
    large = pygame.Surface((side * OVER, side * OVER), pygame.SRCALPHA)
    middle, reach = side * OVER / 2, radius * OVER
    ring = [_corner(shape, kind, corner, turn) for corner in range(7)]
    top = (0.12 * cos(shape), 0.12 * sin(shape))
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        normal = _way((x0 + x1) / 2 - top[0], (y0 + y1) / 2 - top[1])
        lit = max(0.0, normal[0] * cos(sun) + normal[1] * sin(sun)) * 1.15 + 0.06
        corners = [(x0, y0), (x1, y1), top]
        pixels = [(middle + x * reach, middle - y * reach) for x, y in corners]
        pygame.draw.polygon(large, mixed(SHADE, dimmed(PAINTS[kind], 1.15), min(1.0, lit)), pixels)
    return pygame.transform.smoothscale(large, (side, side)).premul_alpha()


def _corner(shape: int, kind: int, corner: int, turn: int) -> Point:
    """A corner of a ragged outline; splinters of plate are longer than they are wide."""
    ragged = 0.78 + 0.3 * sin(corner * (2.3 + shape) + 1.7 * shape)
    thin = 0.42 if kind in (PAINTED, STEEL) else 0.85
    angle, tilt = tau * corner / 7, tau * turn / TURNS
    x, y = ragged * cos(angle), ragged * thin * sin(angle)
    return (x * cos(tilt) - y * sin(tilt), x * sin(tilt) + y * cos(tilt))


def _way(x: float, y: float) -> Point:
    length = (x * x + y * y) ** 0.5 or 1.0
    return (x / length, y / length)
