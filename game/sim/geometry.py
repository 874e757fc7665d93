"""Plane geometry of rock: what a polygon weighs, how it splits into convex parts, what a cut leaves.

Polygons are shapely's, in metres. Rock counts one metre deep, so a density in kg/m³ times an area in m² is a mass in kg.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

import pymunk
import shapely
from pymunk.autogeometry import convex_decomposition
from shapely import Polygon
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

Vector = tuple[float, float]

AREA_TOLERANCE = 1e-6
"""Share of the area by which a set of convex parts may differ from the polygon that it stands for."""
LEAST_PART = 1e-4
"""m². Convex parts smaller than this are too thin to collide with."""
BIT_CORNERS = 12


@dataclass(frozen=True, slots=True)
class MassOf:
    """Mass in kg, centre in m, moment of inertia about the centre in kg·m²."""

    mass: float
    centre: Vector
    moment: float

    def about(self, point: Vector) -> float:
        """Moment of inertia about another point (parallel axis theorem) in kg·m²."""
        return self.moment + self.mass * ((self.centre[0] - point[0]) ** 2 + (self.centre[1] - point[1]) ** 2)


def mass_of(polygon: Polygon, density: float) -> MassOf:
    """What a slab of that outline weighs; ``density`` in kg/m³, one metre deep, holes left out."""
    centre = polygon.centroid.coords[0]
    back = (-centre[0], -centre[1])
    moment = _ring_moment(polygon.exterior.coords, density, back)
    moment -= sum(_ring_moment(hole.coords, density, back) for hole in polygon.interiors)
    return MassOf(polygon.area * density, (centre[0], centre[1]), moment)


def _ring_moment(coords: Iterable[Sequence[float]], density: float, offset: Vector) -> float:
    ring = [(x, y) for x, y in coords]
    return pymunk.moment_for_poly(Polygon(ring).area * density, ring[:-1], offset)


def sum_of(parts: Sequence[MassOf]) -> MassOf:
    """Several parts of a rigid body as one: mass, common centre, moment about it (parallel axis theorem)."""
    mass = sum(part.mass for part in parts)
    x = sum(part.mass * part.centre[0] for part in parts) / mass
    y = sum(part.mass * part.centre[1] for part in parts) / mass
    return MassOf(mass, (x, y), sum(part.about((x, y)) for part in parts))


def convex_parts(polygon: Polygon) -> list[list[Vector]]:
    """Convex polygons that together cover a polygon exactly; a polygon with holes comes in triangles."""
    if not polygon.interiors:
        ring = [(x, y) for x, y in orient(polygon, 1.0).exterior.coords]
        parts = [[(p.x, p.y) for p in part[:-1]] for part in convex_decomposition(ring, 0.0)]
        if abs(sum(Polygon(part).area for part in parts) - polygon.area) <= AREA_TOLERANCE * polygon.area:
            return [part for part in parts if Polygon(part).area > LEAST_PART]
    triangles = polygons_of(shapely.constrained_delaunay_triangles(polygon))
    return [[(x, y) for x, y in t.exterior.coords[:-1]] for t in triangles if t.area > LEAST_PART]


def bit_disc(x: float, y: float, radius: float, heading: float) -> Polygon:
    """The bit's face as a polygon with two sides along its heading, so that a straight cut has straight walls."""
    step = 2 * pi / BIT_CORNERS
    angles = [heading + (i + 0.5) * step for i in range(BIT_CORNERS)]
    return Polygon([(x + radius * cos(a), y + radius * sin(a)) for a in angles])


def bit_width(radius: float) -> float:
    """Width in metres of the slot that the bit's face cuts along its heading."""
    return 2.0 * radius * cos(pi / BIT_CORNERS)


def polygons_of(geometry: BaseGeometry) -> list[Polygon]:
    """The polygons in a geometry, largest first; lines and points are left out."""
    parts = getattr(geometry, "geoms", (geometry,))
    return sorted((p for p in parts if isinstance(p, Polygon) and p.area > 0), key=lambda p: -p.area)


def moved(polygon: Polygon, by: Vector) -> Polygon:
    """The polygon shifted by metres."""
    return translate(polygon, by[0], by[1])


def ellipse(at: Vector, size: Vector, angle: float, corners: int = 24) -> Polygon:
    """An ellipse with full axes ``size`` in metres, its length turned by ``angle`` in radians."""
    c, s = cos(angle), sin(angle)
    points = []
    for i in range(corners):
        u, v = size[0] / 2 * cos(2 * pi * i / corners), size[1] / 2 * sin(2 * pi * i / corners)
        points.append((at[0] + u * c - v * s, at[1] + u * s + v * c))
    return Polygon(points)
