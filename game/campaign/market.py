"""Freeport's market: fuel, hull, parts for the drill and the air, and grams that are better not spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.campaign.economy import BearingOffer, LotOffer, Offer
from game.campaign.ledger import booked, noted, refitted
from game.campaign.spec import Campaign
from game.campaign.state import Entry, State
from game.level.equipment import MOST_LOTS, SYSTEMS, SystemKind, Unit
from game.level.spec import TANKS

FUEL_LOT, HULL_LOT = 1000.0, 10.0
"""kg of fuel and % of hull that change hands at a time."""
WORTHWHILE = 5.0
"""% of life by which a bearing on offer has to be better than the one that turns."""
LEAST = 0.05
"""kg or % below which nothing changes hands."""


@dataclass(frozen=True, slots=True)
class Deal:
    """Something that can be done at the market. ``credits`` is what it brings: below 0 what it costs."""

    id: str
    what: str
    """"fuel", "hull", "bearing", "lot" or "exotic"."""
    credits: float
    amount: float = 0.0
    """kg of fuel, % of hull or of a bearing's life, or g of exotic matter."""
    system: SystemKind | None = None
    offer: Offer | None = None
    is_open: bool = True
    """Whether it can be paid for."""


def deals(campaign: Campaign, state: State) -> tuple[Deal, ...]:
    """Everything worth doing at Freeport now; what cannot be paid for is there too, and not open."""
    return tuple(_deals(campaign, state))


def make(campaign: Campaign, state: State, deal_id: str) -> State:
    """The state after a deal; the ledger has it on the page of this stay.

    Raises:
        ValueError: there is no such deal now, or it cannot be paid for.
    """
    deal = next((each for each in deals(campaign, state) if each.id == deal_id and each.is_open), None)
    if deal is None:
        raise ValueError(f"{deal_id!r} cannot be had now")
    entries = tuple(_entries(campaign, deal))
    return noted(_fitted(booked(state, entries), deal), entries)


def _deals(campaign: Campaign, state: State) -> Iterator[Deal]:
    economy, ship, purse = campaign.economy, state.ship, state.credits
    for what, missing, lot, price in (
        ("fuel", TANKS - ship.fuel, FUEL_LOT, economy.fuel),
        ("hull", 100.0 - ship.hull, HULL_LOT, economy.hull),
    ):
        amount = min(lot, missing)
        if amount >= LEAST:
            yield Deal(what, what, -amount * price, amount, is_open=purse >= amount * price)
    grams = min(economy.exotic.lot, state.exotic * 1000.0)
    if grams >= LEAST:
        yield Deal("exotic", "exotic", grams * economy.exotic.gram, grams)
    for offer in economy.offers:
        yield from _for_sale(offer, state)


def _for_sale(offer: Offer, state: State) -> Iterator[Deal]:
    is_open = state.credits >= offer.price
    match offer:
        case LotOffer():
            if len(state.ship.salvage) < MOST_LOTS:
                yield Deal(offer.id, "lot", -offer.price, offer=offer, is_open=is_open)
        case BearingOffer():
            for system in SYSTEMS:
                if state.ship.systems.unit(system).condition + WORTHWHILE < offer.condition:
                    yield Deal(
                        f"{offer.id}.{system}",
                        "bearing",
                        -offer.price,
                        offer.condition,
                        system,
                        offer,
                        is_open,
                    )


def _entries(campaign: Campaign, deal: Deal) -> Iterator[Entry]:
    """What a deal changes that can be counted, and what it puts aboard."""
    values: dict[str, str | float] = {"amount": deal.amount}
    match deal.what:
        case "fuel":
            yield Entry(what="fuel", amount=deal.amount, key="ledger.fuel", values=values)
            yield Entry(what="credits", amount=deal.credits, key="ledger.fuel", values=values)
        case "hull":
            yield Entry(what="hull", amount=deal.amount, key="ledger.patch", values=values)
            yield Entry(what="credits", amount=deal.credits, key="ledger.patch", values=values)
        case "exotic":
            trade = campaign.economy.exotic
            share = deal.amount / trade.lot
            yield Entry(what="exotic", amount=-deal.amount / 1000.0, key="ledger.grams", values=values)
            yield Entry(what="credits", amount=deal.credits, key="ledger.grams", values=values)
            yield Entry(what="leak", amount=trade.leak * share, key="ledger.overheard")
            yield Entry(what="suspicion", amount=trade.suspicion * share, key="ledger.overheard")
        case "bearing":
            values["system"] = str(deal.system)
            yield Entry(what="credits", amount=deal.credits, key="ledger.bearing", values=values)
        case "lot" if isinstance(deal.offer, LotOffer):
            values["donor"] = deal.offer.donor
            yield Entry(what="credits", amount=deal.credits, key="ledger.lot", values=values)


def _fitted(state: State, deal: Deal) -> State:
    """The state with what was bought where it belongs."""
    if isinstance(deal.offer, LotOffer):
        rack = (*state.ship.salvage, deal.offer.donor)
        return state.changed(ship=state.ship.model_copy(update={"salvage": rack}))
    if isinstance(deal.offer, BearingOffer) and deal.system is not None:
        ship = refitted(state.ship, deal.system, Unit(condition=deal.offer.condition))
        return state.changed(ship=ship, bought=tuple(dict.fromkeys((*state.bought, deal.system))))
    return state
