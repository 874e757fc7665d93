"""What the ship's systems do for the ship, and what the ship's work does to them."""

from __future__ import annotations

import pytest

from game.sim import tuning
from game.sim.events import Collided, DockStrained, Ended, RockCut
from game.sim.materials import HOUSINGS
from game.sim.system_events import BearingSeized
from game.sim.units import rated_watts
from tests.scenario import Game, scenario

ROCK = {"type": "asteroid", "id": "rock", "position": (36, 0), "radius": 20, "roughness": 0, "hardness": 4}


def at_rock(**fields) -> Game:
    game = scenario(ROCK, **fields)
    game.press(clamp=True)
    return game


def drilled(game: Game, seconds: float = 20, **hands) -> float:
    """kg of rock cut in a time."""
    before = len(game.events(RockCut))
    game.hold(seconds=seconds, drill=True, **hands)
    return sum(event.kilograms for event in game.events(RockCut)[before:])


def seized(system: str) -> dict:
    return {system: {"condition": 0}}


def test_a_level_without_systems_has_certified_bearings_all_round():
    systems = scenario().world.systems
    assert [unit.kind for unit in systems] == ["life_support", "propulsion", "power", "drill"]
    for unit in systems:
        assert {ball.alloy for ball in unit.bearing.fitted.balls} == {"bearing_steel"}
        assert (unit.bearing.damage, unit.bearing.fitted.governor, unit.stage) == (0.0, 1.0, "sound")


def test_certified_bearings_do_not_hold_the_ship_back():
    game = at_rock()
    game.hold(seconds=40, drill=True, scoop=True)
    systems = game.world.systems
    assert (systems.thrust, systems.air, systems.oxygen_rate) == (1.0, 1.0, 1.0)
    assert game.ship.drill.drive == 1.0
    assert set(game.world.power.supply.values()) == {1.0}


def test_a_slow_compressor_lets_oxygen_run_down_faster():
    usual, slow, none = (
        scenario(systems=systems)
        for systems in ({}, {"life_support": {"governor": 60}}, seized("life_support"))
    )
    for game in (usual, slow, none):
        game.wait(20)
    used = [600 - game.ship.oxygen for game in (usual, slow, none)]
    assert used[0] == pytest.approx(20)
    assert used[1] == pytest.approx(20 * (1 + 0.4 * (tuning.AIR_RATE - 1)), rel=0.01)
    assert used[2] == pytest.approx(20 * tuning.AIR_RATE, rel=0.01)


def test_the_backup_pump_keeps_half_the_air_moving():
    game = scenario(systems=seized("life_support"), spares=["water_pump"])
    game.wait(10)
    assert game.world.systems.air == tuning.PUMP_AIR
    assert 600 - game.ship.oxygen == pytest.approx(10 * 2, rel=0.01)


def test_a_slow_turbopump_is_less_thrust():
    def speed(**propulsion) -> float:
        game = scenario(systems={"propulsion": propulsion})
        game.hold(seconds=4, thrust=100)
        return game.ship.velocity[0]

    full = speed()
    assert speed(governor=50) == pytest.approx(0.5 * full, rel=0.03)
    assert speed(condition=0) == pytest.approx(tuning.PRESSURE_FED * full, rel=0.05)
    assert speed(forbidden=True) == 0.0


def test_fine_control_counts_on_top_of_a_slow_turbopump():
    game = scenario(systems={"propulsion": {"governor": 50}})
    game.hold(seconds=1, thrust=100, fine=True)
    assert game.ship.main == pytest.approx(0.5 * tuning.FINE_SHARE)


def test_a_drive_held_back_drills_in_proportion():
    full = drilled(at_rock())
    held_back = drilled(at_rock(systems={"drill": {"governor": 70}}))
    assert held_back == pytest.approx(0.7 * full, rel=0.12)


def test_a_drive_held_back_cannot_spin_to_the_top():
    game = at_rock(systems={"drill": {"governor": 50}})
    game.hold(seconds=6, drill=True, thrust=100)
    assert game.ship.drill.wanted_rpm == tuning.SPINDLE_TOP
    assert game.ship.drill.rpm == pytest.approx(0.5 * tuning.SPINDLE_TOP, rel=0.02)


def test_a_seized_drive_cuts_nothing_and_lifts_the_bit():
    game = at_rock(systems=seized("drill"))
    assert drilled(game) == 0.0
    assert game.ship.drill.extension == 0.0


def test_a_forbidden_drill_stays_where_it_is():
    game = at_rock(systems={"drill": {"forbidden": True}})
    assert drilled(game, 5) == 0.0


