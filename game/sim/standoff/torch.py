"""The fusion torch: a main thruster's plume burns what is behind the ship.

The plume widens, so its heat falls with its cross-section: at a distance d behind the bell the hull loses
TORCH_RATE · throttle · f / (1 + d/d0)² % a second, where f is a small ship's share of it and d0 = TORCH_LENGTH. Beyond
TORCH_REACH, or outside the cone, or behind rock, it does nothing.
"""

from __future__ import annotations

from math import cos, hypot, sin, tan
from typing import TYPE_CHECKING

from game.sim import damage
from game.sim import tuning as basics
from game.sim.entities import Craft, Ship, Vessel
from game.sim.frames import Vector, minus
from game.sim.standoff import craft as crafts
from game.sim.standoff import sight, tuning
from game.sim.standoff.events import Scorched
from game.sim.standoff.kinds import KINDS
from game.sim.standoff.state import StandoffState

if TYPE_CHECKING:
    from game.sim.world import World

BELL = {"ship": -12.0}
"""m, where the player's bell is; other ships' is at their radius."""
HULL_RADIUS = 6.0
"""m around a ship's centre that the plume must touch."""
LEAST_BURN = 0.05
"""Share of the throttle under which a plume is no torch."""
FARTHEST = tuning.TORCH_REACH + HULL_RADIUS + max(kind.radius for kind in KINDS.values())
"""m between centres beyond which no plume reaches."""
TOLD = 2.0
"""% that burning must come to before it is told."""


def run(world: World, state: StandoffState) -> None:
    """Burn whatever is in anybody's plume."""
    if world.tick % tuning.TORCH_TICKS:
        return
    ships: list[Ship | Vessel] = [world.ship, *world.vessels]
    places = [each.position for each in ships]
    for source, (x, y) in zip(ships, places, strict=True):
        if source.main <= LEAST_BURN:
            continue
        for other, place in zip(ships, places, strict=True):
            if other is not source and hypot(place[0] - x, place[1] - y) < FARTHEST:
                burn(world, state, source, other)


def burn(world: World, state: StandoffState, source: Craft, other: Ship | Vessel) -> None:
    """What one ship's plume does to another in this look."""
    bell = bell_of(source)
    behind = plume_distance(source, bell, other.position)
    if behind is None or not sight.clear(world, bell, other.position):
        return
    percent = rate(behind) * source.main * tuning.TORCH_TICKS * basics.TICK
    if isinstance(other, Ship):
        damage.wear(world, percent, source.id)
    else:
        crafts.wear(world, other, percent, source.id)
    tell(world, state, source, other, percent, behind)


def bell_of(source: Craft) -> Vector:
    """Where a ship's plume begins."""
    aft = -KINDS[source.kind].radius if isinstance(source, Vessel) else BELL["ship"]
    return source.world_point((aft, 0.0))


def plume_distance(source: Craft, bell: Vector, place: Vector) -> float | None:
    """Metres along the plume from the bell to a hull at a place, None where it does not touch the hull."""
    dx, dy = minus(place, bell)
    c, s = cos(source.angle), sin(source.angle)
    behind, beside = -(dx * c + dy * s), abs(dy * c - dx * s)
    near = max(0.0, behind - HULL_RADIUS)
    wide = HULL_RADIUS + 1.5 + near * tan(tuning.TORCH_HALF_ANGLE)
    return (
        near
        if behind > 0.0 and hypot(dx, dy) <= tuning.TORCH_REACH + HULL_RADIUS and beside <= wide
        else None
    )


def rate(distance: float) -> float:
    """% of a hull a second at full throttle, so many metres behind the bell."""
    if distance > tuning.TORCH_REACH:
        return 0.0
    return tuning.TORCH_RATE / (1.0 + distance / tuning.TORCH_LENGTH) ** 2


def tell(
    world: World, state: StandoffState, source: Craft, other: Craft, percent: float, distance: float
) -> None:
    """Sum burning up, and tell of it now and then."""
    total = state.scorched.get(other.number, 0.0) + percent
    if total >= TOLD:
        world.report(Scorched(source.id, other.id, total, distance))
        total = 0.0
    state.scorched[other.number] = total
