"""Assists are rules of the world: what each changes, and that nothing changes without them."""

from __future__ import annotations

from math import degrees, radians

import pytest

from game.assists import ALL, NONE, Assists
from game.sim import tuning
from game.sim.events import (
    Clamped,
    ClampMissed,
    DockBounced,
    DockStrained,
    HardDocked,
    HullDamaged,
    SoftCaptured,
)
from tests.scenario import Game, scenario
from tests.sim.test_docking import DEPOT, before_port, contact_with, judged


def approach(assists: Assists, offset: float = 7.0, angle: float = 20.0, speed: float = 3.0) -> Game:
    """Forty metres before the depot's port, beside its axis and turned away from it, drifting in."""
    return scenario(
        DEPOT, ship_at=(-24 - 40 - 12, -offset), ship_angle=angle, ship_velocity=(speed, 0), assists=assists
    )


def docked(game: Game, **hands: int) -> bool:
    return game.until(lambda world: game.happened(HardDocked), seconds=60, **hands)


def test_with_the_docking_guide_hands_off_come_to_a_clean_dock():
    game = approach(Assists(docking=True))
    assert docked(game)
    assert game.events(HardDocked)[0].clean


def test_without_it_hands_off_do_not():
    game = approach(NONE)
    assert not docked(game)
    assert not game.happened(SoftCaptured)


@pytest.mark.parametrize("offset", [-9.0, 9.0])
@pytest.mark.parametrize("angle", [-30.0, 30.0])
def test_the_guide_comes_in_from_either_side(offset: float, angle: float):
    assert docked(approach(Assists(docking=True), offset, angle))


def test_the_guide_slows_what_would_be_too_fast():
    game = approach(Assists(docking=True), offset=0, angle=0, speed=9.0)
    assert docked(game)
    assert not game.happened(DockStrained)


def test_the_guide_turns_with_a_port_that_turns():
    ring = {"type": "habitat", "id": "ring", "position": (0, 0), "spin": 2.0}
    game = scenario(
        ring,
        ship_at=(46 + 40 + 12, 0),
        ship_angle=180,
        ship_velocity=(-1.5, 3),
        assists=Assists(docking=True),
    )
    assert docked(game)


def test_a_hand_on_the_stick_overrules_the_guide():
    game = approach(Assists(docking=True))
    game.hold(turn=100, seconds=1.0)
    assert degrees(game.ship.spin) > 40


def test_far_from_any_port_the_guide_does_nothing():
    game = scenario(DEPOT, ship_at=(-300, 0), ship_angle=20, assists=Assists(docking=True))
    game.wait(3)
    assert degrees(game.ship.angle) == pytest.approx(20)


LIMITS = {"offset": 1.0, "angle": radians(5), "closing": 1.5, "drift": 0.5}


@pytest.mark.parametrize("dial", LIMITS)
def test_with_tolerance_ports_forgive_what_they_did_not(dial: str):
    value = LIMITS[dial] * 1.5
    game = contact_with(dial, value)
    assert judged(game)
    assert game.happened(DockBounced)
    forgiven = contact_with(dial, value, assists=Assists(tolerance=True))
    assert judged(forgiven)
    assert forgiven.happened(SoftCaptured)
    assert not forgiven.happened(DockStrained)


def test_with_tolerance_the_dials_show_the_wider_limits():
    game = before_port(assists=Assists(tolerance=True))
    game.wait(0.3)
    usual = before_port()
    usual.wait(0.3)
    assert game.ship.dials.offset_limit == pytest.approx(
        tuning.HELP_TOLERANCE * usual.ship.dials.offset_limit, rel=0.01
    )


@pytest.mark.parametrize(("assists", "holds"), [(NONE, False), (Assists(tolerance=True), True)])
def test_with_tolerance_the_legs_hold_a_faster_ship(assists: Assists, holds: bool):
    game = scenario(rock_at=(40, 0), ship_velocity=(3.5, 0), assists=assists)
    game.press(assist=True)
    game.until(lambda world: world.ship.position[0] > 2, seconds=5)
    game.press(clamp=True)
    game.wait(0.3)
    assert game.happened(Clamped) is holds
    assert game.happened(ClampMissed, reason="speed") is not holds


def test_with_the_hull_assist_the_same_blow_costs_half():
    def blow(assists: Assists) -> float:
        game = scenario(rock_at=(45, 0), ship_velocity=(5, 0), assists=assists)
        game.until(lambda world: game.happened(HullDamaged), seconds=10)
        return sum(event.percent for event in game.events(HullDamaged))

    assert blow(Assists(hull=True)) == pytest.approx(0.5 * blow(NONE))


def test_with_the_oxygen_assist_the_air_lasts_twice_as_long():
    def used(assists: Assists) -> float:
        game = scenario(assists=assists)
        before = game.ship.oxygen
        game.wait(10)
        return before - game.ship.oxygen

    assert used(Assists(oxygen=True)) == pytest.approx(0.5 * used(NONE))


@pytest.mark.parametrize("name", ALL)
def test_each_assist_is_part_of_the_digest(name: str):
    assert scenario(assists=Assists.of((name,))).world.digest() != scenario().world.digest()
    assert scenario(assists=Assists.of((name,))).world.fields()["assists"] == name
    assert "assists" not in scenario().world.fields()
