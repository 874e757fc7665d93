"""Flying a route: along its places at their speeds, with a look at the surroundings now and then."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, hypot, sqrt
from typing import TYPE_CHECKING

import numpy as np

from game.play.bots.obstacles import Floats, look_around
from game.play.bots.route import Route, find_route, renewed
from game.play.bots.spots import Spot
from game.play.bots.steering import Strength, steer, strength
from game.play.bots.trip import Pace
from game.sim.controls import Controls
from game.sim.entities import Ship, Vector

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
GLIMPSE_STEP, GLIMPSE_STEPS = 0.25, 24
"""s, and how many of them are looked ahead."""
GLIMPSE_SECONDS = GLIMPSE_STEP * GLIMPSE_STEPS
SAFE_ROOM = 13.0
"""m from the ship's centre that must stay free of things."""
LEAN_GAIN, MOST_LEAN = 0.12, 1.0
"""rad of lean for each m/s off the course sideways, and at most."""


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
        left = hypot(spot.place[0] - x, spot.place[1] - y)
        follow = min(1.0, max(0.0, (AWAY - left) / (AWAY - NEAR)))
        goal = spot.after((1.0 - follow) * min(LONGEST_LEAD, left / (LEAD_SHARE * self.style.cruise)))
        route = self.look(world, goal, end_speed)
        route.advance((x, y))
        wanted = self.wanted(ship, route, (x, y), goal, end_speed)
        vx, vy = wanted[0] + follow * spot.velocity[0], wanted[1] + follow * spot.velocity[1]
        ax, ay = spot.acceleration
        bx, by = ship.velocity
        push = (VELOCITY_GAIN * (vx - bx) + follow * ax, VELOCITY_GAIN * (vy - by) + follow * ay)
        speed = hypot(*wanted)
        if heading is not None and left < TURN_RANGE + TURN_SECONDS * speed * (speed < TURN_SPEED):
            return steer(world, push, heading, rate)
        return steer(world, push, leaning(wanted, (vx - bx, vy - by)) if left > LAST_METRES else ship.angle)

    def look(self, world: World, goal: Vector, end_speed: float) -> Route:
        """The route, looked at anew when it is time."""
        if self.route is None or world.tick >= self.looked + LOOK_TICKS:
            self.looked = world.tick
            pace = pace_of(world.ship, self.style)
            kept = renewed(world, self.route, goal, end_speed, pace) if self.route is not None else None
            self.route = kept or find_route(world, goal, end_speed, pace)
            self.share = self.safe_share(world, self.route, goal, end_speed)
        return self.route

    def wanted(self, ship: Ship, route: Route, place: Vector, goal: Vector, end_speed: float) -> Vector:
        """Wanted velocity in m/s at a place, against the goal's frame."""
        x, y = place
        left = hypot(goal[0] - x, goal[1] - y)
        if route.at >= len(route.places) - 2 or left < LAST_METRES:
            brake = pace_of(ship, self.style).bend
            speed = min(route.speeds[route.at], sqrt(end_speed**2 + 2 * brake * left))
            speed = min(speed, end_speed + SETTLE_GAIN * left)
            aim = goal
        else:
            speed = self.share * route.speeds[min(route.at + 1, len(route.speeds) - 1)]
            aim = route.ahead(8.0 + 0.5 * speed)
        dx, dy = aim[0] - x, aim[1] - y
        apart = max(hypot(dx, dy), 1e-9)
        return (speed * dx / apart, speed * dy / apart)

    def safe_share(self, world: World, route: Route, goal: Vector, end_speed: float) -> float:
        """The greatest share of the route's speed at which the ship, as it moves now, would hit nothing soon."""
        seen = look_around(world, goal, through_radiation=True)
        best = (-1.0, SHARES[-1])
        for share in SHARES:
            self.share = share
            xs, ys = self.glimpse(world.ship, route, goal, end_speed)
            room = float(seen.room(xs, ys, np.linspace(GLIMPSE_STEP, GLIMPSE_SECONDS, len(xs))).min())
            if room >= SAFE_ROOM:
                return share
            best = max(best, (room, share))
        return best[1]

    def glimpse(self, ship: Ship, route: Route, goal: Vector, end_speed: float) -> tuple[Floats, Floats]:
        """Where the ship would be in the next seconds if it followed the route as well as it can."""
        power, at = strength(ship), route.at
        (x, y), (vx, vy) = ship.position, ship.velocity
        xs, ys = np.empty(GLIMPSE_STEPS), np.empty(GLIMPSE_STEPS)
        for i in range(GLIMPSE_STEPS):
            route.advance((x, y))
            wx, wy = self.wanted(ship, route, (x, y), goal, end_speed)
            ax, ay = within_power(power, (wx, wy), (VELOCITY_GAIN * (wx - vx), VELOCITY_GAIN * (wy - vy)))
            vx, vy = vx + ax * GLIMPSE_STEP, vy + ay * GLIMPSE_STEP
            x, y = x + vx * GLIMPSE_STEP, y + vy * GLIMPSE_STEP
            xs[i], ys[i] = x, y
        route.at = at
        return xs, ys


def within_power(power: Strength, course: Vector, push: Vector) -> Vector:
    """As much of an acceleration as the thrusters give with the nose along a course."""
    speed = max(hypot(*course), 1e-9)
    c, s = course[0] / speed, course[1] / speed
    along = max(-power.back, min(power.ahead, push[0] * c + push[1] * s))
    across = max(-power.side, min(power.side, push[1] * c - push[0] * s))
    return (along * c - across * s, along * s + across * c)


def leaning(course: Vector, error: Vector) -> float:
    """Heading along a course, leaning to where the main thruster is wanted sideways, in rad."""
    speed = max(hypot(*course), 1e-9)
    sideways = (error[1] * course[0] - error[0] * course[1]) / speed
    lean = max(-MOST_LEAN, min(MOST_LEAN, LEAN_GAIN * sideways))
    return atan2(course[1], course[0]) + lean


def pace_of(ship: Ship, style: Style) -> Pace:
    """The pace that the ship, as it weighs now, can keep in a style."""
    power = strength(ship)
    return Pace(style.cruise, style.effort * power.back, style.effort * power.side)
