"""The fullest standoff: made the same every time, and really full of ships, rocks and slugs."""

from __future__ import annotations

from game.play.crowd import ROCKS, SECONDS, SHIPS, Hunted, crowd
from game.play.headless import fly
from game.sim import World


def test_it_has_twelve_ships_and_a_hundred_rocks():
    world = World(crowd())
    assert (len(world.vessels), len(world.rocks)) == (SHIPS, ROCKS) == (12, 100)


def test_slugs_fly_while_it_is_measured():
    world, pilot, most = World(crowd()), Hunted(), 0
    while world.seconds < SECONDS:
        world.step(pilot.fly(world))
        most = max(most, len(world.standoff.shots))
    assert most >= 5


def test_it_is_the_same_every_time():
    flown = [World(crowd()) for _ in range(2)]
    for world in flown:
        fly(world, Hunted(), 3.0)
    assert flown[0].digest() == flown[1].digest()
