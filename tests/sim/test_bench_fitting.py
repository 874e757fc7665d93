"""The race is filled, greased, closed and spun up by hand; the governor locks what runs."""

from __future__ import annotations

import pytest

from game.sim.bench_events import (
    BenchStepFailed,
)
from game.sim.materials import GREASES
from game.sim.rig_parts import SLOTS
from tests.sim.at_the_bench import AtTheBench


def test_balls_go_in_by_hand_in_any_order():
    at = AtTheBench("certified").with_balls(1.0, 0.999, 1.001)
    at.pick(at.bench.place_of("ball", 2))
    at.pick(at.bench.place_of("slot", 5))
    at.pick(at.bench.place_of("ball", 0))
    assert [at.bench.slots[i].size for i in (0, 5)] == [1.001, 1.0]
    assert len(at.bench.tray) == 1
    at.hold(pick=-1)
    assert at.bench.cursor == 6, "put back takes what is under the cursor, which has moved on"
    at.pick(at.bench.place_of("slot", 5))
    at.pick(-1)
    assert at.bench.slots[5] is None


def test_the_stick_walks_along_the_slots():
    at = AtTheBench("certified").with_balls(1.0)
    at.hold(0.5, turn=100)
    assert at.bench.cursor == 3
    at.hold()
    at.hold(turn=-100)
    assert at.bench.cursor == 2


def test_grease_is_chosen_at_the_race():
    at = AtTheBench("certified").with_balls(*[1.0] * 9)
    for i, name in enumerate(GREASES):
        at.pick(at.bench.place_of("grease", i))
        assert at.bench.grease == name


def test_too_few_balls_do_not_hold_a_race_together():
    at = AtTheBench("certified").with_balls(1.0, 1.0).all_in()
    at.press("accept")
    assert at.bench.stage == "fit"
    assert (at.bench.message.reason, at.bench.message.value, at.bench.message.enough) == ("too_few", 2, SLOTS)


def test_a_step_back_takes_balls_out_and_then_leads_to_the_wheel():
    at = AtTheBench("certified").with_balls(1.0, 0.999).all_in()
    at.press("reject")
    at.press("reject")
    assert len(at.bench.tray) == 2
    at.press("reject")
    assert at.bench.stage == "turn"
    assert at.bench.grinder.size in {1.0, 0.999}


# --- spin ---------------------------------------------------------------------------------------------------------
def test_a_ball_far_too_big_seizes_and_is_named():
    at = AtTheBench("certified").with_balls(*[1.0] * 4, 1.05, *[1.0] * 4).all_in().closed()
    at.hold(5.0, thrust=100)
    assert at.bench.stage == "fit"
    failed = at.happened(BenchStepFailed)[-1]
    assert (failed.step, failed.reason, failed.value) == ("spin", "seized", 1.05)
    assert failed.enough < failed.limit < failed.value
    assert at.bench.cursor == 4
    assert at.bench.tries == 1


def test_the_governor_locks_neither_standing_nor_at_once():
    at = AtTheBench("certified").with_balls(*[1.0] * 9, alloy="bearing_steel").all_in().closed()
    at.press("accept")
    assert at.bench.message.reason == "too_slow"
    at.hold(1.5, thrust=100)
    at.press("accept")
    assert at.bench.message.reason == "too_short"
    assert at.bench.result is None


def test_over_the_greases_limit_it_locks_only_when_asked_twice():
    at = AtTheBench("certified").with_balls(*[1.0] * 9).all_in().closed()
    at.hold(5.0, thrust=100)
    at.press("accept")
    assert at.bench.message.reason == "too_hot"
    assert at.bench.message.value > at.bench.message.limit
    assert at.bench.message.enough == pytest.approx(0.7, abs=0.05)
    assert at.bench.result is None
    at.press("accept")
    assert at.bench.result.governor == 1.0


def test_testing_longer_narrows_the_spread_and_not_the_life():
    at = AtTheBench("certified").with_balls(*[1.0] * 9).all_in().closed()
    at.hold(2.3, thrust=100)
    at.hold(1.0)
    low, _, high = at.bench.life
    at.hold(12.0)
    later_low, later, later_high = at.bench.life
    assert later_high / later_low < high / low
    assert 2.0 < later / 168 < 4.0
