"""Under fire: a ship that swings across the line of fire is not where the slug was thrown at."""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

from game.sim import tuning as basics
from game.sim.entities import Craft, Ship, Vessel
from game.sim.frames import minus
from game.sim.standoff import tuning
from game.sim.standoff.state import StandoffState
from game.sim.standoff.steering import Course

if TYPE_CHECKING:
    from game.sim.world import World

JINK_STEP = 0.37
"""Swings by which one ship is ahead of the next, so that they never swing all at once."""


def aimed_by(world: World, state: StandoffState, vessel: Vessel) -> Ship | Vessel | None:
    """Whose gun bears on a ship; None where nobody's does."""
    aiming = (world.by_number(by) for by, on in state.bearing.items() if on == vessel.number)
    return next((each for each in aiming if isinstance(each, Ship | Vessel) and each.alive), None)


def jinking(world: World, vessel: Vessel, course: Course, threat: Craft) -> Course:
    """The same course, swinging across the line of fire, so that a slug finds the place empty that it was thrown at."""
    x, y = minus(vessel.position, threat.position)
    swings = world.tick * basics.TICK / tuning.JINK_SECONDS + JINK_STEP * vessel.number
    share = tuning.JINK_SPEED * (1.0 if int(swings) % 2 else -1.0) / max(hypot(x, y), 1e-9)
    vx, vy = course.velocity
    return replace(course, velocity=(vx - share * y, vy + share * x))
