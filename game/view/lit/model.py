"""A body's lit pictures in its own frame: one for each of some directions of the sun, at a few sizes, made when wanted.

Things turn and the light stays put: a body turned one way under the sun looks as it does under a sun turned the other
way, but for the turning. So pictures are lit in the body's frame and turned afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import tau
from typing import Protocol

import numpy as np
import pygame

from game.view import tone
from game.view.lit import grain, light
from game.view.lit.aim import Shared
from game.view.lit.light import lit
from game.view.lit.look import Look
from game.view.lit.maps import Bytes, Maps
from game.view.lit.memory import Memory
from game.view.lit.store import Shelf
from game.view.lit.work import Allowance, Builder
from game.view.shelved import recipe_key

ANGLES = ((64, 72), (140, 48), (320, 36), (1 << 30, 24))
"""Directions of the sun that are made of a picture, by its longer side in pixels at most."""
SLICE_PIXELS = 10_000
"""Lit in one slice."""
SHELVED_PIXELS = 16_000
"""Smaller pictures are lit as quickly as they are read, if their maps are there."""
NEARLY = 0.97
"""A size that falls short by less is fine enough."""
SMALLEST = 24
"""Pixels of the longer side below which no smaller picture is made."""
Key = tuple[object, int, int, int]
"""Model, size, direction and revision of a picture."""


@dataclass(slots=True)
class Fineness:
    """How fine the pictures of a studio are."""

    coarser: float = 1.0
    """They may have so many times fewer pixels a side than the screen shows."""


class Source(Protocol):
    """Where a model has its maps from: several sizes, the finest first, each half the last."""

    detail: float
    """Pictures have at least so many pixels for each on the screen, where the maps have them."""
    revision: int
    """Counts changes of the maps: pictures of another revision are stale."""

    @property
    def key(self) -> str:
        """The same for the same maps."""

    @property
    def look(self) -> Look:
        """How it stands in the light."""

    @property
    def scales(self) -> tuple[float, ...]:
        """Pixels a metre of each size."""

    def size(self, level: int) -> tuple[int, int]:
        """Width and height in pixels."""

    def origin(self, level: int) -> tuple[float, float]:
        """Where the maps' origin lies, in pixels."""

    def maps(self, level: int) -> Maps | None:
        """The maps of a size, if they are there."""

    def make(self, level: int) -> Iterator[None]:
        """Make the maps of a size, in slices."""

    def changes(self, since: int, level: int) -> list[pygame.Rect]:
        """What changed since a revision, in pixels of a size."""


class ArtSource:
    """Maps of a made thing, halved until they are small."""

    detail = 1.2
    revision = 0

    def __init__(self, maps: Maps) -> None:
        self._levels = [maps]
        while max(self._levels[-1].size) > 2 * SMALLEST:
            self._levels.append(self._levels[-1].halved())

    @property
    def key(self) -> str:
        """The same for the same maps."""
        return self._levels[0].key

    @property
    def look(self) -> Look:
        """How it stands in the light."""
        return self._levels[0].look

    @property
    def scales(self) -> tuple[float, ...]:
        """Pixels a metre of each size."""
        return tuple(maps.scale for maps in self._levels)

    def size(self, level: int) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._levels[level].size

    def origin(self, level: int) -> tuple[float, float]:
        """Where the maps' origin lies, in pixels."""
        return self._levels[level].origin

    def maps(self, level: int) -> Maps | None:
        """The maps of a size; they are always there."""
        return self._levels[level]

    def make(self, level: int) -> Iterator[None]:
        """Nothing is left to make."""
        return iter(())

    def changes(self, since: int, level: int) -> list[pygame.Rect]:
        """Made things do not change."""
        return []


