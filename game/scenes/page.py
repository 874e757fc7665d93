"""What is to be read and can be longer than its room: letters keep their size, and the page moves.

Page Up and Page Down, the bumpers and the wheel over it move it; a bar at its right edge says where one is.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING

import pygame

from game.scenes.motion import Clock, Glide
from game.view import palette

if TYPE_CHECKING:
    from game.input import Heard

STEP = 0.7
"""Part of its room by which a page moves at once."""
WHEEL = 60.0
"""Pixels for each notch of the wheel."""
BAR, BESIDE = 3, 10
"""Pixels of the bar's width, and from the page to it."""
GLOW = 8
"""Pixels around a page into which the light of its letters falls."""
Paint = Callable[[float], float]
"""Draws from a height on, and returns where that ends."""


class Page:
    """A page and how far it was moved.

    Args:
        alone: whether nothing else moves by up, down and the wheel, so that these move the page as well.
        clock: tells seconds.
    """

    def __init__(self, alone: bool = False, clock: Clock = perf_counter) -> None:
        self._alone = alone
        self._area = pygame.Rect(0, 0, 0, 0)
        self._tall, self._top = 0.0, 0.0
        self._glide = Glide(clock=clock)
        self._mouse = (0, 0)

    @property
    def is_long(self) -> bool:
        """Whether there is more than is to be seen at once."""
        return self._tall > self._area.height + 1

    @property
    def end(self) -> float:
        """Pixels from the upper edge of the screen to where its words end, as it was drawn last."""
        return self._area.y + self._tall - self._glide.to(self._top)

    def to_end(self) -> None:
        """Show the end of what will be drawn next."""
        self._top = inf

    def turn(self) -> None:
        """Another text: from its beginning."""
        self._top = 0.0

    def hear(self, event: pygame.Event, heard: Heard) -> bool:
        """Move; whether that is what an event meant."""
        if event.type == pygame.MOUSEMOTION:
            self._mouse = event.pos
        if not self.is_long:
            return False
        if event.type == pygame.MOUSEWHEEL and (self._alone or self._area.collidepoint(self._mouse)):
            self._move(-event.y * WHEEL)
            return True
        way = next((self._way(action) for action in heard.actions if self._way(action)), 0)
        if "page" in heard.actions:
            way = 1 if self._top < self._last - 1 else -1000
        self._move(way * STEP * self._area.height)
        return way != 0

    def draw(self, surface: pygame.Surface, area: pygame.Rect, paint: Paint) -> None:
        """Draw what is in sight of the page within an area."""
        clip = surface.get_clip()
        self._area = area
        if not self._tall:  # what is not seen yet can be measured
            surface.set_clip(pygame.Rect(0, 0, 0, 0))
            self._tall = paint(0.0)
        top = area.y - round(self._glide.to(min(self._top, self._last)))
        surface.set_clip(area.inflate(2 * GLOW, GLOW if self.is_long else 2 * GLOW).clip(clip))
        self._tall = paint(float(top)) - top
        surface.set_clip(clip)
        self._top = min(self._top, self._last)
        if self.is_long:
            self._draw_bar(surface)

    @property
    def _last(self) -> float:
        """Pixels by which it is moved at its end."""
        return max(0.0, self._tall - self._area.height)

    def _way(self, action: str) -> int:
        if self._alone and action in ("menu_up", "menu_down"):
            return 1 if action == "menu_down" else -1
        return {"tab_left": -1, "tab_right": 1}.get(action, 0)

    def _move(self, pixels: float) -> None:
        self._top = max(0.0, min(self._top + pixels, self._last))

    def _draw_bar(self, surface: pygame.Surface) -> None:
        x, area = self._area.right + BESIDE, self._area
        pygame.draw.line(surface, palette.UNLIT, (x, area.y), (x, area.bottom), 1)
        y = area.y + area.height * self._glide.to(self._top) / self._tall
        high = area.height * area.height / self._tall
        pygame.draw.rect(surface, palette.AMBER, (x - 1, round(y), BAR, round(high)))
