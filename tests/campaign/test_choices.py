"""What comes next, and what deciding brings."""

from __future__ import annotations

import pytest

from game.campaign.choices import board, choose, is_finished, next_chapter
from game.campaign.missions import begin, end
from tests.campaign.samples import begun, campaign, flight, mission, plain

FIRST = {"type": "mission", "id": "first"}
BEACON = {
    "id": "beacon",
    "text": "Divert?",
    "when": FIRST,
    "options": [
        {
            "id": "divert",
            "text": "Divert",
            "effects": [
                {"type": "change", "what": "credits", "amount": -800, "reason": "Penalty"},
                {"type": "wear", "system": "propulsion", "percent": 7, "reason": "A long burn"},
                {"type": "ally", "ally": "runners", "name": "Runners", "minutes": 30, "reason": "Owed"},
                {"type": "technique", "technique": "quiet", "name": "Quiet", "reason": "Learned"},
                {"type": "salvage", "donor": "valve_seats", "reason": "Hers"},
                {"type": "spare", "spare": "drone", "reason": "Hers"},
            ],
        },
        {"id": "pass", "text": "Pass"},
        {
            "id": "pay",
            "text": "Pay somebody",
            "when": {"type": "at_least", "what": "credits", "amount": 1e5},
        },
    ],
}


def story(**chapter):
    return campaign(chapter={"choices": [BEACON]} | chapter)


def after_first(told, won=True, **changes):
    state = begin(told, begun(told, **changes), "first")
    return end(told, state, flight(state, won))


def test_missions_are_offered_as_their_conditions_say():
    told = story()
    assert [each.id for each in board(told, begun(told)).missions] == ["first"]


def test_a_decision_comes_before_anything_else():
    told = story()
    now = board(told, after_first(told))
    assert now.choice.id == "beacon"
    assert now.missions == ()


def test_an_option_that_cannot_be_paid_is_not_open():
    told = story()
    assert [each.id for each in board(told, after_first(told)).options] == ["divert", "pass"]
    rich = after_first(told, credits=2e5)
    assert [each.id for each in board(told, rich).options] == ["divert", "pass", "pay"]
    with pytest.raises(ValueError, match="cannot be chosen"):
        choose(told, after_first(told), "pay")


def test_deciding_does_all_that_it_says_and_writes_it_down():
    told = story()
    before = after_first(told, credits=1000)
    state = choose(told, before, "divert")
    assert state.credits == before.credits - 800
    assert state.ship.systems.propulsion.condition == 93
    assert (state.ship.salvage, state.ship.spares) == (("valve_seats",), ("drone",))
    assert state.allies["runners"].minutes == 30
    assert not state.techniques["quiet"].shared
    assert state.chosen == {"beacon": "divert"}
    assert (state.ledger[-1].kind, state.ledger[-1].about, len(state.ledger[-1].entries)) == (
        "choice",
        "beacon",
        6,
    )
    assert [each.id for each in board(told, state).missions] == ["second"]


def test_a_decision_that_changes_nothing_takes_no_page():
    told = story()
    before = after_first(told)
    assert choose(told, before, "pass").ledger == before.ledger


def test_the_last_mission_ends_the_chapter_won_or_lost():
    told = story()
    state = begin(told, choose(told, after_first(told), "pass"), "second")
    over = end(told, state, flight(state, won=False))
    assert board(told, over).is_over
    assert is_finished(told, over)
    with pytest.raises(ValueError, match="no chapter to go on to"):
        next_chapter(told, over)


def test_a_chapter_leads_to_the_next():
    value = plain()
    two = value["chapters"][0] | {
        "id": "two",
        "missions": [mission("third")],
        "end": {"when": {"type": "mission", "id": "third"}},
    }
    told = campaign(chapters=[value["chapters"][0], two])
    state = after_first(told)
    state = begin(told, state, "second")
    state = next_chapter(told, end(told, state, flight(state)))
    assert state.chapter == 1
    assert [each.id for each in board(told, state).missions] == ["third"]
