"""Triggers: when something holds for the first time, do what the level says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.level import script
from game.level.equipment import SystemKind
from game.sim import build, faults, objectives, repairs, targets, tuning
from game.sim.events import Looked, Said, Spawned
from game.sim.standoff import talk
from game.sim.units import STAGES

if TYPE_CHECKING:
    from game.sim.world import World

LOOK_TICKS = 6
"""Conditions are looked at ten times a second."""


@dataclass(slots=True)
class TriggerState:
    """A trigger, and where it is in its one life."""

    spec: script.Trigger
    due: int | None = None
    """Tick on which its actions run, once its condition held."""
    next_action: int = 0

    @property
    def spent(self) -> bool:
        """Whether all its actions have run."""
        return self.next_action >= len(self.spec.do)


def fire(world: World) -> None:
    """Look at the conditions, and run the actions that are due."""
    if not world.triggers or world.tick % LOOK_TICKS:
        return
    for trigger in world.triggers:
        if trigger.due is None and holds(world, trigger.spec.when):
            trigger.due = world.tick + round(trigger.spec.delay * tuning.TICKS_A_SECOND)
        if trigger.due is not None and trigger.due <= world.tick:
            run(world, trigger)
    world.triggers = [trigger for trigger in world.triggers if not trigger.spent]


def run(world: World, trigger: TriggerState) -> None:
    """Run a trigger's actions in order; one that has to wait holds up those after it."""
    while not trigger.spent:
        action = trigger.spec.do[trigger.next_action]
        if ACTIONS[type(action)](world, action) is False:
            return
        trigger.next_action += 1


def holds(world: World, condition: script.Condition) -> bool:
    """Whether a condition holds now."""
    return CONDITIONS[type(condition)](world, condition)


def in_zone(world: World, condition: script.InZone) -> bool:
    """The ship is inside a zone."""
    zone = world.zone(condition.zone)
    return zone is not None and zone.holds(*world.ship.position)


def near(world: World, condition: script.Near) -> bool:
    """The ship is near a thing."""
    thing = world.find(condition.to)
    return thing is not None and targets.distance(thing.position, world.ship.position) <= condition.distance


def docked(world: World, condition: script.Docked) -> bool:
    """The ship is hard docked."""
    dock = world.ship.dock
    return dock is not None and dock.stage != "soft" and condition.at in (None, dock.structure.id)


def clamped(world: World, condition: script.Clamped) -> bool:
    """The ship is clamped to a rock."""
    clamp = world.ship.clamp
    return clamp is not None and condition.to in (None, clamp.rock.id)


def objective_is(world: World, condition: script.ObjectiveIs) -> bool:
    """An objective has come to a state."""
    state = world.objective(condition.id)
    return state is not None and state.state == condition.state


def system_is(world: World, condition: script.SystemIs) -> bool:
    """A system has come to a state, or is past it."""
    unit = world.systems[condition.system]
    if condition.state == "repaired":
        return unit.repaired
    if condition.state == "browned_out":
        return is_dark(world, condition.system)
    return STAGES.index(unit.stage) >= STAGES.index(condition.state)


def group_is(world: World, condition: script.GroupIs) -> bool:
    """A group of the standoff is in a phase, or was before."""
    groups = world.standoff.groups if world.standoff is not None else []
    return any(group.id == condition.group and condition.phase in group.been for group in groups)


def beacon_is(world: World, condition: script.BeaconIs) -> bool:
    """The beacon is open, or was answered, or help is here."""
    if world.standoff is None:
        return False
    match condition.state:
        case "open":
            return world.standoff.beacon_tick > 0
        case "answered":
            return any(response.answered_tick for response in world.standoff.responses)
    return any(response.arrived for response in world.standoff.responses)


def replied(world: World, condition: script.RepliedWith) -> bool:
    """The player gave a reply."""
    return world.standoff is not None and condition.reply in world.standoff.talk.given


def is_dark(world: World, system: SystemKind) -> bool:
    """A system goes short of power; the generator does when anything does."""
    dark = world.power.browned_out
    return bool(dark) if system == "power" else system in dark


def say(world: World, action: script.Say) -> None:
    """Play a line."""
    line = world.level.dialogue[action.line]
    world.report(Said(line.speaker, line.text, action.line, line.mood))


def hail(world: World, action: script.Hail) -> None:
    """Let somebody speak in the standoff."""
    if world.standoff is not None:
        talk.say(world.standoff, action.group or "", action.exchange)


def spawn(world: World, action: script.Spawn) -> bool:
    """Put a thing into space, or wait while something solid is in the way."""
    if not build.place_is_free(world, action.thing):
        return False
    build.add_thing(world, action.thing)
    world.report(Spawned(action.thing.id or ""))
    return True


def fail_objective(world: World, action: script.FailObjective) -> None:
    """Declare an objective failed."""
    state = world.objective(action.id)
    if state is not None and state.state in ("waiting", "active"):
        objectives.fail(world, state)


def look_at(world: World, action: script.Camera) -> None:
    """Ask for the player's eye."""
    world.report(Looked(action.look_at, action.seconds))


CONDITIONS: dict[type, Callable[[World, Any], bool]] = {
    script.Time: lambda world, c: world.seconds >= c.after,
    script.InZone: in_zone,
    script.Near: near,
    script.Docked: docked,
    script.Clamped: clamped,
    script.Drilled: lambda world, c: world.drilled[c.ore] >= c.mass,
    script.Holding: lambda world, c: world.ship.hold[c.ore] >= c.mass,
    script.ObjectiveIs: objective_is,
    script.HullBelow: lambda world, c: world.ship.hull < c.percent,
    script.FuelBelow: lambda world, c: world.ship.fuel < c.mass,
    script.OxygenBelow: lambda world, c: world.ship.oxygen < c.seconds,
    script.SystemIs: system_is,
    script.BenchOpen: lambda world, c: world.bench is not None,
    script.GroupIs: group_is,
    script.BeaconIs: beacon_is,
    script.RepliedWith: replied,
    script.AllOf: lambda world, c: all(holds(world, part) for part in c.of),
    script.AnyOf: lambda world, c: any(holds(world, part) for part in c.of),
    script.NotYet: lambda world, c: not holds(world, c.of),
}
ACTIONS: dict[type, Callable[[World, Any], bool | None]] = {
    script.Say: say,
    script.Hail: hail,
    script.Spawn: spawn,
    script.AddObjective: lambda world, action: objectives.add(world, action.objective),
    script.FailObjective: fail_objective,
    script.Camera: look_at,
    script.Fault: faults.inject,
    script.AddSalvage: repairs.add_salvage,
}
