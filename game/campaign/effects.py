"""What a mission, a choice or a deal changes; each change comes with its reason, for the ledger."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.campaign.conditions import Amount, Number
from game.level.equipment import DonorName, SpareName, SystemKind
from game.level.fields import Id, Percent, Spec, Words


class Change(Spec):
    """More or less of something that is counted."""

    type: Literal["change"]
    what: Number = Field(description="what changes")
    amount: Amount = Field(
        description="by how much: credits, kg of fuel or exotic matter, % of hull, leak risk or suspicion, "
        "points of reputation, days"
    )
    reason: Words = Field(description="why, as the ledger tells it")


class Wear(Spec):
    """A bearing loses some of its life."""

    type: Literal["wear"]
    system: SystemKind = Field(description="which system's bearing")
    percent: Percent = Field(description="by how much of its whole life, in %")
    reason: Words = Field(description="why, as the ledger tells it")


class Befriend(Spec):
    """Somebody will answer a call from now on, or answer faster."""

    type: Literal["ally"]
    ally: Id = Field(description="id, by which conditions speak of them")
    name: Words = Field(description="who they are")
    minutes: Annotated[float, Field(gt=0, le=600, json_schema_extra={"unit": "min"})] = Field(
        description="how far out they are when called, in minutes"
    )
    reason: Words = Field(description="why, as the ledger tells it")


class Learn(Spec):
    """The crew knows a technique, or shares one."""

    type: Literal["technique"]
    technique: Id = Field(description="id, by which conditions speak of it")
    name: Words = Field(description="what it is called")
    shared: bool = Field(default=False, description="whether others know it too, and it spreads")
    reason: Words = Field(description="why, as the ledger tells it")


class Lay(Spec):
    """A lot of salvage comes onto the rack."""

    type: Literal["salvage"]
    donor: DonorName = Field(description="what it is from")
    reason: Words = Field(description="why, as the ledger tells it")


class Equip(Spec):
    """Spare equipment comes aboard."""

    type: Literal["spare"]
    spare: SpareName = Field(description="which")
    reason: Words = Field(description="why, as the ledger tells it")


Effect = Annotated[Change | Wear | Befriend | Learn | Lay | Equip, Field(discriminator="type")]
Effects = Annotated[tuple[Effect, ...], Field(max_length=16)]
