"""The shipped story walked without a window: whatever is chosen and however flights end, it comes to its end."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.campaign.choices import board, is_finished
from game.campaign.load import load_campaign, shipped_campaign
from game.campaign.market import deals, make
from game.campaign.missions import under_way_in
from game.campaign.state import State, new_state
from game.chapter import Fly, Sums, Walk, by_bots, lines_of
from game.commands import BOTS
from game.level.aboard import Aboard, Flown
from game.level.equipment import SYSTEMS, Systems, Unit

TOLD = load_campaign(shipped_campaign())
CHOICES = {choice.id: choice for chapter in TOLD.campaign.chapters for choice in chapter.choices}
EVERY_WAY = [
    dict(zip(CHOICES, options, strict=True))
    for options in product(*([option.id for option in choice.options] for choice in CHOICES.values()))
]


def remembered(fly: Fly) -> Fly:
    """A flight that was flown before, of the same mission, try and ship, ends as it did then."""
    known: dict[tuple[str, int, str], Flown] = {}

    def flown(state: State) -> Flown:
        now = under_way_in(state)
        flight = (now.mission, now.tries, now.ship.model_dump_json())
        if flight not in known:
            known[flight] = fly(state)
        return known[flight]

    return flown


def as_recorded(won: bool):
    """Flights that end as told, with the ship as she was."""

    def fly(state: State) -> Flown:
        return Flown(
            won=won, reason="objectives" if won else "hull", ship=under_way_in(state).ship, burnt=2000
        )

    return fly


@pytest.mark.parametrize("won", [True, False], ids=["all won", "all lost"])
@pytest.mark.parametrize("wanted", EVERY_WAY, ids=lambda wanted: " ".join(wanted.values()))
def test_every_choice_leads_to_the_end(wanted, won):
    *_, last = Walk(TOLD, as_recorded(won), wanted).states()
    assert is_finished(TOLD.campaign, last)


def test_diverting_costs_eighteen_thousand_in_all_as_the_crew_says():
    option = next(option for option in CHOICES["beacon"].options if option.id == "divert")
    changes = [effect for effect in option.effects if effect.type == "change"]
    credits = sum(effect.amount for effect in changes if effect.what == "credits")
    fuel = sum(effect.amount for effect in changes if effect.what == "fuel")
    assert credits + fuel * TOLD.campaign.economy.fuel == -18_000


UNIT = st.builds(Unit, condition=st.floats(0, 100), governor=st.floats(10, 100))
SHIP = st.builds(
    Aboard,
    fuel=st.floats(0, 24_000),
    hull=st.floats(0.1, 100),
    systems=st.builds(Systems, **dict.fromkeys(SYSTEMS, UNIT)),
    salvage=st.sampled_from([(), ("drone_wheels",), ("pump_balls",) * 8]),
)
FLIGHT = st.builds(
    Flown,
    won=st.booleans(),
    reason=st.sampled_from(["objectives", "hull", "oxygen", "lost", "seized", "time"]),
    burnt=st.floats(0, 30_000),
    delivered=st.dictionaries(st.just("nickel_iron"), st.floats(0, 60_000)),
    held=st.dictionaries(st.sampled_from(["nickel_iron", "exotic_matter"]), st.floats(0, 60_000)),
    ship=SHIP,
)


@pytest.mark.sweep
@settings(max_examples=150, deadline=None)
@given(st.data())
def test_from_every_state_there_is_a_way_to_fly_again(data):
    """Whatever flights bring and whatever is chosen, with everything lost or not."""
    wanted = {
        name: data.draw(st.sampled_from([option.id for option in each.options]))
        for name, each in CHOICES.items()
    }

    def fly(state: State) -> Flown:
        ship = under_way_in(state).ship
        assert ship.fuel >= TOLD.campaign.economy.tab.fuel
        assert ship.hull >= TOLD.campaign.economy.tab.hull
        assert (
            min(ship.systems.unit(kind).condition for kind in SYSTEMS) >= TOLD.campaign.economy.tab.condition
        )
        return data.draw(FLIGHT)

    tries = data.draw(st.integers(1, 3))
    walk = Walk(TOLD, fly, wanted, tries)
    state = new_state(TOLD.campaign, TOLD.name)
    while not is_finished(TOLD.campaign, state):
        open_deals = [deal.id for deal in deals(TOLD.campaign, state) if deal.is_open]
        if open_deals and data.draw(st.booleans()):
            state = make(TOLD.campaign, state, data.draw(st.sampled_from(open_deals)))
        state = walk.step(state)
        now = board(TOLD.campaign, state)
        assert now.options or now.missions or now.is_over
        assert State.model_validate_json(state.model_dump_json()) == state
    assert is_finished(TOLD.campaign, state)


def test_the_bots_fly_the_first_mission_and_what_it_cost_is_in_the_ledger():
    state = next(Walk(TOLD, by_bots(TOLD, BOTS)).states())
    assert state.flown == {"berth": "won"}
    told = list(lines_of(state.ledger[-1]))
    assert told[0] == "mission berth won"
    assert any("Berth deposit paid back" in line for line in told)
    assert 0 < state.ship.fuel < TOLD.campaign.start.ship.fuel


@pytest.mark.sweep
def test_the_bots_finish_the_story_either_way_and_neither_mercy_nor_thrift_is_the_dominated_choice():
    sums, fly = {}, remembered(by_bots(TOLD, BOTS))
    for option in ("divert", "pass"):
        *_, last = Walk(TOLD, fly, {"beacon": option}, tries=len(BOTS)).states()
        assert is_finished(TOLD.campaign, last)
        assert set(last.flown.values()) == {"won"}
        sums[option] = Sums.of(TOLD.campaign, last)
        print(f"{option}: {sums[option].text()}")
    assert not sums["divert"].is_dominated_by(sums["pass"])
    assert not sums["pass"].is_dominated_by(sums["divert"])


@pytest.mark.parametrize("won", [True, False], ids=["all won", "all lost"])
def test_the_sums_of_mercy_are_told_apart_by_more_than_money(won):
    """Without a pilot's skill in it: every flight ends alike."""
    ends = {}
    for option in ("divert", "pass"):
        *_, last = Walk(TOLD, as_recorded(won), {"beacon": option}).states()
        ends[option] = Sums.of(TOLD.campaign, last)
    assert not ends["divert"].is_dominated_by(ends["pass"])
    assert not ends["pass"].is_dominated_by(ends["divert"])
