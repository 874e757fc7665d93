"""A knock costs hull by how much it changes the ship's velocity."""

from __future__ import annotations

import pytest

from game.sim import tuning
from game.sim.damage import damage_of
from game.sim.events import Collided, Ended, HullBroken, HullDamaged
from tests.scenario import Game, scenario

WALL = {"type": "station", "id": "wall", "kind": "depot", "position": (60, 0), "angle": 90}


def rammed(speed: float, **ship: object) -> Game:
    """A ship that hits a station's flank head on, at a speed in m/s."""
    game = scenario(WALL, ship_velocity=(speed, 0), ship=ship, arena={"size": (4000, 4000)})
    game.press(assist=True)
    assert game.until(lambda world: game.happened(Collided), seconds=40 / speed + 2)
    return game


def test_a_gentle_touch_leaves_no_mark():
    game = rammed(0.4)
    assert game.happened(Collided, other="wall")
    assert game.ship.hull == 100
    assert not game.happened(HullDamaged)


def test_the_impulse_is_the_change_of_momentum():
    game = rammed(3.0)
    change = 3.0 - game.ship.velocity[0]
    assert game.events(Collided)[0].impulse == pytest.approx(change * game.ship.body.mass, rel=0.02)
    assert change == pytest.approx(3.0 * (1 + 0.25 * 0.2), rel=0.05)


@pytest.mark.parametrize("speed", [2.0, 5.0, 9.0])
def test_damage_grows_with_the_change_of_velocity(speed):
    game = rammed(speed)
    change = speed - game.ship.velocity[0]
    expected = 100 * (change - 0.6) / (16 - 0.6)
    assert 100 - game.ship.hull == pytest.approx(expected, rel=0.03)
    damaged = game.events(HullDamaged)[0]
    assert damaged.cause == "wall"
    assert damaged.left == game.ship.hull


def test_a_laden_ship_is_as_tough_as_an_empty_one():
    light, laden = rammed(5.0), rammed(5.0, hold={"nickel_iron": 60_000})
    assert laden.ship.hull == pytest.approx(light.ship.hull, abs=0.5)
    assert laden.events(Collided)[0].impulse > 1.4 * light.events(Collided)[0].impulse


def test_a_hard_crash_breaks_the_hull_and_ends_the_mission_once():
    game = rammed(20.0)
    assert game.ship.hull == 0
    assert game.happened(HullBroken, cause="wall")
    game.wait(5)
    assert (game.world.outcome.won, game.world.outcome.reason) == (False, "hull")
    assert len(game.events(Ended)) == len(game.events(HullBroken)) == 1


def test_no_damage_below_the_free_speed_and_all_at_the_lethal():
    assert damage_of(tuning.HULL_FREE_SPEED) == 0
    assert damage_of(0.1) == 0
    assert damage_of(tuning.HULL_LETHAL_SPEED) == pytest.approx(100)


def test_resting_against_a_rock_under_thrust_does_no_damage():
    game = scenario({"type": "asteroid", "id": "rock", "position": (60, 0), "radius": 40, "roughness": 0})
    game.hold(seconds=20, thrust=15)
    assert game.happened(Collided)
    touching = game.ship.hull
    game.hold(seconds=20, thrust=100)
    assert game.ship.hull == touching


def test_a_light_pebble_does_less_harm_than_a_boulder():
    hulls = []
    for radius in (1.5, 12):
        rock = {
            "type": "asteroid",
            "id": "rock",
            "position": (60, 0),
            "radius": radius,
            "roughness": 0,
            "velocity": (-8, 0),
        }
        game = scenario(rock)
        game.wait(8)
        assert game.happened(Collided, other="rock")
        hulls.append(game.ship.hull)
    assert hulls[0] > hulls[1] + 10
