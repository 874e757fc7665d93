"""Draws a whole repair at the bearing bench as the game does, and takes the times of its frames, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING

import pygame

from game.sim.tuning import TICKS_A_SECOND
from game.view.bearing_bench.view import BenchView
from game.view.bench.yardstick import Yardstick, middle_of, taken_by

if TYPE_CHECKING:
    from game.sim import Controls
    from game.sim.bench import Bench

DRAWN_TICKS = 4
"""Ticks from one drawn frame to the next."""
BETWEEN = 6
"""Frames from one look at the yardstick to the next."""


@dataclass(frozen=True, slots=True)
class StepCost:
    """What the frames of a step of the bench cost, in yardsticks: half of them less than ``ratio``."""

    name: str
    frames: int
    ratio: float
    p99: float

    def facts(self) -> dict[str, object]:
        """The cost as plain data, for JSON."""
        ratios = {"frame_ratio": round(self.ratio, 2), "p99_ratio": round(self.p99, 2)}
        return {"name": self.name, "frames": self.frames, **ratios}

    def line(self) -> str:
        """The cost as a line to read."""
        part = f"{self.ratio:5.2f} yardsticks a frame, 99 % under {self.p99:5.2f}"
        return f"bench, {self.name:<11} {part} ({self.frames} frames)"


def repair_costs(screen: pygame.Surface, bench: Bench, work: Callable[[Bench], Controls]) -> list[StepCost]:
    """What the frames of each step cost while somebody works at a bench until it is done."""
    pygame.font.init()
    view, yardstick, took = BenchView(), Yardstick(screen), dict[str, list[float]]()
    ticks = 0
    while bench.result is None:
        bench.step(work(bench))
        ticks += 1
        if ticks % DRAWN_TICKS == 0:
            clock = ticks / TICKS_A_SECOND
            drawn = taken_by(lambda at=clock: _draw(view, screen, bench, at))  # type: ignore[misc]
            took.setdefault(bench.stage, []).append(drawn.wall)
        if ticks % (DRAWN_TICKS * BETWEEN) == 0:
            yardstick.look()
    unit = middle_of(yardstick.taken()).wall
    return [
        StepCost(name, len(times), median(times) / unit, quantiles(times, n=100)[-1] / unit)
        for name, times in took.items()
        if len(times) > 1
    ]


def _draw(view: BenchView, screen: pygame.Surface, bench: Bench, clock: float) -> None:
    view.draw(screen, bench, None, clock=clock)
    pygame.display.flip()
