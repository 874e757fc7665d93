"""A list to choose from, by keyboard, gamepad and mouse; what is chosen is plain to see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pygame

from game.scenes.motion import QUICK, Arrival, Glide, eased
from game.view import palette
from game.view.lettering import prose_width, shortened, speak, write
from game.view.panel.frame import scrim, style

if TYPE_CHECKING:
    from game.input import Heard

ROW = 44
SIZE = 27
WIDTH = 420
KEYS = 13
"""Height of the letters in the line of keys, in pixels."""
SLIDE = 18.0
"""Pixels from which a menu slides into its place."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a menu."""

    id: str
    text: str


@dataclass(slots=True)
class Menu:
    """A list with one line in focus."""

    items: list[Item]
    at: int = 0
    _rows: list[pygame.Rect] = field(default_factory=list)
    _marker: Glide = field(default_factory=Glide)
    _arrival: Arrival = field(default_factory=Arrival)

    def hear(self, event: pygame.Event, heard: Heard) -> str | None:
        """The id of the line that was taken, if one was."""
        if not self.items:
            return None
        if "menu_up" in heard.actions:
            self.at = (self.at - 1) % len(self.items)
        elif "menu_down" in heard.actions:
            self.at = (self.at + 1) % len(self.items)
        elif "confirm" in heard.actions:
            return self.items[self.at].id
        if event.type == pygame.MOUSEMOTION:
            self.at = self._row_at(event.pos, self.at)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            row = self._row_at(event.pos, -1)
            if row >= 0:
                self.at = row
                return self.items[row].id
        return None

    def width(self, scale: float = 1.0) -> int:
        """Pixels of the longest line."""
        return max((prose_width(item.text, round(SIZE * scale)) for item in self.items), default=0)

    def draw(
        self,
        surface: pygame.Surface,
        x: float,
        y: float,
        first: int = 0,
        most: int = 99,
        scale: float = 1.0,
        width: int = WIDTH,
    ) -> None:
        """Draw the lines from ``first`` on, at most so many, from a place downwards, none wider than a width."""
        self._rows = [pygame.Rect(0, 0, 0, 0) for _ in self.items]
        high, size = ROW * scale, round(SIZE * scale)
        x -= SLIDE * (1.0 - eased(self._arrival.share(lasting=QUICK)))
        if first <= self.at < first + most:
            self._focus(surface, x, y + high * self._marker.to(self.at - first), scale, width)
        for row, item in enumerate(self.items[first : first + most]):
            top = y + row * high
            number = first + row
            self._rows[number] = pygame.Rect(
                round(x - 24 * scale), round(top - 6 * scale), round(width + 24 * scale), round(high)
            )
            colour = palette.AMBER if number == self.at else palette.BONE
            speak(surface, shortened(item.text, size, width), x, top, size, colour)

    def _focus(self, surface: pygame.Surface, x: float, y: float, scale: float, width: int) -> None:
        """The marker beside the line in focus; it glides from line to line."""
        reach = min(width, self.width(scale)) // 2 + round(90 * scale)
        scrim(surface, x + reach - 50 * scale, y + 17 * scale, reach, round(34 * scale), 0.55)
        marker = [(x + dx * scale, y + dy * scale) for dx, dy in ((-22, 9), (-10, 17), (-22, 25))]
        pygame.draw.polygon(surface, palette.AMBER, marker)
        pygame.draw.aalines(surface, palette.AMBER, True, marker)

    def _row_at(self, place: tuple[int, int], otherwise: int) -> int:
        return next((i for i, row in enumerate(self._rows) if row.collidepoint(place)), otherwise)


def draw_keys(surface: pygame.Surface, text: str, scale: float = 1.0) -> None:
    """A line that names keys, at the lower edge."""
    width, height = surface.get_size()
    size = KEYS * min(scale, 1.5)
    write(surface, text, width / 2, height - 22 - size, style(size, palette.GREY), "centre")
