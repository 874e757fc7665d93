"""What the ship has its eye on."""

from __future__ import annotations

from math import radians

import pytest

from game.sim import targets
from game.sim.events import TargetChosen
from tests.scenario import scenario

NEAR = {"type": "station", "id": "near", "kind": "depot", "position": (100, 0)}
FAR = {"type": "station", "id": "far", "kind": "depot", "position": (-300, 0)}


def test_a_target_is_picked_by_number_and_dropped():
    game = scenario(NEAR, rock_at=(0, 200))
    game.aim("rock")
    assert game.ship.target == game.thing("rock").number
    assert game.ship.target_port == ""
    game.press(select=-1)
    assert game.ship.target == 0
    assert [event.target for event in game.events(TargetChosen)] == ["rock", ""]


def test_an_unknown_number_drops_the_target():
    game = scenario(rock_at=(0, 200))
    game.aim("rock")
    game.press(select=9999)
    assert game.ship.target == 0


def test_of_a_structure_the_nearest_port_is_taken():
    game = scenario(NEAR, FAR)
    game.aim("near")
    assert game.ship.target_port == "port-1", "it looks towards the ship"
    game.aim("far")
    assert game.ship.target_port == "port-2"


def test_the_dock_key_takes_the_nearest_port_of_all():
    game = scenario(FAR, NEAR)
    game.press(dock=True)
    assert game.events(TargetChosen) == [TargetChosen("near", "port-1")]


def test_without_ports_the_dock_key_does_nothing():
    game = scenario(rock_at=(100, 0))
    game.press(dock=True)
    assert game.ship.target == 0
    assert not game.happened(TargetChosen)


def test_a_target_that_vanishes_is_dropped():
    game = scenario({"type": "asteroid", "id": "rock", "position": (100, 0), "radius": 2})
    game.aim("rock")
    game.world.remove(game.thing("rock"))
    assert game.ship.target == 0
    game.hold(seconds=1, match=True)
    assert not game.ship.matching


def test_the_frame_of_a_far_target_is_space():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 300), "radius": 9, "velocity": (1, 2)}
    game = scenario(rock)
    assert targets.frame_velocity(game.world) == (0, 0)
    game.aim("rock")
    assert targets.frame_velocity(game.world) == (1, 2)
    far = scenario(rock | {"position": (0, 450)})
    far.aim("rock")
    assert targets.frame_velocity(far.world) == (0, 0)


def test_the_aim_is_at_the_port_and_moves_with_it():
    wheel = {"type": "habitat", "id": "wheel", "position": (0, 200), "spin": 5}
    game = scenario(wheel)
    assert targets.aim_point(game.world) is None
    game.aim("wheel")
    structure = game.thing("wheel")
    place, velocity = targets.aim_point(game.world)
    port = targets.port_place(structure, structure.port(game.ship.target_port))
    assert place == port
    assert (velocity[0] ** 2 + velocity[1] ** 2) ** 0.5 == pytest.approx(46 * radians(5))


def test_every_thing_can_be_a_target():
    things = [
        {"type": "waypoint", "id": "zone", "position": (0, 100)},
        {
            "type": "gravity_well",
            "id": "well",
            "position": (0, 500),
            "radius": 9,
            "surface_gravity": 1,
            "reach": 50,
        },
        {"type": "wreck", "id": "wreck", "position": (200, 0)},
    ]
    game = scenario(*things)
    for name in ("zone", "well", "wreck"):
        game.aim(name)
        assert game.ship.target == game.thing(name).number
        game.hold(seconds=0.5, match=True)
        assert targets.aim_point(game.world) is not None
