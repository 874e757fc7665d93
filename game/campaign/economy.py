"""What things cost and pay in a campaign, and what Freeport lends a ship that could not fly otherwise."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.equipment import DonorName, Governor
from game.level.fields import Id, Percent, Share, Spec
from game.level.spec import Fuel, Hull

Credits = Annotated[float, Field(ge=0, le=1e6, json_schema_extra={"unit": "credits"})]
PerUnit = Annotated[float, Field(ge=0, le=1e5, json_schema_extra={"unit": "credits"})]


class BearingOffer(Spec):
    """A certified bearing, new or second-hand; it fits every system."""

    type: Literal["bearing"]
    id: Id = Field(description="name of the offer")
    condition: Percent = Field(default=100.0, description="what is left of its life, in %")
    price: Credits = Field(description="what it costs, fitted")


class LotOffer(Spec):
    """A lot of salvage for the rack, to make a bearing from."""

    type: Literal["lot"]
    id: Id = Field(description="name of the offer")
    donor: DonorName = Field(description="what it is from")
    price: Credits = Field(description="what it costs")


Offer = Annotated[BearingOffer | LotOffer, Field(discriminator="type")]


class ExoticTrade(Spec):
    """Selling grams of exotic matter at Freeport: somebody overhears."""

    gram: PerUnit = Field(default=15.0, description="credits for a gram")
    lot: Annotated[float, Field(gt=0, le=10_000, json_schema_extra={"unit": "g"})] = Field(
        default=100.0, description="how many grams change hands at a time"
    )
    leak: Percent = Field(default=4.0, description="by how much a lot raises the risk of a leak, in %")
    suspicion: Percent = Field(
        default=1.0, description="by how much a lot raises the suspicion of Helios, in %"
    )


class Tab(Spec):
    """What Freeport does on credit for a ship that could not fly otherwise: nobody is left without a way on."""

    factor: Annotated[float, Field(ge=1, le=10, json_schema_extra={"unit": "1"})] = Field(
        default=1.5, description="price over the ordinary one"
    )
    fuel: Fuel = Field(
        default=5000.0, description="fuel in kilograms below which the tanks are filled up to it"
    )
    hull: Hull = Field(default=60.0, description="hull in % below which it is patched up to it")
    condition: Percent = Field(
        default=20.0, description="life left in % below which a bearing is replaced by a bodged one"
    )
    donor: DonorName = Field(default="drone_wheels", description="what the bodged one is made from")
    governor: Governor = Field(default=60.0, description="speed in % that the bodged one is allowed")
    life: Percent = Field(default=60.0, description="what is left of the bodged one's life, in %")
    bearing: Credits = Field(default=1500.0, description="what the bodged one costs, the factor not counted")


class Economy(Spec):
    """Prices."""

    day: PerUnit = Field(default=830.0, description="credits a day for air, food and docking")
    fuel: PerUnit = Field(default=0.8, description="credits for a kilogram of fuel")
    hull: PerUnit = Field(default=60.0, description="credits for a percent of hull")
    ore: PerUnit = Field(default=0.7, description="credits for a kilogram of nickel-iron")
    repute: Share = Field(
        default=0.02, description="by what share of its price a point of reputation raises what ore pays"
    )
    tow: Credits = Field(default=3000.0, description="what a tug costs that brings a broken ship home")
    retry: Annotated[float, Field(ge=0, le=30, json_schema_extra={"unit": "d"})] = Field(
        default=1.0, description="days that another try at a mission costs"
    )
    exotic: ExoticTrade = Field(default_factory=ExoticTrade, description="selling exotic matter")
    offers: Annotated[tuple[Offer, ...], Field(max_length=12)] = Field(
        default=(), description="parts for sale"
    )
    tab: Tab = Field(default_factory=Tab, description="what Freeport does on credit")
