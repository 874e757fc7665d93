"""The bench aboard: the hands are there, the world goes on, and what comes off it is what the ship flies with."""

from __future__ import annotations

import pytest

from game.sim import tuning
from game.sim.bench_events import BenchStepDone, GovernorLocked
from game.sim.events import Clamped, ObjectiveDone
from game.sim.system_events import BearingFitted, BenchLeft, BenchOpened, SalvageAdded, SpareTaken
from tests.scenario import Game, scenario

ROCK = {"type": "asteroid", "id": "rock", "position": (36, 0), "radius": 20, "roughness": 0, "hardness": 4}
BROKEN = {"drill": {"condition": 0}}
WHOLE_REPAIR = 200
"""s in which Wrench is done with any repair."""


def with_bench(*things, **fields) -> Game:
    game = scenario(*things, **({"systems": BROKEN, "salvage": ["thruster_rollers"]} | fields))
    game.press(bench=True)
    return game


def repaired(*things, **fields) -> Game:
    """A game in which Wrench has mended the drill."""
    game = with_bench(*things, **fields)
    game.press(wrench=True)
    assert game.until(lambda world: world.bench is None, WHOLE_REPAIR)
    return game


def take(game: Game, place: int) -> None:
    """At the bench: listen, then take a lot from the rack and put its first ball on the wheel."""
    game.press(accept=True)
    game.press(pick=place)
    game.press(accept=True)


def test_the_bench_opens_for_what_needs_it_most():
    game = with_bench()
    assert game.events(BenchOpened) == [BenchOpened("drill")]
    assert game.world.bench is not None


def test_the_bench_opens_for_what_was_chosen():
    game = scenario(systems=BROKEN, salvage=["pump_balls"])
    game.press(pick=1)
    game.press(bench=True)
    assert game.events(BenchOpened) == [BenchOpened("life_support")]


def test_a_forbidden_system_is_not_for_the_bench():
    game = scenario(systems={"drill": {"condition": 0, "forbidden": True}, "power": {"condition": 30}})
    game.press(pick=4)
    game.press(bench=True)
    assert game.events(BenchOpened) == [BenchOpened("power")]


def test_a_repair_gives_the_drill_back():
    game = scenario(ROCK, systems=BROKEN, salvage=["thruster_rollers"])
    game.press(clamp=True)
    game.hold(seconds=5, drill=True)
    assert game.ship.drill.cut_rate == 0.0
    game.press(bench=True)
    game.press(wrench=True)
    assert game.until(lambda world: world.bench is None, WHOLE_REPAIR)
    game.hold(seconds=8, drill=True)
    assert game.ship.drill.cut_rate > 0.0
    fitted = game.events(BearingFitted)[0]
    locked = game.events(GovernorLocked)[0]
    assert (fitted.governor, fitted.drag) == (locked.governor, locked.drag)
    assert game.ship.drill.drive == pytest.approx(fitted.governor, rel=0.02)


def test_the_world_goes_on_and_the_assist_steadies_while_the_hands_are_at_the_bench():
    game = scenario(ship_velocity=(3, 2), ship_spin=20, systems=BROKEN, salvage=["pump_balls"])
    game.press(assist=True)
    game.press(bench=True)
    game.hold(seconds=8, thrust=100, turn=100, strafe=100)
    assert game.world.bench is not None
    assert abs(game.ship.spin) < 0.01
    assert abs(game.ship.velocity[0]) < 4
    assert game.ship.oxygen < 595
    assert not game.ship.assist_on, "the switch stays as it was"


def test_presses_at_the_bench_do_not_reach_the_ship():
    game = with_bench(ROCK)
    game.press(clamp=True)
    game.press(dock=True)
    game.press(bench=True)
    game.wait(1)
    assert not game.happened(Clamped)
    game.press(clamp=True)
    assert game.happened(Clamped)


def test_the_bench_works_while_clamped_and_lifts_the_bit():
    game = scenario(ROCK, systems={"life_support": {"condition": 30}}, salvage=["pump_balls"])
    game.press(clamp=True)
    game.hold(seconds=10, drill=True)
    game.press(bench=True)
    game.hold(seconds=4, drill=True)
    assert game.ship.clamp is not None
    assert game.ship.drill.extension == 0.0


