"""Levels to test with: a tiny one to change, one with everything, and those that are shipped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.level.load import is_level_name, read_level
from game.level.problems import Problem
from game.level.reader import read_json

ROOT = Path(__file__).parent.parent.parent
EVERYTHING = Path(__file__).parent / "fixtures" / "everything.json"
SHIPPED = sorted(path for path in (ROOT / "levels").glob("*.json") if is_level_name(path.name))


def plain(path: Path) -> dict[str, Any]:
    """A level's file as plain values."""
    document = read_json(path.read_bytes(), path.name)
    assert not document.problems
    assert isinstance(document.value, dict)
    return document.value


def tiny(**fields: Any) -> dict[str, Any]:
    """A sound level with a depot, a rock and a way-point, with some fields given."""
    return {
        "title": "Tiny",
        "things": [
            {"type": "station", "id": "depot", "kind": "depot", "position": [200, 0]},
            {
                "type": "asteroid", "id": "rock", "position": [0, 200], "radius": 30,
                "veins": [{"ore": "nickel_iron", "size": [20, 20], "richness": 0.5}],
            },
            {"type": "waypoint", "id": "mark", "position": [0, -200]},
        ],
        "objectives": [{"type": "dock", "id": "dock", "at": "depot"}],
        "dialogue": {"hello": {"speaker": "Kayla", "text": "Morning."}},
    } | fields  # fmt: skip


def problems_of(level: dict[str, Any]) -> list[Problem]:
    """What is wrong with a level given as plain values."""
    return read_level(json.dumps(level), "level.json")[1]


def complaints(level: dict[str, Any]) -> list[str]:
    """The problems, without file and place."""
    return [str(problem).split(": ", 1)[1] for problem in problems_of(level)]


def with_thing(**fields: Any) -> dict[str, Any]:
    """The tiny level with one more thing, ``things[3]``."""
    level = tiny()
    level["things"].append(fields)
    return level
