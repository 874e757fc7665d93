"""Freeport and the depot: old, warm-windowed machines. Their solid parts are the rules' own outlines."""

from __future__ import annotations

from random import Random

import numpy as np
from book import model
from kit import Canvas, Coat, bolts, truss
from letters import lettered
from wear import worn

from game.level.structures import KINDS, Outline

HULLS = ("#6b6862", "#5a5b5e", "#7a705f", "#565048", "#77777a", "#86583a", "#4d6668", "#9a9078", "#625c55")
STEEL = Coat("#8c867a", 0.35)
DARK = Coat("#3b3c40", 0.3)
PANEL = Coat("#2c4474", 1.4)
ORANGE = Coat("#c8641f", 0.2, 1.0)
BLACK = Coat("#15130f", 0.1)
CARGO = ("#a8542a", "#8a8f90", "#3f7075", "#9a8c6c", "#7c4038", "#6d6a63", "#b06a30")
WINDOWS = ("#f0a44a", "#eda040", "#f2b868", "#f0c890", "#dc7a24", "#7cc4da")
FRAME = Coat("#15120f", 0.2)
PANE = Coat("#11161c", 1.2)
ALIVE = 0.3
"""Share of the windows that are painted dark, to be lit now and then."""
Box = tuple[float, float, float, float]


