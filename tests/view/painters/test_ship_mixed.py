"""The hull's light is mixed once for each of its steps, and looks as if it were mixed in every frame."""

from __future__ import annotations

import numpy as np
import pygame

from game.view.lit import choice
from game.view.lit.sprites import LitSprite

BETWEEN = 0.21
"""rad of a turn at which the sun stands between two of the directions that are made."""


def drawn(stage, sprite, angle):
    brush = stage.brush()
    for _ in range(3):
        blits = sprite.blits((180.0, 180.0), angle, stage.scale, 2.5, brush.surface.get_size())
        stage.studio.finish()
        stage.studio.begin_frame()
    brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)
    return pygame.surfarray.array3d(brush.surface).astype(int)


def test_mixing_before_turning_looks_like_mixing_after_it(stage):
    model, turning = stage.studio.model("lucky_strike"), stage.studio.urgent
    after = drawn(stage, LitSprite(model, turning), BETWEEN)
    before = drawn(stage, LitSprite(model, turning, is_fine=True), BETWEEN)
    assert np.abs(after - before).max() <= 4


def test_light_is_mixed_once_while_the_body_turns_a_little(stage, monkeypatch):
    sprite = LitSprite(stage.studio.model("lucky_strike"), stage.studio.urgent, is_fine=True)
    drawn(stage, sprite, BETWEEN)
    times, once = [], choice.mixed
    monkeypatch.setattr(choice, "mixed", lambda *how: times.append(how) or once(*how))
    pictures = [drawn(stage, sprite, BETWEEN + i * 0.006) for i in range(4)]
    assert len(times) <= 1
    assert np.abs(pictures[0] - pictures[3]).max() > 20
