"""What acts on everything in a place: gravity wells by Newton's law, dust that brakes, radiation that wears."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pymunk

from game.sim import damage, tuning

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from game.sim.world import World

RADIATION_TICKS = 30
"""How often radiation is counted."""


def act(world: World) -> None:
    """One tick of wells, dust and radiation; nothing at all in a level without them."""
    if world.wells or world.dust:
        pull_and_brake(world)
    if world.radiation and world.tick % RADIATION_TICKS == 0:
        radiate(world)


def pull_and_brake(world: World) -> None:
    """Change the velocity of every body that can move and is in reach, in one go.

    Acceleration is G·M/r² towards each well (Newton), within its reach.
    """
    rows = world.physics.motion()
    velocities = rows[:, 3:5].copy()
    free = movable(world)
    for well in world.wells:
        x, y = well.position
        dx, dy = x - rows[:, 0], y - rows[:, 1]
        squared = np.maximum(dx * dx + dy * dy, well.radius * well.radius)
        cubed = squared * np.sqrt(squared)  # a power would come out otherwise on other processors
        pull = np.where(free & (squared < well.reach * well.reach), well.strength / cubed, 0.0)
        pull *= tuning.TICK
        velocities[:, 0] += pull * dx
        velocities[:, 1] += pull * dy
    for zone in world.dust:
        inside = (rows[:, 0] - zone.x) ** 2 + (rows[:, 1] - zone.y) ** 2 < zone.radius**2
        velocities[free & inside] *= 1.0 - zone.strength / 100.0 * tuning.TICK
    world.physics.set_velocities(velocities)


def movable(world: World) -> NDArray[np.bool_]:
    """Which rows of the last ``motion`` can be moved; looked up anew only when bodies come or go."""
    if world.movable_revision != world.physics.revision:
        dynamic = {body.id for body in world.physics.space.bodies if body.body_type == pymunk.Body.DYNAMIC}
        world.movable = np.array([int(row) in dynamic for row in world.physics.body_ids()])
        world.movable_revision = world.physics.revision
    return world.movable


def radiate(world: World) -> None:
    """Wear the hull inside radiation."""
    x, y = world.ship.body.position
    for zone in world.radiation:
        if zone.holds(x, y):
            damage.wear(world, zone.strength * RADIATION_TICKS * tuning.TICK, zone.id)
