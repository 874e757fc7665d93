"""Drawing lines of the ledger: the reason at the left, what changes and by how much at the right."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenes.story.words import Told
from game.view import palette
from game.view.lettering import Style, panel_width, prose_width, speak, write
from game.view.palette import Colour
from game.view.panel.frame import style
from game.view.paragraphs import spoken

SIZE, LINE = 20, 31
"""Pixels of the letters of a reason, and from one line to the next."""
GAP = 24
"""Pixels between the columns."""
NARROW = 0.34
"""Part of the width that reasons need at least; with less they stand above the amounts."""


def draw_lines(
    surface: pygame.Surface, lines: Sequence[Told], area: pygame.Rect, y: float, scale: float
) -> float:
    """Draw lines in the width of an area from a height on; returns where they end."""
    amount = max((panel_width(line.amount, _amount_look(line, scale)) for line in lines), default=0.0)
    what = max((prose_width(line.what, _small(scale)) for line in lines), default=0)
    room = area.width - 20 * scale - amount - what - 2 * GAP
    for line in lines:
        y = _draw_line(surface, line, area, y, scale, room, amount)
    return y


def _draw_line(
    surface: pygame.Surface, line: Told, area: pygame.Rect, y: float, scale: float, room: float, amount: float
) -> float:
    """Good is cyan with a mark that points up, bad amber with one that points down; returns where the line ends."""
    size, mark = round(SIZE * scale), 9 * scale
    _mark(surface, area.x, y + size * 0.62, mark, line.is_good, _colour(line))
    left, is_narrow = area.x + 20 * scale, room < area.width * NARROW
    end = spoken(surface, line.reason, left, y, size, palette.BONE, area.right - left if is_narrow else room)
    y = end if is_narrow else y
    small = _small(scale)
    speak(surface, line.what, area.right - amount - GAP, y + size * 0.12, small, palette.GREY, "right")
    write(surface, line.amount, area.right, y + 5 * scale, _amount_look(line, scale), "right")
    return max(end, y + LINE * scale)


def _small(scale: float) -> int:
    return round(SIZE * scale * 0.85)


def _amount_look(line: Told, scale: float) -> Style:
    return style(16 * scale, _colour(line))


def _colour(line: Told) -> Colour:
    return palette.CYAN if line.is_good else palette.AMBER


def _mark(surface: pygame.Surface, x: float, y: float, size: float, up: bool, colour: Colour) -> None:
    tip = -size * 0.5 if up else size * 0.5
    corners = [(x, y - tip), (x + size, y - tip), (x + size / 2, y + tip)]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aalines(surface, colour, True, corners)
