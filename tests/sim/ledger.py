"""Momentum and energy of everything that moves in a world, added up by hand from its bodies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

import pymunk

from game.sim import World


@dataclass(frozen=True)
class Sum:
    """A conserved quantity: its total, and the sum of its parts' magnitudes as the scale for errors."""

    total: float
    scale: float

    def drift(self, before: Sum) -> float:
        """Change since before as a share of the parts' magnitudes."""
        change = abs(self.total - before.total)
        return change / max(self.scale, before.scale) if change else 0.0


Ledger = dict[str, Sum]


def moving(world: World) -> list[pymunk.Body]:
    """All bodies that forces move: ship, rocks, chunks and wrecks."""
    entities = [world.ship, *world.rocks, *world.chunks, *world.structures]
    return [entity.body for entity in entities if entity.body.body_type == pymunk.Body.DYNAMIC]


def ledger(bodies: Iterable[pymunk.Body]) -> Ledger:
    """Mass, momentum and angular momentum about the origin: sum of m r x v + I w."""
    rows = [
        (b.mass, b.moment, b.position.x, b.position.y, b.velocity.x, b.velocity.y, b.angular_velocity)
        for b in bodies
    ]
    orbital = [m * (x * vy - y * vx) for m, _, x, y, vx, vy, _ in rows]
    spins = [moment * w for _, moment, _, _, _, _, w in rows]
    speeds = sum(m * hypot(vx, vy) for m, _, _, _, vx, vy, _ in rows)
    return {
        "mass": Sum(sum(row[0] for row in rows), sum(row[0] for row in rows)),
        "momentum x": Sum(sum(row[0] * row[4] for row in rows), speeds),
        "momentum y": Sum(sum(row[0] * row[5] for row in rows), speeds),
        "angular momentum": Sum(sum(orbital) + sum(spins), sum(map(abs, orbital)) + sum(map(abs, spins))),
    }


def ledger_of(world: World) -> Ledger:
    return ledger(moving(world))


def drifts(now: Ledger, before: Ledger) -> dict[str, float]:
    """Relative change of each quantity."""
    return {name: now[name].drift(before[name]) for name in now}


def kinetic_energy(bodies: Iterable[pymunk.Body]) -> float:
    """Joules of motion and rotation."""
    return sum((b.mass * b.velocity.length**2 + b.moment * b.angular_velocity**2) / 2 for b in bodies)
