"""Why systems failed, told after the flight: what happened when, what wore the bearing, and who had a part in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.equipment import SYSTEMS, SystemKind
from game.sim import faults, tuning
from game.sim.units import STAGES, Told, Unit
from game.view.figures import figure, minutes
from game.view.lettering import sentence
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

GRAVE = STAGES.index("failing")
"""The stage from which a failure is told."""
MOST_MOMENTS = 7
"""Of one failure; the last ones matter most."""
LEAST_SHARE = 0.05
"""Share of the damage from which a cause is named."""


def histories(world: World) -> list[str]:
    """A paragraph for each system that failed in a flight, in the order of what kills first; mended ones too."""
    return [history_of(world, kind) for kind in SYSTEMS if has_failed(world.systems[kind])]


def has_failed(unit: Unit) -> bool:
    """Whether it came so far at any time of the flight, whatever it runs on now."""
    return any(told.what in STAGES[GRAVE:] for told in unit.history)


def history_of(world: World, kind: SystemKind) -> str:
    """What happened to a system, moment by moment, and what wore its present bearing."""
    chain = faults.why(world, kind)[-MOST_MOMENTS:]
    told = ", ".join(moment(entry, other if other != kind else None) for other, entry in chain)
    line = say("history.line", system=sentence(say(f"system.{kind}")), moments=told)
    unit = world.systems[kind]
    causes = {name: share for name, share in faults.causes_of(world, unit).items() if share >= LEAST_SHARE}
    if unit.stage == "seized" and causes:
        shares = (say(f"history.cause.{name}", share=f"{share * 100:.0f}") for name, share in causes.items())
        line += " " + say("history.worn", causes=", ".join(shares))
    return line


def moment(entry: Told, other: SystemKind | None) -> str:
    """One entry with its time; ``other`` names the system it is about where that is another."""
    words = say(f"history.{entry.what}", value=measure(entry))
    if other is not None:
        words = say("history.other", system=say(f"system.{other}"), words=words)
    return say("history.moment", time=minutes(entry.tick / tuning.TICKS_A_SECOND), words=words)


def measure(entry: Told) -> str:
    """The figure of an entry as it is told."""
    match entry.what:
        case "film":
            return f"{entry.value:.0f}"
        case "knock":
            return figure(entry.value, 1)
        case "repaired" | "brown_out":
            return f"{entry.value * 100:.0f}"
    return ""
