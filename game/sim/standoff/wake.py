"""What is behind the bell: who leaves keeps the plume off those that are close."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, atan2, cos, hypot, pi, remainder, sin
from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.entities import Craft, Ship, Vessel
from game.sim.frames import minus
from game.sim.standoff import sight, torch, tuning
from game.sim.standoff.steering import Course

if TYPE_CHECKING:
    from game.sim.world import World

PLUME_ROOM = 16.0
"""m around a ship's centre that the plume is kept off."""


def away_from(world: World, vessel: Vessel, mark: Craft, since: int) -> Course:
    """Off and away, aslant as long as the plume would burn somebody.

    Who is still here long after the tick ``since`` is caught between rocks, and tries other ways, each for a while.
    """
    straight = atan2(*reversed(minus(vessel.position, mark.position))) + detour(world.tick - since)
    ships: list[Ship | Vessel] = [world.ship, *world.vessels]
    others = [each for each in ships if each is not vessel and each.alive]
    near = [each for each in others if sight.apart(each, vessel) < torch.FARTHEST]
    ways = [straight + slant for slant in tuning.SLANTS]
    way = next((each for each in ways if not burns(vessel, each, near)), straight)
    goal = (vessel.position[0] + 400.0 * cos(way), vessel.position[1] + 400.0 * sin(way))
    return Course(goal, speed=tuning.HASTE)


def detour(ticks: int) -> float:
    """Angle in rad off the straight way off, so many ticks after it was taken."""
    late = ticks * basics.TICK - tuning.CAUGHT_SECONDS
    return tuning.DETOURS[int(late / tuning.DETOUR_SECONDS) % len(tuning.DETOURS)] if late > 0.0 else 0.0


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
