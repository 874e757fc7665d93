"""A standoff: other ships, who leads them and what they want, who comes to help, and what it is all worth."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.level.endings import EndingKind
from game.level.fields import (
    Credits,
    Distance,
    Id,
    Kilograms,
    Percent,
    SomeKilograms,
    SomeSeconds,
    Spec,
    Words,
)
from game.level.script import Condition
from game.level.ships import OtherShip
from game.level.talk import Exchange, Moment


class Demand(Spec):
    """What a group asks for. It leaves when it has got so much of it as it believes there is."""

    exotic: Kilograms = Field(
        default=0.0, description="kilograms of exotic matter; 0 means all that they believe is aboard"
    )
    claim: bool = Field(default=True, description="whether they want the claim signed over too")
    enough: Percent = Field(
        default=60.0, description="% of what they believe is aboard with which they are content"
    )


class ShipGroup(Spec):
    """Ships that act together under a leader, and what moves them."""

    id: Id = Field(description="name of the group")
    name: Words | None = Field(default=None, description="name shown to the player")
    ships: Annotated[tuple[Id, ...], Field(min_length=1, max_length=8)] = Field(
        description="ids of its ships; the first leads"
    )
    mark: Id = Field(
        default="ship", description="whom they are after: 'ship' is the player, or another ship's id"
    )
    greed: Percent = Field(default=60.0, description="how much they want it; at 0 they leave")
    nerve: Percent = Field(default=60.0, description="how much they dare; at 0 they flee")
    patience: SomeSeconds = Field(
        default=120.0, description="seconds until they press, if nothing moves them"
    )
    believes: Kilograms = Field(
        default=30.0, description="exotic matter that they believe is aboard at first, in kilograms"
    )
    carries: SomeKilograms = Field(
        default=40.0, description="exotic matter that all their holds together take, in kilograms"
    )
    spread: Percent = Field(
        default=0.0,
        description="% by which greed, nerve, patience and belief may differ at the start, by the seed",
    )
    demand: Demand = Field(default_factory=Demand, description="what they ask for")
    notice: Distance = Field(default=600.0, description="distance in metres at which they come out and speak")
    waits_for: Condition | None = Field(
        default=None, description="until this holds they stay behind their rocks, however near the mark is"
    )
    lines: dict[Moment, Id] = Field(
        default_factory=dict, description="which exchange of `talk` is said at which moment"
    )


class Response(Spec):
    """Ships that answer a distress beacon. They come from a real place and fly in by themselves."""

    id: Id = Field(description="name of the answer")
    ships: Annotated[tuple[Id, ...], Field(min_length=1, max_length=4)] = Field(
        description="ids of its ships; they stay out of the level until they arrive"
    )
    answers_after: SomeSeconds = Field(default=6.0, description="seconds between the beacon and their answer")
    story_minutes: Annotated[float, Field(gt=0, le=600, json_schema_extra={"unit": "min"})] = Field(
        default=12.0, description="minutes of the story until they are here, as the radio tells"
    )
    arrives_after: SomeSeconds = Field(
        default=180.0,
        description="seconds of play between the answer and their arrival: the same, compressed",
    )
    line: Id | None = Field(default=None, description="exchange of `talk` that they answer with")
    arrival: Id | None = Field(default=None, description="exchange of `talk` that they arrive with")


class Cargo(Spec):
    """The pod to pay with, and the place to hide the rest."""

    pod: SomeKilograms = Field(
        default=40.0, description="exotic matter that the cargo pod takes, in kilograms"
    )
    pressurise: SomeSeconds = Field(
        default=20.0, description="seconds it takes to make the pod fit for space"
    )
    shielded: Kilograms = Field(
        default=15.0, description="exotic matter that the shielded compartment hides, in kilograms"
    )
    scan_odds: Percent = Field(
        default=25.0,
        description="chance in % that a scan from close by finds a full shielded compartment; less in it, less chance",
    )
    search_odds: Percent = Field(
        default=80.0,
        description="the same chance when they come aboard by force and search the ship",
    )


class Scoring(Spec):
    """What is kept counts, in credits."""

    life: Credits = Field(default=50_000.0, description="each of the four of the crew")
    ship: Credits = Field(default=60_000.0, description="the ship, with its hull whole")
    exotic: Credits = Field(default=2_000.0, description="a kilogram of exotic matter")
    claim: Credits = Field(default=30_000.0, description="the claim, if it is filed and not signed over")


class Standoff(Spec):
    """Armed ships against the player: a situation of bodies and states, not a menu."""

    ships: Annotated[tuple[OtherShip, ...], Field(min_length=1, max_length=16)] = Field(
        description="all ships but the player's"
    )
    groups: Annotated[tuple[ShipGroup, ...], Field(min_length=1, max_length=4)] = Field(
        description="who acts together against whom"
    )
    responses: Annotated[tuple[Response, ...], Field(max_length=4)] = Field(
        default=(), description="who answers the beacon"
    )
    talk: dict[Id, Exchange] = Field(default_factory=dict, description="what is said, by key")
    cargo: Cargo = Field(default_factory=Cargo, description="pod and shielding")
    claim_filed: bool = Field(
        default=True, description="whether the claim is on record: taking it is then useless"
    )
    rounds: int = Field(default=24, ge=0, le=500, description="slugs for the player's mass driver")
    limit: Annotated[float, Field(ge=30, le=900, json_schema_extra={"unit": "s"})] = Field(
        default=300.0, description="seconds after which they leave whatever has come of it"
    )
    escape: Distance = Field(
        default=900.0,
        description="distance in metres from all of them, out of sight, at which they have lost the ship",
    )
    scoring: Scoring = Field(default_factory=Scoring, description="what is kept, and what it is worth")
    loses: tuple[EndingKind, ...] = Field(default=("ship_lost",), description="endings that lose the mission")
    seizes: Annotated[float, Field(gt=0, le=120, json_schema_extra={"unit": "s"})] = Field(
        default=6.0, description="seconds alongside a ship that holds still until they have come aboard"
    )
