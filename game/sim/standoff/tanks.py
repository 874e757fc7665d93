"""What is left in the tanks, as pilots see it: how fast they may fly, and when they have to stop."""

from __future__ import annotations

from math import log

from game.sim.entities import Craft
from game.sim.standoff import tuning


def delta_v(craft: Craft) -> float:
    """Change of velocity in m/s that the fuel aboard is good for (Tsiolkovsky 1903)."""
    return craft.engine.exhaust * log(craft.mass / (craft.mass - craft.fuel))


def fastest(change: float) -> float:
    """Speed in m/s that a pilot does not exceed: what is safe among rocks, and what the tanks can stop.

    Args:
        change: of velocity, in m/s, that is left in them.
    """
    return min(tuning.FASTEST_CHASE, tuning.BRAKE_RESERVE * change)


def is_spent(change: float) -> bool:
    """Whether so much change of velocity (m/s) is for stopping only, and for getting out of the way."""
    return change < tuning.SPENT
