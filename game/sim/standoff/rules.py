"""The table of contents of a standoff: what happens in a tick, in which order."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.sim.entities import Vessel
from game.sim.standoff import beacon, craft, endings, group, pod, tactics, talk, torch, weapons
from game.sim.standoff.state import GroupState, ResponseState, StandoffState

if TYPE_CHECKING:
    from game.level.standoff import Standoff
    from game.sim.controls import Controls
    from game.sim.world import World


def begin(world: World, spec: Standoff) -> StandoffState:
    """Put the ships into space that are there from the start, and let the groups be of their first mind."""
    for start in spec.ships:
        if not any(start.id in response.ships for response in spec.responses):
            craft.add(world, start)
    groups = []
    for each in spec.groups:
        ships = [ship for name in each.ships if isinstance(ship := world.find(name), Vessel)]
        groups.append(GroupState(each, ships, each.greed, each.nerve, each.patience, each.believes))
    return StandoffState(
        spec,
        Random(f"standoff {world.seed}"),
        groups,
        [ResponseState(each) for each in spec.responses],
        spec.rounds,
    )


def act(world: World, state: StandoffState, controls: Controls) -> None:
    """Before the physics: what the crew does, what the others make of it, and their thrust."""
    beacon.run(world, state)
    pod.run(world, state, controls)
    talk.run(world, state)
    group.run(world, state)
    tactics.run(world, state)
    craft.fly_all(world)
    weapons.drive(world, state, controls)


def resolve(world: World, state: StandoffState, controls: Controls) -> None:
    """After the physics: slugs, plumes, knocks, and whether it is over."""
    weapons.fly(world, state)
    torch.run(world, state)
    craft.resolve_knocks(world)
    endings.run(world, state, controls)
