"""Going to and fro in a replay by simulating it again, a slice at a time.

A running world is never copied (a copied space goes another way within steps), so the way back leads over tick 0. To
keep it short, other worlds are flown ahead in idle time and *parked* along the replay, and a few *follow* the present one
some seconds behind: a jump sets out from the one nearest before its goal.
"""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from game.level.spec import Level
from game.play.replay import Replay
from game.sim import HANDS_OFF, World
from game.sim.events import Event
from game.sim.tuning import TICKS_A_SECOND

MOST_PARKED = 8
"""Worlds that wait along a replay at most."""
LEAST_SPAN = 8 * TICKS_A_SECOND
"""Ticks between two of them at least."""
BEHIND = tuple(round(seconds * TICKS_A_SECOND) for seconds in (8, 13, 18))
"""Ticks by which worlds follow: a jump of 5 s back, with 2 s to look on before it, is at hand three times."""
STRIDE = 8
"""Ticks between two looks at the clock."""


class Rerun:
    """A replay being flown again: ``world`` is the one to look at, and ``step`` and ``travel`` move it.

    Args:
        level: the one that was flown, as in its file.
        replay: what the hands did.
    """

    def __init__(self, level: Level, replay: Replay) -> None:
        self._level = level
        self._replay = replay
        self._controls = tuple(replay.controls())
        self.ticks = len(self._controls)
        """Length of the replay."""
        self.span = max(LEAST_SPAN, self.ticks // MOST_PARKED + 1)
        """Ticks from one waiting world to the next."""
        self.world = self._fresh()
        self._parked: list[World] = []
        self._coming: World | None = None
        """On its way to where it will wait."""
        self._following: dict[int, World] = {}
        """By how many ticks each of them is to be behind."""

    @property
    def is_over(self) -> bool:
        """Whether the last recorded tick was played."""
        return self.world.tick >= self.ticks

    @property
    def is_parked(self) -> bool:
        """Whether worlds wait all along the replay."""
        return self._coming is None and self._missing() is None

    def step(self) -> list[Event]:
        """Play the next tick; hands off once the replay is over."""
        return self._step(self.world)

    def travel(self, goal: int, seconds: float) -> bool:
        """Go towards a tick for so many seconds of real time at most; returns whether it is reached.

        Call it again with the same goal until it is. The first call takes the nearest world before the goal.
        """
        nearest = max(self._before(goal), key=lambda world: world.tick, default=None)
        if self.world.tick > goal or (nearest is not None and nearest.tick > self.world.tick):
            self._leave()
            self.world = nearest or self._fresh()
            self._parked = [world for world in self._parked if world is not nearest]
            self._following = {lag: each for lag, each in self._following.items() if each is not nearest}
        return self._fly(self.world, goal, seconds)

    def follow(self, seconds: float) -> None:
        """Use so many seconds of real time at most for worlds that follow the present one, the nearest first."""
        end = perf_counter() + seconds
        for lag in (lag for lag in BEHIND if lag < self.world.tick):
            world = self._following.get(lag)
            if world is None or world.tick > self.world.tick:
                world = self._following[lag] = self._fresh()
            self._fly(world, self.world.tick - lag, end - perf_counter())

    def park(self, seconds: float) -> None:
        """Use so many seconds of real time for flying a world to where it will wait."""
        spot = self._missing()
        if spot is None:
            self._coming = None
            return
        if self._coming is None or self._coming.tick > spot:
            self._coming = self._fresh()
        if self._fly(self._coming, spot, seconds):
            self._parked.append(self._coming)
            self._coming = None

    def _before(self, goal: int) -> Iterator[World]:
        return (world for world in (*self._parked, *self._following.values()) if world.tick <= goal)

    def _leave(self) -> None:
        """Let the present world wait where it is, if there is none near."""
        if not self._waits(self.world.tick - self.span // 2, self.world.tick + self.span // 2):
            self._parked.append(self.world)
            self._parked.sort(key=lambda world: world.tick)
            del self._parked[MOST_PARKED:]

    def _waits(self, first: int, last: int) -> bool:
        return any(first < world.tick <= last for world in self._parked)

    def _missing(self) -> int | None:
        """Where a world is missing: the nearest before the present one first, for most jumps are short ones back."""
        missing = [
            spot
            for spot in range(self.span, self.ticks, self.span)
            if not self._waits(spot - self.span, spot)
        ]
        behind = [spot for spot in missing if spot <= self.world.tick]
        return max(behind) if behind else min(missing, default=None)

    def _fly(self, world: World, goal: int, seconds: float) -> bool:
        end = perf_counter() + seconds
        while world.tick < goal and perf_counter() < end:
            for _ in range(min(STRIDE, goal - world.tick)):
                self._step(world)
        return world.tick >= goal

    def _step(self, world: World) -> list[Event]:
        return world.step(self._controls[world.tick] if world.tick < self.ticks else HANDS_OFF)

    def _fresh(self) -> World:
        return self._replay.world(self._level)