class LitModel:
    """What all bodies of one appearance share.

    Args:
        source: the maps.
        memory: where pictures are kept.
        shelf: where they are kept beyond the program's end; None for what changes too often.
        builder: who makes them.
    """

    def __init__(self, source: Source, memory: Memory, shelf: Shelf | None, builder: Builder) -> None:
        self.source = source
        self._memory, self._shelf, self._builder = memory, shelf, builder
        self.fineness = Fineness()
        """Of all bodies in a studio alike."""
        self.shared = Shared()
        """Small turned pictures."""
        self._token = object()
        """Marks pictures in memory as this model's: a number could be given again to a model that comes later."""
        self._look = source.look
        levels = range(len(source.scales))
        self._directions = [_count(max(source.size(level))) for level in levels]
        self._built: list[set[int]] = [set() for _ in levels]
        self._by_nearness = [_by_nearness(level, len(source.scales)) for level in levels]
        self._stand_in: tuple[int, int, pygame.Surface] | None = None
        self._smallest: tuple[int, int, pygame.Surface] | None = None
        """The last picture of the smallest size: it weighs nothing, and stays however full the memory is."""

    def level_for(self, scale: float) -> int:
        """The coarsest size that is fine enough for so many pixels a metre on the screen."""
        enough = scale * self.source.detail * NEARLY / self.fineness.coarser
        fine = [level for level, own in enumerate(self.source.scales) if own >= enough]
        return fine[-1] if fine else 0

    def directions(self, level: int) -> int:
        """How many directions of the sun a size is made for."""
        return self._directions[level]

    def picture(self, level: int, direction: int) -> pygame.Surface | None:
        """The picture of a size for a direction of the sun, if it is there."""
        picture: pygame.Surface | None = self._memory.get(self._key(level, direction))
        if picture is None:
            for kept in (self._stand_in, self._smallest):
                if kept is not None and kept[:2] == (level, direction):
                    return kept[2]
        return picture

    def stand_in(self, level: int, direction: int, picture: pygame.Surface) -> None:
        """Use a picture that is nearly right until a right one of its size is made."""
        self._stand_in = (level, direction, picture)

    @property
    def at_once(self) -> Allowance:
        """Time of this frame for making what cannot wait."""
        return self._builder.at_once

    @property
    def has_stand_in(self) -> bool:
        """Whether something nearly right is there."""
        return self._stand_in is not None

    def nearest(self, level: int, direction: float) -> tuple[int, int] | None:
        """Size and direction of the built picture that does best for another: right size before right light."""
        for other in self._by_nearness[level]:
            count = self._directions[other]
            middle = direction * count / self._directions[level]
            for k in _around(self._built[other], middle, count):
                if self._key(other, k) in self._memory:
                    return other, k
                self._built[other].discard(k)
            if self._stand_in is not None and self._stand_in[0] == other:
                return self._stand_in[:2]
        return self._smallest[:2] if self._smallest is not None else None

    def want(self, level: int, direction: int, urgency: float) -> None:
        """Have a picture made; 0 is most urgent."""
        key = self._key(level, direction)
        if key not in self._memory:
            self._builder.want(key, urgency, lambda: self._make(level, direction))

    def make_now(self, level: int, direction: int) -> pygame.Surface | None:
        """A picture made at once, for want of any other."""
        for _ in self._make(level, direction):
            pass
        return self.picture(level, direction)

    def forget(self, level: int, direction: int) -> None:
        """Nobody needs that picture soon."""
        self._builder.forget(self._key(level, direction))

    def held(self, level: int, directions: Sequence[int]) -> dict[int, pygame.Surface]:
        """Pictures that are there, by direction."""
        pictures = {direction: self.picture(level, direction) for direction in directions}
        return {direction: picture for direction, picture in pictures.items() if picture is not None}

    def renew(self, level: int, held: dict[int, pygame.Surface]) -> None:
        """The maps have changed: only the pictures held are kept, to be mended by ``relight``; all others are stale."""
        self.shared.clear()
        self._smallest = None
        for built in self._built:
            built.clear()
        for direction, picture in held.items():
            self._keep(self._key(level, direction), picture)

    def relight(self, level: int, direction: int, part: pygame.Rect) -> Iterator[None]:
        """Light a part of a picture anew, given in its pixels, in slices."""
        picture, maps = self.picture(level, direction), self.source.maps(level)
        if picture is None or maps is None or not part:
            return
        pixels = np.zeros((maps.size[1], maps.size[0], 4), np.uint8)
        yield from self._light(pixels, maps, level, direction, part)
        picture.fill((0, 0, 0, 0), part)
        fresh = _surface(pixels[part.top : part.bottom, part.left : part.right].tobytes(), part.size)
        picture.blit(fresh, part, special_flags=pygame.BLEND_PREMULTIPLIED)
        self.shared.clear()

    def _keep(self, key: Key, picture: pygame.Surface) -> None:
        self.shared.clear()
        if key[1] == len(self._built) - 1:
            self._smallest = (key[1], key[2], picture)
        self._built[key[1]].add(key[2])
        if self._stand_in is not None and key[1] <= self._stand_in[0]:
            self._stand_in = None
        self._memory.put(key, picture, picture.get_width() * picture.get_height() * 4)

    def _make(self, level: int, direction: int) -> Iterator[None]:
        name = self._file(level, direction)
        width, height = self.source.size(level)
        is_dear = width * height >= SHELVED_PIXELS or self.source.maps(level) is None
        shelf = self._shelf if is_dear and self.source.revision == 0 else None
        stored = (yield from shelf.read(name, width * height * 4)) if shelf is not None else None
        if stored is not None:
            self._keep(self._key(level, direction), _surface(stored, (width, height)))
            return
        yield from self.source.make(level)
        maps = self.source.maps(level)
        if maps is None:
            return
        start = self.source.revision
        own = bytearray(height * width * 4)
        pixels = np.frombuffer(own, np.uint8).reshape(height, width, 4)
        for _ in self._light(pixels, maps, level, direction, pygame.Rect(0, 0, width, height)):
            yield
            if self.source.maps(level) is not maps:
                return  # cut while it was seen at another size: these maps show it as it was
        while start != self.source.revision:
            changes, start = self.source.changes(start, level), self.source.revision
            for part in changes:
                yield from self._light(pixels, maps, level, direction, part)
        self._keep(self._key(level, direction), _surface(own, (width, height)))
        if shelf is not None:
            yield from self._put_away(shelf.write(name, own))

    def _put_away(self, writing: Iterator[None]) -> Iterator[None]:
        """Write a picture, unless it is cut meanwhile: what is written is what is shown."""
        while self.source.revision == 0 and next(writing, self) is not self:
            yield

    def _light(
        self, pixels: Bytes, maps: Maps, level: int, direction: int, part: pygame.Rect
    ) -> Iterator[None]:
        """Light a part of a picture, some rows at a time."""
        rows = max(4, SLICE_PIXELS // max(1, part.width))
        sun = direction * tau / self.directions(level)
        for top in range(part.top, part.bottom, rows):
            window = (slice(top, min(part.bottom, top + rows)), slice(part.left, part.right))
            pixels[window] = lit(maps, sun, self._look, window)
            yield

    def _key(self, level: int, direction: int) -> Key:
        return (self._token, level, direction, self.source.revision)

    def _file(self, level: int, direction: int) -> str:
        count = self.directions(level)
        return f"{self.source.key}-{_light_key()}-{level}-{direction}of{count}"


def _around(built: set[int], middle: float, count: int) -> list[int]:
    """Directions by how far they are from a middle one, around the circle."""
    return sorted(built, key=lambda k: abs((k - middle + count / 2) % count - count / 2))


def _by_nearness(level: int, count: int) -> list[int]:
    return sorted(range(count), key=lambda other: (abs(other - level), other))


def _count(longest: int) -> int:
    return next(count for side, count in ANGLES if longest <= side)


def _surface(pixels: bytes | bytearray, size: tuple[int, int]) -> pygame.Surface:
    """A surface of those very pixels, in the order of the display, so that nothing has to be converted."""
    return pygame.image.frombuffer(pixels, size, "BGRA")


@cache
def _light_key() -> str:
    """Changes whenever the light does: pictures lit by another are stale."""
    return recipe_key(str(module.__file__) for module in (grain, light, tone))
