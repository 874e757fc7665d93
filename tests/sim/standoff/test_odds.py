"""Sofia's odds come from the state: they move with it, cost little, change nothing, and are the same when asked again."""

from __future__ import annotations

from random import Random

import pytest

from game.play.bots.payer import Payer
from game.sim.standoff import forecast, odds, outlook, situation
from tests.sim.standoff.stage import meeting, ship, three_jumpers


def out(game, seconds=15):
    """The game, once they have come out."""
    game.wait(seconds)
    return game


def test_there_are_none_before_they_come_out_and_after_the_end():
    assert odds.odds(three_jumpers().world) == {}
    game = out(three_jumpers())
    assert set(odds.odds(game.world)) == {"pay", "stall", "run", "fight"}
    game.hold(seconds=2.1, abandon=True)
    oracle = odds.Oracle()
    oracle.look(game.world)
    assert oracle.odds == {}


def test_asking_again_gives_the_same_and_changes_nothing():
    game = out(three_jumpers())
    before = game.world.digest()
    assert odds.odds(game.world) == odds.odds(game.world)
    assert game.world.digest() == before
    asked, not_asked = out(three_jumpers()), out(three_jumpers())
    oracle = odds.Oracle()
    for _ in range(600):
        oracle.look(asked.world)
        asked.wait(1 / 60)
        not_asked.wait(1 / 60)
    assert oracle.odds != {}
    assert asked.world.digest() == not_asked.world.digest()


def test_help_that_is_close_raises_the_odds_of_stalling():
    def stalling(arrives_after):
        help_comes = ({"id": "help", "ships": ["guard"], "arrives_after": arrives_after},)
        ships = (ship("tick", (300, 0)), ship("guard", (900, 900), kind="responder"))
        game = out(meeting(*ships, responses=help_comes, group={"patience": 70, "nerve": 55}))
        return odds.odds(game.world)["stall"]

    soon, late = stalling(30), stalling(280)
    assert soon.percent > 90.0
    assert late.percent < 30.0
    assert soon.worth > late.worth


def test_more_guns_and_less_hull_lower_the_odds_of_a_fight():
    one = out(meeting(ship("tick", (300, 0)), group={"nerve": 70}))
    three = out(meeting(*(ship(f"tick-{i}", (300, 60 * i)) for i in range(3)), group={"nerve": 70}))
    weak = out(meeting(*(ship(f"tick-{i}", (300, 60 * i)) for i in range(3)), group={"nerve": 70}))
    weak.ship.hull = 50.0
    chances = [odds.odds(game.world)["fight"].percent for game in (one, three, weak)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] > chances[2] + 20.0


def test_a_port_within_reach_raises_the_odds_of_running():
    port = {"type": "station", "id": "port", "kind": "depot", "position": (-300, 0)}
    near = out(meeting(ship("tick", (300, 0)), things=(port,)))
    nowhere = out(meeting(ship("tick", (300, 0))))
    assert odds.odds(near.world)["run"].percent > odds.odds(nowhere.world)["run"].percent + 50.0


def test_what_pays_in_the_model_pays_in_the_game():
    game, payer = out(three_jumpers()), Payer()
    told = odds.odds(game.world)["pay"]
    while game.world.outcome is None and game.world.seconds < 200:
        game.step(payer.fly(game.world))
    assert told.percent > 90.0
    assert game.world.standoff.result.worth == pytest.approx(told.worth, rel=0.03)


@pytest.mark.parametrize("way", outlook.WAYS)
def test_every_course_comes_to_an_end(way):
    game = out(three_jumpers())
    at, rng = situation.of(game.world, game.world.standoff, game.world.standoff.groups[0]), Random(1)
    kinds = {forecast.rolled(at, way, rng).kind for _ in range(50)}
    assert None not in kinds


def test_where_another_ship_is_the_mark_there_are_odds_too_and_running_leaves_it_to_them():
    lantern, tick = ship("lantern", (0, 200), "miner", exotic=20), ship("tick", (200, 200))
    game = out(meeting(lantern, tick, group={"mark": "lantern", "patience": 60, "nerve": 80}))
    told = odds.odds(game.world)
    assert set(told) == set(outlook.WAYS)
    assert told["run"].percent == 0.0
    assert told["run"].worth > 0.0


def test_an_answer_is_worked_out_in_slices_that_no_frame_notices():
    game = out(three_jumpers())
    oracle, looks = odds.Oracle(), 0
    while not oracle.odds and looks < 3000:
        oracle.look(game.world)
        looks += 1
    assert 60 < looks < 1200


def test_what_is_shown_does_not_depend_on_how_it_is_sliced():
    game = out(three_jumpers())
    oracle = odds.Oracle()
    while not oracle.odds:
        oracle.look(game.world)
    rough = oracle.odds
    while oracle.odds is rough:
        oracle.look(game.world)
    whole = odds.odds(game.world, rolls=200)
    for way, sliced in oracle.odds.items():
        assert sliced.percent == pytest.approx(whole[way].percent, abs=20.0)
