"""What a group sees: whom it is after, and what lies about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.entities import Ship, Vessel
from game.sim.standoff import sight, tuning
from game.sim.standoff.events import SightGained, SightLost
from game.sim.standoff.state import GroupState, Sighting, StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

THINK = tuning.THINK_TICKS * basics.TICK
"""s between two thoughts."""


def mark_of(world: World, group: GroupState) -> Ship | Vessel | None:
    """Whom a group is after, if it is there."""
    found = world.find(group.spec.mark)
    return found if isinstance(found, Ship | Vessel) else None


def look(world: World, state: StandoffState, group: GroupState) -> None:
    """Note whether any of them has the mark in sight, and where it is then; nobody sees farther than ``escape``."""
    mark = mark_of(world, group)
    near = [each for each in group.flying if mark is not None and sight.apart(each, mark) < state.spec.escape]
    seer = next((each for each in near if mark is not None and sight.sees(world, each, mark)), None)
    if mark is not None and seer is not None:
        group.last_seen = Sighting(mark.position, mark.velocity, world.tick)
    if group.sighted and seer is None:
        world.report(SightLost(group.id))
    if not group.sighted and seer is not None and group.phase != "lurking":
        world.report(SightGained(group.id, seer.id))
    group.sighted = seer is not None
    group.blind_seconds = 0.0 if group.sighted else group.blind_seconds + THINK


def sees_pod(world: World, state: StandoffState, group: GroupState) -> bool:
    """Whether any of them has the drifting pod in sight."""
    out = state.bay.out
    return out is not None and any(sight.clear(world, each.position, out.position) for each in group.flying)
