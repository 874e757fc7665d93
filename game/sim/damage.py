"""Damage: what the contact log says about the hull.

A knock counts by how much it changes the ship's velocity, impulse over mass, so that a laden ship is as tough as an
empty one. Resting contact stays far below the free speed and leaves no mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import faults, helping, tuning
from game.sim.events import Collided, HullBroken, HullDamaged

if TYPE_CHECKING:
    from game.sim.world import World

TOLD_SPEED = 0.05
"""m/s. A knock that changes the ship's velocity by less is not an event."""


def resolve(world: World) -> None:
    """Turn this tick's contacts into knocks, one for each body touched, and knocks into damage."""
    contacts = world.physics.contacts
    if not contacts:
        return
    knocks: dict[str, list[float]] = {}
    for contact in contacts:
        owner = world.owner(contact.other)
        knock = knocks.setdefault(owner.id if owner else "", [0.0, contact.x, contact.y])
        knock[0] += contact.impulse
    for name, (impulse, x, y) in knocks.items():
        speed = impulse / world.ship.body.mass
        if speed >= TOLD_SPEED:
            world.report(Collided(name, impulse, x, y))
            wear(world, damage_of(speed), name)
            faults.knock(world, speed)


def damage_of(speed: float) -> float:
    """Percent of the hull that a knock costs which changes the ship's velocity by ``speed`` m/s."""
    span = tuning.HULL_LETHAL_SPEED - tuning.HULL_FREE_SPEED
    return 100.0 * max(0.0, speed - tuning.HULL_FREE_SPEED) / span


def wear(world: World, percent: float, cause: str) -> None:
    """Take percent off the hull; at nothing the ship is lost."""
    ship = world.ship
    if percent <= 0.0 or ship.hull <= 0.0:
        return
    percent *= helping.hull_share(world)
    ship.hull = max(0.0, ship.hull - percent)
    world.report(HullDamaged(percent, ship.hull, cause))
    if ship.hull == 0.0:
        world.report(HullBroken(cause))
        world.end(won=False, reason="hull")
