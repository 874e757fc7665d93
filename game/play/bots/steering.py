"""Hands on the stick: from a wanted acceleration and heading to whole percents.

The bots fly with the flight assist off, because it would take out sideways motion that they want; what they know of
gravity and of turning frames goes in as acceleration beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, remainder, sin, sqrt
from typing import TYPE_CHECKING

from game.sim import tuning
from game.sim.controls import FULL, HANDS_OFF, Controls
from game.sim.entities import Ship, Vector

if TYPE_CHECKING:
    from game.sim.world import World

TURN_GAIN = 2.2
"""1/s, rate of turn for each radian off the heading, close to it."""
RATE_GAIN = 6.0
"""1/s, how hard the wanted rate of turn is followed."""
TURN_SHARE = 0.6
"""Share of the torque that turning counts on to stop in time."""
FASTEST_TURN = 1.0
"""rad/s"""
HOLD_GAIN = 1.4
"""1/s, how hard a velocity is held."""
DEAD = 0.008
"""Share of full thrust that is not worth a twitch."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What the thrusters can do to the ship as it weighs now: accelerations in m/s², of turning in rad/s²."""

    ahead: float
    back: float
    side: float
    turn: float


def strength(ship: Ship) -> Strength:
    """Full thrust over the present mass."""
    mass, moment = ship.body.mass, ship.body.moment
    return Strength(
        tuning.MAIN_THRUST / mass,
        tuning.REVERSE_THRUST / mass,
        tuning.SIDE_THRUST / mass,
        tuning.TURN_TORQUE / moment,
    )


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
    ax, ay = push[0] - gx, push[1] - gy
    c, s = cos(ship.angle), sin(ship.angle)
    along, across = ax * c + ay * s, ay * c - ax * s
    power = strength(ship)
    return Controls(
        thrust=percent(along / (power.ahead if along > 0 else power.back)),
        strafe=percent(across / power.side),
        turn=percent(turning(ship, heading, rate, power.turn) / power.turn),
        assist=ship.assist_on and world.tick % 2 == 0,
    )


def hold_velocity(world: World, velocity: Vector) -> Controls:
    """Controls for the next tick of coming to a velocity in m/s, without turning."""
    ship = world.ship
    push = (HOLD_GAIN * (velocity[0] - ship.velocity[0]), HOLD_GAIN * (velocity[1] - ship.velocity[1]))
    return steer(world, push, ship.angle)


def stay(world: World) -> Controls:
    """Controls for the next tick of coming to rest with nothing to do."""
    ship = world.ship
    return hold_velocity(world, (0.0, 0.0)) if ship.dock is None and ship.clamp is None else HANDS_OFF


def turning(ship: Ship, heading: float, rate: float, most: float) -> float:
    """Angular acceleration in rad/s² that brings the nose to a turning heading without overshoot."""
    error = remainder(heading - ship.angle, 2 * pi)
    closing = min(TURN_GAIN * abs(error), sqrt(2 * TURN_SHARE * most * abs(error)), FASTEST_TURN)
    return RATE_GAIN * (rate + (closing if error > 0 else -closing) - ship.spin)


def percent(level: float) -> int:
    """A share of full thrust as the stick says it."""
    return 0 if abs(level) < DEAD else round(FULL * max(-1.0, min(1.0, level)))


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
