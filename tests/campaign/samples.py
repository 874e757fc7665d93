"""Small campaigns to test with, and flights that nobody flew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.campaign.load import read_campaign
from game.campaign.spec import Campaign
from game.campaign.state import State, new_state
from game.level.aboard import Aboard, Flown

SHIP = {"fuel": 8000, "hull": 90}
WON, LOST = ("won", "lost")


def mission(mission_id: str, after: str | None = None, **fields: Any) -> dict[str, Any]:
    when = {"when": {"type": "mission", "id": after}} if after else {}
    return {"id": mission_id, "level": "01-first-flight", "text": "Fly."} | when | fields


def plain(**fields: Any) -> dict[str, Any]:
    """Two missions, one after the other."""
    chapter = {
        "id": "one",
        "title": "One",
        "missions": [mission("first"), mission("second", after="first")],
        "end": {"when": {"type": "mission", "id": "second"}},
    }
    chapter |= fields.pop("chapter", {})
    return {"title": "A campaign", "start": {"ship": SHIP}, "chapters": [chapter]} | fields


def campaign(**fields: Any) -> Campaign:
    return Campaign.model_validate_json(json.dumps(plain(**fields)))


def begun(story: Campaign, **changes: Any) -> State:
    """A new save with some things otherwise."""
    state = new_state(story, "test")
    ship = {name: changes.pop(name) for name in ("fuel", "hull", "systems", "salvage") if name in changes}
    return state.changed(ship=state.ship.model_copy(update=ship), **changes)


def flight(state: State, won: bool = True, **fields: Any) -> Flown:
    """A flight that came to something; without more said the ship came back as she went."""
    ship: Aboard = state.under_way.ship if state.under_way else state.ship
    brought = {name: fields.pop(name) for name in ("hull", "systems", "salvage", "spares") if name in fields}
    return Flown(won=won, ship=ship.model_copy(update=brought), **fields)


def problems(value: dict[str, Any] | str, folder: Path) -> list[str]:
    """What the check says of a campaign, without the file's name and the place in it."""
    path = folder / "my.campaign.json"
    path.write_text(value if isinstance(value, str) else json.dumps(value, indent=1), encoding="utf-8")
    return [str(problem).split(": ", 1)[1] for problem in read_campaign(path)[1]]
