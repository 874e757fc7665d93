"""Soft lights, and light on what is there."""

from __future__ import annotations

import pygame
import pytest

from game.view.glow import lighten, shine
from tests.screen import picture

SIZE = (200, 100)
WHITE = (255, 255, 255)


def grey(level: int) -> pygame.Surface:
    surface = picture(SIZE)
    surface.fill((level, level, level))
    return surface


def test_a_soft_light_is_brightest_in_its_middle_and_ends_at_its_radius() -> None:
    surface = grey(0)
    shine(surface, 100, 50, 20, WHITE)
    row = [surface.get_at((x, 50))[0] for x in range(100, 140)]
    assert row == sorted(row, reverse=True)
    assert row[1] > 180
    assert row[21:] == [0] * 19


@pytest.mark.parametrize("gain", [0.5, 1.0, 2.0])
def test_things_gain_a_share_of_their_own_brightness(gain: float) -> None:
    surface = grey(40)
    lighten(surface, 100, 50, 40, WHITE, gain)
    assert surface.get_at((100, 50))[0] == pytest.approx(40 * (1 + gain), abs=6)
    assert surface.get_at((10, 50))[0] == 40


def test_black_stays_black_in_any_light() -> None:
    surface = grey(0)
    lighten(surface, 100, 50, 40, WHITE, 4.0)
    assert pygame.transform.average_color(surface)[:3] == (0, 0, 0)


def test_a_warm_light_warms() -> None:
    surface = grey(60)
    lighten(surface, 100, 50, 40, (255, 120, 40), 1.0)
    red, green, blue = surface.get_at((100, 50))[:3]
    assert red > green > blue >= 60


@pytest.mark.parametrize("place", [(0, 0), (199, 99), (-30, 50), (400, 400), (100, -39)])
def test_lights_may_lie_at_the_edge_or_outside(place: tuple[int, int]) -> None:
    lighten(grey(60), *place, 40, WHITE, 1.0)
    shine(grey(60), *place, 40, WHITE)
