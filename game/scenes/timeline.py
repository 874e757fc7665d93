"""The bar below a replay: how far it is, what happened when, and where the mouse would take it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import pygame

from game.play.survey import Kind, Mark
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.figures import figure, minutes
from game.view.lettering import put, write
from game.view.palette import Colour
from game.view.panel.frame import VALUE, style
from game.view.pen import Sheet, thick_line
from game.view.texts import say

MARGIN = 40
"""Pixels from the edges of the picture to the words."""
GRIP = 17
"""Pixels above and below the bar within which the mouse takes hold of it."""
MARK_SIZE = 13
MARK_ABOVE = 13
"""Pixels from the bar up to the middle of a mark."""
LINE, LOWER = 48, 18
"""Pixels of the bar's line, and from its lower edge up to the bar."""
TIME_WIDTH, PACE_WIDTH = 166, 176
"""Pixels for the words at both ends."""
COLOURS: dict[Kind, Colour] = {
    "objective": palette.CYAN,
    "dock": palette.CYAN,
    "repair": palette.CYAN,
    "collision": palette.AMBER,
    "damage": palette.RED,
    "seized": palette.RED,
    "won": palette.CYAN,
    "lost": palette.RED,
}
SHAPES: dict[Kind, tuple[tuple[float, float], ...]] = {
    "objective": ((0.1, 0.5), (0.4, 0.85), (0.9, 0.15)),
    "dock": ((0.15, 0.15), (0.15, 0.85), (0.85, 0.85), (0.85, 0.15)),
    "repair": ((0.5, 0.05), (0.5, 0.95), (0.5, 0.5), (0.05, 0.5), (0.95, 0.5)),
    "collision": ((0.1, 0.1), (0.5, 0.9), (0.9, 0.1)),
    "damage": ((0.1, 0.1), (0.9, 0.9), (0.5, 0.5), (0.1, 0.9), (0.9, 0.1)),
    "seized": ((0.1, 0.5), (0.9, 0.5)),
    "won": ((0.2, 1.0), (0.2, 0.05), (0.9, 0.3), (0.2, 0.55)),
    "lost": ((0.1, 0.1), (0.9, 0.9), (0.5, 0.5), (0.1, 0.9), (0.9, 0.1)),
}
"""Runs of lines in a unit square: told apart without colour."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a replay is: its tick, the last tick up to which marks are known, and how fast it goes, in words."""

    tick: float
    known: int
    pace: str


@dataclass(slots=True)
class Timeline:
    """A stretch of a replay from tick ``first`` to tick ``last``, laid along the lower edge of the picture."""

    first: int
    last: int
    _bar: pygame.Rect = field(default_factory=lambda: pygame.Rect(0, 0, 1, 1))

    def tick_at(self, place: tuple[int, int]) -> int | None:
        """The tick below the mouse; None where it is not at the bar."""
        if not self._bar.inflate(2 * GRIP, 2 * GRIP).collidepoint(place):
            return None
        return self.tick_along(place[0])

    def tick_along(self, x: float) -> int:
        """The tick at so many pixels from the left, wherever the mouse is above or below."""
        share = (x - self._bar.left) / max(1, self._bar.width)
        return round(self.first + min(1.0, max(0.0, share)) * (self.last - self.first))

    def x_of(self, tick: float) -> float:
        """Pixels from the left at which a tick lies."""
        share = (tick - self.first) / max(1, self.last - self.first)
        return self._bar.left + min(1.0, max(0.0, share)) * self._bar.width

    def height(self, text: float) -> int:
        """Pixels that the bar takes with its marks and words, letters of a size."""
        return round(LINE * text)

    def draw(
        self, surface: pygame.Surface, low: float, shown: Shown, marks: Iterable[Mark], text: float
    ) -> None:
        """Draw the bar between its words.

        Args:
            surface: the finished picture.
            low: pixels from its upper edge to the lower edge of the bar's line.
            shown: where the replay is.
            marks: what happened.
            text: times the usual size of letters.
        """
        y = round(low - LOWER * text)
        self._draw_words(surface, y, shown, text)
        bar = self._bar
        thick_line(surface, palette.DIM_CYAN, (bar.left, y), (bar.right, y), 1.3)
        thick_line(surface, palette.LABEL_CYAN, (bar.left, y), (self.x_of(shown.known), y), 1.3)
        thick_line(surface, palette.AMBER, (bar.left, y), (self.x_of(shown.tick), y), 4.0)
        for mark in marks:
            if self.first <= mark.tick <= self.last:
                picture = _mark_picture(mark.kind, round(MARK_SIZE * text))
                top = y - MARK_ABOVE * text - picture.get_height() / 2
                put(surface, picture, self.x_of(mark.tick), top, "centre")
        _draw_grip(surface, self.x_of(shown.tick), y)

    def _draw_words(self, surface: pygame.Surface, y: int, shown: Shown, scale: float) -> None:
        """Time and length to the left, the pace to the right; the bar takes what is left between them."""
        seconds = shown.tick / TICKS_A_SECOND
        now = minutes(seconds) + figure(int(seconds * 10) / 10 % 1, 1)[1:]
        length = minutes(self.last / TICKS_A_SECOND)
        look = style(VALUE * scale, palette.AMBER)
        top = y - VALUE * scale * 0.5
        write(surface, say("watch.time", now=now, length=length), MARGIN, top, look)
        write(surface, shown.pace, surface.get_width() - MARGIN, top, look, "right")
        left, right = MARGIN + TIME_WIDTH * scale, surface.get_width() - MARGIN - PACE_WIDTH * scale
        self._bar = pygame.Rect(round(left), y, round(right - left), 1)


def _draw_grip(surface: pygame.Surface, x: float, y: float) -> None:
    pygame.draw.polygon(surface, palette.AMBER, [(x, y - 9), (x + 6, y), (x, y + 9), (x - 6, y)])


@cache
def _mark_picture(kind: Kind, size: int) -> pygame.Surface:
    sheet = Sheet(size + 4, size + 4)
    points = [(2 + x * size, 2 + y * size) for x, y in SHAPES[kind]]
    sheet.run(points, COLOURS[kind], 1.8)
    return sheet.finished()
