"""A start is measured from outside, as a player waits for it."""

from __future__ import annotations

from game.play.startup import start_cost


def test_a_start_shows_a_picture_before_it_answers() -> None:
    cost = start_cost(runs=1)
    assert 0.0 < cost.picture < cost.answer
    assert "first picture after" in cost.line()
    assert set(cost.facts()) == {"picture_s", "answer_s", "libraries_s", "picture_ratio", "answer_ratio"}
