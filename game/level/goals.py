"""What a player is asked to do, and what it is worth."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.endings import EndingKind
from game.level.equipment import Governor, SystemKind
from game.level.fields import (
    Credits,
    Distance,
    Id,
    Kilograms,
    Pace,
    Percent,
    Seconds,
    SomeKilograms,
    SomeSeconds,
    Spec,
    Words,
)
from game.level.things import OreKind


class _Goal(Spec):
    id: Id | None = Field(default=None, description="name by which triggers speak of this objective")
    text: Words | None = Field(
        default=None, description="what the player reads; none means a text made from the fields"
    )


class Dock(_Goal):
    """Dock with a structure and stay until the transfer is done."""

    type: Literal["dock"]
    at: Id = Field(description="id of the station, habitat or wreck")
    port: Id | None = Field(default=None, description="which of its ports; none means any")


class Deliver(_Goal):
    """Bring ore to a structure."""

    type: Literal["deliver"]
    ore: OreKind = Field(default="nickel_iron", description="which ore")
    mass: SomeKilograms = Field(description="how much, in kilograms")
    to: Id = Field(description="id of the station or habitat")


class Collect(_Goal):
    """Have ore in the hold."""

    type: Literal["collect"]
    ore: OreKind = Field(default="nickel_iron", description="which ore")
    mass: SomeKilograms = Field(description="how much, in kilograms")


class Reach(_Goal):
    """Be inside a way-point's circle."""

    type: Literal["reach"]
    zone: Id = Field(description="id of the way-point")
    slower_than: Pace | None = Field(
        default=None, description="only counts below this speed in metres a second"
    )


class Match(_Goal):
    """Stay beside something at its own velocity."""

    type: Literal["match"]
    to: Id = Field(description="id of the thing")
    within: Distance = Field(default=120.0, description="largest distance to its centre in metres")
    slower_than: Pace = Field(default=1.0, description="largest relative speed in metres a second")
    seconds: Seconds = Field(default=2.0, description="for how long without a break, in seconds")


class Keep(_Goal):
    """A limit: the mission fails when it is broken. Kept to the end, it counts as done."""

    type: Literal["keep"]
    hull_above: Percent | None = Field(default=None, description="hull in %, must stay above")
    fuel_above: Kilograms | None = Field(default=None, description="fuel in kilograms, must stay above")
    within: SomeSeconds | None = Field(default=None, description="time limit in seconds")


class Repair(_Goal):
    """Fit a bearing made at the bench into a system."""

    type: Literal["repair"]
    system: SystemKind = Field(description="which system")
    governor: Governor | None = Field(
        default=None, description="only counts with a governor of at least so many % of the rated speed"
    )


class Outlast(_Goal):
    """Come through the level's standoff: done when it has ended in one of some ways, failed when in another."""

    type: Literal["outlast"]
    endings: Annotated[tuple[EndingKind, ...], Field(max_length=10)] = Field(
        default=(), description="how it may end; none means any ending that the standoff does not call lost"
    )


class Group(_Goal):
    """Several objectives as one, in order or in any order."""

    type: Literal["group"]
    order: Literal["in_order", "any_order"] = Field(default="in_order", description="how they are to be done")
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=20)] = Field(
        description="the objectives"
    )


Objective = Annotated[
    Dock | Deliver | Collect | Reach | Match | Keep | Repair | Outlast | Group, Field(discriminator="type")
]
Group.model_rebuild()


class Award(Spec):
    """What a medal takes; all the given limits together."""

    time: SomeSeconds | None = Field(default=None, description="at most so many seconds")
    fuel: Kilograms | None = Field(default=None, description="at most so many kilograms of fuel burnt")
    hull: Percent | None = Field(default=None, description="at least so much hull left, in %")
    kept: Credits | None = Field(
        default=None, description="in a standoff: at least so much worth kept, in credits"
    )


class Medals(Spec):
    """Three grades; finishing at all earns bronze."""

    gold: Award = Field(description="what gold takes")
    silver: Award = Field(description="what silver takes")
