"""The shape of an uncut rock: a chipped boulder over its outline, with craters and ledges. Metres throughout.

It is made once, coarsely, on a lattice; finer and finer detail is added for whatever window is asked for. The same
outline always gives the same rock, so that pieces broken off keep the skin they had.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from math import cos, hypot, pi, sin, sqrt, tau
from random import Random

import numpy as np
import shapely
from shapely import Polygon

from game.view.lit.grain import Floats, Grain, Layers, layers, smooth

LATTICE = 52
"""Points of the lattice along a rock's radius."""
EDGE_POINTS = 4
"""Lattice points left around the outline."""
LEDGED_FROM = 11.0
"""m of radius from which a rock has ledges."""
THICK, THIN = 0.95, 0.70
"""Half of a rock's height as a share of its radius, for small and for large ones."""
RIM_REACH = 1.5
"""Radii of a crater at which its rim has ended."""
BATCH = 60_000
"""Distances worked out at once."""
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
class Shape:
    """An uncut rock. The origin is the first corner of its outline."""

    outline: Polygon
    radius: float
    """m, of the disc with the same area."""
    seed: int
    corner: tuple[float, float]
    """Lower left of the lattice."""
    height: Grain
    depth: Grain
    """m inside the outline, negative outside."""
    craters: tuple[Crater, ...]
    crater_places: Floats
    """x, y and radius of each, (n, 3)."""
    ridges: Layers
    grit: Layers
    warp: Layers
    patches: Layers
    speckle: Layers

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
        left, bottom = self.corner
        inside = self.depth.at(x - left, y - bottom)
        z = self.height.at(x - left, y - bottom)
        deep = smooth(0.0, 0.22 * self.radius, inside)
        rough = self.radius * (1.5 - 0.5 * largeness(self.radius))
        z += (grain.ridges - 0.6) * (0.045 * rough) * deep
        z += (grain.grit - 0.5) * (0.035 * rough) * (0.15 + 0.85 * deep)
        if self.radius >= LEDGED_FROM:
            z += self._ledges(x, y, grain) * deep
        for crater in self._craters_near(x, y):
            _dig(z, x, y, crater)
        bevel = np.sqrt(np.clip(inside / min(1.6, 0.14 * self.radius), 0.0, 1.0))
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
        mask = smooth(0.42, 0.62, grain.patches)
        return 0.020 * self.radius * smooth(0.0, 1.0, saw) * (1.0 - smooth(0.92, 1.0, saw)) * mask


def largeness(radius: float) -> float:
    """0 for what drifts about loose, 1 for what fills the picture."""
    return min(1.0, max(0.0, (radius - 6.0) / 24.0))


def shape_of(uncut: Polygon) -> Shape:
    """The shape over an uncut outline, in the frame of its first corner."""
    points = np.array(uncut.exterior.coords)
    return _shape_over(tuple(map(tuple, np.round(points - points[0], 4).tolist())))


@lru_cache(maxsize=64)
def _shape_over(corners: tuple[tuple[float, float], ...]) -> Shape:
    points = np.array(corners)
    outline = Polygon(points)
    shapely.prepare(outline)
    seed = int.from_bytes(blake2b(np.round(points, 2).tobytes(), digest_size=4).digest(), "little")
    rng = Random(seed)
    radius = sqrt(outline.area / pi)
    spacing = radius / LATTICE
    low = points.min(axis=0) - spacing * EDGE_POINTS
    counts = np.ceil((points.max(axis=0) - low) / spacing).astype(int) + EDGE_POINTS
    x = (low[0] + np.arange(counts[0]) * spacing).astype(np.float32)
    y = (low[1] + np.arange(counts[1]) * spacing).astype(np.float32)
    inside = depth_in(points, x, y)
    height = _boulder(points, inside, x, y, radius, rng)
    craters = _craters(outline, radius, rng)
    finest = FINEST
    return Shape(
        outline,
        radius,
        seed,
        (float(low[0]), float(low[1])),
        Grain(height, spacing),
        Grain(inside, spacing),
        craters,
        np.array([(crater.x, crater.y, crater.radius) for crater in craters]),
        layers(0.16 * radius, seed + 9, 5, 0.55, finest, ridged=True),
        layers(0.055 * radius, seed + 10, 5, 0.58, finest),
        layers(0.6 * radius, seed + 11, 4),
        layers(0.7 * radius, seed + 3, 5, 0.6, finest * 3),
        layers(0.1 * radius, seed + 4, 5, 0.62, finest),
    )


