"""Flying somewhere without hitting anything: a velocity is chosen that leads there and to no collision.

Velocity obstacles (Fiorini and Shiller 1998, "Motion planning in dynamic environments using velocity obstacles"): of a
fan of velocities the one is taken that deviates least from the wanted one, where coming too close to something counts
as a deviation that grows with how close and how soon. What is solid counts as a disc around its centre.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pymunk

from game.sim import piloting
from game.sim.controls import Controls
from game.sim.entities import Craft, Entity, Vessel
from game.sim.frames import Vector, minus
from game.sim.standoff import tanks, tuning
from game.sim.standoff.kinds import KINDS
from game.sim.standoff.state import Solids

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from game.sim.world import World

DIRECTIONS = np.arange(16) * (2.0 * np.pi / 16)
SPEEDS = (1.0, 0.5)
FAN = np.array(
    [(0.0, 0.0), (0.0, 0.0)]
    + [(share * cos(turn), share * sin(turn)) for share in SPEEDS for turn in DIRECTIONS]
)
"""Velocities that are tried, as shares of the wanted speed: the wanted one's place, standing still, two rings."""
SHIP_RADIUS = 14.0
"""m, of the player's ship."""
SWERVE = np.array([(12.0 * cos(turn), 12.0 * sin(turn)) for turn in DIRECTIONS[::2]])
"""Changes of the present velocity in m/s that are tried too."""
TIMES = np.cumsum(np.linspace(0.3, 1.2, 14))
"""s from now at which ways are looked at."""
URGENCY = 1.0 - TIMES / (TIMES[-1] + 1.0)
SLACK = 15.0
"""m/s by which a ship may change what it closes in on, for who counts as near."""
LOOK_TICKS = 20
"""How often it is looked up who is near whom."""
STAY = 0.5
"""How bad it is to stay too close to something, beside coming closer."""
MOST_SEEN = 10
"""So many obstacles at most are reckoned with, the soonest."""
AGILITY_SHARE = 0.8
"""Share of the side thrusters that pilots count on when they get out of the way."""
HARD = 12.0
"""m/s against an obstacle at which running into it counts in full, and up to double beyond."""
TOUCHING = 0.7 * tuning.GAP
"""m inside the distance to keep from which hulls all but meet."""
CONTACT = 10.0
"""What each metre deeper than that counts beside one before."""
TOUCH = 0.4
"""What a touch at no speed counts beside that."""
SLOW = 8.0
"""m/s of what is worth flying around; faster things are gone by then."""
PAST = 3.0
"""m by which a rock is passed outside the distance to keep."""
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
    """All that is solid and no rubble, as it is in this tick; who is near whom is looked up now and then."""
    state = world.standoff
    assert state is not None
    known = state.solids
    if known is None or known.revision != world.physics.revision:
        motion = world.physics.motion()
        known = Solids(world.physics.revision, *sizes(world), np.empty((len(motion), 5)))
        known.rows[:, 4] = known.radii
        state.solids = known
    if known.tick != world.tick:
        motion = world.physics.motion()
        known.rows[:, 0:2], known.rows[:, 2:4], known.tick = motion[:, 0:2], motion[:, 3:5], world.tick
        if world.tick >= known.looked + LOOK_TICKS:
            look_around(world, known)
    return known


def look_around(world: World, known: Solids) -> None:
    """For every ship, the few obstacles that it could meet the soonest: one table of ships against obstacles."""
    known.looked = world.tick
    where = {int(number): row for row, number in enumerate(known.numbers)}
    ships = [vessel for vessel in world.vessels if vessel.alive]
    own = known.rows[[where[vessel.number] for vessel in ships]]
    dx, dy = known.rows[:, 0] - own[:, :1], known.rows[:, 1] - own[:, 1:2]
    apart = np.hypot(dx, dy)
    closing = dx * (own[:, 2:3] - known.rows[:, 2]) + dy * (own[:, 3:4] - known.rows[:, 3])
    gap = apart - known.radii - own[:, 4:] - tuning.GAP
    seconds = gap / np.maximum(closing / np.maximum(apart, 1.0) + SLACK, SLACK)
    seconds[:, known.numbers < 0] = np.inf
    soonest = np.argsort(seconds, axis=1, kind="stable")[:, : MOST_SEEN + 1]
    known.near.clear()
    for vessel, columns, line in zip(ships, soonest, seconds, strict=True):
        known.near[vessel.number] = columns[
            (line[columns] < TIMES[-1]) & (known.numbers[columns] != vessel.number)
        ]


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


