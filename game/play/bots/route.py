"""Ways through: straight where there is room, else A* over a grid in which room is cheap and narrows are dear.

A route carries the speed that is fit at each of its places: what the room allows, what the corners allow, and what can
be braked off before the next of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import atan2, ceil, cos, hypot, inf, pi, remainder, sqrt
from typing import TYPE_CHECKING

import numpy as np

from game.play.bots.grid import make_grid
from game.play.bots.obstacles import FAR, look_around
from game.play.bots.trip import Pace, Trip
from game.sim.entities import Vector

if TYPE_CHECKING:
    from game.sim.world import World

SPACING = 8.0
"""m between the places of a route."""
CORNER_CUT = 9.0
"""m by which a corner may be cut."""
SLOWEST = 4.0
"""m/s"""
ROOM_SPEED, LEAST_ROOM = 1.6, 8.0
"""m/s that each metre of room is good for, beyond the least."""
LAST_PLACES = 6
"""Places before the goal where the nose may already look elsewhere, and only the side thrusters are counted on."""
STRAY = 12.0
"""m that the goal may have moved, or the ship be off, before a route is looked for anew."""
OPEN = 1.2
"""A straight way that costs at most so many times its length is good enough."""
WORN = 1.3
"""How much dearer than when it was found a route may grow before it is given up."""
SMOOTH = 1.02
"""How much dearer a straight line may be than the corners that it makes superfluous."""


@dataclass(slots=True)
class Route:
    """Places in metres with the speed in m/s fit for each."""

    places: list[Vector]
    speeds: list[float]
    corners: list[Vector]
    price: float
    """What a metre cost on average when the route was found."""
    at: int = 0
    """Index of the place that the ship is nearest to."""

    def ahead(self, metres: float) -> Vector:
        """The place that lies so far ahead along the route."""
        return self.places[min(len(self.places) - 1, self.at + 1 + int(metres / SPACING))]

    def advance(self, place: Vector) -> None:
        """Step on while the next place is nearer."""
        while self.at + 1 < len(self.places):
            here, there = self.places[self.at], self.places[self.at + 1]
            if hypot(there[0] - place[0], there[1] - place[1]) > hypot(
                here[0] - place[0], here[1] - place[1]
            ):
                return
            self.at += 1

    def corners_left(self) -> list[Vector]:
        """The corners that still lie ahead; at least the last."""
        done = set(self.places[: self.at + 1])
        return [corner for corner in self.corners[1:-1] if corner not in done] + self.corners[-1:]


def find_route(world: World, goal: Vector, end_speed: float, pace: Pace) -> Route:
    """The best way to a goal, around radiation if there is one; straight for want of any."""
    start = (world.ship.position[0], world.ship.position[1])
    trips = [Trip(look_around(world, goal), start, goal, pace)]
    if world.radiation:
        trips.append(Trip(look_around(world, goal, through_radiation=True), start, goal, pace))
    for trip in trips:
        corners = way(world, trip)
        if corners is not None:
            return timed(trip, corners, end_speed)
    return timed(trips[-1], [start, goal], end_speed)


def renewed(world: World, old: Route, goal: Vector, end_speed: float, pace: Pace) -> Route | None:
    """What is left of a route around corners, seen anew, with a goal that moved a little; None if it no longer serves."""
    start = (world.ship.position[0], world.ship.position[1])
    here, end = old.places[old.at], old.places[-1]
    if len(old.corners) <= 2 or hypot(end[0] - goal[0], end[1] - goal[1]) > STRAY:
        return None
    if hypot(here[0] - start[0], here[1] - start[1]) > STRAY:
        return None
    trip = Trip(look_around(world, goal), start, goal, pace)
    corners = smoothed(trip, [start, *old.corners_left()[:-1], goal])
    route = timed(trip, corners, end_speed)
    route.price, now = old.price, route.price
    return route if now <= WORN * old.price else None


def way(world: World, trip: Trip) -> list[Vector] | None:
    """Corners of the cheapest way, or None where there is none."""
    length = hypot(trip.goal[0] - trip.start[0], trip.goal[1] - trip.start[1])
    if trip.cost(trip.start, trip.goal) <= OPEN * length:
        return [trip.start, trip.goal]
    cells = make_grid(world, trip).search(trip.start, trip.goal)
    if cells is None:
        return None
    return smoothed(trip, [trip.start, *cells[1:-1], trip.goal])


def smoothed(trip: Trip, corners: list[Vector]) -> list[Vector]:
    """Leave out every corner that a straight line can do without at no greater cost."""
    spent = list(accumulate((trip.cost(a, b) for a, b in pairwise(corners)), initial=0.0))
    kept, at = [corners[0]], 0
    while at < len(corners) - 1:
        ahead = len(corners) - 1
        while ahead > at + 1 and trip.cost(corners[at], corners[ahead]) > SMOOTH * (spent[ahead] - spent[at]):
            ahead = at + (ahead - at + 1) // 2
        kept.append(corners[ahead])
        at = ahead
    return kept


def price_of(trip: Trip, corners: list[Vector]) -> float:
    """What a metre of a way costs on average."""
    lines = list(pairwise(corners))
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in lines)
    return sum(trip.cost(a, b) for a, b in lines) / max(length, 1e-9)


def timed(trip: Trip, corners: list[Vector], end_speed: float) -> Route:
    """A route along corners, with the speed that is fit at each place of it."""
    places, limits = spaced(corners, trip.pace)
    room = trip.room(np.array([p[0] for p in places]), np.array([p[1] for p in places]))
    fit = np.where(room >= FAR, inf, ROOM_SPEED * (room - LEAST_ROOM))
    speeds = np.minimum(limits, np.maximum(SLOWEST, fit)).tolist()
    speeds[-1] = min(speeds[-1], end_speed)
    for i in range(len(speeds) - 2, -1, -1):
        apart = hypot(places[i + 1][0] - places[i][0], places[i + 1][1] - places[i][1])
        brake = trip.pace.bend if i > len(speeds) - 2 - LAST_PLACES else trip.pace.brake
        speeds[i] = min(speeds[i], sqrt(speeds[i + 1] ** 2 + 2 * brake * apart))
    return Route(places, speeds, corners, price_of(trip, corners))


def spaced(corners: list[Vector], pace: Pace) -> tuple[list[Vector], list[float]]:
    """Places along the corners, not far apart, and the speed that the corners allow at each."""
    places, limits = [corners[0]], [pace.cruise]
    for i, (a, b) in enumerate(pairwise(corners)):
        count = max(1, ceil(hypot(b[0] - a[0], b[1] - a[1]) / SPACING))
        places += [
            (a[0] + (b[0] - a[0]) * k / count, a[1] + (b[1] - a[1]) * k / count) for k in range(1, count)
        ]
        places.append(b)
        limits += [pace.cruise] * count
        if i + 2 < len(corners):
            limits[-1] = corner_speed(a, b, corners[i + 2], pace)
    return places, limits


def corner_speed(a: Vector, b: Vector, c: Vector, pace: Pace) -> float:
    """Speed in m/s at which a corner can be rounded without cutting it by too much."""
    bend = abs(remainder(atan2(c[1] - b[1], c[0] - b[0]) - atan2(b[1] - a[1], b[0] - a[0]), 2 * pi))
    widening = 1.0 / max(0.05, cos(0.5 * bend)) - 1.0
    if widening < 1e-3:
        return pace.cruise
    return max(SLOWEST, min(pace.cruise, sqrt(pace.bend * CORNER_CUT / widening)))
