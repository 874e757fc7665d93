"""A start is measured from outside, as a player waits for it."""

from __future__ import annotations

from game.play.startup import start_cost

MOST = 10.0
"""Times the import of pygame and pymunk, until there is a picture."""


def test_the_first_picture_is_there_within_ten_times_the_import_of_two_libraries() -> None:
    cost = start_cost(runs=3)
    assert cost.picture / cost.libraries < MOST
    assert cost.picture < cost.answer
    assert "first picture after" in cost.line()
    assert set(cost.facts()) == {"picture_s", "answer_s", "libraries_s", "picture_ratio", "answer_ratio"}
