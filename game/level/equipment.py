"""What is aboard and can wear: the ship's systems with their bearings, salvage on the rack, spare equipment.

The names are shared by levels and rules; what an alloy, a grease or a donor is worth stands in the rules.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.fields import Percent, Seconds, Spec

SystemKind = Literal["life_support", "propulsion", "power", "drill"]
SYSTEMS: tuple[SystemKind, ...] = ("life_support", "propulsion", "power", "drill")
"""In order of what kills first."""
Consumer = Literal["life_support", "propulsion", "drill", "tools"]
CONSUMERS: tuple[Consumer, ...] = ("life_support", "propulsion", "drill", "tools")
"""What the generator feeds, in the order in which a fresh ship gives power out. Tools are scoop and bench."""
AlloyName = Literal["bearing_steel", "thruster_alloy", "bronze", "drone_steel", "valve_alloy", "ceramic"]
GreaseName = Literal["standard", "high_temperature", "vacuum", "pump_oil"]
DonorName = Literal["certified", "thruster_rollers", "pump_balls", "drone_wheels", "valve_seats"]
SpareName = Literal["water_pump", "thruster", "drone"]
FaultKind = Literal["grind", "leak", "overheat", "seize"]
SystemState = Literal["noisy", "shaking", "failing", "seized", "repaired", "browned_out"]

Governor = Annotated[float, Field(ge=10, le=100, json_schema_extra={"unit": "%"})]
Celsius = Annotated[float, Field(ge=-40, le=400, json_schema_extra={"unit": "°C"})]
Pace = Annotated[float, Field(ge=0, le=10, json_schema_extra={"unit": "h/s"})]

Luck = Annotated[float, Field(gt=0, le=100, json_schema_extra={"unit": "1"})]

MOST_LOTS = 8
"""The rack holds at most so many lots of salvage at the start."""


class MadeBall(Spec):
    """One ball as it came off the bench."""

    alloy: AlloyName = Field(description="what it is made of")
    size: Annotated[float, Field(gt=0.5, le=1.5, json_schema_extra={"unit": "1"})] = Field(
        default=1.0, description="diameter over the nominal one"
    )
    roundness: Annotated[float, Field(ge=0, le=0.2, json_schema_extra={"unit": "1"})] = Field(
        default=0.0, description="out of round, over the diameter"
    )
    hardness: Annotated[float, Field(ge=0, le=80, json_schema_extra={"unit": "HRC"})] = Field(
        default=62.0, description="what is left of its hardness"
    )


class Made(Spec):
    """A bearing as it left the bench, ball by ball: how a campaign carries one from level to level."""

    balls: Annotated[tuple[MadeBall, ...], Field(min_length=1, max_length=20)] = Field(
        description="the balls in the race"
    )
    drag: Annotated[float, Field(ge=0, le=1000, json_schema_extra={"unit": "1"})] = Field(
        default=1.0, description="friction torque over that of a certified set, measured"
    )
    vibration: Annotated[float, Field(ge=0, le=1000, json_schema_extra={"unit": "mm/s"})] = Field(
        default=0.0, description="vibration at the governor's speed in mm/s rms, measured"
    )
    tested: Seconds = Field(default=0.0, description="how long it was run in, in seconds")


class Unit(Spec):
    """One of the ship's systems and the bearing it turns on."""

    donor: DonorName = Field(
        default="certified", description="what the bearing's balls were made from; certified is as new"
    )
    alloy: AlloyName | None = Field(
        default=None, description="alloy of the balls; none means that of the donor"
    )
    grease: GreaseName = Field(default="standard", description="grease in the bearing")
    governor: Governor = Field(
        default=100.0, description="highest speed that the governor lets it turn, in % of the rated speed"
    )
    condition: Percent = Field(
        default=100.0,
        description="what is left of the bearing's life, in %; it is heard from 40 on, seen from 28, failing from 15",
    )
    celsius: Celsius | None = Field(
        default=None, description="temperature at the start in °C; none means that of its housing at rest"
    )
    made: Made | None = Field(
        default=None, description="a bearing from the bench, ball by ball; then donor and alloy only name it"
    )
    luck: Luck | None = Field(
        default=None,
        description="the bearing's own life over the rated one, L10; none means that chance decides",
    )
    required: bool = Field(default=False, description="whether the mission fails when this bearing seizes")
    forbidden: bool = Field(default=False, description="whether the system is locked off in this level")


class Systems(Spec):
    """The ship's four systems as the level begins, and how fast they wear."""

    hours_per_second: Pace = Field(
        default=1.0 / 3600.0,
        description="hours of work that a second of play wears the bearings by; 0.000278 is real time. "
        "A long haul has more, and its brief should tell",
    )
    life_support: Unit = Field(default_factory=Unit, description="the air compressor: oxygen")
    propulsion: Unit = Field(default_factory=Unit, description="the fuel turbopump: thrust")
    power: Unit = Field(default_factory=Unit, description="the generator: electricity for all others")
    drill: Unit = Field(default_factory=Unit, description="the drive of the main drill: drilling")

    def unit(self, system: SystemKind) -> Unit:
        """One of the four by its name."""
        unit: Unit = getattr(self, system)
        return unit
