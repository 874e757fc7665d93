"""A stage for standoffs: a level with other ships, said in a line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from game.level.load import load_level
from game.sim import World
from tests.scenario import Game, scenario

THREE = Path(__file__).parent.parent.parent / "level" / "fixtures" / "standoff.json"
"""Three jumpers, one answer to the beacon."""


def three_jumpers(seed: int | None = None) -> Game:
    """The whole standoff of the fixture, about to begin."""
    return Game(World(load_level(THREE), seed))


def ship(name: str, at: tuple[float, float], kind: str = "jumper_small", **fields: Any) -> dict[str, Any]:
    """One other ship."""
    return {"id": name, "kind": kind, "position": at} | fields


def meeting(
    *ships: dict[str, Any],
    things: tuple[dict[str, Any], ...] = (),
    group: dict[str, Any] | None = None,
    exotic: float = 30.0,
    level: dict[str, Any] | None = None,
    **standoff: Any,
) -> Game:
    """The player at [0, 0] with exotic matter aboard, and other ships in one group, the first leading."""
    members = [each["id"] for each in ships if each["kind"].startswith("jumper")] or [ships[0]["id"]]
    spec = {"ships": ships, "groups": [{"id": "them", "ships": members} | (group or {})]} | standoff
    fields = {"arena": {"size": (4000, 4000)}, "ship": {"hold": {"exotic_matter": exotic}}} | (level or {})
    return scenario(*things, standoff=spec, **fields)