def test_loads_follow_what_is_flown():
    game = scenario()
    game.wait(1)
    idle = game.world.systems["propulsion"].load
    game.hold(seconds=1, thrust=100)
    burning = game.world.systems["propulsion"].load
    game.hold(seconds=1, turn=100)
    assert idle == pytest.approx(0.3)
    assert burning == pytest.approx(1.0)
    assert game.world.systems["propulsion"].load > idle


def test_chatter_loads_the_drill_and_knocks_life_out_of_its_bearing():
    steady, wild = at_rock(), at_rock()
    steady.hold(seconds=12, drill=True, thrust=5)
    wild.hold(seconds=12, drill=True, thrust=100)
    assert wild.world.systems["drill"].load > 1.2 > steady.world.systems["drill"].load
    assert wild.world.systems["drill"].bearing.causes["shock"] > 0.002
    assert steady.world.systems["drill"].bearing.causes["shock"] == 0.0


def test_the_drill_warms_while_it_cuts_and_cools_when_it_rests():
    game = at_rock()
    bearing = game.world.systems["drill"].bearing
    cold = bearing.celsius
    game.hold(seconds=40, drill=True)
    hot = bearing.celsius
    game.wait(60)
    assert hot > cold + 30
    assert bearing.celsius < cold + 0.4 * (hot - cold)


def test_a_hard_knock_costs_every_bearing_some_of_its_life():
    game = scenario(rock_at=(60, 0), ship_velocity=(9, 0))
    game.wait(6)
    assert game.happened(Collided)
    for unit in game.world.systems:
        assert unit.bearing.causes["shock"] == pytest.approx(unit.bearing.damage, abs=1e-6)
        assert unit.bearing.damage > 0.01
        assert unit.history[0].what == "knock"


def test_a_strained_dock_is_a_knock_too():
    game = scenario(ship_at=(-72, 0), ship_velocity=(1.8, 0), station_at=(0, 0))
    game.wait(30)
    assert game.happened(DockStrained)
    assert all(unit.bearing.causes["shock"] > 0.0 for unit in game.world.systems)


def test_no_knock_seizes_a_bearing_at_once():
    game = scenario(rock_at=(60, 0), ship_velocity=(14, 0), systems={"drill": {"condition": 6}})
    game.wait(6)
    assert game.world.systems["drill"].bearing.damage == tuning.SHOCK_MOST
    assert not game.happened(BearingSeized)


def test_wear_runs_in_real_time_unless_the_level_says_so():
    real, hurried = scenario(), scenario(systems={"hours_per_second": 10})
    for game in (real, hurried):
        game.wait(20)
    assert real.world.systems["life_support"].bearing.damage < 1e-6
    assert hurried.world.systems["life_support"].bearing.damage == pytest.approx(
        36_000 * real.world.systems["life_support"].bearing.damage, rel=0.05
    )


def test_heat_of_a_bad_bearing_goes_into_the_coolant_and_warms_the_others():
    leak = {"type": "fault", "system": "drill", "kind": "leak"}
    good, bad = at_rock(), at_rock(triggers=[{"when": {"type": "time", "after": 1}, "do": [leak]}])
    for game in (good, bad):
        game.hold(seconds=100, drill=True)
    assert good.world.systems.coolant == tuning.COOLANT_CELSIUS
    assert bad.world.systems.coolant > tuning.COOLANT_CELSIUS + 5
    for neighbour in ("life_support", "power"):
        assert (
            bad.world.systems[neighbour].bearing.celsius > good.world.systems[neighbour].bearing.celsius + 2
        )


def test_friction_is_read_from_the_heat_that_the_bearing_makes():
    game = at_rock()
    game.hold(seconds=90, drill=True, scoop=True)
    for unit in game.world.systems:
        watts = unit.friction * rated_watts(unit.kind)
        warmer = unit.bearing.celsius - game.world.systems.coolant
        assert watts == pytest.approx(HOUSINGS[unit.kind].cooling * warmer, rel=0.1), unit.kind


def test_a_required_system_that_seizes_ends_the_mission():
    seizing = {"type": "fault", "system": "life_support", "kind": "seize", "seconds": 3}
    trigger = {"when": {"type": "time", "after": 1}, "do": [seizing]}
    game = scenario(systems={"life_support": {"required": True}}, triggers=[trigger])
    game.wait(15)
    assert game.events(Ended) == [Ended(won=False, reason="seized", medal="")]


def test_the_spare_thruster_pushes_a_tenth_more_sideways():
    def drift(*spares: str) -> float:
        game = scenario(spares=list(spares))
        game.press(assist=True)
        game.hold(seconds=3, strafe=100)
        return game.ship.velocity[1]

    assert drift("thruster") == pytest.approx(tuning.SPARE_THRUST * drift(), rel=0.02)
