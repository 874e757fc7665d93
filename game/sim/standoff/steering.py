"""Flying somewhere without hitting anything: a velocity is chosen that leads there and to no collision.

Velocity obstacles (Fiorini and Shiller 1998, "Motion planning in dynamic environments using velocity obstacles"): of a
fan of velocities the one is taken that deviates least from the wanted one, where a collision within the horizon counts
as a deviation that grows as it comes closer. What is solid counts as a disc around its centre.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, hypot, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pymunk

from game.sim import piloting
from game.sim.controls import Controls
from game.sim.entities import Craft, Entity, Vector, Vessel, minus
from game.sim.standoff import tuning
from game.sim.standoff.kinds import KINDS
from game.sim.standoff.state import Solids

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from game.sim.world import World

FAN = 16
"""Directions that are tried around the wanted one."""
SPEEDS = (1.0, 0.6, 0.25)
"""Shares of the wanted speed (or of the cruising speed, if that is more) that are tried."""
SHIP_RADIUS = 14.0
"""m, of the player's ship."""
LEAST_SPEED = 8.0
"""m/s. Who stands still and is in the way gets away at least so fast."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where to fly: a place and its velocity, the top speed in m/s, and where the nose points (None: ahead)."""

    place: Vector
    velocity: Vector = (0.0, 0.0)
    speed: float = tuning.CRUISE
    heading: float | None = None
    touch: int = 0
    """Number of an entity that may be touched: the pod to take, the ship to come aboard."""


def solids(world: World) -> Solids:
    """All that is solid and no rubble, looked up once a tick, whoever asks."""
    state = world.standoff
    assert state is not None
    if state.solids is None or state.solids.tick != world.tick:
        motion = world.physics.motion()
        known = state.solids
        if known is None or known.revision != world.physics.revision:
            numbers, radii = sizes(world)
        else:
            numbers, radii = known.numbers, known.radii
        rows = np.column_stack((motion[:, 0], motion[:, 1], motion[:, 3], motion[:, 4], radii))
        state.solids = Solids(world.tick, world.physics.revision, rows, numbers, radii)
    return state.solids


def sizes(world: World) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Number and radius (m) of what each row of the last ``motion`` belongs to; nothing that can be ignored has -1."""
    by_body: dict[int, tuple[int, float]] = {}
    for rock in world.rocks:
        by_body[rock.body.id] = (rock.number, reach_of(rock))
    for place in world.structures:
        by_body[place.body.id] = (place.number, reach_of(place))
    for well in world.wells:
        by_body[well.body.id] = (well.number, well.radius)
    for vessel in world.vessels:
        by_body[vessel.body.id] = (vessel.number, KINDS[vessel.kind].radius)
    by_body[world.ship.body.id] = (world.ship.number, SHIP_RADIUS)
    found = [by_body.get(int(each), (-1, -np.inf)) for each in world.physics.body_ids()]
    return np.array([number for number, _ in found]), np.array([radius for _, radius in found])


def reach_of(entity: Entity) -> float:
    """Metres from an entity's centre to its farthest corner."""
    return max(
        corner.length
        for shape in entity.shapes
        if isinstance(shape, pymunk.Poly)
        for corner in shape.get_vertices()
    )


def fly(world: World, vessel: Vessel, course: Course) -> Controls:
    """The hands of a pilot who flies a course."""
    wanted = wanted_velocity(vessel, course)
    chosen = free_velocity(world, vessel, wanted, course)
    gain = tuning.VELOCITY_GAIN
    push = (gain * (chosen[0] - vessel.velocity[0]), gain * (chosen[1] - vessel.velocity[1]))
    return piloting.hands(vessel, push, heading_of(vessel, course, chosen, push), fastest=2.0)


def wanted_velocity(vessel: Vessel, course: Course) -> Vector:
    """Velocity in m/s towards a place, so that the thrusters can brake in time."""
    dx, dy = minus(course.place, vessel.position)
    left = hypot(dx, dy)
    brake = tuning.BRAKE_SHARE * piloting.strength(vessel).side
    speed = min(course.speed, sqrt(2.0 * brake * left), tuning.FOLLOW_GAIN * left)
    share = speed / left if left > 1e-9 else 0.0
    return (course.velocity[0] + share * dx, course.velocity[1] + share * dy)


