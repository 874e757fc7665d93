"""Wrench says what is to be seen of the step at hand, shortly, and why something failed."""

from __future__ import annotations

import pytest

from game.sim.bench_events import STAGES, BenchStepFailed
from game.view.bearing_bench.advice import FIGURES, advice, why
from game.view.bearing_bench.words import hints_for
from game.view.texts import catalogue
from tests.view.bearing_bench.stages import bench_at


@pytest.mark.parametrize("stage", STAGES)
def test_he_has_a_word_for_every_step(stage):
    assert advice(bench_at(stage), -1)


def test_he_names_the_ball_that_knocks():
    assert "6" in advice(bench_at("listen"), 5)
    assert "4" in advice(bench_at("spin"), 3)


def test_he_warns_of_a_donor_that_is_too_hard_and_of_one_that_is_too_soft():
    bench = bench_at("donor")
    said = {lot.donor: advice(bench, -1, focus) for focus, lot in enumerate(bench.rack)}
    assert "Harder" in said["thruster_rollers"]
    assert "Soft" in said["pump_balls"]
    assert said["certified"] not in (said["thruster_rollers"], said["pump_balls"])


def test_he_sees_chatter_heat_and_a_ball_that_is_to_size():
    bench = bench_at("turn")
    bench.grinder.chatter = 0.9
    jumping = advice(bench, -1)
    bench.grinder.chatter, bench.grinder.celsius = 0.1, 540.0
    cooking = advice(bench, -1)
    bench.grinder.size = 1.0
    assert len({jumping, cooking, advice(bench, -1)}) == 3


@pytest.mark.parametrize("reason", FIGURES)
def test_every_failure_is_told_with_its_figures(reason):
    told = why(BenchStepFailed("turn", reason, 1.012, 1.001, 1.0))
    assert "{" not in told
    assert any(letter.isdigit() for letter in told)


def test_what_failed_comes_before_advice():
    bench = bench_at("turn")
    bench.message = BenchStepFailed("turn", "too_big", 1.012, 1.001, 1.0)
    assert "+1.20%" in advice(bench, -1)


def test_his_lines_are_under_twelve_words():
    lines = [text.one for key, text in catalogue().items() if key.startswith(("bench.says.", "bench.why."))]
    assert lines
    assert [line for line in lines if len(line.split()) >= 12] == []


@pytest.mark.parametrize("stage", STAGES)
def test_at_every_step_one_can_go_on_hand_over_or_leave(stage):
    actions = [action for action, _ in hints_for(bench_at(stage))]
    assert {"accept", "wrench", "bench"} <= set(actions)


def test_what_is_on_the_wheel_is_scrapped_once_it_was_touched_and_put_back_before():
    bench = bench_at("turn")
    assert ("reject", "bench.hint.scrap") in hints_for(bench)
    bench.grinder.touched = False
    assert ("reject", "bench.hint.back") in hints_for(bench)
