"""Hands on the player's stick, with what bots know of gravity and of turning frames.

The bots fly with the flight assist off, because it would take out sideways motion that they want.
"""

from __future__ import annotations

from dataclasses import replace
from math import hypot
from typing import TYPE_CHECKING

from game.sim.controls import HANDS_OFF, Controls
from game.sim.frames import Vector
from game.sim.piloting import hands

if TYPE_CHECKING:
    from game.sim.world import World

HOLD_GAIN = 1.4
"""1/s, how hard a velocity is held."""


def steer(world: World, push: Vector, heading: float, rate: float = 0.0) -> Controls:
    """Controls for a free ship.

    Args:
        world: the world.
        push: wanted acceleration in m/s², gravity included.
        heading: wanted direction of the nose in radians.
        rate: at which the wanted heading turns, in rad/s.
    """
    ship = world.ship
    gx, gy = gravity(world, ship.position)
    wanted = hands(ship, (push[0] - gx, push[1] - gy), heading, rate)
    return replace(wanted, assist=ship.assist_on and world.tick % 2 == 0)


def hold_velocity(world: World, velocity: Vector) -> Controls:
    """Controls for the next tick of coming to a velocity in m/s, without turning."""
    ship = world.ship
    push = (HOLD_GAIN * (velocity[0] - ship.velocity[0]), HOLD_GAIN * (velocity[1] - ship.velocity[1]))
    return steer(world, push, ship.angle)


def stay(world: World) -> Controls:
    """Controls for the next tick of coming to rest with nothing to do."""
    ship = world.ship
    return hold_velocity(world, (0.0, 0.0)) if ship.dock is None and ship.clamp is None else HANDS_OFF


def gravity(world: World, place: Vector) -> Vector:
    """Pull of the wells at a place in m/s², by Newton's law."""
    x = y = 0.0
    for well in world.wells:
        dx, dy = well.position[0] - place[0], well.position[1] - place[1]
        apart = max(hypot(dx, dy), well.radius)
        if apart < well.reach:
            pull = well.strength / apart**3
            x, y = x + pull * dx, y + pull * dy
    return (x, y)
