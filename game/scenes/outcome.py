"""What a flight came to, in words and figures: the reason, what would have been enough, what each medal asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.level.goals import Award
from game.level.things import ORES
from game.view.figures import (
    breach_figures,
    kilograms_text,
    mass_text,
    minutes,
    percent_text,
    plain_figure,
)
from game.view.lettering import capitals
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World


@dataclass(frozen=True, slots=True)
class Balance:
    """A flight's figures at its end; the world behind the results goes on and changes its own."""

    seconds: float
    burnt: float
    hull: float
    delivered: float
    cargo: float

    @staticmethod
    def of(world: World) -> Balance:
        """The figures of a world as it is now."""
        ship = world.ship
        delivered = sum(world.delivered[ore] for ore in ORES)
        return Balance(world.seconds, ship.burnt, ship.hull, delivered, ship.cargo)

    def part(self, share: float) -> Balance:
        """The figures on their way up from nothing."""
        return Balance(
            self.seconds * share,
            self.burnt * share,
            self.hull * share,
            self.delivered * share,
            self.cargo * share,
        )


@dataclass(frozen=True, slots=True)
class Goal:
    """What a medal asks of one figure: the limit in words, and by how much it was missed; empty when it was kept."""

    limit: str
    missed: str


def figures_of(balance: Balance, shape: Balance | None = None) -> list[tuple[str, str]]:
    """Labels and values; the lines are those that ``shape`` has, so that none comes later than the others."""
    shape = shape or balance
    rows = [
        (say("results.time"), minutes(balance.seconds)),
        (say("results.fuel"), kilograms_text(balance.burnt)),
        (say("results.hull"), percent_text(balance.hull)),
    ]
    if shape.delivered > 0:
        rows.append((say("results.ore"), mass_text(balance.delivered)))
    if shape.cargo > 0:
        rows.append((say("results.hold"), mass_text(balance.cargo)))
    return rows


def reason_text(world: World) -> str:
    """Why the mission ended, with the limit that was broken where there was one."""
    outcome = world.outcome
    if outcome is None:
        return ""
    if outcome.breach is not None:
        return say(f"reason.limit_{outcome.breach.on}", **breach_figures(outcome.breach))
    return say(f"reason.{outcome.reason}")


def wanted_award(world: World) -> tuple[str, Award] | None:
    """The medal to measure a won flight by, and what it asks: the next better one, or gold that was won."""
    medals, outcome = world.level.medals, world.outcome
    if medals is None or outcome is None or not outcome.won:
        return None
    return ("silver", medals.silver) if outcome.medal == "bronze" else ("gold", medals.gold)


def goals(balance: Balance, award: Award) -> list[Goal | None]:
    """What an award asks of time, fuel and hull, in the order of the figures; None where it asks nothing."""
    short = dict(_shortfalls(balance, award))
    limits = (
        ("time", None if award.time is None else say("results.at_most", limit=minutes(award.time))),
        ("fuel", None if award.fuel is None else say("results.at_most", limit=kilograms_text(award.fuel))),
        (
            "hull",
            None if award.hull is None else _least(award.hull),
        ),
    )
    return [None if limit is None else Goal(limit, short.get(name, "")) for name, limit in limits]


def _least(hull: float) -> str:
    return say("results.at_least", limit=say("unit.percent", value=plain_figure(hull)))


def _shortfalls(balance: Balance, award: Award) -> list[tuple[str, str]]:
    short = []
    if award.time is not None and balance.seconds > award.time:
        over = minutes(balance.seconds - award.time + 1)
        short.append(("time", say("results.short_time", over=over)))
    if award.fuel is not None and balance.burnt > award.fuel:
        short.append(("fuel", say("results.short_fuel", over=f"{balance.burnt - award.fuel + 0.5:.0f}")))
    if award.hull is not None and balance.hull < award.hull:
        short.append(("hull", say("results.short_hull", over=f"{award.hull - balance.hull + 0.5:.0f}")))
    return [(name, capitals(text)) for name, text in short]
