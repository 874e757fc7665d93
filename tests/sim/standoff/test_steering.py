"""Pilots find their way: around what lies across it, and to rest where they mean to be."""

from __future__ import annotations

from math import hypot

import numpy as np
import pytest

from game.sim.standoff import evasion, steering, tuning, wake
from game.sim.standoff import events as told
from game.sim.standoff.steering import Course
from tests.sim.standoff.stage import meeting, ship


@pytest.mark.parametrize("side", [0.0, 1.0, -25.0])
def test_a_ship_straight_behind_a_rock_flies_around_it(side):
    rock = {"type": "asteroid", "id": "rock", "position": (345, 0), "radius": 44, "roughness": 0}
    game = meeting(
        ship("hyena", (430, side), "jumper_large", angle=180), things=(rock,), group={"notice": 900}
    )
    assert game.until(lambda world: game.happened(told.Demanded), seconds=40)
    assert not game.happened(told.VesselStruck)


def test_pilots_brake_in_time_and_come_to_rest_where_they_speak_from():
    game = meeting(
        ship("tick", (700, 40), velocity=(-60, 0), angle=180), group={"notice": 900, "patience": 90}
    )
    game.wait(35)
    tick = game.thing("tick")
    assert hypot(*tick.position) == pytest.approx(tuning.DEMAND_RANGE, abs=15.0)
    assert hypot(*tick.velocity) < 2.0


def test_no_way_round_is_faster_than_anybody_flies_among_rocks():
    fan = steering.held(
        steering.candidates((tuning.FASTEST_CHASE, 0.0), tuning.CRUISE, (75.0, 20.0)), tuning.FASTEST_CHASE
    )
    assert max(hypot(x, y) for x, y in fan) <= tuning.FASTEST_CHASE + 1e-9


def test_who_chases_with_little_in_the_tanks_always_keeps_enough_to_stop_with():
    game = meeting(
        ship("tick", (-300, 0), velocity=(10, 0), fuel=500.0),
        group={"notice": 2000, "patience": 5, "nerve": 90},
        level={"ship": {"position": (0, 140), "velocity": (75, 0)}},
    )
    tick, fastest = game.thing("tick"), 0.0
    for _ in range(60):
        game.wait(1)
        speed = hypot(*tick.velocity)
        fastest = max(fastest, speed)
        needed = tick.mass * speed / tick.engine.exhaust
        assert tick.fuel >= needed
    assert fastest > 30.0
    assert tick.fuel < 300.0


def test_who_has_next_to_no_fuel_stops_for_good_and_has_some_left():
    game = meeting(
        ship("tick", (-300, 0), velocity=(20, 0), fuel=190.0),
        group={"notice": 2000, "patience": 5, "nerve": 90},
        level={"ship": {"position": (0, 140), "velocity": (75, 0)}},
    )
    game.wait(20)
    assert hypot(*game.thing("tick").velocity) < 0.5
    assert game.thing("tick").fuel > 40.0


@pytest.mark.parametrize("ahead", range(30, 400, 7))
def test_a_small_rock_does_not_slip_between_two_looks_however_fast_it_comes(ahead):
    rock = np.array([[float(ahead), 0.0, -60.0, 0.0, 22.0]])
    straight_on = np.array([[80.0, 0.0]])
    depth = steering.depth_of(rock, straight_on, (80.0, 0.0), agility=3.0)
    assert depth.max() == pytest.approx(11.0)


def test_a_chaser_comes_through_a_field_of_rubble():
    rubble = tuple(
        {"type": "asteroid", "position": (300 + 55 * i, 60 * (i % 3) - 60), "radius": 9, "roughness": 0}
        for i in range(12)
    )
    game = meeting(
        ship("tick", (-120, 0), velocity=(60, 0)),
        things=rubble,
        group={"notice": 2000, "patience": 5, "nerve": 90},
        level={"ship": {"position": (0, 140), "velocity": (75, 0)}},
    )
    game.wait(14)
    assert game.thing("tick").position[0] > 300.0
    assert not game.happened(told.VesselStruck)


def test_who_leaves_from_alongside_keeps_the_plume_off_the_ship():
    game = meeting(ship("tick", (34, 0), angle=180), group={"greed": 1, "notice": 900}, claim_filed=True)
    game.press(beacon=True)
    assert game.until(lambda world: game.happened(told.VesselLeft), seconds=60)
    assert not game.happened(told.Scorched)
    assert game.ship.hull == 100.0


def test_a_ship_that_a_gun_bears_on_swings_across_the_line_of_fire():
    game = meeting(ship("tick", (150, 0), angle=180), group={"notice": 1})
    tick, held = game.thing("tick"), Course((150.0, 0.0))
    assert game.world.standoff.bearing == {}
    assert evasion.aimed_by(game.world, game.world.standoff, tick) is None
    game.wait(0.2)
    assert evasion.aimed_by(game.world, game.world.standoff, tick) is game.ship
    sideways = set()
    for _ in range(12):
        game.wait(0.5)
        along, across = evasion.jinking(game.world, tick, held, game.ship).velocity
        assert abs(along) < 0.1
        sideways.add(round(across, 1))
    assert sideways == {-tuning.JINK_SPEED, tuning.JINK_SPEED}


def test_who_leaves_and_is_still_here_after_a_minute_tries_other_ways():
    late = round(60 * tuning.CAUGHT_SECONDS)
    assert wake.detour(late) == 0.0
    tried = [wake.detour(late + 1 + round(60 * tuning.DETOUR_SECONDS * n)) for n in range(5)]
    assert tuple(tried) == tuning.DETOURS


def test_a_way_in_which_hulls_meet_is_far_worse_than_one_that_comes_too_close():
    rock = np.array([[60.0, 0.0, 0.0, 0.0, 40.0]])
    close, touching = ((20.0, 15.0), (20.0, 10.0))
    danger = steering.danger_of(rock, np.array([close, touching]), (20.0, 12.5), agility=3.0)
    assert 0.0 < 5.0 * danger[0] < danger[1]
