"""Objectives: what is asked, how far it has come, and when the mission is won or lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING, Any, Literal

from game.level.goals import Collect, Deliver, Dock, Group, Keep, Match, Objective, Outlast, Reach, Repair
from game.sim import targets, tuning
from game.sim.amounts import Amount, Breach
from game.sim.entities import Structure
from game.sim.events import ObjectiveDone, ObjectiveFailed, ObjectiveStarted
from game.sim.frames import minus

if TYPE_CHECKING:
    from game.sim.world import World

State = Literal["waiting", "active", "done", "failed"]


@dataclass(slots=True, eq=False)
class ObjectiveState:
    """One objective as the mission goes on. ``progress`` runs from 0 to 1."""

    id: str
    spec: Objective
    text: str
    parent: ObjectiveState | None = None
    children: list[ObjectiveState] = field(default_factory=list)
    state: State = "waiting"
    progress: float = 0.0
    amount: Amount | None = None
    """What there is of what is wanted, where it is counted."""
    held_ticks: int = 0
    breach: Breach | None = None
    """For a failed one: the limit that was broken; None where it was given up."""

    def walk(self) -> Iterator[ObjectiveState]:
        """This objective and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def make(spec: Objective, prefix: str, parent: ObjectiveState | None = None) -> ObjectiveState:
    """The state of an objective at the start; an objective without an id is named by its place."""
    state = ObjectiveState(spec.id or prefix, spec, spec.text or "", parent)
    if isinstance(spec, Group):
        state.children = [make(child, f"{prefix}.{i + 1}", state) for i, child in enumerate(spec.objectives)]
    return state


def start(world: World) -> None:
    """Let the first objectives, and all limits, begin."""
    begin_next(world, world.objectives, world.level.order)


def begin_next(world: World, states: list[ObjectiveState], order: str) -> None:
    """Start what may start now: everything in any order, else the first that is not done; limits at once."""
    open_before = False
    for state in states:
        limit = isinstance(state.spec, Keep)
        if state.state == "waiting" and (limit or order == "any_order" or not open_before):
            begin(world, state)
        open_before |= not limit and state.state != "done"


def begin(world: World, state: ObjectiveState) -> None:
    """Make an objective active, and what of a group may start with it."""
    state.state = "active"
    if isinstance(state.spec, Group):
        begin_next(world, state.children, state.spec.order)
        return
    world.report(ObjectiveStarted(state.id, state.text))
    aim = aim_of(state.spec)
    if aim and world.find(aim) is not None:
        thing = world.find(aim)
        port = state.spec.port if isinstance(state.spec, Dock) else None
        named = thing.port(port) if isinstance(thing, Structure) and port else None
        targets.take(world, thing, named)


def aim_of(spec: Objective) -> str | None:
    """The id of what an objective is about, if it is about a thing."""
    match spec:
        case Dock(at=aim) | Deliver(to=aim) | Reach(zone=aim) | Match(to=aim):
            return aim
    return None


def add(world: World, spec: Objective) -> None:
    """Give one more objective, to be done now."""
    state = make(spec, f"objective#{len(world.objectives) + 1}")
    world.objectives.append(state)
    begin(world, state)


def judge(world: World) -> None:
    """One tick: look at every active objective; finish the mission when all is done or one has failed."""
    if world.outcome is not None or not world.objectives:
        return
    for state in world.objectives:
        if state.state == "active":
            look(world, state)
    settle(world)


def look(world: World, state: ObjectiveState) -> None:
    """See how far an objective has come."""
    if isinstance(state.spec, Group):
        look_at_group(world, state, state.spec)
    else:
        MEASURES[type(state.spec)](world, state, state.spec)


def look_at_group(world: World, state: ObjectiveState, spec: Group) -> None:
    """A group is done when all its parts are; limits in it hold until then."""
    for child in state.children:
        if child.state == "active":
            look(world, child)
    begin_next(world, state.children, spec.order)
    tasks = [child for child in state.children if not isinstance(child.spec, Keep)]
    done = sum(child.state == "done" for child in tasks)
    state.progress = done / len(tasks) if tasks else 1.0
    failed = next((child for child in state.children if child.state == "failed"), None)
    if failed is not None:
        fail(world, state, failed.breach)
    elif done == len(tasks):
        finish(world, state)


def settle(world: World) -> None:
    """Start what follows, and end the mission when there is nothing left to do."""
    states = world.objectives
    failed = next((state for state in states if state.state == "failed"), None)
    if failed is not None:
        world.end(won=False, reason="limit" if failed.breach else "given_up", breach=failed.breach)
        return
    begin_next(world, states, world.level.order)
    tasks = [state for state in states if not isinstance(state.spec, Keep)]
    if tasks and all(state.state == "done" for state in tasks):
        for state in states:
            if state.state == "active":
                finish(world, state)
        world.end(won=True, reason="objectives")


