"""Recorded clears of levels: where they are, and making them anew with the bots."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.level.load import level_sha256, load_level
from game.play.bots import LAST_RESORTS, WAYS
from game.play.headless import Report, fly, report
from game.play.pilots import Pilot
from game.play.recorder import Recorder
from game.play.replay import header
from game.sim import World
from game.sim.standoff.state import Kept

FOLDER = "clears"
SUFFIX = ".replay"
LONGEST_CLEAR = 900.0
"""s after which a bot is given up."""
MEDALS = ("", "bronze", "silver", "gold")
Pilots = dict[str, Callable[[], Pilot]]


@dataclass(frozen=True, slots=True)
class Flight:
    """A bot's flight of a level, and the replay's text."""

    report: Report
    replay: str
    kept: Kept | None = None
    """What was kept in a standoff; None without one, or where it did not end."""

    @property
    def worth(self) -> tuple[bool, int, float, float]:
        """Compares flights: won before lost, then the better medal, then what was kept, then the shorter time."""
        kept = self.kept.worth if self.kept is not None else 0.0
        return (self.report.outcome == "won", MEDALS.index(self.report.medal), kept, -self.report.seconds)


def clear_path(level: Path) -> Path:
    """Where a level's recorded clear belongs."""
    return level.parent / FOLDER / f"{level.stem}{SUFFIX}"


def ending_path(level: Path, kind: str) -> Path:
    """Where the replay of one ending of a level's standoff belongs."""
    return level.parent / FOLDER / level.stem / f"{kind}{SUFFIX}"


def recorded_flight(path: Path, name: str, pilot: Pilot, seed: int | None = None) -> Flight:
    """Flies a level with a pilot to its end, and to that of its standoff, at most 900 s of play.

    Raises:
        LevelError: The level has problems.
    """
    world = World(load_level(path), seed)
    recorder = Recorder(header(path.stem, level_sha256(path), world.seed), world)
    speed = fly(world, pilot, LONGEST_CLEAR, recorder)
    while world.standoff is not None and world.standoff.result is None and world.seconds < LONGEST_CLEAR:
        controls = pilot.fly(world)
        recorder.record(controls)
        world.step(controls)
    kept = world.standoff.result if world.standoff is not None else None
    return Flight(report(world, path.stem, name, speed), recorder.text(), kept)


def flights_of(path: Path, pilots: Pilots) -> list[Flight]:
    """Flights of a level by those pilots that are made for it.

    Where there is a standoff each way to deal with it is flown; elsewhere the first gold ends the search.
    """
    meets = load_level(path).standoff is not None
    flights: list[Flight] = []
    for name, make in pilots.items():
        if (name in WAYS or name in LAST_RESORTS) == meets:
            flights.append(recorded_flight(path, name, make()))
            if flights[-1].report.medal == "gold" and not meets:
                break
    return flights


def best_of(flights: Iterable[Flight]) -> Flight | None:
    """The best flight; None without a win."""
    best = max(flights, key=lambda flight: flight.worth, default=None)
    return best if best is not None and best.report.outcome == "won" else None


def endings_of(flights: Iterable[Flight]) -> dict[str, Flight]:
    """Each ending of a standoff that the flights came to, with the flight that kept most."""
    ended = sorted((flight for flight in flights if flight.kept is not None), key=lambda flight: flight.worth)
    return {flight.kept.kind: flight for flight in ended if flight.kept is not None}


def record_clears(levels: Iterable[Path], pilots: Pilots, out: Callable[[str], None]) -> int:
    """Records a clear for each level, beside it, and of a standoff a replay of each ending too, and of no other.

    Returns:
        How many levels no pilot could win.
    """
    failed = 0
    for path in levels:
        flights = flights_of(path, pilots)
        best = best_of(flight for flight in flights if flight.report.pilot not in LAST_RESORTS)
        if best is None:
            failed += 1
            out(f"{path.stem}: none of {', '.join(pilots) or 'no bots'} won it")
            continue
        write(clear_path(path), best)
        out(told(path.stem, best))
        endings = endings_of(flights)
        for kind, flight in endings.items():
            write(ending_path(path, kind), flight)
            out(told(f"{path.stem}, {kind}", flight))
        for stale in stale_endings(path, endings):
            stale.unlink()
            out(f"{path.stem}, {stale.stem}: no bot comes to it any more, its replay is removed")
    return failed


def stale_endings(level: Path, endings: Container[str]) -> list[Path]:
    """Replays of endings of a level's standoff beside those."""
    recorded = sorted(clear_path(level).with_suffix("").glob(f"*{SUFFIX}"))
    return [path for path in recorded if path.stem not in endings]


def write(target: Path, flight: Flight) -> None:
    """Writes a flight's replay, and makes the folder for it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(flight.replay, encoding="utf-8", newline="\n")


def told(name: str, flight: Flight) -> str:
    """A recorded flight in a line."""
    report, kept = flight.report, flight.kept
    what = f", {kept.worth:,.0f} credits kept" if kept is not None else ""
    won = report.medal or report.outcome
    return f"{name}: {won} in {report.seconds:.1f} s by {report.pilot}{what}, {len(flight.replay):,} bytes"
