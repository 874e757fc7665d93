"""The bench, played by hand: five steps, what each refuses and why, and that nothing is lost."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.bearings import certified_set, fit
from game.sim.bench import Bench
from game.sim.bench_events import (
    BallGround,
    BenchStepDone,
    BenchStepFailed,
    GovernorLocked,
    WrenchOffered,
    WrenchTookOver,
)
from game.sim.controls import HANDS_OFF, Controls
from game.sim.fitted import Ball
from game.sim.lots import Lot, Rack, make_lot
from game.sim.materials import DRAWING, GREASES
from game.sim.rig_parts import SLOTS


class AtTheBench:
    """Hands at a bench: ``press``, ``pick``, ``hold``; every event is kept."""

    def __init__(self, *donors: str, seed: int = 1, memory=None, lots: tuple[Lot, ...] = ()) -> None:
        rng = Random(seed)
        rack = [*lots, *(make_lot(donor, rng) for donor in donors)]
        self.bench = Bench("drill", fit("drill", certified_set("drill"), rng), rack, seed, memory)
        self.events: list = []

    def hold(self, seconds: float = 1 / 60, **controls) -> None:
        for _ in range(max(1, round(seconds * 60))):
            self.events += self.bench.step(Controls(**controls))

    def press(self, key: str) -> None:
        self.hold(**{key: True})
        self.hold()

    def pick(self, n: int) -> None:
        self.hold(pick=n)
        self.hold()

    def happened(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]

    def to_the_wheel(self, donor: int = 1) -> AtTheBench:
        self.press("accept")
        self.pick(donor)
        self.press("accept")
        assert self.bench.stage == "turn"
        return self

    def with_balls(self, *sizes: float, alloy: str = "thruster_alloy") -> AtTheBench:
        """Straight to fitting, with these balls on the tray."""
        self.bench.tray = [Ball(alloy, size) for size in sizes]
        self.bench.go("fit")
        return self

    def all_in(self) -> AtTheBench:
        while self.bench.tray and None in self.bench.slots:
            self.pick(1)
        return self

    def closed(self) -> AtTheBench:
        self.press("accept")
        assert self.bench.stage == "spin"
        return self


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


# --- fit ----------------------------------------------------------------------------------------------------------
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


# --- around it ----------------------------------------------------------------------------------------------------
def test_leaving_half_way_loses_nothing():
    """Whoever leaves stops stepping the bench; whoever stays with hands off finds the same."""
    at = AtTheBench("thruster_rollers").to_the_wheel()
    grind_one(at, 45)
    tray, stage, blank = list(at.bench.tray), at.bench.stage, at.bench.grinder.blank
    at.hold(3.0)
    assert (at.bench.tray, at.bench.stage, at.bench.grinder.blank) == (tray, stage, blank)


def test_after_two_minutes_wrench_offers_once():
    at = AtTheBench("thruster_rollers").to_the_wheel()
    at.hold(125.0)
    assert len(at.happened(WrenchOffered)) == 1
    assert at.bench.wrench_offered


def test_after_three_tries_wrench_offers():
    at = AtTheBench("certified").with_balls(*[1.0] * 4, 1.05, *[1.0] * 4).all_in()
    for _ in range(3):
        at.closed()
        at.hold(5.0, thrust=100)
    assert at.happened(WrenchOffered)[0].tries == 3


def test_wrench_finishes_alone_and_honestly():
    at = AtTheBench("thruster_rollers")
    at.press("wrench")
    at.hold(100.0)
    assert at.happened(WrenchTookOver)
    assert at.bench.result is not None
    assert 0.6 < at.bench.result.governor < 0.71
    assert max(ball.roundness for ball in at.bench.result.balls) > 0.0004


def test_wrench_leaves_a_lot_alone_that_has_been_used_up():
    rng = Random(1)
    rack = Rack(make_lot(donor, rng) for donor in ("thruster_rollers", "pump_balls"))
    del rack.blanks[0][4:]
    bench = Bench("drill", fit("drill", certified_set("drill"), rng), rack, 1)
    bench.step(Controls(wrench=True))
    for _ in range(100 * 60):
        bench.step(HANDS_OFF)
    assert bench.result is not None
    assert {ball.alloy for ball in bench.result.balls} == {"bronze"}


def test_wrench_can_be_sent_away_and_what_he_did_stays():
    at = AtTheBench("thruster_rollers")
    at.press("wrench")
    at.hold(25.0)
    done = list(at.bench.tray)
    assert done
    at.press("wrench")
    assert not at.bench.wrench_works
    at.hold(2.0)
    assert at.bench.tray == done


def test_do_it_again_takes_seconds_and_comes_out_alike():
    memory: dict = {}
    first = AtTheBench("thruster_rollers", memory=memory)
    first.press("wrench")
    first.hold(100.0)
    again = AtTheBench("thruster_rollers", seed=2, memory=memory)
    again.press("again")
    again.hold(8.0)
    assert again.bench.result is not None
    assert again.bench.result.governor == pytest.approx(first.bench.result.governor, abs=0.04)
    worst = [max(ball.roundness for ball in at.bench.result.balls) for at in (first, again)]
    assert worst[1] < 2 * worst[0]


def test_nothing_to_do_again_without_a_memory_of_that_donor():
    at = AtTheBench("thruster_rollers", memory={})
    at.press("again")
    assert not at.bench.wrench_works


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
