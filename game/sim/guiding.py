"""The docking guide, an assist: close to a port it turns the ship square and brings the collar onto the axis.

It flies by the four dials, with a proportional law on each, and only on axes that no hand is on. How fast the ship comes
in stays the pilot's; what is too fast it brakes.
"""

from __future__ import annotations

from math import cos, hypot, radians, sin
from typing import TYPE_CHECKING

from game.sim import docking, tuning
from game.sim.gear import Dials

if TYPE_CHECKING:
    from game.sim.world import World

SQUARE = radians(75.0)
"""Angle to the port's axis beyond which the ship looks elsewhere, and is left alone."""


def spin_and_pull(world: World) -> tuple[float, float]:
    """How the port ahead turns in rad/s, and the acceleration in m/s² that keeps the ship on its circle, spin² · r."""
    found = docking.port_ahead(world)
    if found is None:
        return 0.0, 0.0
    (x, y), (cx, cy), spin = world.ship.position, found[0].position, found[0].spin
    return spin, spin * spin * hypot(x - cx, y - cy)


def dials_to_fly_by(world: World) -> Dials | None:
    """The dials against the port ahead; None where the guide leaves the ship alone."""
    dials = world.ship.dials
    if not world.assists.docking or dials is None or abs(dials.angle) > SQUARE:
        return None
    return dials if 0.0 < dials.range < tuning.HELP_RANGE else None


def turn_rate(dials: Dials, spin: float) -> float:
    """The rate of turn in rad/s that brings the ship square to a port that turns at ``spin`` rad/s itself."""
    return spin - _within(tuning.HELP_TURN_GAIN * dials.angle, tuning.HELP_TURN_RATE)


def push(dials: Dials, inward: float) -> tuple[float, float]:
    """The accelerations in m/s², ahead and across, that bring the collar onto the axis and slow it to the limit.

    ``inward`` is what a circle around a turning port takes, so that the ship does not drift off it.
    """
    lateral = -_within(tuning.HELP_OFFSET_GAIN * dials.offset, tuning.HELP_DRIFT) - dials.drift
    excess = max(0.0, dials.closing - tuning.HELP_CLOSING * dials.closing_limit)
    back, left = tuning.HELP_SPEED_GAIN * excess - inward, tuning.HELP_SPEED_GAIN * lateral
    c, s = cos(dials.angle), sin(dials.angle)
    return -back * c - left * s, back * s - left * c


def _within(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
