"""A* over square cells."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from math import hypot, inf, sqrt
from typing import TYPE_CHECKING

import numpy as np

from game.play.bots.trip import Trip
from game.sim.frames import Vector

if TYPE_CHECKING:
    from game.sim.world import World

CELLS = 20_000
"""Cells of a grid, at most."""
FINEST, MARGIN = 5.0, 160.0
"""m, smallest cell, and room around start and goal in which a way is looked for."""
EDGE = 12.0
"""m to stay off the arena's edge."""
EAGER = 1.15
"""How much the distance left counts over the cost spent: finds a way sooner, at most so much dearer."""
END_PRICE = 3.0
"""Price of the cells where the way starts and ends, which must be passable."""
Cell = tuple[int, int]
STEPS = tuple((r, c, hypot(r, c)) for r in (-1, 0, 1) for c in (-1, 0, 1) if r or c)


@dataclass(slots=True)
class Grid:
    """Square cells with the cost of crossing each; infinite where there is no room."""

    x: float
    y: float
    cell: float
    price: list[list[float]]

    def cell_of(self, place: Vector) -> Cell:
        """Row and column of a place."""
        row = min(len(self.price) - 1, max(0, int((place[1] - self.y) / self.cell)))
        return row, min(len(self.price[0]) - 1, max(0, int((place[0] - self.x) / self.cell)))

    def middle(self, cell: Cell) -> Vector:
        """Place of a cell's middle."""
        return (self.x + (cell[1] + 0.5) * self.cell, self.y + (cell[0] + 0.5) * self.cell)

    def search(self, start: Vector, goal: Vector) -> list[Vector] | None:
        """The middles of the cells on the cheapest way from place to place, or None."""
        first, last = self.cell_of(start), self.cell_of(goal)
        came: dict[Cell, Cell] = {}
        best = {first: 0.0}
        heap = [(0.0, first)]
        closed = set()
        while heap:
            _, here = heappop(heap)
            if here == last:
                return self.traced(came, last)
            if here in closed:
                continue
            closed.add(here)
            for there, length in self.neighbours(here):
                spent = best[here] + length * self.price[there[0]][there[1]]
                if spent < best.get(there, inf):
                    best[there], came[there] = spent, here
                    heappush(heap, (spent + EAGER * hypot(there[0] - last[0], there[1] - last[1]), there))
        return None

    def neighbours(self, cell: Cell) -> list[tuple[Cell, float]]:
        """The eight cells around that have room, each with its distance in cells."""
        row, column = cell
        height, width = len(self.price), len(self.price[0])
        return [
            ((r, c), length)
            for r, c, length in ((row + dr, column + dc, d) for dr, dc, d in STEPS)
            if 0 <= r < height and 0 <= c < width and self.price[r][c] < inf
        ]

    def traced(self, came: dict[Cell, Cell], last: Cell) -> list[Vector]:
        """The way that led to a cell."""
        cells = [last]
        while cells[-1] in came:
            cells.append(came[cells[-1]])
        return [self.middle(cell) for cell in reversed(cells)]


def make_grid(world: World, trip: Trip) -> Grid:
    """A grid over the part of the arena that a trip may take."""
    width, height = world.level.arena.size
    (ax, ay), (bx, by) = trip.start, trip.goal
    span = 0.5 * hypot(bx - ax, by - ay) + MARGIN
    x0, x1 = around(ax, bx, span, width / 2 - EDGE)
    y0, y1 = around(ay, by, span, height / 2 - EDGE)
    cell = max(FINEST, sqrt((x1 - x0) * (y1 - y0) / CELLS))
    columns, rows = max(1, int((x1 - x0) / cell)), max(1, int((y1 - y0) / cell))
    xs, ys = np.meshgrid(x0 + (np.arange(columns) + 0.5) * cell, y0 + (np.arange(rows) + 0.5) * cell)
    flat_x, flat_y = xs.ravel(), ys.ravel()
    price = trip.price(flat_x, flat_y)
    grid = Grid(x0, y0, cell, price.reshape(rows, columns).tolist())
    for place in (trip.start, trip.goal):
        row, column = grid.cell_of(place)
        grid.price[row][column] = END_PRICE
    return grid


def around(a: float, b: float, span: float, edge: float) -> tuple[float, float]:
    """An interval around two numbers, within the edges but not without the numbers."""
    low, high = min(a, b), max(a, b)
    return min(low - 1.0, max(low - span, -edge)), max(high + 1.0, min(high + span, edge))
