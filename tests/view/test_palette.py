"""Letters stand out from what lies behind them."""

from __future__ import annotations

import pytest

from game.view import palette
from game.view.palette import STRONG, USUAL, Colour

LETTERS = ("AMBER", "CYAN", "BONE", "GREY", "RED", "LABEL_AMBER", "LABEL_CYAN")
WEIGHTS = (0.2126, 0.7152, 0.0722)
USUAL_RATIO, STRONG_RATIO, OVER_ROCK = 4.5, 7.0, 4.5
"""WCAG 2.2: contrast of text at level AA and at level AAA; and AA over something bright, in high contrast."""


def luminance(colour: Colour) -> float:
    shares = (value / 255 for value in colour)
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(weight * share for weight, share in zip(WEIGHTS, linear, strict=True))


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("role", LETTERS)
def test_letters_can_be_read_on_the_dark_of_space(role: str) -> None:
    assert contrast(USUAL[role], palette.SPACE) >= USUAL_RATIO


@pytest.mark.parametrize("role", LETTERS)
def test_in_high_contrast_they_can_be_read_more_easily_and_even_over_rock(role: str) -> None:
    assert contrast(STRONG[role], palette.SPACE) >= STRONG_RATIO
    assert contrast(STRONG[role], palette.SPACE) > contrast(USUAL[role], palette.SPACE) or role == "BONE"
    if role != "RED":
        assert contrast(STRONG[role], palette.ROCK_BODY) >= OVER_ROCK
