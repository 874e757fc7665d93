"""The shape of an uncut rock: a chipped boulder over its outline, with craters and ledges. Metres throughout.

It is made once, coarsely, on a lattice; finer and finer detail is added for whatever window is asked for. The same
outline always gives the same rock, so that pieces broken off keep the skin they had.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import cos, pi, sin, sqrt
from random import Random
from weakref import WeakValueDictionary

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import Polygon

from game.view.lit.boulder import boulder_over, largeness
from game.view.lit.distances import depth_in
from game.view.lit.grain import Floats, Grain, Layers, layers, smooth

LATTICE, FINEST_LATTICE = 52, 6.0
"""Points of the lattice along a rock's radius, and at most along a metre."""
SLICE_POINTS = 2_600
"""Points of the lattice worked out in one slice."""
EDGE_POINTS = 4
"""Lattice points left around the outline."""
LEDGED_FROM = 11.0
"""m of radius from which a rock has ledges."""
STEEP_GRIT = 2.2
"""Grit along the outline, as a multiple of that on top: on steep faces less would not be seen."""
RIM_REACH = 1.5
"""Radii of a crater at which its rim has ended."""
FINEST = 0.07
"""m of the finest grain."""


@dataclass(frozen=True, slots=True)
class Crater:
    """A bowl with a raised rim."""

    x: float
    y: float
    radius: float
    depth: float
    rim: float


@dataclass(frozen=True, slots=True)
class RockGrain:
    """The noises of a window, (rows, columns) each, about 0 to 1."""

    ridges: Floats
    grit: Floats
    patches: Floats
    speckle: Floats


@dataclass(frozen=True, slots=True)
class Relief:
    """The coarse form of an uncut rock on a lattice."""

    corner: tuple[float, float]
    """Lower left of the lattice."""
    height: Grain
    depth: Grain
    """m inside the outline, negative outside."""


