"""The bench, played by hand: five steps, what each refuses and why, and that nothing is lost."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.bench_events import (
    BallGround,
    BenchStepDone,
    BenchStepFailed,
    GovernorLocked,
)
from game.sim.controls import HANDS_OFF, Controls
from game.sim.fitted import Ball
from game.sim.lots import Lot
from game.sim.materials import DRAWING
from game.sim.rig_parts import SLOTS
from tests.sim.at_the_bench import AtTheBench


def test_a_repair_goes_through_five_steps():
    at = AtTheBench("certified").to_the_wheel()
    for _ in range(SLOTS):
        at.press("accept")
    assert at.bench.stage == "fit"
    at.all_in().closed()
    at.hold(3.0, thrust=100)
    at.hold(2.0)
    at.press("accept")
    assert [event.step for event in at.happened(BenchStepDone)] == ["listen", "donor", "turn", "fit", "spin"]
    assert at.bench.result is not None
    assert len(at.bench.result.balls) == SLOTS
    assert at.happened(GovernorLocked)


# --- listen -------------------------------------------------------------------------------------------------------
def test_listening_tells_which_ball_failed():
    at = AtTheBench("certified")
    at.hold(3.0)
    named = [sample.guilty for sample in at.bench.rig.trace]
    assert max(set(named), key=named.count) == at.bench.failed_slot


# --- donor --------------------------------------------------------------------------------------------------------
def test_no_donor_no_wheel():
    at = AtTheBench("certified", "drone_wheels")
    at.press("accept")
    at.press("accept")
    assert at.bench.stage == "donor"
    at.pick(2)
    at.press("accept")
    assert at.bench.stage == "turn"
    assert at.bench.donor == 1


def test_a_step_back_from_an_untouched_ball_returns_it_to_its_lot():
    at = AtTheBench("thruster_rollers", "drone_wheels").to_the_wheel()
    count = at.bench.rack[0].count
    assert at.bench.left(0) == count - 1
    at.press("reject")
    assert at.bench.stage == "donor"
    assert at.bench.left(0) == count


# --- turn ---------------------------------------------------------------------------------------------------------
def test_a_ball_still_too_big_stays_on_the_wheel_and_says_by_how_much():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    at.press("accept")
    failed = at.happened(BenchStepFailed)[-1]
    assert (failed.step, failed.reason) == ("turn", "too_big")
    assert failed.value == at.bench.grinder.size
    assert failed.limit == DRAWING.size[1]
    assert failed.enough == 1.0
    assert at.bench.message == failed


def grind_one(at: AtTheBench, feed: int, aim: float = 1.0, patience: bool = True) -> None:
    while at.bench.grinder.depth > aim:
        at.hold(thrust=feed)
    while at.bench.grinder.size > DRAWING.size[1] or (patience and at.bench.grinder.cut > 0.0002):
        at.hold()
    at.press("accept")


def test_a_ball_well_ground_goes_to_the_tray_and_the_next_to_the_wheel():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 45)
    assert at.bench.message is None
    ball = at.happened(BallGround)[-1]
    assert ball.number == len(at.bench.tray) == 1
    assert ball.roundness < DRAWING.roundness[1]
    assert at.bench.grinder is not None
    assert not at.bench.grinder.touched


def test_greed_is_named():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 100, 0.994, patience=False)
    assert at.bench.message.reason == "out_of_round"
    assert at.bench.message.value > at.bench.message.limit > at.bench.message.enough


def test_too_small_is_named():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 45, 0.995)
    assert at.bench.message.reason == "too_small"
    assert at.bench.message.value < at.bench.message.limit


def test_burnt_steel_is_named():
    at = AtTheBench("drone_wheels", seed=3).to_the_wheel()
    while at.bench.message is None:
        grind_one(at, 100)
    assert at.bench.message.reason == "temper_lost"


def test_a_spoilt_ball_is_scrapped_and_the_lot_gives_another():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    at.hold(1.0, thrust=100)
    before = at.bench.left(0)
    at.press("reject")
    assert at.bench.scrapped == 1
    assert at.bench.left(0) == before - 1
    assert not at.bench.grinder.touched


def test_a_ball_from_the_tray_can_be_taken_up_again():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 45, 1.0005)
    size = at.bench.tray[0].size
    at.pick(1)
    assert at.bench.grinder.size == size
    assert at.bench.tray == []


def test_a_lot_that_runs_out_goes_on_with_what_there_is():
    few = Lot("certified", (Ball("bearing_steel"),) * 5)
    at = AtTheBench(lots=(few,)).to_the_wheel()
    for _ in range(5):
        at.press("accept")
    assert at.bench.stage == "fit"
    failed = at.happened(BenchStepFailed)[-1]
    assert (failed.reason, failed.value, failed.limit) == ("no_more", 5, SLOTS)


def test_two_lots_can_be_mixed():
    at = AtTheBench(lots=(Lot("certified", (Ball("bearing_steel"),) * 3),)).to_the_wheel()
    at.bench.rack.append(Lot("pump_balls", (Ball("bronze"),) * 9))
    for _ in range(3):
        at.press("accept")
    assert at.bench.stage == "donor"
    assert len(at.bench.tray) == 3


# --- around it -----------------------------------------------------------------------------------------------------
def test_the_same_hands_make_the_same_bearing():
    results = []
    for _ in range(2):
        at = AtTheBench("drone_wheels", seed=4)
        at.press("wrench")
        at.hold(100.0)
        results.append((at.bench.result, at.bench.life, at.bench.fields()))
    assert results[0] == results[1]


def test_hands_off_does_nothing():
    at = AtTheBench("certified", "drone_wheels")
    for _ in range(60):
        assert at.bench.step(HANDS_OFF) == []
    assert at.bench.stage == "listen"


def any_hands(rng: Random) -> Controls:
    """Anything a player might do at the bench, and much that none would."""
    keys = {key: rng.random() < 0.15 for key in ("accept", "reject", "wrench", "again")}
    pick = rng.choice((0, 0, -1, *range(1, 25)))
    return Controls(thrust=rng.randint(-100, 100), turn=rng.choice((-100, 0, 100)), pick=pick, **keys)


@pytest.mark.parametrize("seed", range(4))
def test_any_hands_break_nothing(seed):
    """Balls neither vanish nor multiply, whatever is pressed."""
    rng = Random(seed)
    at = AtTheBench("thruster_rollers", "drone_wheels", seed=seed, memory={})
    bench = at.bench
    there = sum(bench.left(lot) for lot in range(2))
    for _ in range(150):
        hands = any_hands(rng)
        for _ in range(rng.randint(1, 20)):
            bench.step(hands)
        here = sum(bench.left(lot) for lot in range(2)) + len(bench.tray) + bench.scrapped
        here += sum(ball is not None for ball in bench.slots) + (bench.grinder is not None)
        assert here == there


def test_leaving_half_way_loses_nothing():
    """Whoever leaves stops stepping the bench; whoever stays with hands off finds the same."""
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 45)
    tray, stage, blank = list(at.bench.tray), at.bench.stage, at.bench.grinder.blank
    at.hold(3.0)
    assert (at.bench.tray, at.bench.stage, at.bench.grinder.blank) == (tray, stage, blank)
