"""A standoff from the demand to its end: they come out, speak, wait, and every way of dealing with them ends it."""

from __future__ import annotations

from math import hypot

import pytest

from game.play.bots.payer import Payer
from game.sim.events import Ended
from game.sim.standoff import craft, tuning
from game.sim.standoff import events as told
from tests.scenario import Game, scenario
from tests.sim.standoff.stage import meeting, ship, three_jumpers


def over(game: Game, seconds: float) -> bool:
    return game.until(lambda world: world.outcome is not None, seconds)


def test_who_has_no_fuel_left_to_leave_with_is_out_of_it():
    game = meeting(ship("tick", (200, 0), fuel=20), ship("flea", (220, 60), fuel=20), group={"notice": 400})
    assert game.until(lambda world: world.standoff.result is not None, seconds=10)
    assert game.events(told.GroupTurned)[-2].reason == "fuel"
    assert game.world.standoff.result.exotic == 30.0
    assert game.thing("tick").alive


def test_they_come_out_keep_their_distance_and_say_what_they_want():
    game = three_jumpers()
    assert game.until(lambda world: world.standoff.groups[0].phase == "waiting", seconds=40)
    game.wait(15)
    assert game.happened(told.Demanded, group="jumpers", exotic=30.0, claim=True)
    assert game.happened(told.Hailed, exchange="demand")
    for vessel in game.world.vessels:
        away = hypot(vessel.position[0], vessel.position[1])
        assert 0.5 * tuning.DEMAND_RANGE < away < 2.0 * tuning.DEMAND_RANGE


def test_who_pays_lives_and_keeps_what_is_hidden():
    game, payer = three_jumpers(), Payer()
    while game.world.outcome is None and game.world.seconds < 200:
        game.step(payer.fly(game.world))
    kept = game.world.standoff.result
    assert kept is not None
    assert (kept.kind, kept.lives, kept.ship) == ("paid", 4, True)
    assert kept.exotic == pytest.approx(10.0, abs=0.5)
    assert game.happened(told.PodTaken)
    assert game.happened(told.PodScanned)
    assert game.happened(Ended, won=True, reason="paid")


def test_who_calls_for_help_and_is_not_pressed_before_is_rescued():
    game = three_jumpers()
    game.wait(2)
    game.press(beacon=True)
    assert game.until(lambda world: game.happened(told.BeaconAnswered), seconds=8)
    answered = game.world.seconds
    game.until(lambda world: game.happened(told.RespondersArrived), seconds=160)
    assert game.world.seconds - answered == pytest.approx(150.0, abs=0.1)
    assert game.thing("independence").alive


def test_who_does_nothing_is_boarded_and_loses_what_lies_open():
    game = meeting(ship("tick", (300, 0), angle=180), group={"patience": 20}, cargo={"search_odds": 0})
    assert over(game, 200)
    assert game.world.standoff.result.kind == "robbed"
    assert game.world.standoff.result.exotic == pytest.approx(15.0)


def test_people_who_come_aboard_find_what_no_scanner_sees():
    searched = {"scan_odds": 0, "search_odds": 100}
    game = meeting(ship("tick", (300, 0), angle=180), group={"patience": 20}, cargo=searched)
    assert over(game, 200)
    assert game.happened(told.ShipScanned, found_hidden=False)
    assert game.world.standoff.result.exotic == pytest.approx(0.0)


def test_seeds_meet_other_minds_where_the_level_lets_them():
    def minds(spread: float) -> set[float]:
        games = [
            meeting(ship("tick", (300, 0)), group={"spread": spread}, level={"seed": seed})
            for seed in range(6)
        ]
        return {game.world.standoff.groups[0].nerve for game in games}

    assert minds(0) == {60.0}
    assert len(minds(10)) == 6
    assert all(54.0 <= nerve <= 66.0 for nerve in minds(10))


def test_they_wait_for_their_moment():
    game = meeting(ship("tick", (300, 0)), group={"waits_for": {"type": "time", "after": 5}})
    game.wait(4.9)
    assert game.world.standoff.groups[0].phase == "lurking"
    game.wait(1)
    assert game.world.standoff.groups[0].phase == "closing"


