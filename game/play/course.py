"""How far a flight has come, so that two flights of a level can be compared in seconds.

What counts is what is *left* of the task in hand: kilograms that are still to be won, and once none are, metres to the
place that the task is about. A course keeps the ticks at which that became less than ever before, and those at which a
task was done. Against another flight a ship is as many seconds ahead or behind as lie between the ticks at which both
had the same left of the same task.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import hypot
from typing import TYPE_CHECKING

from game.level.goals import Collect, Deliver, Keep
from game.sim.frames import minus
from game.sim.objectives import ObjectiveState, aim_of
from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.sim import World

Left = tuple[float, float]
"""Kilograms to win, and then metres to go."""
LEAST_KILOGRAMS, LEAST_METRES = 1.0, 0.5
"""Less than this is no progress: it keeps a course short."""


class Course:
    """The progress of one flight, tick by tick."""

    def __init__(self) -> None:
        self._stands: dict[str, list[tuple[Left, int]]] = {}
        """Of each task what was left, ever less, and since which tick."""
        self._done: list[int] = []
        """Ticks at which a task was done."""

    def see(self, world: World) -> bool:
        """Look at a world after a tick; returns whether it has come farther than ever."""
        done = sum(state.state == "done" for state in _tasks(world))
        if done > len(self._done):
            self._done += [world.tick] * (done - len(self._done))
            return True
        state = next((state for state in _tasks(world) if state.state == "active"), None)
        left = left_of(state, world) if state is not None else None
        if state is None or left is None:
            return False
        stands = self._stands.setdefault(state.id, [])
        if stands and not _is_less(left, stands[-1][0]):
            return False
        stands.append((left, world.tick))
        return True

    def gap(self, other: Course, in_order: bool) -> float | None:
        """Seconds by which this flight was later than another at its last progress; below 0 it was earlier.

        Args:
            other: the course of a flight of the same level.
            in_order: whether the tasks are done in a given order, so that both flights are at the same one.

        Returns:
            None where the other has not come so far, or nothing can be compared.
        """
        task, (left, tick) = self._last()
        if self._done and (tick <= self._done[-1] or not in_order):
            tick = self._done[-1]
            theirs = other._done[len(self._done) - 1] if len(other._done) >= len(self._done) else None
        else:
            theirs = other._when(task, left) if in_order else None
        return None if theirs is None else (tick - theirs) / TICKS_A_SECOND

    def _last(self) -> tuple[str, tuple[Left, int]]:
        stands = ((task, stands[-1]) for task, stands in self._stands.items())
        return max(stands, key=lambda row: row[1][1], default=("", ((0.0, 0.0), 0)))

    def _when(self, task: str, left: Left) -> int | None:
        """The first tick at which no more was left of a task than this."""
        stands = self._stands.get(task, [])
        at = bisect_left(stands, (-left[0], -left[1]), key=lambda stand: (-stand[0][0], -stand[0][1]))
        return stands[at][1] if at < len(stands) else None


def left_of(state: ObjectiveState, world: World) -> Left | None:
    """What is left of a task; None where that cannot be told in kilograms or metres."""
    missing = max(0.0, _missing(state, world))
    aim = world.find(aim_of(state.spec) or "")
    if missing > 0.0:
        return (missing, 0.0)
    if aim is None:
        return None
    return (0.0, hypot(*minus(aim.position, world.ship.position)))


def _missing(state: ObjectiveState, world: World) -> float:
    hold = world.ship.hold
    match state.spec:
        case Collect(ore=ore, mass=mass):
            return mass - hold[ore]
        case Deliver(ore=ore, mass=mass):
            return mass - hold[ore] - world.delivered[ore]
    return 0.0


def _is_less(left: Left, before: Left) -> bool:
    if left[0] != before[0]:
        return left[0] <= before[0] - LEAST_KILOGRAMS or (left[0] == 0.0 < before[0])
    return left[1] <= before[1] - LEAST_METRES


def _tasks(world: World) -> Iterator[ObjectiveState]:
    """The tasks of a level one by one, limits left out."""
    for top in world.objectives:
        for state in top.walk():
            if not state.children and not isinstance(state.spec, Keep):
                yield state
