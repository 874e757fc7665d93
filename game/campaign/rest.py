"""What is wrong among the parts of a campaign whose types are sound, where those of others are not: one run tells all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from game.campaign.spec import Campaign
from game.level.problems import Finding, Path

NO_LEVEL = "no-level"
"""Level of a mission that stands in for a broken one."""
_SHIP = {"fuel": 1, "hull": 1}
_ALWAYS = {"type": "at_least", "what": "days", "amount": 0}
_LISTS = ("missions", "choices")


def without_broken_parts(value: object, wrong: Iterable[Path]) -> tuple[Campaign, list[Path]] | None:
    """The campaign with harmless parts in the places of broken ones, and where these are.

    Ids stay, as others may speak of them. None where too little is sound.

    Args:
        value: what was read.
        wrong: where its types are wrong.
    """
    if not isinstance(value, dict):
        return None
    mended: dict[str, Any] = {"title": "-", "start": {"ship": _SHIP}} | deepcopy(value)
    replaced = list(dict.fromkeys(_part(path) for path in wrong if path))
    for path in replaced:
        _replace(mended, path)
    try:
        return Campaign.model_validate_json(json.dumps(mended)), replaced
    except ValidationError:
        return None


def _part(path: Path) -> Path:
    """The part to replace as a whole: a mission, a choice, a field of a chapter, or a field of the campaign."""
    if path[0] != "chapters":
        return path[:1]
    return path[:4] if len(path) > 3 and path[2] in _LISTS else path[:3]


def _replace(campaign: dict[str, Any], path: Path) -> None:
    match path:
        case ("chapters", int(i), ("missions" | "choices") as name, int(j)):
            parts = campaign["chapters"][i][name]
            parts[j] = _mission(parts[j]) if name == "missions" else _choice(parts[j])
        case ("chapters", int(i), str(name)):
            _replace_field(campaign["chapters"][i], name)
        case (str(name),):
            _stand_in(campaign, name, {"title": "-", "start": {"ship": _SHIP}})


def _replace_field(chapter: object, name: str) -> None:
    if isinstance(chapter, dict):
        _stand_in(chapter, name, {"end": {"when": _ALWAYS}, "id": "x", "title": "-"})


def _stand_in(part: dict[str, Any], name: str, harmless: dict[str, Any]) -> None:
    """Take a field away, or put something harmless in its place where it has to be there."""
    part.pop(name, None)
    if name in harmless:
        part[name] = harmless[name]


def _mission(broken: object) -> dict[str, Any]:
    return {"id": _id_of(broken), "level": NO_LEVEL, "text": ""}


def _choice(broken: object) -> dict[str, Any]:
    options = broken.get("options") if isinstance(broken, dict) else None
    known = [_id_of(option) for option in options] if isinstance(options, list) else []
    return {
        "id": _id_of(broken),
        "text": "",
        "options": [{"id": name, "text": "-"} for name in known or ["x"]],
    }


def _id_of(part: object) -> str:
    name = part.get("id") if isinstance(part, dict) else None
    return name if isinstance(name, str) else "x"


def is_within(path: Path, parts: Iterable[Path]) -> bool:
    """Whether a path leads into one of some parts."""
    return any(path[: len(part)] == part for part in parts)


def beside(findings: Iterable[Finding], parts: list[Path]) -> Iterator[Finding]:
    """The findings that are not about parts that were replaced."""
    return (finding for finding in findings if not is_within(finding[0], parts))