def finish(world: World, state: ObjectiveState) -> None:
    """Call an objective done; limits inside a group end with it."""
    for child in state.children:
        if child.state == "active":
            finish(world, child)
    state.state, state.progress = "done", 1.0
    if state.text or not state.children:
        world.report(ObjectiveDone(state.id, state.text))


def fail(world: World, state: ObjectiveState, breach: Breach | None = None) -> None:
    """Call an objective failed, and say which limit was broken, if one was."""
    state.state, state.breach = "failed", breach
    world.report(ObjectiveFailed(state.id, state.text, breach))


def look_at_dock(world: World, state: ObjectiveState, spec: Dock) -> None:
    """Docked there, and the transfer is done."""
    dock = world.ship.dock
    here = dock is not None and dock.structure.id == spec.at and spec.port in (None, dock.port.id)
    state.progress = 0.5 if here else 0.0
    if here and dock is not None and dock.stage == "done":
        finish(world, state)


def look_at_deliver(world: World, state: ObjectiveState, spec: Deliver) -> None:
    """So much ore has gone across there."""
    place = world.find(spec.to)
    brought = place.delivered[spec.ore] if isinstance(place, Structure) else 0.0
    weigh_up(state, brought, spec.mass)
    if brought >= spec.mass:
        finish(world, state)


def look_at_collect(world: World, state: ObjectiveState, spec: Collect) -> None:
    """So much ore is in the hold."""
    weigh_up(state, world.ship.hold[spec.ore], spec.mass)
    if world.ship.hold[spec.ore] >= spec.mass:
        finish(world, state)


def weigh_up(state: ObjectiveState, mass: float, wanted: float) -> None:
    """Measure a mass by the wanted one."""
    state.progress = min(1.0, mass / wanted)
    state.amount = Amount(mass, wanted, "kg")


def look_at_reach(world: World, state: ObjectiveState, spec: Reach) -> None:
    """Inside the circle, and slow enough."""
    zone = world.zone(spec.zone)
    if zone is None:
        return
    distance = targets.distance(zone.position, world.ship.position)
    state.progress = min(1.0, zone.radius / max(distance, 1e-9))
    slow = spec.slower_than is None or world.ship.body.velocity.length <= spec.slower_than
    if distance <= zone.radius and slow:
        finish(world, state)


def look_at_match(world: World, state: ObjectiveState, spec: Match) -> None:
    """Close by, slow against it, for long enough."""
    thing = world.find(spec.to)
    if thing is None:
        return
    near = targets.distance(thing.position, world.ship.position) <= spec.within
    slow = hypot(*minus(world.ship.velocity, thing.velocity)) <= spec.slower_than
    state.held_ticks = state.held_ticks + 1 if near and slow else 0
    wanted = max(1.0, spec.seconds * tuning.TICKS_A_SECOND)
    state.progress = min(1.0, state.held_ticks / wanted)
    if state.held_ticks >= wanted:
        finish(world, state)


def look_at_keep(world: World, state: ObjectiveState, spec: Keep) -> None:
    """The limits hold; the first that does not fails the mission, with figures."""
    ship = world.ship
    if spec.within is not None:
        left = spec.within - world.seconds
        state.progress = max(0.0, left / spec.within)
        if left < 0.0:
            fail(world, state, Breach("time", world.seconds, spec.within))
    if spec.hull_above is not None and ship.hull <= spec.hull_above:
        fail(world, state, Breach("hull", ship.hull, spec.hull_above))
    if spec.fuel_above is not None and ship.fuel <= spec.fuel_above:
        fail(world, state, Breach("fuel", ship.fuel, spec.fuel_above))


def look_at_repair(world: World, state: ObjectiveState, spec: Repair) -> None:
    """A bearing from the bench runs in it, and may turn fast enough."""
    unit = world.systems[spec.system]
    governor = 100.0 * unit.bearing.fitted.governor
    state.progress = 0.5 if spec.system in world.benches else 0.0
    if not unit.repaired:
        return
    state.amount = Amount(governor, spec.governor, "%") if spec.governor else None
    if not unit.bearing.seized and governor >= (spec.governor or 0.0):
        finish(world, state)


def look_at_outlast(world: World, state: ObjectiveState, spec: Outlast) -> None:
    """The standoff is over, and it ended as it may."""
    result = world.standoff.result if world.standoff is not None else None
    if world.standoff is None or result is None:
        return
    good = result.kind in spec.endings if spec.endings else result.kind not in world.standoff.spec.loses
    if good:
        finish(world, state)
    else:
        fail(world, state)


MEASURES: dict[type, Callable[[World, ObjectiveState, Any], None]] = {
    Dock: look_at_dock,
    Deliver: look_at_deliver,
    Collect: look_at_collect,
    Reach: look_at_reach,
    Match: look_at_match,
    Keep: look_at_keep,
    Repair: look_at_repair,
    Outlast: look_at_outlast,
}
