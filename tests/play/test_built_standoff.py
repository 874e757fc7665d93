"""A standoff built from levels/README.md alone is played as it was meant: paid at the scales, or sat out behind rock."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.level.load import read_level
from game.play.odds import flown

WEIGHBRIDGE = Path(__file__).parent.parent / "level" / "fixtures" / "weighbridge.json"


def test_it_checks_clean():
    assert read_level(WEIGHBRIDGE.read_text(), WEIGHBRIDGE.name)[1] == []


@pytest.mark.parametrize(("way", "ending"), [("pay", "paid"), ("hide", "waited_out")])
def test_two_ways_out_of_it_keep_crew_ship_and_claim(way, ending):
    flight = flown(WEIGHBRIDGE, way, seed=1)
    assert flight.ending == ending
    assert flight.came_through
    assert flight.claim


def test_who_pays_keeps_what_is_hidden_and_who_hides_keeps_it_all():
    paid, hidden = (flown(WEIGHBRIDGE, way, seed=2) for way in ("pay", "hide"))
    assert paid.exotic == pytest.approx(2.0)
    assert hidden.exotic == pytest.approx(5.0)
