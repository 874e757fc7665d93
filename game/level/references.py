"""Names in a level that speak of other parts of it: each must name something, of the right kind, and only one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from game.level.contents import actions_of, conditions_of, objectives_of, things_of
from game.level.goals import Deliver, Dock, Match, Objective, Reach
from game.level.outlines import Structure, ports_of
from game.level.problems import Finding, Path, perhaps, shown
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
from game.saying import Saying

SHIP_ID = "ship"
"""The player's ship bears this id; nothing else may."""
TAKEN_BY_THE_SHIP = Saying("'{name}' is the player's ship, choose another id", name=SHIP_ID)
DUPLICATE_ID = partial(Saying, "duplicate id '{name}'")
Names = list[tuple[Path, str | None]]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a reference may name."""

    words: Saying
    kinds: tuple[type, ...]


_DOCKABLE = _Wanted(Saying("a station, habitat or wreck"), (Station, Habitat, Wreck))
_SELLABLE = _Wanted(Saying("a station or habitat"), (Station, Habitat))
_ROCK = _Wanted(Saying("an asteroid"), (Asteroid,))
_GOAL = _Wanted(Saying("a way-point"), (Waypoint,))
_ZONE = _Wanted(Saying("a way-point or hazard"), (Waypoint, Hazard))
_PLACED = _Wanted(
    Saying("an asteroid, station, habitat, wreck, gravity well, way-point or hazard"),
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
    ids: Names = [((*path, "id"), thing.id) for path, thing in things_of(level)]
    yield from repeated(DUPLICATE_ID, ids)
    for path, name in ids:
        if name == SHIP_ID:
            yield path, TAKEN_BY_THE_SHIP
    yield from repeated(DUPLICATE_ID, [((*path, "id"), goal.id) for path, goal in objectives_of(level)])
    yield from repeated(
        DUPLICATE_ID, [(("triggers", i, "id"), one.id) for i, one in enumerate(level.triggers)]
    )
    for path, thing in things_of(level):
        if isinstance(thing, Station | Habitat | Wreck):
            ports: Names = [((*path, "ports", i, "id"), port.id) for i, port in enumerate(thing.ports)]
            yield from repeated(partial(Saying, "duplicate port '{name}'"), ports)


def repeated(say: Callable[..., Saying], names: Iterable[tuple[Path, str | None]]) -> Iterator[Finding]:
    """Names that were there before, each with what is said of such a ``name``; None is no name."""
    seen: set[str] = set()
    for path, name in names:
        if name in seen:
            yield path, say(name=name)
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
        found = {"name": shown(name), "perhaps": perhaps(name, [*fitting, *sorted(lost)])}
        yield (
            path,
            Saying(
                "must be the id of {wanted}, nothing is called {name}{perhaps}", wanted=wanted.words, **found
            ),
        )
    elif not isinstance(things[name], wanted.kinds):
        kind = things[name].type.replace("_", " ")
        found = {"wanted": wanted.words, "name": name, "kind": kind}
        yield path, Saying("must be the id of {wanted}, '{name}' is of type '{kind}'", **found)
    elif wanted is _SELLABLE and not getattr(things[name], "stock", True):
        yield path, Saying("'{name}' buys no ore, its 'stock' is false", name=name)


def _ports(level: Level, things: dict[str, Thing]) -> Iterator[Finding]:
    for path, objective in objectives_of(level):
        if not isinstance(objective, Dock) or objective.port is None:
            continue
        structure = things.get(objective.at)
        if isinstance(structure, Structure):
            known = [port.id for port in ports_of(structure)]
            if objective.port not in known:
                found = {"port": shown(objective.port), "perhaps": perhaps(objective.port, known)}
                unknown = Saying("'{name}' has no port {port}{perhaps}", name=objective.at, **found)
                yield (*path, "port"), unknown


def _to_objectives(level: Level, lost: frozenset[str]) -> Iterator[Finding]:
    known = [objective.id for _, objective in objectives_of(level) if objective.id]
    for path, part in (*conditions_of(level), *actions_of(level)):
        if isinstance(part, ObjectiveIs | FailObjective) and part.id not in known and part.id not in lost:
            found = {"id": shown(part.id), "perhaps": perhaps(part.id, known)}
            yield (*path, "id"), Saying("no objective has the id {id}{perhaps}", **found)


def _to_lines(level: Level, lost: frozenset[str]) -> Iterator[Finding]:
    for path, action in actions_of(level):
        if isinstance(action, Say) and action.line not in level.dialogue and action.line not in lost:
            found = {"name": shown(action.line), "perhaps": perhaps(action.line, level.dialogue)}
            yield (*path, "line"), Saying("no line of the dialogue is called {name}{perhaps}", **found)
