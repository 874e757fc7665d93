"""The docking bot docks: still, spinning and tumbling ports, laden, in debris, beside a well."""

from __future__ import annotations

from time import perf_counter

import pytest

from game.play.bots.dock_pilot import DockPilot
from game.sim.events import HardDocked
from tests.play.bots.flights import fly, has_won, rough_events, start
from tests.scenario import Game, scenario
from tests.sweeps import reduced

DOCK = [{"type": "dock", "at": "it"}]
FREEPORT = {"type": "station", "id": "it", "position": (0, 0)}
DEPOT = {"type": "station", "kind": "depot", "id": "it", "position": (0, 0), "angle": 70}
FULL = {"hold": {"nickel_iron": 60_000.0}}


def wheel(spin: float) -> dict:
    return {"type": "habitat", "id": "it", "position": (0, 0), "spin": spin}


def wreck(spin: float, velocity=(1.5, -1.0)) -> dict:
    return {"type": "wreck", "id": "it", "position": (0, 0), "spin": spin, "velocity": velocity}


def docked(*things, seconds=150, **fields) -> Game:
    game = fly(scenario(*things, objectives=DOCK, **fields), DockPilot(), seconds)
    assert has_won(game), f"{game.world.outcome} after {game.world.seconds:.0f} s: {rough_events(game)}"
    return game


@pytest.mark.parametrize("seed", range(10))
def test_docks_cleanly_at_a_still_station_from_anywhere(seed):
    game = docked(FREEPORT, **start(seed))
    assert rough_events(game) == []
    assert game.happened(HardDocked, at="it", clean=True)
    assert game.world.seconds < 75
    assert game.ship.burnt < 2_000


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(40), 4))
def test_forty_of_forty_in_open_space(seed):
    assert rough_events(docked(DEPOT, **start(seed))) == []


@pytest.mark.parametrize("spin", [2.0, -4.0])
@pytest.mark.parametrize("seed", [1, 2])
def test_docks_at_a_wheel_that_turns(spin, seed):
    assert rough_events(docked(wheel(spin), **start(seed))) == []


@pytest.mark.parametrize("seed", [0, 3])
def test_docks_with_a_wreck_that_tumbles_and_drifts(seed):
    assert rough_events(docked(wreck(3.0), **start(seed))) == []


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(30), 4))
@pytest.mark.parametrize("target", [wheel(2.0), wheel(-4.0), wreck(3.0), wreck(-6.0, (-3.0, 2.0))])
def test_docks_with_what_turns_from_anywhere(target, seed):
    assert rough_events(docked(target, **start(seed))) == []


def test_docks_with_sixty_tonnes_aboard():
    game = docked(FREEPORT, ship=FULL, **start(2))
    assert rough_events(game) == []
    assert game.thing("it").delivered["nickel_iron"] == pytest.approx(60_000)


def test_docks_at_a_fast_wheel_with_a_full_hold_from_where_it_once_flew_into_it():
    assert rough_events(docked(wheel(6.0), ship=FULL, **start(2))) == []


@pytest.mark.parametrize("seed", [0, 2])
def test_finds_its_way_through_debris(seed):
    field = {"type": "debris", "position": (0, 0), "radius": 260, "clear": 60, "count": 90, "seed": seed}
    game = docked(wreck(3.0, (0.5, 0.0)), field, **start(seed, 320, 700))
    assert game.ship.hull > 85


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(24), 4))
def test_finds_its_way_through_debris_from_anywhere(seed):
    field = {"type": "debris", "position": (0, 0), "radius": 260, "clear": 60, "count": 90, "seed": seed}
    assert docked(wreck(3.0, (0.5, 0.0)), field, **start(seed, 320, 700)).ship.hull > 40


@pytest.mark.parametrize("seed", [4, 6])
def test_docks_beside_a_gravity_well(seed):
    well = {"type": "gravity_well", "position": (-220, 0), "radius": 60, "surface_gravity": 6.0, "reach": 600}
    assert rough_events(docked(DEPOT, well, **start(seed, 150, 300))) == []


def test_docks_at_the_port_that_is_asked_for():
    asked = [{"type": "dock", "at": "it", "port": "port-4"}]
    game = fly(scenario(FREEPORT, objectives=asked, ship_at=(-300, 0)), DockPilot(), 150)
    assert has_won(game)
    assert game.happened(HardDocked, port="port-4")


def test_docks_at_the_nearest_port_where_nothing_is_asked():
    game = fly(
        scenario(DEPOT, ship_at=(200, 100)), DockPilot(), 90, lambda world: world.ship.dock is not None
    )
    assert game.ship.dock is not None


def test_backs_off_and_comes_again_after_a_bounce():
    game = scenario(
        DEPOT | {"angle": 0}, objectives=DOCK, ship_at=(41, 0), ship_velocity=(-7, 0), ship_angle=180
    )
    fly(game, DockPilot(), 120)
    assert "DockBounced" in rough_events(game)
    assert has_won(game)


def test_flies_the_same_again():
    def digest() -> str:
        return docked(wheel(2.0), **start(1)).world.digest()

    assert digest() == digest()


def test_deciding_is_cheap():
    game, pilot = scenario(FREEPORT, objectives=DOCK, **start(3)), DockPilot()
    spent = []
    while game.world.outcome is None and game.world.seconds < 60:
        began = perf_counter()
        controls = pilot.fly(game.world)
        spent.append(perf_counter() - began)
        game.step(controls)
    assert sorted(spent)[len(spent) // 2] < 150e-6
