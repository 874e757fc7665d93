"""Where each thing lies that can be picked: for the brackets of the focus, and for the mouse."""

from __future__ import annotations

from game.sim.bench import Bench
from game.view.bearing_bench import fitting, rack
from game.view.bearing_bench.layout import LEVER_HIGH, LEVER_LOW, LEVER_X, lever_share
from game.view.bearing_bench.sight import Rect

LEVER_REACH = 100.0
"""Pixels to either side of the slot within which the mouse takes the lever."""
SIDEWAYS = 2.2
"""How much more a step counts that leads away from the way one pressed."""


def place_of(bench: Bench, index: int) -> Rect | None:
    """The part of the screen that the n-th offer of the step takes (from 0); None where it is not shown."""
    if not 0 <= index < len(bench.offers):
        return None
    offer = bench.offers[index]
    if offer.kind == "donor":
        return rack.place_of(offer.index)
    return fitting.offer_place(offer)


def at_pixel(bench: Bench, x: float, y: float) -> int:
    """The offer under a pixel; -1 where there is none."""
    for index in range(len(bench.offers)):
        place = place_of(bench, index)
        if place is not None and 0 <= x - place[0] <= place[2] and 0 <= y - place[1] <= place[3]:
            return index
    return -1


def moved(bench: Bench, index: int, way: tuple[int, int]) -> int:
    """The offer that lies next to one in a way, right and down (each -1, 0, 1); the same where there is none."""
    here = place_of(bench, index)
    if here is None:
        return 0 if bench.offers else -1
    x, y = here[0] + here[2] / 2, here[1] + here[3] / 2
    best, nearest = index, float("inf")
    for other in range(len(bench.offers)):
        there = place_of(bench, other)
        if other == index or there is None:
            continue
        dx, dy = there[0] + there[2] / 2 - x, there[1] + there[3] / 2 - y
        along, across = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
        cost = along + SIDEWAYS * across
        if along > 4 and cost < nearest:
            best, nearest = other, cost
    return best


def lever_at(x: float, y: float) -> float | None:
    """The share of its way to which the mouse would drag the lever; None beside it."""
    inside = abs(x - LEVER_X) < LEVER_REACH and LEVER_HIGH - 40 < y < LEVER_LOW + 40
    return lever_share(y) if inside else None
