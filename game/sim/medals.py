"""Medals: what a won mission is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.goals import Award

if TYPE_CHECKING:
    from game.sim.world import World


def medal(world: World) -> str:
    """The best medal whose limits were all kept; finishing earns bronze where there are medals at all."""
    grades = world.level.medals
    if grades is None:
        return ""
    if earns(world, grades.gold):
        return "gold"
    return "silver" if earns(world, grades.silver) else "bronze"


def earns(world: World, award: Award) -> bool:
    """Whether time, fuel, hull and what was kept are within an award's limits."""
    return (
        (award.time is None or world.seconds <= award.time)
        and (award.fuel is None or world.ship.burnt <= award.fuel)
        and (award.hull is None or world.ship.hull >= award.hull)
        and (award.kept is None or worth_kept(world) >= award.kept)
    )


def worth_kept(world: World) -> float:
    """What was kept in a standoff that is over, in credits; nothing without one."""
    result = world.standoff.result if world.standoff is not None else None
    return result.worth if result is not None else 0.0