def test_left_half_way_it_stays_as_it_is():
    game = with_bench()
    take(game, 1)
    game.press(accept=True)
    bench = game.world.bench
    game.press(bench=True)
    assert game.events(BenchLeft) == [BenchLeft("drill", bench.stage)]
    ticks = bench.tick
    game.wait(5)
    assert bench.tick == ticks
    game.press(bench=True)
    assert game.world.bench is bench
    assert bench.stage == "turn"


def test_left_to_wrench_it_goes_on_while_the_hands_fly():
    game = with_bench()
    game.press(wrench=True)
    game.press(bench=True)
    game.hold(seconds=3, thrust=100)
    assert game.ship.velocity[0] > 5
    game.wait(WHOLE_REPAIR)
    assert game.happened(BearingFitted, system="drill")


def test_balls_that_one_repair_ground_are_gone_for_the_next():
    game = repaired(salvage=["thruster_rollers", "drone_wheels"])
    left = [len(blanks) for blanks in game.world.rack.blanks]
    game.press(pick=1)
    game.press(bench=True)
    assert game.world.bench.system == "life_support"
    assert [game.world.bench.left(i) for i in range(2)] == left
    assert sum(left) < 11 + 14


def test_taking_the_pump_apart_costs_the_air_it_kept_moving():
    systems = {"life_support": {"condition": 0}}
    game = scenario(systems=systems, spares=["water_pump"])
    game.wait(1)
    assert game.world.systems.air == tuning.PUMP_AIR
    game.press(bench=True)
    take(game, 1)
    game.wait(1)
    assert game.events(SpareTaken) == [SpareTaken("water_pump", "pump_balls")]
    assert game.world.systems.air == 0.0
    assert game.world.systems.oxygen_rate == tuning.AIR_RATE


def test_a_pump_that_is_only_looked_at_stays_a_pump():
    game = scenario(systems={"life_support": {"condition": 0}}, spares=["water_pump"])
    game.press(bench=True)
    game.press(accept=True)
    game.press(pick=1)
    game.press(bench=True)
    assert "water_pump" in game.world.spares
    assert not game.happened(SpareTaken)


def test_salvage_can_come_later():
    bring = {"when": {"type": "bench_open"}, "do": [{"type": "salvage", "donor": "valve_seats"}]}
    game = with_bench(triggers=[bring])
    game.wait(1)
    assert game.events(SalvageAdded) == [SalvageAdded("valve_seats")]
    assert [lot.donor for lot in game.world.bench.rack] == ["thruster_rollers", "valve_seats"]


def test_a_repair_can_be_asked_for_and_wants_its_governor():
    asked = [{"type": "repair", "id": "mend", "system": "drill", "governor": 30}]
    game = repaired(objectives=asked)
    game.wait(1)
    assert game.happened(ObjectiveDone, id="mend")
    too_much = repaired(objectives=[asked[0] | {"governor": 100}])
    too_much.wait(1)
    assert not too_much.happened(ObjectiveDone)
    assert str(too_much.world.objective("mend").amount).endswith("/ 100 %")


def test_short_of_power_the_bench_is_slow(monkeypatch):
    monkeypatch.setattr(tuning, "BATTERY", 240.0)
    game = with_bench(systems=BROKEN | {"power": {"condition": 0}})
    game.wait(1)
    assert game.world.power.supply["tools"] < 0.6
    before = game.world.bench.tick
    game.wait(4)
    assert game.world.bench.tick - before == pytest.approx(240 * game.world.power.supply["tools"], rel=0.1)


def test_the_bench_is_part_of_the_replay():
    def digests() -> list[str]:
        game = with_bench(spares=["drone"])
        game.press(wrench=True)
        found = []
        for _ in range(40):
            game.hold(ticks=60)
            found.append(game.world.digest())
        assert game.happened(BenchStepDone)
        return found

    first = digests()
    assert first == digests()
    assert len(set(first)) == len(first)


def test_the_digest_knows_where_the_bench_stands():
    game = with_bench()
    before = game.world.fields()["bench"]
    take(game, 1)
    assert game.world.fields()["bench"] != before


def test_wrench_is_at_one_bench_at_a_time():
    game = scenario(systems=BROKEN, salvage=["thruster_rollers", "pump_balls"])
    for place in (4, 1):
        game.press(pick=place)
        game.press(bench=True)
        game.press(wrench=True)
        game.press(bench=True)
    drill, air = game.world.benches["drill"], game.world.benches["life_support"]
    before = air.tick
    game.wait(10)
    assert (drill.wrench_works, air.wrench_works) == (True, True)
    assert air.tick == before
    assert drill.tick > 9 * 60
