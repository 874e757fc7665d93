"""Coming in: to a port, or to a place at a rock, along an axis that may drift and turn.

The wanted motion is told in the berth's own turning frame; what that takes in space (the centre's pull, Coriolis'
sideways push) goes into the thrust beforehand.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign, cos, pi, sin, sqrt
from typing import TYPE_CHECKING

import pymunk

from game.level.structures import COLLAR_AT
from game.play.bots.spots import Spot, spot_on
from game.play.bots.steering import steer
from game.sim import tuning
from game.sim.controls import Controls
from game.sim.entities import Structure
from game.sim.frames import Vector, to_world
from game.sim.gear import PortState
from game.sim.piloting import strength

if TYPE_CHECKING:
    from game.sim.world import World

NOSE = COLLAR_AT[0]
"""m from the ship's centre to the collar's face."""
GAIN = 1.8
"""1/s, how hard the wanted velocity is followed."""
SIDE_GAIN = 0.7
"""1/s, sideways speed for each metre off the axis."""
LIMIT_SHARE = 0.8
"""Share of the funnel's closing speed to come in at."""
SIDE_SHARE, BACK_SHARE = 0.4, 0.5
"""Shares of the side and reverse thrust that coming in counts on."""
WIDE = 0.5
"""Share of the funnel's width from which the ship slows down to come nearer the axis first."""


@dataclass(frozen=True, slots=True)
class Berth:
    """Where the collar is to come to: a place and an outward direction (rad) in a body's frame.

    ``contact`` is the speed in m/s at which it is to get there.
    """

    body: pymunk.Body
    at: Vector
    heading: float
    contact: float


@dataclass(frozen=True, slots=True)
class Approach:
    """How the ship lies to a berth: range and offset of the collar in m, and its rates in m/s in the berth's frame."""

    range: float
    offset: float
    closing: float
    drift: float
    axis: Vector
    heading: float
    spot: Spot
    """The place of the berth's frame where the ship's centre is."""


def port_berth(structure: Structure, port: PortState) -> Berth:
    """The berth of a docking port."""
    return Berth(structure.body, port.at, port.heading, 0.55 * tuning.CONTACT_CLOSING)


def approach(world: World, berth: Berth) -> Approach:
    """How the ship lies to a berth, for a collar that points along the axis."""
    ship = world.ship
    outward = berth.body.angle + berth.heading
    ux, uy = cos(outward), sin(outward)
    px, py = to_world(berth.body, berth.at)
    x, y = ship.position
    spot = spot_on(world, berth.body, (x, y))
    vx, vy = ship.velocity[0] - spot.velocity[0], ship.velocity[1] - spot.velocity[1]
    return Approach(
        range=(x - px) * ux + (y - py) * uy - NOSE,
        offset=(y - py) * ux - (x - px) * uy,
        closing=-(vx * ux + vy * uy),
        drift=vy * ux - vx * uy,
        axis=(ux, uy),
        heading=outward + pi,
        spot=spot,
    )


def line_up(world: World, berth: Berth, metres: float) -> Spot:
    """The spot for the ship's centre with the collar so far out on the axis."""
    outward = berth.body.angle + berth.heading
    reach = NOSE + metres
    x, y = to_world(berth.body, berth.at)
    return spot_on(world, berth.body, (x + reach * cos(outward), y + reach * sin(outward)))


def come_in(world: World, berth: Berth, lie: Approach, stop_at: float = 0.0) -> Controls:
    """Controls for the next tick on the way in (or out again, to ``stop_at`` metres from the berth)."""
    power = strength(world.ship)
    funnel = tuning.CONTACT_OFFSET + tuning.FUNNEL_OFFSET * max(0.0, lie.range)
    left = lie.range - stop_at
    side = SIDE_SHARE * power.side
    contact = berth.contact if stop_at == 0.0 else 0.0
    closing = closing_speed(left, contact, BACK_SHARE * power.back)
    spin = abs(lie.spot.spin)
    if spin > 0.0:
        closing = min(closing, berth.contact + side / (2.0 * spin))
    if left > 0.0:
        closing *= max(0.15, min(1.0, 2.0 - abs(lie.offset) / (WIDE * funnel)))
    drift = -copysign(min(SIDE_GAIN * abs(lie.offset), sqrt(2 * side * abs(lie.offset))), lie.offset)
    out, across = GAIN * (lie.closing - closing), GAIN * (drift - lie.drift)
    (ux, uy), turn = lie.axis, lie.spot.spin
    vx, vy = -closing * ux - drift * uy, -closing * uy + drift * ux
    ax, ay = lie.spot.acceleration
    push = (
        ax + out * ux - across * uy - 2.0 * turn * vy,
        ay + out * uy + across * ux + 2.0 * turn * vx,
    )
    return steer(world, push, lie.heading, turn)


def closing_speed(left: float, contact: float, brake: float) -> float:
    """Wanted closing speed in m/s with so many metres left; negative where the ship is too near.

    Against a port (``contact`` above 0) it stays within the funnel's limit; at a rock there is none.
    """
    if left < 0.0:
        return contact - min(2.0, 0.6 * -left)
    fast = contact + min(0.6 * left, sqrt(2 * brake * left))
    limit = LIMIT_SHARE * (tuning.CONTACT_CLOSING + tuning.FUNNEL_CLOSING * left)
    return max(contact, min(limit, fast)) if contact > 0.0 else fast