def bounds(outline: Outline) -> Box:
    """Left, bottom, right and top of an outline."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    return (min(xs), min(ys), max(xs), max(ys))


def window(canvas: Canvas, rng: Random, x: float, y: float, size: tuple[float, float] = (0.55, 0.6)) -> None:
    """A window in its frame, some brighter than others, some dark for now; light falls on the wall around it."""
    width, height = size
    frame = 0.12
    canvas.hollow(
        x - width / 2 - frame,
        y - height / 2 - frame,
        x + width / 2 + frame,
        y + height / 2 + frame,
        0.1,
        FRAME,
    )
    colour, glow = rng.choice(WINDOWS), rng.uniform(0.16, 0.5)
    if rng.random() < ALIVE:
        canvas.panel(x - width / 2, y - height / 2, x + width / 2, y + height / 2, PANE)
        canvas.spots.setdefault("windows", []).append((x, y))
        return
    area, dx, dy = canvas.local((x, y), 1.6)
    spill = np.clip(1.0 - np.hypot(dx, dy) / 1.6, 0.0, 1.0) ** 2 * (canvas.alpha[area] > 0.0)
    canvas.glow[area] = np.maximum(canvas.glow[area], 0.035 * spill)
    canvas.lamp((x, y), size, colour, glow)


def blocks(canvas: Canvas, rng: Random, box: Box, base: float, depth: int = 0) -> None:
    """A wall of machines: split until small, one material a cell, with something on it."""
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    if depth < 6 and max(width, height) > 5.2 and (rng.random() < 0.92 or max(width, height) > 13.0):
        share = rng.uniform(0.32, 0.68)
        if width > height:
            middle = x0 + width * share
            blocks(canvas, rng, (x0, y0, middle, y1), base, depth + 1)
            blocks(canvas, rng, (middle, y0, x1, y1), base, depth + 1)
        else:
            middle = y0 + height * share
            blocks(canvas, rng, (x0, y0, x1, middle), base, depth + 1)
            blocks(canvas, rng, (x0, middle, x1, y1), base, depth + 1)
        return
    top = base + rng.uniform(-1.0, 2.4)
    canvas.rect(x0 + 0.1, y0 + 0.1, x1 - 0.1, y1 - 0.1, top, Coat(rng.choice(HULLS), 0.2, 0.7), bevel=0.4)
    _fitting(canvas, rng, box, top)


def _fitting(canvas: Canvas, rng: Random, box: Box, top: float) -> None:
    x0, y0, x1, y1 = box
    width, height = x1 - x0, y1 - y0
    kind = rng.random()
    if kind < 0.34 and min(width, height) > 1.8:
        rows = max(1, int(height / 2.3))
        for row in range(rows):
            _window_row(canvas, rng, x0 + 0.8, x1 - 0.8, y0 + (row + 0.5) * height / rows)
    elif kind < 0.47:
        for i in range(int(width / 0.9) - 1):
            x = x0 + 0.9 + i * 0.9
            canvas.groove((x, y0 + 0.6), (x, y1 - 0.6), 0.25, 0.25)
    elif kind < 0.6:
        canvas.dome(
            ((x0 + x1) / 2, (y0 + y1) / 2), min(width, height) * 0.34, Coat("#8b867b", 0.3), top - 0.2, 0.7
        )
    elif kind < 0.76:
        y = (y0 + y1) / 2
        canvas.tube((x0 + 0.4, y), (x1 - 0.4, y), min(0.7, height * 0.2), Coat("#7c7870", 0.4), top)
    elif kind < 0.88:
        inset_x, inset_y = width * 0.26, height * 0.26
        lid = Coat(rng.choice(HULLS), 0.2, 0.6)
        canvas.rect(x0 + inset_x, y0 + inset_y, x1 - inset_x, y1 - inset_y, top + 0.9, lid, bevel=0.3)


def _window_row(canvas: Canvas, rng: Random, x0: float, x1: float, y: float) -> None:
    x = x0
    while x < x1:
        if rng.random() < 0.68:
            window(canvas, rng, x, y)
        x += 1.1


def freeport() -> Canvas:
    """A long tower with a wide turning drum, and two wings of solar panels to one side."""
    canvas = Canvas((-20.0, -84.0, 56.0, 84.0), 10.0)
    rng = Random(14)
    lower, drum, upper, *wings = (bounds(part) for part in KINDS["freeport"].parts)
    for wing in wings:
        _wing(canvas, wing)
    for x0, y0, x1, y1 in (lower, upper):
        canvas.rect(x0, y0, x1, y1, 2.0, DARK, bevel=0.5)
        canvas.tube(((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1), 13.4, Coat("#5d5b58", 0.15, 0.5), -6.0)
        for y in range(int(y0) + 4, int(y1), 11):
            middle = (x0 + x1) / 2
            canvas.lathe(
                (middle, y), (middle, y + 1.1), ((0.0, 13.9), (1.0, 13.9)), Coat("#7b756b", 0.3), -6.0
            )
        blocks(canvas, rng, (x0 + 0.2, y0 + 0.3, x0 + 10.0, y1 - 0.3), 5.5)
        blocks(canvas, rng, (x1 - 9.0, y0 + 0.3, x1 - 0.2, y1 - 0.3), 5.5)
        blocks(canvas, rng, (x0 + 10.0, y0 + 2.0, x1 - 9.0, y0 + 22.0), 7.0)
        for low in (y0 + 24.0, y0 + 36.0):
            rack(canvas, rng, (x0 + 10.4, low, x1 - 9.4, low + 8.5), 7.6)
    _drum(canvas, rng, drum)
    _masts(canvas)
    worn(canvas, 9, grime=0.95)
    lettered(canvas, "FREEPORT", (-1.0, 0.0), 6.0, Coat("#ffa64a"), 0.15, upright=True, strength=0.8)
    canvas.spots["beacons"] = [(0.0, 82.6), (0.0, -82.6), (53.0, 40.0), (53.0, -40.0)]
    return canvas


def _wing(canvas: Canvas, wing: Box) -> None:
    x0, y0, x1, y1 = wing
    middle = (y0 + y1) / 2
    canvas.rect(x0 - 2.0, y0 + 0.6, x1, y1 - 0.6, 0.4, Coat("#1d232e", 0.3), bevel=0.2)
    columns = 5
    width = (x1 - x0 - 2.0) / columns
    for column in range(columns):
        left = x0 + 2.0 + column * width
        for low, high in ((y0, middle - 1.3), (middle + 1.3, y1)):
            canvas.rect(left + 0.25, low, left + width - 0.25, high, 0.8, PANEL, bevel=0.15, corner=0.1)
            for i in range(1, 6):
                y = low + (high - low) * i / 6
                canvas.groove((left + 0.5, y), (left + width - 0.5, y), 0.16, 0.08, 1.8)
    canvas.tube((x0 - 4.0, middle), (x1, middle), 1.0, STEEL, 0.9)


def _drum(canvas: Canvas, rng: Random, drum: Box) -> None:
    x0, y0, x1, y1 = drum
    middle, radius = (x0 + x1) / 2, (x1 - x0) / 2
    canvas.rect(x0 + 0.4, y0, x1 - 0.4, y1, 2.0, DARK, bevel=0.4)
    canvas.tube((middle, y0), (middle, y1), radius - 0.5, Coat("#514d48", 0.2, 0.6), -5.0)
    _plating(canvas, rng, drum)
    for band in range(6):
        y = y0 + band * (y1 - y0 - 1.3) / 5
        coat = Coat("#b5622a", 0.25, 0.9) if band == 3 else Coat("#7d776b", 0.3, 0.5)
        canvas.lathe((middle, y), (middle, y + 1.3), ((0.0, radius), (1.0, radius)), coat, -4.7)
    for side in (-1.0, 1.0):
        x = middle + side * (radius - 3.4)
        rack(canvas, rng, (x - 2.6, y0 + 14.2, x + 2.6, y0 + 23.0), 7.5)
        rack(canvas, rng, (x - 2.6, y1 - 11.0, x + 2.6, y1 - 3.0), 7.5)
        _berth_root(canvas, middle + side * (radius - 2.6))
    for band in range(5):
        low = y0 + (band + 0.5) * (y1 - y0) / 5
        for row in (-1.6, 1.9):
            x = x0 + 2.4
            while x < x1 - 2.0:
                if abs(x + 1.0) > 4.6 and rng.random() < 0.78:
                    window(canvas, rng, x, low + row, (0.85, 0.95))
                x += 1.7
        bolts(canvas, (x0 + 2.0, low - 4.2), (x1 - 2.0, low - 4.2), 24, 0.12)


def _plating(canvas: Canvas, rng: Random, drum: Box) -> None:
    """Plates of several ages, hatches and pipes on the drum's curve."""
    x0, y0, x1, y1 = drum
    for band in range(5):
        low = y0 + band * (y1 - y0) / 5 + 1.3
        high = low + (y1 - y0) / 5 - 1.6
        x = x0 + 1.0
        while x < x1 - 2.0:
            width = rng.uniform(1.8, 5.0)
            coat = Coat(rng.choice(("#6b655c", "#45423f", "#5d5348", "#4d5658", "#74543a")), 0.2, 0.7)
            canvas.panel(x, low, min(x1 - 1.0, x + width), high, coat, rng.uniform(0.3, 0.9))
            canvas.groove((x, low), (x, high), 0.16, 0.12)
            if rng.random() < 0.35 and x + width < x1 - 1.5:
                y = rng.uniform(low + 1.0, high - 2.0)
                canvas.rect(x + 0.3, y, x + width * 0.7, y + 1.4, 13.6, Coat("#7c7668", 0.3, 0.7), bevel=0.2)
            x += width
    for x, low, high in ((x0 + 9.4, y0 + 1.0, y0 + 22.0), (x1 - 6.2, y0 + 26.0, y1 - 1.0)):
        canvas.tube((x, low), (x, high), 0.4, Coat("#80786a", 0.4), 11.0, round_ends=True)


