"""From a grid to the outlines of what is set in it, smoothed as a cutter would: long curves, few kept corners."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Grid = NDArray[np.float32]
Line = NDArray[np.float64]

LEVEL = 0.43
"""Under a half, so that neighbours overlap by a hair and no seam shows."""
CORNER = 0.55
"""Cosine of the sharpest turn that is still drawn as a curve."""


def outlines(
    mask: NDArray[np.bool_], scale: float, soft: float, tolerance: float, least: float
) -> list[Line]:
    """Closed outlines of a mask, in picture units (``scale`` of them to a cell).

    ``soft`` (cells) rounds the corners first; detail under ``tolerance`` and islands under ``least`` square units go.
    """
    field = np.pad(_blurred(mask.astype(np.float32), soft), 1)
    loops = (np.array(loop) for loop in _loops(field))
    shapes = ((loop - 0.5) * scale for loop in loops)
    return [_simple(shape, tolerance) for shape in shapes if abs(_area(shape)) >= least]


def path(lines: list[Line]) -> str:
    """The outlines as SVG path data: curves through the middles of the edges, sharp where the line turns sharply."""
    return "".join(_path(line) for line in lines if len(line) >= 3)


def _blurred(field: Grid, soft: float) -> Grid:
    reach = int(3 * soft) + 1
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / soft) ** 2)
    kernel = (kernel / kernel.sum()).astype(np.float32)
    for axis in (0, 1):
        wide = np.pad(field, [(reach, reach) if i == axis else (0, 0) for i in (0, 1)], mode="edge")
        size = field.shape[axis]
        field = sum(k * np.take(wide, range(i, i + size), axis=axis) for i, k in enumerate(kernel))
    return field


def _loops(field: Grid) -> Iterator[list[tuple[float, float]]]:
    """Marching squares: each loop as (x, y) in cells."""
    follow = _segments(field > LEVEL)
    while follow:
        at = next(iter(follow))
        loop = []
        while at in follow:
            loop.append(_crossing(field, at))
            at = follow.pop(at)
        yield loop


Edge = tuple[int, int, int]
"""Row, column, and 0 for the edge to the right of that corner or 1 for the edge below it."""


def _segments(inside: NDArray[np.bool_]) -> dict[Edge, Edge]:
    """From each edge of a cell that the outline crosses to the next, the inside on the left."""
    a, b, c, d = inside[:-1, :-1], inside[:-1, 1:], inside[1:, 1:], inside[1:, :-1]
    code = a * 1 + b * 2 + c * 4 + d * 8
    follow: dict[Edge, Edge] = {}
    for row, column in zip(*np.nonzero((code > 0) & (code < 15)), strict=True):
        r, k = int(row), int(column)
        sides = {"t": (r, k, 0), "r": (r, k + 1, 1), "b": (r + 1, k, 0), "l": (r, k, 1)}
        for start, end in _CASES[int(code[row, column])]:
            follow[sides[start]] = sides[end]
    return follow


_CASES = {
    1: ("tl",), 2: ("rt",), 3: ("rl",), 4: ("br",), 5: ("tl", "br"), 6: ("bt",), 7: ("bl",),
    8: ("lb",), 9: ("tb",), 10: ("rt", "lb"), 11: ("rb",), 12: ("lr",), 13: ("tr",), 14: ("lt",),
}  # fmt: skip


def _crossing(field: Grid, edge: Edge) -> tuple[float, float]:
    row, column, down = edge
    here = float(field[row, column])
    there = float(field[row + 1, column] if down else field[row, column + 1])
    share = (LEVEL - here) / (there - here)
    return (column + (0 if down else share), row + (share if down else 0))


def _area(line: Line) -> float:
    x, y = line.T
    return float(0.5 * np.sum(x * np.roll(y, -1) - y * np.roll(x, -1)))


def _simple(line: Line, tolerance: float) -> Line:
    """Fewest corners within the tolerance (Douglas and Peucker), begun at the two ends furthest apart."""
    start = int(np.argmax(np.hypot(*(line - line.mean(axis=0)).T)))
    line = np.roll(line, -start, axis=0)
    middle = int(np.argmax(np.hypot(*(line - line[0]).T)))
    line = np.vstack([line, line[:1]])
    keep = np.zeros(len(line), bool)
    keep[[0, middle]] = True
    spans = [(0, middle), (middle, len(line) - 1)]
    while spans:
        low, high = spans.pop()
        if high - low < 2:
            continue
        off = _distances(line[low + 1 : high], line[low], line[high])
        worst = int(np.argmax(off))
        if off[worst] > tolerance:
            split = low + 1 + worst
            keep[split] = True
            spans += [(low, split), (split, high)]
    return line[:-1][keep[:-1]]


def _distances(points: Line, a: Line, b: Line) -> NDArray[np.float64]:
    way = b - a
    size = float(way @ way)
    t = np.clip((points - a) @ way / size, 0, 1) if size else np.zeros(len(points))
    return np.hypot(*(points - a - t[:, None] * way).T)


def _path(line: Line) -> str:
    before, after = np.roll(line, 1, axis=0), np.roll(line, -1, axis=0)
    leave = np.round((line + after) / 2, 1)
    pen = leave[-1]
    parts = [f"M{_numbers(pen)}"]
    for i, corner in enumerate(line):
        one, two = corner - before[i], after[i] - corner
        bend = float(one @ two) / (float(np.hypot(*one) * np.hypot(*two)) or 1.0)
        middle = np.round(corner, 1)
        if bend < CORNER:
            parts.append(f"l{_numbers(middle - pen, leave[i] - middle)}")
        else:
            parts.append(f"q{_numbers(middle - pen, leave[i] - pen)}")
        pen = leave[i]
    return "".join(parts) + "z"


def _numbers(*points: Line) -> str:
    """Coordinates as briefly as SVG allows."""
    short = ""
    for value in np.concatenate(points):
        text = f"{value:.1f}".removesuffix(".0")
        text = {"-0": "0"}.get(text, text).replace("0.", ".", 1) if abs(value) < 1 else text
        short += text if not short or text.startswith("-") else f" {text}"
    return short
