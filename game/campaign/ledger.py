"""Changing a state by the ledger: whatever changes has an entry, and the state is what the entries make of it."""

from __future__ import annotations

from collections.abc import Iterable

from game.campaign.effects import Befriend, Change, Effect, Equip, Lay, Learn, Wear
from game.campaign.state import Ally, Entry, Page, State, Technique
from game.level.aboard import Aboard
from game.level.equipment import MOST_LOTS, SystemKind, Unit
from game.level.spec import TANKS

LEAST_HULL = 0.1
"""% of hull below which nothing goes: a wreck can be towed."""
MOST_REPUTE = 100.0


def applied(state: State, effects: Iterable[Effect]) -> tuple[State, tuple[Entry, ...]]:
    """The state after effects, and their entries."""
    entries = []
    for effect in effects:
        state, entry = _after(state, effect)
        entries.append(entry)
    return state, tuple(entries)


def booked(state: State, entries: Iterable[Entry]) -> State:
    """The state after entries that count something."""
    for entry in entries:
        state = _counted(state, entry.what, entry.amount)
    return state


def with_page(state: State, page: Page) -> State:
    """The state with one more page in its ledger, not yet looked at."""
    return state.changed(ledger=(*state.ledger, page), unread=True)


def noted(state: State, entries: tuple[Entry, ...]) -> State:
    """The state with entries of a stay at Freeport in its ledger: on the last page where that is one of a stay."""
    if not entries:
        return state
    last = state.ledger[-1] if state.ledger else None
    if last is not None and last.kind == "freeport":
        page = last.model_copy(update={"entries": (*last.entries, *entries)})
        return state.changed(ledger=(*state.ledger[:-1], page))
    return state.changed(ledger=(*state.ledger, Page(kind="freeport", entries=entries)))


def refitted(ship: Aboard, system: SystemKind, unit: Unit) -> Aboard:
    """The ship with another bearing in one of its systems."""
    systems = ship.systems.model_copy(update={system: unit})
    return ship.model_copy(update={"systems": systems})


def _after(state: State, effect: Effect) -> tuple[State, Entry]:
    match effect:
        case Change():
            entry = Entry(what=effect.what, amount=effect.amount, reason=effect.reason)
            return booked(state, [entry]), entry
        case Wear():
            unit = state.ship.systems.unit(effect.system)
            worn = unit.model_copy(update={"condition": max(0.0, unit.condition - effect.percent)})
            ship = refitted(state.ship, effect.system, worn)
            entry = Entry(
                what="wear", amount=-effect.percent, reason=effect.reason, values={"system": effect.system}
            )
            return state.changed(ship=ship), entry
        case Befriend():
            ally = Ally(name=effect.name, minutes=effect.minutes)
            entry = Entry(
                what="ally", amount=effect.minutes, reason=effect.reason, values={"name": effect.name}
            )
            return state.changed(allies=state.allies | {effect.ally: ally}), entry
        case Learn():
            technique = Technique(name=effect.name, shared=effect.shared)
            entry = Entry(what="technique", reason=effect.reason, values={"name": effect.name})
            return state.changed(techniques=state.techniques | {effect.technique: technique}), entry
        case Lay():
            rack = (*state.ship.salvage, effect.donor)[:MOST_LOTS]
            ship = state.ship.model_copy(update={"salvage": rack})
            entry = Entry(what="salvage", amount=1, reason=effect.reason, values={"donor": effect.donor})
            return state.changed(ship=ship), entry
        case Equip():
            spares = tuple(dict.fromkeys((*state.ship.spares, effect.spare)))
            ship = state.ship.model_copy(update={"spares": spares})
            entry = Entry(what="spare", amount=1, reason=effect.reason, values={"spare": effect.spare})
            return state.changed(ship=ship), entry


def _counted(state: State, what: str, amount: float) -> State:
    match what:
        case "fuel":
            fuel = _within(state.ship.fuel + amount, 0.0, TANKS)
            return state.changed(ship=state.ship.model_copy(update={"fuel": fuel}))
        case "hull":
            hull = _within(state.ship.hull + amount, LEAST_HULL, 100.0)
            return state.changed(ship=state.ship.model_copy(update={"hull": hull}))
        case "leak" | "suspicion":
            return state.changed(**{what: _within(getattr(state, what) + amount, 0.0, 100.0)})
        case "reputation":
            return state.changed(reputation=_within(state.reputation + amount, -MOST_REPUTE, MOST_REPUTE))
        case "exotic" | "days":
            return state.changed(**{what: max(0.0, getattr(state, what) + amount)})
        case "credits":
            return state.changed(credits=state.credits + amount)
    return state


def _within(value: float, low: float, high: float) -> float:
    return min(high, max(low, value))
