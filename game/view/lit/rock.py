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
from game.view.lit.ore import veins_of
from game.view.lit.rock_maps import (
    FRESH,
    Cut,
    blank_maps,
    cut_of,
    map_origin,
    map_size,
    paint_tile,
    rock_look,
    scales_of,
    windows,
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
LEAST_CHANGE = 0.01
"""m. Slivers no wider than twice this come of rounding, along the whole of an edge that was cut somewhere."""
LARGEST_CUT = 12.0
"""m of a changed part's longer side; after a larger change everything is made anew."""


class RockSource:
    """Maps of a rock, made when they are wanted, and mended where it is cut."""

    detail = 1.0

    def __init__(self, rock: Rock, memory: Memory) -> None:
        self.shape: Shape = shape_of(rock.uncut)
        self.hardness = rock.hardness
        self.veins = veins_of(rock.veins, _corner(rock))
        self.cut: Cut = cut_of(_outline(rock), self.shape)
        self.revision = 0
        self._cuts: list[tuple[int, tuple[float, float, float, float] | None]] = []
        """Revision and bounds of each cut; None for a large one."""
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
            start = self.revision
            maps = blank_maps(self.shape, self.cut, self.hardness, self.veins, self._scales[level])
            yield from self._paint(maps, None)
            while start != self.revision:
                changes, start = self.changes(start, level), self.revision
                if changes is None:
                    break
                for part in changes:
                    yield from self._paint(maps, part)
            else:
                size = sum(a.nbytes for a in (maps.albedo, maps.alpha, maps.height, maps.gloss, maps.glow))
                self._memory.put((id(self), level), maps, size)

    def _paint(self, maps: Maps, part: pygame.Rect | None) -> Iterator[None]:
        """Paint maps as the rock is now; a cut while it goes on is seen by the tiles still to come."""
        for window in windows(maps, part):
            paint_tile(maps, window, self.shape, self.cut, self.hardness, self.veins)
            yield

    def changes(self, since: int, level: int) -> list[pygame.Rect] | None:
        """What was cut since a revision, in pixels of a size; None where that is too much."""
        gone = [bounds for revision, bounds in self._cuts if revision > since]
        return None if None in gone else [self._part(bounds, level) for bounds in gone if bounds is not None]

    def take(self, outline: Polygon, level: int) -> pygame.Rect | None:
        """Be cut to a new outline (in the shape's frame); the maps are painted anew by ``mend`` or ``make``.

        Args:
            outline: what is left.
            level: size of the pictures in use; the maps of the others are made anew.

        Returns:
            The part to be mended in pixels of that size; None where everything has to be made anew.
        """
        changed = shapely.symmetric_difference(self.cut.outline, outline).buffer(-LEAST_CHANGE)
        self.revision += 1
        self.cut = cut_of(outline, self.shape)
        for other in range(len(self._scales)):
            if other != level:
                self._memory.drop((id(self), other))
        if changed.is_empty:
            return pygame.Rect(0, 0, 0, 0)
        x0, y0, x1, y1 = changed.bounds
        small = max(x1 - x0, y1 - y0) < LARGEST_CUT
        self._cuts.append((self.revision, (x0, y0, x1, y1) if small else None))
        if small and self.maps(level) is not None:
            return self._part((x0, y0, x1, y1), level)
        self._memory.drop((id(self), level))
        return None

    def mend(self, level: int, part: pygame.Rect) -> Iterator[None]:
        """Paint a part of the maps of a size anew, in slices."""
        maps = self.maps(level)
        if maps is not None and part:
            yield from self._paint(maps, part)

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
        held = self.model.held(level, self.directions_of(light)) if light is not None else {}
        patch = self.source.take(_outline(rock), level)
        self.renew(held if patch is not None else {})
        if patch is None:
            self._patch = None
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
