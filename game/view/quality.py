"""How much is drawn: four steps as data, and the governor that chooses among them by what frames cost."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from game.view.pace import FRAME_MS


@dataclass(frozen=True, slots=True)
class Quality:
    """What is drawn, and how finely. It never changes what can be known from the picture."""

    name: str
    bloom_octaves: int = 2
    """2: near and wide light around what is bright; 1: the near alone; 0: none."""
    grain: bool = True
    lenses: bool = True
    """Whether exotic matter bends what lies behind it."""
    particles: int = 1500
    """Sparks, puffs and flakes at once."""
    dust: float = 1.0
    """Share of the dust that shows one's own motion."""
    local_lights: bool = True
    """Whether flames, lamps and heat light what is near them."""
    coarser: int = 0
    """By how many sizes, each half the last, lit pictures are coarser than the screen shows."""
    turn_ms: float = 1.6
    """Time a frame for turning pictures."""


FULL = Quality("full")
HIGH = Quality("high", bloom_octaves=1, particles=900)
MEDIUM = Quality("medium", bloom_octaves=1, grain=False, particles=500, dust=0.6, lenses=False, turn_ms=1.4)
LOW = Quality(
    "low",
    bloom_octaves=0,
    grain=False,
    lenses=False,
    particles=250,
    dust=0.35,
    local_lights=False,
    coarser=1,
    turn_ms=1.2,
)
STEPS = (FULL, HIGH, MEDIUM, LOW)
"""From the most beautiful to the cheapest."""

BY_NAME = {step.name: step for step in STEPS}

TIGHT_MS, LATE_SHARE = 13.0, 0.10
"""Too much: half of the frames take longer than that, or more than that share of them are late."""
EASY_MS, EASY_P95_MS = 6.0, 10.0
"""Little enough for more: half of the frames take less than the first, 95 % less than the second."""
WINDOW_SECONDS, LEAST_SECONDS, LEAST_FRAMES = 2.0, 1.0, 12
"""The frames that are judged, and how much of them there must be."""
JUDGE_SECONDS = 0.25
"""Time between two judgements."""
EASY_SECONDS = 10.0
"""So long it must have been easy before a step up."""
GRACE_SECONDS = 1.5
"""Time that does not count while pictures are built: after a level's start, and after each step."""
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0
"""s until a step that was too much is tried again; doubled each time it fails."""
PROVEN_SECONDS = 120.0
"""A step that has held for so long starts anew with the first wait."""
LONGEST_FRAME = 0.25
"""s; what a pause of the whole program counts at most."""


class Governor:
    """Chooses the step: down at once when frames are too slow, up slowly when there is plenty of time.

    Args:
        fixed: the player's own choice, which is never changed; None chooses.
    """

    def __init__(self, fixed: Quality | None = None) -> None:
        self.fixed = fixed
        self._step = 0
        self._now = 0.0
        """s of real time that were fed."""
        self._since = 0.0
        """Time of the last change of step."""
        self._judged = 0.0
        self._deaf_until = GRACE_SECONDS
        self._easy_since: float | None = None
        self._frames: deque[tuple[float, float]] = deque()
        """Time and milliseconds of work of each frame in the window."""
        self._failures = [0] * len(STEPS)
        self._barred_until = [0.0] * len(STEPS)

    @property
    def quality(self) -> Quality:
        """What is to be drawn."""
        return self.fixed or STEPS[self._step]

    def settle(self) -> None:
        """Pictures are about to be built, as at a level's start: the next frames say nothing."""
        self._deaf_until = self._now + GRACE_SECONDS
        self._frames.clear()
        self._easy_since = None

    def feed(self, work_ms: float, seconds: float) -> Quality:
        """Take what a frame cost.

        Args:
            work_ms: milliseconds of work for it, without any waiting.
            seconds: real time since the frame before.

        Returns:
            What is to be drawn from now on.
        """
        self._now += min(seconds, LONGEST_FRAME)
        if self.fixed is None and self._now >= self._deaf_until:
            self._frames.append((self._now, work_ms))
            while self._frames[0][0] < self._now - WINDOW_SECONDS:
                self._frames.popleft()
            if self._now - self._judged >= JUDGE_SECONDS:
                self._judged = self._now
                self._judge()
        return self.quality

    def _judge(self) -> None:
        if len(self._frames) < LEAST_FRAMES or self._now - self._frames[0][0] < LEAST_SECONDS:
            return
        times = sorted(ms for _, ms in self._frames)
        if is_tight(times):
            self._down()
        elif not is_easy(times):
            self._easy_since = None
        elif self._easy_since is None:
            self._easy_since = self._now
        elif self._now - self._easy_since >= EASY_SECONDS:
            self._up()

    def _down(self) -> None:
        step = self._step
        if step == len(STEPS) - 1:
            return
        held = self._now - self._since
        self._failures[step] = 1 if held > PROVEN_SECONDS else self._failures[step] + 1
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (self._failures[step] - 1))
        self._barred_until[step] = self._now + wait
        self._go(step + 1)

    def _up(self) -> None:
        if self._step > 0 and self._now >= self._barred_until[self._step - 1]:
            self._go(self._step - 1)

    def _go(self, step: int) -> None:
        self._step, self._since = step, self._now
        self.settle()


def is_tight(times: Sequence[float]) -> bool:
    """Whether frames that took so many milliseconds, sorted, cannot keep 60 a second."""
    late = sum(ms > FRAME_MS for ms in times)
    return median(times) > TIGHT_MS or late > LATE_SHARE * len(times)


def is_easy(times: Sequence[float]) -> bool:
    """Whether frames that took so many milliseconds, sorted, leave plenty of time."""
    return median(times) < EASY_MS and times[int(0.95 * len(times))] < EASY_P95_MS
