"""What a flight came to, in words and figures: the reason, what would have been enough, what each medal asks for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.level.goals import Award
from game.level.things import ORES
from game.sim.standoff.tuning import CREW
from game.view.figures import (
    breach_figures,
    figure,
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
    from game.sim.standoff.state import Kept


@dataclass(frozen=True, slots=True)
class Balance:
    """A flight's figures at its end; the world behind the results goes on and changes its own."""

    seconds: float
    burnt: float
    hull: float
    delivered: float
    cargo: float
    kept: Kept | None = None
    """Of a standoff, once it is over."""

    @staticmethod
    def of(world: World) -> Balance:
        """The figures of a world as it is now."""
        ship = world.ship
        delivered = sum(world.delivered[ore] for ore in ORES)
        kept = world.standoff.result if world.standoff is not None else None
        return Balance(world.seconds, ship.burnt, ship.hull, delivered, ship.cargo, kept)

    def part(self, share: float) -> Balance:
        """The figures on their way up from nothing."""
        kept = self.kept
        if kept is not None:
            kept = replace(kept, exotic=kept.exotic * share, worth=kept.worth * share)
        return Balance(
            self.seconds * share,
            self.burnt * share,
            self.hull * share,
            self.delivered * share,
            self.cargo * share,
            kept,
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
    if balance.kept is not None:
        return rows + kept_figures(balance.kept)
    if shape.delivered > 0:
        rows.append((say("results.ore"), mass_text(balance.delivered)))
    if shape.cargo > 0:
        rows.append((say("results.hold"), mass_text(balance.cargo)))
    return rows


def kept_figures(kept: Kept) -> list[tuple[str, str]]:
    """Labels and values of what was kept in a standoff."""
    return [
        (say("results.lives"), say("results.of", have=str(kept.lives), all=str(CREW))),
        (say("results.exotic"), mass_text(kept.exotic)),
        (say("results.claim"), say("results.claim_kept" if kept.claim else "results.claim_lost")),
        (say("results.worth"), say("unit.credits", value=figure(kept.worth))),
    ]


def reason_text(world: World) -> str:
    """Why the mission ended, with the limit that was broken where there was one."""
    outcome = world.outcome
    if outcome is None:
        return ""
    if world.standoff is not None and world.standoff.result is not None:
        return say(f"ending.{world.standoff.result.kind}")
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
    limits: tuple[tuple[str, str | None], ...] = (
        ("time", None if award.time is None else say("results.at_most", limit=minutes(award.time))),
        ("fuel", None if award.fuel is None else say("results.at_most", limit=kilograms_text(award.fuel))),
        (
            "hull",
            None if award.hull is None else _least(award.hull),
        ),
    )
    if balance.kept is not None:
        worth = None if award.kept is None else _at_least(say("unit.credits", value=figure(award.kept)))
        limits += (("lives", None), ("exotic", None), ("claim", None), ("kept", worth))
    return [None if limit is None else Goal(limit, short.get(name, "")) for name, limit in limits]


def _least(hull: float) -> str:
    return _at_least(say("unit.percent", value=plain_figure(hull)))


def _at_least(limit: str) -> str:
    return say("results.at_least", limit=limit)


def _shortfalls(balance: Balance, award: Award) -> list[tuple[str, str]]:
    short = []
    if award.time is not None and balance.seconds > award.time:
        over = minutes(balance.seconds - award.time + 1)
        short.append(("time", say("results.short_time", over=over)))
    if award.fuel is not None and balance.burnt > award.fuel:
        short.append(("fuel", say("results.short_fuel", over=f"{balance.burnt - award.fuel + 0.5:.0f}")))
    if award.hull is not None and balance.hull < award.hull:
        short.append(("hull", say("results.short_hull", over=f"{award.hull - balance.hull + 0.5:.0f}")))
    if award.kept is not None and balance.kept is not None and balance.kept.worth < award.kept:
        over = say("unit.credits", value=figure(award.kept - balance.kept.worth + 0.5))
        short.append(("kept", say("results.short_kept", over=over)))
    return [(name, capitals(text)) for name, text in short]
