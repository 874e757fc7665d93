"""Cover: the side of a rock that somebody cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.sim.entities import Rock, Structure, Vessel
from game.sim.frames import Vector
from game.sim.standoff import tuning
from game.sim.standoff.kinds import KINDS
from game.sim.standoff.steering import solids

if TYPE_CHECKING:
    from game.sim.world import World

LEAST_COVER = 12.0
"""m of radius that a rock must have to hide a ship."""


def behind(world: World, vessel: Vessel, threat: Vector) -> Vector | None:
    """The nearest place in the shadow of a rock or structure as seen from a threat, None where there is none close by.

    Args:
        world: the world.
        vessel: who looks for cover.
        threat: the place, in m, from which it is not to be seen.
    """
    known = solids(world)
    away = known.rows[:, 0:2] - np.array(threat)
    off = known.radii + KINDS[vessel.kind].radius + 1.2 * tuning.GAP
    places = known.rows[:, 0:2] + away * (off / np.maximum(np.hypot(*away.T), 1e-9))[:, None]
    distance = np.hypot(*(places - np.array(vessel.position)).T)
    for row in np.argsort(distance, kind="stable"):
        if distance[row] > tuning.COVER_RANGE:
            break
        rock = world.by_number(int(known.numbers[row]))
        if isinstance(rock, Rock | Structure) and known.radii[row] >= LEAST_COVER:
            return (float(places[row, 0]), float(places[row, 1]))
    return None
