"""How long the money lasts is told from what the ledger shows, with how far off that may be."""

from __future__ import annotations

import pytest

from game.campaign.economy import Economy
from game.campaign.projection import HORIZON, Stretch, projection, stretches
from game.campaign.state import Entry, Page
from tests.campaign.samples import begun, campaign

ECONOMY = Economy(day=100)
TOLD = campaign()


def page(kind, days=0.0, credits=0.0):
    changes = (Entry(what="days", amount=days), Entry(what="credits", amount=credits))
    return Page(kind=kind, entries=changes)


def months(credits, *ledger):
    told = projection(ECONOMY, begun(TOLD, credits=credits).changed(ledger=ledger))
    return told.p10, told.p50, told.p90


def test_without_work_the_money_lasts_as_long_as_the_air_it_buys():
    assert months(9000) == pytest.approx((3, 3, 3))


def test_nothing_in_the_purse_is_no_month():
    assert months(0) == (0, 0, 0)
    assert months(-500) == (0, 0, 0)


def test_changing_fortunes_widen_the_spread():
    steady = months(20_000, page("mission", 10, -1000), page("mission", 10, -1000))
    wild = months(20_000, page("mission", 10, 9000), page("mission", 10, -11_000))
    assert steady[0] <= steady[1] <= steady[2]
    assert wild[2] - wild[0] > steady[2] - steady[0]


def test_good_work_carries_farther_and_nobody_looks_beyond_the_horizon():
    assert months(9000, page("mission", 10, 2000))[1] > 3
    assert months(9000, *[page("mission", 10, 90_000)] * 4)[2] == HORIZON


def test_the_same_ledger_gives_the_same_figures():
    ledger = (page("mission", 5, 700), page("mission", 9, -2500))
    assert months(5000, *ledger) == months(5000, *ledger)


def test_what_is_decided_and_bought_counts_with_the_mission_before():
    ledger = (
        page("freeport", 0, -50),
        page("mission", 3, 100),
        page("choice", 1, -40),
        page("mission", 2, 10),
    )
    assert list(stretches(ledger)) == [Stretch(4, 10), Stretch(2, 10)]
