"""Places that move: fixed in the frame of something that drifts and turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pymunk

from game.play.bots.steering import gravity
from game.sim.frames import Vector, rotated

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Spot:
    """A place ``offset`` (metres, as the world's axes lie now) from the centre of a frame.

    The frame drifts at ``drift`` m/s, turns at ``spin`` rad/s and falls at ``fall`` m/s².
    """

    centre: Vector
    offset: Vector = (0.0, 0.0)
    drift: Vector = (0.0, 0.0)
    spin: float = 0.0
    fall: Vector = (0.0, 0.0)

    def after(self, seconds: float) -> Vector:
        """Where the place will be."""
        x, y = rotated(self.offset, self.spin * seconds)
        return (
            self.centre[0] + self.drift[0] * seconds + x,
            self.centre[1] + self.drift[1] * seconds + y,
        )

    @property
    def place(self) -> Vector:
        """Where the place is."""
        return (self.centre[0] + self.offset[0], self.centre[1] + self.offset[1])

    @property
    def velocity(self) -> Vector:
        """How the place moves, in m/s."""
        return (self.drift[0] - self.spin * self.offset[1], self.drift[1] + self.spin * self.offset[0])

    @property
    def acceleration(self) -> Vector:
        """Acceleration in m/s² that stays with the place."""
        squared = self.spin * self.spin
        return (self.fall[0] - squared * self.offset[0], self.fall[1] - squared * self.offset[1])

    def moved(self, by: Vector) -> Spot:
        """Another place of the same frame, metres away as the world's axes lie now."""
        offset = (self.offset[0] + by[0], self.offset[1] + by[1])
        return Spot(self.centre, offset, self.drift, self.spin, self.fall)


def spot_on(world: World, body: pymunk.Body, place: Vector) -> Spot:
    """The place of a body that is now at a place of the world."""
    (x, y), (vx, vy) = body.position, body.velocity
    falls = body.body_type == pymunk.Body.DYNAMIC
    fall = gravity(world, (x, y)) if falls else (0.0, 0.0)
    return Spot((x, y), (place[0] - x, place[1] - y), (vx, vy), body.angular_velocity, fall)
