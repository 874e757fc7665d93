"""The cargo pod: loaded by the kilogram, made fit for space, pushed out with recoil, and never out of nothing."""

from __future__ import annotations

import pytest

from game.sim.standoff import events as told
from game.sim.standoff import pod, tuning
from tests.sim.standoff.stage import meeting, ship
from tests.sim.standoff.test_weapons import momentum

FAR = ship("tick", (-1900, 1900))


def ready(**fields):
    """A game whose pod holds 20 kg and is fit for space."""
    game = meeting(FAR, cargo={"pressurise": 3, "shielded": 6}, **fields)
    game.hold(seconds=6, load=20)
    game.press(pressurise=True)
    game.wait(3.1)
    return game


def test_loading_moves_matter_at_its_rate_and_hides_the_rest():
    game = meeting(FAR, cargo={"shielded": 6})
    game.hold(seconds=1, load=20)
    assert game.world.standoff.bay.exotic == pytest.approx(tuning.POD_RATE, rel=0.05)
    game.hold(seconds=5, load=20)
    (loaded,) = game.events(told.PodLoaded)
    assert (loaded.exotic, loaded.shielded, loaded.open) == pytest.approx((20.0, 6.0, 4.0))


def test_it_cannot_leave_before_it_is_fit_for_space():
    game = meeting(FAR)
    game.hold(seconds=1, load=4)
    game.press(jettison=True)
    assert game.happened(told.PodRefused, reason="pressure")
    assert game.world.pods == []


def test_stopping_the_pump_stretches_the_time():
    game = meeting(FAR, cargo={"pressurise": 4})
    game.hold(seconds=2, load=4)
    game.press(pressurise=True)
    game.wait(2)
    game.press(pressurise=True)
    assert game.happened(told.PodStalled)
    share = game.world.standoff.bay.pressure
    game.wait(5)
    assert game.world.standoff.bay.pressure == share == pytest.approx(0.5, abs=0.05)


def test_jettison_pushes_the_ship_the_other_way():
    game = ready()
    mass, before = game.ship.body.mass, momentum(game.world)
    game.hold(ticks=1, jettison=True)
    (out,) = game.world.pods
    assert momentum(game.world) == pytest.approx(before, abs=1e-6 * mass)
    assert out.exotic == 20.0
    assert out.velocity[1] - game.ship.velocity[1] == pytest.approx(tuning.POD_SPEED, rel=0.02)
    assert mass - game.ship.body.mass == pytest.approx(out.kilograms, abs=1.0)
    assert game.ship.hold["exotic_matter"] == pytest.approx(10.0)


def test_whoever_takes_it_gets_its_mass_and_momentum():
    game = ready()
    game.press(jettison=True)
    (out,) = game.world.pods
    tick = game.thing("tick")
    before, mass = momentum(game.world), tick.body.mass
    pod.take(game.world, tick, out)
    assert momentum(game.world) == pytest.approx(before, abs=1e-3)
    assert tick.body.mass == pytest.approx(mass + out.kilograms)
    assert tick.hold["exotic_matter"] == 20.0
    assert game.world.pods == []
