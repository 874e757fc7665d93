"""The wheel: feed against heat and chatter."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.fitted import Ball
from game.sim.grinding import GAP, Grinder, chuck, grind
from game.sim.materials import ALLOYS, DRAWING


def on_the_wheel(alloy="thruster_alloy", size=1.03, seed=1) -> Grinder:
    return chuck(Ball(alloy, size, 0.004, ALLOYS[alloy].hardness), 1, Random(seed))


def ground(grinder: Grinder, feed: float, to: float = 1.0, spark_out: bool = True) -> float:
    """Feed until the wheel stands at the size wanted, let it spark out if asked; the seconds that took."""
    ticks = 0
    while grinder.depth > to:
        grind(grinder, feed)
        ticks += 1
    while spark_out and grinder.cut > 0.0002:
        grind(grinder, 0.0)
        ticks += 1
    return ticks / 60


def test_the_wheel_starts_clear_of_the_ball():
    grinder = on_the_wheel()
    for _ in range(30):
        grind(grinder, 0.0)
    assert grinder.size == 1.03
    assert grinder.depth == pytest.approx(1.03 + GAP)
    assert not grinder.touched


@pytest.mark.parametrize("alloy", ["thruster_alloy", "drone_steel"])
def test_patience_leaves_a_ball_to_the_drawing(alloy):
    grinder = on_the_wheel(alloy)
    seconds = ground(grinder, 0.35)
    ball = grinder.ball()
    assert seconds < 9.0
    assert DRAWING.size[0] < ball.size < DRAWING.size[1]
    assert ball.roundness < DRAWING.roundness[1]
    assert grinder.temper_lost < 1.5


def test_the_wheel_goes_on_cutting_when_the_lever_is_let_go():
    grinder = on_the_wheel()
    ground(grinder, 1.0, to=1.005, spark_out=False)
    size = grinder.size
    for _ in range(60):
        grind(grinder, 0.0)
    assert grinder.size < size - 0.003
    assert grinder.size == pytest.approx(1.005, abs=0.0005)


def test_backing_off_stops_the_cut():
    grinder = on_the_wheel()
    ground(grinder, 1.0, to=1.005, spark_out=False)
    for _ in range(20):
        grind(grinder, -1.0)
    size = grinder.size
    for _ in range(30):
        grind(grinder, 0.0)
    assert grinder.size == size


def test_greed_chatters_on_hard_balls_and_leaves_them_out_of_round():
    grinder = on_the_wheel("thruster_alloy")
    ground(grinder, 1.0, spark_out=False)
    assert grinder.chatter > 0.5
    assert grinder.ball().roundness > 2 * DRAWING.roundness[1]


def test_greed_burns_steel_and_leaves_it_soft():
    greedy, patient = on_the_wheel("drone_steel"), on_the_wheel("drone_steel")
    ground(greedy, 1.0, spark_out=False)
    ground(patient, 0.35)
    assert greedy.celsius > ALLOYS["drone_steel"].temper
    assert greedy.hardness < patient.hardness - 1.0


def test_heat_goes_when_the_wheel_is_off_and_the_lost_temper_does_not_come_back():
    grinder = on_the_wheel("drone_steel")
    ground(grinder, 1.0, spark_out=False)
    lost = grinder.temper_lost
    for _ in range(360):
        grind(grinder, -1.0)
    assert grinder.celsius < 40.0
    assert grinder.temper_lost >= lost > 0.0


def test_a_ball_that_is_too_small_cannot_grow():
    grinder = on_the_wheel(size=0.99)
    for feed in (0.0, -1.0, 0.3):
        for _ in range(60):
            grind(grinder, feed)
    assert grinder.size < 0.99


def test_a_spoilt_ball_can_be_sparked_out_round_at_the_cost_of_size():
    grinder = on_the_wheel()
    ground(grinder, 1.0, to=1.004, spark_out=False)
    spoilt = grinder.roundness
    ground(grinder, 0.2, to=1.0)
    for _ in range(30):
        grind(grinder, 0.05)
    assert grinder.roundness < 0.5 * spoilt


def test_harder_balls_cut_slower():
    hard, soft = on_the_wheel("thruster_alloy"), on_the_wheel("bronze")
    for _ in range(30):
        grind(hard, 0.5)
        grind(soft, 0.5)
    assert hard.size > soft.size
