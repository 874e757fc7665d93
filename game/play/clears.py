"""Recorded clears of levels: where they are, and making them anew with the bots."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.level.load import level_sha256, load_level
from game.play.headless import Report, fly, report
from game.play.pilots import Pilot
from game.play.recorder import Recorder
from game.play.replay import header
from game.sim import World

FOLDER = "clears"
SUFFIX = ".replay"
LONGEST_CLEAR = 900.0
"""s after which a bot is given up."""
MEDALS = ("", "bronze", "silver", "gold")


@dataclass(frozen=True, slots=True)
class Flight:
    """A bot's flight of a level, and the replay's text."""

    report: Report
    replay: str

    @property
    def worth(self) -> tuple[bool, int, float]:
        """Compares flights: won before lost, then the better medal, then the shorter time."""
        return (self.report.outcome == "won", MEDALS.index(self.report.medal), -self.report.seconds)


def clear_path(level: Path) -> Path:
    """Where a level's recorded clear belongs."""
    return level.parent / FOLDER / f"{level.stem}{SUFFIX}"


def recorded_flight(path: Path, name: str, pilot: Pilot, seed: int | None = None) -> Flight:
    """Flies a level with a pilot to its end, at most 900 s of play.

    Raises:
        LevelError: The level has problems.
    """
    world = World(load_level(path), seed)
    recorder = Recorder(header(path.stem, level_sha256(path), world.seed), world)
    speed = fly(world, pilot, LONGEST_CLEAR, recorder)
    return Flight(report(world, path.stem, name, speed), recorder.text())


def best_flight(path: Path, pilots: dict[str, Callable[[], Pilot]]) -> Flight | None:
    """The best of the flights of all the pilots; the first gold ends the search. None without a win."""
    flights: list[Flight] = []
    for name, make in pilots.items():
        flights.append(recorded_flight(path, name, make()))
        if flights[-1].report.medal == "gold":
            break
    best = max(flights, key=lambda flight: flight.worth, default=None)
    return best if best is not None and best.report.outcome == "won" else None


def record_clears(
    levels: Iterable[Path], pilots: dict[str, Callable[[], Pilot]], out: Callable[[str], None]
) -> int:
    """Records a clear for each level, beside it; returns how many levels no pilot could win."""
    failed = 0
    for path in levels:
        best = best_flight(path, pilots)
        if best is None:
            failed += 1
            out(f"{path.stem}: none of {', '.join(pilots) or 'no bots'} won it")
            continue
        target = clear_path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(best.replay, encoding="utf-8", newline="\n")
        told = best.report
        out(f"{path.stem}: {told.medal} in {told.seconds:.1f} s by {told.pilot}, {len(best.replay):,} bytes")
    return failed
