"""What is behind the bell: who leaves keeps the plume off those that are close."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, atan2, cos, hypot, pi, remainder, sin
from typing import TYPE_CHECKING

from game.sim.entities import Craft, Ship, Vessel, minus
from game.sim.standoff import sight, torch, tuning
from game.sim.standoff.steering import Course

if TYPE_CHECKING:
    from game.sim.world import World

PLUME_ROOM = 16.0
"""m around a ship's centre that the plume is kept off."""


def away_from(world: World, vessel: Vessel, mark: Craft) -> Course:
    """Off and away, aslant as long as the plume would burn somebody."""
    straight = atan2(*reversed(minus(vessel.position, mark.position)))
    ships: list[Ship | Vessel] = [world.ship, *world.vessels]
    others = [each for each in ships if each is not vessel and each.alive]
    near = [each for each in others if sight.apart(each, vessel) < torch.FARTHEST]
    ways = [straight + slant for slant in tuning.SLANTS]
    way = next((each for each in ways if not burns(vessel, each, near)), straight)
    goal = (vessel.position[0] + 400.0 * cos(way), vessel.position[1] + 400.0 * sin(way))
    return Course(goal, speed=tuning.HASTE)


def burns(vessel: Vessel, heading: float, near: list[Ship | Vessel]) -> bool:
    """Whether the plume would touch one of some ships close by, if the nose pointed so (rad)."""
    return any(
        abs(remainder(bearing - heading - pi, 2.0 * pi)) < wide for bearing, wide in cones(vessel, near)
    )


def cones(vessel: Vessel, near: list[Ship | Vessel]) -> Iterator[tuple[float, float]]:
    """The direction of each of some ships in rad, and how far off it a plume still touches the hull."""
    for other in near:
        x, y = minus(other.position, vessel.position)
        yield atan2(y, x), tuning.TORCH_HALF_ANGLE + asin(min(1.0, PLUME_ROOM / max(hypot(x, y), PLUME_ROOM)))
