"""Light of one form in many colours: painted once in white, and copied in each colour that is wanted."""

from __future__ import annotations

import pygame

from game.view.palette import Colour

ROUNDED_UP = (1, 1, 1)
"""Multiplying rounds up, which would leave a rectangle of the faintest light."""


def tinted(white: pygame.Surface, colour: Colour) -> pygame.Surface:
    """A picture of white light on black, in a colour."""
    picture = white.copy()
    picture.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
    picture.fill(ROUNDED_UP, special_flags=pygame.BLEND_RGB_SUB)
    return picture
