"""What a level is: one typed definition that gives validation, the JSON Schema and the documentation."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.equipment import MOST_LOTS, DonorName, SpareName, Systems
from game.level.fields import (
    Angle,
    Id,
    Language,
    Point,
    Prose,
    SomeSeconds,
    Spec,
    Spin,
    Translated,
    Velocity,
    Words,
)
from game.level.goals import Medals, Objective
from game.level.script import Line, Trigger
from game.level.standoff import Standoff
from game.level.things import OreKind, Thing

MOST_THINGS = 2000
"""A level holds at most so many things, each piece of a debris field counted."""
HOLD = 60_000
"""kg of ore that the ship's hold takes."""
TANKS = 24_000
"""kg of fuel that the ship's tanks take."""

Fuel = Annotated[float, Field(ge=0, le=TANKS, json_schema_extra={"unit": "kg"})]
Hull = Annotated[float, Field(gt=0, le=100, json_schema_extra={"unit": "%"})]


class Arena(Spec):
    """The sector in which the level plays. Beyond its edge the ship is out of everyone's reach."""

    size: tuple[
        Annotated[float, Field(ge=200, le=8000, json_schema_extra={"unit": "m"})],
        Annotated[float, Field(ge=200, le=8000, json_schema_extra={"unit": "m"})],
    ] = Field(default=(2000.0, 1400.0), description="[width, height] in metres, centred on [0, 0]")
    backdrop: Literal["belt", "planet", "deep"] = Field(default="belt", description="what lies far behind")
    sun: Angle = Field(default=145.0, description="direction towards the sun, in degrees; 145 is upper left")


class ShipStart(Spec):
    """The *Lucky Strike* as the level begins."""

    position: Point = Field(default=(0.0, 0.0), description="centre of the ship in metres")
    velocity: Velocity = Field(default=(0.0, 0.0), description="velocity in metres a second")
    angle: Angle = Field(default=0.0, description="direction of the nose in degrees; 0 points to +x")
    spin: Spin = Field(default=0.0, description="turning in degrees a second")
    fuel: Fuel = Field(default=12_000.0, description="fuel in kilograms")
    hull: Hull = Field(default=100.0, description="hull in %")
    oxygen: SomeSeconds = Field(default=600.0, description="oxygen in seconds for the crew")
    hold: dict[OreKind, Annotated[float, Field(ge=0, le=HOLD, json_schema_extra={"unit": "kg"})]] = Field(
        default_factory=dict, description="ore aboard in kilograms, at most 60,000 together"
    )


class Level(Spec):
    """One level: a place, a ship, a task and what happens meanwhile."""

    schema_: str | None = Field(
        default=None, alias="$schema", description="path of level.schema.json, for editors"
    )
    format: Literal[1] = Field(default=1, description="version of this format")
    title: Words = Field(description="name of the level")
    author: Words = Field(default="unknown", description="who made it")
    brief: Prose = Field(default="", description="what the player reads before starting")
    seed: int = Field(default=1, ge=0, le=2**31 - 1, description="seed of everything random in the level")
    arena: Arena = Field(default_factory=Arena, description="the sector")
    ship: ShipStart = Field(default_factory=ShipStart, description="the ship at the start")
    systems: Systems = Field(
        default_factory=Systems,
        description="what the ship's systems turn on; without it all is certified and new",
    )
    salvage: Annotated[tuple[DonorName, ...], Field(max_length=MOST_LOTS)] = Field(
        default=(), description="what lies on the rack to make bearings from, a lot each"
    )
    spares: Annotated[tuple[SpareName, ...], Field(max_length=3)] = Field(
        default=(),
        description="spare equipment aboard: of use as it is, or to be taken apart for its bearing",
    )
    things: Annotated[tuple[Thing, ...], Field(max_length=MOST_THINGS)] = Field(
        default=(), description="everything else in space"
    )
    order: Literal["in_order", "any_order"] = Field(
        default="in_order", description="how the objectives are to be done"
    )
    objectives: Annotated[tuple[Objective, ...], Field(max_length=40)] = Field(
        default=(), description="what is asked; none means free flight"
    )
    dialogue: dict[Id, Line] = Field(default_factory=dict, description="lines on the radio, by key")
    triggers: Annotated[tuple[Trigger, ...], Field(max_length=200)] = Field(
        default=(), description="what happens when"
    )
    standoff: Standoff | None = Field(
        default=None, description="other ships that want something, and what can be done about it"
    )
    translations: dict[Language, Translated] = Field(
        default_factory=dict,
        description="for each language the level's texts in it, each by the text it translates",
    )
    medals: Medals | None = Field(default=None, description="what gold and silver take")
