"""Whether the parts of a level's standoff fit together: names, hints, and room for every ship."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.level.contents import actions_of, conditions_of, objectives_of, things_of
from game.level.goals import Outlast
from game.level.problems import Path, did_you_mean, quoted, shown
from game.level.references import SHIP_ID, Finding
from game.level.script import BeaconIs, GroupIs, Hail, RepliedWith
from game.level.spec import Level
from game.level.standoff import Standoff
from game.level.talk import Reply

Names = list[tuple[Path, str]]


def encounter_findings(level: Level) -> Iterator[Finding]:
    """All that is wrong with the standoff of a level, if it has one."""
    standoff = level.standoff
    yield from _spoken_of(level, standoff)
    if standoff is None:
        return
    yield from _doubles(level, standoff)
    yield from _crews(standoff)
    yield from _lines(standoff)
    yield from _replies(standoff)


def _spoken_of(level: Level, standoff: Standoff | None) -> Iterator[Finding]:
    """Objectives, conditions and actions that speak of a standoff need one, and what they name must be in it."""
    groups = [group.id for group in standoff.groups] if standoff is not None else []
    talk = list(standoff.talk) if standoff is not None else []
    replies = [reply.id for _, reply in _all_replies(standoff)] if standoff is not None else []
    for path, part in (*objectives_of(level), *conditions_of(level), *actions_of(level)):
        if isinstance(part, Outlast | BeaconIs) and standoff is None:
            yield path, "the level has no standoff"
        named = {
            GroupIs: ("group", "group of the standoff", groups),
            Hail: ("exchange", "exchange of the talk", talk),
            RepliedWith: ("reply", "reply", replies),
        }.get(type(part))
        if named is not None and (name := getattr(part, named[0])) not in named[2]:
            yield (*path, named[0]), f"no {named[1]} is called {shown(name)}{_perhaps(name, named[2])}"
        if isinstance(part, Hail) and part.group is not None and part.group not in groups:
            yield (
                (*path, "group"),
                (f"no group of the standoff is called {shown(part.group)}{_perhaps(part.group, groups)}"),
            )


def _doubles(level: Level, standoff: Standoff) -> Iterator[Finding]:
    taken = {thing.id for _, thing in things_of(level) if thing.id} | {SHIP_ID}
    ships: Names = [(("standoff", "ships", i, "id"), ship.id) for i, ship in enumerate(standoff.ships)]
    for path, name in ships:
        if name == SHIP_ID:
            yield path, f"'{SHIP_ID}' is the player's ship, choose another id"
        elif name in taken:
            yield path, f"duplicate id '{name}'"
    yield from _repeated("id", ships)
    yield from _repeated(
        "group", [(("standoff", "groups", i, "id"), each.id) for i, each in enumerate(standoff.groups)]
    )
    yield from _repeated(
        "answer", [(("standoff", "responses", i, "id"), each.id) for i, each in enumerate(standoff.responses)]
    )
    yield from _repeated("reply", [((*path, "id"), reply.id) for path, reply in _all_replies(standoff)])


def _repeated(what: str, names: Names) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, name in names:
        if name in seen:
            yield path, f"duplicate {what} '{name}'"
        seen.add(name)


def _crews(standoff: Standoff) -> Iterator[Finding]:
    """Every ship of a group or an answer is there, and in one of them only."""
    known = [ship.id for ship in standoff.ships]
    placed: set[str] = set()
    for path, name in _members(standoff):
        if name not in known:
            yield path, f"no ship of the standoff has the id {shown(name)}{_perhaps(name, known)}"
        elif name in placed:
            yield path, f"'{name}' is in a group or an answer already"
        placed.add(name)
    for i, group in enumerate(standoff.groups):
        path = ("standoff", "groups", i, "mark")
        if group.mark in group.ships:
            yield path, f"'{group.mark}' is one of the group's own ships"
        elif group.mark != SHIP_ID and group.mark not in known:
            yield (
                path,
                f"must be '{SHIP_ID}' or the id of a ship, nothing is called {shown(group.mark)}"
                + (_perhaps(group.mark, [SHIP_ID, *known])),
            )


def _members(standoff: Standoff) -> Names:
    crews = [(("groups", i), each.ships) for i, each in enumerate(standoff.groups)]
    crews += [(("responses", i), each.ships) for i, each in enumerate(standoff.responses)]
    return [
        (("standoff", *where, "ships", j), name) for where, ships in crews for j, name in enumerate(ships)
    ]


def _lines(standoff: Standoff) -> Iterator[Finding]:
    """Everything that is said is in ``talk``."""
    for path, name in _spoken(standoff):
        if name not in standoff.talk:
            yield (
                path,
                f"no exchange of the talk is called {shown(name)}{_perhaps(name, list(standoff.talk))}",
            )


def _spoken(standoff: Standoff) -> Iterable[tuple[Path, str]]:
    for i, group in enumerate(standoff.groups):
        for moment, name in group.lines.items():
            yield ("standoff", "groups", i, "lines", moment), name
    for i, response in enumerate(standoff.responses):
        for part in ("line", "arrival"):
            if (name := getattr(response, part)) is not None:
                yield ("standoff", "responses", i, part), name
    for path, reply in _all_replies(standoff):
        if reply.then is not None:
            yield (*path, "then"), reply.then


def _all_replies(standoff: Standoff) -> Iterator[tuple[Path, Reply]]:
    for name, exchange in standoff.talk.items():
        for i, reply in enumerate(exchange.replies):
            yield ("standoff", "talk", name, "replies", i), reply


def _replies(standoff: Standoff) -> Iterator[Finding]:
    """Conditions speak of replies that exist; no reply is a trap without a hint."""
    known = [reply.id for _, reply in _all_replies(standoff)]
    for path, reply in _all_replies(standoff):
        for part in ("said", "not_said"):
            name = getattr(reply.needs, part)
            if name is not None and name not in known:
                yield (*path, "needs", part), f"no reply has the id {shown(name)}{_perhaps(name, known)}"
        if reply.hint is None and (why := _trap(reply)):
            yield path, f"{why}, so it needs a 'hint' from the crew"


def _trap(reply: Reply) -> str:
    """Why a reply could cost the player something unawares, empty where it cannot."""
    if reply.lie is not None:
        return "it is a lie"
    if reply.gives_claim or reply.gives_up:
        return "it gives something away"
    if reply.patience < 0.0 or reply.nerve > 0.0 or reply.greed > 0.0:
        return "it turns them against the player"
    return ""


def _perhaps(name: str, known: list[str]) -> str:
    return did_you_mean(name, known) or (f"; known: {quoted(known)}" if known else "; there is none")
