"""The strip of tabs over a scene with several pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.scenes.motion import Glide
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.lettering import Style, panel_width, write
from game.view.pen import thick_line

if TYPE_CHECKING:
    from game.input import Heard, Input

SIZE, APART = 17, 30
"""Pixels of the letters, and between two tabs."""
CAP = 1.35
"""Height of the caps at both ends, times that of the letters."""


class Tabs:
    """Names of pages, of which one is open.

    Args:
        names: ids with their words.
        at: which is open.
    """

    def __init__(self, names: Sequence[tuple[str, str]], at: int = 0) -> None:
        self.names = list(names)
        self.at = at
        self._boxes: list[pygame.Rect] = []
        self._over = -1
        self._left, self._right = Glide(), Glide()

    @property
    def open(self) -> str:
        """The id of the page that is open."""
        return self.names[self.at][0]

    def hear(self, event: pygame.Event, heard: Heard) -> bool:
        """Whether another page was opened."""
        before = self.at
        if "tab_left" in heard.actions:
            self.at = (self.at - 1) % len(self.names)
        elif "tab_right" in heard.actions:
            self.at = (self.at + 1) % len(self.names)
        elif event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            at = self._at(event.pos)
            self.at = at if at >= 0 else self.at
        return self.at != before

    def draw(self, surface: pygame.Surface, hands: Input, area: pygame.Rect, scale: float) -> None:
        """Draw the strip from the left edge of an area: of many names those that fit, around the one that is open."""
        shown = self._shown(hands, area.width, scale)
        x, size = float(area.x), SIZE * scale
        x = (
            draw_caps(surface, hands.caps("tab_left"), x, area.y, size * CAP, palette.LABEL_CYAN)
            + APART * scale
        )
        self._boxes = [pygame.Rect(0, 0, 0, 0)] * len(self.names)
        y = area.y + size * (CAP - 1) / 2
        for i in shown:
            words = self.names[i][1]
            look = Style(size, self._colour(i), track=0.4)
            wide = panel_width(words, look)
            write(surface, words, x, y, look)
            box = pygame.Rect(round(x), area.y, round(wide), round(size * CAP))
            self._boxes[i] = box.inflate(round(APART * scale), 18)
            x += wide + APART * scale
        draw_caps(surface, hands.caps("tab_right"), x, area.y, size * CAP, palette.LABEL_CYAN)
        self._underline(surface, area, size)

    def height(self, scale: float) -> float:
        """Pixels that it takes at most."""
        return SIZE * scale * CAP + 14

    def _colour(self, number: int) -> tuple[int, int, int]:
        if number == self.at:
            return palette.AMBER
        return palette.BONE if number == self._over else palette.GREY

    def _underline(self, surface: pygame.Surface, area: pygame.Rect, size: float) -> None:
        """A line under all, and a bright one under the page that is open."""
        y, box = area.y + size * CAP + 8, self._boxes[self.at]
        pygame.draw.line(surface, palette.UNLIT, (area.x, y), (area.right, y))
        left, right = self._left.to(box.x), self._right.to(box.right)
        thick_line(surface, palette.AMBER, (left, y), (right, y), 2.4)

    def _shown(self, hands: Input, width: float, scale: float) -> range:
        """The names there is room for: as many as can be, with the open one among them."""
        caps = sum(caps_width(hands.caps(action), SIZE * scale * CAP) for action in ("tab_left", "tab_right"))
        room = width - caps - APART * scale
        widths = [
            panel_width(words, Style(SIZE * scale, palette.BONE, track=0.4)) + APART * scale
            for _, words in self.names
        ]
        first, last = self.at, self.at + 1
        while last < len(widths) and sum(widths[first : last + 1]) <= room:
            last += 1
        while first > 0 and sum(widths[first - 1 : last]) <= room:
            first -= 1
        return range(first, last)

    def _at(self, place: tuple[int, int]) -> int:
        return next((i for i, box in enumerate(self._boxes) if box.collidepoint(place)), -1)
