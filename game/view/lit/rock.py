"""A rock that stands in the light and is cut: its outline is the collision outline, and a cut relights its patch only."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import cache
from hashlib import blake2b
from math import ceil
from weakref import WeakValueDictionary

import numpy as np
import pygame
import shapely
from shapely import Polygon

from game.sim.entities import Rock
from game.view import palette, tone
from game.view.lit import boulder, distances, grain, ore, rock_maps, rock_shape
from game.view.lit.lathe import Lathe
from game.view.lit.look import Look
from game.view.lit.maps import Maps
from game.view.lit.memory import Memory
from game.view.lit.model import LitModel
from game.view.lit.ore import veins_of
from game.view.lit.rock_maps import (
    FRESH,
    Bounds,
    Cut,
    blank_maps,
    cut_of,
    fill_outline,
    map_origin,
    map_size,
    paint_tile,
    rock_look,
    scales_of,
    windows,
)
from game.view.lit.rock_shape import Shape, shape_key, shape_of
from game.view.lit.sprites import LitSprite
from game.view.lit.store import Shelf
from game.view.lit.work import Allowance, Builder
from game.view.shelved import recipe_key

FINEST = 14.0
"""Pixels a metre of the finest maps: the scale of drilling."""
LONGEST, SMALLEST = 1500, 14
"""Pixels of the longer side of the finest maps at most, and of the coarsest at least."""
PATCH_MARGIN = 1.6 * FRESH
"""m around a cut within which the skin changes."""
CUT_URGENCY, MEND_URGENCY = -10.0, -9.0
LITTLE_CHANGED = 0.97
"""Share of a rock that is left by a cut which is shown a frame late; after any larger one, as when it splits, at once."""
LEAST_CHANGE = 0.01
"""m. Slivers no wider than twice this come of rounding, along the whole of an edge that was cut somewhere."""
LARGE_PATCH = 220
"""Pixels of a changed part's longer side beyond which it is trimmed at once and mended after."""
HOLLOW_DARK = (11, 10, 10)
"""A hollow until it is mended."""
MAPS_URGENCY = 0.5
"""Of the maps of a rock that may be cut soon."""


