"""One body on the screen: the picture of it as it lies now, from whatever has been built so far.

Use, for each frame: ``sprite.blits(pixel, turned, scale, sun, size)`` and hand what comes out to
``surface.fblits(…, pygame.BLEND_PREMULTIPLIED)``; ``studio.begin_frame()`` before, and between
frames ``studio.work(budget_ms)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from math import cos, exp, floor, hypot, log, pi, sin, tau
from time import sleep

import pygame

from game.view.lit.aim import Aim, Light
from game.view.lit.choice import LARGE_PIXELS, LightChoice
from game.view.lit.lathe import Lathe
from game.view.lit.model import LitModel
from game.view.lit.tiled import Blit, Tiled, on_screen
from game.view.lit.turn import Point, Turned, Turning, roughly, turned
from game.view.lit.work import Allowance

PHASES = 4
"""Steps within a pixel by which what is fine moves."""
RIM_PIXELS = 0.5
"""A picture is good until its rim has turned by so much."""
SMALL_PIXELS = 40_000
"""Turned pictures smaller than this are turned at once."""
MOST_TURN_STEP = pi / 36
"""rad"""
MOST_WAITS = 2
"""Frames for which a small body may keep its last picture while the time for turning is spent on others."""

STALE = Turning(0.0, 0.0)
"""No picture is wanted turned like that."""


class LitSprite:
    """A body that stands in the light.

    Args:
        model: its pictures, shared by all of its kind.
        allowance: time for turning.
        is_fine: whether it moves by parts of a pixel, so that parts of one body keep together.
        stands_alone: whether it is no part of anything, and may wait a frame or two for its turning while small.
        lathe: turns what stands alone for the next frame; without one all is turned in the frame that shows it.
    """

    def __init__(
        self,
        model: LitModel,
        allowance: Allowance,
        is_fine: bool = False,
        stands_alone: bool = False,
        lathe: Lathe | None = None,
    ) -> None:
        self.model = model
        self._is_fine = is_fine
        self._stands_alone = stands_alone
        self._waited = 0
        """Frames for which a small picture was not turned for want of time."""
        self.anchor: Point = (0.0, 0.0)
        """m in the body's frame: where the origin of the maps lies. It moves when a rock loses mass."""
        self._allowance = allowance
        self._lathe = lathe
        self._coming: tuple[Aim, Future[Turned]] | None = None
        """The whole picture that is being turned for a frame to come."""
        self._whole: tuple[Aim, Turned] | None = None
        self._light = LightChoice(model, is_fine)
        self._tiled = Tiled(model, self._light, allowance, lathe)

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
        return self.row((pixel,), angle, scale, sun, screen)

    def row(
        self, pixels: Sequence[Point], angle: float, scale: float, sun: float, screen: tuple[int, int]
    ) -> list[Blit]:
        """The same for several places at which it stands alike, as the lengths of an arm do: turned once for all."""
        places = [self._anchored(pixel, angle, scale) for pixel in pixels]
        aim = self._aim(places[0], angle, scale, sun)
        if aim is None:
            return []
        if self._is_large(aim):
            return [blit for place in places for blit in self._take_tiles(aim, place, screen)]
        self._take_whole(aim)
        shown = [self._whole[1]] if self._whole is not None else []
        return [blit for place in places for blit in on_screen(shown, place, screen)]

    def begin(self, pixel: Point, angle: float, scale: float, sun: float) -> None:
        """Have the picture turned in the other thread from now on, for ``blits`` later in the same frame."""
        if self._lathe is None or self._whole is None or not self._allowance.is_limited:
            return
        aim = self._aim(self._anchored(pixel, angle, scale), angle, scale, sun)
        if aim is not None and aim != self._whole[0] and not self._is_large(aim):
            self._ask(self._lathe, aim, always=True)
            sleep(0.0)  # lets the other thread begin

    def _aim(self, place: Point, angle: float, scale: float, sun: float) -> Aim | None:
        """What is to be shown; None without any picture."""
        light = self._light.best(sun - angle, scale)
        if light is None:
            return None
        return self._stepped(light, angle, scale / self.model.source.scales[light.level], place)

    def _is_large(self, aim: Aim) -> bool:
        """Whether it is turned in tiles."""
        reach = hypot(*self.model.source.size(aim.light.level)) * aim.turning.zoom
        return reach * reach * 0.8 > LARGE_PIXELS

    def prepare(self, angle: float, scale: float, sun: float) -> None:
        """The body will soon be seen like that: have its picture made when there is nothing more urgent."""
        self._light.prepare(sun - angle, scale)

    def prepare_smallest(self, angle: float, sun: float) -> None:
        """Have the smallest picture made, which is there for want of any other when the body comes into view."""
        self._light.prepare_smallest(sun - angle)

    @property
    def shown(self) -> Light | None:
        """The pictures in use; None before the first frame."""
        if self._tiled.aim is not None:
            return self._tiled.aim.light
        return self._whole[0].light if self._whole is not None else None

    def directions_of(self, light: Light) -> tuple[int, int]:
        """The two directions of the sun that are mixed."""
        return self._light.directions_of(light)

    def renew(self, held: dict[int, pygame.Surface]) -> None:
        """The maps have changed: the pictures held are shown until they are mended."""
        light = self.shown
        self._drop_what_comes()
        if light is None:
            self.model.renew(0, {})
            return
        self.model.renew(light.level, held)
        fresh = replace(light, revision=self.model.source.revision)
        if self._tiled.aim is not None:
            self._tiled.call(replace(self._tiled.aim, light=fresh))
        elif self._whole is not None:
            self._whole = (replace(self._whole[0], light=fresh), self._whole[1])

    def mend(self, part: pygame.Rect) -> Iterator[None]:
        """Light a changed part of what is shown anew (in pixels of its size), and turn it, in slices."""
        light = self.shown
        if light is None:
            return
        for direction in self.directions_of(light):
            yield from self.model.relight(light.level, direction, part)
        self._drop_what_comes()
        if self._tiled.aim is None:
            self.forget_turned()
        else:
            yield from self._tiled.mend(part)

    def forget_turned(self) -> None:
        """What is shown is no longer right: it stays until there was time to turn another picture."""
        self._drop_what_comes()
        if self._tiled.aim is not None:
            self._tiled.call(replace(self._tiled.aim, turning=STALE))
        elif self._whole is not None:
            self._whole = (replace(self._whole[0], turning=STALE), self._whole[1])

    def _drop_what_comes(self) -> None:
        """What is being turned for a frame to come shows what was there before."""
        self._coming = None
        self._tiled.drop_what_comes()

    def _stepped(self, light: Light, angle: float, zoom: float, place: Point) -> Aim:
        """Angle, zoom and parts of a pixel in steps too small to be seen."""
        width, height = self.model.source.size(light.level)
        radius = max(6.0, hypot(width, height) / 2 * roughly(zoom))
        step = min(MOST_TURN_STEP, RIM_PIXELS / radius)
        angle = round(angle / step) * step
        zoom_step = min(0.05, max(0.002, 1.0 / radius))
        phase = (_phase(place[0]), _phase(place[1])) if self._is_fine else (0.0, 0.0)
        return Aim(light, Turning(angle % tau, exp(round(log(zoom) / zoom_step) * zoom_step), phase))

    def _anchored(self, pixel: Point, angle: float, scale: float) -> Point:
        x, y = self.anchor
        c, s = cos(angle) * scale, sin(angle) * scale
        return (pixel[0] + x * c - y * s, pixel[1] - (x * s + y * c))

    def _take_whole(self, aim: Aim) -> None:
        """Have the whole picture turned as it is aimed at, if there is time."""
        self._tiled.clear()
        if self._whole is None:
            self._turn_whole(aim)
        elif self._lathe is not None and self._stands_alone and self._allowance.is_limited:
            self._take_turned(self._lathe, self._whole, aim)
        elif self._whole[0] != aim and not self._take_begun(aim) and self._may_turn(aim):
            self._turn_whole(aim)

    def _take_turned(self, lathe: Lathe, shown: tuple[Aim, Turned], aim: Aim) -> None:
        """Show the whole picture that was asked for last if it is done by now, and ask for the next."""
        if self._coming is not None and self._coming[1].done():
            shown = self._whole = (self._coming[0], self._coming[1].result())
            self._coming = None
        if self._coming is None and shown[0] != aim:
            self._ask(lathe, aim)

    def _take_begun(self, aim: Aim) -> bool:
        """Show the picture that was begun earlier in this frame, unless the other thread has not come to it."""
        coming, self._coming = self._coming, None
        if coming is None or coming[0] != aim or coming[1].cancel():
            return False
        self._whole = (aim, coming[1].result())
        return True

    def _ask(self, lathe: Lathe, aim: Aim, *, always: bool = False) -> None:
        """Have a whole picture turned in the other thread."""
        pictures, share = self._light.pictures(aim.light)
        origin = self.model.source.origin(aim.light.level)
        if pictures:
            future = lathe.ask(lambda: turned(pictures, share, origin, aim.turning), always=always)
            self._coming = (aim, future) if future is not None else None

    def _take_tiles(self, aim: Aim, place: Point, screen: tuple[int, int]) -> list[Blit]:
        """Tiles to blit, and below them the whole picture that was shown before the first of them were made."""
        shown = self._tiled.blits(aim, place, screen, at_once=self._whole is None)
        if self._tiled.is_whole:
            self._whole = None
        below = on_screen([self._whole[1]], place, screen) if self._whole is not None else []
        return below + shown

    def _turn_whole(self, aim: Aim) -> None:
        """Turn the whole picture, unless another body of the kind lies just like that."""
        found = self.model.shared.get(aim)
        if found is None:
            pictures, share = self._light.pictures(aim.light)
            if not pictures:
                return
            with self._allowance:
                found = turned(pictures, share, self.model.source.origin(aim.light.level), aim.turning)
            if self._is_small(aim):
                self.model.shared.keep(aim, found)
        self._whole = (aim, found)

    def _may_turn(self, aim: Aim) -> bool:
        """Whether there is time. Small parts never wait, or they would come apart; what stands alone does not long."""
        hurries = self._is_small(aim) and (not self._stands_alone or self._waited >= MOST_WAITS)
        if hurries or self._allowance.left or self.model.shared.get(aim) is not None:
            self._waited = 0
            return True
        self._waited += 1
        return False

    def _is_small(self, aim: Aim) -> bool:
        """Whether turning it costs little."""
        width, height = self.model.source.size(aim.light.level)
        return width * height * aim.turning.zoom**2 < SMALL_PIXELS


def _phase(along: float) -> float:
    """How far a place lies from its nearest pixel, in steps."""
    return round((along - floor(along + 0.5)) * PHASES) / PHASES
