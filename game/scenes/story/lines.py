"""Drawing lines of the ledger: the reason at the left, what changes and by how much at the right."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenes.rows import fitted_line
from game.scenes.story.words import Told
from game.view import palette
from game.view.lettering import fitted, speak, write
from game.view.palette import Colour
from game.view.panel.frame import style

SIZE, LINE = 20, 31
"""Pixels of the letters of a reason, and from one line to the next."""
SMALLEST = 0.62
"""Times the wanted size that letters shrink to at most where there are many lines."""
AMOUNT, WHAT = 0.21, 0.23
"""Parts of the width for the amount, and for what changes."""


def fitting(count: int, height: float, scale: float) -> float:
    """The size of letters, times the usual, at which so many lines fit a height."""
    return max(scale * SMALLEST, min(scale, height / max(1, count) / LINE))


def draw_lines(surface: pygame.Surface, lines: Sequence[Told], area: pygame.Rect, scale: float) -> float:
    """Draw lines from the top of an area; returns where they end."""
    y = float(area.y)
    for line in lines:
        _draw_line(surface, line, area, y, scale)
        y += LINE * scale
    return y


def _draw_line(surface: pygame.Surface, line: Told, area: pygame.Rect, y: float, scale: float) -> None:
    """Good is cyan with a mark that points up, bad amber with one that points down."""
    colour = palette.CYAN if line.is_good else palette.AMBER
    size = round(SIZE * scale)
    mark = 9 * scale
    _mark(surface, area.x, y + size * 0.62, mark, line.is_good, colour)
    amount, what = area.width * AMOUNT, area.width * WHAT
    left = area.x + 2.2 * mark
    wide = area.width - amount - what - 2.2 * mark - 12
    speak(surface, line.reason, left, y, fitted_line(line.reason, size, wide), palette.BONE)
    small = fitted_line(line.what, round(size * 0.85), what - 12)
    speak(surface, line.what, area.right - amount - 10, y + size * 0.12, small, palette.GREY, "right")
    look = fitted(line.amount, style(16 * scale, colour), amount)
    write(surface, line.amount, area.right, y + 5 * scale, look, "right")


def _mark(surface: pygame.Surface, x: float, y: float, size: float, up: bool, colour: Colour) -> None:
    tip = -size * 0.5 if up else size * 0.5
    corners = [(x, y - tip), (x + size, y - tip), (x + size / 2, y + tip)]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
