"""High contrast is really high: measured on the picture, as the Web Content Accessibility Guidelines define it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from game.view import palette
from game.view.caps import draw_caps
from game.view.contrast import inked, use_high_contrast
from game.view.lettering import Style, speak, write
from tests.screen import picture

ENOUGH = 7.0
"""The guidelines' highest demand (WCAG 2.2, 1.4.6)."""
INKS = [
    palette.AMBER,
    palette.CYAN,
    palette.BONE,
    palette.GREY,
    palette.RED,
    palette.LABEL_AMBER,
    palette.LABEL_CYAN,
    palette.DIM_AMBER,
    palette.DIM_CYAN,
    palette.EXOTIC_LABEL,
]
ROCK = (210, 190, 160)
"""Sunlit rock, the brightest of what lies behind letters."""


@pytest.fixture(autouse=True)
def _high() -> Iterator[None]:
    use_high_contrast(True)
    yield
    use_high_contrast(False)


def luminance(pixels: np.ndarray) -> np.ndarray:
    """Relative luminance of sRGB pixels, 0 to 1."""
    share = pixels / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def ratio(surface: pygame.Surface, place: pygame.Rect) -> float:
    """Of what is brightest to what is darkest in a place, a twentieth of the pixels each."""
    light = np.sort(luminance(pygame.surfarray.array3d(surface.subsurface(place))).ravel())
    few = max(1, len(light) // 20)
    return (light[-few:].mean() + 0.05) / (light[:few].mean() + 0.05)


def lit() -> pygame.Surface:
    surface = picture((500, 100))
    surface.fill(ROCK)
    return surface


@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("size", [13, 22])
def test_letters_stand_out_of_sunlit_rock(ink: palette.Colour, size: int) -> None:
    surface = lit()
    place = write(surface, "FUEL 62%", 40, 30, Style(size, ink))
    assert ratio(surface, pygame.Rect(place.x, 30, place.width - 4, size)) >= ENOUGH
    surface = lit()
    place = speak(surface, "Fuel for a week", 40, 30, size + 4, ink)
    assert ratio(surface, place) >= ENOUGH


def test_without_it_they_do_not_so_that_it_is_worth_having() -> None:
    use_high_contrast(False)
    surface = lit()
    assert ratio(surface, speak(surface, "Fuel for a week", 40, 30, 20, palette.GREY)) < ENOUGH


def test_keys_stand_out_too() -> None:
    surface = lit()
    end = draw_caps(surface, ("K_RETURN", "a", "pad_up"), 40, 30, 30, palette.LABEL_CYAN)
    assert ratio(surface, pygame.Rect(40, 30, round(end - 40), 30)) >= ENOUGH


def test_the_panels_colours_can_still_be_told_apart() -> None:
    inks = [np.array(inked(ink), float) for ink in (palette.AMBER, palette.CYAN, palette.RED, palette.BONE)]
    apart = [np.linalg.norm(one - other) for i, one in enumerate(inks) for other in inks[i + 1 :]]
    assert min(apart) > 40
