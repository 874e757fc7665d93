"""Everything that ``bench`` measures, in one run and on one machine, so that ratios can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.heap import settle_memory
from game.play import bearings
from game.play import bench as ticks
from game.play.bots.fitter import Fitter, workshop
from game.play.crowd import SECONDS, Hunted, crowd
from game.play.startup import StartCost, start_cost
from game.sim import World
from game.view.bench.cost import FrameCost
from game.view.bench.frames import FrameBench
from game.view.bench.memory import peak_megabytes
from game.view.bench.repairs import StepCost, repair_costs

if TYPE_CHECKING:
    from game.sim import Controls


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of one run."""

    start: StartCost
    ticks: Sequence[ticks.TickCost]
    frames: Sequence[FrameCost]
    steps: Sequence[StepCost]
    peak_mb: float | None
    bearings: bearings.Figures

    def facts(self) -> dict[str, object]:
        """All figures as plain data, for JSON."""
        return {
            "start": self.start.facts(),
            "ticks": [cost.facts() for cost in self.ticks],
            "frames": [cost.facts() for cost in self.frames],
            "bench": [cost.facts() for cost in self.steps],
            "bearings": self.bearings.facts(),
            "peak_mb": self.peak_mb,
        }

    def lines(self) -> Iterator[str]:
        """All figures as lines to read."""
        yield self.start.line()
        yield from (cost.line() for cost in self.ticks)
        yield from (cost.line() for cost in self.frames)
        yield from (cost.line() for cost in self.steps)
        yield f"{'memory':<24} {self.peak_mb or 0.0:.0f} MB at most"
        yield from self.bearings.lines()


def measure(levels: Sequence[Path], *, with_parts: bool = False) -> Measured:
    """Measure levels, and a repair at the bench; takes minutes.

    Raises:
        LevelError: A level has problems.
        ReplayError: A level's clear cannot be read.
    """
    start, figures = start_cost(), bearings.figures()
    costs = [*map(ticks.level_cost, levels), *ticks.growth(), ticks.crowded()]
    screen = FrameBench(with_parts=with_parts, settle=settle_memory)
    frames = [cost for path in levels for cost in frame_costs(screen, path)]
    frames += crowd_frames(screen)
    steps = repair_costs(screen.screen, workshop("drill", "thruster_rollers", 1), Fitter().work)
    return Measured(start, costs, frames, steps, peak_megabytes(), figures)


def crowd_frames(frames: FrameBench) -> list[FrameCost]:
    """What the frames of the fullest standoff cost."""
    level = crowd()

    def begin() -> tuple[World, Callable[[World], Controls]]:
        return World(level), Hunted().fly

    return frames.level(level.title, begin, SECONDS)


def frame_costs(frames: FrameBench, path: Path) -> list[FrameCost]:
    """What the frames of a level's recorded clear cost, with a cold and with a warm cache."""
    make, pilot, seconds = ticks.flight_of(path)

    def begin() -> tuple[World, Callable[[World], Controls]]:
        return make(), pilot().fly

    return frames.level(path.stem, begin, seconds)
