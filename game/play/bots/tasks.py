"""What the mission wants now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.goals import Collect, Deliver, Dock, Group, Keep, Match, Objective, Reach
from game.sim.objectives import ObjectiveState
from game.sim.targets import distance

if TYPE_CHECKING:
    from game.sim.world import World


def open_tasks(world: World) -> list[ObjectiveState]:
    """The active objectives that something can be done about, groups resolved, in the level's order."""
    found = [state for top in world.objectives for state in top.walk()]
    tasks = [state for state in found if not isinstance(state.spec, Keep | Group)]
    if world.tick == 0:  # nothing is active before the first tick
        return tasks[:1]
    return [state for state in tasks if state.state == "active"]


def next_task(world: World) -> ObjectiveState | None:
    """The task to do now: deliveries that lack ore last, else the nearest."""
    return min(
        open_tasks(world),
        key=lambda state: (lacks_ore(world, state.spec), far(world, state.spec)),
        default=None,
    )


def lacks_ore(world: World, spec: Objective) -> bool:
    """Whether a task is to deliver more ore than is aboard."""
    return isinstance(spec, Deliver) and world.ship.hold[spec.ore] < spec.mass


def far(world: World, spec: Objective) -> float:
    """Metres from the ship to where a task is done; 0 where that is not told."""
    match spec:
        case Dock():
            place = spec.at
        case Deliver() | Match():
            place = spec.to
        case Reach():
            place = spec.zone
        case Collect() | _:
            return 0.0
    thing = world.find(place)
    return distance(thing.position, world.ship.position) if thing is not None else 0.0
