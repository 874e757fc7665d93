"""The story's state between missions: what matters beyond a level, and the ledger of how it came to be so.

A state is a value. Nothing changes one; functions return another. It is what is saved.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.campaign.conditions import Amount, Facts, Number, Outcome
from game.campaign.spec import Campaign
from game.level.aboard import Aboard
from game.level.equipment import SystemKind
from game.level.fields import Id, Percent, Spec

What = Number | Literal["ally", "technique", "salvage", "spare", "wear", "bearing"]
MOST_PAGES = 400


class Entry(Spec):
    """A line of the ledger: what changed, by how much, and why.

    ``reason`` is either the campaign's own words, or the key of a text of the game with ``values`` for its places.
    """

    what: What
    amount: Amount = 0.0
    reason: str = ""
    key: str = ""
    values: dict[str, str | float] = Field(default_factory=dict)


class Page(Spec):
    """What came of one mission, choice or stay at Freeport."""

    kind: Literal["mission", "choice", "freeport"]
    about: str = ""
    """id of the mission or choice"""
    outcome: Literal["", "won", "lost"] = ""
    entries: tuple[Entry, ...] = ()

    def total(self, what: What) -> float:
        """The sum of all changes of one thing."""
        return sum(entry.amount for entry in self.entries if entry.what == what)


class Ally(Spec):
    """Somebody who answers a call."""

    name: str
    minutes: float


class Technique(Spec):
    """Something that the crew knows; ``shared`` where it spreads."""

    name: str
    shared: bool


class UnderWay(Spec):
    """A mission that was begun: the ship it began with, and how often it was tried."""

    mission: Id
    ship: Aboard
    tries: int = 1


class State(Spec):
    """Where a story stands."""

    format: Literal[1] = 1
    campaign: str
    """The name under which it is saved."""
    chapter: int = 0
    credits: Amount
    exotic: float
    """kg"""
    reputation: float
    leak: Percent
    suspicion: Percent
    days: float = 0.0
    ship: Aboard
    bought: tuple[SystemKind, ...] = ()
    """Systems in which a bearing was bought at Freeport: it comes along wherever the ship flies, until it stands."""
    allies: dict[str, Ally] = Field(default_factory=dict)
    techniques: dict[str, Technique] = Field(default_factory=dict)
    flown: dict[str, Outcome] = Field(default_factory=dict)
    chosen: dict[str, str] = Field(default_factory=dict)
    ledger: Annotated[tuple[Page, ...], Field(max_length=MOST_PAGES)] = ()
    under_way: UnderWay | None = None
    unread: bool = False
    """Whether the last page of the ledger was not yet looked at."""
    begun: bool = False
    """Whether the present chapter's beginning was read."""

    def facts(self) -> Facts:
        """What conditions look at."""
        numbers = {
            "credits": self.credits,
            "fuel": self.ship.fuel,
            "hull": self.ship.hull,
            "exotic": self.exotic,
            "reputation": self.reputation,
            "leak": self.leak,
            "suspicion": self.suspicion,
            "days": self.days,
        }
        return Facts(self.flown, self.chosen, frozenset(self.techniques), frozenset(self.allies), numbers)

    def changed(self, **changes: object) -> State:
        """The state with some fields changed."""
        return self.model_copy(update=changes)


def new_state(campaign: Campaign, name: str) -> State:
    """A new save of a campaign of that name."""
    start = campaign.start
    return State(
        campaign=name,
        credits=start.credits,
        exotic=start.exotic,
        reputation=start.reputation,
        leak=start.leak,
        suspicion=start.suspicion,
        ship=start.ship,
    )
