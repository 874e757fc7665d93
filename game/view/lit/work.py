"""Work that is done in slices between frames, the most urgent first."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from math import inf
from time import perf_counter

AT_ONCE_MS = 1.5
MOST_JOBS = 600
"""Beyond so many the least urgent are forgotten; whoever still wants them asks again."""
RANKED = 50
"""So many of the least urgent are found at once."""


@dataclass(slots=True)
class _Job:
    urgency: float
    number: int
    start: Callable[[], Iterator[None]]
    slices: Iterator[None] | None = field(default=None, repr=False)


class Builder:
    """A list of jobs; each is an iterator whose every step is one slice of a millisecond or three.

    Args:
        clock: tells seconds; another than the real one serves tests.
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self.clock = clock
        self.slices_done = 0
        self.at_once = Allowance(AT_ONCE_MS)
        """Time in a frame for what cannot wait for its turn."""
        self._jobs: dict[Hashable, _Job] = {}
        self._count = 0
        self._least: list[tuple[Hashable, float]] = []
        """The least urgent jobs and how urgent they were when they were ranked, the very least last."""

    def want(self, key: Hashable, urgency: float, start: Callable[[], Iterator[None]]) -> None:
        """Ask for a job; 0 is most urgent. Asking again changes the urgency."""
        job = self._jobs.get(key)
        if job is not None:
            job.urgency = urgency
            return
        self._count += 1
        self._jobs[key] = _Job(urgency, self._count, start)
        if len(self._jobs) > MOST_JOBS:
            self._drop_least_urgent()

    def _drop_least_urgent(self) -> None:
        """Forget one job. Ranking all of them takes long, so that one ranking serves for some jobs to come."""
        while True:
            if not self._least:
                rank = sorted(self._jobs.items(), key=lambda item: (item[1].urgency, -item[1].number))
                self._least = [(key, job.urgency) for key, job in rank[-RANKED:]]
            key, urgency = self._least.pop()
            job = self._jobs.get(key)
            if job is not None and job.urgency == urgency:
                del self._jobs[key]
                return

    def forget(self, key: Hashable) -> None:
        """Take a job off the list, unless it was begun."""
        job = self._jobs.get(key)
        if job is not None and job.slices is None:
            del self._jobs[key]

    def forget_all(self) -> None:
        """Empty the list: whoever still wants something asks again. Jobs hold on to the worlds they are for."""
        self._jobs.clear()
        self._least.clear()

    def work(self, budget_ms: float) -> int:
        """Do slices until the budget is spent, at least one; returns how many were done."""
        end = self.clock() + budget_ms / 1e3
        done = 0
        while self._jobs and (done == 0 or self.clock() < end):
            key = min(self._jobs, key=lambda k: (self._jobs[k].urgency, self._jobs[k].number))
            job = self._jobs[key]
            if job.slices is None:
                job.slices = job.start()
            if next(job.slices, self) is self:
                del self._jobs[key]
            done += 1
        self.slices_done += done
        return done

    def finish(self) -> None:
        """Do everything that is on the list."""
        while self._jobs:
            self.work(1e3)

    @property
    def pending(self) -> int:
        """Jobs on the list."""
        return len(self._jobs)

    def pending_within(self, urgency: float) -> int:
        """Jobs at least as urgent as that."""
        return sum(job.urgency <= urgency for job in self._jobs.values())


class Allowance:
    """Time that may be spent on something within a frame.

    Args:
        limit_ms: for each frame.
        clock: tells seconds.
    """

    def __init__(self, limit_ms: float, clock: Callable[[], float] = perf_counter) -> None:
        self.limit_ms = limit_ms
        self.spent_ms = 0.0
        self._clock = clock
        self._start = 0.0

    def renew(self) -> None:
        """A new frame begins."""
        self.spent_ms = 0.0

    @property
    def is_limited(self) -> bool:
        """Whether there is a limit; a picture that stands alone has none."""
        return self.limit_ms < inf

    @property
    def left(self) -> bool:
        """Whether there is any time left in this frame."""
        return self.spent_ms < self.limit_ms

    def __enter__(self) -> None:
        self._start = self._clock()

    def __exit__(self, *_: object) -> None:
        self.spent_ms += (self._clock() - self._start) * 1e3
