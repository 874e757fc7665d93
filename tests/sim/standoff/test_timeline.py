"""Everything that happens can be told afterwards: who did what, what it changed, what would have sufficed."""

from __future__ import annotations

import pytest

from game.play.bots.payer import Payer
from game.sim.standoff import events as told
from game.sim.standoff.timeline import Chronicle
from tests.sim.standoff.stage import meeting, ship, three_jumpers


def chronicle_of(game):
    """The timeline of what was played."""
    chronicle = Chronicle()
    for tick, event in game.log:
        chronicle.see(tick, [event])
    return chronicle.timeline()


def test_it_tells_who_did_what_and_what_that_changed():
    game, payer = three_jumpers(), Payer()
    game.press(beacon=True)
    while game.world.outcome is None and game.world.seconds < 200:
        game.step(payer.fly(game.world))
    line = chronicle_of(game)
    kinds = [type(row.event) for row in line.rows]
    order = [
        told.BeaconOpened,
        told.Demanded,
        told.Replied,
        told.PodJettisoned,
        told.PodTaken,
        told.PodScanned,
    ]
    assert [kind for kind in kinds if kind in order] == order
    beacon = next(row for row in line.rows if isinstance(row.event, told.BeaconOpened))
    assert (beacon.who, line.ending) == ("crew", "paid")
    assert line.lacks == ()
    answer = next(row for row in line.rows if isinstance(row.event, told.Replied))
    assert any(change.reason == "reply" and change.quality == "patience" for change in answer.changes)
    assert [row.seconds for row in line.rows] == sorted(row.seconds for row in line.rows)


def test_shots_by_one_ship_are_summed_up_with_their_hits_and_harm():
    game = meeting(ship("tick", (240, 0), angle=180), group={"patience": 1, "nerve": 100})
    game.hold(seconds=18, thrust=60, turn=30)
    rows = [row for row in chronicle_of(game).rows if isinstance(row.event, told.ShotFired)]
    assert 0 < len(rows) < len(game.events(told.ShotFired)) == sum(row.count for row in rows)
    assert sum(row.hits for row in rows) == len(game.events(told.ShotHit)) > 0
    assert sum(row.hull for row in chronicle_of(game).rows) == pytest.approx(100.0 - game.ship.hull, abs=1.0)


def test_a_bad_end_says_what_would_have_sufficed():
    help_late = ({"id": "help", "ships": ["guard"], "answers_after": 1, "arrives_after": 300},)
    ships = (ship("tick", (260, 0), angle=180), ship("guard", (0, 900), kind="responder"))
    game = meeting(*ships, group={"patience": 45}, responses=help_late)
    game.press(beacon=True)
    assert game.until(lambda world: world.outcome is not None, 250)
    line = chronicle_of(game)
    lacks = {lack.what: lack.amount for lack in line.lacks}
    pressed = next(row.seconds for row in line.rows if getattr(row.event, "phase", "") == "pressing")
    assert lacks["time"] == pytest.approx(301.0 - pressed, abs=1.0)
    assert lacks["nerve"] == min(
        move.value for move in game.events(told.GroupMoved) if move.quality == "nerve"
    )
