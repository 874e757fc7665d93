"""From a level to what is in space: each thing in the level becomes an entity with a body."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, hypot, pi, sin, sqrt
from random import Random
from typing import TYPE_CHECKING, Any

import pymunk
from shapely import Polygon

from game.level import things
from game.level.outlines import made_outline, outline_of, own_parts, ports_of
from game.level.spec import ShipStart
from game.level.structures import SHIP_PARTS
from game.level.things import ORES
from game.sim import physics
from game.sim.entities import Rock, Ship, Structure, VeinState, Well, Zone
from game.sim.frames import Vector, rotated
from game.sim.gear import LUCKY_STRIKE, PortState
from game.sim.geometry import convex_parts, ellipse, mass_of, moved, polygons_of

if TYPE_CHECKING:
    from game.sim.world import World

DEBRIS_TRIES = 60
"""How often a piece of debris looks for a free place before it is left out."""
DEBRIS_GAP = 1.5
"""m between a piece of debris and anything else."""
SHIP_GAP = 16.0
"""m around the ship's centre that debris keeps clear."""
DEBRIS_DENSITY = 2700.0
DEBRIS_HARDNESS = 4.0


def populate(world: World) -> None:
    """Put the ship and everything in the level into space; debris last, into what room is left."""
    world.ship = add_ship(world, world.level.ship)
    for late in (False, True):
        for thing in world.level.things:
            if (thing.type == "debris") is late:
                add_thing(world, thing)


def add_ship(world: World, start: ShipStart) -> Ship:
    """The *Lucky Strike* as the level begins."""
    hold = {ore: start.hold.get(ore, 0.0) for ore in ORES}
    load = start.fuel + sum(hold.values())
    body = world.physics.add_dynamic(
        start.position, start.angle, LUCKY_STRIKE.dry_mass + load, LUCKY_STRIKE.moment(load)
    )
    world.physics.set_motion(body, start.velocity, start.spin)
    shapes = world.physics.add_polygons(body, SHIP_PARTS, physics.SHIP)
    named = (world.next_number(), "ship", "Lucky Strike", body, shapes)
    ship = Ship(*named, LUCKY_STRIKE, start.fuel, start.hull, hold, oxygen=start.oxygen)
    world.add(ship)
    return ship


def add_thing(world: World, thing: things.Thing) -> None:
    """Put one thing into space."""
    MAKERS[type(thing)](world, thing)


def identity(world: World, thing: things.Thing) -> tuple[int, str, str]:
    """Number, id and name of a new thing; made ids have a # in them, which no level can give."""
    number = world.next_number()
    return number, thing.id or f"{thing.type}#{number}", thing.name or ""


def add_asteroid(world: World, thing: things.Asteroid) -> None:
    """A rock: its outline around its centre of mass, its veins cut to the outline."""
    outline = Polygon(outline_of(thing))
    mass = mass_of(outline, thing.density)
    shift = (-mass.centre[0], -mass.centre[1])
    offset = rotated(mass.centre, thing.angle)
    place = (thing.position[0] + offset[0], thing.position[1] + offset[1])
    veins = [
        VeinState(vein.ore, moved(part, shift), vein.richness)
        for vein in thing.veins
        for part in polygons_of(ellipse(vein.at, vein.size, vein.angle).intersection(outline))
    ]
    rock = add_rock(world, identity(world, thing), moved(outline, shift), place, thing)
    rock.veins = veins


def add_rock(
    world: World, named: tuple[int, str, str], outline: Polygon, place: Vector, thing: things.Asteroid
) -> Rock:
    """A body of rock with a given outline around its centre of mass."""
    mass = mass_of(outline, thing.density)
    body = world.physics.add_dynamic(place, thing.angle, mass.mass, mass.moment)
    world.physics.set_motion(body, thing.velocity, thing.spin)
    shapes = world.physics.add_polygons(body, convex_parts(outline), physics.ROCK)
    rock = Rock(*named, body, shapes, outline, thing.density, thing.hardness, [], outline)
    world.add(rock)
    return rock


def add_debris(world: World, field: things.Debris) -> None:
    """A field of small rocks, each where there is room; the same for the same seed."""
    rng = Random(field.seed)
    name = identity(world, field)[1]
    for index in range(field.count):
        size = rng.uniform(*sorted(field.size))
        place = free_place(world, rng, field, size)
        if place is None:
            continue
        speed, course = field.drift * rng.random(), rng.uniform(0.0, 2.0 * pi)
        piece = things.Asteroid.model_construct(
            type="asteroid",
            position=place,
            velocity=(speed * cos(course), speed * sin(course)),
            spin=rng.uniform(-0.4, 0.4),
            angle=rng.uniform(0.0, 2.0 * pi),
            density=DEBRIS_DENSITY,
            hardness=DEBRIS_HARDNESS,
        )
        outline = Polygon(made_outline(size, 0.6, rng.randrange(2**31)))
        outline = polygons_of(outline.simplify(0.12 * size))[0]
        outline = moved(outline, (-outline.centroid.x, -outline.centroid.y))
        named = (world.next_number(), f"{name}#{index + 1}", "")
        add_rock(world, named, outline, place, piece).debris = True


