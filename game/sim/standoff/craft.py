"""Other ships as bodies: how they come into space, fly, are worn and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.ships import OUTLINES, OtherShip
from game.level.things import ORES
from game.sim import damage, flight, physics
from game.sim.entities import Vessel
from game.sim.standoff.events import VesselDisabled, VesselLeft, VesselStruck
from game.sim.standoff.kinds import KINDS

if TYPE_CHECKING:
    from game.sim.world import World

HALF_EMPTY = 2.0 / 3.0
"""Share of the tanks that is full where the level does not say."""


def add(world: World, spec: OtherShip) -> Vessel:
    """Put a ship into space."""
    kind = KINDS[spec.kind]
    fuel = HALF_EMPTY * kind.tanks if spec.fuel is None else min(spec.fuel, kind.tanks)
    hold = dict.fromkeys(ORES, 0.0) | {"exotic_matter": spec.exotic}
    load = fuel + spec.exotic
    engine = kind.engine
    body = world.physics.add_dynamic(spec.position, spec.angle, engine.dry_mass + load, engine.moment(load))
    world.physics.set_motion(body, spec.velocity, spec.spin)
    shapes = world.physics.add_polygons(body, OUTLINES[spec.kind], physics.VESSEL)
    gun = kind.gun
    vessel = Vessel(
        world.next_number(),
        spec.id,
        spec.name or "",
        body,
        shapes,
        engine,
        fuel,
        spec.hull,
        hold,
        kind=spec.kind,
        faction=spec.faction or kind.faction,
        rounds=(gun.rounds if spec.rounds is None else spec.rounds) if gun is not None else 0,
        room=kind.room,
    )
    world.add(vessel)
    return vessel


def fly_all(world: World) -> None:
    """One tick of everybody's thrusters, by what their pilots' hands do."""
    for vessel in world.vessels:
        if vessel.alive:
            flight.fly(world.physics, vessel, flight.by_hand(vessel, vessel.controls))


def resolve_knocks(world: World) -> None:
    """Turn what other ships touched in this tick into damage."""
    knocks: dict[tuple[int, str], list[float]] = {}
    for contact in world.physics.clashes:
        vessel, other = world.owner(contact.one), world.owner(contact.other)
        if isinstance(vessel, Vessel):
            knock = knocks.setdefault((vessel.number, other.id if other else ""), [0.0, contact.x, contact.y])
            knock[0] += contact.impulse
    for (number, name), (impulse, x, y) in knocks.items():
        struck = world.by_number(number)
        if isinstance(struck, Vessel) and impulse / struck.body.mass >= damage.TOLD_SPEED:
            percent = damage.damage_of(impulse / struck.body.mass)
            world.report(VesselStruck(struck.id, name, impulse, percent, x, y))
            wear(world, struck, percent, name)


def wear(world: World, vessel: Vessel, percent: float, cause: str) -> None:
    """Take percent off another ship's hull; at nothing it drifts. Its group takes it to heart."""
    if percent <= 0.0 or vessel.hull <= 0.0:
        return
    percent = min(percent, vessel.hull)
    vessel.hull -= percent
    assert world.standoff is not None
    world.standoff.hurt.append((vessel.number, percent, cause))
    if vessel.hull == 0.0:
        vessel.main = vessel.reverse = vessel.side = vessel.torque = 0.0
        world.report(VesselDisabled(vessel.id, cause))


def leave(world: World, vessel: Vessel) -> None:
    """Take a ship out of the sector."""
    vessel.gone = True
    world.report(VesselLeft(vessel.id))
    world.remove(vessel)
