"""What a mission brings and costs, to the last credit; and nobody is ever left without a way to fly again."""

from __future__ import annotations

import pytest

from game.campaign.missions import again, begin, end, give_up
from game.campaign.state import Ally
from game.level.equipment import Systems, Unit
from tests.campaign.samples import begun, campaign, flight, mission

PRICES = {"day": 100, "fuel": 2, "hull": 50, "ore": 1, "repute": 0.1, "tow": 900, "retry": 2}


def story(economy=None, **fields):
    """One mission of three days, then another."""
    missions = [mission("first", days=3, **fields), mission("second", after="first")]
    return campaign(economy=PRICES | (economy or {}), chapter={"missions": missions})


def flown(told, came=None, **changes):
    """A state in which the first mission is over."""
    state = begin(told, begun(told, **changes), "first")
    return end(told, state, flight(state, **(came or {"won": True})))


def of(page, what):
    return [(entry.amount, entry.key or entry.reason) for entry in page.entries if entry.what == what]


def test_days_cost_air_and_food():
    state = flown(story(), credits=1000)
    assert (state.days, state.credits) == (3, 700)
    assert of(state.ledger[-1], "credits") == [(-300, "ledger.days")]


def test_delivered_ore_is_paid_by_weight_and_better_the_better_the_name():
    state = flown(story(), {"delivered": {"nickel_iron": 5000}}, credits=0, reputation=2)
    assert state.credits == -300 + 5000 * 1 * 1.2


def test_ore_of_a_contract_that_pays_otherwise_is_not_paid_twice():
    state = flown(story(pays_ore=False), {"delivered": {"nickel_iron": 5000}}, credits=0)
    assert state.credits == -300


def test_what_is_left_in_the_hold_is_sold_and_exotic_matter_hidden():
    state = flown(story(), {"held": {"nickel_iron": 700, "exotic_matter": 0.5}}, credits=0, exotic=1)
    assert (state.credits, state.exotic) == (400, 1.5)


def test_exotic_matter_that_was_taken_is_lost_won_or_not():
    taken = {"laden": {"exotic_matter": 30}, "held": {"exotic_matter": 10}}
    for won in (True, False):
        state = flown(story(), {"won": won} | taken, exotic=80)
        assert state.exotic == 60
        assert of(state.ledger[-1], "exotic") == [(-20, "ledger.exotic_lost")]


def test_exotic_matter_that_was_cut_in_a_flight_that_failed_stays_out_there():
    state = flown(story(), {"won": False, "held": {"exotic_matter": 0.5}}, exotic=80)
    assert state.exotic == 80


def test_ore_that_was_aboard_already_is_not_sold_as_found():
    state = flown(story(), {"laden": {"nickel_iron": 8000}, "held": {"nickel_iron": 8000}}, credits=0)
    assert state.credits == -300


def test_fuel_is_what_was_burnt_whatever_a_port_filled_up():
    told = story()
    state = begin(told, begun(told, fuel=8000), "first")
    came = flight(state, burnt=1500)
    full = came.ship.model_copy(update={"fuel": 24_000})
    assert end(told, state, came.model_copy(update={"ship": full})).ship.fuel == 6500


def test_what_was_burnt_beyond_the_own_tanks_is_paid_to_the_port():
    state = flown(story(), {"burnt": 8500}, fuel=8000, credits=0)
    assert (state.ship.fuel, state.credits) == (0, -300 - 500 * 2)


def test_hull_and_bearings_stay_as_the_flight_left_them():
    worn = Systems(drill=Unit(condition=33))
    state = flown(story(), {"hull": 71, "systems": worn})
    assert (state.ship.hull, state.ship.systems.drill.condition) == (71, 33)
    assert of(state.ledger[-1], "hull") == [(-19, "ledger.hull")]


def test_a_loss_is_carried_and_the_story_goes_on():
    cost = {"type": "change", "what": "credits", "amount": -250, "reason": "Penalty"}
    lost = {"won": False, "reason": "time", "delivered": {"nickel_iron": 5000}}
    state = flown(story(lost=[cost]), lost, credits=1000)
    assert state.flown == {"first": "lost"}
    assert state.credits == 1000 - 300 - 250
    assert state.ledger[-1].outcome == "lost"


@pytest.mark.parametrize("reason", ["hull", "oxygen", "lost", "seized"])
def test_a_broken_ship_is_towed(reason):
    state = flown(story(), {"won": False, "reason": reason}, credits=0)
    assert state.credits == -300 - 900


def test_another_try_begins_with_the_same_ship_and_costs_days():
    told = story()
    state = begin(told, begun(told, credits=1000, fuel=8000), "first")
    second = again(state)
    assert second.under_way.ship == state.under_way.ship
    over = end(told, second, flight(second, burnt=100))
    assert (over.days, over.credits, over.ship.fuel) == (5, 500, 7900)


