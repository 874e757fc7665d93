"""The ship at a mission's end is the ship with which the next one begins."""

from __future__ import annotations

import pytest

from game.level.aboard import Aboard, adapted
from game.level.equipment import SYSTEMS, Systems, Unit
from game.level.load import load_level
from game.sim import World
from game.sim.leavings import what_is_left
from tests.level.samples import ROOT
from tests.scenario import level, scenario
from tests.sim.test_repairs import repaired, take, with_bench


def next_world(game, **fields) -> World:
    return World(adapted(level(**fields), what_is_left(game.world)), seed=5)


def test_fuel_and_hull_go_on_as_they_are():
    game = scenario(ship={"fuel": 9000, "hull": 71})
    game.hold(thrust=100, seconds=5)
    after = next_world(game, ship={"fuel": 20_000, "hull": 100})
    assert after.ship.fuel == game.world.ship.fuel < 9000
    assert after.ship.hull == 71


def test_every_bearing_keeps_its_balls_its_luck_and_the_life_it_has_left():
    game = repaired(systems={"hours_per_second": 5, "drill": {"condition": 0}, "power": {"condition": 60}})
    game.wait(20)
    after = next_world(game)
    for kind in SYSTEMS:
        was, now = game.world.systems[kind], after.systems[kind]
        assert now.bearing.fitted == was.bearing.fitted
        assert now.bearing.luck == was.bearing.luck
        assert now.left == pytest.approx(was.left)
        assert now.bearing.seized == was.bearing.seized
    assert after.systems["drill"].bearing.fitted.drag > 1.0


def test_a_seized_bearing_is_still_seized():
    game = scenario(systems={"propulsion": {"condition": 0}})
    assert next_world(game).systems["propulsion"].bearing.seized


def test_a_lot_that_was_begun_is_spent_and_one_that_was_not_lies_on_the_rack():
    game = with_bench(salvage=["thruster_rollers", "valve_seats"], spares=["drone"])
    take(game, 1)
    left = what_is_left(game.world)
    assert left.salvage == ("valve_seats",)
    assert left.spares == ("drone",)


def test_a_spare_taken_apart_is_gone():
    game = with_bench(salvage=[], spares=["water_pump", "drone"])
    take(game, 1)
    assert what_is_left(game.world).spares == ("drone",)


def test_a_broken_ship_leaves_something_to_tow():
    game = scenario(ship={"hull": 5}, rock_at=(60, 0), ship_velocity=(40, 0))
    assert game.until(lambda world: world.ship.hull <= 0, 10)
    assert 0 < what_is_left(game.world).hull < 1


def test_what_the_level_speaks_of_wins_over_what_is_brought():
    brought = Aboard(
        fuel=500,
        hull=40,
        systems=Systems(drill=Unit(condition=80), power=Unit(condition=70)),
        salvage=("pump_balls", "valve_seats"),
        spares=("drone",),
    )
    fields = {"systems": {"drill": {"condition": 0}}, "salvage": ["pump_balls"], "spares": ["water_pump"]}
    begun = adapted(level(ship={"fuel": 9000, "oxygen": 321}, **fields), brought)
    assert (begun.ship.fuel, begun.ship.hull, begun.ship.oxygen) == (500, 40, 321)
    assert (begun.systems.drill.condition, begun.systems.power.condition) == (0, 70)
    assert begun.salvage == ("pump_balls", "valve_seats")
    assert begun.spares == ("water_pump", "drone")


def test_the_rack_takes_no_more_than_it_holds():
    brought = Aboard(fuel=1, hull=1, salvage=("pump_balls",) * 8)
    assert len(adapted(level(salvage=["valve_seats"]), brought).salvage) == 8


def test_without_a_ship_brought_the_level_is_itself():
    plain = level(rock_at=(50, 0))
    assert adapted(plain, None) is plain


def test_allies_come_sooner_into_a_standoff():
    standoff = load_level(ROOT / "levels" / "10-oh-four-twelve.json")
    sooner = adapted(standoff, Aboard(fuel=1, hull=1, answers=0.8)).standoff.responses[0]
    usual = standoff.standoff.responses[0]
    assert (sooner.arrives_after, sooner.story_minutes) == (
        0.8 * usual.arrives_after,
        0.8 * usual.story_minutes,
    )
