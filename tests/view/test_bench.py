"""The bench of frames: ratios to the yardstick, the fullest moment, parts; and the frames really are flown."""

from __future__ import annotations

import json
import os

import pytest

from game.play.pilots import Idle
from game.sim import World
from game.view.bench import frames as module
from game.view.bench.cost import Frame, FrameCost, Window
from game.view.bench.frames import FrameBench, measured
from game.view.bench.parts import PARTS, Stopwatch
from game.view.bench.yardstick import Took
from tests.scenario import level

ROCK = {"type": "asteroid", "id": "rock", "position": (40, 0), "radius": 12, "veins": []}


def took(milliseconds: float) -> Took:
    return Took(milliseconds, milliseconds / 2)


def window(at: float, *drawn: float, yardstick: float = 2.0, worked: float = 0.0) -> Window:
    frames = (Frame(took(ms), took(worked), worked > 0, took(yardstick)) for ms in drawn)
    return Window(at, tuple(frames))


def cost(*windows: Window) -> FrameCost:
    return FrameCost("it", "cold", windows, empty_ms=0.5, start_ms=1500.0)


def test_the_fullest_window_speaks_for_the_level():
    found = cost(window(0, 2, 4, 6), window(10, 7, 8, 20), window(20, 3, 3, 3))
    assert (found.fullest.at, found.fullest.ratio) == (10, 4.0)
    assert found.slowest == 10.0


def test_each_window_has_the_yardstick_of_its_own_moment():
    """A machine that is busy for a while is slower for both."""
    assert cost(window(0, 4, 4), window(10, 40, 40, yardstick=20.0)).fullest.ratio == 2.0


def test_each_frame_has_the_middle_yardstick_of_those_around_it():
    looks = [took(2.0)] * 3 + [took(90.0)] + [took(4.0)] * 9
    ratios = [measured((took(8.0), took(0.0), False), number, looks).ratio for number in (0, 30)]
    assert ratios == [4.0, 2.0]
    amid = measured((took(8.0), took(0.0), False), module.BETWEEN * 2, looks)
    assert amid.yardstick.wall == 3.0, "one look that was disturbed changes little"


def test_making_pictures_counts_only_where_some_were_made():
    assert cost(window(0, 4, 6)).slowest_building == 0.0
    assert cost(window(0, 9, 9), window(5, 4, 6, worked=6.0)).slowest_building == 6.0


def test_one_frame_in_a_hundred_is_beyond_the_99th_percentile():
    assert cost(window(0, *[2.0] * 99, 50.0)).p99 == 25.0
    assert cost(window(0, *[2.0] * 199, 50.0)).p99 == 1.0


def test_facts_are_plain_data_and_the_line_names_the_level():
    found = cost(window(0, 2, 4, 6))
    facts = json.loads(json.dumps(found.facts()))
    assert facts["frame_ratio"] == 2.0
    assert facts["to_empty"] == 8.0
    assert found.line().startswith("it")


def test_time_in_an_inner_call_counts_for_the_inner_one_alone():
    now = 0.0

    def pass_time(seconds: float) -> None:
        nonlocal now
        now += seconds

    watch = Stopwatch(lambda: now)
    inner = watch.wrapped("inner", lambda: pass_time(2.0))

    def work() -> None:
        pass_time(1.0)
        inner()
        inner()

    watch.wrapped("outer", work)()
    assert watch.seconds == {"inner": 4.0, "outer": 1.0}


def test_a_level_is_measured_cold_and_warm_and_leaves_no_trace(monkeypatch):
    monkeypatch.setattr(module, "FRAMES", 3)
    monkeypatch.setattr(module, "SHARES", (0.0, 0.5))
    monkeypatch.setenv("LUCKY_STRIKE_CACHE", "kept")
    cold, warm = FrameBench(with_parts=True).level("rock", lambda: (World(level(ROCK)), Idle().fly), 0.4)
    assert (cold.cache, warm.cache) == ("cold", "warm")
    assert [len(window.frames) for window in warm.windows] == [3, 3]
    assert cold.start_ms > warm.start_ms > 0
    assert set(warm.parts) == set(PARTS)
    assert os.environ["LUCKY_STRIKE_CACHE"] == "kept"
    assert sum(warm.parts.values()) == pytest.approx(warm.frame_processor, rel=1.5)
