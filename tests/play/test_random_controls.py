"""Whatever the hands do, nothing raises and all numbers stay finite."""

from __future__ import annotations

import os
from math import isfinite

import pytest

from game.level.load import load_level
from game.play.pilots import Random
from game.sim import World
from tests.shipped import LEVELS, name

SEEDS = range(2 if os.environ.get("LUCKY_STRIKE_SWEEP") == "small" else 10)


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_ten_seconds_of_random_hands(path):
    survives(path, 1, 10.0)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_a_minute_of_random_hands(path, seed):
    survives(path, seed, 60.0)


def survives(path, seed: int, seconds: float) -> None:
    """Plays on after an end, too: the window does."""
    world, pilot = World(load_level(path), seed), Random()
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
