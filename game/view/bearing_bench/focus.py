"""Where each thing lies that can be picked: for the brackets of the focus, and for the mouse."""

from __future__ import annotations

from math import inf

from game.sim.bench import Bench
from game.view.bearing_bench import fitting, rack
from game.view.bearing_bench.layout import LEVER_HIGH, LEVER_LOW, LEVER_X, lever_share, lever_y, ready_place
from game.view.bearing_bench.sight import Rect

LEVER_REACH = 100.0
"""Pixels to either side of the slot within which the mouse takes the lever."""
NEXT = 4.0
"""Pixels that something must lie further on to be the next."""
SIDEWAYS = 2.2
"""How much more a step counts that leads away from the way one pressed."""


def place_of(bench: Bench, index: int, focus: int = -1) -> Rect | None:
    """The part of the screen that the n-th offer of the step (from 0) takes; None where it is not shown.

    ``focus`` is the offer that the hands are at: a long rack scrolls with it.
    """
    if not 0 <= index < len(bench.offers):
        return None
    offer = bench.offers[index]
    if offer.kind == "donor":
        return rack.place_of(bench, offer.index, focus)
    if bench.stage == "turn":
        x, y = ready_place(offer.index)
        return (x - 30, y - 24, 60, 62)
    return fitting.offer_place(offer)


def at_pixel(bench: Bench, x: float, y: float, focus: int = -1) -> int:
    """The offer under a pixel; -1 where there is none."""
    for index in range(len(bench.offers)):
        place = place_of(bench, index, focus)
        if place is not None and within(place, x, y):
            return index
    return -1


def moved(bench: Bench, index: int, way: tuple[int, int]) -> int:
    """The offer that lies next to one in a way, right and down (each -1, 0, 1); the same where there is none."""
    offers = bench.offers
    if not 0 <= index < len(offers):
        return 0 if offers else -1
    if offers[index].kind == "donor":
        return min(len(offers) - 1, max(0, index + way[1]))
    here = place_of(bench, index)
    costs = {
        other: _cost(here, place_of(bench, other), way) for other in range(len(offers)) if other != index
    }
    near = min(costs, key=lambda other: costs[other], default=index)
    return near if costs.get(near, inf) < inf else index


def _cost(here: Rect | None, there: Rect | None, way: tuple[int, int]) -> float:
    """How far one place is from another in a way; infinite where it does not lie that way."""
    if here is None or there is None:
        return inf
    dx = there[0] + there[2] / 2 - here[0] - here[2] / 2
    dy = there[1] + there[3] / 2 - here[1] - here[3] / 2
    along, across = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
    return along + SIDEWAYS * across if along > NEXT else inf


def lever_place(share: float) -> Rect:
    """The part of the screen that the lever's head takes at a share of its way."""
    return (LEVER_X - 82.0, lever_y(share) - 28.0, 106.0, 76.0)


def lever_at(x: float, y: float) -> float | None:
    """The share of its way to which the mouse would drag the lever; None beside it."""
    inside = abs(x - LEVER_X) < LEVER_REACH and LEVER_HIGH - 40 < y < LEVER_LOW + 40
    return lever_share(y) if inside else None


def within(place: Rect, x: float, y: float) -> bool:
    """Whether a pixel lies in a part of the screen."""
    return 0 <= x - place[0] <= place[2] and 0 <= y - place[1] <= place[3]
