"""The shipped levels and their recorded clears, for tests that go through all of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.level.library import shipped_levels
from game.level.load import is_level_name, load_level
from game.play.clears import clear_path
from game.play.replay_reader import load_replay
from game.sim import World

ROOT = Path(__file__).parent.parent
LEVELS = sorted(path for path in shipped_levels().glob("*.json") if is_level_name(path.name))
STANDOFFS = [path for path in LEVELS if load_level(path).standoff is not None]
ENDINGS = sorted((shipped_levels() / "clears").glob("*/*.replay"))
"""Replays of the endings of standoffs."""
CLEARS = [clear_path(path) for path in LEVELS]


@cache
def end_of_clear(path: Path) -> World:
    """A level's world at the end of its recorded clear; only to be looked at."""
    replay = load_replay(clear_path(path))
    world = replay.world(load_level(path))
    for controls in replay.controls():
        world.step(controls)
    return world


def name(path: Path) -> str:
    return path.stem
