"""High contrast: letters at full light upon black plates, deeper shade behind instruments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import pygame

from game.view.palette import STAR_WHITE, Colour, mixed

WHITER = 0.35
"""Share of white in a colour of letters, once it is at its full light."""
DEEPER = 0.3
"""Share that is left of the light that a scrim lets through."""
PLATE = (0, 0, 0)


class Canvas(Protocol):
    """What letters are written on: a picture, or what stands in for one."""

    def blit(
        self, source: pygame.Surface, dest: tuple[int, int], area: None = None, special_flags: int = 0
    ) -> pygame.Rect:
        """Blit a picture; returns where."""
        ...

    def fill(self, color: Colour, rect: pygame.Rect) -> pygame.Rect:
        """Paint an area; returns where."""
        ...


@dataclass(slots=True)
class Contrast:
    """Whether it is wanted."""

    high: bool = False


_contrast = Contrast()


def use_high_contrast(high: bool) -> None:
    """Draw so from now on, or as usual."""
    _contrast.high = high


def is_high() -> bool:
    """Whether everything is drawn so now."""
    return _contrast.high


def inked(colour: Colour) -> Colour:
    """The colour in which letters are drawn that should have one."""
    peak = max(colour)
    if not _contrast.high or not peak:
        return colour
    full = (colour[0] * 255 // peak, colour[1] * 255 // peak, colour[2] * 255 // peak)
    return mixed(full, STAR_WHITE, WHITER)


def shaded(depth: float) -> float:
    """How deep a shade is that should be so deep, from 0 to 1."""
    return 1.0 - (1.0 - depth) * DEEPER if _contrast.high else depth


def plate(surface: Canvas, place: pygame.Rect) -> None:
    """Paint what lies behind letters, where that is wanted."""
    if _contrast.high:
        surface.fill(PLATE, place)
