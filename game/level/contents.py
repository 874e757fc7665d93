"""What a level holds, wherever it stands: things and objectives also come from triggers, objectives lie in groups.

Everything is given with its path, so that a problem can be shown where it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.level.goals import Group, Objective
from game.level.problems import Path
from game.level.script import Action, AddObjective, AllOf, AnyOf, Condition, NotYet, Spawn
from game.level.spec import Level
from game.level.things import Thing


def things_of(level: Level) -> Iterator[tuple[Path, Thing]]:
    """Things of the start, then those that triggers bring."""
    for i, thing in enumerate(level.things):
        yield ("things", i), thing
    for path, action in actions_of(level):
        if isinstance(action, Spawn):
            yield (*path, "thing"), action.thing


def objectives_of(level: Level) -> Iterator[tuple[Path, Objective]]:
    """Objectives of the start with those in their groups, then those that triggers add."""
    for i, objective in enumerate(level.objectives):
        yield from unfolded(("objectives", i), objective)
    for path, added in added_objectives(level):
        yield from unfolded(path, added)


def added_objectives(level: Level) -> Iterator[tuple[Path, Objective]]:
    """Objectives that triggers add, groups unopened."""
    for path, action in actions_of(level):
        if isinstance(action, AddObjective):
            yield (*path, "objective"), action.objective


def unfolded(path: Path, objective: Objective) -> Iterator[tuple[Path, Objective]]:
    """An objective and, of a group, all within."""
    yield path, objective
    if isinstance(objective, Group):
        for i, part in enumerate(objective.objectives):
            yield from unfolded((*path, "objectives", i), part)


def actions_of(level: Level) -> Iterator[tuple[Path, Action]]:
    """Every action of every trigger."""
    for i, trigger in enumerate(level.triggers):
        for j, action in enumerate(trigger.do):
            yield ("triggers", i, "do", j), action


def conditions_of(level: Level) -> Iterator[tuple[Path, Condition]]:
    """Every condition of every trigger and of whoever waits for something, those within others too."""
    for i, trigger in enumerate(level.triggers):
        yield from _unfolded_condition(("triggers", i, "when"), trigger.when)
    for i, group in enumerate(level.standoff.groups if level.standoff is not None else ()):
        if group.waits_for is not None:
            yield from _unfolded_condition(("standoff", "groups", i, "waits_for"), group.waits_for)


def _unfolded_condition(path: Path, condition: Condition) -> Iterator[tuple[Path, Condition]]:
    yield path, condition
    if isinstance(condition, NotYet):
        yield from _unfolded_condition((*path, "of"), condition.of)
    elif isinstance(condition, AllOf | AnyOf):
        for i, part in enumerate(condition.of):
            yield from _unfolded_condition((*path, "of", i), part)
