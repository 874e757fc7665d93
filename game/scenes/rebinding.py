"""Other keys, buttons and sticks for what the hands do: pure changes of the settings."""

from __future__ import annotations

from typing import Literal

from game.bindings import DEFAULTS, Conflict, conflicts, rebound
from game.settings import Settings, changed

Table = Literal["keys", "buttons"]
COLUMNS: tuple[tuple[Table, int], ...] = (("keys", 0), ("keys", 1), ("buttons", 0))
"""For each cell of a line: of which table, and which key of the action."""
OPPOSITE = {"right_trigger": "left_trigger", "left_trigger": "right_trigger"}
"""Triggers push only one way; the other one pushes back."""


def keys_of(settings: Settings, table: Table) -> dict[str, tuple[str, ...]]:
    """All keys, or buttons, by action as they are in force."""
    return rebound(getattr(DEFAULTS, table), getattr(settings.hands, table))


def sticks_of(settings: Settings, axis: str) -> tuple[tuple[str, float], ...]:
    """What moves one of the ship's axes on a pad, each with a sign."""
    return rebound(DEFAULTS.axes, settings.hands.axes)[axis]


def cell_of(settings: Settings, action: str, column: int) -> str:
    """The key or button in a cell; nothing where it is empty."""
    table, place = COLUMNS[column]
    keys = keys_of(settings, table).get(action, ())
    return keys[place] if place < len(keys) else ""


def with_key(settings: Settings, action: str, column: int, key: str) -> Settings:
    """The settings with a key in an action's cell; an empty key empties the cell."""
    table, place = COLUMNS[column]
    keys = list(keys_of(settings, table).get(action, ()))
    keys[place : place + 1] = [key] if key else []
    return _with_row(settings, table, action, tuple(dict.fromkeys(keys)))


def taken_from(settings: Settings, table: Table, actions: tuple[str, ...], key: str) -> Settings:
    """The settings without a key at some actions."""
    for action in actions:
        left = tuple(known for known in keys_of(settings, table)[action] if known != key)
        settings = _with_row(settings, table, action, left)
    return settings


def with_stick(settings: Settings, axis: str, stick: str, sign: float) -> Settings:
    """The settings with another stick, or pair of triggers, for an axis; ``sign`` is that of the way that is positive.

    An axis that had it before does without, or takes over what this one had, if that was all it had.
    """
    sticks: tuple[tuple[str, float], ...] = ((stick, sign),)
    if stick in OPPOSITE:
        sticks = ((stick, 1.0), (OPPOSITE[stick], -1.0))
    taken, before = {name for name, _ in sticks}, sticks_of(settings, axis)
    rows = {**settings.hands.axes, axis: sticks}
    for other in DEFAULTS.axes.keys() - {axis}:
        had = sticks_of(settings, other)
        left = tuple(known for known in had if known[0] not in taken)
        if left != had:
            rows[other] = left or before
    return changed(settings, "hands.axes", rows)


def clashes(settings: Settings, table: Table) -> list[Conflict]:
    """The keys, or buttons, that mean several things in one place."""
    return conflicts(keys_of(settings, table))


def others_with(settings: Settings, action: str, column: int) -> tuple[str, ...]:
    """The actions that share the key in an action's cell with it."""
    key = cell_of(settings, action, column)
    found = (clash.actions for clash in clashes(settings, COLUMNS[column][0]) if clash.key == key)
    return tuple(
        dict.fromkeys(other for actions in found if action in actions for other in actions if other != action)
    )


def _with_row(settings: Settings, table: Table, action: str, keys: tuple[str, ...]) -> Settings:
    rows = {**getattr(settings.hands, table), action: keys}
    if keys == getattr(DEFAULTS, table).get(action, ()):
        del rows[action]
    return changed(settings, f"hands.{table}", rows)
