"""Guns and slugs. A slug is a dumb point with mass: it flies straight, pushes back as it leaves, and what it hits.

A tick's flight is a straight piece. What it meets is asked of each hull in that hull's own frame, so that nothing passes
through a moving ship or rock, however fast either is.
"""

from __future__ import annotations

from math import cos, hypot, sin
from typing import TYPE_CHECKING

import pymunk

from game.sim import damage, flight, physics
from game.sim import tuning as basics
from game.sim.entities import Craft, Entity, Ship, Target, Vessel, Well
from game.sim.frames import Vector, minus, point_velocity
from game.sim.standoff import craft as crafts
from game.sim.standoff import talk, tuning
from game.sim.standoff.events import DriverEmpty, ShotFired, ShotHit
from game.sim.standoff.kinds import DRIVER, KINDS, LUCKY_STRIKE_TOUGHNESS, Gun
from game.sim.standoff.state import Shot, StandoffState

if TYPE_CHECKING:
    from game.sim.controls import Controls
    from game.sim.world import World

HITTABLE = pymunk.ShapeFilter(mask=physics.SHIP | physics.VESSEL | physics.ROCK | physics.STRUCTURE)
SWEEP = 4.0
"""m around a slug's way in which hulls are looked at: more than any of them moves in a tick."""


def drive(world: World, state: StandoffState, controls: Controls) -> None:
    """The player's mass driver: fires along the nose while the key is held and it is loaded."""
    ship = world.ship
    if not controls.fire or world.tick < state.ready_tick or ship.dock is not None or not ship.alive:
        return
    if state.rounds <= 0:
        state.ready_tick = world.tick + round(DRIVER.reload * basics.TICKS_A_SECOND)
        world.report(DriverEmpty())
        return
    state.rounds -= 1
    state.ready_tick = world.tick + round(DRIVER.reload * basics.TICKS_A_SECOND)
    launch(world, state, ship, DRIVER, ship.target)


def shoot(world: World, state: StandoffState, vessel: Vessel, mark: int) -> None:
    """Another ship's gun: fires along the nose if it is loaded."""
    gun = KINDS[vessel.kind].gun
    if gun is None or vessel.rounds <= 0 or world.tick < vessel.ready_tick:
        return
    vessel.rounds -= 1
    vessel.ready_tick = world.tick + round(gun.reload * basics.TICKS_A_SECOND)
    launch(world, state, vessel, gun, mark)


def launch(world: World, state: StandoffState, craft: Craft, gun: Gun, mark: int) -> Shot:
    """Let a slug leave: it takes its share of the momentum, and its mass is gone from the ship."""
    muzzle = craft.world_point(gun.muzzle)
    bore = craft.angle + stray(state, gun)
    course = (cos(bore), sin(bore))
    before = craft.body.velocity
    vx, vy = point_velocity(craft.body, muzzle)
    vx, vy = vx + gun.speed * course[0], vy + gun.speed * course[1]
    recoil(world, craft, gun, (vx, vy), muzzle)
    state.shots_fired += 1
    shot = Shot(state.shots_fired, craft.number, mark, gun.slug, *muzzle, vx, vy, world.tick)
    state.shots.append(shot)
    push = hypot(*minus(craft.body.velocity, before))
    world.report(ShotFired(craft.id, shot.number, *muzzle, vx, vy, push))
    return shot


def stray(state: StandoffState, gun: Gun) -> float:
    """Angle in rad by which the next slug leaves off the bore: normal, within what the rails let through."""
    most = tuning.MOST_SCATTER * gun.scatter
    return max(-most, min(most, state.rng.gauss(0.0, gun.scatter)))


def recoil(world: World, craft: Craft, gun: Gun, velocity: Vector, muzzle: Vector) -> None:
    """Take a slug's mass and momentum out of a ship, about the ship's centre."""
    body = craft.body
    spin = body.moment * body.angular_velocity
    mass, rest = body.mass, body.mass - gun.slug
    momentum = (
        mass * body.velocity.x - gun.slug * velocity[0],
        mass * body.velocity.y - gun.slug * velocity[1],
    )
    arm = minus(muzzle, body.position)
    away = minus(velocity, body.velocity)
    craft.shed += gun.slug
    flight.weigh(world.physics, craft)
    body.velocity = (momentum[0] / rest, momentum[1] / rest)
    body.angular_velocity = (spin - gun.slug * (arm[0] * away[1] - arm[1] * away[0])) / body.moment


def fly(world: World, state: StandoffState) -> None:
    """One tick of all slugs: on they fly, until they hit or are far away."""
    oldest = world.tick - round(tuning.SHOT_SECONDS * basics.TICKS_A_SECOND)
    flying: list[Shot] = []
    for shot in state.shots:
        there = (shot.x + shot.vx * basics.TICK, shot.y + shot.vy * basics.TICK)
        hit = first_hit(world, shot, there)
        if hit is not None:
            strike(world, shot, *hit)
            continue
        shot.x, shot.y = there
        if shot.born > oldest:
            flying.append(shot)
    state.shots = flying


def first_hit(world: World, shot: Shot, there: Vector) -> tuple[Entity | Well, Vector] | None:
    """What a slug meets on its way through a tick, and where; not the ship that it comes from.

    In the frame of a body the slug comes from where it was as seen from the body a tick ago, so the body's own way is
    part of the sweep.
    """
    near = world.physics.space.segment_query((shot.x, shot.y), there, SWEEP, HITTABLE)
    first: tuple[float, Entity | Well, Vector] | None = None
    for info in near:
        shape = info.shape
        body = shape.body if shape is not None else None
        owner = world.owner(body)
        if shape is None or body is None or owner is None or owner.number == shot.by:
            continue
        vx, vy = point_velocity(body, (shot.x, shot.y))
        start = (shot.x + vx * basics.TICK, shot.y + vy * basics.TICK)
        met = shape.segment_query(start, there, 0.0)
        inside = shape.point_query(start).distance < 0.0
        if inside:
            return owner, start
        if met is not None and (first is None or met.alpha < first[0]):
            first = (met.alpha, owner, (met.point.x, met.point.y))
    return None if first is None else first[1:]


def strike(world: World, shot: Shot, other: Entity | Well, place: Vector) -> None:
    """A slug's end: all its momentum goes into what it hits, its energy into the hull."""
    body = other.body
    vx, vy = minus((shot.vx, shot.vy), point_velocity(body, place))
    energy = 0.5 * shot.kilograms * (vx * vx + vy * vy)
    if body.body_type == pymunk.Body.DYNAMIC:
        body.apply_impulse_at_world_point((shot.kilograms * vx, shot.kilograms * vy), place)
    by = world.by_number(shot.by)
    name = by.id if by is not None else ""
    percent = 0.0
    if isinstance(other, Ship):
        percent = energy / LUCKY_STRIKE_TOUGHNESS
    elif isinstance(other, Vessel):
        percent = energy / KINDS[other.kind].toughness
    world.report(ShotHit(shot.number, name, other.id, energy, percent, *place))
    if isinstance(other, Ship):
        damage.wear(world, percent, name)
        boast(world, by)
    elif isinstance(other, Vessel):
        crafts.wear(world, other, percent, name)


def boast(world: World, by: Target | None) -> None:
    """A group that has hit the player's ship says so, if it has something to say."""
    group = world.standoff.group_of(by) if world.standoff is not None and isinstance(by, Vessel) else None
    if world.standoff is not None and group is not None:
        talk.at(world.standoff, group, "hit")
