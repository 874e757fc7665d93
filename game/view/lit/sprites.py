"""One body on the screen: the picture of it as it lies now, from whatever has been built so far.

Use, for each frame: ``sprite.blits(pixel, turned, scale, sun, size)`` and hand what comes out to
``surface.fblits(…, pygame.BLEND_PREMULTIPLIED)``; and once a frame ``studio.work(budget_ms)``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, exp, floor, hypot, log, pi, sin, tau

import pygame

from game.view.lit.model import LitModel
from game.view.lit.turn import TILE, Point, Tile, Turned, tiles_of_part, tiles_over, turned, turned_tile
from game.view.lit.work import Allowance

BLENDS = 6
"""Steps by which one direction of the light fades into the next."""
RIM_PIXELS = 0.7
"""A picture is good until its rim has turned by so much."""
LARGE_PIXELS = 620_000
"""Turned pictures larger than this come in tiles."""
MOST_TURN_STEP = pi / 36
"""rad"""

Blit = tuple[pygame.Surface, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Light:
    """Which lit pictures are mixed: the size, the direction and by how much the next one shows."""

    level: int
    direction: int
    share: int
    revision: int


@dataclass(frozen=True, slots=True)
class _Aim:
    """What a turned picture shows."""

    light: _Light
    angle: float
    zoom: float


@dataclass(slots=True)
class _Mosaic:
    """A large turned picture in tiles."""

    aim: _Aim
    tiles: dict[Tile, Turned] = field(default_factory=dict)


class LitSprite:
    """A body that stands in the light.

    Args:
        model: its pictures, shared by all of its kind.
        allowance: time for turning.
    """

    def __init__(self, model: LitModel, allowance: Allowance) -> None:
        self.model = model
        self.anchor: Point = (0.0, 0.0)
        """m in the body's frame: where the origin of the maps lies. It moves when a rock loses mass."""
        self._allowance = allowance
        self._whole: tuple[_Aim, Turned] | None = None
        self._mosaic: _Mosaic | None = None
        self._next: _Mosaic | None = None
        self._mixed: tuple[_Light, pygame.Surface] | None = None
        self._asked: tuple[int, int, int] | None = None

    def blits(
        self, pixel: Point, angle: float, scale: float, sun: float, screen: tuple[int, int]
    ) -> list[Blit]:
        """Surfaces to be blitted, colours multiplied by alpha, and their places.

        Args:
            pixel: where the body's origin is on the screen.
            angle: by which the body has turned, in radians.
            scale: pixels a metre.
            sun: direction of the sun on the screen, in radians, anticlockwise.
            screen: width and height of the picture, in pixels.
        """
        light = self._best_light(sun - angle, scale)
        if light is None:
            return []
        zoom = scale / self.model.source.scales[light.level]
        aim = self._stepped(light, angle, zoom)
        place = self._anchored(pixel, angle, scale)
        width, height = self.model.source.size(light.level)
        reach = hypot(width, height) * zoom
        if reach * reach * 0.8 <= LARGE_PIXELS:
            return self._blit_whole(aim, place, screen)
        return self._blit_tiles(aim, place, screen)

    def ask(self, angle: float, scale: float, sun: float, urgency: float = 3.0) -> None:
        """Have the pictures made that will be wanted soon."""
        level = self.model.level_for(scale)
        count = self.model.directions(level)
        direction = floor((sun - angle) / tau * count) % count
        self.model.want(level, direction, urgency)
        self.model.want(level, (direction + 1) % count, urgency)

    @property
    def shown_level(self) -> int | None:
        """Size of the pictures in use; None before the first frame."""
        if self._mosaic is not None and self._mosaic.tiles:
            return self._mosaic.aim.light.level
        return self._whole[0].light.level if self._whole is not None else None

    def changed(self, patch: pygame.Rect | None) -> None:
        """The maps have changed, within a part (in pixels of the size in use) or everywhere."""
        shown = self._mosaic.aim.light if self._mosaic is not None and self._mosaic.tiles else None
        if shown is None and self._whole is not None:
            shown = self._whole[0].light
        self._mixed = self._asked = None
        if shown is None or patch is None:
            self.model.changed(None, 0, ())
            return
        count = self.model.directions(shown.level)
        self.model.changed(patch, shown.level, (shown.direction, (shown.direction + 1) % count))
        self._renew_tiles(patch, shown.level)

    # --- light ------------------------------------------------------------------------------------------------------

    def _best_light(self, sun: float, scale: float) -> _Light | None:
        """What is wanted as far as it is there, and the rest asked for."""
        model = self.model
        level = model.level_for(scale)
        count = model.directions(level)
        place = sun / tau * count % count
        direction = floor(place) % count
        share = round((place - floor(place)) * BLENDS)
        self._ask_around(level, direction, count)
        here = model.picture(level, direction) is not None
        following = model.picture(level, (direction + 1) % count) is not None
        if here and following:
            return _Light(level, direction, share, model.revision)
        if here or following:
            return _Light(level, direction if here else (direction + 1) % count, 0, model.revision)
        found = model.nearest(level, place)
        if found is None:
            found = self._smallest(sun)
        return _Light(*found, 0, model.revision) if found is not None else None

    def _ask_around(self, level: int, direction: int, count: int) -> None:
        wanted = (level, direction, self.model.revision)
        model = self.model
        if wanted == self._asked and model.picture(level, direction) is not None:
            return
        self._asked = wanted
        for offset, urgency in ((0, 0.0), (1, 0.1), (-1, 1.0), (2, 1.0)):
            model.want(level, (direction + offset) % count, urgency)
        for other in (level - 1, level + 1):
            if 0 <= other < len(model.source.scales):
                there = direction * model.directions(other) // count
                model.want(other, there, 2.0 + (other < level))

    def _smallest(self, sun: float) -> tuple[int, int] | None:
        """For want of anything built: the smallest picture, made at once."""
        level = len(self.model.source.scales) - 1
        count = self.model.directions(level)
        direction = round(sun / tau * count) % count
        return (level, direction) if self.model.make_now(level, direction) is not None else None

    def _picture(self, light: _Light) -> pygame.Surface | None:
        """The lit picture, mixed from two directions where the sun stands between them."""
        model = self.model
        first = model.picture(light.level, light.direction)
        if light.share == 0 or first is None:
            return first
        second = model.picture(light.level, (light.direction + 1) % model.directions(light.level))
        if second is None or light.share == BLENDS:
            return second or first
        if self._mixed is None or self._mixed[0] != light:
            self._mixed = (light, _mix(first, second, light.share / BLENDS))
        return self._mixed[1]

    # --- turning ----------------------------------------------------------------------------------------------------

    def _stepped(self, light: _Light, angle: float, zoom: float) -> _Aim:
        """Angle and zoom in steps too small to be seen."""
        width, height = self.model.source.size(light.level)
        radius = max(6.0, hypot(width, height) / 2 * zoom)
        step = min(MOST_TURN_STEP, RIM_PIXELS / radius)
        angle = round(angle / step) * step
        zoom_step = min(0.05, max(0.002, 1.0 / radius))
        return _Aim(light, angle % tau, exp(round(log(zoom) / zoom_step) * zoom_step))

    def _anchored(self, pixel: Point, angle: float, scale: float) -> Point:
        x, y = self.anchor
        c, s = cos(angle) * scale, sin(angle) * scale
        return (pixel[0] + x * c - y * s, pixel[1] - (x * s + y * c))

    def _blit_whole(self, aim: _Aim, place: Point, screen: tuple[int, int]) -> list[Blit]:
        self._mosaic = self._next = None
        if self._whole is None or (self._whole[0] != aim and self._allowance.left):
            picture = self._picture(aim.light)
            if picture is not None:
                origin = self.model.source.origin(aim.light.level)
                with self._allowance:
                    self._whole = (aim, turned(picture, origin, aim.angle, aim.zoom))
        return _on_screen([self._whole[1]], place, screen) if self._whole is not None else []

    def _blit_tiles(self, aim: _Aim, place: Point, screen: tuple[int, int]) -> list[Blit]:
        """The tiles of the last finished mosaic, while those of the next are being made."""
        picture = self._picture(aim.light)
        if picture is None:
            return []
        if self._mosaic is None:
            self._mosaic = _Mosaic(aim)
        if self._mosaic.aim == aim:
            self._next = None
        elif self._next is None or self._next.aim != aim:
            self._next = _Mosaic(aim) if self._next is None or self._allowance.left else self._next
        growing = self._next or self._mosaic
        if growing.aim == aim and self._grow(growing, picture, place, screen):
            self._mosaic, self._next, self._whole = growing, None, None
        shown = _on_screen(list(self._mosaic.tiles.values()), place, screen)
        if self._whole is not None:
            return _on_screen([self._whole[1]], place, screen) + shown
        return shown

    def _grow(self, mosaic: _Mosaic, picture: pygame.Surface, place: Point, screen: tuple[int, int]) -> bool:
        """Add tiles that can be seen while there is time; whether none is missing."""
        aim = mosaic.aim
        origin = self.model.source.origin(aim.light.level)
        first = mosaic is self._mosaic and not mosaic.tiles and self._whole is None
        for tile in tiles_over(picture.get_size(), origin, aim.angle, aim.zoom):
            if tile in mosaic.tiles or not _visible(tile, place, screen):
                continue
            if not first and not self._allowance.left:
                return False
            with self._allowance:
                mosaic.tiles[tile] = turned_tile(picture, origin, aim.angle, aim.zoom, tile)
        return True

    def _renew_tiles(self, part: pygame.Rect, level: int) -> None:
        """Turn the tiles over a changed part at once; what is whole is turned again when it is drawn."""
        mosaic = self._mosaic
        self._next = None
        if mosaic is None or mosaic.aim.light.level != level:
            return
        light = mosaic.aim.light
        fresh = _Light(light.level, light.direction, light.share, self.model.revision)
        mosaic.aim = _Aim(fresh, mosaic.aim.angle, mosaic.aim.zoom)
        picture = self._picture(fresh)
        if picture is None:
            return
        origin = self.model.source.origin(level)
        for tile in tiles_of_part(part.inflate(8, 8), origin, mosaic.aim.angle, mosaic.aim.zoom):
            if tile in mosaic.tiles:
                mosaic.tiles[tile] = turned_tile(picture, origin, mosaic.aim.angle, mosaic.aim.zoom, tile)


def _mix(first: pygame.Surface, second: pygame.Surface, share: float) -> pygame.Surface:
    """One picture fading into another."""
    over = second.copy()
    part = round(share * 255)
    over.fill((part, part, part, part), special_flags=pygame.BLEND_RGBA_MULT)
    mixed = first.copy()
    mixed.blit(over, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    return mixed


def _on_screen(pictures: list[Turned], place: Point, screen: tuple[int, int]) -> list[Blit]:
    blits = []
    for picture in pictures:
        x, y = round(place[0] + picture.corner[0]), round(place[1] + picture.corner[1])
        width, height = picture.surface.get_size()
        if x < screen[0] and y < screen[1] and x + width > 0 and y + height > 0:
            blits.append((picture.surface, (x, y)))
    return blits


def _visible(tile: Tile, place: Point, screen: tuple[int, int]) -> bool:
    x, y = place[0] + tile[0] * TILE, place[1] + tile[1] * TILE
    return x < screen[0] and y < screen[1] and x + TILE + 1 > 0 and y + TILE + 1 > 0
