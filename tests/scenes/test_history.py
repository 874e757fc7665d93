"""After the flight it is told why systems failed: when, by what, and with whose help."""

from __future__ import annotations

from game.scenes.history import histories, history_of
from game.sim import faults
from game.sim.units import Told
from tests.scenario import scenario


def failed_drill():
    game = scenario(rock_at=(80, 0), systems={"drill": {"condition": 0.5}})
    unit = game.world.systems["drill"]
    unit.bearing.damage, unit.bearing.seized = 1.0, True
    unit.bearing.causes["heat"] = 0.7
    unit.bearing.causes["load"] = 0.3
    for _ in range(4):
        faults.announce(game.world, unit)
        game.world.tick += 60
    return game.world


def test_a_flight_without_failures_has_no_histories():
    assert histories(scenario(rock_at=(80, 0)).world) == []


def test_a_seizure_is_told_in_its_order_with_its_causes():
    told = histories(failed_drill())
    assert len(told) == 1
    assert told[0].startswith("Drill: ")
    places = [told[0].index(word) for word in ("heard", "shaking", "failing", "seized")]
    assert places == sorted(places)
    assert "70% by heat, 30% by load" in told[0]


def test_a_bearing_that_was_mended_is_told_too():
    world = failed_drill()
    unit = world.systems["drill"]
    unit.history.append(Told(world.tick, "repaired", 0.7))
    unit.stage, unit.bearing.seized = "sound", False
    assert histories(world)[0].endswith("mended, up to 70%.")


def test_a_neighbour_with_a_part_in_it_is_named():
    world = failed_drill()
    world.systems["drill"].blame["power"] = 0.2
    world.systems["power"].history.append(Told(30, "leak"))
    assert "generator coolant leaking" in history_of(world, "drill")
