"""Every fault is announced: heard, then on the trace, then on the panel; and afterwards it can be told why."""

from __future__ import annotations

from itertools import pairwise

import pytest

from game.sim import bearings, faults, tuning
from game.sim.system_events import (
    BearingFailing,
    BearingNoisy,
    BearingSeized,
    BearingShaking,
    FilmBroken,
)
from tests.scenario import Game, scenario

ROCK = {"type": "asteroid", "id": "rock", "position": (36, 0), "radius": 20, "roughness": 0, "hardness": 4}
IN_ORDER = (BearingNoisy, BearingShaking, BearingFailing, BearingSeized)


def fault(kind: str, system: str = "drill", seconds: float = 20, after: float = 1) -> dict:
    act = {"type": "fault", "system": system, "kind": kind, "seconds": seconds}
    return {"when": {"type": "time", "after": after}, "do": [act]}


def drilling(seconds: float, *triggers: dict, **fields) -> Game:
    """At a rock, drilling for so many seconds."""
    game = scenario(ROCK, triggers=list(triggers), **fields)
    game.press(clamp=True)
    game.hold(seconds=1, drill=True, thrust=50)
    game.hold(seconds=seconds, drill=True)
    return game


def told(game: Game, system: str = "drill") -> list[tuple[type, float]]:
    """What was told of a system, and when in seconds."""
    return [
        (type(event), tick / tuning.TICKS_A_SECOND)
        for tick, event in game.log
        if isinstance(event, IN_ORDER) and event.system == system
    ]


@pytest.mark.parametrize(
    ("kind", "seconds", "fields"),
    [
        ("seize", 40, {}),
        ("overheat", 100, {}),
        ("leak", 150, {"systems": {"drill": {"donor": "thruster_rollers"}}}),
    ],
)
def test_a_fault_is_heard_then_seen_then_on_the_panel_then_it_stands(kind, seconds, fields):
    game = drilling(seconds, fault(kind, seconds=20 if kind == "seize" else 90), **fields)
    kinds, times = zip(*told(game), strict=True)
    assert kinds == IN_ORDER
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 1.5, "time to do something about it"
    assert game.world.systems["drill"].bearing.seized
    assert game.ship.drill.drive < 0.2


def test_sound_bearings_are_never_told_of():
    game = drilling(90)
    assert all(told(game, unit.kind) == [] for unit in game.world.systems)


def test_a_worn_bearing_is_told_of_at_once_and_no_further_than_it_is():
    game = drilling(20, systems={"drill": {"condition": 25}})
    assert [kind for kind, _ in told(game)] == [BearingNoisy, BearingShaking]
    assert game.world.systems["drill"].stage == "shaking"


def test_the_noise_that_is_told_of_is_that_of_the_bearing():
    game = drilling(10, systems={"drill": {"condition": 30}})
    event = game.events(BearingNoisy)[0]
    assert event.noise == pytest.approx(bearings.noise(game.world.systems["drill"].bearing), abs=1e-3)


def test_grit_is_heard_at_once_and_does_not_stop_the_drill():
    game = drilling(20, fault("grind"))
    assert [kind for kind, _ in told(game)] == [BearingNoisy]
    assert game.world.systems["drill"].bearing.causes["lubricant"] == pytest.approx(tuning.GRIND_LEAST)
    assert game.ship.drill.drive == 1.0


def test_overheated_grease_lets_go_and_a_rest_saves_the_bearing():
    game = drilling(33, fault("overheat", seconds=60))
    assert game.happened(FilmBroken, system="drill")
    game.wait(80)
    bearing = game.world.systems["drill"].bearing
    assert not bearing.seized
    assert game.world.systems["drill"].stage == "sound"
    game.hold(seconds=20, drill=True)
    assert not game.happened(BearingSeized)


def test_what_has_seized_for_heat_stays_seized_when_it_has_cooled():
    game = drilling(70, fault("overheat", seconds=90))
    assert game.happened(BearingSeized, system="drill")
    game.wait(120)
    unit = game.world.systems["drill"]
    assert unit.bearing.celsius < 60
    assert (unit.stage, unit.bearing.seized) == ("seized", True)
    game.press(bench=True)
    assert game.world.bench.system == "drill"


def test_a_cracked_ball_lasts_longer_when_the_drill_rests():
    pressed, rested = (scenario(ROCK, triggers=[fault("seize", seconds=10)]) for _ in range(2))
    for game in (pressed, rested):
        game.press(clamp=True)
        game.hold(seconds=3, drill=True)
    pressed.hold(seconds=20, drill=True)
    rested.wait(20)
    assert pressed.happened(BearingSeized)
    assert not rested.happened(BearingSeized)


def test_what_seized_it_is_told_heaviest_first():
    game = drilling(40, fault("seize"))
    event = game.events(BearingSeized)[0]
    assert event.causes[0] == "shock"
    assert sum(event.shares) == pytest.approx(1.0)
    assert list(event.shares) == sorted(event.shares, reverse=True)
    hot = drilling(120, fault("overheat", seconds=120))
    assert hot.events(BearingSeized)[0].causes[0] == "heat"


def test_a_failing_neighbour_has_its_part_and_the_way_there_can_be_traced():
    systems = {
        "hours_per_second": 1,
        "drill": {"donor": "thruster_rollers", "condition": 45},
        "life_support": {"donor": "pump_balls", "condition": 45},
    }
    game = drilling(110, fault("leak"), systems=systems)
    compressor = game.world.systems["life_support"]
    assert compressor.bearing.causes["neighbour"] > 0.0
    assert max(compressor.blame, key=compressor.blame.get) == "drill"
    way = faults.why(game.world, "life_support")
    assert [told.tick for _, told in way] == sorted(told.tick for _, told in way)
    steps = [(system, told.what) for system, told in way]
    assert steps.index(("drill", "leak")) < steps.index(("drill", "noisy"))
    assert steps.index(("drill", "film")) < steps.index(("life_support", "noisy"))


def test_causes_add_up_to_the_damage():
    game = drilling(
        100, fault("leak"), systems={"hours_per_second": 2, "drill": {"donor": "thruster_rollers"}}
    )
    for unit in game.world.systems:
        assert sum(unit.bearing.causes.values()) == pytest.approx(unit.bearing.damage, rel=1e-9)


def test_after_a_leak_the_radiators_take_less():
    game = drilling(120, fault("leak"), fault("leak", "life_support"))
    assert game.world.systems.coolant > 45


def test_triggers_wait_for_a_fault_and_for_short_power():
    lines = {"late": {"speaker": "Wrench", "text": "There she goes."}}
    triggers = [
        {
            "when": {"type": "system_is", "system": "drill", "state": state},
            "do": [{"type": "say", "line": "late"}],
        }
        for state in ("noisy", "seized", "repaired", "browned_out")
    ]
    game = drilling(30, fault("seize", seconds=10), *triggers, dialogue=lines)
    assert [type(event).__name__ for _, event in game.log].count("Said") == 2
