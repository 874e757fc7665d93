"""The picture of a large body in tiles: only what can be seen is turned, and the next is shown once it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

import pygame

from game.view.lit.aim import Aim, Mosaic
from game.view.lit.choice import LightChoice
from game.view.lit.lathe import Lathe
from game.view.lit.model import LitModel
from game.view.lit.turn import TILE, Point, Tile, Turned, tiles_of_part, tiles_over, turned_tile
from game.view.lit.work import Allowance

SOON_PIXELS = 96
"""Tiles are turned before they are seen, as soon as they come so near to the picture."""

Blit = tuple[pygame.Surface, tuple[int, int]]


class Tiled:
    """The tiles of one body: those that are shown, and those of the picture that comes next.

    Args:
        model: its lit pictures.
        light: which of them are mixed.
        allowance: time for turning in a frame.
        lathe: turns for frames to come; without one all is turned in the frame that has time.
    """

    def __init__(
        self, model: LitModel, light: LightChoice, allowance: Allowance, lathe: Lathe | None
    ) -> None:
        self._model = model
        self._light = light
        self._allowance = allowance
        self._lathe = lathe
        self._mosaic: Mosaic | None = None
        self._next: Mosaic | None = None
        self.is_whole = False
        """Whether no tile was missing when it was last drawn."""

    @property
    def aim(self) -> Aim | None:
        """What the tiles show; None where there are none."""
        return self._mosaic.aim if self._mosaic is not None and self._mosaic.tiles else None

    def call(self, aim: Aim) -> None:
        """From now on the tiles there are count as showing that."""
        self._next = None
        self._shown.aim = aim

    def clear(self) -> None:
        """There are no tiles."""
        self._mosaic = self._next = None

    def drop_what_comes(self) -> None:
        """What is being turned for a frame to come shows what was there before."""
        if self._mosaic is not None:
            self._mosaic.coming = None

    @property
    def _shown(self) -> Mosaic:
        assert self._mosaic is not None, "there are tiles"
        return self._mosaic

    def blits(self, aim: Aim, place: Point, screen: tuple[int, int], *, at_once: bool) -> list[Blit]:
        """The tiles of the last finished mosaic, while those of the next are being made.

        Args:
            aim: what is to be shown.
            place: where the body's origin is on the screen.
            screen: its width and height, in pixels.
            at_once: whether the first tiles are made however long it takes: nothing else is shown of the body.
        """
        if self._mosaic is None:
            self._mosaic = Mosaic(aim)
        if self._mosaic.aim == aim:
            self._next = None
        elif self._next is None or not self._can_finish(self._next):
            self._next = Mosaic(aim)
        growing = self._next or self._mosaic
        self.is_whole = self._grow(growing, place, screen, at_once=at_once)
        if self.is_whole:
            self._mosaic, self._next = growing, None
        return on_screen(list(self._mosaic.tiles.values()), place, screen)

    def mend(self, part: pygame.Rect) -> Iterator[None]:
        """Turn the tiles of a part anew (in pixels of the lit pictures), in slices."""
        self._next, mosaic = None, self._shown
        aim = mosaic.aim
        origin = self._model.source.origin(aim.light.level)
        for tile in tiles_of_part(part.inflate(8, 8), origin, aim.turning):
            if tile in mosaic.tiles and mosaic is self._mosaic:
                made = self._tile(aim, tile)
                if made is not None:
                    mosaic.tiles[tile] = made
                yield

    def _can_finish(self, mosaic: Mosaic) -> bool:
        """Whether a mosaic that was begun still has its pictures. Begun anew in every frame, none would be finished."""
        return bool(self._light.pictures(mosaic.aim.light)[0])

    def _grow(self, mosaic: Mosaic, place: Point, screen: tuple[int, int], *, at_once: bool) -> bool:
        """Add tiles that can be seen while there is time; whether none is missing."""
        first = at_once and mosaic is self._mosaic and not mosaic.tiles
        if self._lathe is not None and self._allowance.is_limited and not first:
            self._take_turned(self._lathe, mosaic, place, screen)
            if mosaic is self._next:
                return not self._missing(mosaic, place, screen)
        for tile in self._missing(mosaic, place, screen):
            if not first and not self._allowance.left:
                return False
            with self._allowance:
                made = self._tile(mosaic.aim, tile)
            if made is None:
                return False
            mosaic.tiles[tile] = made
        return True

    def _take_turned(self, lathe: Lathe, mosaic: Mosaic, place: Point, screen: tuple[int, int]) -> None:
        """Take the tiles that were asked for if they are done by now, and ask for those that are or will be seen."""
        if mosaic.coming is not None and mosaic.coming.done():
            mosaic.tiles.update(mosaic.coming.result())
            mosaic.coming = None
        if mosaic.coming is not None:
            return
        missing = self._missing(mosaic, place, screen, SOON_PIXELS)
        pictures, share = self._light.pictures(mosaic.aim.light)
        if missing and pictures:
            origin, turning = self._model.source.origin(mosaic.aim.light.level), mosaic.aim.turning
            mosaic.coming = lathe.ask(
                lambda: {tile: turned_tile(pictures, share, origin, turning, tile) for tile in missing}
            )

    def _missing(self, mosaic: Mosaic, place: Point, screen: tuple[int, int], soon: int = 0) -> list[Tile]:
        """Tiles that are not there, of those that can be seen or soon will be."""
        source, level = self._model.source, mosaic.aim.light.level
        tiles = tiles_over(source.size(level), source.origin(level), mosaic.aim.turning)
        return [tile for tile in tiles if tile not in mosaic.tiles and _visible(tile, place, screen, soon)]

    def _tile(self, aim: Aim, tile: Tile) -> Turned | None:
        """One turned tile, mixed from two directions of the light where the sun stands between them."""
        pictures, share = self._light.pictures(aim.light)
        origin = self._model.source.origin(aim.light.level)
        return turned_tile(pictures, share, origin, aim.turning, tile) if pictures else None


def on_screen(pictures: list[Turned], place: Point, screen: tuple[int, int]) -> list[Blit]:
    """Blits of those of a body's turned pictures that can be seen, with the body's origin at a place."""
    blits = []
    left, top = floor(place[0] + 0.5), floor(place[1] + 0.5)
    for picture in pictures:
        x, y = left + picture.corner[0], top + picture.corner[1]
        width, height = picture.surface.get_size()
        if x < screen[0] and y < screen[1] and x + width > 0 and y + height > 0:
            blits.append((picture.surface, (x, y)))
    return blits


def _visible(tile: Tile, place: Point, screen: tuple[int, int], soon: int) -> bool:
    """Whether a tile lies on the picture, or so many pixels from it."""
    x, y = place[0] + tile[0] * TILE, place[1] + tile[1] * TILE
    return x < screen[0] + soon and y < screen[1] + soon and x + TILE + 1 > -soon and y + TILE + 1 > -soon
