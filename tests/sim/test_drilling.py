"""Spindle, sweet band, heat and the forces that rock gives back."""

from __future__ import annotations

from math import hypot, radians
from statistics import fmean, pstdev

import pytest

from game.sim import tuning
from game.sim.drilling import bit_tip, specific_energy, sweet_band
from game.sim.events import BitCooled, BitOverheated, BitTouched, LegSlipped, RockCut
from tests.scenario import Game, scenario

MOUNTAIN = {"type": "asteroid", "id": "rock", "position": (136, -4), "radius": 120, "roughness": 0}


def at_rock(hardness: float = 5, rpm: float = 300, **rock: object) -> Game:
    """A ship clamped to a mountain, the spindle's wanted speed set by the stick; nothing spins yet."""
    game = scenario(MOUNTAIN | {"hardness": hardness} | rock, ship={"oxygen": 2000})
    game.press(assist=True)
    game.press(clamp=True)
    assert game.ship.clamp is not None
    way = 1 if rpm > 300 else -1
    assert game.until(lambda world: abs(world.ship.drill.wanted_rpm - rpm) < 1.5, seconds=15, thrust=20 * way)
    return game


def middle(hardness: float) -> float:
    return sum(sweet_band(hardness)) / 2


def cut_mass(game: Game, seconds: float) -> float:
    """kg cut in a time, counted from bite to bite so that waiting work does not blur it."""
    game.until(lambda world: len(game.events(RockCut)) >= 2, seconds=60, drill=True)
    first, count = max(tick for tick, e in game.log if isinstance(e, RockCut)), len(game.events(RockCut))
    game.hold(seconds=seconds, drill=True)
    ticks = [tick for tick, event in game.log if isinstance(event, RockCut)]
    mass = sum(event.kilograms for event in game.events(RockCut)[count:])
    return mass / ((ticks[-1] - first) / 60) if ticks[-1] > first else 0.0


def test_the_sweet_band_moves_with_hardness():
    for soft, hard in ((1, 4), (4, 7), (7, 10)):
        assert sweet_band(hard)[0] < sweet_band(soft)[0]
        assert sweet_band(hard)[1] < sweet_band(soft)[1]
    assert sweet_band(1)[1] - sweet_band(1)[0] == pytest.approx(90)


@pytest.mark.parametrize("hardness", [2, 5, 9])
def test_the_panel_shows_the_band_of_the_rock_at_the_bit(hardness):
    game = at_rock(hardness)
    assert game.ship.drill.band == (0, 0)
    assert game.until(lambda world: world.ship.drill.cutting, seconds=10, drill=True)
    assert game.ship.drill.band == sweet_band(hardness)
    assert game.happened(BitTouched, rock="rock")


@pytest.mark.parametrize("hardness", [2, 5, 9])
def test_in_the_band_it_cuts_fastest(hardness):
    low, high = sweet_band(hardness)
    slow = cut_mass(at_rock(hardness, 0.6 * low), 20)
    sweet = cut_mass(at_rock(hardness, middle(hardness)), 20)
    fast = cut_mass(at_rock(hardness, min(600, high + 160)), 20)
    assert 0 < slow < 0.7 * sweet
    assert fast < 0.7 * sweet


@pytest.mark.parametrize("hardness", [1.5, 3, 5])
def test_a_cubic_metre_costs_its_specific_energy(hardness):
    """Teale 1965: work done at the bit over volume excavated. In the band all the power cuts.

    The bit's face has twelve corners and is 3.4 % narrower than its disc; that much of the work is lost.
    """
    game = at_rock(hardness, middle(hardness))
    game.hold(seconds=4, drill=True)
    volume_rate = cut_mass(game, 14) / 2700
    assert tuning.BIT_POWER / volume_rate == pytest.approx(specific_energy(hardness), rel=0.06)


def test_harder_rock_costs_more_energy():
    energies = [specific_energy(hardness) for hardness in (1, 3, 5, 7, 10)]
    assert energies == sorted(energies)
    assert energies[-1] > 5 * energies[0]


def test_too_fast_overheats_trips_cools_and_starts_again():
    game = at_rock(6, 600)
    assert game.until(lambda world: world.ship.drill.tripped, seconds=90, drill=True)
    assert [event.celsius >= tuning.BIT_STOP for event in game.events(BitOverheated)] == [True]
    cuts = len(game.events(RockCut))
    game.hold(seconds=3, drill=True)
    assert not game.ship.drill.cutting
    assert len(game.events(RockCut)) == cuts, "a tripped drill cuts nothing, however long the key is held"
    assert game.until(lambda world: not world.ship.drill.tripped, seconds=90, drill=True)
    assert game.happened(BitCooled)
    assert game.ship.drill.celsius == pytest.approx(tuning.BIT_RESTART, abs=2)
    assert game.until(lambda world: len(game.events(RockCut)) > cuts, seconds=20, drill=True)


def test_in_the_band_the_bit_stays_cool_for_minutes():
    game = at_rock(6, middle(6))
    game.hold(seconds=120, drill=True)
    assert game.ship.drill.celsius < tuning.BIT_HOT
    assert not game.happened(BitOverheated)


