"""Flying a route: along its places at their speeds, with a look at the surroundings now and then."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, hypot, sqrt
from typing import TYPE_CHECKING

from game.play.bots.lookout import SAFE_ROOM, dodge_from, room_ahead
from game.play.bots.obstacles import look_around
from game.play.bots.route import Route, find_route, renewed
from game.play.bots.spots import Spot
from game.play.bots.steering import hold_velocity, steer
from game.play.bots.trip import Pace, Trip
from game.sim.controls import Controls
from game.sim.entities import Ship
from game.sim.frames import Vector
from game.sim.piloting import strength
from game.sim.targets import distance

if TYPE_CHECKING:
    from game.sim.world import World

LOOK_TICKS = 20
"""How often the surroundings are looked at."""
VELOCITY_GAIN = 1.4
"""1/s, how hard a wanted velocity is followed."""
LEAD_SHARE = 0.7
"""Average speed over cruising speed, to tell when the ship will be there."""
LONGEST_LEAD = 25.0
"""s"""
NEAR, AWAY = 60.0, 140.0
"""m from the goal at which its motion is wholly followed, and at which not yet."""
TURN_RANGE, TURN_SECONDS, TURN_SPEED = 50.0, 3.5, 20.0
"""m and s before the goal at which the nose turns to the wanted heading, and the m/s below which the seconds count."""
LAST_METRES = 14.0
"""m from the goal within which the ship flies at it and no longer along the route."""
SETTLE_GAIN = 0.55
"""1/s, speed for each metre that is left, close to the goal."""
SHARES = (1.0, 0.75, 0.5, 0.3, 0.12)
"""Shares of the route's speed to try."""
STRAIGHT, MOST_LEAN = 3.0, 4.0
"""m/s². The nose points along the sum of the course, with the first length, and the wanted push, at most the second."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a bot flies: m/s in the open, and the share of the thrusters that it counts on."""

    cruise: float = 34.0
    effort: float = 0.75


@dataclass(slots=True)
class Cruise:
    """A flight to a spot, as long as it takes."""

    style: Style = field(default_factory=Style)
    route: Route | None = None
    looked: int = -LOOK_TICKS
    share: float = 1.0
    """Share of the route's speed that is safe with the ship's present motion."""
    dodge: Vector | None = None
    """Velocity in m/s to get out of something's way."""

    def fly(
        self,
        world: World,
        spot: Spot,
        end_speed: float = 0.0,
        heading: float | None = None,
        rate: float = 0.0,
    ) -> Controls:
        """Controls for the next tick of a flight to a spot.

        Args:
            world: the world.
            spot: where to go.
            end_speed: m/s at which to come through.
            heading: of the nose on arrival, in rad; None lets it look ahead.
            rate: at which that heading turns, in rad/s.
        """
        ship = world.ship
        x, y = ship.position
        left = distance(spot.place, (x, y))
        follow = min(1.0, max(0.0, (AWAY - left) / (AWAY - NEAR)))
        goal = spot.after((1.0 - follow) * min(LONGEST_LEAD, left / (LEAD_SHARE * self.style.cruise)))
        route = self.look(world, goal, end_speed)
        if self.dodge is not None:
            return hold_velocity(world, self.dodge)
        brake = pace_of(ship, self.style).bend
        wanted = self.wanted(route, (x, y), goal, end_speed, brake)
        vx, vy = wanted[0] + follow * spot.velocity[0], wanted[1] + follow * spot.velocity[1]
        ax, ay = spot.acceleration
        bx, by = ship.velocity
        push = (VELOCITY_GAIN * (vx - bx) + follow * ax, VELOCITY_GAIN * (vy - by) + follow * ay)
        speed = hypot(*wanted)
        if heading is not None and left < TURN_RANGE + TURN_SECONDS * speed * (speed < TURN_SPEED):
            return steer(world, push, heading, rate)
        return steer(world, push, leaning(wanted, push) if left > LAST_METRES else ship.angle)

    def look(self, world: World, goal: Vector, end_speed: float) -> Route:
        """The route, looked at anew when it is time."""
        if self.route is None or world.tick >= self.looked + LOOK_TICKS:
            self.looked = world.tick
            x, y = world.ship.position
            trip = Trip(look_around(world, goal), (x, y), goal, end_speed, pace_of(world.ship, self.style))
            kept = renewed(world, self.route, trip) if self.route is not None else None
            self.route = kept or find_route(world, trip)
            self.take_care(world.ship, self.route, trip)
        return self.route

    def wanted(self, route: Route, place: Vector, goal: Vector, end_speed: float, brake: float) -> Vector:
        """Wanted velocity in m/s at a place, against the goal's frame; steps on along the route."""
        route.advance(place)
        left = distance(goal, place)
        if route.at >= len(route.places) - 2 or left < LAST_METRES:
            speed = min(route.speeds[route.at], sqrt(end_speed**2 + 2 * brake * left))
            speed = min(speed, end_speed + SETTLE_GAIN * left)
            aim = goal
        else:
            speed = self.share * route.speeds[min(route.at + 1, len(route.speeds) - 1)]
            aim = route.ahead(8.0 + 0.5 * speed)
        apart = max(distance(aim, place), 1e-9)
        return (speed * (aim[0] - place[0]) / apart, speed * (aim[1] - place[1]) / apart)

    def take_care(self, ship: Ship, route: Route, trip: Trip) -> None:
        """Go as fast along the route as is safe with the ship's present motion; dodge where nothing is."""
        at, tried = route.at, []
        for share in SHARES:
            self.share, route.at = share, at
            room = room_ahead(
                ship,
                trip.seen,
                lambda place: self.wanted(route, place, trip.goal, trip.end_speed, trip.pace.bend),
            )
            tried.append((room, share))
            if room >= SAFE_ROOM:
                break
        route.at = at
        best, self.share = max(tried)
        self.dodge = dodge_from(ship, trip.seen, best)


def leaning(course: Vector, push: Vector) -> float:
    """Heading in rad along a course, leaning to where the main thruster is wanted.

    Args:
        course: wanted velocity in m/s.
        push: wanted acceleration in m/s².
    """
    speed, strong = max(hypot(*course), 1e-9), hypot(*push)
    share = min(1.0, MOST_LEAN / strong) if strong > 0.0 else 0.0
    ahead = STRAIGHT / speed
    return atan2(ahead * course[1] + share * push[1], ahead * course[0] + share * push[0])


def pace_of(ship: Ship, style: Style) -> Pace:
    """The pace that the ship, as it weighs now, can keep in a style."""
    power = strength(ship)
    return Pace(style.cruise, style.effort * power.back, style.effort * power.side)
