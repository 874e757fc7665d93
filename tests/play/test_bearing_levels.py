"""The levels in which bearings decide: a dig that seizes, too few parts, a long haul on one improvised part.

What goes well is read from the recorded clears; what goes wrong is played.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from game.level.equipment import SystemKind
from game.level.library import shipped_levels
from game.level.load import load_level
from game.play.bots import PILOTS
from game.play.bots.captain import Captain
from game.play.bots.mechanic import Mechanic
from game.play.clears import clear_path
from game.play.pilots import Idle, Played
from game.play.replay_reader import load_replay
from game.sim import World, faults, tuning
from game.sim.bearings import SEIZING
from game.sim.events import Said
from game.sim.friction import limit_celsius
from game.sim.system_events import (
    BearingFailing,
    BearingFitted,
    BearingNoisy,
    BearingSeized,
    BearingShaking,
    BenchOpened,
    BrownedOut,
    FilmBroken,
    PriorityChanged,
    SpareTaken,
)
from tests.play.bots.flights import fly, has_won
from tests.scenario import Game

DIG, TRIAGE, HAUL = (
    shipped_levels() / f"{name}.json" for name in ("07-eight-weeks", "08-triage", "09-ten-days")
)
TOLD = (BearingNoisy, BearingShaking, BearingFailing, BearingSeized)
LONGEST = 600.0


def begun(path: Path) -> Game:
    return Game(World(load_level(path)))


def cleared(path: Path) -> Game:
    """The recorded clear, played to its end."""
    return fly(begun(path), Played(load_replay(clear_path(path))), LONGEST)


@pytest.fixture(scope="module")
def dig() -> Game:
    return cleared(DIG)


@pytest.fixture(scope="module")
def triage() -> Game:
    return cleared(TRIAGE)


@pytest.fixture(scope="module")
def pushed() -> Game:
    """The long haul, flown by the pilot in a hurry."""
    return fly(begun(HAUL), PILOTS["brisk"](), LONGEST)


def when(game: Game, kind: type, system: str = "") -> float:
    """Seconds into the mission at which something first happened."""
    return next(
        tick / tuning.TICKS_A_SECOND
        for tick, event in game.log
        if isinstance(event, kind) and system in ("", getattr(event, "system", ""))
    )


def told(game: Game, system: str) -> list[float]:
    """When a bearing was heard, seen, on the panel and stood."""
    return [when(game, kind, system) for kind in TOLD]


def history(game: Game, kind: SystemKind) -> list[tuple[str, str]]:
    return [(system, entry.what) for system, entry in faults.why(game.world, kind)]


# --- a dig that seizes --------------------------------------------------------------------------------------------
def test_the_drill_is_heard_then_shakes_then_fails_then_stands(dig):
    gaps = [later - earlier for earlier, later in pairwise(told(dig, "drill"))]
    assert min(gaps) > 5, "time to do something about it"


def test_it_stands_with_a_good_part_of_the_quota_in_the_hold_and_of_the_time_left(dig):
    seized = when(dig, BearingSeized, "drill")
    assert 60 < seized < 150
    assert dig.happened(BenchOpened, system="drill")


def test_wrench_says_what_is_heard_while_it_is_heard(dig):
    heard = next(tick for tick, event in dig.log if isinstance(event, Said) and event.line == "grind")
    assert heard / tuning.TICKS_A_SECOND == pytest.approx(when(dig, BearingNoisy, "drill"), abs=0.5)


def test_the_thrusters_rollers_give_the_drill_back_at_about_seven_tenths(dig):
    made = dig.events(BearingFitted)[0]
    assert 0.6 < made.governor < 0.73
    assert dig.world.systems["drill"].bearing.fitted.balls[0].alloy == "thruster_alloy"
    assert dig.ship.drill.drive == pytest.approx(made.governor)


def test_the_quota_is_met_before_the_deadline_with_less_than_a_minute_to_spare(dig):
    assert has_won(dig)
    assert 240 < dig.world.seconds < 300


def test_why_it_failed_is_told_in_order(dig):
    seized = dig.events(BearingSeized)[0]
    assert seized.causes[0] == "shock", "a cracked ball"
    steps = [what for system, what in history(dig, "drill") if system == "drill"]
    assert [
        what for what in steps if what in ("seize", "noisy", "shaking", "failing", "seized", "repaired")
    ] == [
        "seize",
        "noisy",
        "shaking",
        "failing",
        "seized",
        "repaired",
    ]


def test_pushing_a_seized_drill_brings_nothing_up():
    game = begun(DIG)
    fly(
        game,
        Played(load_replay(clear_path(DIG))),
        LONGEST,
        lambda world: world.systems["drill"].bearing.seized,
    )
    before = game.world.drilled["nickel_iron"]
    game.hold(seconds=10, drill=True, scoop=True)
    assert game.world.drilled["nickel_iron"] < before + 500, "what the spindle's last turns give"
    game.hold(seconds=5, drill=True, scoop=True)
    assert game.ship.drill.rpm < 1
    assert game.ship.hold["nickel_iron"] < 20_000


def test_hands_off_the_deadline_passes():
    game = fly(begun(DIG), Idle(), LONGEST)
    assert game.world.outcome is not None
    assert game.world.outcome.breach.on == "time"


# --- too few parts ------------------------------------------------------------------------------------------------
def test_two_bearings_are_made_of_the_rack_and_the_water_pump(triage):
    assert has_won(triage)
    assert [event.system for event in triage.events(BenchOpened)][:2] == ["life_support", "drill"]
    assert triage.events(SpareTaken) == [SpareTaken("water_pump", "pump_balls")]
    made = {
        kind: triage.world.systems[kind].bearing.fitted.balls[0].alloy for kind in ("life_support", "drill")
    }
    assert made == {"life_support": "valve_alloy", "drill": "bronze"}


def test_the_compressor_stands_for_less_than_a_minute(triage):
    assert when(triage, BearingFitted, "life_support") - when(triage, BearingSeized, "life_support") < 60


def test_the_generator_cannot_feed_all_and_the_tools_come_before_the_drill(triage):
    assert when(triage, PriorityChanged) >= when(triage, BrownedOut)
    assert triage.world.power.order.index("tools") < triage.world.power.order.index("drill")


def test_nothing_is_left_for_the_generator(triage):
    assert triage.happened(BearingNoisy, system="power")
    assert not triage.happened(BearingFitted, system="power")
    assert ("power", "grind") in history(triage, "power")


def test_hands_off_the_air_runs_out():
    game = fly(begun(TRIAGE), Idle(), LONGEST)
    assert game.world.outcome is not None
    assert game.world.outcome.reason == "oxygen"
    assert game.world.seconds < 330, "the pump alone is not enough"


@pytest.mark.sweep
@pytest.mark.parametrize("order", [("drill", "life_support"), ("drill",), ("life_support",)], ids="-".join)
def test_in_any_other_order_the_air_runs_out(order):
    game = fly(begun(TRIAGE), Captain(mechanic=Mechanic(triage=order)), LONGEST)
    assert game.world.outcome is not None
    assert game.world.outcome.reason == "oxygen"


@pytest.mark.sweep
@pytest.mark.parametrize("name", ["captain", "careful", "brisk", "delegate"])
def test_any_way_of_flying_will_do_with_the_right_order(name):
    assert has_won(fly(begun(TRIAGE), PILOTS[name](), LONGEST))


# --- a long haul --------------------------------------------------------------------------------------------------
def test_the_pilot_in_a_hurry_dies_short_of_home(pushed):
    assert pushed.world.outcome is not None
    assert pushed.world.outcome.reason == "seized"
    assert pushed.thing("freeport").position[0] - pushed.ship.position[0] > 500


def test_the_grease_gives_way_first_and_then_it_goes_step_by_step(pushed):
    steps = told(pushed, "propulsion")
    assert when(pushed, FilmBroken, "propulsion") <= steps[0]
    assert steps == sorted(steps)
    assert steps[-1] - steps[0] > 10, "time to ease off"


def test_heat_is_named_as_what_killed_it(pushed):
    seized = pushed.events(BearingSeized)[0]
    bearing = pushed.world.systems["propulsion"].bearing
    assert seized.causes[0] == "heat"
    assert seized.celsius > limit_celsius(bearing.fitted, "propulsion") + 0.9 * SEIZING
    assert "film" in [what for _, what in history(pushed, "propulsion")]


def test_the_pilot_who_paces_himself_arrives_and_never_hears_it():
    game = cleared(HAUL)
    assert has_won(game)
    assert not game.happened(BearingNoisy)
    assert game.world.systems["propulsion"].bearing.damage < 0.7


def test_easing_off_when_it_shakes_saves_it():
    game = begun(HAUL)
    fly(game, PILOTS["brisk"](), LONGEST, lambda world: world.systems["propulsion"].stage == "shaking")
    hot = game.world.systems["propulsion"].bearing.celsius
    game.wait(30)
    pump = game.world.systems["propulsion"]
    assert pump.stage == "shaking"
    assert pump.bearing.celsius < hot - 20


@pytest.mark.sweep
@pytest.mark.parametrize(("name", "arrives"), [("careful", True), ("captain", False), ("brisk", False)])
def test_the_slower_the_farther(name, arrives):
    assert has_won(fly(begun(HAUL), PILOTS[name](), LONGEST)) == arrives
