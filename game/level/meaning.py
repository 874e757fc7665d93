"""What the types cannot say of a level: names, room and sums, of a sound level or of what is sound of one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from game.level.encounters import encounter_findings
from game.level.fittings import fitting_findings, stock_findings
from game.level.problems import Finding, Path, Problem
from game.level.reader import Document
from game.level.references import reference_findings
from game.level.rooms import room_findings
from game.level.spec import Level
from game.level.sums import limit_findings, whole_findings
from game.level.translations import translation_findings

_NOTHING = {"type": "waypoint", "position": [0, 0]}
_STAND_INS: dict[str, object] = {
    "things": _NOTHING,
    "objectives": {"type": "keep", "within": 1},
    "triggers": {"when": {"type": "time", "after": 0}, "do": [{"type": "spawn", "thing": _NOTHING}]},
}
"""Harmless parts that take the places of broken ones."""


def findings(level: Level) -> Iterator[Finding]:
    """All that is wrong with a level whose types are sound."""
    yield from reference_findings(level, frozenset())
    out_of_place = list(room_findings(level))
    yield from out_of_place
    yield from limit_findings(level)
    yield from fitting_findings(level)
    yield from encounter_findings(level)
    yield from stock_findings(level)
    yield from translation_findings(level, level.translations)
    if not out_of_place:
        yield from whole_findings(level)


def problems_of_the_rest(document: Document, wrong: list[Path]) -> list[Problem]:
    """Problems among the parts whose types are sound, so that one run tells of them too.

    Args:
        document: what was read.
        wrong: where its types are wrong.
    """
    if not isinstance(document.value, dict):
        return []
    value: dict[str, Any] = {name: _copied(part) for name, part in document.value.items()}
    lost: set[str] = set()
    for path in dict.fromkeys(path[:2] for path in [*wrong, *document.spoiled] if path):
        _leave_out(value, path, lost)
    try:
        level = Level.model_validate_json(json.dumps({"title": "-"} | value))
    except ValidationError:
        return []
    found = (
        *reference_findings(level, frozenset(lost)),
        *room_findings(level, *(name in value or name not in document.value for name in ("ship", "arena"))),
        *limit_findings(level),
        *fitting_findings(level),
        *encounter_findings(level),
    )
    return [document.problem(*finding) for finding in found]


def _leave_out(value: dict[str, Any], path: Path, lost: set[str]) -> None:
    """Leave out the part of the level in which something is wrong, but remember its names."""
    name, part = str(path[0]), path[1] if len(path) > 1 else None
    if name in _STAND_INS and isinstance(part, int) and isinstance(value.get(name), list):
        lost.update(_ids(value[name][part]))
        value[name][part] = _STAND_INS[name]
    elif name == "dialogue" and part is not None and isinstance(value.get(name), dict):
        lost.add(str(part))
        value[name].pop(part, None)
    else:
        lost.update(_ids(value.pop(name, None)))


def _copied(part: object) -> object:
    return part.copy() if isinstance(part, list | dict) else part


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for part in value.values():
            yield from _ids(part)
    elif isinstance(value, list):
        for part in value:
            yield from _ids(part)
