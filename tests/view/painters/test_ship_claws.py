"""The claws: arms of one length, that fold, spread and hold."""

from __future__ import annotations

from math import dist

import pytest

from game.level.structures import CLAW_ROOTS, SHIP_PARTS
from game.sim.gear import Clamp, Leg
from game.view.painters.claws import ARM, FOLDED, REACH_SECONDS, SPREAD, SPREAD_SECONDS, Claws, elbow_of

FRAME = 1 / 60


def move(stage, claws, seconds):
    for _ in range(round(seconds / FRAME)):
        claws.draw(stage.brush(FRAME), stage.ship, (0.0, 0.0, 0.0))


@pytest.mark.parametrize("tips", [FOLDED, SPREAD, ((19.0, 9.0), (14.0, -12.0))])
@pytest.mark.parametrize("index", [0, 1])
def test_both_arms_keep_their_length_and_elbows_point_outwards(tips, index):
    side = (1.0, -1.0)[index]
    elbow = elbow_of(CLAW_ROOTS[index], tips[index], side)
    assert dist(CLAW_ROOTS[index], elbow) == pytest.approx(ARM)
    assert dist(elbow, tips[index]) == pytest.approx(ARM)
    assert elbow[1] * side > max(abs(CLAW_ROOTS[index][1]), 6.0)


def test_folded_claws_do_not_reach_past_the_nose():
    nose = max(x for part in SHIP_PARTS for x, _ in part)
    assert all(tip[0] < nose - 1.0 for tip in FOLDED)


def test_an_open_scoop_spreads_the_claws_and_opens_the_hands_little_by_little(stage):
    claws = Claws()
    move(stage, claws, 0.1)
    assert claws.tip(0) == FOLDED[0]
    assert claws.opening(0) == 0.0
    stage.ship.scooping = True
    move(stage, claws, SPREAD_SECONDS / 2)
    assert FOLDED[0][0] < claws.tip(0)[0] < SPREAD[0][0]
    move(stage, claws, SPREAD_SECONDS)
    assert claws.tip(0) == pytest.approx(SPREAD[0])
    assert claws.opening(0) == claws.opening(1) == pytest.approx(1.0)
    stage.ship.scooping = False
    move(stage, claws, SPREAD_SECONDS + 0.1)
    assert claws.tip(1) == pytest.approx(FOLDED[1])


def test_a_claw_that_holds_a_rock_has_its_tip_where_it_holds(stage):
    rock = stage.world.rocks[0]
    rock.body.position, rock.body.angle = (30.0, 5.0), 0.0
    stage.ship.clamp = Clamp(rock, [Leg(0, (-14.0, 4.0), [])], 0)
    claws = Claws()
    move(stage, claws, REACH_SECONDS + 0.1)
    assert claws.tip(0) == pytest.approx((16.0, 9.0))
    assert 0.0 < claws.opening(0) < 1.0
    assert claws.tip(1) == FOLDED[1]
    stage.ship.clamp = None
    move(stage, claws, REACH_SECONDS + 0.1)
    assert claws.tip(0) == pytest.approx(FOLDED[0])
