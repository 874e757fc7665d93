"""Damage that shows on the ship: marks, leaks and lamps that flicker."""

from __future__ import annotations

import pytest
from shapely import MultiPolygon, Point, Polygon, unary_union

from game.level.structures import SHIP_PARTS
from game.view.painters.harm import LEAKS_BELOW, Leaks, marks
from game.view.painters.running_lights import FLICKERS_BELOW, power_at

SOLID: Polygon | MultiPolygon = unary_union([Polygon(part) for part in SHIP_PARTS])
HERE = (0.0, 0.0, 0.0)


def test_a_whole_hull_has_no_marks_and_a_bad_one_many():
    assert marks(100, 1) == ()
    assert 2 <= len(marks(70, 1)) < len(marks(40, 1)) < len(marks(10, 1))
    assert sum(piece.name.startswith("hole") for piece in marks(10, 1)) >= 5


def test_marks_stay_where_they_are_as_the_hull_gets_worse():
    for hull in range(5, 100, 10):
        assert set(marks(hull + 5, 1)) <= set(marks(hull, 1))


@pytest.mark.parametrize("seed", range(20))
def test_marks_lie_on_the_hull(seed):
    assert all(SOLID.buffer(0.6).contains(Point(piece.at)) for piece in marks(1, seed))


def test_gas_leaks_only_from_a_bad_hull(stage):
    for hull, leaking in ((LEAKS_BELOW + 1, False), (15.0, True)):
        leaks, seen = Leaks(), 0.0
        for _ in range(120):
            leaks.draw(stage.brush(1 / 60), hull, (0.0, 0.0), HERE, marks(int(hull), 1))
            seen = max(seen, float(stage.light().max()))
        assert (seen > 8.0) == leaking


def test_leaking_is_the_same_every_time(stage):
    def light():
        leaks = Leaks()
        stage.clock = 0.0
        for _ in range(90):
            leaks.draw(stage.brush(1 / 60), 10.0, (1.0, 0.0), HERE, marks(10, 1))
        return stage.light()

    first = light()
    assert first.any()
    assert (light() == first).all()


def test_lamps_burn_steadily_until_the_hull_is_bad():
    times = [i / 60 for i in range(600)]
    assert all(power_at(t, FLICKERS_BELOW) == 1.0 for t in times)
    dark = sum(power_at(t, 5.0) < 1.0 for t in times)
    assert 60 < dark < 400
    assert dark > sum(power_at(t, 25.0) < 1.0 for t in times)
