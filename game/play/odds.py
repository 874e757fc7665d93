"""What comes of each way to deal with a standoff: bots fly a level with many seeds, and a table tells what was kept."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean, median, quantiles
from typing import Any

from game.level.load import load_level
from game.play.bots import WAYS
from game.play.bots.parley import threats
from game.sim import World
from game.sim.events import Event
from game.sim.standoff import odds as in_play

AFTER_LIMIT = 240.0
"""s after a level's limit at which a flight is given up: ships that leave need a while to be gone."""
OPEN = "open"
"""Said of a standoff that did not end."""

Watch = Callable[[World, list[Event]], None]
"""Looks at a world and what happened in a tick."""


@dataclass(frozen=True, slots=True)
class Flown:
    """How one bot fared with one seed. Masses in kg, hull in %, worth in credits, time in s."""

    bot: str
    seed: int
    ending: str
    lives: int
    ship: bool
    exotic: float
    hull: float
    claim: bool
    worth: float
    seconds: float
    shown: float | None = None
    """% to come through this way that the radio panel showed when they came out; None where it shows none."""

    @property
    def came_through(self) -> bool:
        """Whether crew and ship were kept and nobody came aboard: what the odds in play are about."""
        return self.lives > 0 and self.ship and self.ending not in ("robbed", "gave_up")


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, and the quarter below and above which a quarter of all lies."""

    low: float
    median: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """Of at least one value."""
        low, _, high = (
            quantiles(values, n=4, method="inclusive") if len(values) > 1 else [*values, 0, *values]
        )
        return cls(low, median(values), high)

    def text(self, digits: int = 0) -> str:
        """The median, and the quarters in brackets."""
        return f"{self.median:,.{digits}f} ({self.low:,.{digits}f} to {self.high:,.{digits}f})"


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of one bot's flights of a level."""

    bot: str
    flights: tuple[Flown, ...]

    @property
    def endings(self) -> Counter[str]:
        """How often each ending came."""
        return Counter(each.ending for each in self.flights)

    def spread(self, name: str) -> Spread:
        """Of a figure of the flights."""
        return Spread.of([float(getattr(each, name)) for each in self.flights])

    def share(self, name: str) -> float:
        """% of the flights for which something holds."""
        return 100.0 * sum(bool(getattr(each, name)) for each in self.flights) / len(self.flights)

    @property
    def shown(self) -> float | None:
        """Mean of the % that was shown; None where none was."""
        told = [each.shown for each in self.flights if each.shown is not None]
        return fmean(told) if told else None

    def facts(self) -> dict[str, Any]:
        """As plain data, for JSON."""
        figures = ("worth", "exotic", "hull", "lives", "seconds")
        shares = {f"{name}_percent": self.share(name) for name in ("came_through", "ship", "claim")}
        spreads = {name: asdict(self.spread(name)) for name in figures}
        return {
            "bot": self.bot,
            "shown_percent": self.shown,
            "endings": dict(self.endings.most_common()),
            **shares,
            **spreads,
        } | {"flights": [asdict(each) for each in self.flights]}


def flown(path: Path, bot: str, seed: int, watch: Watch | None = None) -> Flown:
    """Flies a standoff to its end, which is often later than the mission's.

    Raises:
        LevelError: The level has problems.
    """
    world, pilot = World(load_level(path), seed), WAYS[bot]()
    state = world.standoff
    assert state is not None
    shown: float | None = None
    asked = False
    while state.result is None and not is_lost(world) and world.seconds < state.spec.limit + AFTER_LIMIT:
        events = world.step(pilot.fly(world))
        if watch is not None:
            watch(world, events)
        if not asked and threats(state):
            asked, shown = True, shown_odds(world, bot)
    kept = state.result
    if kept is None:
        ending = world.outcome.reason if world.outcome is not None and is_lost(world) else OPEN
        return Flown(bot, seed, ending, 0, False, 0.0, 0.0, False, 0.0, world.seconds, shown)
    return Flown(
        bot, seed, kept.kind, kept.lives, kept.ship, kept.exotic, kept.hull, kept.claim, kept.worth, world.seconds, shown
    )  # fmt: skip


def shown_odds(world: World, bot: str) -> float | None:
    """% to come through that the player is shown now for a bot's way; None for a way without odds."""
    told = in_play.odds(world)
    return next((odds.percent for way, odds in told.items() if way == bot), None)


def is_lost(world: World) -> bool:
    """Whether the mission was lost, whatever has become of the standoff."""
    return world.outcome is not None and not world.outcome.won


def tallies(
    path: Path, seeds: Iterable[int], bots: Iterable[str] = tuple(WAYS), jobs: int | None = None
) -> list[Tally]:
    """Lets each bot fly a level with each seed, in so many processes; None for one on each core."""
    names, numbers = list(bots), list(seeds)
    flights = [(path, bot, seed) for bot in names for seed in numbers]
    with ProcessPoolExecutor(jobs or os.cpu_count(), get_context("spawn")) as pool:
        done = list(pool.map(flown, *zip(*flights, strict=True)))
    return [Tally(bot, tuple(each for each in done if each.bot == bot)) for bot in names]


def best_of(table: list[Tally]) -> str:
    """The bot that keeps most: by its median worth."""
    return max(table, key=lambda tally: tally.spread("worth").median).bot


def lines(level: str, table: list[Tally]) -> Iterator[str]:
    """The table as a person reads it."""
    count = len(table[0].flights)
    best = best_of(table)
    yield f"{level}, {count} seeds each: odds shown at the start, and how it was; median (quarter to three quarters)"
    heads = f"{'worth, credits':<28}{'exotic, kg':<17}{'hull, %':<16}{'s':<16}endings"
    yield f"  {'bot':<7}{'shown':>7}{'through':>9}  {heads}"
    for tally in table:
        endings = ", ".join(
            f"{kind} {100 * often / count:.0f} %" for kind, often in tally.endings.most_common()
        )
        shown = "" if tally.shown is None else f"{tally.shown:.0f} %"
        mark = "*" if tally.bot == best else " "
        yield (
            f"{mark} {tally.bot:<7}{shown:>7}{tally.share('came_through'):>7.0f} %"
            f"  {tally.spread('worth').text():<28}{tally.spread('exotic').text():<17}"
            f"{tally.spread('hull').text():<16}{tally.spread('seconds').text():<16}{endings}"
        )
    yield f"  * keeps most: {best}"
