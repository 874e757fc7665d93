"""Measuring what comes of each way to deal with a standoff."""

from __future__ import annotations

import json

import pytest

from game.__main__ import main
from game.play.odds import Flown, Spread, Tally, best_of, flown, lines, tallies
from tests.shipped import LEVELS
from tests.sim.standoff.stage import THREE


def fared(worth: float, ending: str = "paid", seed: int = 1, bot: str = "pay") -> Flown:
    alive = ending != "ship_lost"
    return Flown(bot, seed, ending, 4 * alive, alive, 10.0, 100.0 * alive, True, worth, 60.0)


def test_a_flight_is_told_by_its_ending_and_what_was_kept():
    paid = flown(THREE, "pay", seed=3)
    assert (paid.ending, paid.lives, paid.ship, paid.claim) == ("paid", 4, True, True)
    assert 8 < paid.exotic < 11
    assert 30 < paid.seconds < 120


@pytest.mark.sweep
def test_flights_on_all_cores_are_the_flights_flown_here():
    (tally,) = tallies(THREE, [3, 4], ["pay"], jobs=2)
    assert [each.seed for each in tally.flights] == [3, 4]
    assert tally.flights[0] == flown(THREE, "pay", seed=3)


def test_two_seeds_are_two_runs():
    one, other = flown(THREE, "pay", seed=3), flown(THREE, "pay", seed=4)
    assert one != other


def test_the_spread_is_the_median_and_the_quarters():
    assert Spread.of([1.0, 2.0, 3.0, 4.0, 100.0]) == Spread(2.0, 3.0, 4.0)
    assert Spread.of([7.0]) == Spread(7.0, 7.0, 7.0)


def test_who_keeps_most_in_the_middle_is_best_however_lucky_another_was():
    steady = Tally("pay", (fared(310.0), fared(310.0), fared(310.0)))
    bold = Tally("fight", (fared(350.0, "driven_off"), fared(30.0, "ship_lost"), fared(30.0, "ship_lost")))
    assert best_of([bold, steady]) == "pay"
    assert bold.share("came_through") < 34
    told = "\n".join(lines("here", [bold, steady]))
    assert "* pay" in told
    assert "ship_lost 67 %, driven_off 33 %" in told


def test_who_is_robbed_has_lived_but_not_come_through():
    assert fared(280.0, "paid").came_through
    assert not fared(280.0, "robbed").came_through
    assert not fared(30.0, "ship_lost").came_through


@pytest.mark.sweep
def test_the_command_tells_it_as_json(capsys):
    assert main(["odds", str(THREE), "--seeds", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["bot"] for each in told["bots"]] == ["pay", "stall", "hide", "run", "fight"]
    assert told["best"] in ("pay", "stall", "hide", "run", "fight")
    assert all(sum(each["endings"].values()) == 1 for each in told["bots"])


def test_a_level_without_a_standoff_has_no_odds(capsys):
    assert main(["odds", LEVELS[0].stem]) == 1
    assert "has no standoff" in capsys.readouterr().err
