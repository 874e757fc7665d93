"""The table of contents of a standoff: what happens in a tick, in which order."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.sim.entities import Vessel
from game.sim.standoff import beacon, craft, endings, group, mood, pod, tactics, talk, torch, weapons
from game.sim.standoff.state import GroupState, ResponseState, StandoffState

if TYPE_CHECKING:
    from game.level.standoff import ShipGroup, Standoff
    from game.sim.controls import Controls
    from game.sim.world import World


def begin(world: World, spec: Standoff) -> StandoffState:
    """Put the ships into space that are there from the start, and let the groups be of their first mind."""
    for start in spec.ships:
        if not any(start.id in response.ships for response in spec.responses):
            craft.add(world, start)
    rng = Random(f"standoff {world.seed}")
    return StandoffState(
        spec,
        rng,
        [first_mind(world, rng, each) for each in spec.groups],
        [ResponseState(each) for each in spec.responses],
        spec.rounds,
    )


def first_mind(world: World, rng: Random, spec: ShipGroup) -> GroupState:
    """A group as it comes into the level: of the level's mind, as far as chance leaves it so."""
    ships = [ship for name in spec.ships if isinstance(ship := world.find(name), Vessel)]

    def about(value: float, most: float) -> float:
        share = 0.01 * spec.spread
        return min(most, value * (1.0 + rng.uniform(-share, share))) if share else value

    return GroupState(
        spec,
        ships,
        greed=about(spec.greed, mood.MOST["greed"]),
        nerve=about(spec.nerve, mood.MOST["nerve"]),
        patience=about(spec.patience, mood.MOST["patience"]),
        believes=about(spec.believes, mood.MOST["believes"]),
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
