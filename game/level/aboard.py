"""What the ship brings into a level from outside it: how a campaign carries her from mission to mission.

A level says how it begins. ``adapted`` gives the same level with the campaign's ship in it, as a value like any other
level, so that what is flown can be recorded, checked and flown again. A level's own word wins where it is about
something: systems that it speaks of begin as it says, and what it lays on the rack lies there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, TypeVar

from pydantic import Field

from game.level.equipment import MOST_LOTS, SYSTEMS, DonorName, SpareName, SystemKind, Systems, Unit
from game.level.fields import Kilograms, Seconds, Spec
from game.level.script import Condition, Line, Say, Trigger
from game.level.spec import Fuel, Hull, Level
from game.level.standoff import Standoff
from game.level.things import OreKind

Named = TypeVar("Named", bound=str)


class Remark(Spec):
    """Something that the crew says in flight, beside what the level says itself."""

    when: Condition = Field(description="when, as in the triggers of levels")
    say: Line = Field(description="what is said")


class Aboard(Spec):
    """The ship between two levels: her tanks, what hull and systems have left, what lies on the rack."""

    fuel: Fuel = Field(description="fuel in kilograms")
    hull: Hull = Field(description="hull in %")
    systems: Systems = Field(default_factory=Systems, description="what her systems turn on")
    salvage: Annotated[tuple[DonorName, ...], Field(max_length=MOST_LOTS)] = Field(
        default=(), description="lots on the rack that nobody has begun"
    )
    spares: Annotated[tuple[SpareName, ...], Field(max_length=3)] = Field(
        default=(), description="spare equipment that is still whole"
    )
    insists: Annotated[tuple[SystemKind, ...], Field(max_length=4)] = Field(
        default=(), description="systems whose bearing comes along even where the level has a word about it"
    )
    answers: Annotated[float, Field(gt=0, le=1, json_schema_extra={"unit": "1"})] = Field(
        default=1.0, description="in what share of the usual time those who are called are there"
    )
    remarks: Annotated[tuple[Remark, ...], Field(max_length=20)] = Field(
        default=(), description="what the crew says in flight, beside what the level says itself"
    )


class Flown(Spec):
    """What a flight came to, as far as it matters beyond its level."""

    won: bool = Field(description="whether the mission was done")
    reason: str = Field(default="", description="what ended it: objectives, hull, oxygen, lost, seized ...")
    medal: str = Field(default="", description="what was earned: gold, silver, bronze or nothing")
    seconds: Seconds = Field(default=0.0, description="how long it took, in seconds of play")
    burnt: Kilograms = Field(default=0.0, description="fuel burnt in kilograms")
    delivered: dict[OreKind, Kilograms] = Field(
        default_factory=dict, description="ore delivered in kilograms"
    )
    held: dict[OreKind, Kilograms] = Field(default_factory=dict, description="ore in the hold in kilograms")
    laden: dict[OreKind, Kilograms] = Field(
        default_factory=dict, description="ore in the hold at the start, in kilograms"
    )
    ship: Aboard = Field(description="the ship as she was at the end")


def adapted(level: Level, aboard: Aboard | None) -> Level:
    """The level as it begins with that ship; without one, the level as it is.

    The ship brings her fuel, her hull, every system that the level does not speak of, lots and spares. Position, air and
    hold are the level's. The crew's remarks come beside the level's own lines; allies who are called are there sooner.
    """
    if aboard is None:
        return level
    ship = level.ship.model_copy(update={"fuel": aboard.fuel, "hull": aboard.hull})
    spoken_of = level.systems.model_fields_set - set(aboard.insists)
    brought: dict[str, Unit] = {
        kind: _brought(level, aboard, kind) for kind in SYSTEMS if kind not in spoken_of
    }
    return level.model_copy(
        update={
            "ship": ship,
            "systems": level.systems.model_copy(update=brought),
            "salvage": _together(level.salvage, aboard.salvage)[:MOST_LOTS],
            "spares": _together(level.spares, aboard.spares),
            "dialogue": level.dialogue | _lines_of(aboard.remarks),
            "triggers": (*level.triggers, *_triggers_of(aboard.remarks)),
            "standoff": _answered(level.standoff, aboard.answers),
        }
    )


def _brought(level: Level, aboard: Aboard, kind: SystemKind) -> Unit:
    """The ship's own bearing, under what the level demands of the system."""
    demands = level.systems.unit(kind)
    update = {"required": demands.required, "forbidden": demands.forbidden}
    return aboard.systems.unit(kind).model_copy(update=update)


def _answered(standoff: Standoff | None, share: float) -> Standoff | None:
    """The standoff in which help needs only a share of its time."""
    if standoff is None or share == 1.0:
        return standoff
    faster = tuple(
        response.model_copy(
            update={
                "arrives_after": response.arrives_after * share,
                "story_minutes": response.story_minutes * share,
            }
        )
        for response in standoff.responses
    )
    return standoff.model_copy(update={"responses": faster})


def _lines_of(remarks: tuple[Remark, ...]) -> dict[str, Line]:
    return {_key(i): remark.say for i, remark in enumerate(remarks)}


def _triggers_of(remarks: tuple[Remark, ...]) -> Iterator[Trigger]:
    for i, remark in enumerate(remarks):
        yield Trigger(when=remark.when, do=(Say.model_construct(type="say", line=_key(i)),))


def _key(number: int) -> str:
    """Key of a remark among the lines of a level; levels' own keys never look like it."""
    return f"remark#{number + 1}"


def _together(own: Iterable[Named], brought: Iterable[Named]) -> tuple[Named, ...]:
    """What the level lays out, and of what is brought all that goes beyond it: a lot that both have is the same lot."""
    own = list(own)
    return (*own, *(Counter(brought) - Counter(own)).elements())
