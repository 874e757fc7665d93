"""The bit shows its heat: it glows while it is hot, and keeps the colours of the hottest it has been."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.view.painters.drill import BIT_LENGTH, BOOM_REST, DrillPainter, heated, on_boom

FRAME = 1 / 60
HERE = (0.0, 0.0, 0.0)


def bit_colours(stage, painter, celsius):
    """Mean red, green and blue of the bit's fore half, without the light around it."""
    stage.ship.drill.celsius = celsius
    for _ in range(2):
        painter.draw(stage.brush(FRAME), stage.ship, HERE)
        stage.studio.finish()
    painter.draw(stage.brush(), stage.ship, HERE)
    tip = on_boom(0.0, BOOM_REST + stage.ship.drill.extension - BIT_LENGTH / 2)
    return stage.around(tip, 0.5).reshape(-1, 3).mean(axis=0)


def test_steel_at_the_red_heat_is_red_and_hotter_steel_is_lighter(stage):
    painter = DrillPainter()
    cold = bit_colours(stage, painter, 20.0)
    red = bit_colours(stage, painter, 560.0)
    orange = bit_colours(stage, painter, 780.0)
    assert red[0] - red[2] > cold[0] - cold[2] + 40
    assert orange[1] > red[1] + 15


def test_a_bit_that_was_hot_keeps_its_temper(stage):
    fresh = bit_colours(stage, DrillPainter(), 20.0)
    painter = DrillPainter()
    bit_colours(stage, painter, 300.0)
    cooled = bit_colours(stage, painter, 20.0)
    assert np.abs(cooled - fresh).max() > 12


def test_cold_steel_is_left_as_it_is():
    picture = pygame.Surface((8, 4), pygame.SRCALPHA)
    picture.fill((90, 80, 70, 255))
    cold = np.full(8, 20.0, np.float32)
    assert (pygame.surfarray.array3d(heated(picture, cold, cold)) == (90, 80, 70)).all()


def test_nothing_glows_beside_the_bit():
    picture = pygame.Surface((8, 4), pygame.SRCALPHA)
    picture.fill((0, 0, 0, 0))
    hot = np.full(8, 900.0, np.float32)
    assert not pygame.surfarray.array3d(heated(picture, hot, hot)).any()


@pytest.mark.parametrize("extension", [0.0, 3.0, 9.0])
def test_the_boom_reaches_from_its_housing_to_the_bit(stage, extension):
    stage.scale = 7.0
    stage.ship.drill.extension = extension
    painter = DrillPainter()
    for _ in range(2):
        painter.draw(stage.brush(FRAME), stage.ship, HERE)
        stage.studio.finish()
    painter.draw(stage.brush(), stage.ship, HERE)
    for metres in np.arange(0.2, BOOM_REST + extension - 0.4, 0.25):
        assert stage.around(on_boom(0.0, metres), 0.2).max() > 20
