"""Small parts: always a picture, hardly ever a new one, and their joint stays where it belongs."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.view.painters import part as part_module
from game.view.painters.part import Part


def draw(stage, part, pose, joint=(0.0, 0.0), angle=0.0):
    brush = stage.brush()
    brush.surface.fblits([part.at(brush, pose, joint, angle)], pygame.BLEND_PREMULTIPLIED)
    return stage.light()


def test_a_part_has_a_picture_before_any_was_made(stage):
    part = Part(stage.studio.model("claw_upper"))
    assert (draw(stage, part, (0.0, 0.0, 0.0)) > 12).sum() > 100


def test_a_part_that_lies_still_is_turned_once(stage, monkeypatch):
    part, turns = Part(stage.studio.model("claw_upper")), []
    draw(stage, part, (0.0, 0.0, 0.0))
    stage.studio.finish()
    once = part_module.turned
    monkeypatch.setattr(part_module, "turned", lambda *how: turns.append(how) or once(*how))
    for _ in range(5):
        draw(stage, part, (0.0, 0.0, 0.3))
        stage.studio.finish()
    turns.clear()
    for i in range(8):
        draw(stage, part, (float(i), 0.0, 0.3))
    assert not turns


@pytest.mark.parametrize("angle", [0.0, 0.7, 2.0, -1.2])
def test_the_joint_stays_in_its_place_however_the_part_is_turned(stage, angle):
    """The ball of the joint is the only thing on one side of it."""
    stage.scale = 14.0
    part = Part(stage.studio.model("claw_upper"))
    for _ in range(3):
        light = draw(stage, part, (0.0, 0.0, angle))
        stage.studio.finish()
    light = draw(stage, part, (0.0, 0.0, angle))
    x, y = np.nonzero(light > 6)
    along = (x - 180) * np.cos(angle) - (y - 180) * np.sin(angle)
    assert along.min() == pytest.approx(-0.7 * stage.scale, abs=2.0)
    assert along.max() == pytest.approx(8.1 * stage.scale, abs=2.0)
