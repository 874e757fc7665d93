"""Scooping: the open claws draw loose ore in, and what reaches the mouth rides the belt into the hold.

All pulls act on chunk and ship at the same place with opposite sign. At the hoppers chunk and ship become one body: a
perfectly inelastic collision that moves the ship to the common centre of mass and keeps the common momentum and angular
momentum. The belt brings the chunk amidships first: merged from the mouth, the ship would jump by decimetres, into rubble
and against its own legs.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from game.level.structures import SCOOP_AT
from game.sim import flight, physics, tuning
from game.sim.controls import Controls
from game.sim.entities import Chunk, Ship
from game.sim.events import ChunkScooped, HoldFull
from game.sim.frames import Vector, minus, point_velocity

if TYPE_CHECKING:
    from game.sim.world import World

LOOK_TICKS = 10
"""How often the open claws look for chunks."""
MOST_AT_ONCE = 6
FULL_TELL_TICKS = 120
"""How long until a full hold is told again."""
PULL_GAIN = 1.5
"""1/s, how hard a chunk is brought to the scoop's speed."""
BELT_FORCE = 40_000.0
"""N, at most, with which the belt carries a chunk."""
BELT_END = 0.6
"""m from the ship's centre at which a chunk on the belt is in the hold."""
SQUEEZED = 0.4 * tuning.COLLISION_SLOP
"""m. A chunk that overlaps more is squeezed, between hull and rock or into a corner of the cut. The solver cannot hold
such light rubble against such heavy bodies; before it moves them apart by position, the rubble slips out of the way."""
FRESHEN_TICKS = 8
"""How often fresh chunks are looked at."""


def run(world: World, controls: Controls) -> None:
    """One tick: let fresh chunks become solid, draw the near ones in, take aboard."""
    if world.chunks and world.tick % FRESHEN_TICKS == 0:
        harden_fresh(world)
    slip_away(world)
    ship = world.ship
    for chunk in tuple(world.on_belt):
        carry(world, chunk)
    ship.scooping = controls.scoop and ship.dock is None
    if not ship.scooping or not world.chunks:
        return
    mouth = ship.world_point(SCOOP_AT)
    if world.tick % LOOK_TICKS == 0:
        world.scoopable = near_chunks(world, mouth)
        for chunk in world.scoopable:
            if is_wedged(world, chunk):
                slip(chunk)
    for chunk in tuple(world.scoopable):
        away = minus(mouth, chunk.position)
        distance = hypot(*away)
        if distance <= tuning.SCOOP_MOUTH:
            swallow(world, chunk)
        elif distance <= reach(world):
            speed = min(tuning.SCOOP_SPEED, 0.5 * distance + 1.0)
            pull(world, chunk, away, speed, tuning.SCOOP_FORCE * world.power.supply["tools"])


def reach(world: World) -> float:
    """How near the mouth loose ore is drawn in, in m; a drone at the mouth helps."""
    return tuning.SCOOP_REACH * (tuning.DRONE_REACH if "drone" in world.spares else 1.0)


def harden_fresh(world: World) -> None:
    """Chunks that have left the cut can touch and be touched from now on."""
    old = world.tick - tuning.CHUNK_FRESH_TICKS
    for chunk in world.chunks:
        if chunk.fresh and chunk.born <= old and chunk not in world.on_belt:
            if world.physics.space.point_query_nearest(
                chunk.body.position, chunk.radius, physics.FILTERS[physics.CHUNK]
            ):
                continue
            chunk.fresh = False
            chunk.shapes[0].filter = physics.FILTERS[physics.CHUNK]


def slip_away(world: World) -> None:
    """Chunks that the ship squeezed in the last tick touch nothing until they are clear."""
    for contact in world.physics.contacts:
        if contact.overlap > SQUEEZED:
            squeezed = world.owner(contact.other)
            if isinstance(squeezed, Chunk):
                slip(squeezed)


def slip(chunk: Chunk) -> None:
    """Let a chunk touch nothing until it is clear."""
    chunk.fresh = True
    chunk.shapes[0].filter = physics.UNTOUCHABLE