def test_a_hot_bit_loses_its_edge():
    game = at_rock(4, middle(4))
    sweet = cut_mass(game, 10)
    cuts = len(game.events(RockCut))
    for _ in range(15 * 60):
        game.ship.drill.celsius = 700.0
        game.hold(ticks=1, drill=True)
    hot = sum(event.kilograms for event in game.events(RockCut)[cuts:]) / 15
    assert hot < 0.7 * sweet


def test_above_the_band_it_chatters_and_shakes_ship_and_legs():
    shakes, loads = [], []
    for rpm in (middle(6), 600):
        game = at_rock(6, rpm)
        game.hold(seconds=6, drill=True)
        shake, load = [], []
        for _ in range(180):
            before = game.ship.velocity[1]
            game.hold(ticks=1, drill=True)
            shake.append(abs(game.ship.velocity[1] - before) * 60)
            load.append(max(leg.load for leg in game.ship.clamp.legs))
        shakes.append(fmean(shake))
        loads.append(pstdev(load))
    assert shakes[1] > 5 * shakes[0]
    assert loads[1] > 1.2 * loads[0]


def test_the_feed_presses_ship_and_rock_apart():
    """Unclamped, the push of the bit drives the ship off; the rock gets the same momentum."""
    game = scenario(MOUNTAIN | {"hardness": 5, "radius": 20, "position": (36, -4)})
    game.press(assist=True)
    game.hold(seconds=8, drill=True)
    assert game.ship.velocity[0] < -0.1
    assert game.thing("rock").velocity[0] > 0.0
    assert hypot(*game.ship.position) > 0.3


def test_legs_carry_the_push_of_the_bit():
    game = at_rock(5, middle(5))
    idle = max(leg.load for leg in game.ship.clamp.legs)
    game.hold(seconds=10, drill=True)
    assert max(leg.load for leg in game.ship.clamp.legs) > idle + 0.02
    assert not game.happened(LegSlipped)
    assert hypot(*game.ship.velocity) < 0.05


def test_the_spindle_follows_the_stick_within_its_limits():
    game = at_rock()
    game.hold(seconds=10, thrust=100, drill=True)
    assert game.ship.drill.wanted_rpm == tuning.SPINDLE_TOP
    assert game.ship.drill.rpm == pytest.approx(tuning.SPINDLE_TOP, rel=0.02)
    game.hold(seconds=10, thrust=-100, drill=True)
    assert game.ship.drill.wanted_rpm == 60


def test_the_boom_swings_to_its_stops_and_slower_in_rock():
    free = at_rock()
    free.hold(seconds=0.4, drill=True, turn=100)
    assert free.ship.drill.swing == pytest.approx(0.4 * tuning.BOOM_SWING_RATE, rel=0.05)
    free.hold(seconds=3, drill=True, turn=100)
    assert free.ship.drill.swing == tuning.BOOM_SWING
    free.hold(seconds=4, drill=True, turn=-100)
    assert free.ship.drill.swing == -tuning.BOOM_SWING
    cutting = at_rock(8)
    cutting.hold(seconds=10, drill=True)
    swung = cutting.ship.drill.swing
    cutting.hold(seconds=1, drill=True, turn=100)
    assert 0 < cutting.ship.drill.swing - swung < 0.3 * tuning.BOOM_SWING_RATE


def test_letting_go_lifts_the_bit():
    game = at_rock(2, 400)
    game.hold(seconds=8, drill=True)
    assert game.ship.drill.extension > 1
    game.wait(3)
    assert game.ship.drill.extension == 0
    assert not game.ship.drill.cutting


def test_the_bit_tip_is_where_boom_and_stroke_put_it():
    game = scenario(ship_at=(10, 20), ship_angle=90)
    x, y = bit_tip(game.ship)
    assert (x, y) == pytest.approx((10 + 4.5, 20 + 9.5 + 3))
    game.hold(seconds=1, drill=True)
    assert bit_tip(game.ship)[1] - y == pytest.approx(game.ship.drill.extension)
    assert game.ship.drill.extension == pytest.approx(3, abs=0.1)


def test_the_bit_heats_by_its_power_and_cools_towards_ambient():
    game = at_rock(5, middle(5))
    game.hold(seconds=40, drill=True)
    steady = tuning.BIT_HEAT_SHARE * tuning.BIT_POWER / tuning.BIT_COOLING + tuning.BIT_AMBIENT
    assert game.ship.drill.celsius == pytest.approx(steady, rel=0.25)
    hot = game.ship.drill.celsius
    game.wait(tuning.BIT_HEAT_CAPACITY / tuning.BIT_COOLING)
    fallen = (game.ship.drill.celsius - tuning.BIT_AMBIENT) / (hot - tuning.BIT_AMBIENT)
    assert fallen == pytest.approx(0.368, abs=0.01), "e^-1 after one time constant"


def test_a_docked_ship_does_not_drill():
    game = scenario(
        {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)},
        ship_at=(-37, 0),
        ship_velocity=(0.5, 0),
    )
    game.wait(12)
    assert game.ship.dock is not None
    game.hold(seconds=2, drill=True)
    assert game.ship.drill.extension == 0
    assert game.ship.drill.swing < radians(1)