def test_who_runs_while_they_wait_is_pressed_sooner():
    def pressed_after(thrust: int) -> float:
        game = meeting(ship("tick", (200, 0), angle=180), group={"patience": 60, "nerve": 100})
        game.hold(seconds=8, thrust=thrust)
        game.until(lambda world: world.standoff.groups[0].phase == "pressing", seconds=90)
        return game.world.seconds

    assert pressed_after(thrust=100) < pressed_after(thrust=0) - 10


def test_whoever_shoots_at_those_who_wait_is_shot_at():
    game = meeting(
        ship("tick", (160, 0), angle=180, kind="jumper_large"), group={"nerve": 100, "patience": 70}
    )
    game.until(lambda world: world.standoff.groups[0].phase == "waiting", seconds=20)
    game.hold(seconds=7, fire=True)
    group = game.world.standoff.groups[0]
    assert game.happened(told.GroupMoved, quality="patience", reason="hurt")
    assert group.phase == "pressing"
    assert group.foe == game.ship.number


def test_the_crew_that_leaves_in_the_emergency_pod_lives_without_a_ship():
    game = three_jumpers()
    game.hold(seconds=1.5, abandon=True)
    game.wait(0.1)
    assert game.world.outcome is None
    game.hold(seconds=2.1, abandon=True)
    kept = game.world.standoff.result
    assert (kept.kind, kept.lives, kept.ship, kept.exotic) == ("abandoned", 4, False, 0.0)


def test_at_the_limit_they_leave_whatever_has_come_of_it():
    game = meeting(ship("tick", (300, 0)), group={"patience": 36000}, limit=30)
    assert over(game, 90)
    assert game.world.standoff.result.kind == "waited_out"


def test_the_same_seed_and_hands_give_the_same_standoff():
    one, other, third = three_jumpers(), three_jumpers(), three_jumpers(seed=99)
    for game in (one, other, third):
        game.hold(seconds=12, thrust=30, fire=True)
    assert one.world.digest() == other.world.digest()
    assert one.world.fields() == other.world.fields()
    assert one.world.digest() != third.world.digest()


def test_a_level_without_a_standoff_has_no_field_of_one():
    assert "standoff" in three_jumpers().world.fields()

    assert not {"standoff", "vessels"} & set(scenario(rock_at=(60, 0)).world.fields())


def test_the_task_to_outlast_it_is_done_only_in_the_ways_it_names():
    for endings, won in (([], True), (["abandoned"], True), (["paid"], False)):
        goal = {"type": "outlast", "endings": endings}
        game = meeting(ship("tick", (300, 0)), level={"objectives": [goal]})
        game.hold(seconds=2.1, abandon=True)
        assert game.world.outcome.won is won
        assert game.world.outcome.reason == "abandoned"


def test_triggers_know_what_a_group_is_at_and_can_let_somebody_speak():
    again = {"type": "hail", "exchange": "hm", "group": "them"}
    trigger = {"when": {"type": "group_is", "group": "them", "phase": "waiting"}, "do": [again]}
    talk = {"hm": {"speaker": "Jumper leader", "text": "Well?"}}
    game = meeting(ship("tick", (300, 0), angle=180), talk=talk, level={"triggers": [trigger]})
    assert game.until(lambda world: game.happened(told.Hailed, exchange="hm"), seconds=40)


def test_medals_count_what_was_kept():
    grades = {"gold": {"kept": 10}, "silver": {"kept": 5}}
    game = meeting(ship("tick", (300, 0)), level={"medals": grades})
    game.hold(seconds=2.1, abandon=True)
    assert game.world.outcome.medal == "gold"
    assert game.world.standoff.result.worth > 10


def test_a_ship_that_was_to_be_guarded_and_was_shot_is_no_success():
    friend = ship("friend", (0, 200), kind="miner", exotic=18)
    game = meeting(ship("tick", (120, 200), angle=180), friend, group={"mark": "friend", "patience": 36000})
    craft.wear(game.world, game.thing("friend"), 100.0, "tick")
    assert over(game, 60)
    kept = game.world.standoff.result
    assert kept.kind == "robbed"
    assert kept.exotic == pytest.approx(30.0), "what is aboard the player's own ship"


def test_a_miner_who_is_boarded_keeps_still():
    friend = ship("friend", (0, 200), kind="miner", exotic=18)
    game = meeting(ship("tick", (120, 200), angle=180), friend, group={"mark": "friend", "patience": 5})
    assert over(game, 120)
    assert game.happened(told.Boarded, ship="friend")
    assert not game.happened(told.ShotHit)
