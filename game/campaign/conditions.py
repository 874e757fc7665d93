"""When something in a campaign is offered or happens: conditions on what was flown, chosen, learned and earned.

Whether one holds is told in three values (Kleene's logic): the check of a whole campaign knows what was flown and chosen,
but not what is in the purse.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from game.level.fields import LARGEST_NUMBER, Id, Spec
from game.level.problems import Path

Outcome = Literal["won", "lost"]
Number = Literal["credits", "fuel", "hull", "exotic", "reputation", "leak", "suspicion", "days"]
"""What can be counted: credits, kg of fuel, % of hull, kg of exotic matter, points of reputation, % of leak risk and of
suspicion, days."""
Amount = Annotated[float, Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER, json_schema_extra={"unit": "1"})]


class MissionIs(Spec):
    """A mission was flown."""

    type: Literal["mission"]
    id: Id = Field(description="id of the mission")
    outcome: Literal["flown", "won", "lost"] = Field(default="flown", description="how it has to have ended")


class Chosen(Spec):
    """Something was chosen."""

    type: Literal["chosen"]
    choice: Id = Field(description="id of the choice")
    option: Id | None = Field(default=None, description="id of the option; none means any")


class AtLeast(Spec):
    """There is so much of something."""

    type: Literal["at_least"]
    what: Number = Field(description="what is counted")
    amount: Amount = Field(description="least amount")


class Knows(Spec):
    """The crew knows a technique."""

    type: Literal["knows"]
    technique: Id = Field(description="id of the technique, as an effect gives it")


class HasAlly(Spec):
    """Somebody would answer a call."""

    type: Literal["has_ally"]
    ally: Id = Field(description="id of the ally, as an effect gives it")


class Every(Spec):
    """All of several conditions."""

    type: Literal["all"]
    of: Annotated[tuple[When, ...], Field(min_length=1, max_length=8)] = Field(description="the conditions")


class Some(Spec):
    """At least one of several conditions."""

    type: Literal["any"]
    of: Annotated[tuple[When, ...], Field(min_length=1, max_length=8)] = Field(description="the conditions")


class Not(Spec):
    """A condition does not hold."""

    type: Literal["not"]
    of: When = Field(description="the condition")


When = Annotated[
    MissionIs | Chosen | AtLeast | Knows | HasAlly | Every | Some | Not, Field(discriminator="type")
]
for _model in (Every, Some, Not):
    _model.model_rebuild()


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known: outcomes of missions, options chosen, techniques and allies; numbers may be unknown.

    Of a mission whose end nobody asks for, it may only be known that it was flown.
    """

    flown: Mapping[str, Outcome | Literal["flown"]] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    techniques: frozenset[str] = frozenset()
    allies: frozenset[str] = frozenset()
    numbers: Mapping[str, float] = field(default_factory=dict)


def truth(condition: When | None, facts: Facts) -> bool | None:
    """Whether a condition holds; None where that depends on an unknown number. No condition holds always."""
    match condition:
        case None:
            return True
        case MissionIs():
            outcome = facts.flown.get(condition.id)
            return outcome is not None and condition.outcome in ("flown", outcome)
        case Chosen():
            option = facts.chosen.get(condition.choice)
            return option is not None and condition.option in (None, option)
        case AtLeast():
            number = facts.numbers.get(condition.what)
            return None if number is None else number >= condition.amount
        case Knows():
            return condition.technique in facts.techniques
        case HasAlly():
            return condition.ally in facts.allies
        case Every():
            return _every([truth(part, facts) for part in condition.of])
        case Some():
            return _not(_every([_not(truth(part, facts)) for part in condition.of]))
        case Not():
            return _not(truth(condition.of, facts))


def unfolded(path: Path, condition: When | None) -> Iterator[tuple[Path, When]]:
    """A condition with its path and all within it."""
    if condition is None:
        return
    yield path, condition
    if isinstance(condition, Not):
        yield from unfolded((*path, "of"), condition.of)
    elif isinstance(condition, Every | Some):
        for i, part in enumerate(condition.of):
            yield from unfolded((*path, "of", i), part)


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _every(values: list[bool | None]) -> bool | None:
    if False in values:
        return False
    return None if None in values else True
