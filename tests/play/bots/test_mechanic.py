"""The mechanic: mends what needs it, what kills first before the rest, where it is safe, with the best that is left."""

from __future__ import annotations

from math import hypot

from game.level.equipment import SYSTEMS
from game.play.bots import PILOTS
from game.play.bots.calm import is_free
from game.play.bots.captain import Captain
from game.play.bots.donors import best_donor, best_grease
from game.play.bots.mechanic import Mechanic
from game.play.bots.power_watch import ORDER, wanted_priority
from game.sim import Controls, World, tuning
from game.sim.system_events import (
    BearingFitted,
    BenchLeft,
    BenchOpened,
    BrownedOut,
    PriorityChanged,
    SpareTaken,
)
from tests.play.bots.flights import fly, has_won
from tests.scenario import Game, scenario

GATE = {"type": "waypoint", "id": "gate", "position": (400, 0), "radius": 30.0}
TO_THE_GATE = [{"type": "reach", "zone": "gate"}]
COMING = {"type": "asteroid", "position": (300, 0), "radius": 20, "velocity": (-8.0, 0.0)}


def opened(game: Game) -> list[str]:
    return [event.system for event in game.events(BenchOpened)]


def fitted(game: Game) -> list[str]:
    return [event.system for event in game.events(BearingFitted)]


def all_done(*kinds: str):
    return lambda world: all(world.systems[kind].repaired for kind in kinds)


def attended(mechanic: Mechanic, seconds: float, until=None, **fields) -> Game:
    """A ship in open space, with nobody but a mechanic aboard."""
    game = scenario(**fields)
    return fly(game, Captain(mechanic=mechanic), seconds, until)


# --- when and where -----------------------------------------------------------------------------------------------
def test_stops_for_a_failing_compressor_mends_it_and_goes_on():
    game = scenario(
        GATE,
        ship_velocity=(20, 0),
        systems={"life_support": {"condition": 10}},
        salvage=["drone_wheels"],
        objectives=TO_THE_GATE,
    )
    fly(game, Captain(), 20, lambda world: world.bench is not None)
    assert opened(game) == ["life_support"]
    assert hypot(*game.ship.velocity) < 0.5
    fly(game, Captain(), 150)
    assert fitted(game) == ["life_support"]
    assert has_won(game)


def test_does_not_stop_where_something_will_come_by():
    game = scenario(
        GATE,
        COMING,
        systems={"life_support": {"condition": 10}},
        salvage=["drone_wheels"],
        objectives=TO_THE_GATE,
    )
    assert not is_free(game.world, game.ship.position)
    assert is_free(game.world, (0.0, 80.0))
    fly(game, Captain(), 8)
    assert opened(game) == []
    assert hypot(*game.ship.velocity) > 4, "the mission goes on meanwhile"


def test_runs_a_failing_drill_until_it_stands():
    running = attended(Mechanic(), 3, systems={"drill": {"condition": 8}}, salvage=["thruster_rollers"])
    assert opened(running) == []
    standing = attended(Mechanic(), 3, systems={"drill": {"condition": 0}}, salvage=["thruster_rollers"])
    assert opened(standing) == ["drill"]


def test_mends_a_sound_one_when_the_mission_asks():
    game = attended(
        Mechanic(),
        100,
        salvage=["thruster_rollers"],
        objectives=[{"type": "repair", "system": "drill", "governor": 60.0}],
    )
    assert has_won(game)


def test_without_anything_to_make_it_of_the_mission_goes_on():
    game = scenario(GATE, systems={"life_support": {"condition": 0}}, objectives=TO_THE_GATE)
    assert has_won(fly(game, Captain(), 90))
    assert opened(game) == []


# --- triage -------------------------------------------------------------------------------------------------------
def test_what_kills_first_is_mended_first():
    game = attended(
        Mechanic(),
        200,
        all_done("life_support", "drill"),
        systems={"life_support": {"condition": 12}, "drill": {"condition": 0}},
        salvage=["thruster_rollers", "drone_wheels"],
    )
    assert fitted(game) == ["life_support", "drill"]


def test_what_is_only_heard_comes_before_what_kills_later():
    broken = {"life_support": {"condition": 35}, "drill": {"condition": 0}}
    assert opened(attended(Mechanic(), 3, systems=broken, salvage=["drone_wheels"])) == ["life_support"]
    broken["drill"] = {"condition": 100}
    assert opened(attended(Mechanic(), 3, systems=broken, salvage=["drone_wheels"])) == []


