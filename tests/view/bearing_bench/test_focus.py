"""What can be picked has a place: for the focus that moves over it, and for the mouse."""

from __future__ import annotations

from game.sim.bench import Offer
from game.view.bearing_bench.focus import at_pixel, lever_at, moved, place_of
from game.view.bearing_bench.layout import LEVER_HIGH, LEVER_LOW, LEVER_X, pot_place, row_y
from game.view.bearing_bench.rack import first_row
from tests.view.bearing_bench.stages import bench_at

RIGHT, LEFT, UP, DOWN = (1, 0), (-1, 0), (0, -1), (0, 1)


def test_everything_that_is_offered_is_under_the_mouse_where_it_is_shown():
    for stage in ("donor", "turn", "fit"):
        bench = bench_at(stage)
        for index in range(len(bench.offers)):
            x, y, wide, high = place_of(bench, index)
            assert at_pixel(bench, x + wide / 2, y + high / 2) == index


def test_nothing_is_picked_beside_everything():
    assert at_pixel(bench_at("fit"), 2, 2) == -1


def test_down_the_rack_goes_from_donor_to_donor_and_stops_at_the_last():
    bench = bench_at("donor")
    seen = [0]
    for _ in range(9):
        seen.append(moved(bench, seen[-1], DOWN))
    assert seen[:5] == [0, 1, 2, 3, 4]
    assert seen[-1] == len(bench.rack) - 1


def test_a_long_rack_scrolls_with_the_focus():
    bench = bench_at("donor")
    bench.rack.extend(bench.rack)
    assert first_row(bench, 0) == 0
    assert first_row(bench, 7) == 5
    assert place_of(bench, 0, focus=9) is None
    assert place_of(bench, 9, focus=9)[1] < row_y(4)


def test_every_ball_slot_and_pot_can_be_reached_with_four_keys():
    bench = bench_at("fit")
    reached, edge = {0}, [0]
    while edge:
        here = edge.pop()
        for way in (RIGHT, LEFT, UP, DOWN):
            there = moved(bench, here, way)
            if there not in reached:
                reached.add(there)
                edge.append(there)
    assert reached == set(range(len(bench.offers)))


def test_the_pots_stand_where_they_are_offered():
    bench = bench_at("fit")
    index = bench.offers.index(Offer("grease", 2))
    assert at_pixel(bench, *pot_place(2)) == index


def test_the_mouse_takes_the_lever_only_near_its_slot():
    assert lever_at(LEVER_X, LEVER_HIGH) == 1.0
    assert lever_at(LEVER_X + 10, LEVER_LOW) == 0.0
    assert lever_at(LEVER_X - 300, LEVER_LOW) is None
