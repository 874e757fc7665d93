"""The shipped levels and their recorded clears, for tests that go through all of them."""

from __future__ import annotations

from pathlib import Path

from game.play.clears import clear_path

ROOT = Path(__file__).parent.parent
LEVELS = sorted((ROOT / "levels").glob("*.json"))
LEVELS = [path for path in LEVELS if not path.name.endswith(".schema.json")]
CLEARS = [clear_path(path) for path in LEVELS]


def name(path: Path) -> str:
    return path.stem
