"""A trip: from where to where, past what, how briskly, and with how much room."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot, inf

import numpy as np

from game.play.bots.obstacles import Floats, Obstacles
from game.sim.frames import Vector

RUNGS = ((26.0, 1.0), (19.0, 1.5), (15.0, 2.5), (12.5, 6.0), (10.0, 15.0), (7.5, 40.0))
"""The ladder of clearances: with at least so many metres from the ship's centre to anything solid, a metre of the way
costs so much. The ship reaches 12 m ahead and 6 m to the sides."""
TIGHT, TIGHT_COST = 7.5, 5.0
"""m of clearance that will do close to where the ship is and where it goes, and what a metre costs there."""
TIGHT_RANGE = 35.0
"""m around both ends in which tight is good enough."""
LOOK_SPACING = 4.0
"""m between the places at which a line is looked at."""
AVERAGE = 0.7
"""Average speed over cruising speed."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How briskly to fly: m/s in the open, accelerations in m/s² to count on for braking and for bending the course."""

    cruise: float
    brake: float
    bend: float


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip to plan; it comes through its goal at ``end_speed`` m/s."""

    seen: Obstacles
    start: Vector
    goal: Vector
    end_speed: float
    pace: Pace

    def room(self, xs: Floats, ys: Floats) -> Floats:
        """Metres of room at places when the ship comes by."""
        when = np.hypot(xs - self.start[0], ys - self.start[1]) / (AVERAGE * self.pace.cruise)
        return self.seen.room(xs, ys, when)

    def price(self, xs: Floats, ys: Floats) -> Floats:
        """What a metre of the way costs at places: 1 in the open, more on the lower rungs, infinite without room."""
        room = self.room(xs, ys)
        price = np.full(len(xs), inf)
        for clearance, cost in reversed(RUNGS):
            price[room >= clearance] = cost
        (x0, y0), (x1, y1) = self.start, self.goal
        near = np.minimum(np.hypot(xs - x0, ys - y0), np.hypot(xs - x1, ys - y1)) < TIGHT_RANGE
        close = near & (room >= TIGHT)
        price[close] = np.minimum(price[close], TIGHT_COST)
        return price

    def cost(self, a: Vector, b: Vector) -> float:
        """What a straight line costs: its metres, each at its price."""
        length = hypot(b[0] - a[0], b[1] - a[1])
        count = max(2, ceil(length / LOOK_SPACING) + 1)
        return length * float(
            self.price(np.linspace(a[0], b[0], count), np.linspace(a[1], b[1], count)).mean()
        )