def _berth_root(canvas: Canvas, x: float) -> None:
    """Where a port's arm is held: a collar with warning stripes."""
    canvas.rect(x - 2.4, -4.2, x + 2.4, 4.2, 13.0, Coat("#5d5b58", 0.25, 0.8), bevel=0.6)
    canvas.rect(x - 1.0, -3.6, x + 1.0, 3.6, 13.8, ORANGE, bevel=0.3)
    canvas.stripes(x - 1.0, -3.6, x + 1.0, 3.6, BLACK, 1.5)


def _masts(canvas: Canvas) -> None:
    for x, y0, y1 in ((0.0, 78.0, 83.6), (0.0, -83.6, -78.0), (8.0, 79.0, 83.0)):
        canvas.tube((x, y0), (x, y1), 0.3, STEEL, 3.0)
    canvas.dome((-7.0, 66.0), 5.0, Coat("#a49d8c", 0.3), 5.0, 0.5)
    canvas.ring((-7.0, 66.0), 4.8, 0.35, 7.2, Coat("#c8c0ae", 0.3))
    canvas.tube((-7.0, 66.0), (-10.0, 68.5), 0.25, STEEL, 9.0)


def depot() -> Canvas:
    """A fat fuel and ore store: a square block with two round tanks, cargo racks above and below."""
    canvas = Canvas((-13.0, -28.0, 13.0, 28.0), 14.0)
    rng = Random(5)
    block, *spurs = (bounds(part) for part in KINDS["depot"].parts)
    for x0, y0, x1, y1 in spurs:
        canvas.rect(x0, y0, x1, y1, 1.0, DARK, bevel=0.4)
        truss(canvas, (0.0, y0), (0.0, y1), x1 - x0, STEEL, 1.7, 0.3)
        rack(canvas, rng, (x0 + 0.3, y0 + 0.6, x1 - 0.3, y1 - 0.6))
    x0, y0, x1, y1 = block
    canvas.rect(x0, y0, x1, y1, 3.2, Coat("#6b6862", 0.2, 0.7), bevel=1.2, corner=1.0)
    blocks(canvas, rng, (x0 + 1.0, y0 + 0.8, x1 - 1.0, y0 + 7.5), 3.4)
    for x in (-5.6, 5.6):
        canvas.dome((x, 2.2), 5.2, Coat("#8f8878", 0.35, 0.6), 2.6, 0.75)
        canvas.ring((x, 2.2), 5.0, 0.45, 3.6, STEEL)
        canvas.ring((x, 2.2), 2.2, 0.2, 6.3, STEEL)
    _plumbing(canvas, x0, x1)
    canvas.rect(x0 + 1.0, 8.2, x1 - 1.0, 11.2, 4.2, ORANGE, bevel=0.5)
    canvas.stripes(x0 + 1.2, 8.4, x0 + 4.2, 11.0, BLACK, 1.7)
    canvas.stripes(x1 - 4.2, 8.4, x1 - 1.2, 11.0, BLACK, 1.7)
    for x in (-2.4, -0.8, 0.8, 2.4):
        window(canvas, rng, x, -3.6, (0.9, 0.6))
    worn(canvas, 10)
    lettered(canvas, "DEPOT", (0.0, 9.7), 1.7, Coat("#f0dfc0"), 0.17)
    canvas.spots["beacons"] = [(0.0, 27.0), (0.0, -27.0)]
    return canvas


