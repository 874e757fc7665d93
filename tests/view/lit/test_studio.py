"""Turning takes its fair part of a frame, however quick the machine is."""

from __future__ import annotations

from math import inf

import pytest

from game.view.lit.store import Shelf
from game.view.lit.studio import LEAST_TURN_MS, TURN_MS, TURN_SHARE, Studio


class Clock:
    """Tells the time that a test says."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def after_frames(tmp_path, rest_ms: float, turning_ms: float = 0.0, turn_ms: float = TURN_MS) -> Studio:
    """A studio that has seen many frames, each of which cost so much."""
    clock = Clock()
    studio = Studio(Shelf(tmp_path), turn_ms=turn_ms, clock=clock)
    for _ in range(100):
        studio.begin_frame()
        clock.now += rest_ms / 1e3
        with studio.turning:
            clock.now += turning_ms / 1e3
        studio.end_frame()
    studio.begin_frame()
    return studio


def test_turning_takes_a_share_of_what_the_rest_of_a_frame_costs(tmp_path):
    assert after_frames(tmp_path, 8.0).turning.limit_ms == pytest.approx(8.0 * TURN_SHARE)


def test_its_own_time_earns_it_none(tmp_path):
    assert after_frames(tmp_path, 8.0, turning_ms=3.0).turning.limit_ms == pytest.approx(8.0 * TURN_SHARE)


def test_on_a_quick_machine_it_may_always_take_a_little(tmp_path):
    assert after_frames(tmp_path, 0.1).urgent.limit_ms == LEAST_TURN_MS


def test_on_a_slow_machine_it_never_takes_more_than_it_may(tmp_path):
    assert after_frames(tmp_path, 40.0).turning.limit_ms == TURN_MS


def test_a_still_picture_has_everything_turned(tmp_path):
    assert after_frames(tmp_path, 4.0, turn_ms=inf).turning.limit_ms == inf


def test_a_frame_with_something_else_to_do_leaves_turning_to_the_next(tmp_path):
    studio = after_frames(tmp_path, 4.0)
    usual = studio.turning.limit_ms
    studio.begin_frame(turning=0.0)
    assert (studio.turning.limit_ms, studio.urgent.limit_ms) == (0.0, usual), "the ship always turns"
    studio.begin_frame(turning=2.0)
    assert studio.turning.limit_ms == pytest.approx(2.0 * usual)
