"""Ships of a forecast as points in the plane: how those who are after somebody close in, by the pilots' own numbers.

Places and velocities are in m and m/s, with the player's ship at the start as the origin.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt

from game.sim.frames import Vector
from game.sim.standoff import tuning
from game.sim.standoff.situation import Foe

SETTLED = 0.5
"""m and m/s within which a ship that keeps its distance is where it wants to be."""


@dataclass(slots=True)
class Chaser:
    """One of theirs: what it is, where, how fast, and how whole (%)."""

    foe: Foe
    x: float
    y: float
    vx: float
    vy: float
    hull: float
    hidden: bool
    """Whether the rock that lay between it and our ship at the start still does."""
    reload: float = 0.0
    """s until it can fire again."""
    gap: float = 0.0
    """m to whom it is after."""
    closing: float = 0.0
    """m/s against whom it is after."""

    def follow(self, place: Vector, velocity: Vector, keep: float, seconds: float) -> None:
        """Fly towards a distance in m from somebody, as ``steering`` would with nothing in between."""
        dx, dy = place[0] - self.x, place[1] - self.y
        self.gap = gap = hypot(dx, dy)
        self.closing = hypot(velocity[0] - self.vx, velocity[1] - self.vy)
        left = gap - keep
        if abs(left) < SETTLED and self.closing < SETTLED:
            self.x, self.y = self.x + velocity[0] * seconds, self.y + velocity[1] * seconds
            self.vx, self.vy = velocity
            return
        brake = tuning.BRAKE_SHARE * self.foe.side
        speed = min(tuning.CRUISE, sqrt(2.0 * brake * abs(left)), tuning.FOLLOW_GAIN * abs(left))
        share = (speed if left > 0.0 else -speed) / max(gap, 1e-9)
        wx, wy = velocity[0] + share * dx, velocity[1] + share * dy
        most = min(1.0, tuning.FASTEST_CHASE / max(hypot(wx, wy), 1e-9))
        self.come_to(wx * most, wy * most, seconds)

    def come_to(self, wx: float, wy: float, seconds: float) -> None:
        """One step towards a velocity, within the thrust ahead and back, and on with it."""
        ax, ay = wx - self.vx, wy - self.vy
        slower = hypot(wx, wy) < hypot(self.vx, self.vy)
        most = (self.foe.back if slower else self.foe.push) * seconds
        share = min(1.0, most / max(hypot(ax, ay), 1e-9))
        self.vx += share * ax
        self.vy += share * ay
        self.x += self.vx * seconds
        self.y += self.vy * seconds
