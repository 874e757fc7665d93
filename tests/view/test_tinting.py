"""White light in colours."""

from __future__ import annotations

import pygame
import pytest

from game.view.glow import glow
from game.view.tinting import tinted
from tests.screen import picture


@pytest.mark.parametrize("colour", [(255, 90, 20), (3, 200, 0), (255, 255, 255)])
def test_full_light_becomes_the_colour_and_black_stays_black(colour):
    picture((8, 8))
    white = pygame.Surface((2, 1))
    white.set_at((0, 0), (255, 255, 255))
    shown = tinted(white, colour)
    assert max(abs(a - b) for a, b in zip(shown.get_at((0, 0))[:3], colour, strict=True)) <= 1
    assert shown.get_at((1, 0))[:3] == (0, 0, 0)


def test_a_weak_glow_leaves_no_square():
    picture((8, 8))
    light = glow(40, (40, 30, 20), 0.3)
    assert light.get_at((0, 0))[:3] == light.get_at((20, 2))[:3] == (0, 0, 0)
    assert sum(light.get_at((40, 40))[:3]) > 15
