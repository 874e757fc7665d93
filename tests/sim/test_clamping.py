"""Harpoon legs hold a rock, give under load, and tear."""

from __future__ import annotations

from math import hypot

import pytest

from game.sim import tuning
from game.sim.events import Clamped, ClampMissed, LegSlipped, LegTorn, Unclamped
from game.sim.frames import to_local
from tests.scenario import Game, scenario
from tests.sim.ledger import drifts, ledger_of

ROCK = {"type": "asteroid", "id": "rock", "position": (36, 0), "radius": 20, "roughness": 0}


def clamped(rock: dict[str, object] | None = None, **level: object) -> Game:
    """A ship with its legs in a rock, flight assist off."""
    game = scenario(ROCK | (rock or {}), **level)
    game.press(assist=True)
    game.press(clamp=True)
    assert game.ship.clamp is not None
    return game


def test_legs_hold_the_nearest_rock_with_two_claws():
    game = clamped()
    assert [event.rock for event in game.events(Clamped)] == ["rock"]
    assert len(game.ship.clamp.legs) == 2
    port, starboard = (leg.anchor for leg in game.ship.clamp.legs)
    assert port[1] > 3 > -3 > starboard[1], "one to either side of the nose"
    for leg in game.ship.clamp.legs:
        assert hypot(*leg.anchor) == pytest.approx(20 - 0.6, abs=0.15), "the heads sit inside the rock"


def test_too_far_away_says_how_far():
    game = scenario(ROCK | {"position": (44, 0)})
    game.press(clamp=True)
    game.wait(0.2)
    missed = game.events(ClampMissed)
    assert [event.reason for event in missed] == ["range"]
    assert missed[0].limit == tuning.LEG_REACH
    assert missed[0].value > missed[0].limit
    assert game.ship.clamp is None


def test_with_nothing_in_reach_the_miss_is_told_too():
    game = scenario()
    game.press(clamp=True)
    game.wait(0.2)
    assert [event.reason for event in game.events(ClampMissed)] == ["range"]


@pytest.mark.parametrize("share", [0.95, 1.05])
def test_too_fast_says_how_fast(share):
    speed = share * tuning.CLAMP_SPEED
    game = scenario(ROCK | {"velocity": (0, speed)})
    game.press(assist=True)
    game.press(clamp=True)
    game.wait(0.2)
    missed = game.events(ClampMissed)
    assert game.happened(Clamped) is (share < 1)
    assert [(event.reason, event.limit) for event in missed] == ([] if share < 1 else [("speed", 2.5)])
    if missed:
        assert missed[0].value == pytest.approx(speed, rel=1e-6)


@pytest.mark.parametrize(("early", "caught"), [(0, True), (8, True), (12, False)])
def test_a_press_a_little_early_still_counts_and_a_stale_one_does_not(early, caught):
    """A rock comes into reach at a metre a second; the press comes ``early`` ticks (0.15 s are 9) before."""
    coming = ROCK | {"position": (42, 0), "velocity": (-1, 0)}
    trial = scenario(coming)
    while trial.ship.clamp is None:
        trial.press(clamp=True)
        assert trial.world.seconds < 9
    reached = next(tick for tick, event in trial.log if isinstance(event, Clamped))
    assert reached > 20
    game = scenario(coming)
    game.hold(ticks=reached - early - 1)
    game.press(clamp=True)
    game.wait(0.5)
    assert game.happened(Clamped) is caught
    assert game.happened(ClampMissed) is not caught


@pytest.mark.parametrize("velocity", [(0, 2.4), (2.4, 0), (-1.7, 1.7), (-1, 0)])
def test_legs_hold_from_every_speed_at_which_they_may_be_fired(velocity):
    game = scenario(ROCK | {"velocity": velocity})
    game.press(assist=True)
    game.press(clamp=True)
    game.wait(4)
    assert game.happened(Clamped)
    assert not game.happened(LegTorn)
    vx, vy = game.thing("rock").velocity
    assert hypot(game.ship.velocity[0] - vx, game.ship.velocity[1] - vy) < 0.4


def test_a_second_press_lets_go():
    game = clamped()
    game.wait(1)
    game.press(clamp=True)
    assert game.happened(Unclamped, rock="rock", torn=False)
    assert game.ship.clamp is None
    assert not game.world.physics.space.constraints


def test_a_clamped_ship_goes_where_the_rock_goes():
    game = clamped({"velocity": (0, 2), "spin": 3}, ship_velocity=(0, 0))
    before = to_local(game.thing("rock").body, game.ship.position)
    game.wait(20)
    after = to_local(game.thing("rock").body, game.ship.position)
    assert hypot(after[0] - before[0], after[1] - before[1]) < 1.5
    assert game.ship.spin == pytest.approx(game.thing("rock").spin, abs=1e-3)
    assert game.ship.velocity[1] > 1


def test_springs_in_the_legs_conserve_momentum_and_angular_momentum():
    game = scenario(ROCK | {"velocity": (0.5, 1), "spin": -2})
    game.press(assist=True)
    before = ledger_of(game.world)
    game.press(clamp=True)
    game.wait(20)
    assert game.ship.clamp is not None
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-11


def test_thrusters_are_silent_while_clamped():
    game = clamped()
    game.hold(seconds=3, thrust=100, strafe=100, turn=100)
    assert game.ship.fuel == 12_000
    assert hypot(*game.ship.velocity) < 1e-3


def hammered(speed: float) -> Game:
    """A ship clamped to a mountain, hit in the flank by a boulder at a speed in m/s."""
    boulder = {
        "type": "asteroid",
        "id": "boulder",
        "position": (-4, 20),
        "radius": 8,
        "velocity": (0, -speed),
    }
    game = scenario(ROCK | {"position": (106, 0), "radius": 90, "roughness": 0}, boulder)
    game.press(assist=True)
    game.press(clamp=True)
    assert game.ship.clamp is not None
    game.wait(12 / speed)
    return game


def test_a_light_knock_leaves_the_legs_alone():
    game = hammered(0.3)
    assert not game.happened(LegSlipped)
    assert game.ship.clamp is not None


def test_under_load_legs_slip_before_they_tear():
    game = hammered(1.2)
    assert game.happened(LegSlipped)
    assert not game.happened(LegTorn)
    assert game.ship.clamp is not None
    loads = [event.share for event in game.events(LegSlipped)]
    assert all(0.5 < load <= 1 for load in loads)


def test_a_hard_knock_tears_the_legs_out():
    game = hammered(12.0)
    torn = game.events(LegTorn)
    assert {event.leg for event in torn} == {0, 1}
    assert all(event.force > tuning.LEG_TEAR_FORCE for event in torn)
    assert game.happened(Unclamped, rock="rock", torn=True)
    assert game.ship.clamp is None
    assert not game.world.physics.space.constraints
