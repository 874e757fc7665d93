"""Looking through a whole replay ahead of time: where the ship was at each tick, and what happened when."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Literal

from game.level.spec import Level
from game.play.course import Course
from game.play.replay import DIGEST_LENGTH, Replay
from game.play.rerun import STRIDE, Rerun
from game.sim import World
from game.sim import events as happened
from game.sim.system_events import BearingFitted, BearingSeized
from game.sim.tuning import TICKS_A_SECOND

Kind = Literal["objective", "dock", "collision", "damage", "seized", "repair", "won", "lost"]
"""What a mark on a replay tells."""
APART_TICKS = TICKS_A_SECOND // 2
"""Marks of a kind are at least so far apart; what is nearer is one."""
SCRATCH = 1.0
"""% of hull from which a knock counts as damage."""
FLOATS = 4
"""Numbers kept of each tick."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at a tick, and a name for it where there is one."""

    tick: int
    kind: Kind
    name: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """Where the ship was: metres, metres, radians, and the share of the main thruster, at one tick."""

    x: float
    y: float
    angle: float
    thrust: float


class Survey:
    """Flies a replay through, a slice at a time; what it found so far can be read at any time.

    Args:
        level: the one that was flown, as in its file.
        replay: what the hands did.
    """

    def __init__(self, level: Level, replay: Replay) -> None:
        self._rerun: Rerun | None = Rerun(level, replay)
        self._digests = {point.tick: point.digest for point in replay.checkpoints}
        self._numbers = array("f")
        self.course = Course()
        self.marks: list[Mark] = []
        self.ticks = replay.ticks
        self.differs_at: int | None = None
        """The first checkpoint at which the world is not as it was recorded."""
        self._keep(self._rerun.world)

    @property
    def is_done(self) -> bool:
        """Whether all of it was looked through."""
        return self._rerun is None

    @property
    def known(self) -> int:
        """The last tick that was looked at."""
        return len(self._numbers) // FLOATS - 1

    def at(self, tick: int) -> Trace:
        """Where the ship was after a tick; before the start and beyond what is known, at the nearest known one."""
        first = max(0, min(tick, self.known)) * FLOATS
        return Trace(*self._numbers[first : first + FLOATS])

    def work(self, seconds: float) -> None:
        """Go on looking for so many seconds of real time."""
        end = perf_counter() + seconds
        while self._rerun is not None and perf_counter() < end:
            for _ in range(STRIDE):
                if self._rerun is not None:
                    self._look(self._rerun)

    def _look(self, rerun: Rerun) -> None:
        if not rerun.is_over:
            events = rerun.step()
            self._keep(rerun.world)
            for mark in marks_of(rerun.world.tick, events):
                self._mark(mark)
            self._compare(rerun.world)
        if rerun.is_over:
            self._rerun = None

    def _keep(self, world: World) -> None:
        ship = world.ship
        self.course.see(world)
        self._numbers.extend((*ship.position, ship.angle, ship.main))

    def _mark(self, mark: Mark) -> None:
        near = (other for other in reversed(self.marks) if other.kind == mark.kind)
        last = next(near, None)
        if last is None or mark.tick - last.tick >= APART_TICKS:
            self.marks.append(mark)

    def _compare(self, world: World) -> None:
        recorded = self._digests.get(world.tick)
        if recorded is not None and self.differs_at is None and world.digest()[:DIGEST_LENGTH] != recorded:
            self.differs_at = world.tick


def marks_of(tick: int, events: Iterable[happened.Event]) -> Iterator[Mark]:
    """What of the events of a tick is worth a mark."""
    for event in events:
        match event:
            case happened.ObjectiveDone(text=text):
                yield Mark(tick, "objective", text)
            case happened.HardDocked(at=at):
                yield Mark(tick, "dock", at)
            case happened.HullDamaged(percent=percent) if percent >= SCRATCH:
                yield Mark(tick, "damage", f"{percent:.0f}")
            case happened.Collided(other=other):
                yield Mark(tick, "collision", other)
            case BearingSeized(system=system):
                yield Mark(tick, "seized", system)
            case BearingFitted(system=system):
                yield Mark(tick, "repair", system)
            case happened.Ended(won=won, reason=reason):
                yield Mark(tick, "won" if won else "lost", reason)
