"""Words that are more than their room: set in lines, gathered in leaves, and shown one leaf after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.view import palette
from game.view.bearing_bench.sight import Sight
from game.view.leaves import DOT, draw_marks, fill_leaves, turned
from game.view.lettering import Style, fitted, panel_width, write
from game.view.paragraphs import panel_lines

LEADING = 1.42
"""From one line to the next, times the size of its letters."""
SPACE = 0.75
"""Between two texts on a line, times the size of their letters."""
APART = 9.0
"""Pixels between two blocks, at the usual size of letters."""
Paint = Callable[[float, float], None]
"""Draws from a left end and a height on."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something so many pixels high."""

    height: float
    paint: Paint


Block = list[Piece]
"""Pieces that stay together."""
Text = tuple[str, Style]


def line_of(sight: Sight, width: float, *texts: Text) -> Piece:
    """Texts one after the other, in as many lines as they need; only a word that is wider than a line is smaller."""
    lines: list[list[tuple[Text, float]]] = [[]]
    x = 0.0
    for words, look in texts:
        for part in panel_lines(words, look, width) if panel_width(words, look) > width else [words]:
            shown = fitted(part, look, width)
            wide = panel_width(part, shown)
            if x and x + wide > width:
                lines.append([])
                x = 0.0
            lines[-1].append(((part, shown), x))
            x += wide + SPACE * shown.size
    pitches = [LEADING * max((look.size for (_, look), _ in line), default=0.0) for line in lines]

    def paint(left: float, top: float) -> None:
        for line, pitch in zip(lines, pitches, strict=True):
            low = top + pitch / LEADING
            for (words, look), at in line:
                write(sight.surface, words, left + at, low - look.size, look)
            top += pitch

    return Piece(sum(pitches), paint)


def grid_of(sight: Sight, width: float, texts: Sequence[Text], columns: int, chosen: int = -1) -> Piece:
    """Texts in columns, row by row, fewer columns where they are wide; one of them may be underlined."""
    if not texts:
        return Piece(0.0, lambda left, top: None)
    widest = max(panel_width(words, look) for words, look in texts)
    size = texts[0][1].size
    columns = max(1, min(columns, int((width + 0.5 * size) // (widest + 0.5 * size))))
    pitch = size * LEADING

    def paint(left: float, top: float) -> None:
        for number, (words, look) in enumerate(texts):
            row, column = divmod(number, columns)
            x, y = left + column * width / columns, top + row * pitch
            write(sight.surface, words, x, y, look)
            if number == chosen:
                under = pygame.Rect(round(x), round(y + size * 1.16), round(panel_width(words, look)), 3)
                pygame.draw.rect(sight.surface, palette.AMBER, under)

    return Piece(-(-len(texts) // columns) * pitch, paint)


def draw_blocks(sight: Sight, room: pygame.Rect, blocks: Sequence[Block]) -> None:
    """Blocks from the top down; where they are more than has room, the first with a leaf of the others at a time."""
    apart = APART * sight.text
    first, others = blocks[0], [block for block in blocks[1:] if block]
    head = _height(first) + apart
    leaves = fill_leaves([_height(block) for block in others], room.height - head - 4 * DOT, apart)
    at = turned(sight.clock, len(leaves))
    y = float(room.y)
    for block in (first, *(others[number] for number in leaves[at])):
        for piece in block:
            piece.paint(room.x, y)
            y += piece.height
        y += apart
    draw_marks(sight.surface, room.right, room.bottom - 2 * DOT, len(leaves), at)


def _height(block: Block) -> float:
    return sum(piece.height for piece in block)
