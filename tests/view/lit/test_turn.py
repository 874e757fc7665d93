from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import pygame
import pytest

from game.view.lit.turn import Turning, tiles_of_part, tiles_over, turned, turned_tile

ORIGIN = (300.0, 260.0)
SPOT = (420.3, 230.2)
ANGLES = (0.0, 0.3, pi / 2, 2.5, -1.0)


@pytest.fixture
def spotted():
    """A picture with one soft spot on it."""
    surface = pygame.Surface((700, 500), pygame.SRCALPHA).convert_alpha()
    surface.fill((0, 0, 0, 0))
    y, x = np.mgrid[0:500, 0:700] + 0.5
    spot = 255 * np.exp(-((x - SPOT[0]) ** 2 + (y - SPOT[1]) ** 2) / 160)
    pygame.surfarray.pixels_alpha(surface)[:] = spot.T
    return surface


def spot_in(surface):
    alpha = pygame.surfarray.array_alpha(surface).astype(float)
    x, y = np.arange(alpha.shape[0]) + 0.5, np.arange(alpha.shape[1]) + 0.5
    return alpha.sum(axis=1) @ x / alpha.sum(), alpha.sum(axis=0) @ y / alpha.sum()


def expected(angle, zoom):
    x, y = SPOT[0] - ORIGIN[0], SPOT[1] - ORIGIN[1]
    return (zoom * (x * cos(angle) + y * sin(angle)), zoom * (y * cos(angle) - x * sin(angle)))


@pytest.mark.parametrize("zoom", [1.0, 0.6, 1.4])
@pytest.mark.parametrize("angle", ANGLES)
def test_a_turned_picture_lies_where_it_belongs(spotted, angle, zoom):
    result = turned([spotted], 0.0, ORIGIN, Turning(angle, zoom))
    x, y = spot_in(result.surface)
    wanted = expected(angle, zoom)
    assert (x + result.corner[0], y + result.corner[1]) == pytest.approx(wanted, abs=0.02)


@pytest.mark.parametrize("zoom", [1.0, 0.6, 1.4])
@pytest.mark.parametrize("angle", ANGLES)
def test_tiles_put_together_are_the_turned_picture(spotted, angle, zoom):
    whole = pygame.Surface((1600, 1600), pygame.SRCALPHA)
    whole.fill((0, 0, 0, 0))
    for tile in tiles_over(spotted.get_size(), ORIGIN, Turning(angle, zoom)):
        part = turned_tile([spotted], 0.0, ORIGIN, Turning(angle, zoom), tile)
        x, y = part.corner
        whole.blit(part.surface, (x + 800, y + 800), special_flags=pygame.BLEND_PREMULTIPLIED)
    x, y = spot_in(whole)
    assert (x - 800, y - 800) == pytest.approx(expected(angle, zoom), abs=0.02)


def test_a_turned_picture_moves_by_parts_of_a_pixel(spotted):
    here = turned([spotted], 0.0, ORIGIN, Turning(0.4, 0.8))
    there = turned([spotted], 0.0, ORIGIN, Turning(0.4, 0.8, (0.25, -0.5)))
    (x, y), (later_x, later_y) = spot_in(here.surface), spot_in(there.surface)
    assert later_x + there.corner[0] - x - here.corner[0] == pytest.approx(0.25, abs=0.02)
    assert later_y + there.corner[1] - y - here.corner[1] == pytest.approx(-0.5, abs=0.02)


def test_a_change_touches_only_the_tiles_it_lies_on(spotted):
    every = set(tiles_over(spotted.get_size(), ORIGIN, Turning(0.5, 1.3)))
    touched = tiles_of_part(pygame.Rect(400, 200, 40, 40), ORIGIN, Turning(0.5, 1.3))
    assert touched < every
    assert len(touched) <= 4
