"""Far rocks: lit as everything is, and slower than what is near."""

from __future__ import annotations

from math import pi

import numpy as np
import pygame
import pytest

from game.view.camera import Lens
from game.view.far_rocks import COUNTS, FarRocks, _rock
from tests.screen import picture

SIZE = (640, 360)


def drawn(kind: str = "belt", x: float = 0.0) -> np.ndarray:
    surface = picture(SIZE)
    FarRocks(7).draw(surface, Lens(x, 0.0, 5.0, *SIZE), 2.5, kind)
    return pygame.surfarray.array3d(surface).astype(float).sum(axis=2)


@pytest.mark.parametrize("shape", range(4))
@pytest.mark.parametrize("turned", range(4))
def test_the_sun_stays_put_however_a_rock_lies(shape, turned):
    picture()
    colours = pygame.surfarray.array3d(_rock(shape, turned, 24, round(pi, 2))).astype(float)
    assert colours[:12].sum() > colours[12:].sum()


def test_there_are_most_in_the_belt():
    assert drawn("belt").sum() > drawn("deep").sum() > 0
    assert COUNTS["belt"] > COUNTS["planet"] > COUNTS["deep"]


def test_they_shift_far_less_than_what_is_near():
    still, moved = drawn(), drawn(x=4.0)
    assert (still != moved).any()
    shifts = [np.abs(still[12:-12] - np.roll(moved, by, axis=0)[12:-12]).sum() for by in (0, 1, 2, 3, 20)]
    assert min(shifts[:4]) < 0.8 * shifts[4]


def test_they_stay_dark():
    assert drawn().max() < 3 * 140
