"""The wheel habitat: a rim of pressed hulls on six spokes, windows outward and in, a bright hub that does not glow."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin
from random import Random

import numpy as np
from book import model
from kit import Canvas, Coat, Point, truss
from letters import lettered
from stations import ALIVE, BLACK, DARK, FRAME, HULLS, PANE, STEEL, WINDOWS
from wear import worn

from game.level.structures import KINDS

RADIUS = 34.0
INNER = 25.0


def wheel() -> Canvas:
    """Twelve rim segments of three kinds, so that its turning can be seen."""
    canvas = Canvas((-36.0, -36.0, 36.0, 36.0), 12.0)
    rng = Random(8)
    rim = list(KINDS["wheel"].parts[0])
    canvas.plate(rim, 0.8, Coat("#191b20", 0.2), bevel=0.4)
    for i in range(12):
        _web(canvas, i)
    for i in range(12):
        _segment(canvas, rng, rim[i], rim[(i + 1) % 12], i)
    for i in range(6):
        turn = pi * i / 3
        a, b = _polar(7.0, turn), _polar(INNER + 1.0, turn)
        canvas.tube(a, b, 1.7, Coat("#8a8377", 0.3, 0.5), 1.6)
        for share in (0.3, 0.62):
            ring = _polar(7.0 + (INNER - 7.0) * share, turn)
            end = _polar(7.0 + (INNER - 7.0) * share + 1.0, turn)
            canvas.tube(ring, end, 2.1, Coat("#5d5a54", 0.35), 1.6)
    _hub(canvas, rng)
    worn(canvas, 15, grime=0.9)
    lettered(canvas, "HALDEN", (0.0, 7.1), 1.5, Coat("#f0dfc0"), 0.18)
    canvas.spots["beacons"] = [_polar(RADIUS - 1.0, pi / 4 + i * pi / 2) for i in range(4)]
    return canvas


def _polar(radius: float, turn: float) -> Point:
    return (radius * cos(turn), radius * sin(turn))


def _shrunk(point: Point, share: float) -> Point:
    return (point[0] * share, point[1] * share)


def _web(canvas: Canvas, i: int) -> None:
    """Thin stays between the spokes, and dark plates that close some of the fields."""
    turn = pi * i / 6 + pi / 12
    truss(canvas, _polar(8.5, turn), _polar(INNER + 0.5, turn), 1.5, Coat("#5a5853", 0.3), 1.3, 0.16)
    if i % 3 == 1:
        wedge = [
            _polar(12.0, turn - 0.2),
            _polar(24.0, turn - 0.2),
            _polar(24.0, turn + 0.2),
            _polar(12.0, turn + 0.2),
        ]
        canvas.plate(wedge, 1.1, Coat("#2c4474", 1.4), bevel=0.15)
        for share in (0.25, 0.5, 0.75):
            off = turn - 0.2 + 0.4 * share
            canvas.groove(_polar(12.0, off), _polar(24.0, off), 0.16, 0.08, 1.8)


def _segment(canvas: Canvas, rng: Random, a: Point, b: Point, i: int) -> None:
    """One of the rim's twelve hulls."""
    share = INNER / RADIUS
    coat = Coat((HULLS[0], HULLS[4], "#86583a", HULLS[2])[(0, 1, 0, 3, 1, 0, 2, 0, 3, 1, 0, 3)[i]], 0.25, 0.8)
    canvas.plate([a, b, _shrunk(b, share), _shrunk(a, share)], 4.2, coat, bevel=2.4)
    canvas.plate(
        [_shrunk(a, 0.985), _shrunk(b, 0.985), _shrunk(b, 0.91), _shrunk(a, 0.91)],
        4.6,
        Coat("#57534c", 0.3, 0.5),
        bevel=0.7,
    )
    middle = atan2(a[1] + b[1], a[0] + b[0])
    canvas.tube(a, _shrunk(a, share), 0.9, STEEL, 3.6)
    along = (b[0] - a[0], b[1] - a[1])
    length = hypot(*along)
    for row, depth in enumerate((0.86, 0.795)):
        for step in range(9):
            part = (step + 1) / 10
            if rng.random() < (0.72 if row == 0 else 0.45):
                at = _shrunk((a[0] + along[0] * part, a[1] + along[1] * part), depth)
                _window(canvas, rng, at, atan2(along[1], along[0]), length / 16)
    if i % 4 == 2:
        canvas.dome(_polar(29.3, middle), 2.6, Coat("#8b867b", 0.35), 3.9, 0.6)


def _window(canvas: Canvas, rng: Random, at: Point, turn: float, long: float) -> None:
    window, x, y = canvas.local(at, long, turn)
    outside = np.maximum(np.abs(x) - long * 0.4, np.abs(y) - 0.32)
    canvas.tint(window, outside - 0.14, FRAME)
    if rng.random() < ALIVE:
        canvas.tint(window, outside, PANE)
        canvas.spots.setdefault("windows", []).append(at)
    else:
        canvas.tint(window, outside, Coat(rng.choice(WINDOWS), glow=rng.uniform(0.16, 0.5)))


def _hub(canvas: Canvas, rng: Random) -> None:
    canvas.disc((0.0, 0.0), 10.0, 4.0, Coat("#6b6862", 0.25, 0.7), bevel=1.2)
    canvas.band((0.0, 0.0), 6.2, 8.9, 4.6, Coat("#b5622a", 0.25, 0.9), bevel=0.5)
    for i in range(8):
        turn = pi * i / 4 + pi / 8
        window, x, y = canvas.local(_polar(7.55, turn), 1.6, turn)
        canvas.tint(window, np.maximum(np.abs(x) - 1.3, np.abs(y + x * 0.6) - 0.5), BLACK)
    canvas.disc((0.0, 0.0), 5.6, 5.0, DARK, bevel=0.5)
    canvas.dome((0.0, 0.0), 4.6, Coat("#a49d8c", 0.5), 4.6, 0.7)
    canvas.ring((0.0, 0.0), 2.6, 0.25, 7.4, STEEL)
    for i in range(12):
        if rng.random() < 0.7:
            _window(canvas, rng, _polar(9.3, pi * i / 6), pi * i / 6 + pi / 2, 1.6)


model("wheel", "station", wheel)
