"""Playing without a window tells truly how it went."""

from __future__ import annotations

import json

import pytest

from game.play.headless import Report, fly, report
from game.play.pilots import Idle, Played, Random, steady
from game.sim import Controls, World
from tests.play.test_replay import recorded
from tests.scenario import level


class Always:
    """A pilot with one idea."""

    def __init__(self, **controls) -> None:
        self.controls = Controls(**controls)

    def fly(self, world: World) -> Controls:
        return self.controls


def told(pilot, seconds=2.0, **fields) -> Report:
    world = World(level(**fields))
    speed = fly(world, pilot, seconds)
    return report(world, "it", "somebody", speed)


def test_two_seconds_of_play_are_120_ticks():
    it = told(Idle(), 2.0)
    assert (it.ticks, it.seconds, it.outcome) == (120, 2.0, "open")
    assert it.ticks_a_second > 0


def test_thrust_shows_in_the_fuel():
    it = told(Always(thrust=100), 2.0, ship={"fuel": 5000.0})
    assert 0 < it.burnt < 200
    assert it.fuel == pytest.approx(5000.0 - it.burnt)


def test_a_flight_ends_with_its_mission():
    goal = {"type": "reach", "id": "go", "zone": "there"}
    there = {"type": "waypoint", "id": "there", "position": (60.0, 0.0), "radius": 30.0}
    it = told(Always(thrust=100), 60.0, things=(there,), objectives=(goal,))
    assert it.outcome == "won"
    assert it.seconds < 10
    assert [(each.id, each.state, each.progress) for each in it.objectives] == [("go", "done", 1.0)]


def test_a_lost_mission_is_told_with_its_reason():
    limit = {"type": "keep", "id": "hurry", "within": 1.0}
    goal = {"type": "reach", "zone": "there"}
    there = {"type": "waypoint", "id": "there", "position": (600.0, 0.0)}
    it = told(Idle(), 5.0, things=(there,), objectives=(limit, goal), order="any_order")
    assert it.is_lost
    assert it.reason


def test_ore_in_the_hold_is_told_by_kind():
    it = told(Idle(), ship={"hold": {"nickel_iron": 1500.0}})
    assert it.held == {"nickel_iron": 1500.0}
    assert "1,500.0 kg of nickel_iron" in it.text()
    assert it.delivered == {}


def test_json_and_text_tell_the_same():
    it = told(Idle())
    facts = json.loads(it.json())
    assert facts["digest"] == it.digest
    assert it.digest in it.text()
    assert facts["ticks"] == 120


def test_a_replay_flies_as_recorded_and_then_takes_its_hands_off():
    replay = recorded([Controls(thrust=100)] * 30)
    pilot, world = Played(replay), World(level())
    assert [pilot.fly(world).thrust for _ in range(32)] == [100] * 30 + [0, 0]


def test_random_hands_are_the_same_for_the_same_seed_and_others_for_another():
    def digest(seed: int) -> str:
        world = World(level(rock_at=(60, 0)), seed)
        fly(world, Random(), 5.0)
        return f"{world.ship.position} {world.ship.angle}"

    assert digest(3) == digest(3)
    assert digest(3) != digest(4)


def test_steady_hands_move_in_steps_of_five_percent():
    world = World(level())
    jittery = Always(thrust=98, strafe=-42, turn=2, drill=True, select=7)
    assert steady(lambda: jittery)().fly(world) == Controls(thrust=100, strafe=-40, drill=True, select=7)
