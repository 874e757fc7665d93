"""Whether the parts of a level's standoff fit together: names, hints, and room for every ship."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from game.level.contents import actions_of, conditions_of, objectives_of, things_of
from game.level.goals import Outlast
from game.level.problems import Finding, Path, perhaps, shown
from game.level.references import DUPLICATE_ID, SHIP_ID, TAKEN_BY_THE_SHIP, Names, repeated
from game.level.script import BeaconIs, GroupIs, Hail, RepliedWith
from game.level.spec import Level
from game.level.standoff import Standoff
from game.level.talk import Reply
from game.saying import Saying

_NO_GROUP = partial(Saying, "no group of the standoff is called {name}{perhaps}")
_NO_EXCHANGE = partial(Saying, "no exchange of the talk is called {name}{perhaps}")
_NO_REPLY = partial(Saying, "no reply is called {name}{perhaps}")


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
            yield path, Saying("the level has no standoff")
        match part:
            case GroupIs():
                yield from _known((*path, "group"), part.group, groups, _NO_GROUP)
            case Hail():
                yield from _known((*path, "exchange"), part.exchange, talk, _NO_EXCHANGE)
                yield from _known((*path, "group"), part.group, groups, _NO_GROUP)
            case RepliedWith():
                yield from _known((*path, "reply"), part.reply, replies, _NO_REPLY)


def _known(path: Path, name: str | None, known: list[str], say: Callable[..., Saying]) -> Iterator[Finding]:
    """That nothing bears a name, where it is one and not known."""
    if name is not None and name not in known:
        yield path, say(name=shown(name), perhaps=perhaps(name, known))


def _doubles(level: Level, standoff: Standoff) -> Iterator[Finding]:
    taken = {thing.id for _, thing in things_of(level) if thing.id} | {SHIP_ID}
    ships: Names = [(("standoff", "ships", i, "id"), ship.id) for i, ship in enumerate(standoff.ships)]
    for path, name in ships:
        if name == SHIP_ID:
            yield path, TAKEN_BY_THE_SHIP
        elif name in taken:
            yield path, DUPLICATE_ID(name=name)
    groups: Names = [(("standoff", "groups", i, "id"), each.id) for i, each in enumerate(standoff.groups)]
    answers: Names = [
        (("standoff", "responses", i, "id"), each.id) for i, each in enumerate(standoff.responses)
    ]
    replies: Names = [((*path, "id"), reply.id) for path, reply in _all_replies(standoff)]
    yield from repeated(DUPLICATE_ID, ships)
    yield from repeated(partial(Saying, "duplicate group '{name}'"), groups)
    yield from repeated(partial(Saying, "duplicate answer '{name}'"), answers)
    yield from repeated(partial(Saying, "duplicate reply '{name}'"), replies)


def _crews(standoff: Standoff) -> Iterator[Finding]:
    """Every ship of a group or an answer is there, and in one of them only."""
    known = [ship.id for ship in standoff.ships]
    placed: set[str] = set()
    for path, name in _members(standoff):
        if name not in known:
            found = {"id": shown(name), "perhaps": perhaps(name, known)}
            yield path, Saying("no ship of the standoff has the id {id}{perhaps}", **found)
        elif name in placed:
            yield path, Saying("'{name}' is in a group or an answer already", name=name)
        placed.add(name)
    for i, group in enumerate(standoff.groups):
        path = ("standoff", "groups", i, "mark")
        if group.mark in group.ships:
            yield path, Saying("'{name}' is one of the group's own ships", name=group.mark)
        elif group.mark != SHIP_ID and group.mark not in known:
            found = {"name": shown(group.mark), "perhaps": perhaps(group.mark, [SHIP_ID, *known])}
            yield (
                path,
                Saying(
                    "must be '{ship}' or the id of a ship, nothing is called {name}{perhaps}",
                    ship=SHIP_ID,
                    **found,
                ),
            )


def _members(standoff: Standoff) -> list[tuple[Path, str]]:
    crews = [(("groups", i), each.ships) for i, each in enumerate(standoff.groups)]
    crews += [(("responses", i), each.ships) for i, each in enumerate(standoff.responses)]
    return [
        (("standoff", *where, "ships", j), name) for where, ships in crews for j, name in enumerate(ships)
    ]


def _lines(standoff: Standoff) -> Iterator[Finding]:
    """Everything that is said is in ``talk``."""
    for path, name in _spoken(standoff):
        yield from _known(path, name, list(standoff.talk), _NO_EXCHANGE)


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
            no_reply = partial(Saying, "no reply has the id {name}{perhaps}")
            yield from _known((*path, "needs", part), getattr(reply.needs, part), known, no_reply)
        if reply.hint is None and (why := _trap(reply)):
            yield path, Saying("{why}, so it needs a 'hint' from the crew", why=why)


def _trap(reply: Reply) -> str:
    """Why a reply could cost the player something unawares, empty where it cannot."""
    if reply.lie is not None:
        return Saying("it is a lie")
    if reply.gives_claim or reply.gives_up:
        return Saying("it gives something away")
    if reply.patience < 0.0 or reply.nerve > 0.0 or reply.greed > 0.0:
        return Saying("it turns them against the player")
    return ""
