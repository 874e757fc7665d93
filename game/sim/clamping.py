"""The harpoon legs: two claws with two struts each hold the ship to a rock.

A strut is a damped spring, so the forces on ship and rock lie on one line and conserve angular momentum exactly, which
a pivot joint does not while its anchors are apart. Under load a strut gives (slips), and tears out beyond its strength.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

import pymunk
from shapely import Point
from shapely.ops import nearest_points

from game.level.structures import CLAW_EYES, CLAW_ROOTS, STRUT_ROOTS
from game.sim import helping, physics, tuning
from game.sim.entities import Rock, Ship
from game.sim.events import Clamped, ClampMissed, LegSlipped, LegTorn, Unclamped
from game.sim.frames import Vector, minus, point_velocity, to_local, to_world
from game.sim.gear import Clamp, Leg

if TYPE_CHECKING:
    from game.sim.world import World

EMBEDDED = 0.6
"""m that a harpoon's head sits inside the rock."""
SETTLE_TICKS = 30
"""Ticks in which fresh legs give and do not tear: their winches brake the ship from up to ``tuning.CLAMP_SPEED``."""


def run(world: World) -> None:
    """Fire or let go on a press, then carry the load."""
    ship = world.ship
    if ship.clamp is not None:
        carry(world, ship.clamp)
        if ship.clamp is not None and world.presses.take("clamp"):
            let_go(world, ship.clamp, torn=False)
    elif ship.dock is None and world.presses.waiting("clamp"):
        fire(world)


def fire(world: World) -> None:
    """Shoot the legs at the nearest rock; a miss is told when the press grows stale."""
    miss = attempt(world)
    if miss is None:
        world.presses.take("clamp")
    elif world.presses.last_chance("clamp"):
        world.report(miss)


def attempt(world: World) -> ClampMissed | None:
    """Clamp to the rock in front, or say what is missing."""
    ship = world.ship
    rock = rock_near(world, ship.world_point((12.0, 0.0)))
    if rock is None:
        return ClampMissed("range", tuning.LEG_REACH, tuning.LEG_REACH)
    anchors = [anchor_for(ship, rock, eye) for eye in CLAW_EYES]
    farthest = max(
        hypot(*minus(to_world(rock.body, anchor), ship.world_point(root)))
        for anchor, root in zip(anchors, CLAW_ROOTS, strict=True)
    )
    if farthest > tuning.LEG_REACH:
        return ClampMissed("range", farthest, tuning.LEG_REACH)
    speed = max(sliding_speed(ship, rock, anchor) for anchor in anchors)
    fastest = helping.tolerance(world) * tuning.CLAMP_SPEED
    if speed > fastest:
        return ClampMissed("speed", speed, fastest)
    legs = [make_leg(world, rock, i, anchor) for i, anchor in enumerate(anchors)]
    ship.clamp = Clamp(rock, legs, world.tick)
    world.report(Clamped(rock.id))
    return None


def rock_near(world: World, place: Vector) -> Rock | None:
    """The rock nearest to a place, within the legs' reach."""
    info = world.physics.space.point_query_nearest(place, tuning.LEG_REACH, physics.ONLY_ROCK)
    found = world.owner(info.shape.body) if info is not None and info.shape is not None else None
    return found if isinstance(found, Rock) else None


def anchor_for(ship: Ship, rock: Rock, seen_from: Vector) -> Vector:
    """Where a leg holds, in the rock's frame: the rock nearest to what the claw looks from, a little inside."""
    eye = to_local(rock.body, ship.world_point(seen_from))
    core = rock.outline.buffer(-EMBEDDED)
    found = nearest_points(core, Point(eye))[0] if not core.is_empty else rock.outline.representative_point()
    return (found.x, found.y)


def sliding_speed(ship: Ship, rock: Rock, anchor: Vector) -> float:
    """How fast the ship moves over the rock at an anchor, in m/s."""
    place = to_world(rock.body, anchor)
    return hypot(*minus(point_velocity(ship.body, place), point_velocity(rock.body, place)))


def make_leg(world: World, rock: Rock, index: int, anchor: Vector) -> Leg:
    """Two struts from the hull to one anchor, unstressed as they are."""
    place = to_world(rock.body, anchor)
    struts = []
    for root in STRUT_ROOTS[index]:
        length = hypot(*minus(place, world.ship.world_point(root)))
        strut = pymunk.DampedSpring(
            world.ship.body, rock.body, root, anchor, length, tuning.LEG_STIFFNESS, tuning.LEG_DAMPING
        )
        world.physics.add_joint(strut)
        struts.append(strut)
    return Leg(index, anchor, struts)


def carry(world: World, clamp: Clamp) -> None:
    """Read the struts' forces; let them slip, and tear out what is overloaded or has lost its rock."""
    settled = world.tick > clamp.since + SETTLE_TICKS
    for leg in tuple(clamp.legs):
        force = max(abs(strut.impulse) for strut in leg.struts) / tuning.SUBSTEP
        leg.load = force / tuning.LEG_TEAR_FORCE
        if settled and force > tuning.LEG_TEAR_FORCE:
            tear(world, clamp, leg, force)
        elif force > tuning.LEG_SLIP_FORCE:
            slip(world, clamp, leg)
        else:
            leg.slipped = False


def slip(world: World, clamp: Clamp, leg: Leg) -> None:
    """A loaded strut gives: its rest length follows its length."""
    for strut in leg.struts:
        share = abs(strut.impulse) / tuning.SUBSTEP / tuning.LEG_TEAR_FORCE
        length = hypot(
            *minus(world.ship.world_point(strut.anchor_a), to_world(clamp.rock.body, strut.anchor_b))
        )
        most = tuning.LEG_SLIP_RATE * share * tuning.TICK
        strut.rest_length += max(-most, min(most, length - strut.rest_length))
    if not leg.slipped:
        leg.slipped = True
        world.report(LegSlipped(leg.index, leg.load))


def tear(world: World, clamp: Clamp, leg: Leg, force: float) -> None:
    """Pull a leg out of the rock; without legs the ship is free."""
    world.physics.remove_joints(leg.struts)
    clamp.legs.remove(leg)
    world.report(LegTorn(leg.index, force))
    if not clamp.legs:
        world.ship.clamp = None
        world.report(Unclamped(clamp.rock.id, torn=True))


def let_go(world: World, clamp: Clamp, torn: bool) -> None:
    """Pull all legs in."""
    for leg in clamp.legs:
        world.physics.remove_joints(leg.struts)
    world.ship.clamp = None
    world.report(Unclamped(clamp.rock.id, torn))
