"""What the types cannot say of a level: names, room and sums, of a sound level or of what is sound of one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from game.level.problems import Path, Problem
from game.level.reader import Document
from game.level.references import Finding, reference_findings
from game.level.rooms import room_findings
from game.level.spec import Level
from game.level.sums import limit_findings, whole_findings

_LISTS = ("things", "objectives", "triggers")


def findings(level: Level) -> Iterator[Finding]:
    """All that is wrong with a level whose types are sound."""
    yield from reference_findings(level, frozenset())
    out_of_place = list(room_findings(level))
    yield from out_of_place
    yield from limit_findings(level)
    if not out_of_place:
        yield from whole_findings(level)


def problems_of_the_rest(document: Document, wrong: list[Path]) -> list[Problem]:
    """Problems among the parts whose types are sound, so that one run tells of them too."""
    if not isinstance(document.value, dict):
        return []
    value: dict[str, Any] = dict(document.value)
    kept = {name: list(range(len(value[name]))) for name in _LISTS if isinstance(value.get(name), list)}
    lost: set[str] = set()
    for top in dict.fromkeys(path[:2] for path in wrong + sorted(document.spoiled, key=str) if path):
        _drop(value, top, kept, lost)
    for name, indexes in kept.items():
        value[name] = [value[name][i] for i in indexes]
    try:
        level = Level.model_validate_json(json.dumps({"title": "-"} | value))
    except ValidationError:
        return []
    findings = [
        *reference_findings(level, frozenset(lost)),
        *room_findings(level, *(name in value or name not in document.value for name in ("ship", "arena"))),
        *limit_findings(level),
    ]
    return [document.problem(_before(path, kept), message) for path, message in findings]


def _drop(value: dict[str, Any], top: Path, kept: dict[str, list[int]], lost: set[str]) -> None:
    """Leave out the part of the level in which something is wrong, but remember its names."""
    name, part = str(top[0]), top[1] if len(top) > 1 else None
    if name in kept and isinstance(part, int):
        kept[name].remove(part)
        lost.update(_ids(value[name][part]))
    elif name == "dialogue" and part is not None and isinstance(value.get(name), dict):
        value[name] = {key: line for key, line in value[name].items() if key != part}
        lost.add(str(part))
    else:
        lost.update(_ids(value.pop(name, None)))
        kept.pop(name, None)


def _before(path: Path, kept: dict[str, list[int]]) -> Path:
    """The path in the file of a path in what was kept of it."""
    if len(path) > 1 and path[0] in kept and isinstance(path[1], int):
        return (path[0], kept[str(path[0])][path[1]], *path[2:])
    return path


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for part in value.values():
            yield from _ids(part)
    elif isinstance(value, list):
        for part in value:
            yield from _ids(part)