def depth_in(ring: Floats, x: Floats, y: Floats) -> Floats:
    """Metres inside a closed ring of points, for a grid of places; negative outside."""
    away = distance_to(ring[:-1], ring[1:], x, y)
    across = np.zeros(away.shape, bool)
    for (ax, ay), (bx, by) in pairwise(ring.tolist()):
        if ay != by:
            spans = (ay > y) != (by > y)
            cut = ax + (y - ay) * ((bx - ax) / (by - ay))
            across ^= spans[:, None] & (x[None, :] < cut[:, None])
    return np.where(across, away, -away).astype(np.float32)


def distance_to(starts: Floats, ends: Floats, x: Floats, y: Floats) -> Floats:
    """Metres to the nearest of some segments, for a grid of places; large without any."""
    places_x, places_y = np.tile(x, len(y)).astype(np.float32), np.repeat(y, len(x)).astype(np.float32)
    nearest = np.full(len(places_x), 1e9, np.float32)
    many = max(1, BATCH // len(places_x))
    for first in range(0, len(starts), many):
        a = np.asarray(starts[first : first + many], np.float32)[:, :, None]
        d = np.asarray(ends[first : first + many], np.float32)[:, :, None] - a
        px, py = places_x - a[:, 0], places_y - a[:, 1]
        length = np.maximum(d[:, 0] ** 2 + d[:, 1] ** 2, 1e-9)
        t = np.clip((px * d[:, 0] + py * d[:, 1]) / length, 0.0, 1.0)
        px -= t * d[:, 0]
        py -= t * d[:, 1]
        np.minimum(nearest, (px * px + py * py).min(axis=0), out=nearest)
    return np.sqrt(nearest).reshape(len(y), len(x))


def _boulder(points: Floats, inside: Floats, x: Floats, y: Floats, radius: float, rng: Random) -> Floats:
    """The lowest of many slanting planes over the outline's own steep sides."""
    middle = points[:-1].mean(axis=0)
    thickness = THICK + (THIN - THICK) * largeness(radius)
    swell = layers(0.45 * radius, rng.randrange(1 << 20), 4, 0.55)
    bend = (layers(0.5 * radius, rng.randrange(1 << 20), 3).at(x + 99.0, y + 99.0) - 0.5) * (0.22 * radius)
    steep = 1.5 + 2.2 * layers(0.8 * radius, rng.randrange(1 << 20), 2).at(x + 99.0, y + 99.0)
    surfaces = [np.maximum(inside, 0.0) * steep]
    for _ in range(44):
        turn, up = rng.uniform(0, tau), rng.uniform(0.40, 0.93)
        c, s = cos(turn), sin(turn)
        reach = float(((points - middle) @ np.array([c, s])).max())
        slant = sqrt(1.0 - up * up)
        touching = hypot(slant * reach, up * thickness * radius)
        away = max(1.02 * slant * reach, rng.uniform(0.80, 0.985) * touching)
        across = (x[None, :] - middle[0] + bend) * c + (y[:, None] - middle[1] + bend) * s
        surfaces.append((away - slant * across) / up)
    stack = np.stack(surfaces).astype(np.float32)
    lowest = stack.min(axis=0)
    soft = np.float32(0.008 * radius)
    z = lowest - soft * np.log(np.exp(-np.minimum((stack - lowest) / soft, 30.0)).sum(axis=0))
    deep = smooth(0.0, 0.25 * radius, z)
    z = z + (swell.at(x + 99.0, y + 99.0) - 0.5) * (0.10 * radius) * (0.3 + 0.7 * deep)
    return np.asarray(np.maximum(z, np.clip(inside, 0.0, None) * 0.35), np.float32)


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
