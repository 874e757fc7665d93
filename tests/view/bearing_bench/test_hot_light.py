"""Hot metal and sparks at the bench shed light on what is around; cold steel, words and the lowest quality do not."""

from __future__ import annotations

import numpy as np
import pytest

from game.sim.bench_events import STAGES
from game.view.bearing_bench.layout import CONTACT
from game.view.bearing_bench.view import BenchView
from tests.screen import picture
from tests.view.bearing_bench.stages import bench_at


def shown(stage: str, octaves: int, **how: object) -> np.ndarray:
    surface = picture()
    bench = how.pop("bench", None) or bench_at(stage)
    BenchView().draw(surface, bench, None, octaves=octaves, **how)  # type: ignore[arg-type]
    return np.asarray(surface.get_view("3")).astype(int)


@pytest.mark.parametrize("stage", ["turn", "spin"])
def test_around_what_is_hot_it_is_brighter(stage):
    more = shown(stage, 2).sum(2) - shown(stage, 0).sum(2)
    assert (more > 30).sum() > 1500


def test_the_light_falls_near_the_place_where_the_wheel_grinds():
    x, y = np.nonzero((shown("turn", 2) != shown("turn", 0)).any(2))
    assert np.hypot(np.median(x) - CONTACT[0], np.median(y) - CONTACT[1]) < 120


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage not in ("turn", "spin")])
def test_what_is_cold_sheds_none(stage):
    assert (shown(stage, 2) == shown(stage, 0)).all()


def test_a_wheel_that_stands_off_the_ball_sheds_none():
    bench = bench_at("turn")
    bench.grinder.depth, bench.grinder.celsius = bench.grinder.size, 60.0
    assert (shown("turn", 2, bench=bench) == shown("turn", 0, bench=bench)).all()


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_words_shed_none(text):
    """The rack at the left, what is said above and the mission below are as they were."""
    for stage in ("turn", "spin"):
        with_light, without = (shown(stage, octaves, text=text) for octaves in (2, 0))
        assert (with_light[:, :44] == without[:, :44]).all()
        if text == 1.0:
            assert (with_light[:276] == without[:276]).all()
        else:
            assert (with_light[800:] == without[800:]).all()
