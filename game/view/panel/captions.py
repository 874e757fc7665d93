"""Sounds in words, at the right above the readings, for those who do not hear them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.lettering import prose_width, speak
from game.view.panel.frame import MARGIN, scrim

if TYPE_CHECKING:
    from game.view.sound.captions import Caption

SIZE = 20
"""Pixels of a picture 720 high: in one of 360 they can still be read."""
ROW = 25
LOWEST = 124
"""Pixels above the lower edge at which the newest caption stands."""
ARROW = 7
"""Pixels from an arrow's middle to its tip."""
ARROW_ROOM = 18
"""Pixels kept free for an arrow on either side, so that words stay in line."""


def draw_captions(surface: pygame.Surface, captions: Sequence[Caption]) -> None:
    """Draw captions, the newest lowest; an arrow tells from which side a sound comes."""
    width, height = surface.get_size()
    for row, caption in enumerate(reversed(captions)):
        y, right = height - LOWEST - row * ROW, width - MARGIN - ARROW_ROOM
        words = f"[{caption.text}]"
        long = prose_width(words, SIZE)
        scrim(surface, right - long / 2, y + 11, long // 2 + 50, 26, 0.6)
        speak(surface, words, right, y, SIZE, palette.AMBER if caption.urgent else palette.BONE, "right")
        if caption.direction == "left":
            _arrow(surface, right - long - ARROW_ROOM / 2, y + 13, -1)
        elif caption.direction == "right":
            _arrow(surface, right + ARROW_ROOM / 2, y + 13, 1)


def _arrow(surface: pygame.Surface, x: float, y: float, way: int) -> None:
    """A small triangle that points left (-1) or right (1)."""
    tip, back = x + way * ARROW, x - way * 0.6 * ARROW
    pygame.draw.polygon(surface, palette.AMBER, [(tip, y), (back, y - ARROW), (back, y + ARROW)])
