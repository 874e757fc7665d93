"""Quality chosen by what frames cost: slow machines come down, fast ones stay, nobody see-saws."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest

from game.view.quality import FULL, HIGH, LOW, MEDIUM, STEPS, Governor, Quality

FRAME = 1 / 60


def play(governor: Governor, cost: Callable[[Quality], float], seconds: float) -> list[Quality]:
    """Feed frames whose cost in ms depends on the step; the steps that were chosen, each once for every change."""
    chosen, passed = [governor.quality], 0.0
    while passed < seconds:
        ms = cost(governor.quality)
        frame = max(FRAME, ms / 1e3)
        passed += frame
        if governor.feed(ms, frame) is not chosen[-1]:
            chosen.append(governor.quality)
    return chosen


def machine(full: float, high: float, medium: float, low: float) -> Callable[[Quality], float]:
    """A machine on which a frame of each step costs so many milliseconds."""
    costs = dict(zip((FULL, HIGH, MEDIUM, LOW), (full, high, medium, low), strict=True))
    return costs.__getitem__


def test_a_fast_machine_stays_at_full():
    assert play(Governor(), machine(4, 3, 2, 1), 120) == [FULL]


@pytest.mark.parametrize(
    ("costs", "step"),
    [((14, 9, 8, 6), HIGH), ((25, 18, 11, 7), MEDIUM), ((40, 30, 20, 9), LOW), ((90, 70, 60, 50), LOW)],
)
def test_a_slow_machine_comes_down_to_what_it_can_do_within_seconds(costs, step):
    governor = Governor()
    play(governor, machine(*costs), 12)
    assert governor.quality is step
    assert play(governor, machine(*costs), 300) == [step]


def test_too_slow_frames_are_answered_within_two_seconds_and_one_step_at_a_time():
    governor = Governor()
    play(governor, machine(4, 3, 2, 1), 10)
    assert play(governor, lambda _: 20.0, 2.0) == [FULL, HIGH]


def test_one_hiccup_changes_nothing():
    governor = Governor()
    play(governor, lambda _: 5.0, 10)
    governor.feed(400.0, 0.4)
    assert play(governor, lambda _: 5.0, 10) == [FULL]


def test_late_frames_count_even_where_most_are_quick():
    chance = Random(1)
    assert HIGH in play(Governor(), lambda _: 18.0 if chance.random() < 0.2 else 6.0, 20)


def test_nothing_is_judged_while_a_level_starts():
    governor = Governor()
    play(governor, lambda _: 5.0, 10)
    governor.settle()
    assert play(governor, lambda _: 60.0, 1.3) == [FULL]


def test_it_goes_up_again_when_the_work_is_gone():
    governor = Governor()
    play(governor, lambda _: 30.0, 20)
    assert governor.quality is LOW
    assert play(governor, lambda _: 3.0, 240)[-1] is FULL


def test_a_step_that_fails_again_and_again_is_tried_ever_more_rarely():
    """Easy at high, too much at full: it would swing for ever."""
    governor = Governor()
    costs = machine(15, 5, 4, 3)
    first, later = play(governor, costs, 600), play(governor, costs, 600)
    assert first.count(FULL) <= 6
    assert later.count(FULL) <= 2


def test_a_noisy_machine_does_not_see_saw():
    chance = Random(3)
    costs = machine(9, 7, 6, 4)
    assert play(Governor(), lambda step: costs(step) * chance.lognormvariate(0.0, 0.25), 600) == [FULL]


def test_the_players_choice_is_never_changed():
    for step in STEPS:
        assert play(Governor(step), lambda _: 80.0, 20) == [step]


def test_every_step_draws_no_more_than_the_one_before():
    for more, less in pairwise(STEPS):
        assert more.bloom_octaves >= less.bloom_octaves
        assert more.particles >= less.particles
        assert more.dust >= less.dust
        assert more.turn_ms >= less.turn_ms
        assert more.coarser <= less.coarser
        assert (more.grain, more.lenses, more.local_lights) >= (less.grain, less.lenses, less.local_lights)
