"""Flying a mission of the story: what the ship brings into it, and what comes out of it, to the last credit."""

from __future__ import annotations

from collections.abc import Iterator

from game.campaign.conditions import Outcome
from game.campaign.economy import Economy
from game.campaign.effects import Effect
from game.campaign.ledger import applied, booked, noted, refitted, with_page
from game.campaign.spec import Campaign, Mission
from game.campaign.state import Entry, Page, State, UnderWay
from game.level.aboard import Aboard, Flown
from game.level.equipment import SYSTEMS, SystemKind, Unit

SHORTER, CLOSE, LEAST_SHARE = 0.2, 30.0, 0.4
"""Share of the time that an ally saves, minutes within which it is saved whole, and what is left at least."""
TOWED = ("hull", "oxygen", "lost", "seized", "abandoned", "ship_lost")
"""Ends of a flight after which a tug has to bring the ship home."""

GIVEN_UP = "given_up"


def begin(campaign: Campaign, state: State, mission_id: str) -> State:
    """The state with a mission under way; what the ship lacks to fly at all, Freeport does on credit.

    A mission that is under way already is begun again: that is another try.

    Raises:
        KeyError: there is no such mission.
    """
    mission = campaign.mission(mission_id)
    if state.under_way is not None and state.under_way.mission == mission.id:
        return again(state)
    state, entries = on_credit(campaign.economy, state)
    brought = {"remarks": mission.during, "insists": state.bought, "answers": answer_share(state)}
    ship = state.ship.model_copy(update=brought)
    return noted(state, entries).changed(under_way=UnderWay(mission=mission.id, ship=ship))


def again(state: State) -> State:
    """The state with one more try at the mission that is under way, from the same start."""
    under_way = under_way_in(state)
    return state.changed(under_way=under_way.model_copy(update={"tries": under_way.tries + 1}))


def end(campaign: Campaign, state: State, flown: Flown) -> State:
    """The state after the mission that was under way, with a page in the ledger for it; a loss is carried."""
    under_way = under_way_in(state)
    mission = campaign.mission(under_way.mission)
    before = state.ship
    counted = (
        *_time(campaign.economy, mission, under_way.tries),
        *_fuel(campaign.economy, before, flown),
        *_hull(before, flown),
        *_earnings(campaign.economy, state, mission, flown),
        *_hidden(flown),
        *_tow(campaign.economy, flown),
    )
    state = booked(state, counted)
    own = {"fuel": state.ship.fuel, "hull": state.ship.hull, "remarks": (), "insists": (), "answers": 1.0}
    ship = flown.ship.model_copy(update=own)
    came = (*(mission.won if flown.won else mission.lost), *_by_ending(mission, flown.reason))
    state, effects = applied(state.changed(ship=ship), came)
    outcome: Outcome = "won" if flown.won else "lost"
    page = Page(
        kind="mission",
        about=mission.id,
        outcome=outcome,
        entries=(*counted, *effects),
    )
    bought = tuple(kind for kind in state.bought if state.ship.systems.unit(kind).condition > 0.0)
    state = state.changed(flown=state.flown | {mission.id: outcome}, under_way=None, bought=bought)
    return with_page(state, page)


def answer_share(state: State) -> float:
    """In what share of the usual time help is there: each ally shortens it, the more the closer they are."""
    return max(
        LEAST_SHARE, 1.0 - sum(SHORTER * min(1.0, CLOSE / ally.minutes) for ally in state.allies.values())
    )


def _by_ending(mission: Mission, reason: str) -> Iterator[Effect]:
    for ending, effects in mission.endings.items():
        if ending == reason:
            yield from effects


def give_up(campaign: Campaign, state: State) -> State:
    """The state after the mission that was under way is given up: its loss is carried, and the ship is as it began."""
    ship = under_way_in(state).ship
    return end(campaign, state, Flown(won=False, reason=GIVEN_UP, ship=ship))


def under_way_in(state: State) -> UnderWay:
    """The mission that is under way.

    Raises:
        ValueError: none is.
    """
    if state.under_way is None:
        raise ValueError("no mission is under way")
    return state.under_way


