"""What happens when: dialogue, conditions and actions. Declarative; there is no code in a level."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.level.endings import Phase
from game.level.equipment import DonorName, FaultKind, SystemKind, SystemState
from game.level.fields import Distance, Id, Kilograms, OneLine, Percent, RadioLine, Seconds, Spec, Told
from game.level.goals import Objective
from game.level.things import OreKind, Thing

Speaker = Annotated[OneLine, Field(min_length=1, max_length=24, description="who speaks, e.g. Kayla"), Told()]


Mood = Literal["calm", "worried", "wry", "hard"]


class Line(Spec):
    """One line on the radio."""

    speaker: Speaker
    text: RadioLine = Field(description="what is said, at most 12 words")
    mood: Mood = Field(default="calm", description="how it is said: the speaker's face and tone")


class Time(Spec):
    """So many seconds after the start."""

    type: Literal["time"]
    after: Seconds = Field(description="seconds since the start")


class InZone(Spec):
    """The ship is inside a way-point or hazard."""

    type: Literal["zone"]
    zone: Id = Field(description="id of the way-point or hazard")


class Near(Spec):
    """The ship is close to a thing."""

    type: Literal["near"]
    to: Id = Field(description="id of the thing")
    distance: Distance = Field(description="largest distance to its centre in metres")


class Docked(Spec):
    """The ship is hard docked."""

    type: Literal["docked"]
    at: Id | None = Field(default=None, description="id of the structure; none means any")


class Clamped(Spec):
    """The ship is clamped to a rock."""

    type: Literal["clamped"]
    to: Id | None = Field(default=None, description="id of the asteroid; none means any")


class Drilled(Spec):
    """So much ore was cut loose."""

    type: Literal["drilled"]
    ore: OreKind = Field(default="nickel_iron", description="which ore")
    mass: Kilograms = Field(description="at least so many kilograms")


class Holding(Spec):
    """So much ore is in the hold."""

    type: Literal["holding"]
    ore: OreKind = Field(default="nickel_iron", description="which ore")
    mass: Kilograms = Field(description="at least so many kilograms")


class ObjectiveIs(Spec):
    """An objective has come to a state."""

    type: Literal["objective"]
    id: Id = Field(description="id of the objective")
    state: Literal["active", "done", "failed"] = Field(default="done", description="the state")


class HullBelow(Spec):
    """The hull is worn below a share."""

    type: Literal["hull_below"]
    percent: Percent = Field(description="hull in %")


class FuelBelow(Spec):
    """The fuel is below a mass."""

    type: Literal["fuel_below"]
    mass: Kilograms = Field(description="fuel in kilograms")


class OxygenBelow(Spec):
    """Oxygen is left for less than a time."""

    type: Literal["oxygen_below"]
    seconds: Seconds = Field(description="seconds of oxygen left")


class SystemIs(Spec):
    """A system is in a state. Noisy, shaking, failing and seized follow one another; each holds from there on."""

    type: Literal["system_is"]
    system: SystemKind = Field(description="which system")
    state: SystemState = Field(
        default="seized",
        description="the state: how far its bearing has gone, repaired at the bench, or short of power",
    )


class BenchOpen(Spec):
    """The bearing bench is open."""

    type: Literal["bench_open"]


class GroupIs(Spec):
    """A group of the standoff is in a phase, or was before."""

    type: Literal["group_is"]
    group: Id = Field(description="id of the group")
    phase: Phase = Field(description="the phase")


class BeaconIs(Spec):
    """The distress beacon has come to a state."""

    type: Literal["beacon_is"]
    state: Literal["open", "answered", "arrived"] = Field(default="open", description="the state")


class RepliedWith(Spec):
    """The player has given a reply on the radio."""

    type: Literal["replied"]
    reply: Id = Field(description="id of the reply")


class AllOf(Spec):
    """All of several conditions at once."""

    type: Literal["all"]
    of: Annotated[tuple[Condition, ...], Field(min_length=1, max_length=8)] = Field(
        description="the conditions"
    )


class AnyOf(Spec):
    """At least one of several conditions."""

    type: Literal["any"]
    of: Annotated[tuple[Condition, ...], Field(min_length=1, max_length=8)] = Field(
        description="the conditions"
    )


class NotYet(Spec):
    """A condition does not hold."""

    type: Literal["not"]
    of: Condition = Field(description="the condition")


Condition = Annotated[
    Time
    | InZone
    | Near
    | Docked
    | Clamped
    | Drilled
    | Holding
    | ObjectiveIs
    | HullBelow
    | FuelBelow
    | OxygenBelow
    | SystemIs
    | BenchOpen
    | GroupIs
    | BeaconIs
    | RepliedWith
    | AllOf
    | AnyOf
    | NotYet,
    Field(discriminator="type"),
]
for _model in (AllOf, AnyOf, NotYet):
    _model.model_rebuild()


class Say(Spec):
    """Play a line of the dialogue."""

    type: Literal["say"]
    line: Id = Field(description="key of the line in `dialogue`")


class Spawn(Spec):
    """Put a new thing into space. Where something solid is in the way, it waits until the place is free."""

    type: Literal["spawn"]
    thing: Thing = Field(description="the thing, as in `things`")


class AddObjective(Spec):
    """Give the player one more objective."""

    type: Literal["add_objective"]
    objective: Objective = Field(description="the objective, as in `objectives`")


class FailObjective(Spec):
    """Declare an objective failed; the mission fails with it."""

    type: Literal["fail_objective"]
    id: Id = Field(description="id of the objective")


class Camera(Spec):
    """Draw the player's eye to a thing for a moment; the ship stays in the picture."""

    type: Literal["camera"]
    look_at: Id = Field(description="id of the thing")
    seconds: Annotated[float, Field(gt=0, le=20, json_schema_extra={"unit": "s"})] = Field(
        default=3.0, description="for how long, in seconds"
    )


class Fault(Spec):
    """Something breaks in a system. Like every fault it is heard first, then seen on the trace, then on the panel."""

    type: Literal["fault"]
    system: SystemKind = Field(description="which system")
    kind: FaultKind = Field(
        description="grind: grit in the race; leak: its branch of the coolant leaks until the repair; "
        "overheat: its cooling fails for a while; seize: a ball cracks, and the bearing is gone soon"
    )
    seconds: Annotated[float, Field(gt=0, le=600, json_schema_extra={"unit": "s"})] = Field(
        default=20.0,
        description="how long cooling fails, or how long a cracked ball lasts at full speed, in seconds",
    )


class AddSalvage(Spec):
    """Put a lot of salvage on the rack."""

    type: Literal["salvage"]
    donor: DonorName = Field(description="what it is from")


class Hail(Spec):
    """Let somebody speak in the standoff, with the replies that the exchange has."""

    type: Literal["hail"]
    exchange: Id = Field(description="key of the exchange in the standoff's `talk`")
    group: Id | None = Field(default=None, description="group that the replies go to; none means nobody")


Action = Annotated[
    Say | Spawn | AddObjective | FailObjective | Camera | Fault | AddSalvage | Hail,
    Field(discriminator="type"),
]


class Trigger(Spec):
    """When something holds for the first time, do something."""

    id: Id | None = Field(default=None, description="name, for readers of the file and of logs")
    when: Condition = Field(description="the condition")
    delay: Seconds = Field(default=0.0, description="seconds between condition and actions")
    do: Annotated[tuple[Action, ...], Field(min_length=1, max_length=12)] = Field(
        description="the actions, in order"
    )
