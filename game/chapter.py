"""A campaign played without a window: bots fly its missions, choices are made as told, and the ledger is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from game.campaign.choices import board, choose, is_finished, next_chapter
from game.campaign.economy import Economy
from game.campaign.load import Told
from game.campaign.market import deals, make
from game.campaign.missions import again, begin, end, under_way_in
from game.campaign.spec import Campaign
from game.campaign.state import Entry, Page, State, new_state
from game.level.aboard import Flown, adapted
from game.level.equipment import SYSTEMS
from game.play import bots
from game.play.clears import LONGEST_CLEAR
from game.play.headless import fly
from game.play.pilots import Pilot
from game.sim import World
from game.sim.leavings import flown

ENOUGH_FUEL, ENOUGH_HULL = 7000.0, 75.0
"""kg of fuel and % of hull with which a careful crew sets out."""
Pilots = Mapping[str, Callable[[], Pilot]]
Fly = Callable[[State], Flown]
"""Flies the mission that is under way."""


@dataclass
class Walk:
    """One way through a campaign: which options to take where, and how flights are flown.

    Choices that are not named take their first open option.
    """

    told: Told
    fly: Fly
    wanted: Mapping[str, str] = field(default_factory=dict)
    tries: int = 1
    """How often a mission is tried at most before its loss is carried."""

    def states(self) -> Iterator[State]:
        """The state after each mission and choice, from a new save to the end of the campaign."""
        state = new_state(self.told.campaign, self.told.name)
        while not is_finished(self.told.campaign, state):
            state = self.step(state)
            yield state

    def step(self, state: State) -> State:
        """Do the next thing: decide, fly, or go on to the next chapter."""
        campaign = self.told.campaign
        now = board(campaign, state)
        if now.choice is not None:
            wanted = self.wanted.get(now.choice.id)
            taken = next((each for each in now.options if each.id == wanted), now.options[0])
            return choose(campaign, state, taken.id)
        if now.is_over:
            return next_chapter(campaign, state)
        return self._mission(begin(campaign, provisioned(campaign, state), now.missions[0].id))

    def _mission(self, state: State) -> State:
        came = self.fly(state)
        for _ in range(self.tries - 1):
            if came.won:
                break
            state = again(state)
            came = self.fly(state)
        return end(self.told.campaign, state, came)


def provisioned(campaign: Campaign, state: State) -> State:
    """The state after what a careful crew buys before it flies, as far as the credits go: fuel, and hull that is worn."""
    for what, enough in (("fuel", ENOUGH_FUEL), ("hull", ENOUGH_HULL)):
        while getattr(state.ship, what) < enough and any(
            deal.id == what and deal.is_open for deal in deals(campaign, state)
        ):
            state = make(campaign, state, what)
    return state


def by_bots(told: Told, pilots: Pilots) -> Fly:
    """Flies with bots: the first pilot first, on each further try of a mission the next one; jumpers are paid first."""

    def fly_it(state: State) -> Flown:
        under_way = under_way_in(state)
        level = adapted(told.level(under_way.mission), under_way.ship)
        world = World(level, level.seed)
        names = sorted(pilots, key=lambda name: (name in bots.WAYS) != (level.standoff is not None))
        fly(world, pilots[names[(under_way.tries - 1) % len(names)]](), LONGEST_CLEAR)
        return flown(world)

    return fly_it


def told_ledger(walk: Walk) -> Iterator[str]:
    """The whole way as lines of text: each page of the ledger as it is written, and what there is after it."""
    read, state = 0, None
    for state in walk.states():
        for page in state.ledger[read:]:
            yield from lines_of(page)
        read = len(state.ledger)
        yield f"  = {stand_of(state)}"
    if state is not None:
        won = sum(outcome == "won" for outcome in state.flown.values())
        yield f"the end: {won} of {len(state.flown)} missions won"


def compared(told: Told, fly: Fly, choice_id: str, tries: int) -> Iterator[str]:
    """What each option of a choice comes to at the end of the campaign, a line for each, all else being alike.

    Raises:
        KeyError: there is no such choice.
    """
    for option in told.campaign.choice(choice_id).options:
        *_, last = Walk(told, fly, {choice_id: option.id}, tries).states()
        yield f"{choice_id}={option.id}: {Sums.of(told.campaign, last).text()}"


@dataclass(frozen=True, slots=True)
class Sums:
    """What a story has come to: credits, what ship and stores are worth at Freeport's prices, and what has no price."""

    credits: float
    ship: float
    exotic: float
    """kg; nobody can sell them in the open, so they are not in the total."""
    reputation: float
    allies: int
    shared: int
    leak: float
    suspicion: float

    @staticmethod
    def of(campaign: Campaign, state: State) -> Sums:
        """The sums of a state."""
        return Sums(
            credits=state.credits,
            ship=ship_worth(campaign.economy, state),
            exotic=state.exotic,
            reputation=state.reputation,
            allies=len(state.allies),
            shared=sum(known.shared for known in state.techniques.values()),
            leak=state.leak,
            suspicion=state.suspicion,
        )

    def is_dominated_by(self, other: Sums) -> bool:
        """Whether another way is at least as good in everything and better in something."""
        return self != other and all(b >= a for a, b in zip(self._goods(), other._goods(), strict=True))

    def _goods(self) -> tuple[float, ...]:
        kept = (self.credits, self.ship, self.exotic, self.reputation, self.allies, self.shared)
        return (*kept, -self.leak, -self.suspicion)

    @property
    def total(self) -> float:
        """All that has a price, in credits."""
        return self.credits + self.ship

    def text(self) -> str:
        """The sums in a line."""
        return (
            f"{self.total:,.0f} in all ({self.credits:,.0f} credits, ship and stores {self.ship:,.0f}), "
            f"exotic matter {self.exotic:.1f} kg, reputation {self.reputation:+.0f}, {self.allies} allies, "
            f"{self.shared} techniques shared, "
            f"leak {self.leak:.0f} %, suspicion {self.suspicion:.0f} %"
        )


