"""The ledger in words and figures: each entry's reason, and what it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from game.campaign.effects import Befriend, Change, Effect, Equip, Lay, Learn, Wear
from game.campaign.state import Entry
from game.view.figures import figure, grouped, mass_text, percent_text
from game.view.lettering import sentence
from game.view.texts import say

Read = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the ledger: why, what, by how much, and whether that is good for the ship."""

    reason: str
    what: str
    amount: str
    is_good: bool


def told(entry: Entry, read: Read, share: float = 1.0) -> Told:
    """An entry in words.

    Args:
        entry: what changed.
        read: gives the campaign's texts in the language that is spoken.
        share: of its amount, for figures that are counted up.
    """
    amount = entry.amount * share
    return Told(_reason(entry, read), _what(entry, read), _amount(entry, amount), is_good(entry))


def lines_of(entries: Iterable[Entry]) -> list[tuple[Entry, ...]]:
    """The entries that a line of the ledger is about: what changes, and what was paid for it where both are told of."""
    lines: list[tuple[Entry, ...]] = []
    for entry in entries:
        if not entry.amount and entry.what not in ("technique", "salvage", "spare"):
            continue
        if (
            lines
            and entry.key
            and entry.what == "credits"
            and [each.key for each in lines[-1]] == [entry.key]
        ):
            lines[-1] = (*lines[-1], entry)
        else:
            lines.append((entry,))
    return lines


def line_told(line: tuple[Entry, ...], read: Read, share: float = 1.0) -> Told:
    """A line in words, as ``told`` says one entry."""
    first, last = told(line[0], read, share), told(line[-1], read, share)
    return last if len(line) == 1 else replace(last, what=first.amount)


def effect_words(effect: Effect, read: Read) -> Told:
    """What an option or a mission would bring, in words."""
    return told(_entry_of(effect), read)


def _entry_of(effect: Effect) -> Entry:
    """The entry that an effect would make."""
    values: dict[str, str | float] = {}
    match effect:
        case Change():
            return Entry(what=effect.what, amount=effect.amount, reason=effect.reason)
        case Wear():
            values["system"] = effect.system
            return Entry(what="wear", amount=-effect.percent, reason=effect.reason, values=values)
        case Befriend():
            values["name"] = effect.name
            return Entry(what="ally", amount=effect.minutes, reason=effect.reason, values=values)
        case Learn():
            values["name"] = effect.name
            return Entry(what="technique", reason=effect.reason, values=values)
        case Lay():
            values["donor"] = effect.donor
            return Entry(what="salvage", amount=1, reason=effect.reason, values=values)
        case Equip():
            values["spare"] = effect.spare
            return Entry(what="spare", amount=1, reason=effect.reason, values=values)


def is_good(entry: Entry) -> bool:
    """Whether a change is for the better: more of what helps, less of what harms."""
    if entry.what in ("leak", "suspicion", "days"):
        return entry.amount < 0
    return entry.amount >= 0


def _reason(entry: Entry, read: Read) -> str:
    if not entry.key:
        return read(entry.reason)
    return sentence(say(entry.key, **{name: _value(name, value) for name, value in entry.values.items()}))


def _value(name: str, value: str | float) -> object:
    """A value for a place in a reason: names are said, figures written as the language does."""
    match name, value:
        case "system", str():
            return say(f"system.{value}")
        case "donor", str():
            return say(f"donor.{value}")
        case "kilograms", float():
            return mass_text(value)
        case "price", float():
            return figure(value, 2)
        case "count", float():
            return round(value)
        case "amount", float():
            return figure(value)
    return value


def _what(entry: Entry, read: Read) -> str:
    """What it is that changes, where the figure does not say so."""
    match entry.what:
        case "wear":
            return sentence(say(f"system.{entry.values['system']}"))
        case "ally" | "technique":
            return read(str(entry.values["name"]))
        case "salvage":
            return sentence(say(f"donor.{entry.values['donor']}"))
        case "spare":
            return sentence(say(f"spare.{entry.values['spare']}"))
        case "bearing":
            return ""
    return say(f"story.{entry.what}")


def _amount(entry: Entry, amount: float) -> str:
    match entry.what:
        case "credits":
            return grouped(amount, sign=True)
        case "fuel":
            return signed(say("unit.kilograms", value=grouped(abs(amount))), amount)
        case "exotic":
            return signed(mass_text(abs(amount)), amount)
        case "hull" | "wear" | "leak" | "suspicion":
            return percent_text(amount, sign=True)
        case "reputation":
            return figure(amount, sign=True)
        case "days":
            return say("unit.days", value=figure(amount))
        case "ally":
            return say("unit.minutes", value=figure(amount))
    return ""


def signed(text: str, amount: float) -> str:
    """A text with the sign of an amount before it."""
    return f"{'-' if amount < 0 else '+'}{text}"
