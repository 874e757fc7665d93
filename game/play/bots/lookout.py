"""Looking a few seconds ahead: where the ship will be, what will be there too, and where to dodge to."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, sin, tau

import numpy as np

from game.play.bots.obstacles import Floats, Obstacles
from game.sim.entities import Ship
from game.sim.frames import Vector
from game.sim.piloting import Strength, strength

STEP, STEPS = 0.25, 24
"""s, and how many of them are looked ahead."""
SECONDS = STEP * STEPS
SAFE_ROOM = 13.0
"""m from the ship's centre that must stay free of things."""
DODGE_ROOM = 9.0
"""m of room in the next seconds below which to dodge."""
WORTH_DODGING = 1.0
"""m of room that dodging must bring."""
GAIN = 1.4
"""1/s, how hard a wanted velocity is followed."""
DODGES = (
    (0.0, 0.0),
    *((v * cos(tau * i / 12), v * sin(tau * i / 12)) for v in (5.0, 12.0) for i in range(12)),
)
"""Velocities in m/s to try when something comes."""

Law = Callable[[Vector], Vector]
"""Wanted velocity in m/s at a place."""


def glimpse(ship: Ship, law: Law) -> tuple[Floats, Floats]:
    """Where the ship would be in the next seconds if it followed a law as well as it can."""
    power = strength(ship)
    (x, y), (vx, vy) = ship.position, ship.velocity
    xs, ys = np.empty(STEPS), np.empty(STEPS)
    for i in range(STEPS):
        wx, wy = law((x, y))
        ax, ay = within_power(power, (wx, wy), (GAIN * (wx - vx), GAIN * (wy - vy)))
        vx, vy = vx + ax * STEP, vy + ay * STEP
        x, y = x + vx * STEP, y + vy * STEP
        xs[i], ys[i] = x, y
    return xs, ys


def within_power(power: Strength, course: Vector, push: Vector) -> Vector:
    """As much of an acceleration as the thrusters give with the nose along a course."""
    speed = max(hypot(*course), 1e-9)
    c, s = course[0] / speed, course[1] / speed
    along = max(-power.back, min(power.ahead, push[0] * c + push[1] * s))
    across = max(-power.side, min(power.side, push[1] * c - push[0] * s))
    return (along * c - across * s, along * s + across * c)


def room_ahead(ship: Ship, seen: Obstacles, law: Law) -> float:
    """The least room in m that the ship would have in the next seconds under a law."""
    xs, ys = glimpse(ship, law)
    return float(seen.room(xs, ys, np.linspace(STEP, SECONDS, STEPS)).min())


def steady(velocity: Vector) -> Law:
    """The law of keeping to one velocity in m/s."""
    return lambda _: velocity


def dodge_from(ship: Ship, seen: Obstacles, room: float) -> Vector | None:
    """The velocity in m/s that leaves the most room in the next seconds; None where the planned way is as good.

    Args:
        ship: the ship.
        seen: what is around.
        room: metres that the planned way leaves.
    """
    if room >= DODGE_ROOM:
        return None
    better, velocity = max((room_ahead(ship, seen, steady(velocity)), velocity) for velocity in DODGES)
    return velocity if better > room + WORTH_DODGING else None
