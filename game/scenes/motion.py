"""Motion of the interface: short, eased, and never in the way; what is pressed counts at once, motion only follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pygame

QUICK = 0.12
"""s that a marker takes to its new place, or a scene to be there."""
Clock = Callable[[], float]
"""Tells seconds."""


def eased(share: float) -> float:
    """A share of the way after a share of the time: quick at first, then ever slower; both from 0 to 1."""
    left = 1.0 - min(1.0, max(0.0, share))
    return 1.0 - left**3


def overshooting(share: float) -> float:
    """Like ``eased``, but a little beyond the goal and back: for what arrives with weight."""
    left = 1.0 - min(1.0, max(0.0, share))
    return 1.0 - left * left * (2.7 * left - 1.7)


class Arrival:
    """Something that is there since a moment: its first showing, or a new beginning.

    Args:
        clock: tells seconds; another than the real one serves tests.
    """

    def __init__(self, clock: Clock = perf_counter) -> None:
        self._clock = clock
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """How long it has been there; the first question begins it."""
        if self._since is None:
            self._since = self._clock()
        return self._clock() - self._since

    def share(self, after: float = 0.0, lasting: float = QUICK) -> float:
        """How much of a stretch of time has passed, from 0 to 1: it begins so many seconds after the start."""
        return min(1.0, max(0.0, (self.seconds - after) / lasting))

    def skip(self) -> None:
        """As if it had been there for ever."""
        self._since = float("-inf")


class Glide:
    """A number on its way to where it was last sent, from wherever it is then.

    Args:
        lasting: s that each way takes.
        clock: tells seconds.
    """

    def __init__(self, lasting: float = QUICK, clock: Clock = perf_counter) -> None:
        self._lasting = lasting
        self._clock = clock
        self._way: tuple[float, float, float] | None = None
        """From, to, since."""

    def to(self, goal: float) -> float:
        """Where it is now, on its way to a goal; the first goal is reached at once."""
        if self._way is None:
            self._way = (goal, goal, self._clock())
        elif self._way[1] != goal:
            self._way = (self._now(self._way), goal, self._clock())
        return self._now(self._way)

    def _now(self, way: tuple[float, float, float]) -> float:
        start, goal, since = way
        return start + (goal - start) * eased((self._clock() - since) / self._lasting)


class Entrance:
    """Lets a scene appear out of what was to be seen before it."""

    def __init__(self, clock: Clock = perf_counter) -> None:
        self._arrival = Arrival(clock)
        self._before: pygame.Surface | None = None

    @contextmanager
    def over(self, surface: pygame.Surface) -> Iterator[None]:
        """Draw the scene within this; what the surface showed at first fades away over it."""
        share = eased(self._arrival.share())
        if share >= 1.0:
            self._before = None
            yield
            return
        if self._before is None:
            self._before = surface.copy()
        yield
        self._before.set_alpha(round(255 * (1.0 - share)))
        surface.blit(self._before, (0, 0))
