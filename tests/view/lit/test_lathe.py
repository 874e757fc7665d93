"""Turning in another thread: nothing is lost, nobody waits, and time is rationed."""

from __future__ import annotations

from threading import Event, get_ident

import pytest

from game.view.lit.lathe import MOST_FRAMES, Lathe


def test_what_is_asked_for_is_made_in_another_thread():
    lathe = Lathe()
    lathe.begin_frame(5.0)
    asked = lathe.ask(get_ident)
    assert asked is not None
    assert asked.result(5.0) != get_ident()


def test_asking_does_not_wait():
    lathe, may_end = Lathe(), Event()
    lathe.begin_frame(5.0)
    asked = lathe.ask(may_end.wait)
    assert asked is not None
    assert not asked.done()
    may_end.set()
    assert asked.result(5.0)


def test_who_has_spent_the_time_waits_until_it_has_come_back():
    times = iter([0.0, 0.030])
    lathe = Lathe(lambda: next(times))
    lathe.begin_frame(10.0)
    first = lathe.ask(lambda: "turned")
    assert first is not None
    first.result(5.0)
    allowed = []
    for _ in range(4):
        lathe.begin_frame(10.0)
        allowed.append(lathe._left_ms > 0.0)
    assert allowed == [False, False, True, True], "30 ms of 10 a frame"


def test_without_time_nothing_is_made_but_what_must_be():
    lathe = Lathe()
    lathe.begin_frame(0.0)
    assert lathe.ask(lambda: 1) is None
    light = lathe.ask(lambda: 2, always=True)
    assert light is not None
    assert light.result(5.0) == 2


def test_time_is_not_saved_up_for_long():
    lathe = Lathe()
    for _ in range(50):
        lathe.begin_frame(4.0)
    assert lathe._left_ms == MOST_FRAMES * 4.0


def test_what_goes_wrong_is_told_to_who_looks():
    lathe = Lathe()
    lathe.begin_frame(5.0)
    asked = lathe.ask(lambda: 1 / 0)
    assert asked is not None
    with pytest.raises(ZeroDivisionError):
        asked.result(5.0)


def test_waiting_ends_when_all_is_made():
    lathe = Lathe()
    lathe.begin_frame(5.0)
    asked = [lathe.ask(lambda: 1) for _ in range(5)]
    lathe.wait(5.0)
    assert all(future is not None and future.done() for future in asked)
