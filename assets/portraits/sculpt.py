"""Solids told by their signed distance: negative inside, 0 on the skin, lengths in head units (a head is about 2 high).

A solid is a function of many points at once, an array of shape (n, 3): x to the right, y up, z towards the viewer.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Solid = Callable[[Array], Array]
Vector = tuple[float, float, float]


def vector(v: Vector) -> Array:
    """Three numbers as an array."""
    return np.asarray(v, np.float32)


def length(p: Array) -> Array:
    """Length of each row."""
    return np.sqrt(np.einsum("ij,ij->i", p, p))


def sphere(centre: Vector, radius: float) -> Solid:
    """A ball."""
    c = vector(centre)
    return lambda p: length(p - c) - radius


def ellipsoid(centre: Vector, radii: Vector) -> Solid:
    """An ellipsoid along the axes; the distance is a good guess, never far too long."""
    c, r = vector(centre), vector(radii)

    def distance(p: Array) -> Array:
        q = (p - c) / r
        near = length(q)
        return near * (near - 1) / (length(q / r) + 1e-6)

    return distance


def capsule(a: Vector, b: Vector, radius: float, other: float | None = None) -> Solid:
    """A rod with round ends, from one thickness to another."""
    start, way = vector(a), vector(b) - vector(a)
    swell = (radius if other is None else other) - radius

    def distance(p: Array) -> Array:
        q = p - start
        t = np.clip(q @ way / (way @ way), 0, 1)
        return length(q - t[:, None] * way) - radius - swell * t

    return distance


def strand(points: tuple[Vector, ...], radius: float, other: float | None = None) -> Solid:
    """A rod through several points."""
    end = radius if other is None else other
    sizes = np.linspace(radius, end, len(points))
    legs = zip(points, points[1:], sizes, sizes[1:], strict=False)
    return union(*(capsule(a, b, r, s) for a, b, r, s in legs))


def box(centre: Vector, half: Vector, edge: float = 0.02) -> Solid:
    """A box with rounded edges."""
    c, h = vector(centre), vector(half) - np.float32(edge)

    def distance(p: Array) -> Array:
        q = np.abs(p - c) - h
        return length(np.maximum(q, 0)) + np.minimum(q.max(axis=1), 0) - np.float32(edge)

    return distance


def ring(centre: Vector, radius: float, thick: float, high: float = 0.0, oval: float = 1.0) -> Solid:
    """A ring lying flat around the y axis; ``high`` stretches it upwards, ``oval`` makes it deeper than wide."""
    c = vector(centre)

    def distance(p: Array) -> Array:
        q = p - c
        around = np.hypot(q[:, 0], q[:, 2] / np.float32(oval)) - np.float32(radius)
        up = np.maximum(np.abs(q[:, 1]) - np.float32(high), 0)
        return np.hypot(around, up) - np.float32(thick)

    return distance


def cylinder(centre: Vector, radius: float, half: float, axis: int = 1, edge: float = 0.02) -> Solid:
    """A drum along an axis (0 x, 1 y, 2 z)."""
    c = vector(centre)
    others = [i for i in range(3) if i != axis]

    def distance(p: Array) -> Array:
        q = p - c
        across = np.hypot(q[:, others[0]], q[:, others[1]]) - np.float32(radius - edge)
        along = np.abs(q[:, axis]) - np.float32(half - edge)
        outside = np.hypot(np.maximum(across, 0), np.maximum(along, 0))
        return outside + np.minimum(np.maximum(across, along), 0) - np.float32(edge)

    return distance


def beyond(place: Vector, direction: Vector) -> Solid:
    """The half of space that lies behind a plane, seen from where the direction points."""
    c, d = vector(place), vector(direction)
    d = d / np.sqrt(d @ d)
    return lambda p: (p - c) @ d


def union(*solids: Solid, soft: float = 0.0) -> Solid:
    """All of them; where they meet the join is filled over a length ``soft``."""

    def distance(p: Array) -> Array:
        result = solids[0](p)
        for solid in solids[1:]:
            result = _soft_least(result, solid(p), soft)
        return result

    return distance


def cut(body: Solid, *tools: Solid, soft: float = 0.0) -> Solid:
    """A body with others taken away."""

    def distance(p: Array) -> Array:
        result = -body(p)
        for tool in tools:
            result = _soft_least(result, tool(p), soft)
        return -result

    return distance


def common(*solids: Solid, soft: float = 0.0) -> Solid:
    """What lies within all of them."""

    def distance(p: Array) -> Array:
        result = -solids[0](p)
        for solid in solids[1:]:
            result = _soft_least(result, -solid(p), soft)
        return -result

    return distance


def grown(body: Solid, by: float) -> Solid:
    """A body with a layer on it; negative takes one away."""
    return lambda p: body(p) - np.float32(by)


def both(solid: Solid) -> Solid:
    """The same on either side: a solid on the right (x > 0) and its mirror image."""

    def distance(p: Array) -> Array:
        q = p.copy()
        q[:, 0] = np.abs(q[:, 0])
        return solid(q)

    return distance


def turned(solid: Solid, matrix: Array, centre: Vector = (0, 0, 0)) -> Solid:
    """A solid turned about a point."""
    c = vector(centre)
    back = matrix.T.copy()
    return lambda p: solid((p - c) @ back + c)


def rough(solid: Solid, relief: Callable[[Array], Array], depth: float) -> Solid:
    """A solid with a relief (-1 to 1) on its skin; only worked out close to it."""

    def distance(p: Array) -> Array:
        result = solid(p)
        near = np.abs(result) < 3 * depth
        result[near] -= np.float32(depth) * relief(p[near])
        return result * np.float32(0.75)

    return distance


def rotation(yaw: float = 0.0, pitch: float = 0.0, roll: float = 0.0) -> Array:
    """Turns rows of points by degrees: yaw to the viewer's right, pitch downwards, roll anticlockwise."""
    y, x, z = np.radians([yaw, pitch, roll])
    about_y = np.array([[np.cos(y), 0, -np.sin(y)], [0, 1, 0], [np.sin(y), 0, np.cos(y)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(x), np.sin(x)], [0, -np.sin(x), np.cos(x)]])
    about_z = np.array([[np.cos(z), np.sin(z), 0], [-np.sin(z), np.cos(z), 0], [0, 0, 1]])
    return np.asarray(about_x @ about_y @ about_z, np.float32)


def waves(scale: Vector, bend: float = 1.0, seed: int = 0) -> Callable[[Array], Array]:
    """A relief of irregular ridges; ``scale`` says how many radians go to a unit along each axis."""
    s = vector(scale)
    dice = np.random.default_rng(seed)
    turns = dice.uniform(0, 6.28, 6).astype(np.float32)
    mix = dice.uniform(-1, 1, (3, 3)).astype(np.float32) * np.float32(2.2)

    def relief(p: Array) -> Array:
        warp = np.float32(bend) * np.sin(p @ mix * 1.7 + turns[:3])
        q = p * s + warp
        one = np.sin(q.sum(axis=1) + turns[3])
        two = np.sin(1.9 * (q[:, 0] - q[:, 2]) + 1.3 * q[:, 1] + turns[4])
        return (one + 0.6 * two) / np.float32(1.6)

    return relief


def _soft_least(a: Array, b: Array, soft: float) -> Array:
    if soft <= 0:
        return np.minimum(a, b)
    h = np.maximum(np.float32(soft) - np.abs(a - b), 0) / np.float32(soft)
    return np.minimum(a, b) - h * h * np.float32(soft / 4)
