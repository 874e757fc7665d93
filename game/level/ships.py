"""Ships other than the player's: what kinds there are, whose they are, and where each one starts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.fields import Angle, Id, Kilograms, Point, Spec, Spin, Velocity, Words
from game.level.structures import SHIP_PARTS, Outline, box

ShipKind = Literal["jumper_small", "jumper_large", "responder", "patrol", "trader", "miner"]
Faction = Literal["jumpers", "independents", "helios", "traders"]

OUTLINES: dict[ShipKind, tuple[Outline, ...]] = {
    "jumper_small": (
        ((-5.6, -2.0), (1.8, -2.4), (3.4, 0.0), (1.8, 2.4), (-3.6, 2.9), (-5.6, 2.0)),
        ((1.2, 3.4), (5.0, 3.0), (6.6, 1.9), (2.0, 4.6)),
        ((1.2, -3.4), (2.0, -4.6), (5.4, -2.0), (5.0, -3.0)),
    ),
    "jumper_large": (
        ((-10.4, -2.8), (1.0, -2.6), (2.6, 0.4), (1.0, 3.6), (-10.4, 4.2)),
        ((0.0, 2.6), (9.0, 5.2), (11.8, 2.6), (9.0, 7.0), (4.4, 7.4)),
        ((0.0, -2.0), (3.6, -5.4), (7.0, -5.2), (9.0, -2.2)),
        ((-6.8, -9.2), (2.2, -9.2), (2.2, -5.9), (-6.8, -5.9)),
    ),
    "responder": (
        box(-9.6, -2.9, 6.2, 2.9),
        ((6.2, -3.4), (10.8, -2.2), (10.8, 2.2), (6.2, 3.4)),
        box(-11.4, 5.4, 8.0, 9.0),
        box(-11.4, -9.0, 8.0, -5.4),
    ),
    "patrol": (
        ((-7.0, -1.7), (11.4, -0.7), (14.0, 0.0), (11.4, 0.7), (-7.0, 1.7)),
        ((-10.6, 8.6), (-8.6, 5.2), (-3.4, 1.0), (10.0, 0.6)),
        ((-10.6, -8.6), (10.0, -0.6), (-3.4, -1.0), (-8.6, -5.2)),
    ),
    "trader": (
        box(-19.4, -3.8, -13.4, 3.8),
        box(-13.4, -5.6, 11.8, 5.6),
        ((11.8, -2.8), (15.4, -2.4), (17.0, -1.0), (17.0, 1.0), (15.4, 2.4), (11.8, 2.8)),
    ),
    "miner": SHIP_PARTS,
}
"""Solid, convex parts of each kind's hull in metres, nose at +x: data shared by rules and pictures."""


class OtherShip(Spec):
    """A ship that is not the player's. What its kind can do stands in the rules, in one row for each kind."""

    id: Id = Field(description="name by which the level speaks of this ship")
    name: Words | None = Field(default=None, description="name shown to the player")
    kind: ShipKind = Field(description="which kind of ship")
    faction: Faction | None = Field(default=None, description="whose it is; none means its kind's own")
    position: Point = Field(description="centre, in metres; the arena's centre is [0, 0]")
    velocity: Velocity = Field(default=(0.0, 0.0), description="velocity in metres a second")
    angle: Angle = Field(default=0.0, description="direction of the nose in degrees; 0 points to +x")
    spin: Spin = Field(default=0.0, description="turning in degrees a second")
    fuel: Kilograms | None = Field(
        default=None, description="fuel in kilograms; none means two thirds of its tanks"
    )
    hull: Annotated[float, Field(gt=0, le=100, json_schema_extra={"unit": "%"})] = Field(
        default=100.0, description="hull in %"
    )
    exotic: Kilograms = Field(default=0.0, description="exotic matter aboard in kilograms")
    rounds: int | None = Field(
        default=None, ge=0, le=500, description="slugs for its gun; none means its kind's own number"
    )
