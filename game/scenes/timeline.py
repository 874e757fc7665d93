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
from game.view.lettering import fitted, put, write
from game.view.palette import Colour
from game.view.panel.frame import SMALL, VALUE, scrim, style
from game.view.pen import Sheet, thick_line

MARGIN = 40
"""Pixels from the edges of the picture to the ends of the bar."""
GRIP = 26
"""Pixels above and below the bar within which the mouse takes hold of it."""
MARK_SIZE = 13
MARK_ABOVE = 13
"""Pixels from the bar up to the middle of a mark."""
LARGEST = 1.6
"""Times the usual size of letters at most: bar and keys have two lines to share."""
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
        """Pixels at the lower edge that bar and words take, with letters of a size."""
        return round(50 + 44 * min(LARGEST, text))

    def draw(
        self,
        surface: pygame.Surface,
        tick: float,
        goal: int | None,
        marks: Iterable[Mark],
        known: int,
        text: float,
    ) -> None:
        """Draw the bar.

        Args:
            surface: the finished picture.
            tick: where the replay is.
            goal: where it is on its way to, if it is.
            marks: what happened.
            known: the last tick up to which marks are known.
            text: times the usual size of letters.
        """
        scale = min(LARGEST, text)
        width, height = surface.get_size()
        y = height - round(12 + 44 * scale)
        self._bar = pygame.Rect(MARGIN, y, width - 2 * MARGIN, 1)
        scrim(surface, width / 2, height - 18, round(width * 0.78), round(24 + 66 * scale), 0.85)
        thick_line(surface, palette.DIM_CYAN, (MARGIN, y), (width - MARGIN, y), 1.3)
        thick_line(surface, palette.LABEL_CYAN, (MARGIN, y), (self.x_of(known), y), 1.3)
        thick_line(surface, palette.AMBER, (MARGIN, y), (self.x_of(tick), y), 4.0)
        for mark in marks:
            if self.first <= mark.tick <= self.last:
                picture = _mark_picture(mark.kind, round(MARK_SIZE * scale))
                put(
                    surface,
                    picture,
                    self.x_of(mark.tick),
                    y - MARK_ABOVE * scale - picture.get_height() / 2,
                    "centre",
                )
        if goal is not None:
            x = self.x_of(goal)
            pygame.draw.aalines(surface, palette.BONE, True, [(x, y - 9), (x + 7, y), (x, y + 9), (x - 7, y)])
        x = self.x_of(tick)
        pygame.draw.polygon(surface, palette.AMBER, [(x, y - 9), (x + 6, y), (x, y + 9), (x - 6, y)])

    def draw_words(self, surface: pygame.Surface, tick: float, pace: str, keys: str, text: float) -> None:
        """Time and pace to the left, the length to the right, what the keys do between them."""
        scale = min(LARGEST, text)
        width, height = surface.get_size()
        y = height - round(12 + 44 * scale) + 16
        seconds = tick / TICKS_A_SECOND
        now = minutes(seconds) + figure(int(seconds * 10) / 10 % 1, 1)[1:]
        room = width - 2 * MARGIN - 100 * scale
        words = f"{now}   {pace}"
        write(surface, words, MARGIN, y, fitted(words, style(VALUE * scale, palette.AMBER), room))
        length = minutes(self.last / TICKS_A_SECOND)
        write(surface, length, width - MARGIN, y, style(VALUE * scale, palette.GREY), "right")
        look = fitted(keys, style(SMALL * scale, palette.GREY), width - MARGIN)
        write(surface, keys, width / 2, height - SMALL * scale - 8, look, "centre")


@cache
def _mark_picture(kind: Kind, size: int) -> pygame.Surface:
    sheet = Sheet(size + 4, size + 4)
    points = [(2 + x * size, 2 + y * size) for x, y in SHAPES[kind]]
    sheet.run(points, COLOURS[kind], 1.8)
    return sheet.finished()