def test_another_order_can_be_told():
    broken = {"life_support": {"condition": 12}, "drill": {"condition": 0}}
    drill_first = Mechanic(triage=("drill", "life_support"))
    assert opened(attended(drill_first, 3, systems=broken, salvage=["drone_wheels"])) == ["drill"]


# --- donors -------------------------------------------------------------------------------------------------------
def test_takes_the_fastest_that_lasts_a_working_week():
    world = scenario(salvage=["pump_balls", "thruster_rollers"]).world
    assert best_donor(world, "drill") == "thruster_rollers", "bronze is faster and gone in days"
    assert best_grease(world, "drill", "thruster_alloy") == "standard"
    assert best_grease(world, "propulsion", "drone_steel") == "vacuum", "the pump is open to space"


def test_takes_spare_equipment_apart_only_where_the_rack_has_nothing():
    spare = {"spares": ["drone"]}
    assert best_donor(scenario(salvage=["valve_seats"], **spare).world, "life_support") == "valve_seats"
    assert best_donor(scenario(**spare).world, "life_support") == "drone_wheels"


def test_leaves_the_water_pump_alone_while_it_moves_the_air_for_all_but_the_compressor():
    world = scenario(systems={"life_support": {"condition": 0}}, spares=["water_pump"]).world
    assert best_donor(world, "drill") is None
    assert best_donor(world, "life_support") == "pump_balls"


def test_cannibalises_the_pump_for_the_compressor():
    game = attended(
        Mechanic(),
        80,
        all_done("life_support"),
        systems={"life_support": {"condition": 0}},
        spares=["water_pump"],
    )
    assert game.events(SpareTaken) == [SpareTaken("water_pump", "pump_balls")]
    assert fitted(game) == ["life_support"]


# --- Wrench -------------------------------------------------------------------------------------------------------
def test_hands_a_bench_to_wrench_and_flies_on():
    game = scenario(
        GATE,
        ship_velocity=(20, 0),
        systems={"drill": {"condition": 0}},
        salvage=["thruster_rollers"],
        objectives=TO_THE_GATE,
    )
    fly(game, PILOTS["delegate"](), 60)
    assert has_won(game)
    assert game.happened(BenchLeft)
    assert game.world.benches["drill"].wrench_works


def test_while_wrench_is_at_one_bench_works_at_the_next():
    def both_at_work(world: World) -> bool:
        return len(world.benches) == 2 and world.bench is not None and world.bench.system == "drill"

    game = attended(
        Mechanic(hand_over=SYSTEMS),
        60,
        both_at_work,
        systems={"life_support": {"condition": 0}, "drill": {"condition": 0}},
        salvage=["thruster_rollers", "drone_wheels"],
    )
    before = {kind: bench.tick for kind, bench in game.world.benches.items()}
    assert list(before) == ["life_support", "drill"]
    fly(game, Captain(), game.world.seconds + 5)
    assert all(game.world.benches[kind].tick > tick for kind, tick in before.items())


# --- power --------------------------------------------------------------------------------------------------------
WEAK = {"power": {"governor": 10}, "life_support": {"donor": "thruster_rollers"}, "drill": {"condition": 0}}


def working(game: Game, seconds: float) -> Game:
    """Bit and scoop at work, with power seen to."""
    for _ in range(round(seconds * 60)):
        game.step(Controls(drill=True, scoop=True, priority=wanted_priority(game.world)))
    return game


def test_a_bench_short_of_power_takes_longer_and_no_grip_is_lost(monkeypatch):
    monkeypatch.setattr(tuning, "BATTERY", 0.0)
    monkeypatch.setattr(tuning, "BENCH_POWER", 90.0)
    game = attended(Mechanic(), 250, all_done("drill"), systems=WEAK, salvage=["drone_wheels"])
    assert game.happened(BrownedOut, consumer="tools")
    assert fitted(game) == ["drill"]
    assert game.world.seconds > 65


def test_puts_tools_before_the_drill_when_there_is_too_little():
    game = working(scenario(systems={"power": {"governor": 10}}), 4)
    assert game.happened(BrownedOut, consumer="tools")
    assert game.happened(PriorityChanged, consumer="tools")
    assert tuple(game.world.power.order) == ORDER
    assert game.world.power.supply["tools"] == 1.0


def test_leaves_the_order_alone_when_there_is_enough():
    assert not working(scenario(), 4).happened(PriorityChanged)
