"""Power is a budget: the player says who goes short."""

from __future__ import annotations

import pytest

from game.level.equipment import CONSUMERS
from game.sim import tuning
from game.sim.power import Grid, share_out
from game.sim.system_events import BrownedOut, PowerRestored, PriorityChanged
from tests.scenario import Game, scenario

ROCK = {"type": "asteroid", "id": "rock", "position": (36, 0), "radius": 20, "roughness": 0, "hardness": 4}
TOOLS, DRILL = CONSUMERS.index("tools") + 1, CONSUMERS.index("drill") + 1


def digging(generator: float, **fields) -> Game:
    """At a rock with a generator held back to some percent, drill in the band."""
    game = scenario(ROCK, systems={"power": {"governor": generator}}, **fields)
    game.press(clamp=True)
    game.hold(seconds=1, drill=True, thrust=60)
    return game


def test_in_the_order_each_gets_what_is_left():
    grid = Grid(generation=500.0)
    grid.demand.update(life_support=120.0, propulsion=100.0, drill=400.0, tools=50.0)
    share_out(grid)
    assert grid.supply == pytest.approx({"life_support": 1.0, "propulsion": 1.0, "drill": 0.7, "tools": 0.0})
    assert grid.served == pytest.approx(500.0)


@pytest.mark.parametrize("generation", [0.0, 100.0, 3000.0])
def test_nobody_gets_more_than_there_is_or_than_wanted(generation):
    grid = Grid(generation=generation)
    grid.demand.update(life_support=120.0, propulsion=0.0, drill=1800.0, tools=200.0)
    share_out(grid)
    assert grid.served == pytest.approx(min(generation, 2120.0))
    assert all(0.0 <= share <= 1.0 for share in grid.supply.values())


def test_a_shortage_browns_out_the_lowest_in_the_order():
    game = digging(65)
    game.hold(seconds=10, drill=True, scoop=True)
    assert game.happened(BrownedOut, consumer="tools")
    assert game.world.power.supply["tools"] < 0.5
    assert game.world.power.supply["life_support"] == 1.0
    assert game.world.systems.oxygen_rate == 1.0


def test_raising_its_priority_saves_it_and_the_next_goes_short():
    game = digging(75)
    game.hold(seconds=5, drill=True, scoop=True)
    assert game.ship.drill.drive == pytest.approx(1.0, abs=0.05)
    game.hold(ticks=1, drill=True, scoop=True, priority=TOOLS)
    assert game.happened(PriorityChanged, consumer="tools", place=3)
    game.hold(seconds=5, drill=True, scoop=True)
    assert game.happened(PowerRestored, consumer="tools")
    assert game.happened(BrownedOut, consumer="drill")
    assert game.world.power.supply["tools"] == 1.0
    assert game.ship.drill.drive < 0.98


def test_a_held_choice_raises_it_by_one_place_only():
    game = scenario()
    game.hold(ticks=30, priority=TOOLS)
    assert game.world.power.order == ["life_support", "propulsion", "tools", "drill"]
    game.wait(0.1)
    game.hold(ticks=30, priority=TOOLS)
    assert game.world.power.order == ["life_support", "tools", "propulsion", "drill"]


def test_who_is_first_already_stays_so_without_a_word():
    game = scenario()
    game.hold(ticks=1, priority=1)
    assert game.world.power.order == list(CONSUMERS)
    assert not game.happened(PriorityChanged)


@pytest.mark.parametrize("number", [-1, 5, 99])
def test_a_number_of_nobody_changes_nothing(number):
    game = scenario()
    game.hold(ticks=1, priority=number)
    assert game.world.power.order == list(CONSUMERS)


def test_it_is_restored_when_the_drill_rests():
    game = digging(60)
    game.hold(seconds=5, drill=True, scoop=True)
    assert "tools" in game.world.power.browned_out
    game.hold(seconds=5, scoop=True)
    assert game.happened(PowerRestored, consumer="tools")
    assert game.world.power.browned_out == []


def test_a_brown_out_of_the_drill_is_felt_at_the_bit():
    full, short = digging(100), digging(40)
    for game in (full, short):
        game.hold(seconds=10, drill=True)
    assert short.ship.drill.drive < 0.75
    assert short.ship.drill.cut_rate < 0.85 * full.ship.drill.cut_rate


def test_with_the_generator_seized_the_battery_keeps_the_crew_alive_and_not_the_drill():
    game = scenario(ROCK, systems={"power": {"condition": 0}})
    game.press(clamp=True)
    game.hold(seconds=8, drill=True)
    assert game.world.power.generation == tuning.BATTERY
    assert game.world.systems.oxygen_rate == 1.0
    assert game.ship.drill.drive < 0.4


def test_life_support_last_in_the_order_costs_air():
    game = scenario(ROCK, systems={"power": {"condition": 0}})
    for number in (2, 3, 4) * 3:
        game.press(priority=number)
    assert game.world.power.order[-1] == "life_support"
    game.press(clamp=True)
    game.hold(seconds=10, drill=True, scoop=True)
    assert game.happened(BrownedOut, consumer="life_support")
    assert [told.what for told in game.world.systems["life_support"].history] == ["brown_out"]
    assert game.world.systems.oxygen_rate > 2.0


def test_a_rough_bearing_draws_more_and_loads_the_generator():
    smooth = scenario(ROCK)
    rough = scenario(ROCK, systems={"drill": {"donor": "thruster_rollers", "condition": 4, "celsius": 165}})
    for game in (smooth, rough):
        game.press(clamp=True)
        game.hold(seconds=6, drill=True)
    assert rough.world.systems["drill"].demand > smooth.world.systems["drill"].demand + 50
    assert rough.world.systems["power"].load > smooth.world.systems["power"].load + 0.01
