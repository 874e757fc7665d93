"""A line of a menu that shows which keys and buttons do something, a cell for each, and takes others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.scenes.rows import Heading, Look, Valued, fitted_line
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.lettering import Style, fitted, speak, write
from game.view.palette import Colour

CAP = 24
"""Pixels of a cap's height."""
LABEL = 0.37
"""Part of the width that the words take."""
PAD = 10
"""Pixels between a cell's edge and its caps."""
CORNER = 7


@dataclass(slots=True)
class Column:
    """Which cell is in focus; all lines of a page share it, so that up and down stay in their column."""

    at: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: caps, and whether one of them means something else as well."""

    caps: tuple[str, ...]
    clashes: bool = False


class ColumnHeads(Heading):
    """A heading with words over each cell."""

    part = LABEL

    def __init__(self, text: str, heads: Sequence[str]) -> None:
        super().__init__(text)
        self.heads = list(heads)

    def draw(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The heading, and the words where the cells begin."""
        super().draw(surface, box, look, lit)
        left = box.x + round(box.width * (LABEL + 0.03))
        wide = (box.right - left) / len(self.heads)
        usual = Style(look.pixels(12), palette.GREY, track=0.5)
        for i, head in enumerate(self.heads):
            style = fitted(head, usual, wide - 2 * PAD)
            write(surface, head, left + i * wide + PAD, box.bottom - usual.size * 1.5, style)


class KeyRow(Valued):
    """Words and a row of cells. ``waits`` says what stands in the cell that waits for a key."""

    label_share = LABEL

    def __init__(
        self, id: str, text: str, cells: Sequence[Cell], column: Column, waits: str = "", hint: str = ""
    ) -> None:
        super().__init__(id, text, hint)
        self.cells = list(cells)
        self.column = column
        self.waits = waits
        self.waiting = False

    def step(self, by: int) -> bool:
        """To the cell beside it, and round."""
        self.column.at = (self.column.at + by) % len(self.cells)
        return False

    def press(self, place: tuple[int, int], box: pygame.Rect) -> bool:
        """The cell under the mouse."""
        found = next((i for i, cell in enumerate(self.places(box)) if cell.collidepoint(place)), None)
        if found is None:
            return False
        self.column.at = found
        return True

    def places(self, box: pygame.Rect) -> list[pygame.Rect]:
        """Where each cell is in the line's box."""
        room = self.control(box)
        wide = room.width / len(self.cells)
        return [
            pygame.Rect(round(room.x + i * wide), box.y, round(wide), box.height)
            for i in range(len(self.cells))
        ]

    def draw_value(self, surface: pygame.Surface, box: pygame.Rect, look: Look, lit: bool) -> None:
        """The cells; brackets around the one in focus."""
        wide = box.width / len(self.cells)
        for i, cell in enumerate(self.cells):
            place = pygame.Rect(round(box.x + i * wide), box.y, round(wide), box.height)
            focused = lit and i == self.column.at
            if focused:
                _brackets(surface, place.inflate(-4, -6), palette.AMBER)
            if focused and self.waiting:
                size = fitted_line(self.waits, look.pixels(19), place.width - 2 * PAD)
                speak(surface, self.waits, place.x + PAD, place.centery - size * 0.62, size, palette.AMBER)
            else:
                _draw_cell(surface, cell, place, look, focused)


def _draw_cell(surface: pygame.Surface, cell: Cell, place: pygame.Rect, look: Look, lit: bool) -> None:
    colour = palette.RED if cell.clashes else palette.AMBER if lit else palette.CYAN
    high = look.pixels(CAP)
    if not cell.caps:
        pygame.draw.line(
            surface,
            palette.GREY,
            (place.x + PAD, place.centery),
            (place.x + PAD + high // 2, place.centery),
            2,
        )
        return
    room = place.width - 2 * PAD - (high if cell.clashes else 0)
    wide = caps_width(cell.caps, high)
    size = high if wide <= room else high * room / wide
    end = draw_caps(surface, cell.caps, place.x + PAD, place.centery - size / 2, size, colour)
    if cell.clashes:
        speak(surface, "!", end + 6, place.centery - high * 0.62, high, palette.RED)


def _brackets(surface: pygame.Surface, box: pygame.Rect, colour: Colour) -> None:
    """A thin bracket at both sides."""
    for x, inward in ((box.x, CORNER), (box.right - 1, -CORNER)):
        points = [(x + inward, box.y), (x, box.y), (x, box.bottom - 1), (x + inward, box.bottom - 1)]
        pygame.draw.lines(surface, colour, False, points, 2)