def hold(vessel: Vessel) -> Course:
    """Stay here."""
    return Course(vessel.position, heading=vessel.angle)


def fly(world: World, vessel: Vessel, course: Course) -> Controls:
    """The hands of a pilot who flies a course; who has next to no fuel stops and stays, out of the way of what comes."""
    change = tanks.delta_v(vessel)
    if tanks.is_spent(change):
        course = hold(vessel)
    most = tanks.fastest(change)
    near = near_solids(world, vessel, course.touch)
    wanted = around_rock(vessel, near, wanted_velocity(vessel, course, most), course)
    chosen = free_velocity(vessel, near, wanted, course, most)
    gain = tuning.VELOCITY_GAIN
    push = (gain * (chosen[0] - vessel.velocity[0]), gain * (chosen[1] - vessel.velocity[1]))
    return piloting.hands(vessel, push, heading_of(vessel, course, chosen, push), fastest=2.0)


def wanted_velocity(vessel: Vessel, course: Course, fastest: float) -> Vector:
    """Velocity in m/s towards a place, at most so fast, and so that the thrusters can brake in time."""
    dx, dy = minus(course.place, vessel.position)
    left = hypot(dx, dy)
    brake = tuning.BRAKE_SHARE * piloting.strength(vessel).side
    speed = min(course.speed, sqrt(2.0 * brake * left), tuning.FOLLOW_GAIN * left)
    share = speed / left if left > 1e-9 else 0.0
    vx, vy = course.velocity[0] + share * dx, course.velocity[1] + share * dy
    share = min(1.0, fastest / max(hypot(vx, vy), 1e-9))
    return (vx * share, vy * share)


def held(fan: NDArray[np.float64], most: float) -> NDArray[np.float64]:
    """Velocities in m/s, those beyond ``most`` shortened to it."""
    speeds = np.hypot(fan[:, 0], fan[:, 1])
    return fan * np.minimum(1.0, most / np.maximum(speeds, 1e-9))[:, None]


def heading_of(vessel: Craft, course: Course, chosen: Vector, push: Vector) -> float:
    """Where the nose points: as the course says; else ahead, leaning to where the main thruster is wanted."""
    if course.heading is not None:
        return course.heading
    if hypot(*chosen) < 4.0 and hypot(*push) < 3.0:
        return vessel.angle
    x, y = chosen[0] + 3.0 * push[0], chosen[1] + 3.0 * push[1]
    return atan2(y, x)


def around_rock(vessel: Vessel, near: NDArray[np.float64] | None, wanted: Vector, course: Course) -> Vector:
    """The wanted velocity in m/s, turned past the first slow thing that lies across the straight way to the place.

    Without it a ship straight behind a rock would stand there for ever: any way around begins with a way off.
    """
    gx, gy = minus(course.place, vessel.position)
    left, speed = hypot(gx, gy), hypot(*wanted)
    if near is None or left < 1.0 or speed < 1.0:
        return wanted
    ux, uy = gx / left, gy / left
    nearest, offset = left, 0.0
    for x, y, vx, vy, keep in near.tolist():
        along, beside = x * ux + y * uy, y * ux - x * uy
        if 0.0 < along < nearest and abs(beside) < keep and hypot(vx, vy) < SLOW:
            nearest, offset = along, beside + (keep + PAST if beside <= 0.0 else -keep - PAST)
    if nearest == left:
        return wanted
    x, y = nearest * ux - offset * uy, nearest * uy + offset * ux
    share = max(speed, LEAST_SPEED) / max(hypot(x, y), 1e-9)
    return (share * x, share * y)


def free_velocity(
    vessel: Vessel, near: NDArray[np.float64] | None, wanted: Vector, course: Course, fastest: float
) -> Vector:
    """The velocity in m/s closest to the wanted one that leads into nothing and is at most so fast."""
    if near is None:
        return wanted
    agility = AGILITY_SHARE * piloting.strength(vessel).side
    now = x, y = vessel.velocity
    if depth_of(near, np.array([wanted]), now, agility).max() <= 0.0:
        return wanted
    fan = held(candidates(wanted, course.speed, now), fastest)
    danger = danger_of(near, fan, now, agility)
    wx, wy = wanted
    deviation = np.hypot(fan[:, 0] - wx, fan[:, 1] - wy)
    change = np.hypot(fan[:, 0] - x, fan[:, 1] - y)
    dread = tuning.AVOID_WEIGHT * (hypot(wx, wy) + LEAST_SPEED)
    best = int(np.argmin(deviation + tuning.STEADINESS * change + dread * danger))
    return (float(fan[best, 0]), float(fan[best, 1]))


