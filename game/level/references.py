"""Names in a level that speak of other parts of it: each must name something, of the right kind, and only one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.level.contents import actions_of, conditions_of, objectives_of, things_of
from game.level.goals import Deliver, Dock, Match, Objective, Reach
from game.level.outlines import Structure, ports_of
from game.level.problems import Path, did_you_mean, quoted, shown
from game.level.script import (
    Action,
    Camera,
    Clamped,
    Condition,
    Docked,
    FailObjective,
    InZone,
    Near,
    ObjectiveIs,
    Say,
)
from game.level.spec import Level
from game.level.things import Asteroid, GravityWell, Habitat, Hazard, Station, Thing, Waypoint, Wreck

Finding = tuple[Path, str]
"""Where something is wrong, and what."""

SHIP_ID = "ship"
"""The player's ship bears this id; nothing else may."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a reference may name."""

    words: str
    kinds: tuple[type, ...]


_DOCKABLE = _Wanted("a station, habitat or wreck", (Station, Habitat, Wreck))
_SELLABLE = _Wanted("a station or habitat", (Station, Habitat))
_ROCK = _Wanted("an asteroid", (Asteroid,))
_GOAL = _Wanted("a way-point", (Waypoint,))
_ZONE = _Wanted("a way-point or hazard", (Waypoint, Hazard))
_PLACED = _Wanted(
    "an asteroid, station, habitat, wreck, gravity well, way-point or hazard",
    (Asteroid, Station, Habitat, Wreck, GravityWell, Waypoint, Hazard),
)
_Reference = tuple[Path, str | None, _Wanted]


def reference_findings(level: Level, lost: frozenset[str]) -> Iterator[Finding]:
    """Every name that is given twice, or speaks of nothing, or of the wrong kind.

    Args:
        level: the level, perhaps without parts whose types are wrong.
        lost: names of those parts; they count as known.
    """
    things = {thing.id: thing for _, thing in things_of(level) if thing.id}
    yield from _doubles(level)
    for path, name, wanted in _references_to_things(level):
        yield from _to_thing(path, name, wanted, things, lost)
    yield from _ports(level, things)
    yield from _to_objectives(level, lost)
    yield from _to_lines(level, lost)


def _doubles(level: Level) -> Iterator[Finding]:
    ids = [((*path, "id"), thing.id) for path, thing in things_of(level)]
    yield from _repeated("id", ids)
    for path, name in ids:
        if name == SHIP_ID:
            yield path, f"'{SHIP_ID}' is the player's ship, choose another id"
    yield from _repeated("id", [((*path, "id"), goal.id) for path, goal in objectives_of(level)])
    yield from _repeated("id", [(("triggers", i, "id"), one.id) for i, one in enumerate(level.triggers)])
    for path, thing in things_of(level):
        if isinstance(thing, Station | Habitat | Wreck):
            yield from _repeated(
                "port", [((*path, "ports", i, "id"), port.id) for i, port in enumerate(thing.ports)]
            )


def _repeated(what: str, names: Iterable[tuple[Path, str | None]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, name in names:
        if name in seen:
            yield path, f"duplicate {what} '{name}'"
        if name:
            seen.add(name)


def _references_to_things(level: Level) -> Iterator[_Reference]:
    for path, objective in objectives_of(level):
        yield from _of_objective(path, objective)
    for path, condition in conditions_of(level):
        yield from _of_condition(path, condition)
    for path, action in actions_of(level):
        yield from _of_action(path, action)


def _of_objective(path: Path, objective: Objective) -> Iterator[_Reference]:
    match objective:
        case Dock():
            yield (*path, "at"), objective.at, _DOCKABLE
        case Deliver():
            yield (*path, "to"), objective.to, _SELLABLE
        case Reach():
            yield (*path, "zone"), objective.zone, _GOAL
        case Match():
            yield (*path, "to"), objective.to, _PLACED


def _of_condition(path: Path, condition: Condition) -> Iterator[_Reference]:
    match condition:
        case InZone():
            yield (*path, "zone"), condition.zone, _ZONE
        case Near():
            yield (*path, "to"), condition.to, _PLACED
        case Docked():
            yield (*path, "at"), condition.at, _DOCKABLE
        case Clamped():
            yield (*path, "to"), condition.to, _ROCK


def _of_action(path: Path, action: Action) -> Iterator[_Reference]:
    if isinstance(action, Camera):
        yield (*path, "look_at"), action.look_at, _PLACED


def _to_thing(
    path: Path, name: str | None, wanted: _Wanted, things: dict[str, Thing], lost: frozenset[str]
) -> Iterator[Finding]:
    if name is None or name in lost:
        return
    if name not in things:
        fitting = [known for known, thing in things.items() if isinstance(thing, wanted.kinds)]
        perhaps = _perhaps(name, [*fitting, *sorted(lost)])
        yield path, f"must be the id of {wanted.words}, nothing is called {shown(name)}{perhaps}"
    elif not isinstance(things[name], wanted.kinds):
        kind = things[name].type.replace("_", " ")
        yield path, f"must be the id of {wanted.words}, '{name}' is of type '{kind}'"
    elif wanted is _SELLABLE and not getattr(things[name], "stock", True):
        yield path, f"'{name}' buys no ore, its 'stock' is false"


def _perhaps(name: str, known: list[str]) -> str:
    return did_you_mean(name, known) or (f"; known: {quoted(known)}" if known else "; there is none")


def _ports(level: Level, things: dict[str, Thing]) -> Iterator[Finding]:
    for path, objective in objectives_of(level):
        if not isinstance(objective, Dock) or objective.port is None:
            continue
        structure = things.get(objective.at)
        if isinstance(structure, Structure):
            known = [port.id for port in ports_of(structure)]
            if objective.port not in known:
                unknown = f"'{objective.at}' has no port {shown(objective.port)}"
                yield (*path, "port"), unknown + _perhaps(objective.port, known)


def _to_objectives(level: Level, lost: frozenset[str]) -> Iterator[Finding]:
    known = [objective.id for _, objective in objectives_of(level) if objective.id]
    for path, part in (*conditions_of(level), *actions_of(level)):
        if isinstance(part, ObjectiveIs | FailObjective) and part.id not in known and part.id not in lost:
            yield (*path, "id"), f"no objective has the id {shown(part.id)}{_perhaps(part.id, known)}"


def _to_lines(level: Level, lost: frozenset[str]) -> Iterator[Finding]:
    for path, action in actions_of(level):
        if isinstance(action, Say) and action.line not in level.dialogue and action.line not in lost:
            unknown = f"no line of the dialogue is called {shown(action.line)}"
            yield (*path, "line"), unknown + _perhaps(action.line, list(level.dialogue))
