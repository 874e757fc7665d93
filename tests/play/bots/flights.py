"""Bots at the stick of scenarios: starts from all sides, flights to their end."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from random import Random
from typing import Any

from game.play.pilots import Pilot
from game.sim import World
from game.sim.events import CollarTorn, DockBounced, DockStrained, HullDamaged
from tests.scenario import Game

ROUGH = (HullDamaged, DockBounced, DockStrained, CollarTorn)
"""What good flying does without."""


def start(seed: int, near: float = 150, far: float = 700) -> dict[str, Any]:
    """A ship anywhere around the origin, moving, turning, looking any way; a field of ``scenario`` each."""
    rng = Random(seed)
    distance, course = rng.uniform(near, far), rng.uniform(0, 2 * pi)
    return {
        "ship_at": (distance * cos(course), distance * sin(course)),
        "ship_velocity": (rng.uniform(-15, 15), rng.uniform(-15, 15)),
        "ship_angle": rng.uniform(-180, 180),
        "ship_spin": rng.uniform(-30, 30),
    }


def fly(game: Game, pilot: Pilot, seconds: float, until: Callable[[World], bool] | None = None) -> Game:
    """Lets a pilot fly until the mission ends, something is so, or the time is over."""
    while game.world.seconds < seconds and game.world.outcome is None:
        game.step(pilot.fly(game.world))
        if until is not None and until(game.world):
            break
    return game


def has_won(game: Game) -> bool:
    return game.world.outcome is not None and game.world.outcome.won


def rough_events(game: Game) -> list[str]:
    """Names of what went less than well."""
    return [type(event).__name__ for _, event in game.log if isinstance(event, ROUGH)]
