"""Where things were and are, so that a frame between two ticks can show them in between."""

from __future__ import annotations

from math import pi, remainder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.sim import World
    from game.sim.entities import Entity

Pose = tuple[float, float, float]
"""x and y in metres, angle in radians."""


class Poses:
    """The last two poses of every entity by its number."""

    def __init__(self) -> None:
        self._before: dict[int, Pose] = {}
        self._now: dict[int, Pose] = {}

    def keep(self, world: World) -> None:
        """Take down the poses after a tick."""
        self._before = self._now
        now: dict[int, Pose] = {}
        for group in ([world.ship], world.rocks, world.structures, world.chunks, world.vessels, world.pods):
            for entity in group:
                x, y = entity.body.position
                now[entity.number] = (x, y, entity.body.angle)
        self._now = now

    def at(self, entity: Entity, alpha: float) -> Pose:
        """The pose to draw: ``alpha`` 0 is the tick before, 1 the last one."""
        now = self._now.get(entity.number)
        if now is None:
            x, y = entity.body.position
            return (x, y, entity.body.angle)
        before = self._before.get(entity.number, now)
        return (
            before[0] + (now[0] - before[0]) * alpha,
            before[1] + (now[1] - before[1]) * alpha,
            before[2] + remainder(now[2] - before[2], 2 * pi) * alpha,
        )
