"""A frame of the bench costs no more than one of a flight may: 5.5 ms where the yardstick takes 1.2."""

from __future__ import annotations

from statistics import median

import pygame
import pytest

from game.sim.bench_events import STAGES
from game.view.bearing_bench.view import BenchView
from game.view.bench.yardstick import Yardstick, taken_by
from tests.screen import picture
from tests.view.bearing_bench.stages import bench_at

MOST = 5.5 / 1.2
FRAMES = 40


@pytest.mark.parametrize("stage", STAGES)
def test_a_frame_of_each_step_keeps_within_the_budget(stage):
    pygame.font.init()
    surface, view, bench = picture(), BenchView(), bench_at(stage)
    yardstick = Yardstick(surface)
    took = []
    for frame in range(FRAMES):
        bench.rig.inner_angle += 0.1
        took.append(taken_by(lambda at=frame / 60: view.draw(surface, bench, None, clock=at)).processor)
        yardstick.look()
    assert median(took[5:]) / yardstick.taken().processor < MOST
