"""Whether a level's systems, salvage and spares fit together with what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator

from game.level.contents import actions_of, conditions_of, objectives_of
from game.level.equipment import SYSTEMS, SystemKind
from game.level.goals import Repair
from game.level.problems import Finding, Path
from game.level.script import AddSalvage, Fault, SystemIs
from game.level.spec import Level
from game.saying import Saying


def fitting_findings(level: Level) -> Iterator[Finding]:
    """What contradicts itself, seen without the rest of the level."""
    yield from _contradictions(level)
    for i, spare in enumerate(level.spares):
        if spare in level.spares[:i]:
            yield ("spares", i), Saying("duplicate spare '{name}'", name=spare)
    for path, system in _spoken_of(level):
        if level.systems.unit(system).forbidden:
            yield (*path, "system"), Saying("'{name}' is forbidden in this level", name=system)


def _contradictions(level: Level) -> Iterator[Finding]:
    for system in SYSTEMS:
        unit = level.systems.unit(system)
        if unit.required and unit.condition <= 0.0:
            yield (
                ("systems", system, "condition"),
                Saying("a system that is required cannot begin seized, must be above 0"),
            )
        if unit.required and unit.forbidden:
            yield ("systems", system, "forbidden"), Saying("a system that is required cannot be forbidden")


def stock_findings(level: Level) -> Iterator[Finding]:
    """Repairs that nothing can be built for. Only for a level whose parts are all sound."""
    brought = any(isinstance(action, AddSalvage) for _, action in actions_of(level))
    if level.salvage or level.spares or brought:
        return
    for path, objective in objectives_of(level):
        if isinstance(objective, Repair):
            yield (
                path,
                Saying(
                    "nothing is there to build a bearing from: the level has no 'salvage' and no 'spares'"
                ),
            )


def _spoken_of(level: Level) -> Iterator[tuple[Path, SystemKind]]:
    for path, part in (*objectives_of(level), *conditions_of(level), *actions_of(level)):
        if isinstance(part, Repair | SystemIs | Fault):
            yield path, part.system
