"""Hands on the stick of any ship: from a wanted acceleration and heading to whole percents.

Whoever flies by this has the flight assist off, because it would take out sideways motion that is wanted.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, remainder, sin, sqrt

from game.sim.controls import FULL, Controls
from game.sim.entities import Craft
from game.sim.frames import Vector

TURN_GAIN = 2.2
"""1/s, rate of turn for each radian off the heading, close to it."""
RATE_GAIN = 6.0
"""1/s, how hard the wanted rate of turn is followed."""
TURN_SHARE = 0.6
"""Share of the torque that turning counts on to stop in time."""
FASTEST_TURN = 1.0
"""rad/s"""
DEAD = 0.008
"""Share of full thrust that is not worth a twitch."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What the thrusters can do to a ship as it weighs now: accelerations in m/s², of turning in rad/s²."""

    ahead: float
    back: float
    side: float
    turn: float


def strength(craft: Craft) -> Strength:
    """Full thrust over the present mass."""
    mass, moment, engine = craft.body.mass, craft.body.moment, craft.engine
    return Strength(
        engine.main / mass,
        engine.reverse / mass,
        engine.side / mass,
        engine.torque / moment,
    )


def hands(
    craft: Craft, push: Vector, heading: float, rate: float = 0.0, fastest: float = FASTEST_TURN
) -> Controls:
    """Thrust, strafe and turn of a free ship.

    Args:
        craft: the ship.
        push: wanted acceleration in m/s².
        heading: wanted direction of the nose in radians.
        rate: at which the wanted heading turns, in rad/s.
        fastest: rate of turn in rad/s that is not exceeded.
    """
    c, s = cos(craft.angle), sin(craft.angle)
    along, across = push[0] * c + push[1] * s, push[1] * c - push[0] * s
    power = strength(craft)
    return Controls(
        thrust=percent(along / (power.ahead if along > 0 else power.back)),
        strafe=percent(across / power.side),
        turn=percent(turning(craft, heading, rate, power.turn, fastest) / power.turn),
    )


def turning(craft: Craft, heading: float, rate: float, most: float, fastest: float = FASTEST_TURN) -> float:
    """Angular acceleration in rad/s² that brings the nose to a turning heading without overshoot."""
    error = remainder(heading - craft.angle, 2 * pi)
    closing = min(TURN_GAIN * abs(error), sqrt(2 * TURN_SHARE * most * abs(error)), fastest)
    return RATE_GAIN * (rate + (closing if error > 0 else -closing) - craft.spin)


def percent(level: float) -> int:
    """A share of full thrust as the stick says it."""
    return 0 if abs(level) < DEAD else round(FULL * max(-1.0, min(1.0, level)))
