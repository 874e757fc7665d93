"""A key struck a little early still counts."""

from __future__ import annotations

from game.sim import HANDS_OFF, Controls
from game.sim.presses import Presses
from game.sim.tuning import PRESS_BUFFER_TICKS


def test_a_press_counts_when_the_key_goes_down():
    presses = Presses()
    presses.see(HANDS_OFF)
    assert not presses.waiting("clamp")
    presses.see(Controls(clamp=True))
    assert presses.waiting("clamp")
    assert not presses.waiting("dock")


def test_a_taken_press_is_gone_though_the_key_stays_down():
    presses = Presses()
    for _ in range(30):
        presses.see(Controls(dock=True))
        taken = presses.take("dock")
        if taken:
            break
    assert taken
    for _ in range(30):
        presses.see(Controls(dock=True))
        assert not presses.take("dock")


def test_a_press_stays_good_for_nine_ticks():
    presses = Presses()
    presses.see(Controls(clamp=True))
    for _ in range(PRESS_BUFFER_TICKS - 1):
        presses.see(HANDS_OFF)
        assert presses.waiting("clamp")
    presses.see(HANDS_OFF)
    assert not presses.take("clamp")
    assert PRESS_BUFFER_TICKS == 9, "0.15 s at 60 ticks"


def test_the_last_chance_is_told_once():
    presses = Presses()
    presses.see(Controls(clamp=True))
    chances = []
    for _ in range(20):
        chances.append(presses.last_chance("clamp"))
        presses.see(HANDS_OFF)
    assert chances.count(True) == 1
    assert chances.index(True) == PRESS_BUFFER_TICKS - 1


def test_pressing_again_counts_again():
    presses = Presses()
    for _ in range(3):
        presses.see(Controls(assist=True))
        assert presses.take("assist")
        presses.see(HANDS_OFF)
        assert not presses.take("assist")


def test_the_same_controls_object_held_is_one_press():
    presses, held = Presses(), Controls(clamp=True)
    presses.see(held)
    assert presses.take("clamp")
    presses.see(held)
    assert not presses.take("clamp")


def test_the_bench_is_a_press_like_the_others():
    presses = Presses()
    presses.see(Controls(bench=True))
    assert presses.waiting("bench")
    assert presses.take("bench")


def test_a_choice_counts_on_the_tick_on_which_it_is_made():
    presses, held = Presses(), Controls(priority=3)
    presses.see(held)
    assert presses.chosen("priority") == 3
    presses.see(held)
    assert presses.chosen("priority") == 0
    presses.see(Controls(priority=3, thrust=5))
    assert presses.chosen("priority") == 0
    presses.see(Controls(priority=1))
    assert presses.chosen("priority") == 1
    presses.see(HANDS_OFF)
    assert presses.chosen("priority") == presses.chosen("pick") == 0
