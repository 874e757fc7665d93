"""A list to choose from, by keyboard, gamepad and mouse; what is chosen is plain to see."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.input import Heard
from game.view import palette
from game.view.lettering import speak, write
from game.view.panel.frame import scrim, style

ROW = 44
SIZE = 27
WIDTH = 420


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

    def draw(self, surface: pygame.Surface, x: float, y: float, first: int = 0, most: int = 99) -> None:
        """Draw the lines from ``first`` on, at most so many, from a place downwards."""
        self._rows = [pygame.Rect(0, 0, 0, 0) for _ in self.items]
        for row, item in enumerate(self.items[first : first + most]):
            top = y + row * ROW
            number = first + row
            self._rows[number] = pygame.Rect(round(x) - 24, round(top) - 6, WIDTH, ROW)
            focused = number == self.at
            if focused:
                scrim(surface, x + 120, top + 16, 260, 36, 0.5)
                marker = ((x - 22, top + 8), (x - 10, top + 16), (x - 22, top + 24))
                pygame.draw.polygon(surface, palette.AMBER, marker)
                pygame.draw.aalines(surface, palette.AMBER, True, marker)
            speak(surface, item.text, x, top, SIZE, palette.AMBER if focused else palette.BONE)

    def _row_at(self, place: tuple[int, int], otherwise: int) -> int:
        return next((i for i, row in enumerate(self._rows) if row.collidepoint(place)), otherwise)


def draw_keys(surface: pygame.Surface, text: str) -> None:
    """A line that names keys, at the lower edge."""
    width, height = surface.get_size()
    write(surface, text, width / 2, height - 34, style(11, palette.GREY), "centre")
