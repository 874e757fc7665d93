"""The mining bot brings ore home: clamps, cuts, scoops, moves on."""

from __future__ import annotations

import pytest

from game.play.bots.miner import Miner
from game.play.bots.prospector import Prospector
from game.sim import World
from game.sim.events import BitOverheated, Clamped, HullDamaged, LegTorn, Unclamped
from tests.play.bots.flights import fly, has_won, start
from tests.scenario import scenario
from tests.sweeps import reduced

VEIN = {"ore": "nickel_iron", "at": (14.0, 6.0), "size": (16.0, 9.0), "angle": 30}


def rock(**fields) -> dict:
    return {
        "type": "asteroid",
        "id": "rock",
        "position": (0, 0),
        "radius": 28,
        "seed": 5,
        "veins": [VEIN],
    } | fields


def collect(mass: float, ore: str = "nickel_iron") -> list[dict]:
    return [{"type": "collect", "ore": ore, "mass": mass}]


@pytest.mark.parametrize("turning", [{}, {"spin": 2.0, "velocity": (1.0, 0.5)}])
def test_brings_eight_tonnes_in_under_three_minutes(turning):
    game = fly(scenario(rock(**turning), objectives=collect(8_000), **start(1, 150, 400)), Prospector(), 180)
    assert has_won(game)
    assert game.ship.hold["nickel_iron"] >= 8_000
    for mishap in (LegTorn, BitOverheated, HullDamaged):
        assert not game.happened(mishap), mishap.__name__


@pytest.mark.sweep
def test_clamps_anew_where_the_reach_is_exhausted():
    """Two veins of 7.6 t each on opposite sides: one of them is not enough for 10 t."""
    small = {"ore": "nickel_iron", "at": (22.0, 0.0), "size": (3.0, 2.0)}
    veins = [small, small | {"at": (-22.0, 0.0)}]
    game = scenario(rock(roughness=0, veins=veins), objectives=collect(10_000), ship_at=(-90, 0))
    assert has_won(fly(game, Prospector(), 240))
    assert len(game.events(Clamped)) >= 2


def test_digs_for_half_a_kilo_too():
    thin = {"ore": "exotic_matter", "at": (22.0, 0.0), "size": (8.0, 5.0), "richness": 0.00002}
    game = scenario(rock(veins=[thin]), objectives=collect(0.5, "exotic_matter"), ship_at=(120, 30))
    assert has_won(fly(game, Prospector(), 180))


def test_leaves_the_rock_when_there_is_enough():
    game = scenario(rock(), objectives=[*collect(1_500), {"type": "reach", "zone": "far"}], ship_at=(100, 40))
    pilot = Prospector()

    def clear(world: World) -> bool:
        x, y = world.ship.position
        return game.happened(Unclamped) and x * x + y * y > 45**2

    fly(game, pilot, 180, clear)
    assert game.ship.clamp is None
    assert clear(game.world)


def test_has_nothing_to_do_without_ore():
    game = scenario(rock(veins=[]), ship_at=(100, 0), ship_velocity=(5, 0))
    fly(game, Prospector(), 20)
    assert game.ship.body.velocity.length < 0.5


def test_knows_which_ore_can_be_mined():
    world = scenario(rock()).world
    assert Miner().can_mine(world, "nickel_iron")
    assert not Miner().can_mine(world, "exotic_matter")


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(20), 4))
def test_brings_eight_tonnes_from_any_rock(seed):
    spin = (seed % 5 - 2) * 1.0
    game = scenario(rock(seed=seed, spin=spin), objectives=collect(8_000), **start(seed, 150, 400))
    assert has_won(fly(game, Prospector(), 240))