@dataclass(slots=True, weakref_slot=True)
class Shape:
    """An uncut rock. The origin is the first corner of its outline. Its relief is carved when it is wanted."""

    outline: Polygon
    radius: float
    """m, of the disc with the same area."""
    seed: int
    craters: tuple[Crater, ...]
    crater_places: Floats
    """x, y and radius of each, (n, 3)."""
    ridges: Layers
    grit: Layers
    warp: Layers
    patches: Layers
    speckle: Layers
    _relief: Relief | None = None

    def carve(self) -> Iterator[None]:
        """Work the relief out, in slices; nothing is left to do the second time."""
        if self._relief is not None:
            return
        points = np.array(self.outline.exterior.coords)
        spacing = 1.0 / min(FINEST_LATTICE, LATTICE / self.radius)
        low = points.min(axis=0) - spacing * EDGE_POINTS
        counts = np.ceil((points.max(axis=0) - low) / spacing).astype(int) + EDGE_POINTS
        x = (low[0] + np.arange(counts[0]) * spacing).astype(np.float32)
        y = (low[1] + np.arange(counts[1]) * spacing).astype(np.float32)
        boulder = boulder_over(points, self.radius, self.seed)
        heights, depths = [], []
        rows = max(4, SLICE_POINTS // len(x))
        for first in range(0, len(y), rows):
            band = y[first : first + rows]
            depths.append(depth_in(points, x, band))
            heights.append(boulder.heights(depths[-1], x, band))
            yield
        height, depth = (Grain(np.concatenate(parts), spacing) for parts in (heights, depths))
        self._relief = Relief((float(low[0]), float(low[1])), height, depth)

    @property
    def relief(self) -> Relief:
        """The relief, carved at once if it has to be."""
        for _ in self.carve():
            pass
        assert self._relief is not None
        return self._relief

    def grain_at(self, x: Floats, y: Floats) -> RockGrain:
        """The noises of a grid of places, each worked out once."""
        return RockGrain(
            *(
                noise.at(x + 700.0, y + 700.0)
                for noise in (self.ridges, self.grit, self.patches, self.speckle)
            )
        )

    def heights(self, x: Floats, y: Floats, grain: RockGrain) -> Floats:
        """Height over the plane for a grid of places."""
        relief = self.relief
        left, bottom = relief.corner
        inside = relief.depth.at(x - left, y - bottom)
        z = relief.height.at(x - left, y - bottom)
        deep = smooth(0.0, 0.22 * self.radius, inside)
        rough = self.radius * (1.5 - 0.5 * largeness(self.radius))
        z += (grain.ridges - 0.6) * (0.045 * rough) * (0.7 + 0.3 * deep)
        z += (grain.grit - 0.5) * (0.035 * rough) * (STEEP_GRIT + (1.0 - STEEP_GRIT) * deep)
        if self.radius >= LEDGED_FROM:
            z += self._ledges(x, y, grain) * deep
        for crater in self._craters_near(x, y):
            _dig(z, x, y, crater)
        chipped = min(1.6, 0.14 * self.radius) * (0.15 + 1.5 * smooth(0.3, 0.75, grain.ridges))
        bevel = np.sqrt(np.clip(inside / chipped, 0.0, 1.0))
        return np.asarray(np.maximum(z, 0.15 * np.maximum(inside, 0.0)) * bevel, np.float32)

    def _craters_near(self, x: Floats, y: Floats) -> list[Crater]:
        where = self.crater_places
        reach = where[:, 2] * RIM_REACH
        near = (where[:, 0] + reach > x.min()) & (where[:, 0] - reach < x.max())
        near &= (where[:, 1] + reach > y.min()) & (where[:, 1] - reach < y.max())
        return [self.craters[i] for i in np.flatnonzero(near)]

    def _ledges(self, x: Floats, y: Floats, grain: RockGrain) -> Floats:
        """Strata: a slow rise and a sharp fall, bent and broken by noise; they turn clay into stone."""
        turn = self.seed % 628 / 100.0
        bend = self.warp.at(x + 500.0, y + 500.0)
        along = x[None, :] * cos(turn) + y[:, None] * sin(turn) + (bend - 0.5) * (0.75 * self.radius)
        place = along / (0.13 * self.radius)
        saw = place - np.floor(place)
        mask = smooth(0.46, 0.66, grain.patches) * smooth(0.35, 0.6, grain.ridges)
        step = 0.35 + 0.65 * smooth(0.3, 0.7, bend)
        return 0.017 * self.radius * step * smooth(0.0, 1.0, saw) * (1.0 - smooth(0.82, 1.0, saw)) * mask


def shape_of(uncut: Polygon) -> Shape:
    """The shape over an uncut outline, in the frame of its first corner."""
    points = np.array(uncut.exterior.coords)
    points = np.round(points - points[0], 4)
    key = points.tobytes()
    shape = _SHAPES.get(key)
    if shape is None:
        shape = _SHAPES[key] = _shape_over(points)
    return shape


_SHAPES: WeakValueDictionary[bytes, Shape] = WeakValueDictionary()
"""By their corners, as long as anybody has use for them."""


def _shape_over(points: NDArray[np.float64]) -> Shape:
    outline = Polygon(points)
    shapely.prepare(outline)
    seed = int.from_bytes(blake2b(np.round(points, 2).tobytes(), digest_size=4).digest(), "little")
    radius = sqrt(outline.area / pi)
    craters = _craters(outline, radius, Random(seed))
    finest = FINEST
    return Shape(
        outline,
        radius,
        seed,
        craters,
        np.array([(crater.x, crater.y, crater.radius) for crater in craters]),
        layers(0.16 * radius, seed + 9, 5, 0.55, finest, ridged=True),
        layers(0.055 * radius, seed + 10, 5, 0.58, finest),
        layers(0.6 * radius, seed + 11, 4),
        layers(0.7 * radius, seed + 3, 5, 0.6, finest * 3),
        layers(0.06 * radius, seed + 4, 5, 0.8, finest),
    )


def _craters(outline: Polygon, radius: float, rng: Random) -> tuple[Crater, ...]:
    x0, y0, x1, y1 = outline.bounds
    craters = []
    for i in range(5 + min(150, int(14 + radius * 3.0))):
        large = i < 5
        size = radius * rng.uniform(0.07, 0.24) * (1.0 if i < 3 else 0.5)
        if not large:
            size = min(0.07 * radius, radius * 0.012 + 0.10 * rng.paretovariate(1.7))
        depth = size * (rng.uniform(0.34, 0.55) if large else 0.5)
        rim = size * (0.12 if large else 0.06)
        craters.append(Crater(rng.uniform(x0, x1), rng.uniform(y0, y1), size, depth, rim))
    return tuple(craters)


def _dig(z: Floats, x: Floats, y: Floats, crater: Crater) -> None:
    reach = crater.radius * RIM_REACH
    left, right = np.searchsorted(x, (crater.x - reach, crater.x + reach))
    downwards = y[::-1] if len(y) > 1 and y[0] > y[-1] else y
    low, high = np.searchsorted(downwards, (crater.y - reach, crater.y + reach))
    if downwards is not y:
        low, high = len(y) - high, len(y) - low
    if left >= right or low >= high:
        return
    away = np.hypot(x[None, left:right] - crater.x, y[low:high, None] - crater.y) / crater.radius
    bowl = np.where(away < 1.0, (away * away - 1.0) * crater.depth, 0.0)
    rim = np.exp(-(((away - 1.05) / 0.16) ** 2)) * crater.rim
    z[low:high, left:right] += (bowl + rim).astype(np.float32)


def shape_key(outline: Polygon) -> str:
    """Names an outline by its corners."""
    points = np.round(np.array(outline.exterior.coords), 3)
    return blake2b(points.tobytes(), digest_size=8).hexdigest()


def span(outline: Polygon) -> float:
    """Metres of an outline's longer side."""
    x0, y0, x1, y1 = outline.bounds
    return max(x1 - x0, y1 - y0)
