"""The ways to deal with a standoff: what each captain does, by hands on the controls only."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

import pytest

from game.play.bots import LAST_RESORTS, WAYS
from game.sim import World
from game.sim.events import Event
from game.sim.standoff import events as told
from game.sim.standoff import sight
from tests.scenario import Game
from tests.sim.standoff.stage import meeting, ship, three_jumpers

ROCK = {"type": "asteroid", "id": "shelter", "position": (-130, 40), "radius": 42, "seed": 3}


def play(game: Game, way: str, seconds: float, until: Callable[[World], bool] | None = None) -> Game:
    """Lets a captain deal with it until it is over, or until something holds."""
    pilot = (WAYS | LAST_RESORTS)[way]()
    while game.world.standoff.result is None and game.world.seconds < seconds:
        game.step(pilot.fly(game.world))
        if until is not None and until(game.world):
            break
    return game


def lone(**group: object) -> Game:
    """One small jumper that speaks after a moment."""
    return meeting(ship("tick", (300, 0), angle=180), things=(ROCK,), group=group)


def when(game: Game, kind: type[Event]) -> float:
    return next(tick for tick, event in game.log if isinstance(event, kind)) / 60


def test_who_pays_promises_hides_what_fits_and_pushes_out_the_rest():
    game = play(three_jumpers(), "pay", 200)
    assert game.happened(told.Replied, reply="pod")
    assert game.events(told.PodLoaded)[-1].open == pytest.approx(0.0, abs=0.5)
    assert game.happened(told.PodJettisoned)
    assert game.world.standoff.result.kind == "paid"
    assert not game.happened(told.BeaconOpened)


def test_who_stalls_calls_promises_and_never_hands_anything_over():
    game = play(three_jumpers(), "stall", 300)
    assert game.happened(told.BeaconOpened)
    assert game.happened(told.Replied, reply="pod")
    assert not game.happened(told.PodJettisoned)
    assert game.happened(told.GroupMoved, quality="patience", reason="pressurising")


def test_who_hides_has_rock_between_before_long():
    game = play(lone(patience=120), "hide", 60, lambda world: world.seconds > 25)
    tick = game.thing("tick")
    assert not sight.sees(game.world, tick, game.ship)
    assert hypot(*game.ship.velocity) < 12


def test_who_runs_is_far_from_where_it_began():
    game = play(lone(patience=120), "run", 60, lambda world: world.seconds > 18)
    assert hypot(*game.ship.position) > 350
    assert not game.happened(told.ShotFired, ship="ship")


def test_who_fights_hits_what_holds_still():
    game = play(lone(patience=120, nerve=60), "fight", 90)
    assert game.happened(told.ShotHit, by="ship", other="tick")
    assert game.world.standoff.result.kind in ("driven_off", "destroyed")


def test_who_yields_lives_and_loses_all_but_the_ship():
    kept = play(three_jumpers(), "yield", 200).world.standoff.result
    assert (kept.kind, kept.lives, kept.ship, kept.claim) == ("gave_up", 4, True, False)


def test_who_leaves_pulls_the_lever_only_when_they_come_with_guns():
    game = play(lone(patience=15), "leave", 120)
    assert game.happened(told.CrewLeft)
    assert game.world.standoff.result.kind == "abandoned"


@pytest.mark.sweep
@pytest.mark.parametrize("way", WAYS)
def test_the_same_seed_is_the_same_captain_and_another_is_not(way):
    def digests(seed: int) -> str:
        return play(three_jumpers(seed), way, 25).world.digest()

    assert digests(5) == digests(5)
    assert digests(5) != digests(6)


@pytest.mark.parametrize("way", WAYS)
def test_where_nobody_threatens_the_mission_is_done(way):
    game = meeting(ship("tick", (900, 0)), group={"waits_for": {"type": "time", "after": 500}})
    play(game, way, 3)
    assert game.world.standoff.beacon_tick == 0
    assert hypot(*game.ship.velocity) < 1