def on_credit(economy: Economy, state: State) -> tuple[State, tuple[Entry, ...]]:
    """What Freeport does for a ship that could not fly otherwise, whatever is owed: fuel, a patch, bodged bearings."""
    tab, ship = economy.tab, state.ship
    entries: list[Entry] = []
    if ship.fuel < tab.fuel:
        entries += _bought("fuel", tab.fuel - ship.fuel, economy.fuel * tab.factor, "ledger.tab_fuel")
    if ship.hull < tab.hull:
        entries += _bought("hull", tab.hull - ship.hull, economy.hull * tab.factor, "ledger.tab_hull")
    state = booked(state, entries)
    for system in SYSTEMS:
        if state.ship.systems.unit(system).condition < tab.condition:
            state, entry = _bodged(economy, state, system)
            entries.append(entry)
    return state, tuple(entries)


def _bodged(economy: Economy, state: State, system: SystemKind) -> tuple[State, Entry]:
    """Another bearing where one is as good as gone: it turns, and no more."""
    tab = economy.tab
    unit = Unit(donor=tab.donor, governor=tab.governor, condition=tab.life)
    price = tab.bearing * tab.factor
    entry = Entry(what="credits", amount=-price, key="ledger.tab_bearing", values={"system": system})
    return booked(state.changed(ship=refitted(state.ship, system, unit)), [entry]), entry


def _bought(what: str, amount: float, price: float, key: str) -> list[Entry]:
    """So much of something, and what is paid for it."""
    return [
        Entry.model_validate({"what": what, "amount": amount, "key": key}),
        Entry(what="credits", amount=-amount * price, key=key),
    ]


def _time(economy: Economy, mission: Mission, tries: int) -> list[Entry]:
    """Days that the mission took, those that went into other tries, and what they cost."""
    entries = _days(mission.days, economy.day, "ledger.days")
    return entries + _days((tries - 1) * economy.retry, economy.day, "ledger.tries")


def _days(days: float, price: float, key: str) -> list[Entry]:
    if days <= 0.0:
        return []
    values: dict[str, str | float] = {"count": days}
    return [
        Entry(what="days", amount=days, key=key, values=values),
        Entry(what="credits", amount=-days * price, key=key, values=values),
    ]


def _fuel(economy: Economy, before: Aboard, flown: Flown) -> list[Entry]:
    """What was burnt. What ports on the way filled up beyond it they pump back; what was burnt of theirs is paid for."""
    entries = [Entry(what="fuel", amount=-min(flown.burnt, before.fuel), key="ledger.burnt")]
    theirs = flown.burnt - before.fuel
    if theirs > 0.0:
        entries.append(Entry(what="credits", amount=-theirs * economy.fuel, key="ledger.port_fuel"))
    return entries


def _hull(before: Aboard, flown: Flown) -> list[Entry]:
    lost = before.hull - flown.ship.hull
    return [Entry(what="hull", amount=-lost, key="ledger.hull")] if lost > 0.0 else []


def _earnings(economy: Economy, state: State, mission: Mission, flown: Flown) -> list[Entry]:
    """Ore that was delivered, and what came into the hold besides and is sold at Freeport; after a loss nothing."""
    if not flown.won:
        return []
    entries = []
    price = economy.ore * max(0.0, 1.0 + economy.repute * state.reputation)
    delivered = flown.delivered.get("nickel_iron", 0.0)
    held = flown.held.get("nickel_iron", 0.0) - flown.laden.get("nickel_iron", 0.0)
    for kilograms, key in ((delivered if mission.pays_ore else 0.0, "ledger.ore"), (held, "ledger.hold")):
        if kilograms >= 1.0:
            values: dict[str, str | float] = {"kilograms": kilograms, "price": price}
            entries.append(Entry(what="credits", amount=kilograms * price, key=key, values=values))
    return entries


def _hidden(flown: Flown) -> list[Entry]:
    """Exotic matter that came aboard is hidden with the rest; what was aboard for the flight and is gone is lost."""
    change = flown.held.get("exotic_matter", 0.0) - flown.laden.get("exotic_matter", 0.0)
    if not change or (change > 0.0 and not flown.won):
        return []
    return [
        Entry(what="exotic", amount=change, key="ledger.exotic" if change > 0.0 else "ledger.exotic_lost")
    ]


def _tow(economy: Economy, flown: Flown) -> list[Entry]:
    if flown.won or flown.reason not in TOWED:
        return []
    return [Entry(what="credits", amount=-economy.tow, key="ledger.tow")]
