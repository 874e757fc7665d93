"""What a tick costs: over the bare physics of the same space, and as the number of bodies grows.

Absolute times tell about the machine; what travels is the ratio of whole ticks to bare ``Space.step`` calls.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil, sqrt
from pathlib import Path
from time import perf_counter

from game.level.load import load_level
from game.level.spec import Level
from game.play.clears import clear_path
from game.play.crowd import SECONDS, Hunted, crowd
from game.play.headless import fly
from game.play.pilots import Idle, Pilot, Played, Random
from game.play.replay_reader import load_replay
from game.sim import World
from game.sim.tuning import SUBSTEP, SUBSTEPS, TICKS_A_SECOND

BODY_COUNTS = (10, 100, 300, 1000)
ROCK_SPACING = 36.0
"""m between the centres of the made level's rocks."""
SAMPLE_TICKS = 40
SAMPLES = 3
"""The best of so many samples counts: the others were disturbed."""
POINTS = (0.15, 0.5, 0.85)
"""Shares of a flight at which samples are taken."""
IDLE_SECONDS = 10.0
FEW_BODIES, FREE_MICROSECONDS, MOST_TIMES = 20, 40.0, 3.0
"""The aim: a tick costs at most so many µs over its physics with few bodies; with more, so many times its physics more.
"""
CROWD_TIMES_REAL = 20.0
"""The aim of the fullest standoff, where minds cost more than bodies: so many times faster than real time."""


@dataclass(frozen=True, slots=True)
class TickCost:
    """What a tick of a world costs, in microseconds."""

    name: str
    bodies: int
    whole: float
    physics: float
    least_times_real: float | None = None
    """How many times faster than real time it should run, where that is the aim."""

    @property
    def ratio(self) -> float:
        """Whole tick to bare physics."""
        return self.whole / self.physics

    @property
    def over(self) -> float:
        """Microseconds a tick over its physics."""
        return self.whole - self.physics

    @property
    def ticks_a_second(self) -> float:
        """Whole ticks in a second of real time."""
        return 1e6 / self.whole

    @property
    def times_real(self) -> float:
        """How many times faster than real time it runs."""
        return self.ticks_a_second / TICKS_A_SECOND

    @property
    def aim(self) -> float:
        """Microseconds that a tick may cost."""
        if self.least_times_real is not None:
            return 1e6 / (self.least_times_real * TICKS_A_SECOND)
        return (1.0 if self.bodies <= FEW_BODIES else MOST_TIMES) * self.physics + FREE_MICROSECONDS

    def facts(self) -> dict[str, str | int | float]:
        """The cost as plain data, for JSON."""
        return {
            "name": self.name,
            "bodies": self.bodies,
            "whole_us": round(self.whole, 2),
            "physics_us": round(self.physics, 2),
            "ratio": round(self.ratio, 2),
            "over_us": round(self.over, 2),
            "ticks_a_second": round(self.ticks_a_second),
            "aim_us": round(self.aim, 2),
        }

    def line(self) -> str:
        """The cost as a line to read."""
        verdict = "" if self.whole <= self.aim else f", OVER ITS AIM of {self.aim:.0f} µs"
        return (
            f"{self.name:<24} {self.bodies:>5} bodies {self.whole:>8.1f} µs a tick,"
            f" {self.physics:>7.1f} µs physics, ratio {self.ratio:>5.2f}, {self.over:>7.1f} µs over,"
            f" {self.ticks_a_second:>8,.0f} ticks/s, {self.times_real:.0f} times real time{verdict}"
        )


def level_cost(path: Path) -> TickCost:
    """What a tick of a level costs while its recorded clear is flown, or with hands off where there is none.

    Raises:
        LevelError: The level has problems.
        ReplayError: The clear cannot be read.
    """
    make, pilot, seconds = flight_of(path)
    return _cost(path.stem, make, pilot, seconds)


def growth() -> Iterator[TickCost]:
    """What a tick costs with 10, 100, 300 and 1,000 drifting rocks."""
    for count in BODY_COUNTS:
        level = drifting_rocks(count)
        yield _cost(f"{count} drifting rocks", lambda level=level: World(level), Random, IDLE_SECONDS)  # type: ignore[misc]


def crowded() -> TickCost:
    """What a tick of the fullest standoff costs."""
    level = crowd()
    cost = _cost(level.title, lambda: World(level), Hunted, SECONDS)
    return replace(cost, least_times_real=CROWD_TIMES_REAL)


def drifting_rocks(count: int) -> Level:
    """A made level: so many small rocks on a grid, each drifting its own way."""
    chance, side = random.Random(count), ceil(sqrt(count + 1))
    places = ((ROCK_SPACING * (i % side + 1), ROCK_SPACING * (i // side)) for i in range(count))
    rocks = tuple(
        {
            "type": "asteroid",
            "position": place,
            "radius": chance.uniform(3.0, 6.0),
            "seed": i,
            "spin": chance.uniform(-20.0, 20.0),
            "velocity": (chance.uniform(-2.0, 2.0), chance.uniform(-2.0, 2.0)),
        }
        for i, place in enumerate(places)
    )
    return Level.model_validate(
        {"title": f"{count} rocks", "arena": {"size": (8000.0, 8000.0)}, "things": rocks}
    )


def flight_of(path: Path) -> tuple[Callable[[], World], Callable[[], Pilot], float]:
    """How to begin a level, who flies its recorded clear, or hands off where there is none, and for how many seconds.

    Raises:
        LevelError: The level has problems.
        ReplayError: The clear cannot be read.
    """
    level, clear = load_level(path), clear_path(path)
    if not clear.is_file():
        return (lambda: World(level)), Idle, IDLE_SECONDS
    replay = load_replay(clear)
    seed, seconds = replay.header.seed, replay.ticks / TICKS_A_SECOND
    return (lambda: World(level, seed)), (lambda: Played(replay)), seconds


def _cost(name: str, make: Callable[[], World], pilot: Callable[[], Pilot], seconds: float) -> TickCost:
    costs = [_sample(make, pilot, seconds * share) for share in POINTS]
    bodies = max(count for count, _, _ in costs)
    return TickCost(
        name,
        bodies,
        sum(whole for _, whole, _ in costs) / len(costs),
        sum(bare for _, _, bare in costs) / len(costs),
    )


def _sample(make: Callable[[], World], pilot: Callable[[], Pilot], after: float) -> tuple[int, float, float]:
    """Bodies, µs of a whole tick and µs of its bare physics, after so many seconds of the flight."""
    flown, twin = _flown(make, pilot, after), _flown(make, pilot, after)
    world, hands = flown
    whole = _best(lambda: world.step(hands.fly(world)))
    space = twin[0].physics.space

    def physics() -> None:
        for _ in range(SUBSTEPS):
            space.step(SUBSTEP)

    return len(space.bodies), whole, _best(physics)


def _flown(make: Callable[[], World], pilot: Callable[[], Pilot], seconds: float) -> tuple[World, Pilot]:
    world, hands = make(), pilot()
    fly(world, hands, seconds)
    return world, hands


def _best(act: Callable[[], object]) -> float:
    """µs of one of the acts, in the best of a few samples."""
    return min(_timed(act) for _ in range(SAMPLES)) / SAMPLE_TICKS * 1e6


def _timed(act: Callable[[], object]) -> float:
    start = perf_counter()
    for _ in range(SAMPLE_TICKS):
        act()
    return perf_counter() - start
