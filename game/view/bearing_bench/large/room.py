"""How a picture is shared between the work and large words: where the bench lies, and where words have room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pygame

from game.sim.bench_events import Stage
from game.view.bearing_bench.layout import HEIGHT, LEFT, WIDTH
from game.view.bearing_bench.sight import Rect
from game.view.bearing_bench.words import HINT, SIZE, SPEAKER
from game.view.panel.frame import MARGIN

ABOVE = 8
"""Pixels over the first words."""
LEADING = 1.1
"""From one line of prose to the next, times the size of its letters."""
LINES = 2
"""Of what is said, and of keys, that have room at once."""
BELOW_NAME, BELOW_LINES = 10, 6
"""Pixels under who speaks, and under what is said."""
NAME, FIGURE = 12, 14
"""Pixels of the letters in the mission's strip."""
STRIP_GAPS = 22
"""Pixels over, between and under its two lines."""
HINT_PITCH = 12
"""Pixels from one line of keys to the next, over the height of their letters."""
ABOVE_HINTS = 14
"""Pixels from the work to the keys."""
MOST = 0.92
"""Times its size that the work has at most."""
GAP = 26
"""Pixels from the work to the words at its right."""
LEAST_HEIGHT = 490
"""Pixels of the lowest picture for which the words have room."""
WORK: dict[Stage, Rect] = {
    "listen": (LEFT, 44, WIDTH - LEFT, 548),
    "donor": (0, 60, LEFT, 540),
    "turn": (LEFT, 56, WIDTH - LEFT, 594),
    "fit": (LEFT, 44, WIDTH - LEFT, 548),
    "spin": (LEFT, 44, WIDTH - LEFT, 548),
}
"""What is shown of the bench: left, top, width, height."""


@dataclass(frozen=True)
class Room:
    """Shared for a step.

    Args:
        stage: the step.
        text: times the usual size of all letters.
        height: pixels of the picture.
        has_keys: whether keys are named; what is urgent is told in their place, or on a line of its own.
    """

    stage: Stage
    text: float
    height: int = HEIGHT
    has_keys: bool = True

    @property
    def lines(self) -> int:
        """Of keys, or of what is urgent, that have room at once."""
        return LINES if self.has_keys else 1

    @property
    def top(self) -> int:
        """Where the work begins."""
        said = LINES * SIZE * LEADING * self.text
        return round(ABOVE + SPEAKER * self.text + BELOW_NAME + said + BELOW_LINES)

    @property
    def strip(self) -> int:
        """Where the mission's strip begins."""
        return round(self.height - (NAME + FIGURE) * self.text - STRIP_GAPS)

    @property
    def hints(self) -> int:
        """Where the keys begin."""
        return round(self.strip - self.lines * self.pitch - 4)

    @property
    def pitch(self) -> float:
        """Pixels from one line of keys to the next."""
        return HINT * self.text + HINT_PITCH

    @property
    def share(self) -> float:
        """Times its size that the work has."""
        return min(MOST, (self.hints - ABOVE_HINTS - self.top) / WORK[self.stage][3])

    @cached_property
    def source(self) -> pygame.Rect:
        """What is shown of the bench."""
        return pygame.Rect(WORK[self.stage])

    @cached_property
    def work(self) -> pygame.Rect:
        """Where it is shown."""
        size = (round(self.source.width * self.share), round(self.source.height * self.share))
        return pygame.Rect((0, self.top), size)

    @cached_property
    def column(self) -> pygame.Rect:
        """Where what the instruments say has room."""
        left = round((WIDTH - LEFT) * self.share) + GAP
        if self.stage == "donor":  # beside the rack its words need room too
            left = max(left, WIDTH // 2)
        return pygame.Rect(left, self.top + 4, WIDTH - MARGIN - left, self.hints - self.top - 8)

    @property
    def rows(self) -> float:
        """Where words beside the rack begin."""
        return self.work.right + GAP * 0.6

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Where a place on the bench is seen."""
        return (
            self.work.x + (x - self.source.x) * self.share,
            self.work.y + (y - self.source.y) * self.share,
        )

    def on_bench(self, x: float, y: float) -> tuple[float, float]:
        """The place on the bench that is seen at a pixel; words beside the rack are part of their row of it."""
        if self.stage == "donor" and self.work.right <= x < self.column.left:
            x = self.work.centerx
        return (
            self.source.x + (x - self.work.x) / self.share,
            self.source.y + (y - self.work.y) / self.share,
        )


def height_for(width: int, height: int) -> int:
    """Pixels of a picture 1280 wide that has the shape of a surface, but no lower than words have room."""
    return max(LEAST_HEIGHT, round(WIDTH * height / width))
