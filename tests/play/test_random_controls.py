"""Whatever the hands do, nothing raises and all numbers stay finite."""

from __future__ import annotations

from math import isfinite

import pytest

from game.level.load import load_level
from game.play.pilots import Random
from game.sim import World
from game.sim.events import Clamped, RockCut, SoftCaptured
from tests.scenario import scenario
from tests.shipped import LEVELS, name
from tests.sweeps import reduced

SEEDS = reduced(range(10), 5)


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_ten_seconds_of_random_hands(path):
    survives(World(load_level(path), 1), 10.0)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_hands_at_a_rock_with_the_legs_in_it(seed):
    vein = {"ore": "nickel_iron", "size": (18.0, 12.0)}
    rock = {"type": "asteroid", "id": "rock", "position": (34.0, 0.0), "radius": 20.0, "veins": (vein,)}
    game = scenario(rock, seed=seed)
    game.press(clamp=True)
    assert game.happened(Clamped)
    game.hold(drill=True, seconds=12)
    assert game.happened(RockCut)
    survives(game.world, 40.0)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_hands_at_a_port(seed):
    game = scenario(ship_at=(-72.0, 0.0), ship_velocity=(0.9, 0.0), station_at=(0, 0), seed=seed)
    game.wait(3)
    assert game.happened(SoftCaptured)
    survives(game.world, 30.0)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_a_minute_of_random_hands(path, seed):
    survives(World(load_level(path), seed), 60.0)


def survives(world: World, seconds: float) -> None:
    """Plays on after an end, too: the window does."""
    pilot = Random()
    while world.seconds < seconds:
        world.step(pilot.fly(world))
        if world.tick % 60 == 0:
            assert_finite(world)
    assert_finite(world)


def assert_finite(world: World) -> None:
    ship = world.ship
    numbers = [ship.fuel, ship.hull, ship.oxygen, ship.masks, *ship.hold.values()]
    drill = ship.drill
    numbers += [drill.rpm, drill.celsius, drill.extension, drill.swing, drill.cut_rate, drill.feed]
    for entity in (ship, *world.rocks, *world.structures, *world.chunks):
        body = entity.body
        numbers += [*body.position, *body.velocity, body.angle, body.angular_velocity]
    assert all(isfinite(number) for number in numbers)
    assert ship.fuel >= 0
    assert ship.hull >= 0
    assert min(ship.hold.values(), default=0.0) >= 0