def ship_worth(economy: Economy, state: State) -> float:
    """Fuel, hull, lives left in bearings and lots, in credits at the prices of Freeport."""
    ship, prices = state.ship, {offer.donor: offer.price for offer in economy.offers if offer.type == "lot"}
    new = max((offer.price for offer in economy.offers if offer.type == "bearing"), default=0.0)
    bearings = sum(ship.systems.unit(kind).condition / 100.0 for kind in SYSTEMS) * new
    lots = sum(prices.get(donor, 0.0) for donor in ship.salvage)
    return ship.fuel * economy.fuel + ship.hull * economy.hull + bearings + lots


def lines_of(page: Page) -> Iterator[str]:
    """A page of the ledger as text."""
    yield " ".join(part for part in (page.kind, page.about, page.outcome) if part)
    for entry in page.entries:
        yield f"  {entry.what:<11}{entry.amount:>+12,.1f}  {reason_of(entry)}"


def reason_of(entry: Entry) -> str:
    """Why, in a few words: the campaign's own, or the name of the rule."""
    values = ", ".join(
        f"{value:,.2f}" if isinstance(value, float) else str(value) for value in entry.values.values()
    )
    return " ".join(part for part in (entry.reason or entry.key, f"({values})" if values else "") if part)


def stand_of(state: State) -> str:
    """How things stand, in a line."""
    bearings = ", ".join(f"{kind} {state.ship.systems.unit(kind).condition:.0f} %" for kind in SYSTEMS)
    return (
        f"{state.credits:,.0f} credits, fuel {state.ship.fuel:,.0f} kg, hull {state.ship.hull:.0f} %, {bearings}, "
        f"exotic {state.exotic:.1f} kg, reputation {state.reputation:+.0f}, leak {state.leak:.0f} %, "
        f"suspicion {state.suspicion:.0f} %, day {state.days:.0f}"
    )
