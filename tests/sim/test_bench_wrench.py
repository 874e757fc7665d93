"""Wrench helps at the bench, and hands remember what they did."""

from __future__ import annotations

from random import Random

import pytest

from game.sim.bearings import certified_set, fit
from game.sim.bench import Bench
from game.sim.bench_events import (
    WrenchOffered,
    WrenchTookOver,
)
from game.sim.controls import HANDS_OFF, Controls
from game.sim.lots import Rack, make_lot
from tests.sim.at_the_bench import AtTheBench


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
