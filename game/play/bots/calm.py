"""A calm moment: the ship held by something, or at rest where nothing will come by."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import numpy as np

from game.play.bots.obstacles import look_around
from game.play.bots.steering import gravity, hold_velocity
from game.sim.controls import Controls
from game.sim.frames import Vector
from game.sim.piloting import strength

if TYPE_CHECKING:
    from game.sim.world import World

AHEAD = np.arange(0.0, 95.0, 5.0)
"""s that a repair may take, and when to look in them."""
ROOM = 16.0
"""m from the ship's centre that must stay free of things for so long."""
STILL_SPEED = 0.4
"""m/s under which the ship counts as at rest."""
PULL = 0.05
"""m/s² of gravity that the assist is trusted with."""


def is_calm(world: World) -> bool:
    """Whether the hands can leave the stick for a repair."""
    ship = world.ship
    if ship.clamp is not None or ship.dock is not None:
        return True
    return ship.assist_on and hypot(*ship.velocity) < STILL_SPEED and is_free(world, ship.position)


def come_to_rest(world: World) -> Controls | None:
    """Controls for the next tick of stopping for a repair; None where this is no place for it."""
    if not is_free(world, stopping_place(world)):
        return None
    ship = world.ship
    if hypot(*ship.velocity) < STILL_SPEED:
        return Controls(assist=world.tick % 2 == 0)
    return hold_velocity(world, (0.0, 0.0))


def stopping_place(world: World) -> Vector:
    """Where the ship would be after braking with its side thrusters."""
    (x, y), (vx, vy) = world.ship.position, world.ship.velocity
    seconds = 0.5 * hypot(vx, vy) / strength(world.ship).side
    return x + vx * seconds, y + vy * seconds


def is_free(world: World, place: Vector) -> bool:
    """Whether a place stays clear of everything for the time of a repair, and nothing pulls there."""
    if hypot(*gravity(world, place)) > PULL:
        return False
    seen = look_around(world, place)
    return bool(seen.room(np.full(len(AHEAD), place[0]), np.full(len(AHEAD), place[1]), AHEAD).min() > ROOM)
