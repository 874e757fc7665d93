"""Turning pictures in a thread of its own: what a rock looks like a frame from now is made while this one is drawn.

OpenCV works without holding Python's lock, so that the second core turns while the first draws. A picture that comes a
frame late is turned by less than anyone sees; where it lies is always exact.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
MOST_FRAMES = 2.0
"""Frames' worth of time that may be saved up, and so be asked for at once."""


class Lathe:
    """One thread that makes what is asked for, first come, first served.

    Use: ``begin_frame`` once a frame, ``ask`` for pictures, and look in later frames whether they are ``done``.

    Args:
        clock: tells seconds; another than the real one serves tests.
    """

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._pool = ThreadPoolExecutor(1, "turn pictures")
        self._asked: set[Future[object]] = set()
        self._left_ms = 0.0
        self._spent_ms = 0.0
        """Of the thread, which alone writes it."""
        self._counted_ms = 0.0

    def begin_frame(self, budget_ms: float) -> None:
        """There is time again, in milliseconds of the thread's own."""
        spent = self._spent_ms
        left = self._left_ms + budget_ms - (spent - self._counted_ms)
        self._left_ms, self._counted_ms = min(left, MOST_FRAMES * budget_ms), spent
        self._asked = {future for future in self._asked if not future.done()}

    def ask(self, make: Callable[[], T], *, always: bool = False) -> Future[T] | None:
        """Have something made; None if there is no time, and then it may be asked for again in the next frame.

        Args:
            make: what to do, in the other thread.
            always: whether it has to be made even where there is no time.
        """
        if self._left_ms <= 0.0 and not always:
            return None
        future = self._pool.submit(self._timed, make)
        self._asked.add(future)  # type: ignore[arg-type]
        return future

    def _timed(self, make: Callable[[], T]) -> T:
        began = self._clock()
        try:
            return make()
        finally:
            self._spent_ms += (self._clock() - began) * 1e3

    def wait(self, seconds: float) -> None:
        """Let what was asked for be finished, for at most so long."""
        wait(self._asked, seconds)
