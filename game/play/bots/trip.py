"""A trip: from where to where, past what, how briskly, and with how much room."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot

import numpy as np

from game.play.bots.obstacles import Floats, Obstacles
from game.sim.entities import Vector

TIGHT = 8.0
"""m of clearance asked for close to where the ship is and where it goes."""
TIGHT_RANGE = 45.0
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
    """A trip to plan; ``clearance`` is in m from the ship's centre to anything solid."""

    seen: Obstacles
    start: Vector
    goal: Vector
    clearance: float
    pace: Pace

    def room(self, xs: Floats, ys: Floats) -> Floats:
        """Metres of room at places when the ship comes by."""
        when = np.hypot(xs - self.start[0], ys - self.start[1]) / (AVERAGE * self.pace.cruise)
        return self.seen.room(xs, ys, when)

    def needed(self, xs: Floats, ys: Floats) -> Floats:
        """Metres of room asked for at places: less close to both ends."""
        (x0, y0), (x1, y1) = self.start, self.goal
        apart = np.minimum(np.hypot(xs - x0, ys - y0), np.hypot(xs - x1, ys - y1))
        return np.where(apart < TIGHT_RANGE, min(TIGHT, self.clearance), self.clearance)

    def is_clear(self, a: Vector, b: Vector) -> bool:
        """Whether there is room all along a straight line."""
        count = max(2, ceil(hypot(b[0] - a[0], b[1] - a[1]) / LOOK_SPACING) + 1)
        xs, ys = np.linspace(a[0], b[0], count), np.linspace(a[1], b[1], count)
        return bool((self.room(xs, ys) >= self.needed(xs, ys)).all())
