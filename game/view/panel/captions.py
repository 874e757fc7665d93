"""Sounds in words, at the right above the readings, for those who do not hear them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.lettering import speak
from game.view.panel.frame import MARGIN, scrim

if TYPE_CHECKING:
    from game.view.sound.captions import Caption

SIZE = 15
ROW = 20
LOWEST = 116
"""Pixels above the lower edge at which the newest caption stands."""
ARROWS = {"left": "\u2039 ", "right": " \u203a"}


def draw_captions(surface: pygame.Surface, captions: Sequence[Caption]) -> None:
    """Draw captions, the newest lowest; an arrow tells from which side a sound comes."""
    width, height = surface.get_size()
    for row, caption in enumerate(reversed(captions)):
        y = height - LOWEST - row * ROW
        scrim(surface, width - 110, y + 9, 150, 20, 0.4)
        speak(surface, worded(caption), width - MARGIN, y, SIZE, palette.GREY, "right")


def worded(caption: Caption) -> str:
    """The caption in brackets, with its arrow."""
    arrow = ARROWS.get(caption.direction, "")
    before, after = (arrow, "") if caption.direction == "left" else ("", arrow)
    return f"{before}[{caption.text}]{after}"