def _plumbing(canvas: Canvas, x0: float, x1: float) -> None:
    """Fuel lines from the tanks to the berths, their valves, and the plates that hold the arms."""
    for side, edge in ((-1.0, x0), (1.0, x1)):
        for i, y in enumerate((-1.5, -0.5, 0.5)):
            turn = side * (1.2 + 0.9 * i)
            canvas.tube((turn, y - 1.6), (turn, -4.2), 0.28, Coat("#8a6a42", 0.5), 4.2, round_ends=True)
            canvas.tube(
                (turn, y - 1.6),
                (edge - side * 1.0, y - 1.6),
                0.28,
                Coat("#8a6a42", 0.5),
                4.2,
                round_ends=True,
            )
            canvas.disc((edge - side * (3.0 + 0.8 * i), y - 1.6), 0.5, 5.0, ORANGE, bevel=0.15)
        low, high = sorted((edge, edge - side * 2.2))
        canvas.rect(low, -2.6, high, 2.6, 5.0, ORANGE, bevel=0.4)
        canvas.stripes(low + 0.3, -2.2, high - 0.3, 2.2, BLACK, 1.2)
        bolts(canvas, (edge - side * 0.6, 5.0), (edge - side * 0.6, 8.0), 6, 0.1)


def rack(canvas: Canvas, rng: Random, box: Box, base: float = 2.4) -> None:
    """Containers in rows, some missing."""
    x0, y0, x1, y1 = box
    columns, rows = max(1, round((x1 - x0) / 3.6)), max(1, round((y1 - y0) / 2.5))
    width, height = (x1 - x0) / columns, (y1 - y0) / rows
    for column in range(columns):
        for row in range(rows):
            if rng.random() < 0.12:
                continue
            left, low = x0 + column * width, y0 + row * height
            coat = Coat(rng.choice(CARGO), 0.15, 1.0)
            canvas.rect(
                left + 0.1,
                low + 0.1,
                left + width - 0.1,
                low + height - 0.1,
                base + rng.random(),
                coat,
                bevel=0.25,
            )
            for i in range(1, 4):
                x = left + width * i / 4
                canvas.groove((x, low + 0.3), (x, low + height - 0.3), 0.18, 0.14)


model("freeport", "station", freeport)
model("depot", "station", depot)
