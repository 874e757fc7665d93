"""Keeping the last flight of each level as a replay in the user's data folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.folders import user_data

if TYPE_CHECKING:
    from game.scenes.flight import FlightScene


def keep_replay(flight: FlightScene) -> Path | None:
    """Write a flight down; the file, or None where that cannot be done or somebody else flew."""
    if flight.recorder is None or flight.pilot is not None:
        return None
    path = user_data() / "replays" / f"{flight.path.stem}-last.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(flight.recorder.text(), encoding="utf-8", newline="\n")
    except OSError:
        return None
    return path
