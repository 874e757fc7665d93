"""What harm does to a group: it wears on their nerve, ends their patience, and they remember who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.entities import Ship, Vessel
from game.sim.standoff import mood, talk, tuning
from game.sim.standoff.state import GroupState, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World


def take_to_heart(world: World, state: StandoffState) -> None:
    """Damage to their ships since the last tick: nobody waits politely while being shot at."""
    for number, percent, cause in state.hurt:
        vessel = world.by_number(number)
        group = state.group_of(vessel) if isinstance(vessel, Vessel) else None
        if group is None or not isinstance(vessel, Vessel) or not group.active:
            continue
        mood.drift(world, group, "nerve", tuning.HURT_NERVE * percent / len(group.ships), "hurt")
        mood.drift(world, group, "patience", tuning.HURT_PATIENCE * percent, "hurt")
        remember(world, state, group, cause)
        talk.at(state, group, "hurt")
        if not vessel.alive:
            mood.move(world, group, "nerve", tuning.DISABLED_NERVE, "lost_ship")
    state.hurt.clear()


def remember(world: World, state: StandoffState, group: GroupState, cause: str) -> None:
    """Whoever hurts them is a foe, if it is a ship and none of theirs."""
    found = world.find(cause)
    if isinstance(found, Ship | Vessel) and found not in group.ships:
        group.foe, group.hurt_tick = found.number, world.tick


def foe(world: World, group: GroupState) -> Ship | Vessel | None:
    """Who hurt a group not long ago, as long as that ship can fight; None for nobody."""
    if world.tick > group.hurt_tick + tuning.GRUDGE_SECONDS * basics.TICKS_A_SECOND:
        return None
    found = world.by_number(group.foe)
    return found if isinstance(found, Ship | Vessel) and found.alive else None
