"""Keeping flights as replays in the user's data folder: the last one of each level, and the quickest for each medal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.folders import user_data
from game.level.load import LevelError, level_sha256
from game.play.replay import Replay
from game.play.replay_reader import ReplayError, load_replay
from game.saves.durable import write_durably

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene

GRADES = ("gold", "silver", "bronze", "won")
"""What a won flight earned, from the best down; ``won`` where the level has no medals."""

ASSISTED = "-assisted"
"""Follows the grade in the name of a flight with assists, which takes no other's place."""


def replays() -> Path:
    """The folder of kept flights. It need not exist."""
    return user_data() / "replays"


def keep_replay(flight: FlightScene) -> Path | None:
    """Write a flight down, and once more where it is the best of its level and no story's ship flew it.

    Returns:
        The file of the last flight, or None where it cannot be written or somebody else flew.
    """
    if flight.recorder is None or flight.pilot is not None:
        return None
    flown = flight.recorder.replay()
    last = replays() / f"{flight.path.stem}-last.txt"
    try:
        _write(last, flown)
        outcome = flight.world.outcome
        if outcome is not None and outcome.won and flight.errand is None:
            _keep_best(flight.path, flown, outcome.medal or GRADES[-1])
    except OSError as error:
        if flight.stage.saves is not None:
            flight.stage.saves.note_file("replay", last, error)
        return None
    return last


def best_flight(level: Path) -> Replay | None:
    """The best kept flight of a level as it is now: the best medal, and of those the quickest.

    One with assists is only the best where there is none without.
    """
    grades = (*GRADES, *(f"{grade}{ASSISTED}" for grade in GRADES))
    return next((flown for grade in grades if (flown := _kept(level, grade)) is not None), None)


def crews_flight(level: Path) -> Replay | None:
    """The recorded clear that came with a level, if one did and it is still of this level."""
    return _sound(level.parent / "clears" / f"{level.stem}.replay", level)


def _keep_best(level: Path, flown: Replay, grade: str) -> None:
    if flown.header.assists:
        grade = f"{grade}{ASSISTED}"
    before = _kept(level, grade)
    if before is None or flown.ticks < before.ticks:
        _write(_file(level, grade), flown)


def _kept(level: Path, grade: str) -> Replay | None:
    return _sound(_file(level, grade), level)


def _file(level: Path, grade: str) -> Path:
    return replays() / f"{level.stem}-{grade}.replay"


def _sound(path: Path, level: Path) -> Replay | None:
    """A replay that can be read and is of this very level."""
    try:
        flown = load_replay(path)
        return flown if flown.header.sha256 == level_sha256(level) else None
    except (ReplayError, LevelError):
        return None


def _write(path: Path, flown: Replay) -> None:
    write_durably(path, flown.text().encode())
