"""Sounds in words, at the right above the readings, for those who do not hear them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.lettering import prose_width, speak, wrapped
from game.view.panel.frame import MARGIN, scrim

if TYPE_CHECKING:
    from game.view.sound.captions import Caption

SIZE = 20
"""Pixels of a picture 720 high: in one of 360 they can still be read."""
ROW = 25
WIDEST = 320
"""Pixels of a line."""
LOWEST, HIGHER = 124, 170
"""Pixels above the lower edge at which the newest caption stands, and how many more at twice the size of letters."""
ARROW = 7
"""Pixels from an arrow's middle to its tip."""
ARROW_ROOM = 18
"""Pixels kept free for an arrow on either side, so that words stay in line."""


def draw_captions(
    surface: pygame.Surface,
    captions: Sequence[Caption],
    text: float = 1.0,
    lowest: float = LOWEST,
    right: float | None = None,
    widest: int = WIDEST,
) -> list[pygame.Rect]:
    """Draw captions, the newest lowest, in letters so many times their usual size; an arrow tells the side of a sound.

    The newest stands so many pixels above the lower edge, and all end at a pixel from the left, near the right edge
    without one; lines are at most so many pixels wide. Returns the places they take.
    """
    taken: list[pygame.Rect] = []
    width, height = surface.get_size()
    size, right = round(SIZE * text), width - MARGIN - ARROW_ROOM if right is None else right
    y = height - lowest + ROW - HIGHER * (text - 1.0)
    for caption in reversed(captions):
        lines = wrapped(f"[{caption.text}]", size, widest)
        y -= ROW * text * len(lines)
        long, middle = max(prose_width(line, size) for line in lines), y + ROW * text * len(lines) / 2
        scrim(surface, right - long / 2, middle - 1, long // 2 + 50, round(ROW * text * len(lines)), 0.6)
        for i, line in enumerate(lines):
            colour = palette.AMBER if caption.urgent else palette.BONE
            speak(surface, line, right, y + i * ROW * text, size, colour, "right")
        if caption.direction == "left":
            _arrow(surface, right - long - ARROW_ROOM / 2, middle, -1)
        elif caption.direction == "right":
            _arrow(surface, right + ARROW_ROOM / 2, middle, 1)
        high = ROW * text * len(lines)
        taken.append(pygame.Rect(round(right - long), round(y), long, round(high)))
    return taken


def _arrow(surface: pygame.Surface, x: float, y: float, way: int) -> None:
    """A small triangle that points left (-1) or right (1)."""
    tip, back = x + way * ARROW, x - way * 0.6 * ARROW
    pygame.draw.polygon(surface, palette.AMBER, [(tip, y), (back, y - ARROW), (back, y + ARROW)])
