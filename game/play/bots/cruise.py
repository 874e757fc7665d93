"""Flying a route: along its places at their speeds, with a look at the surroundings now and then."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import atan2, hypot, sqrt
from typing import TYPE_CHECKING

from game.play.bots.route import Route, find_route, renewed
from game.play.bots.spots import Spot
from game.play.bots.steering import steer, strength
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
TURN_RANGE, TURN_SECONDS = 50.0, 3.5
"""m and s before the goal at which the nose turns to the wanted heading."""
LAST_METRES = 14.0
"""m from the goal within which the ship flies at it and no longer along the route."""
SETTLE_GAIN = 0.55
"""1/s, speed for each metre that is left, close to the goal."""


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
        wanted, ahead = self.along(ship, route, goal, end_speed)
        vx, vy = wanted[0] + follow * spot.velocity[0], wanted[1] + follow * spot.velocity[1]
        ax, ay = spot.acceleration
        bx, by = ship.velocity
        push = (
            VELOCITY_GAIN * (vx - bx) + follow * ax,
            VELOCITY_GAIN * (vy - by) + follow * ay,
        )
        arriving = left < TURN_RANGE + TURN_SECONDS * hypot(*wanted) * (hypot(*wanted) < 20.0)
        if heading is not None and arriving:
            return steer(world, push, heading, rate)
        return steer(world, push, ahead if left > LAST_METRES else ship.angle)

    def look(self, world: World, goal: Vector, end_speed: float) -> Route:
        """The route, looked at anew when it is time."""
        if self.route is None or world.tick >= self.looked + LOOK_TICKS:
            self.looked = world.tick
            pace = pace_of(world.ship, self.style)
            kept = renewed(world, self.route, goal, end_speed, pace) if self.route is not None else None
            self.route = kept or find_route(world, goal, end_speed, pace)
        return self.route

    def along(self, ship: Ship, route: Route, goal: Vector, end_speed: float) -> tuple[Vector, float]:
        """Wanted velocity in m/s against the goal's frame, and the direction that the route takes."""
        x, y = ship.position
        route.advance((x, y))
        left = hypot(goal[0] - x, goal[1] - y)
        if route.at >= len(route.places) - 2 or left < LAST_METRES:
            brake = pace_of(ship, self.style).bend
            speed = min(route.speeds[route.at], sqrt(end_speed**2 + 2 * brake * left))
            speed = min(speed, end_speed + SETTLE_GAIN * left)
            aim = goal
        else:
            speed = route.speeds[min(route.at + 1, len(route.speeds) - 1)]
            aim = route.ahead(8.0 + 0.5 * speed)
        dx, dy = aim[0] - x, aim[1] - y
        apart = max(hypot(dx, dy), 1e-9)
        return (speed * dx / apart, speed * dy / apart), atan2(dy, dx)


def pace_of(ship: Ship, style: Style) -> Pace:
    """The pace that the ship, as it weighs now, can keep in a style."""
    power = strength(ship)
    return Pace(style.cruise, style.effort * power.back, style.effort * power.side)
