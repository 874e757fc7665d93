"""What the instruments of the bench say: rulers, trace, life curve, heat."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from game.sim.lots import make_lot
from game.sim.rig import Sample
from game.view.bearing_bench import heat, life
from game.view.bearing_bench.layout import LIFE, lever_share, lever_y
from game.view.bearing_bench.race import guilty_slot, scuffing
from game.view.bearing_bench.rack import rulers_of
from game.view.bearing_bench.sight import Sight
from game.view.bearing_bench.trace import SCALES, peaks_of, scale_for, trace_points
from game.view.pen import Kept
from tests.screen import picture
from tests.view.bearing_bench.stages import bench_at


def test_thruster_rollers_are_too_hard_and_pump_balls_too_soft_for_the_drawing():
    hard, size = rulers_of(make_lot("thruster_rollers", Random(1)))
    soft, _ = rulers_of(make_lot("pump_balls", Random(1)))
    assert (hard.side, soft.side, size.side) == (1, -1, 1)
    assert hard.colour == soft.colour != rulers_of(make_lot("certified", Random(1)))[0].colour


def test_certified_balls_are_on_the_drawing():
    assert [ruler.side for ruler in rulers_of(make_lot("certified", Random(1)))] == [0, 0]


def test_the_trace_fits_its_scale_and_ends_at_the_right():
    samples = [Sample(1.0, 0), Sample(-4.0, 2), Sample(0.5, 1)]
    assert scale_for(samples) == SCALES[1]
    points = trace_points(samples, 5.0)
    assert points[-1][0] == pytest.approx(900.0)
    assert points[1][1] > points[0][1]


def test_over_a_peak_stands_the_ball_behind_it():
    samples = [Sample(0.1, 5)] * 100 + [Sample(4.0, 3)] + [Sample(0.1, 5)] * 100
    assert [slot for _, _, slot in peaks_of(samples, 5.0)] == [3]


def test_of_a_knocking_bearing_one_ball_is_named():
    sight = Sight(picture(), bench_at("listen"), Kept(), 0.0, {})
    assert guilty_slot(sight) == 5


def test_where_everyone_is_alike_nobody_is_named():
    bench = bench_at("listen")
    bench.rig.trace.clear()
    bench.rig.trace.extend(Sample(1.0, i % 9) for i in range(200))
    assert guilty_slot(Sight(picture(), bench, Kept(), 0.0, {})) == -1


def test_the_life_curve_is_highest_at_the_median():
    row = (100.0, 400.0, 900.0)
    first, middle, last = life.quantile_places(row)
    assert 0 < first < middle < last < LIFE[1] - LIFE[0]
    assert life.density(row, middle) == pytest.approx(1.0)
    assert life.density(row, first) == pytest.approx(life.density(row, last), abs=0.02)


def test_testing_longer_draws_the_curve_together():
    wide, narrow = life.quantile_places((50.0, 400.0, 2000.0)), life.quantile_places((250.0, 400.0, 640.0))
    assert narrow[2] - narrow[0] < wide[2] - wide[0]


@pytest.mark.parametrize(("hours", "told"), [(30.0, "30 h"), (432.0, "18 d"), (17520.0, "2.0 y")])
def test_a_life_is_told_in_a_unit_that_fits(hours, told):
    assert life.duration(hours) == told


def test_steel_keeps_its_colour_until_it_is_hot_then_goes_straw_purple_blue():
    cold, straw, purple, blue = heat.temper(np.array([100.0, 230.0, 275.0, 300.0]))
    assert cold == pytest.approx((1.0, 1.0, 1.0))
    assert straw[0] > straw[2]
    assert purple[0] > purple[1] < purple[2]
    assert blue[2] == max(blue)


def test_only_what_is_very_hot_gives_light_and_the_hotter_the_more():
    dark, red, bright = heat.glow(np.array([400.0, 650.0, 1000.0]))
    assert dark.sum() == 0.0
    assert red[0] > red[2]
    assert bright.sum() > red.sum()


def test_the_lever_is_where_the_mouse_holds_it():
    assert lever_share(lever_y(0.37)) == pytest.approx(0.37)


def test_the_rougher_a_ball_the_more_it_is_scuffed():
    assert [scuffing(roundness) for roundness in (0.0001, 0.002, 0.01)] == [0, 1, 2]
