"""Ways through: straight where there is room, else A* over a grid in which room is cheap and narrows are dear.

A route carries the speed that is fit at each of its places: what the room allows, what the corners allow, and what can
be braked off before the next of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from math import atan2, ceil, cos, inf, pi, remainder, sqrt
from typing import TYPE_CHECKING

import numpy as np

from game.play.bots.grid import make_grid
from game.play.bots.obstacles import FAR, radiation
from game.play.bots.trip import Pace, Trip
from game.sim.frames import Vector
from game.sim.targets import distance as apart

if TYPE_CHECKING:
    from game.sim.world import World

SPACING = 8.0
"""m between the places of a route."""
CORNER_CUT = 9.0
"""m by which a corner may be cut."""
SLOWEST = 4.0
"""m/s"""
ROOM_SPEED, LEAST_ROOM = 1.3, 8.0
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
            if apart(self.places[self.at + 1], place) > apart(self.places[self.at], place):
                return
            self.at += 1

    def corners_left(self) -> list[Vector]:
        """The corners that still lie ahead; at least the last."""
        done = set(self.places[: self.at + 1])
        return [corner for corner in self.corners[1:-1] if corner not in done] + self.corners[-1:]


def find_route(world: World, trip: Trip) -> Route:
    """The best way to a goal, around radiation if there is some; straight for want of any."""
    hot = radiation(world, trip.goal)
    for each in (replace(trip, seen=trip.seen.besides(hot)), trip) if hot else (trip,):
        corners = way(world, each)
        if corners is not None:
            return timed(each, corners)
    return timed(trip, [trip.start, trip.goal])


def renewed(world: World, old: Route, trip: Trip) -> Route | None:
    """What is left of a route around corners, seen anew, to a goal that moved a little; None if it no longer serves."""
    if len(old.corners) <= 2 or apart(old.places[-1], trip.goal) > STRAY:
        return None
    if apart(old.places[old.at], trip.start) > STRAY:
        return None
    trip = replace(trip, seen=trip.seen.besides(radiation(world, trip.goal)))
    route = timed(trip, smoothed(trip, [trip.start, *old.corners_left()[:-1], trip.goal]))
    route.price, now = old.price, route.price
    return route if now <= WORN * old.price else None


def way(world: World, trip: Trip) -> list[Vector] | None:
    """Corners of the cheapest way, or None where there is none."""
    if trip.cost(trip.start, trip.goal) <= OPEN * apart(trip.start, trip.goal):
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
    length = sum(apart(a, b) for a, b in lines)
    return sum(trip.cost(a, b) for a, b in lines) / max(length, 1e-9)


def timed(trip: Trip, corners: list[Vector]) -> Route:
    """A route along corners, with the speed that is fit at each place of it."""
    places, limits = spaced(corners, trip.pace)
    room = trip.room(np.array([p[0] for p in places]), np.array([p[1] for p in places]))
    fit = np.where(room >= FAR, inf, ROOM_SPEED * (room - LEAST_ROOM))
    speeds = np.minimum(limits, np.maximum(SLOWEST, fit)).tolist()
    speeds[-1] = min(speeds[-1], trip.end_speed)
    for i in range(len(speeds) - 2, -1, -1):
        brake = trip.pace.bend if i > len(speeds) - 2 - LAST_PLACES else trip.pace.brake
        speeds[i] = min(speeds[i], sqrt(speeds[i + 1] ** 2 + 2 * brake * apart(places[i], places[i + 1])))
    return Route(places, speeds, corners, price_of(trip, corners))


def spaced(corners: list[Vector], pace: Pace) -> tuple[list[Vector], list[float]]:
    """Places along the corners, not far apart, and the speed that the corners allow at each."""
    places, limits = [corners[0]], [pace.cruise]
    for i, (a, b) in enumerate(pairwise(corners)):
        count = max(1, ceil(apart(a, b) / SPACING))
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
