"""Sofia's projection: how many months the money lasts, and how far off that may be.

The bootstrap (Efron, Annals of Statistics 7, 1979): what the ledger shows of earlier missions, each with the days until
the next, is drawn again and again until the credits are gone. A month without work always lies in the urn, so that few
good weeks do not promise years. Exotic matter is not counted: nobody can sell it in the open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from game.campaign.economy import Economy
from game.campaign.state import Page, State

MONTH = 30.0
"""days"""
HORIZON = 24.0
"""months beyond which nobody looks."""
DRAWS = 400


@dataclass(frozen=True, slots=True)
class Projection:
    """Months of operation that are left: nine in ten futures last longer than ``p10``, one in ten than ``p90``."""

    p10: float
    p50: float
    p90: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of work: days, and what was left of it in credits."""

    days: float
    credits: float


def projection(economy: Economy, state: State) -> Projection:
    """Months until the credits are gone, as the ledger has it. The same state gives the same figures."""
    urn = [Stretch(MONTH, -MONTH * economy.day), *stretches(state.ledger)]
    rng = Random(f"{state.days} {state.credits:.2f}")
    lasts = sorted(_lasting(state.credits, urn, rng) for _ in range(DRAWS))
    return Projection(*(lasts[int(DRAWS * share)] for share in (0.1, 0.5, 0.9)))


def stretches(ledger: tuple[Page, ...]) -> Iterator[Stretch]:
    """From each mission to the next: the mission, and what was decided and bought after it."""
    days = credits = 0.0
    begun = False
    for page in ledger:
        if page.kind == "mission" and begun:
            yield Stretch(days, credits)
            days = credits = 0.0
        begun = begun or page.kind == "mission"
        days += page.total("days")
        credits += page.total("credits")
    if begun:
        yield Stretch(days, credits)


def _lasting(credits: float, urn: list[Stretch], rng: Random) -> float:
    """Months that one future lasts, at most to the horizon."""
    days = 0.0
    while credits > 0.0 and days < HORIZON * MONTH:
        drawn = rng.choice(urn)
        after = credits + drawn.credits
        if after <= 0.0 and drawn.credits < 0.0:
            return min(HORIZON, (days + drawn.days * credits / -drawn.credits) / MONTH)
        days += max(drawn.days, 1.0)
        credits = after
    return min(HORIZON, days / MONTH)
