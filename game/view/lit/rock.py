"""A rock that stands in the light and is cut: its outline is the collision outline, and a cut relights its patch only."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

import numpy as np
import pygame
import shapely
from shapely import Polygon

from game.sim.entities import Rock
from game.view.lit.look import Look
from game.view.lit.maps import Maps
from game.view.lit.model import LitModel
from game.view.lit.rock_maps import (
    FRESH,
    Cut,
    blank_maps,
    cut_of,
    map_origin,
    map_size,
    paint,
    rock_look,
    scales_of,
    veins_of,
)
from game.view.lit.rock_shape import Shape, shape_key, shape_of
from game.view.lit.sprites import LitSprite
from game.view.lit.store import Memory, Shelf
from game.view.lit.work import Allowance, Builder

FINEST = 14.0
"""Pixels a metre of the finest maps: the scale of drilling."""
LONGEST, SMALLEST = 1500, 14
"""Pixels of the longer side of the finest maps at most, and of the coarsest at least."""
PATCH_MARGIN = 1.6 * FRESH
"""m around a cut within which the skin changes."""
MEND_URGENCY = -9.0
LARGEST_PATCH = 260
"""Pixels of a changed part's longer side; a larger one is not relit at once but made anew in slices."""


class RockSource:
    """Maps of a rock, made when they are wanted, and mended where it is cut."""

    detail = 1.0

    def __init__(self, rock: Rock, memory: Memory) -> None:
        self.shape: Shape = shape_of(rock.uncut)
        self.hardness = rock.hardness
        self.veins = veins_of(rock.veins, _corner(rock))
        self.cut: Cut = cut_of(_outline(rock), self.shape)
        self.revision = 0
        self._scales = scales_of(self.shape.outline, FINEST, LONGEST, SMALLEST)
        self._sizes = [map_size(self.shape, scale) for scale in self._scales]
        self._origins = [map_origin(self.shape, scale) for scale in self._scales]
        self._memory = memory
        veins = ",".join(f"{v.ore}{v.x:.2f}{v.y:.2f}{v.half}" for v in self.veins)
        self._key = (
            f"rock-{shape_key(self.shape.outline)}{shape_key(self.cut.outline)}-{self.hardness:.1f}{veins}"
        )

    @property
    def key(self) -> str:
        """The same for the same rock."""
        return self._key

    @property
    def look(self) -> Look:
        """How it stands in the light."""
        return rock_look(self.shape.radius)

    @property
    def scales(self) -> tuple[float, ...]:
        """Pixels a metre of each size."""
        return self._scales

    def size(self, level: int) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._sizes[level]

    def origin(self, level: int) -> tuple[float, float]:
        """Where the maps' origin lies, in pixels."""
        return self._origins[level]

    def maps(self, level: int) -> Maps | None:
        """The maps of a size, if they are there."""
        maps: Maps | None = self._memory.get((id(self), level))
        return maps

    def make(self, level: int) -> Iterator[None]:
        """Make the maps of a size, in slices; a cut in between starts it anew."""
        while self.maps(level) is None:
            revision = self.revision
            maps = blank_maps(self.shape, self.cut, self.hardness, self.veins, self._scales[level])
            for _ in paint(maps, self.shape, self.cut, self.hardness, self.veins, None):
                yield
                if revision != self.revision:
                    break
            else:
                size = sum(a.nbytes for a in (maps.albedo, maps.alpha, maps.height, maps.gloss, maps.glow))
                self._memory.put((id(self), level), maps, size)

    def take(self, outline: Polygon, level: int) -> pygame.Rect | None:
        """Be cut to a new outline (in the shape's frame); the maps are painted anew by ``mend`` or ``make``.

        Args:
            outline: what is left.
            level: size of the pictures in use; the maps of the others are made anew.

        Returns:
            The part to be mended in pixels of that size; None where everything has to be made anew.
        """
        gone = shapely.symmetric_difference(self.cut.outline, outline)
        self.revision += 1
        self.cut = cut_of(outline, self.shape)
        for other in range(len(self._scales)):
            if other != level:
                self._memory.drop((id(self), other))
        if gone.is_empty:
            return pygame.Rect(0, 0, 0, 0)
        part = self._part(gone.bounds, level)
        if self.maps(level) is None or max(part.size) > LARGEST_PATCH:
            self._memory.drop((id(self), level))
            return None
        return part

    def mend(self, level: int, part: pygame.Rect) -> Iterator[None]:
        """Paint a part of the maps of a size anew, in slices."""
        maps = self.maps(level)
        if maps is not None and part:
            yield from paint(maps, self.shape, self.cut, self.hardness, self.veins, part)

    def _part(self, bounds: tuple[float, float, float, float], level: int) -> pygame.Rect:
        scale = self._scales[level]
        ox, oy = self.origin(level)
        x0, y0, x1, y1 = bounds
        left, top = int((x0 - PATCH_MARGIN) * scale + ox), int(oy - (y1 + PATCH_MARGIN) * scale)
        right, bottom = (
            ceil((x1 + PATCH_MARGIN) * scale + ox),
            ceil(oy - (y0 - PATCH_MARGIN) * scale),
        )
        whole = pygame.Rect((0, 0), self.size(level))
        return whole.clip(pygame.Rect(left, top, right - left, bottom - top))


class LitRock(LitSprite):
    """A rock on the screen.

    Args:
        rock: whose picture it is; it is looked at and never changed.
        memory: where pictures are kept.
        shelf: where they outlast the program.
        builder: who makes them.
        turning: time for turning.
    """

    def __init__(
        self, rock: Rock, memory: Memory, shelf: Shelf | None, builder: Builder, turning: Allowance
    ) -> None:
        self.source = RockSource(rock, memory)
        super().__init__(LitModel(self.source, memory, shelf, builder), turning)
        self.anchor = _corner(rock)
        self._builder = builder
        self._seen = rock.revision
        self._patch: pygame.Rect | None = None

    def see(self, rock: Rock) -> None:
        """Look whether the rock was cut since the last frame, and have its picture mended."""
        self.anchor = _corner(rock)
        if rock.revision == self._seen:
            return
        self._seen = rock.revision
        light = self.shown
        level = light.level if light is not None else 0
        self.revise()
        patch = self.source.take(_outline(rock), level)
        if patch is None:
            self._patch = None
            self.model.revise(level, ())
        elif patch:
            self._patch = patch if self._patch is None else self._patch.union(patch)
            self._builder.want(("mend", id(self)), MEND_URGENCY, self._mend)

    def _mend(self) -> Iterator[None]:
        while self._patch is not None and (light := self.shown) is not None:
            part, self._patch = self._patch, None
            yield from self.source.mend(light.level, part)
            yield from self.mend(part)


def _corner(rock: Rock) -> tuple[float, float]:
    x, y = rock.uncut.exterior.coords[0][:2]
    return (x, y)


def _outline(rock: Rock) -> Polygon:
    """What is left of a rock, in the frame of its uncut outline's first corner."""
    corner = np.array(_corner(rock))
    rings = [np.array(ring.coords) - corner for ring in (rock.outline.exterior, *rock.outline.interiors)]
    return Polygon(rings[0], rings[1:])