def heading_of(vessel: Craft, course: Course, chosen: Vector, push: Vector) -> float:
    """Where the nose points: as the course says; else ahead, leaning to where the main thruster is wanted."""
    if course.heading is not None:
        return course.heading
    if hypot(*chosen) < 4.0 and hypot(*push) < 3.0:
        return vessel.angle
    x, y = chosen[0] + 3.0 * push[0], chosen[1] + 3.0 * push[1]
    return atan2(y, x)


def free_velocity(world: World, vessel: Vessel, wanted: Vector, course: Course) -> Vector:
    """The velocity in m/s closest to the wanted one that leads into nothing."""
    near = near_solids(world, vessel, course.touch)
    if near is None:
        return wanted
    fan = candidates(wanted, course.speed)
    danger = collisions(near, fan, vessel.velocity)
    if danger[0] == 0.0:
        return wanted
    deviation = np.hypot(fan[:, 0] - wanted[0], fan[:, 1] - wanted[1])
    best = int(np.argmin(deviation + tuning.AVOID_WEIGHT * danger))
    return (float(fan[best, 0]), float(fan[best, 1]))


def near_solids(world: World, vessel: Vessel, touch: int) -> NDArray[np.float64] | None:
    """What is solid nearby, as seen from a ship: x, y, vx, vy and the distance of centres to keep; None if nothing."""
    table = solids(world)
    x, y = vessel.position
    keep = KINDS[vessel.kind].radius + tuning.GAP
    seen = table.rows + np.array((-x, -y, 0.0, 0.0, keep))
    close = np.hypot(seen[:, 0], seen[:, 1]) - seen[:, 4] < tuning.SEEN_RANGE
    close &= (table.numbers != vessel.number) & (table.numbers != touch)
    return seen[close] if close.any() else None


def candidates(wanted: Vector, speed: float) -> NDArray[np.float64]:
    """The wanted velocity first, then a fan of others and standing still, in m/s."""
    strong = max(hypot(*wanted), min(speed, LEAST_SPEED))
    ahead = atan2(wanted[1], wanted[0])
    turns = ahead + np.arange(FAN) * (2.0 * np.pi / FAN)
    rows = [np.array([wanted, (0.0, 0.0)])]
    rows += [share * strong * np.column_stack((np.cos(turns), np.sin(turns))) for share in SPEEDS]
    return np.concatenate(rows)


def collisions(near: NDArray[np.float64], fan: NDArray[np.float64], now: Vector) -> NDArray[np.float64]:
    """How bad each velocity is: 0 without a collision within the horizon, up to 1 for one right now.

    A ship needs time to come to a velocity, so the mean of the present one and the chosen one counts half. Inside the
    distance to keep, whatever leads out is good.
    """
    vx = 0.75 * fan[:, :1] + 0.25 * now[0] - near[:, 2]
    vy = 0.75 * fan[:, 1:] + 0.25 * now[1] - near[:, 3]
    x, y, keep = near[:, 0], near[:, 1], near[:, 4]
    closing = x * vx + y * vy
    squared = np.maximum(vx * vx + vy * vy, 1e-9)
    gap = x * x + y * y - keep * keep
    root = closing * closing - squared * gap
    seconds = np.where(root > 0.0, (closing - np.sqrt(np.maximum(root, 0.0))) / squared, np.inf)
    danger = np.where((seconds > 0.0) & (gap > 0.0), np.maximum(0.0, 1.0 - seconds / tuning.HORIZON), 0.0)
    inside = (gap <= 0.0) & (closing > 0.0)
    deep = np.where(inside, 1.0 + closing / np.sqrt(squared * np.maximum(x * x + y * y, 1e-9)), 0.0)
    worst: NDArray[np.float64] = np.maximum(danger, deep).max(axis=1)
    return worst
