"""What the ship has its eye on: choosing a target, its place and velocity, the frame the assist steadies in."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from game.sim.controls import Controls
from game.sim.entities import Structure, Target
from game.sim.events import TargetChosen
from game.sim.frames import Vector, point_velocity, to_world
from game.sim.gear import PortState

if TYPE_CHECKING:
    from game.sim.world import World

FRAME_RANGE = 400.0
"""m. Nearer than this the assist steadies against the target and not against space."""


def choose(world: World, controls: Controls) -> None:
    """Take the target that the pilot picks; the dock key takes the nearest port."""
    if controls.select:
        take(world, world.by_number(controls.select) if controls.select > 0 else None)
    if world.ship.dock is None and world.presses.take("dock"):
        found = nearest_port(world, world.ship.position)
        if found is not None:
            take(world, *found)


def take(world: World, target: Target | None, port: PortState | None = None) -> None:
    """Make something the target; of a structure its nearest port, if none is named."""
    ship = world.ship
    if isinstance(target, Structure) and port is None and target.ports:
        port = min(target.ports, key=lambda p: distance(port_place(target, p), ship.position))
    ship.target = target.number if target else 0
    ship.target_port = port.id if port else ""
    world.report(TargetChosen(target.id if target else "", ship.target_port))


def nearest_port(world: World, place: Vector) -> tuple[Structure, PortState] | None:
    """The port nearest to a place, of all structures."""
    ports = [(structure, port) for structure in world.structures for port in structure.ports]
    return min(ports, key=lambda pair: distance(port_place(*pair), place), default=None)


def port_place(structure: Structure, port: PortState) -> Vector:
    """Where a port's face is in the world, in metres."""
    return to_world(structure.body, port.at)


def frame_velocity(world: World) -> Vector:
    """The velocity in m/s that counts as standing still for the flight assist."""
    ship = world.ship
    target = world.by_number(ship.target) if ship.target else None
    if target is None or distance(target.position, ship.position) > FRAME_RANGE:
        return (0.0, 0.0)
    return target.velocity


def aim_point(world: World) -> tuple[Vector, Vector] | None:
    """Place and velocity of the target, or of its chosen port; None without a target."""
    target = world.by_number(world.ship.target) if world.ship.target else None
    if target is None:
        return None
    if isinstance(target, Structure) and world.ship.target_port:
        place = port_place(target, target.port(world.ship.target_port))
        return place, point_velocity(target.body, place)
    return target.position, target.velocity


def distance(a: Vector, b: Vector) -> float:
    """Metres between two places."""
    return hypot(a[0] - b[0], a[1] - b[1])
