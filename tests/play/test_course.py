"""Two flights are compared by the time at which both had the same left to do."""

from __future__ import annotations

import pytest

from game.play.course import Course
from game.sim import HANDS_OFF, Controls
from tests.scenario import scenario

BUOYS = [
    {"type": "waypoint", "id": "near", "position": [60, 0], "radius": 10},
    {"type": "waypoint", "id": "far", "position": [160, 0], "radius": 10},
]
REACH = [{"type": "reach", "zone": "near"}, {"type": "reach", "zone": "far"}]


def flown(idle_seconds: float, seconds: float = 30.0, thrust: int = 60, **fields) -> Course:
    """The course of a ship that idles for a while and then burns straight ahead past two buoys."""
    fields = {"things": BUOYS, "objectives": REACH} | fields
    world = scenario(**fields).world
    course = Course()
    for _ in range(round(seconds * 60)):
        burning = world.seconds >= idle_seconds and world.ship.velocity[0] < 8.0
        world.step(Controls(thrust=thrust) if burning else HANDS_OFF)
        course.see(world)
        if world.outcome is not None:
            break
    return course


def test_who_started_two_seconds_later_is_two_seconds_behind_all_along() -> None:
    first = flown(0.0)
    for seconds in (5.0, 9.0, 14.0, 40.0):
        assert flown(2.0, seconds).gap(first, in_order=True) == pytest.approx(2.0, abs=0.15)
        assert flown(0.0, seconds).gap(flown(2.0), in_order=True) == pytest.approx(-2.0, abs=0.15)


def test_against_itself_a_flight_is_level() -> None:
    assert flown(0.0).gap(flown(0.0), in_order=True) == 0.0


def test_tasks_in_any_order_are_compared_only_when_one_is_done() -> None:
    under_way, first = flown(2.0, 5.0, order="any_order"), flown(0.0, order="any_order")
    assert under_way.gap(first, in_order=False) is None
    assert flown(2.0, 40.0, order="any_order").gap(first, in_order=False) == pytest.approx(2.0, abs=0.15)


def test_where_the_other_never_came_there_is_no_gap() -> None:
    assert flown(0.0, 40.0).gap(flown(0.0, 4.0), in_order=True) is None


def test_ore_counts_before_the_way_home() -> None:
    rock = {"type": "asteroid", "id": "rock", "position": [200, 0], "radius": 10}
    home = {"type": "station", "id": "home", "kind": "depot", "position": [-300, 0]}
    task = {"type": "deliver", "ore": "nickel_iron", "mass": 500, "to": "home"}
    game = scenario(things=[rock, home], objectives=[task])
    course = Course()
    game.wait(0.1)
    assert course.see(game.world)
    game.world.ship.body.position = (-100.0, 0.0)
    assert not course.see(game.world), "nearer home, but with an empty hold"
    game.world.ship.hold["nickel_iron"] = 200.0
    assert course.see(game.world)
    game.world.ship.hold["nickel_iron"] = 500.0
    assert course.see(game.world)
    game.world.ship.body.position = (-120.0, 0.0)
    assert course.see(game.world), "nearer home, with all of it aboard"