def free_place(world: World, rng: Random, field: things.Debris, size: float) -> Vector | None:
    """A random place in the field with room for a piece, or None after some tries."""
    for _ in range(DEBRIS_TRIES):
        inner = (field.clear / field.radius) ** 2
        distance = field.radius * sqrt(inner + (1.0 - inner) * rng.random())
        course = rng.uniform(0.0, 2.0 * pi)
        place = (field.position[0] + distance * cos(course), field.position[1] + distance * sin(course))
        x, y = world.ship.position
        if hypot(place[0] - x, place[1] - y) < SHIP_GAP + size:
            continue
        if is_free(world, place, 1.4 * size + DEBRIS_GAP):
            return place
    return None


def is_free(world: World, place: Vector, radius: float) -> bool:
    """Whether nothing solid is within a radius of a place."""
    return world.physics.space.point_query_nearest(place, radius, pymunk.ShapeFilter()) is None


def place_is_free(world: World, thing: things.Thing) -> bool:
    """Whether a thing can come into space where it is to be."""
    return is_free(world, thing.position, reach_of(thing))


def reach_of(thing: things.Thing) -> float:
    """Distance in metres from a thing's position to its farthest solid part."""
    match thing:
        case things.Asteroid():
            return max(hypot(x, y) for x, y in outline_of(thing))
        case things.Station() | things.Habitat() | things.Wreck():
            return max(hypot(x, y) for part in own_parts(thing) for x, y in part)
        case things.GravityWell():
            return thing.radius
    return 0.0


def add_station(world: World, thing: things.Station) -> None:
    """A structure that stays."""
    add_structure(world, thing, world.physics.add_static(thing.position, thing.angle), {})


def add_habitat(world: World, thing: things.Habitat) -> None:
    """A structure that spins steadily."""
    add_structure(world, thing, world.physics.add_kinematic(thing.position, thing.angle, thing.spin), {})


def add_wreck(world: World, thing: things.Wreck) -> None:
    """A dead ship that tumbles."""
    parts = [Polygon(part) for part in own_parts(thing)]
    area = sum(part.area for part in parts)
    moment = sum(mass_of(part, thing.mass / area).about((0.0, 0.0)) for part in parts)
    body = world.physics.add_dynamic(thing.position, thing.angle, thing.mass, moment)
    world.physics.set_motion(body, thing.velocity, thing.spin)
    add_structure(world, thing, body, thing.cargo)


def add_structure(
    world: World,
    thing: things.Station | things.Habitat | things.Wreck,
    body: pymunk.Body,
    cargo: dict[things.OreKind, float],
) -> None:
    """Hull, arms and ports on a body."""
    shapes = world.physics.add_polygons(body, own_parts(thing), physics.STRUCTURE)
    world.add(
        Structure(
            *identity(world, thing),
            body,
            shapes,
            thing.kind,
            [PortState(port.id, port.at, port.heading) for port in ports_of(thing)],
            getattr(thing, "stock", False),
            {ore: cargo.get(ore, 0.0) for ore in ORES},
            dict.fromkeys(ORES, 0.0),
        )
    )


def add_well(world: World, thing: things.GravityWell) -> None:
    """A well: a solid round body and its pull."""
    number, name, shown = identity(world, thing)
    body = world.physics.add_static(thing.position, 0.0)
    world.physics.add_circle(body, thing.radius, physics.STRUCTURE)
    strength = thing.surface_gravity * thing.radius**2
    world.add_well(Well(number, name, shown, body, thing.radius, strength, thing.reach))


def add_zone(world: World, thing: things.Hazard | things.Waypoint) -> None:
    """A round place."""
    kind = thing.kind if isinstance(thing, things.Hazard) else "waypoint"
    strength = thing.strength if isinstance(thing, things.Hazard) else 0.0
    world.add_zone(Zone(*identity(world, thing), kind, *thing.position, thing.radius, strength))


MAKERS: dict[type, Callable[[World, Any], None]] = {
    things.Asteroid: add_asteroid,
    things.Debris: add_debris,
    things.Station: add_station,
    things.Habitat: add_habitat,
    things.Wreck: add_wreck,
    things.GravityWell: add_well,
    things.Hazard: add_zone,
    things.Waypoint: add_zone,
}
