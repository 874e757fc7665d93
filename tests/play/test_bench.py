"""What a tick costs beside its physics."""

from __future__ import annotations

import json
import sys
from types import FrameType

import pytest

from game.play.bench import BODY_COUNTS, CROWD_TIMES_REAL, TickCost, drifting_rocks, flight_of, level_cost
from game.play.headless import fly
from game.play.pilots import Idle, Pilot
from game.sim import HANDS_OFF, World
from tests.shipped import LEVELS, name

TINY = '{"title": "Tiny", "things": [{"type": "asteroid", "position": [300, 0], "radius": 12}]}'
MOST_CALLS, CALLS_A_PILOT = 400, 60
"""Calls of Python functions in a tick of a shipped level, while something is going on, and of each other ship more."""


def test_whole_ticks_are_compared_with_their_bare_physics():
    cost = TickCost("it", 12, 50.0, 20.0)
    assert (cost.ratio, cost.over, cost.ticks_a_second) == (2.5, 30.0, 20_000.0)
    assert json.loads(json.dumps(cost.facts()))["ratio"] == 2.5
    assert "ratio  2.50" in cost.line()


def test_a_level_without_a_clear_is_measured_with_hands_off(tmp_path):
    path = tmp_path / "tiny.json"
    path.write_text(TINY)
    cost = level_cost(path)
    assert (cost.name, cost.bodies) == ("tiny", 2)
    assert 0 < cost.physics < cost.whole


def test_a_levels_flight_is_its_recorded_clear():
    make, pilot, seconds = flight_of(LEVELS[0])
    world, hands = make(), pilot()
    while world.seconds < seconds:
        world.step(hands.fly(world))
    assert world.outcome is not None
    assert world.outcome.won


@pytest.mark.parametrize("count", BODY_COUNTS)
def test_the_made_level_has_as_many_rocks_as_told_each_going_its_own_way(count):
    world = World(drifting_rocks(count))
    velocities = {rock.velocity for rock in world.rocks}
    assert len(velocities) == len(world.rocks) == count
    for _ in range(10):
        world.step(HANDS_OFF)
    assert {rock.velocity for rock in world.rocks} == velocities, "they start apart"


def test_a_tick_over_its_aim_is_told():
    assert TickCost("few", 20, 59.0, 20.0).line().endswith("times real time")
    assert "OVER ITS AIM of 60 µs" in TickCost("few", 20, 61.0, 20.0).line()
    assert "OVER" not in TickCost("many", 50, 99.0, 20.0).line(), "three times the physics, and 40 µs"
    assert "OVER" in TickCost("many", 50, 101.0, 20.0).line()


def test_the_fullest_standoff_has_to_run_twenty_times_faster_than_real_time():
    assert "OVER" not in TickCost("crowd", 113, 833.0, 80.0, CROWD_TIMES_REAL).line()
    assert "OVER ITS AIM of 833 µs" in TickCost("crowd", 113, 834.0, 80.0, CROWD_TIMES_REAL).line()


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_a_tick_of_a_shipped_level_makes_few_calls(path):
    """Calls of Python functions can be counted, on any machine alike; what they cost in time, the bench tells."""
    make, pilot, seconds = flight_of(path)
    world, hands = make(), pilot()
    fly(world, hands, seconds / 2)
    most = MOST_CALLS + CALLS_A_PILOT * len(world.vessels)
    assert calls_a_tick(world, hands) < most


def test_a_thousand_rocks_make_hardly_more_calls_than_ten():
    few, many = (calls_a_tick(World(drifting_rocks(count)), Idle()) for count in (10, 1000))
    assert many < few + 100, "no call for each body in each tick"


def calls_a_tick(world: World, hands: Pilot, ticks: int = 60) -> float:
    count = 0

    def note(frame: FrameType, what: str, _: object) -> None:
        nonlocal count
        count += what == "call"

    for _ in range(ticks):
        controls = hands.fly(world)
        sys.setprofile(note)
        try:
            world.step(controls)
        finally:
            sys.setprofile(None)
    return count / ticks
