"""What floats in a level: rocks, stations, wrecks, debris, wells, zones and way-points."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.fields import (
    Angle,
    Density,
    Id,
    Kilograms,
    Point,
    Radius,
    Share,
    Spec,
    Spin,
    Velocity,
    Words,
)

OreKind = Literal["nickel_iron", "exotic_matter"]
ORES: tuple[OreKind, ...] = ("nickel_iron", "exotic_matter")


class Vein(Spec):
    """A body of ore inside an asteroid. What is cut out of it is gone: ore is finite."""

    ore: OreKind = Field(description="which ore the vein holds")
    at: Point = Field(
        default=(0.0, 0.0), description="centre of the vein, in metres from the asteroid's own centre"
    )
    size: tuple[Radius, Radius] = Field(description="[length, width] of the vein's ellipse in metres")
    angle: Angle = Field(default=0.0, description="direction of the vein's length, in degrees")
    richness: Share = Field(default=0.6, description="share of the cut rock's mass that is ore, 0 to 1")


class Port(Spec):
    """A docking port: a place on a structure and the direction from which a ship comes in."""

    id: Id = Field(description="name of the port, unique on its structure; shown to the player in capitals")
    at: Point = Field(
        description="face of the port, in metres from the structure's centre, in the structure's own frame"
    )
    heading: Angle = Field(
        description="direction the port looks, outward, in degrees in the structure's own frame"
    )


class _Thing(Spec):
    id: Id | None = Field(
        default=None, description="name by which objectives and triggers speak of this thing"
    )
    name: Words | None = Field(default=None, description="name shown to the player")
    position: Point = Field(description="centre, in metres; the arena's centre is [0, 0]")


class _Body(_Thing):
    angle: Angle = Field(default=0.0, description="direction at the start, in degrees")


class Asteroid(_Body):
    """Rock that can be clamped to, drilled and cut apart."""

    type: Literal["asteroid"]
    outline: Annotated[tuple[Point, ...], Field(min_length=3, max_length=200)] | None = Field(
        default=None, description="corners in order, in metres around the position; give this or a radius"
    )
    radius: Annotated[float, Field(ge=1, le=400, json_schema_extra={"unit": "m"})] | None = Field(
        default=None,
        description="mean radius in metres of an outline made from the seed; give this or an outline",
    )
    roughness: Share = Field(default=0.35, description="how uneven a made outline is, 0 smooth to 1 jagged")
    seed: int = Field(default=1, ge=0, le=2**31 - 1, description="seed of a made outline")
    density: Density = Field(default=2700.0, description="mass of a cubic metre; rock counts one metre deep")
    hardness: Annotated[float, Field(ge=1, le=10, json_schema_extra={"unit": "Mohs"})] = Field(
        default=5.0, description="hardness on the scale of Mohs, 1 talc to 10 diamond"
    )
    spin: Spin = Field(default=0.0, description="turning at the start, in degrees a second")
    velocity: Velocity = Field(default=(0.0, 0.0), description="drift at the start, in metres a second")
    veins: Annotated[tuple[Vein, ...], Field(max_length=12)] = Field(
        default=(), description="ore inside the rock"
    )


class Station(_Body):
    """A structure that stays where it is."""

    type: Literal["station"]
    kind: Literal["freeport", "depot"] = Field(default="freeport", description="which structure it is")
    ports: Annotated[tuple[Port, ...], Field(max_length=8)] = Field(
        default=(), description="docking ports; none given means the kind's own"
    )
    stock: bool = Field(default=True, description="whether docking here refills fuel and oxygen and buys ore")


class Habitat(_Body):
    """A structure that spins steadily, whatever hits it."""

    type: Literal["habitat"]
    kind: Literal["wheel"] = Field(default="wheel", description="which structure it is")
    spin: Spin = Field(default=2.0, description="steady turning, in degrees a second")
    ports: Annotated[tuple[Port, ...], Field(max_length=8)] = Field(
        default=(), description="docking ports; none given means the kind's own"
    )
    stock: bool = Field(default=True, description="whether docking here refills fuel and oxygen and buys ore")


class Wreck(_Body):
    """A dead ship, adrift and tumbling, that can be docked with and pushed about."""

    type: Literal["wreck"]
    kind: Literal["hauler"] = Field(default="hauler", description="which ship it was")
    mass: Annotated[float, Field(ge=1000, le=1e6, json_schema_extra={"unit": "kg"})] = Field(
        default=90_000.0, description="mass in kilograms"
    )
    spin: Spin = Field(default=0.0, description="tumbling at the start, in degrees a second")
    velocity: Velocity = Field(default=(0.0, 0.0), description="drift at the start, in metres a second")
    ports: Annotated[tuple[Port, ...], Field(max_length=4)] = Field(
        default=(), description="docking ports; none given means the kind's own"
    )
    cargo: dict[OreKind, Kilograms] = Field(
        default_factory=dict,
        description="ore aboard in kilograms, part of the mass; handed over while docked",
    )


class Debris(_Thing):
    """A seeded field of small rock and scrap around a place."""

    type: Literal["debris"]
    radius: Radius = Field(description="radius of the field in metres")
    clear: Annotated[float, Field(ge=0, le=5000, json_schema_extra={"unit": "m"})] = Field(
        default=0.0, description="radius in metres around its centre that stays empty"
    )
    count: int = Field(ge=1, le=300, description="how many pieces")
    size: tuple[
        Annotated[float, Field(ge=0.5, le=20, json_schema_extra={"unit": "m"})],
        Annotated[float, Field(ge=0.5, le=20, json_schema_extra={"unit": "m"})],
    ] = Field(default=(1.0, 3.0), description="[smallest, largest] radius of a piece in metres")
    drift: Annotated[float, Field(ge=0, le=50, json_schema_extra={"unit": "m/s"})] = Field(
        default=0.5, description="largest speed of a piece in metres a second"
    )
    seed: int = Field(default=1, ge=0, le=2**31 - 1, description="seed of the field")


class GravityWell(_Thing):
    """A compact mass that pulls everything within reach by Newton's law."""

    type: Literal["gravity_well"]
    radius: Radius = Field(description="radius of the solid body in metres")
    surface_gravity: Annotated[float, Field(gt=0, le=20, json_schema_extra={"unit": "m/s²"})] = Field(
        description="pull at its surface, in metres a second squared; falls with the square of the distance"
    )
    reach: Radius = Field(description="distance from the centre in metres at which the pull ends")


class Hazard(_Thing):
    """A round zone that wears down what flies in it."""

    type: Literal["hazard"]
    kind: Literal["radiation", "dust"] = Field(
        default="radiation", description="radiation wears the hull; dust brakes what flies through it"
    )
    radius: Radius = Field(description="radius in metres")
    strength: Annotated[float, Field(gt=0, le=10, json_schema_extra={"unit": "%/s"})] = Field(
        default=1.0,
        description="radiation: hull lost in % a second; dust: braking in % of the speed a second",
    )


class Waypoint(_Thing):
    """A marked round place to reach or to watch; nothing solid."""

    type: Literal["waypoint"]
    radius: Radius = Field(default=30.0, description="radius in metres")


Thing = Annotated[
    Asteroid | Station | Habitat | Wreck | Debris | GravityWell | Hazard | Waypoint,
    Field(discriminator="type"),
]
