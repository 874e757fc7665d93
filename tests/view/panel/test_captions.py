"""Captions can be read at every size and leave the instruments free."""

from __future__ import annotations

import itertools

import numpy as np
import pygame
import pytest

from game.view.panel import dials
from game.view.panel.captions import LOWEST, ROW, draw_captions
from game.view.sound.captions import MOST, Caption
from tests.screen import longest_captions, picture

LONGEST = longest_captions(MOST)
DIALS_END = 1280 / 2 - 45 + 1.5 * dials.SPACING + dials.WIDTH / 2
"""Pixels across at which the fourth dial ends; the drill's readings end before it."""
READINGS_BEGIN = 720 - 96


def light(*captions: Caption) -> np.ndarray:
    surface = picture()
    surface.fill((40, 40, 40))
    draw_captions(surface, captions)
    return np.argwhere(pygame.surfarray.array3d(surface).max(axis=2) > 60)


@pytest.mark.parametrize("way", ["left", "right", ""])
def test_captions_stand_clear_of_the_dials_and_the_readings(way):
    drawn = light(*(Caption(text, way) for text in LONGEST))
    (left, top), (right, bottom) = drawn.min(axis=0), drawn.max(axis=0)
    assert left > DIALS_END
    assert right < 1280
    assert top >= 720 - LOWEST - MOST * ROW
    assert bottom < READINGS_BEGIN


def test_an_arrow_tells_the_side():
    left, right, none = (light(Caption("hull groans", way)) for way in ("left", "right", ""))
    assert left[:, 0].min() < none[:, 0].min() - 5
    assert right[:, 0].max() > none[:, 0].max() + 5


def test_rows_do_not_touch():
    drawn = light(*(Caption(text, "") for text in LONGEST))
    rows = np.unique(drawn[:, 1])
    gaps = [b - a for a, b in itertools.pairwise(rows) if b - a > 1]
    assert len(gaps) >= MOST - 1


def test_letters_are_tall_enough_to_be_read_in_a_picture_of_360_lines():
    drawn = light(Caption("hull groans", ""))
    assert np.ptp(drawn[:, 1]) / 2 >= 8
