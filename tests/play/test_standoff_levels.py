"""The shipped standoffs: no way out is the best in all of them, each is in one, and the other ships fly well.

Every level is flown by every bot, with few seeds in CI and fifty in the whole sweep.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from game.level.library import shipped_levels
from game.play.bots import WAYS
from game.play.odds import Flown, Tally, best_of, flown
from game.sim import World
from game.sim.entities import Rock, Structure, Vessel
from game.sim.events import Event
from game.sim.standoff.events import Scorched, ShotHit, VesselStruck
from tests.shipped import STANDOFFS, end_of_clear, name
from tests.sweeps import reduced

SEEDS = reduced(range(1, 51), 20)
MARGIN = 10 if len(SEEDS) >= 50 else 40
"""Points by which the odds shown at the start may be off; three flights cannot tell more than so much."""
BEST = {
    "10-oh-four-twelve": "pay",
    "11-drill-running": "fight",
    "12-home-from-freeport": "run",
    "13-until-others-come": "stall",
    "14-count-the-rocks": "hide",
}
"""Which way keeps most in which level."""
PUSH_TICKS = 480
"""For so long after a hit, a burn or a knock a ship may be where it does not want to be."""


@dataclass
class Lookout:
    """Notes what other ships should never do: ram each other or rock unless pushed, and shoot each other."""

    wrong: list[str] = field(default_factory=list)
    pushed: dict[str, int] = field(default_factory=dict)

    def watch(self, world: World, events: list[Event]) -> None:
        for event in events:
            match event:
                case ShotHit(by=by, other=other):
                    self.pushed[other] = world.tick
                    if same_group(world, by, other):
                        self.wrong.append(f"{world.seconds:.1f} s: {by} shot {other}")
                case Scorched(ship=ship, by="ship"):
                    self.pushed[ship] = world.tick
                case VesselStruck(ship=ship, other=other):
                    self.knock(world, ship, other)

    def knock(self, world: World, ship: str, other: str) -> None:
        vessel, met = world.find(ship), world.find(other)
        free = all(world.tick > self.pushed.get(each, -PUSH_TICKS) + PUSH_TICKS for each in (ship, other))
        solid = isinstance(met, Rock | Structure) or (isinstance(met, Vessel) and met.alive)
        if isinstance(vessel, Vessel) and vessel.alive and free and solid:
            self.wrong.append(f"{world.seconds:.1f} s: {ship} rammed {other}")
        self.pushed[ship] = self.pushed[other] = world.tick


def same_group(world: World, one: str, other: str) -> bool:
    return any({one, other} <= set(group.spec.ships) for group in world.standoff.groups)


def test_each_way_is_the_best_somewhere_and_none_everywhere():
    assert set(BEST) == {path.stem for path in STANDOFFS}
    assert set(BEST.values()) == set(WAYS)


LEVELS = [pytest.param(path, id=name(path)) for path in STANDOFFS]


@cache
def flights(path: Path) -> tuple[list[Flown], dict[tuple[str, int], Lookout]]:
    """Every bot's flights of a level with every seed, and what was noted in each."""
    lookouts: dict[tuple[str, int], Lookout] = {(way, seed): Lookout() for way in WAYS for seed in SEEDS}
    return [flown(path, way, seed, lookout.watch) for (way, seed), lookout in lookouts.items()], lookouts


@pytest.mark.sweep
@pytest.mark.parametrize("path", LEVELS)
def test_nobody_rams_rock_or_shoots_friends(path):
    _, lookouts = flights(path)
    assert {key: lookout.wrong for key, lookout in lookouts.items() if lookout.wrong} == {}


@pytest.mark.sweep
@pytest.mark.parametrize("path", LEVELS)
def test_every_standoff_comes_to_an_end_and_is_best_met_in_one_way(path):
    flown_all, _ = flights(path)
    assert [each for each in flown_all if each.ending == "open"] == []
    assert best_of(by_bot(flown_all)) == BEST[path.stem]


@pytest.mark.sweep
@pytest.mark.parametrize("path", LEVELS)
def test_the_odds_shown_at_the_start_are_those_that_were_flown(path):
    table = by_bot(flights(path)[0])
    off = {each.bot: each.shown - each.share("came_through") for each in table if each.shown is not None}
    assert {"pay", "stall", "run", "fight"} <= set(off)
    assert {bot: points for bot, points in off.items() if abs(points) > MARGIN} == {}, "shown less measured"


def by_bot(flights: list[Flown]) -> list[Tally]:
    return [Tally(way, tuple(each for each in flights if each.bot == way)) for way in WAYS]


def test_the_storys_own_outcome_is_the_recorded_clear():
    world = end_of_clear(shipped_levels() / "10-oh-four-twelve.json")
    kept = world.standoff.result
    assert (kept.kind, kept.lives, kept.hull) == ("paid", 4, pytest.approx(100.0, abs=5.0))
    assert world.standoff.bay.out.exotic == pytest.approx(20.0)
    assert kept.exotic == pytest.approx(10.0)
