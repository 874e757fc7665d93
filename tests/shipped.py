"""The shipped levels and their recorded clears, for tests that go through all of them."""

from __future__ import annotations

from pathlib import Path

from game.level.library import shipped_levels
from game.level.load import is_level_name, load_level
from game.play.clears import clear_path

ROOT = Path(__file__).parent.parent
LEVELS = sorted(path for path in shipped_levels().glob("*.json") if is_level_name(path.name))
STANDOFFS = [path for path in LEVELS if load_level(path).standoff is not None]
ENDINGS = sorted((shipped_levels() / "clears").glob("*/*.replay"))
"""Replays of the endings of standoffs."""
CLEARS = [clear_path(path) for path in LEVELS]


def name(path: Path) -> str:
    return path.stem
