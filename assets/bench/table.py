"""The table and what is screwed to it: rack, jig clamps, lever quadrant, ball tray, a spanner somebody left."""

from __future__ import annotations

from math import cos, sin

import numpy as np
from shop import DARK, HAZARD, PLATE, STEEL, TABLE, WELL, Canvas, Coat, linear, noise, up

from game.view.bearing_bench import layout
from game.view.bearing_bench.layout import CENTRE, CLAMPS, HEIGHT, HOUSING, LEFT, RIGHT, WIDTH
from game.view.lit.grain import smooth

BRUSHED = Coat("#3a3d40", 0.1)
TOOL = Coat("#6f7072", 0.8)


def top(on: Canvas) -> None:
    """Brushed steel with stains, scratches and T-slots."""
    strokes = noise(on, 150.0, 5, 4, 90.0)
    on.alpha[:] = 1.0
    on.height[:] = TABLE + (noise(on, 300.0, 4) - 0.5) * 8.0 + (strokes - 0.5) * 0.3
    on.albedo[:] = linear(BRUSHED.colour) * (0.34 + 0.6 * noise(on, 260.0, 9, 6) + 0.22 * strokes)[..., None]
    stain = smooth(0.52, 0.72, noise(on, 420.0, 12, 6))[..., None]
    on.albedo += (linear("#1c130c") - on.albedo) * stain * 0.55
    on.gloss[:] = 0.08 + 0.12 * strokes
    rng = np.random.default_rng(3)
    for _ in range(90):
        x, y, turn, long = (
            rng.uniform(0, WIDTH),
            rng.uniform(0, HEIGHT),
            rng.normal(0.35, 0.5),
            rng.exponential(60),
        )
        on.groove((x, y), (x + long * cos(turn), y + long * sin(turn)), 0.9, 0.5, 1.4)
    for x in (LEFT, RIGHT):
        on.groove(up(x, 0), up(x, HEIGHT), 3.0, 4.0, 0.25)
    for y in (50, 598):
        on.groove(up(LEFT, y), up(RIGHT, y), 5.0, 5.0, 0.25)


def clamps(on: Canvas) -> None:
    """Three that hold the housing: an orange body, a steel shoe, a bolt."""
    for turn in CLAMPS:

        def place(radius: float, turn: float = turn) -> tuple[float, float]:
            return up(CENTRE[0] + radius * cos(turn), CENTRE[1] + radius * sin(turn))

        on.box(place(HOUSING + 18), (100, 58), TABLE + 22, HAZARD, bevel=6, corner=6, angle=-turn)
        on.box(
            place(HOUSING - 22), (50, 38), TABLE + 40, Coat("#8d8c88", 0.5), bevel=5, corner=4, angle=-turn
        )
        on.dome(place(HOUSING + 34), 14, Coat("#77787a", 0.7), TABLE + 20, 0.7)
        on.dome(place(HOUSING + 34), 5.5, Coat("#2a2b2e", 0.3), TABLE + 27, 0.5)


def rack(on: Canvas) -> None:
    """A board of wells, one for each donor."""
    left, top_, right, bottom = layout.RACK
    on.rect(left, HEIGHT - bottom, right, HEIGHT - top_, TABLE + 10, PLATE, bevel=5, corner=10)
    wide, high = layout.WELL
    for row in range(layout.ROWS):
        x, y = up(layout.WELL_X, layout.row_y(row))
        on.box((x, y), (wide + 14, high + 14), TABLE + 16, Coat("#3b3f42", 0.25), bevel=4, corner=8)
        _well(on, x - wide / 2, y - high / 2, x + wide / 2, y + high / 2, 13.0)
    _screws(on, (left + 12, right - 12), (top_ + 12, bottom - 12))


def quadrant(on: Canvas) -> None:
    """The plate in whose slot the lever runs."""
    left, top_, right, bottom = layout.QUADRANT
    on.rect(left, HEIGHT - bottom, right, HEIGHT - top_, TABLE + 12, PLATE, bevel=6, corner=12)
    x = layout.LEVER_X
    on.rect(
        x - 12,
        HEIGHT - bottom + 22,
        x + 12,
        HEIGHT - top_ - 22,
        TABLE + 13,
        Coat("#1a1c1f", 0.2),
        bevel=2,
        corner=12,
    )
    on.hollow(x - 9, HEIGHT - bottom + 26, x + 9, HEIGHT - top_ - 26, 13.0, DARK, corner=9)
    for tenth in range(11):
        y = layout.lever_y(tenth / 10)
        on.groove(up(x + 22, y), up(x + (42 if tenth % 5 == 0 else 33), y), 2.2, 2.0, 3.2)
    _screws(on, (left + 11, right - 11), (top_ + 12, bottom - 12))


def tray(on: Canvas) -> None:
    """Round wells for ground balls, and square ones for the pots of grease."""
    left, top_, right, bottom = layout.TRAY
    on.rect(left, HEIGHT - bottom, right, HEIGHT - top_, TABLE + 11, PLATE, bevel=5, corner=10)
    for index in range(layout.TRAY_COLUMNS * layout.TRAY_ROWS):
        at = up(*layout.tray_place(index))
        on.band(at, 27.0, 31.0, TABLE + 13, Coat("#3b3f42", 0.3), bevel=2)
        window, x, y = on.local(at, 28)
        off = np.hypot(x, y) - 27.0
        on.sink(window, off, 9.0, WELL)
    for index in range(layout.POTS):
        at = up(*layout.pot_place(index))
        on.box(at, (66, 66), TABLE + 8, Coat("#3b3f42", 0.25), bevel=4, corner=8)
        window, x, y = on.local(at, 31)
        on.sink(window, np.hypot(x, y) - 30.0, 8.0, WELL)
    _screws(on, (left + 10, right - 10), (top_ + 10, bottom - 10))


def spanner(on: Canvas) -> None:
    """Left where it was last used."""
    on.ring(up(60, 646), 14, 7, TABLE + 13, TOOL)
    on.tube(up(74, 648), up(206, 660), 7.0, TOOL, TABLE + 2, 6.0)
    for side in (-1.0, 1.0):
        on.tube(up(204, 660), up(226, 660 + side * 12), 7.5, TOOL, TABLE + 2, 6.5, True)
        on.tube(up(226, 660 + side * 12), up(243, 664 + side * 9), 6.0, TOOL, TABLE + 2, 4.0, True)


def _well(on: Canvas, x0: float, y0: float, x1: float, y1: float, depth: float) -> None:
    on.hollow(x0, y0, x1, y1, depth, WELL, corner=7)


def _screws(on: Canvas, xs: tuple[float, float], ys: tuple[float, float]) -> None:
    for number, (x, y) in enumerate((x, y) for x in xs for y in ys):
        on.dome(up(x, y), 6.5, STEEL, TABLE + 9, 0.6)
        lean = 3.0 if number % 2 else -2.0
        on.groove(up(x - 4.5, y - lean), up(x + 4.5, y + lean), 1.8, 2.0)
