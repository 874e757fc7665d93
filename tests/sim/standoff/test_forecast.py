"""The forecast's physics: hits by scatter and size, chasers within their thrust, captains who turn before they fire."""

from __future__ import annotations

from math import erf, hypot, pi, sqrt
from random import Random

import pytest

from game.sim.standoff import forecast, situation, tuning
from game.sim.standoff.ballistics import half_width, hit_chance, size
from game.sim.standoff.chase import Chaser
from game.sim.standoff.outlook import STEP, begin
from game.sim.standoff.situation import Foe
from tests.sim.standoff.stage import meeting, ship


def test_a_hull_shows_its_beam_from_ahead_and_its_length_from_abeam():
    length, beam = size("miner")
    assert (2 * length, 2 * beam) == pytest.approx((24.0, 10.6), abs=0.1)
    assert half_width((length, beam), 0.0) == pytest.approx(beam)
    assert half_width((length, beam), pi / 2) == pytest.approx(length)


def test_a_slug_hits_as_often_as_a_normal_deviate_lies_within_the_hull():
    assert hit_chance(200.0, 220.0, 7.0, 0.035, 0.0) == pytest.approx(erf(1.0 / sqrt(2.0)))
    assert hit_chance(10.0, 220.0, 7.0, 0.035, 0.0) > 0.999


def test_who_dodges_is_hit_less_the_longer_the_slug_flies():
    near, far = (hit_chance(metres, 160.0, 5.0, 0.006, 3.0) for metres in (100.0, 400.0))
    still = hit_chance(400.0, 160.0, 5.0, 0.006, 0.0)
    assert near > 0.95
    assert far < 0.5 * still


def chaser(**fields):
    foe = Foe((400.0, 0.0), (0.0, 0.0), 100.0, 6.0, 3.5, 3.0, 7.0, None, (6.0, 4.0))
    return Chaser(
        foe, **({"x": 400.0, "y": 0.0, "vx": 0.0, "vy": 0.0, "hull": 100.0, "hidden": False} | fields)
    )


def test_a_chaser_gains_speed_no_faster_than_its_thrust_and_comes_to_rest_where_it_keeps():
    one = chaser()
    speeds = []
    for _ in range(120):
        one.follow((0.0, 0.0), (0.0, 0.0), 150.0, STEP)
        speeds.append(hypot(one.vx, one.vy))
    assert speeds[0] <= one.foe.push * STEP + 1e-9
    assert max(speeds) <= tuning.CRUISE
    assert one.gap == pytest.approx(150.0, abs=3.0)


def test_a_chaser_that_has_its_place_beside_a_moving_ship_keeps_it():
    one, x = chaser(x=150.0, vx=40.0), 0.0
    for _ in range(60):
        x += 40.0 * STEP
        one.follow((x, 0.0), (40.0, 0.0), 150.0, STEP)
    assert one.gap == pytest.approx(150.0, abs=25.0)


def beginning(way, **group):
    game = meeting(ship("tick", (300, 0), angle=180), group={"patience": 60, "nerve": 80} | group)
    game.wait(3)
    at = situation.of(game.world, game.world.standoff, game.world.standoff.groups[0])
    return begin(at, way, Random(3))


def test_a_slug_in_a_forecast_takes_its_time_before_anybody_is_hurt():
    course = beginning("fight")
    while not course.slugs and not forecast.is_over(course):
        forecast.advance(course)
    (slug,) = course.slugs
    assert slug.when > course.seconds + 0.5
    assert course.flying[0].hull == 100.0
    while course.slugs:
        forecast.advance(course)
    assert course.flying[0].hull < 100.0


def test_a_captain_who_runs_keeps_inside_the_arena():
    course = beginning("run", greed=100)
    while not forecast.is_over(course):
        forecast.advance(course)
        left, right, low, high = course.at.room
        assert left < course.x < right
        assert low < course.y < high


def test_what_lies_in_between_at_the_start_hides_until_somebody_has_come_around_it():
    rock = {"type": "asteroid", "position": (150, 0), "radius": 40, "roughness": 0}
    game = meeting(ship("tick", (300, 0), angle=180), things=(rock,), group={"notice": 1})
    (foe,) = situation.of(game.world, game.world.standoff, game.world.standoff.groups[0]).foes
    assert foe.screen == pytest.approx(110.0, abs=3.0)