def is_wedged(world: World, chunk: Chunk) -> bool:
    """Whether the pull has drawn a chunk into something."""
    core = chunk.radius - SQUEEZED
    solid = physics.FILTERS[physics.CHUNK]
    return (
        not chunk.fresh and world.physics.space.point_query_nearest(chunk.position, core, solid) is not None
    )


def near_chunks(world: World, mouth: Vector) -> list[Chunk]:
    """The nearest chunks of ore within reach, nearest first."""
    near = [
        (hypot(*minus(mouth, chunk.position)), chunk.number, chunk)
        for chunk in world.chunks
        if chunk.ore and chunk not in world.on_belt
    ]
    reached = sorted(item for item in near if item[0] <= reach(world))
    return [chunk for _, _, chunk in reached[:MOST_AT_ONCE]]


def pull(world: World, chunk: Chunk, away: Vector, speed: float, most_force: float) -> None:
    """Pull a chunk along a way (m) at a speed (m/s) as seen from the ship; the ship feels it."""
    ship = world.ship
    rate = speed / hypot(*away)
    there = point_velocity(ship.body, chunk.position)
    vx, vy = chunk.body.velocity
    gain = PULL_GAIN * chunk.kilograms
    force = (gain * (away[0] * rate + there[0] - vx), gain * (away[1] * rate + there[1] - vy))
    size = hypot(*force)
    share = min(1.0, most_force / size) * tuning.TICK if size > 0.0 else 0.0
    world.physics.push(chunk.body, ship.body, (force[0] * share, force[1] * share), chunk.position)


def swallow(world: World, chunk: Chunk) -> None:
    """Take a chunk onto the belt, where it touches nothing, if it fits into the hold."""
    coming = sum(other.kilograms for other in world.on_belt)
    if world.ship.cargo + coming + chunk.kilograms > tuning.HOLD_CAPACITY:
        if world.tick >= world.full_told + FULL_TELL_TICKS:
            world.full_told = world.tick
            world.report(HoldFull())
        return
    chunk.shapes[0].filter = physics.UNTOUCHABLE
    world.scoopable.remove(chunk)
    world.on_belt.append(chunk)


def carry(world: World, chunk: Chunk) -> None:
    """One tick of a chunk on the belt; at its end the chunk is in the hold."""
    ship = world.ship
    away = minus(ship.position, chunk.position)
    if hypot(*away) > BELT_END:
        pull(world, chunk, away, tuning.SCOOP_SPEED, BELT_FORCE)
        return
    merge(world, ship, chunk)
    if chunk.ore:
        world.report(ChunkScooped(chunk.id, chunk.ore, chunk.kilograms, ship.hold[chunk.ore]))
    world.on_belt.remove(chunk)
    world.remove(chunk)


def merge(world: World, ship: Ship, chunk: Chunk) -> None:
    """Make one body of ship and chunk: common centre, momentum and angular momentum."""
    body, other = ship.body, chunk.body
    m, n = body.mass, other.mass
    apart, closing = minus(other.position, body.position), minus(other.velocity, body.velocity)
    spin = body.moment * body.angular_velocity + other.moment * other.angular_velocity
    spin += m * n / (m + n) * (apart[0] * closing[1] - apart[1] * closing[0])
    share = n / (m + n)
    body.position += (apart[0] * share, apart[1] * share)
    body.velocity += (closing[0] * share, closing[1] * share)
    if chunk.ore:
        ship.hold[chunk.ore] += chunk.kilograms
    flight.weigh(world.physics, ship)
    body.angular_velocity = spin / body.moment


def superfluous(world: World) -> list[Chunk]:
    """Waste beyond what the level can hold, farthest from the ship first."""
    excess = len(world.chunks) - tuning.MOST_CHUNKS
    if excess <= 0:
        return []
    ship = world.ship.position
    waste = [
        (hypot(*minus(chunk.position, ship)), chunk.number, chunk) for chunk in world.chunks if not chunk.ore
    ]
    return [chunk for _, _, chunk in sorted(waste, reverse=True)[:excess]]
