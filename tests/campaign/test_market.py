"""Freeport sells what is paid for, and what is sold there is overheard."""

from __future__ import annotations

import pytest

from game.campaign.market import deals, make
from game.level.equipment import Systems, Unit
from tests.campaign.samples import begun, campaign

OFFERS = [
    {"type": "bearing", "id": "new", "condition": 100, "price": 5000},
    {"type": "lot", "id": "wheels", "donor": "drone_wheels", "price": 900},
]
TOLD = campaign(
    economy={
        "fuel": 2,
        "hull": 50,
        "offers": OFFERS,
        "exotic": {"gram": 10, "lot": 100, "leak": 4, "suspicion": 1},
    }
)


def at_freeport(**changes):
    return begun(TOLD, **({"credits": 10_000} | changes))


def ids(state, only_open=False):
    return [deal.id for deal in deals(TOLD, state) if deal.is_open or not only_open]


def test_fuel_and_hull_cost_what_they_cost():
    state = make(TOLD, make(TOLD, at_freeport(fuel=3000, hull=60), "fuel"), "hull")
    assert (state.ship.fuel, state.ship.hull, state.credits) == (4000, 70, 10_000 - 2000 - 500)


def test_full_tanks_take_only_what_is_missing_and_then_nothing():
    state = make(TOLD, at_freeport(fuel=23_700, hull=100), "fuel")
    assert (state.ship.fuel, state.credits) == (24_000, 9400)
    assert "fuel" not in ids(state)
    assert "hull" not in ids(state)


def test_what_cannot_be_paid_for_is_shown_and_not_to_be_had():
    poor = at_freeport(credits=899, systems=Systems(drill=Unit(condition=10)))
    assert {"wheels", "new.drill"} <= set(ids(poor))
    assert not {"wheels", "new.drill"} & set(ids(poor, only_open=True))
    with pytest.raises(ValueError, match="cannot be had"):
        make(TOLD, poor, "wheels")


def test_a_bearing_is_offered_where_it_is_better_and_fitted_at_once():
    state = at_freeport(systems=Systems(drill=Unit(condition=10)))
    assert [deal for deal in ids(state) if deal.startswith("new")] == ["new.drill"]
    state = make(TOLD, state, "new.drill")
    assert state.ship.systems.drill == Unit(condition=100)
    assert state.bought == ("drill",)
    assert state.credits == 5000


def test_a_lot_goes_onto_the_rack_while_there_is_room():
    state = make(TOLD, at_freeport(), "wheels")
    assert state.ship.salvage == ("drone_wheels",)
    assert "wheels" not in ids(at_freeport(salvage=("valve_seats",) * 8))


def test_grams_are_sold_and_overheard():
    state = make(TOLD, at_freeport(exotic=0.15, leak=10, suspicion=5), "exotic")
    assert (state.exotic, state.credits) == (pytest.approx(0.05), 11_000)
    assert (state.leak, state.suspicion) == (14, 6)
    rest = make(TOLD, state, "exotic")
    assert (rest.exotic, rest.credits, rest.leak) == (
        pytest.approx(0),
        pytest.approx(11_500),
        pytest.approx(16),
    )
    assert "exotic" not in ids(rest)


def test_one_stay_is_one_page():
    state = at_freeport(fuel=1000)
    for _ in range(3):
        state = make(TOLD, state, "fuel")
    assert [page.kind for page in state.ledger] == ["freeport"]
    assert state.ledger[0].total("fuel") == 3000
    assert not state.unread