class RockSource:
    """Maps of a rock, made when they are wanted, and mended where it is cut."""

    detail = 1.0

    def __init__(self, rock: Rock, memory: Memory) -> None:
        self.shape: Shape = shape_of(rock.uncut)
        self.hardness = rock.hardness
        self.veins = veins_of(rock.veins, _corner(rock))
        self.cut: Cut = cut_of(_outline(rock), self.shape)
        self.revision = 0
        self._cuts: list[tuple[int, Bounds]] = []
        """Revision and bounds of each cut."""
        self._bounds: Bounds = self.cut.outline.bounds
        self._scales = scales_of(self.cut.outline, FINEST, LONGEST, SMALLEST)
        self._sizes = [map_size(self._bounds, scale) for scale in self._scales]
        self._origins = [map_origin(self._bounds, scale) for scale in self._scales]
        self._memory = memory
        self._token = object()
        """Marks the maps in memory as this rock's: a number could be given again to a rock that comes later."""
        self._in_use: WeakValueDictionary[int, Maps] = WeakValueDictionary()
        """Maps by size as long as somebody works with them, though the memory had to let go of them: two of the finest
        would weigh forty megabytes."""
        self._making: WeakValueDictionary[int, Generator[None, None, None]] = WeakValueDictionary()
        """By size, as long as somebody waits for the maps."""
        facts = (
            _recipe(),
            shape_key(self.shape.outline),
            shape_key(self.cut.outline),
            self.hardness,
            self.veins,
        )
        self._key = f"rock-{blake2b(repr(facts).encode(), digest_size=12).hexdigest()}"

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
        maps: Maps | None = self._memory.get((self._token, level))
        if maps is None and (in_use := self._in_use.get(level)) is not None:
            self._memory.put((self._token, level), in_use, in_use.nbytes)
            return in_use
        return maps

    def make(self, level: int) -> Iterator[None]:
        """Make the maps of a size, in slices; who wants them while they are being made shares the work."""
        if self.maps(level) is not None:
            return
        making = self._making.get(level)
        if making is None:
            making = self._making[level] = self._make(level)
        while self.maps(level) is None and next(making, self) is not self:
            yield

    def _make(self, level: int) -> Generator[None, None, None]:
        """What is cut in between is painted once more."""
        start = self.revision
        yield from self.shape.carve()
        maps = blank_maps(self._bounds, self.shape, self._key, self._scales[level])
        yield from self._paint(maps, None)
        while start != self.revision:
            changes, start = self.changes(start, level), self.revision
            for part in changes:
                yield from self._paint(maps, part)
        self._in_use[level] = maps
        self._memory.put((self._token, level), maps, maps.nbytes)

    def _paint(self, maps: Maps, part: pygame.Rect | None) -> Iterator[None]:
        """Paint maps as the rock is now; a cut while it goes on is seen by the tiles still to come."""
        for window in windows(maps, part):
            yield from paint_tile(maps, window, self.shape, self.cut, self.hardness, self.veins)
            yield

    def changes(self, since: int, level: int) -> list[pygame.Rect]:
        """What was cut since a revision, in pixels of a size."""
        return [self._part(bounds, level) for revision, bounds in self._cuts if revision > since]

    def take(self, outline: Polygon, level: int) -> pygame.Rect:
        """Be cut to a new outline (in the shape's frame); the maps are painted anew by ``mend`` or ``make``.

        Args:
            outline: what is left.
            level: size of the pictures in use; the maps of the others are made anew.

        Returns:
            The part that has changed, in pixels of that size.
        """
        changed = shapely.symmetric_difference(self.cut.outline, outline).buffer(-LEAST_CHANGE)
        self.revision += 1
        self.cut = cut_of(outline, self.shape)
        for other in range(len(self._scales)):
            if other != level:
                self._memory.drop((self._token, other))
                self._in_use.pop(other, None)
        if changed.is_empty:
            return pygame.Rect(0, 0, 0, 0)
        self._cuts.append((self.revision, changed.bounds))
        return self._part(changed.bounds, level)

    def trimmed(
        self, picture: pygame.Surface, level: int, corner: tuple[float, float] | None = None
    ) -> pygame.Surface:
        """What of a picture of the same shape is this rock, roughly: with hard edges, and dark where it is hollow.

        Args:
            picture: colours multiplied by alpha.
            level: the size it is of.
            corner: where its upper left corner lies on this rock's pictures of the size, in pixels; without it the
                picture is this rock's own, and is used up.
        """
        size, origin, scale = self.size(level), self.origin(level), self._scales[level]
        stencil = pygame.Surface(size, pygame.SRCALPHA)
        fill_outline(stencil, self.cut.outline, origin, scale)
        skin = picture
        if corner is not None:
            skin = pygame.Surface(size, pygame.SRCALPHA)
            skin.blit(picture, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        skin.blit(stencil, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        whole = stencil  # it has served: another surface of this size would be megabytes
        whole.fill((0, 0, 0, 0))
        fill_outline(whole, self.cut.hollows, origin, scale)
        whole.fill((*HOLLOW_DARK, 255), special_flags=pygame.BLEND_RGBA_MULT)
        whole.blit(skin, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return whole

    def mend(self, level: int, part: pygame.Rect) -> Iterator[None]:
        """Paint a part of the maps of a size anew, in slices."""
        maps = self.maps(level)
        if maps is not None and part:
            yield from self._paint(maps, part)

    def _part(self, bounds: Bounds, level: int) -> pygame.Rect:
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
        parent: the rock that it was broken off, whose picture serves until its own is made.
        lathe: turns its pictures for frames to come.
    """

    def __init__(
        self,
        rock: Rock,
        memory: Memory,
        shelf: Shelf | None,
        builder: Builder,
        turning: Allowance,
        parent: LitRock | None = None,
        lathe: Lathe | None = None,
    ) -> None:
        self.source = RockSource(rock, memory)
        whole = len(self.source.cut.starts) == 0
        model = LitModel(self.source, memory, shelf if whole else None, builder)
        super().__init__(model, turning, stands_alone=True, lathe=lathe)
        self.anchor = _corner(rock)
        self._builder = builder
        self._seen = rock.revision
        self._patch: pygame.Rect | None = None
        self._outline: Polygon | None = None
        """What is left of the rock, where that is not shown yet."""
        if parent is not None:
            self._inherit(parent)

    def _inherit(self, parent: LitRock) -> None:
        """Show what the parent showed of this piece."""
        light = parent.shown
        picture = parent.model.picture(light.level, light.direction) if light is not None else None
        if light is None or picture is None:
            return
        scale = parent.source.scales[light.level]
        if scale not in self.source.scales:
            return
        level = self.source.scales.index(scale)
        (ox, oy), (px, py) = self.source.origin(level), parent.source.origin(light.level)
        share = light.direction / parent.model.directions(light.level)
        count = self.model.directions(level)
        self.model.stand_in(
            level, round(share * count) % count, self.source.trimmed(picture, level, (ox - px, oy - py))
        )

    def is_of(self, rock: Rock) -> bool:
        """Whether a rock was once one with this."""
        return shape_of(rock.uncut) is self.source.shape

    def see(self, rock: Rock) -> None:
        """Look whether the rock was cut since the last frame, and have its picture mended, from the next frame on."""
        if rock.revision == self._seen:
            return
        self._seen = rock.revision
        self.anchor = _corner(rock)
        self._outline = _outline(rock)
        if self._allowance.is_limited and self._outline.area > LITTLE_CHANGED * self.source.cut.outline.area:
            self._builder.want(("cut", self), CUT_URGENCY, self._follow)
        else:
            for _ in self._follow():
                pass

    def _follow(self) -> Iterator[None]:
        """Be cut to the last outline that was seen."""
        while self._outline is not None:
            outline, self._outline = self._outline, None
            self._cut_to(outline)
            yield

    def _cut_to(self, outline: Polygon) -> None:
        light = self.shown
        level = light.level if light is not None else 0
        held = self.model.held(level, self.directions_of(light)) if light is not None else {}
        patch = self.source.take(outline, level)
        if not patch:
            self.renew(held)
        elif self.source.maps(level) is None:
            self._begin_anew(level, held)
        else:
            self._renew_part(level, held, patch)

    def expect_cuts(self) -> None:
        """The rock may be cut soon: have the maps ready that are needed to mend it."""
        light = self.shown
        if light is not None and self.source.maps(light.level) is None:
            level = light.level
            key = ("maps", self, level)
            self._builder.want(key, MAPS_URGENCY, lambda: self.source.make(level))

    def _renew_part(self, level: int, held: dict[int, pygame.Surface], patch: pygame.Rect) -> None:
        is_large = max(patch.size) > LARGE_PATCH
        if is_large:
            held = {k: self.source.trimmed(picture, level) for k, picture in held.items()}
        self.renew(held)
        if is_large:
            self.forget_turned()
        self._patch = patch if self._patch is None else self._patch.union(patch)
        self._builder.want(("mend", self), MEND_URGENCY, self._mend)

    def _begin_anew(self, level: int, held: dict[int, pygame.Surface]) -> None:
        """There is nothing to mend it with: all is made anew, and meanwhile what was there is shown, trimmed."""
        self._patch = None
        self.renew({})
        self.forget_turned()
        for direction, picture in list(held.items())[:1]:
            self.model.stand_in(level, direction, self.source.trimmed(picture, level))

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


@cache
def _recipe() -> str:
    """Changes whenever rocks are painted in another way."""
    modules = (boulder, distances, grain, ore, palette, rock_maps, rock_shape, tone)
    return recipe_key(str(module.__file__) for module in modules)
