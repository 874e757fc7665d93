"""Other ships are bodies: they weigh, burn fuel, break, and give back what they get."""

from __future__ import annotations

from math import hypot

import pytest

from game.sim.events import Collided, HullDamaged
from game.sim.standoff import events as told
from tests.sim.standoff.stage import meeting, ship
from tests.sim.standoff.test_weapons import momentum


def test_ramming_conserves_momentum_and_hurts_both():
    game = meeting(ship("tick", (60, 0), fuel=0), group={"notice": 1}, level={"ship": {"velocity": (9, 0)}})
    before = momentum(game.world)
    assert game.until(lambda world: game.happened(Collided, other="tick"), seconds=8)
    game.wait(1)
    assert momentum(game.world) == pytest.approx(before, abs=1e-6 * game.ship.body.mass)
    (struck,) = game.events(told.VesselStruck)[:1]
    (collided,) = game.events(Collided)[:1]
    assert struck.impulse == pytest.approx(collided.impulse)
    assert game.thing("tick").hull < 100.0
    assert game.happened(HullDamaged, cause="tick")
    assert game.thing("tick").velocity[0] > 5.0


def test_a_hull_that_comes_to_nothing_drifts_and_no_longer_counts():
    game = meeting(
        ship("tick", (60, 0), fuel=0, hull=5), group={"notice": 1}, level={"ship": {"velocity": (12, 0)}}
    )
    assert game.until(lambda world: game.happened(told.VesselDisabled, ship="tick"), seconds=8)
    game.wait(1.5)
    assert game.world.standoff.result.kind == "destroyed"
    speed = hypot(*game.thing("tick").velocity)
    game.wait(2)
    assert hypot(*game.thing("tick").velocity) == pytest.approx(speed, rel=0.01)


def test_they_burn_fuel_by_the_rocket_equation_and_drift_without():
    game = meeting(ship("tick", (500, 0)))
    tick = game.thing("tick")
    fuel, mass = tick.fuel, tick.body.mass
    game.wait(8)
    assert tick.fuel < fuel
    assert tick.body.mass == pytest.approx(mass - (fuel - tick.fuel))
    dry = meeting(ship("tick", (500, 0), velocity=(0, 3), fuel=0))
    dry.wait(10)
    assert dry.thing("tick").velocity == pytest.approx((0, 3))


def test_responders_fire_on_those_who_press_and_their_presence_breaks_nerve():
    ships = (ship("tick", (260, 0), angle=180), ship("guard", (0, 420), kind="responder", angle=-90))
    game = meeting(
        *ships,
        group={"patience": 1, "nerve": 100},
        responses=({"id": "help", "ships": ["guard"], "answers_after": 1, "arrives_after": 9},),
    )
    game.press(beacon=True)
    game.hold(seconds=30, thrust=25, turn=20)
    assert any(fired.ship == "guard" for fired in game.events(told.ShotFired))
    assert {each.reason for each in game.events(told.GroupMoved)} >= {"beacon", "answered", "help_here"}