def test_the_rack_loses_what_the_flight_used():
    told = story()
    state = begin(told, begun(told, salvage=("valve_seats",)), "first")
    assert end(told, state, flight(state, salvage=())).ship.salvage == ()


def test_remarks_come_along_and_stay_behind():
    remark = {"when": {"type": "time", "after": 5}, "say": {"speaker": "Jax", "text": "Five seconds."}}
    told = story(during=[remark])
    state = begin(told, begun(told), "first")
    assert state.under_way.ship.remarks[0].say.text == "Five seconds."
    assert end(told, state, flight(state)).ship.remarks == ()


def test_dry_tanks_a_broken_hull_and_dead_bearings_are_mended_on_credit():
    told = story({"tab": {"factor": 2, "fuel": 5000, "hull": 60, "condition": 20, "bearing": 1000}})
    dead = Systems(propulsion=Unit(condition=0), power=Unit(condition=19))
    state = begin(told, begun(told, fuel=1000, hull=10, systems=dead, credits=-5000), "first")
    assert (state.ship.fuel, state.ship.hull) == (5000, 60)
    assert state.ship.systems.propulsion == Unit(donor="drone_wheels", governor=60, condition=60)
    assert state.ship.systems.life_support.condition == 100
    assert state.credits == -5000 - 4000 * 2 * 2 - 50 * 50 * 2 - 2 * 1000 * 2
    assert (state.ledger[-1].kind, state.unread) == ("freeport", False)
    assert [entry.key for entry in state.ledger[-1].entries if entry.what == "credits"] == [
        "ledger.tab_fuel",
        "ledger.tab_hull",
        "ledger.tab_bearing",
        "ledger.tab_bearing",
    ]


def test_a_ship_that_can_fly_gets_nothing_on_credit():
    told = story()
    state = begun(told, fuel=5000, hull=60)
    assert begin(told, state, "first").ship == state.ship


def test_the_ledger_adds_up_to_what_there_is():
    told = story(won=[{"type": "change", "what": "credits", "amount": 77, "reason": "Tip"}])
    before = begun(told, fuel=100, hull=5, credits=4000)
    state = begin(told, before, "first")
    after = end(told, again(state), flight(state, burnt=700, hull=41, delivered={"nickel_iron": 900}))
    change = {
        what: sum(page.total(what) for page in after.ledger) for what in ("credits", "fuel", "hull", "days")
    }
    assert [page.kind for page in after.ledger] == ["freeport", "mission"]
    assert after.credits == pytest.approx(before.credits + change["credits"])
    assert after.ship.fuel == pytest.approx(before.ship.fuel + change["fuel"])
    assert after.ship.hull == pytest.approx(before.ship.hull + change["hull"])
    assert after.days == before.days + change["days"]


def test_a_mission_begun_again_is_another_try():
    told = story()
    state = begin(told, begun(told), "first")
    assert begin(told, state, "first").under_way.tries == 2


def test_a_mission_given_up_is_lost_and_the_ship_is_as_she_was():
    told = story(lost=[{"type": "change", "what": "reputation", "amount": -1, "reason": "Gone home"}])
    state = begin(told, begun(told, fuel=7000, hull=80, reputation=0, credits=0), "first")
    after = give_up(told, state)
    assert (after.flown, after.reputation) == ({"first": "lost"}, -1)
    assert (after.ship.fuel, after.ship.hull, after.credits) == (7000, 80, -300)


def test_a_bearing_that_was_bought_comes_along_until_it_stands():
    told = story()
    state = begin(told, begun(told, bought=("drill",)), "first")
    assert state.under_way.ship.insists == ("drill",)
    assert end(told, state, flight(state)).bought == ("drill",)
    seized = Systems(drill=Unit(condition=0))
    assert end(told, state, flight(state, systems=seized)).bought == ()


def test_what_ended_it_has_consequences_of_its_own():
    told = story(endings={"robbed": [{"type": "change", "what": "leak", "amount": 12, "reason": "Seen"}]})
    assert flown(told, {"won": True, "reason": "robbed"}, leak=1).leak == 13
    assert flown(told, {"won": True, "reason": "paid"}, leak=1).leak == 1


def test_allies_shorten_the_time_until_help_is_there():
    near, far = (Ally(name="A", minutes=minutes) for minutes in (10, 60))
    told = story()
    shares = [
        begin(told, begun(told, allies=allies), "first").under_way.ship.answers
        for allies in ({}, {"far": far}, {"near": near}, {"far": far, "near": near})
    ]
    assert shares == pytest.approx([1.0, 0.9, 0.8, 0.7])
    crowd = {str(i): near for i in range(9)}
    assert begin(told, begun(told, allies=crowd), "first").under_way.ship.answers == 0.4