def near_solids(world: World, vessel: Vessel, touch: int) -> NDArray[np.float64] | None:
    """What a ship could soon run into: rows of x, y, vx, vy as seen from it, and the distance of centres to keep.

    None where there is nothing.
    """
    known = solids(world)
    near = known.near.get(vessel.number)
    if near is None or not len(near):
        return None
    if touch:
        near = near[known.numbers[near] != touch]
    x, y = vessel.position
    seen = known.rows.take(near, axis=0)
    seen += (-x, -y, 0.0, 0.0, KINDS[vessel.kind].radius + tuning.GAP)
    return seen if len(seen) else None


def candidates(wanted: Vector, speed: float, now: Vector) -> NDArray[np.float64]:
    """The wanted velocity first, then standing still, rings around nothing, and a ring around the present one."""
    strong = max(hypot(*wanted), min(speed, LEAST_SPEED))
    fan = strong * FAN
    fan[0] = wanted
    return np.concatenate((fan, SWERVE + now))


def danger_of(
    near: NDArray[np.float64], fan: NDArray[np.float64], now: Vector, agility: float
) -> NDArray[np.float64]:
    """How bad each velocity is: 0 where the distance to keep is kept, 1 where hulls meet right now.

    The deeper a way comes inside the distance to keep, the sooner and the harder, the worse. Who is inside already does
    well to get out.
    """
    depth = depth_of(near, fan, now, agility)
    hit: NDArray[np.float64] = (CONTACT * np.maximum(0.0, depth - TOUCHING).max(axis=0) * URGENCY).max(axis=1)
    deepest = np.maximum(0.0, depth.max(axis=0))
    x, y, keep = near[:, 0], near[:, 1], near[:, 4]
    already = np.maximum(0.0, (keep * keep - x * x - y * y) / (2.0 * keep))
    depth -= already[:, None, None]
    depth *= hardness(near, now)[:, None, None]
    deeper = np.maximum(0.0, depth.max(axis=0))
    worst: NDArray[np.float64] = (deeper * URGENCY).max(axis=1) + STAY * deepest.mean(axis=1)
    worst += hit
    return worst / tuning.GAP


def hardness(near: NDArray[np.float64], now: Vector) -> NDArray[np.float64]:
    """How much worse than a touch it would be to run into each obstacle: by the speed against it, 1 at ``HARD``."""
    speed = np.hypot(near[:, 2] - now[0], near[:, 3] - now[1])
    harder: NDArray[np.float64] = TOUCH + (1.0 - TOUCH) * np.minimum(speed / HARD, 2.0)
    return harder


def depth_of(
    near: NDArray[np.float64], fan: NDArray[np.float64], now: Vector, agility: float
) -> NDArray[np.float64]:
    """Metres inside the distance to keep from each obstacle, on the way to each velocity, at ``TIMES``; below 0 outside.

    Velocities do not change at once: a ship comes to one with ``agility`` m/s². Obstacles go straight on.
    """
    change = fan - now
    turning = np.maximum(np.hypot(change[:, 0], change[:, 1]) / agility, 1e-6)[:, None]
    under_way = np.minimum(TIMES, turning)
    share = under_way * under_way / (2.0 * turning) + (TIMES - under_way)
    x, y, vx, vy, keep = near.T[:, :, None]
    dx = now[0] * TIMES + change[:, :1] * share - (x + vx * TIMES)[:, None]
    dy = now[1] * TIMES + change[:, 1:] * share - (y + vy * TIMES)[:, None]
    come_closest(near, dx, dy)
    # In place: these are the largest arrays of a tick.
    dx *= dx
    dy *= dy
    depth: NDArray[np.float64] = np.subtract((keep * keep)[:, None], dx, out=dx)
    depth -= dy
    depth /= (2.0 * keep)[:, None]
    return depth


def come_closest(near: NDArray[np.float64], dx: NDArray[np.float64], dy: NDArray[np.float64]) -> None:
    """Take places at ``TIMES`` back to the closest on the way from the time before: nothing slips through in between."""
    sx, sy = dx.copy(), dy.copy()
    sx[:, :, 1:] -= dx[:, :, :-1]
    sy[:, :, 1:] -= dy[:, :, :-1]
    sx[:, :, 0] += near[:, :1]
    sy[:, :, 0] += near[:, 1:2]
    back = dx * sx
    back += dy * sy
    back /= sx * sx + sy * sy + 1e-9
    np.clip(back, 0.0, 1.0, out=back)
    dx -= back * sx
    dy -= back * sy
