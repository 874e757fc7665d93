"""Who sees whom: a straight line past rock and structures. The same line that a slug flies."""

from __future__ import annotations

from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING

import pymunk

from game.sim import physics
from game.sim.entities import Craft
from game.sim.frames import Vector, minus

if TYPE_CHECKING:
    from game.sim.world import World


SOLID = pymunk.ShapeFilter(mask=physics.ROCK | physics.STRUCTURE)


def clear(world: World, a: Vector, b: Vector) -> bool:
    """Whether nothing solid but ships lies on the straight line between two places."""
    return world.physics.space.segment_query_first(a, b, 0.0, SOLID) is None


def sees(world: World, one: Craft, other: Craft) -> bool:
    """Whether one ship has the other's centre in sight."""
    return clear(world, one.position, other.position)


def apart(one: Craft, other: Craft) -> float:
    """Metres between the centres of two ships."""
    return hypot(*minus(one.position, other.position))


def closing_speed(one: Craft, other: Craft) -> float:
    """Speed in m/s of one ship as seen from the other, in any direction."""
    return hypot(*minus(one.velocity, other.velocity))


def lead(one: Craft, other: Craft, speed: float) -> tuple[Vector, float]:
    """Where to aim so that a slug and a ship on a steady course meet, and after how many seconds.

    Solves |r + v t| = s t for the smallest positive t, with r and v of the other as seen from the one. Where the other
    runs away faster than slugs fly, the place where it is now.

    Args:
        one: the ship that fires.
        other: the ship to hit.
        speed: of a slug against the firing ship, in m/s.
    """
    rx, ry = minus(other.position, one.position)
    vx, vy = minus(other.velocity, one.velocity)
    a, b, c = vx * vx + vy * vy - speed * speed, rx * vx + ry * vy, rx * rx + ry * ry
    root = b * b - a * c
    if a >= 0.0 or root < 0.0:
        return other.position, hypot(rx, ry) / speed
    seconds = (-b - root**0.5) / a
    x, y = one.position
    return (x + rx + vx * seconds, y + ry + vy * seconds), seconds


def off_nose(craft: Craft, place: Vector) -> float:
    """Angle in rad between a ship's nose and a place, to port positive."""
    dx, dy = minus(place, craft.position)
    c, s = cos(craft.angle), sin(craft.angle)
    return atan2(dy * c - dx * s, dx * c + dy * s)
