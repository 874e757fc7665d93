"""Rock in facets: a chipped boulder over its outline, clipped where it was cut, with fresh faces along the cut.

The facets belong to the uncut rock and never change; a cut only takes away from them, so the picture does not jump.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt, tau
from random import Random

import numpy as np
import shapely
from shapely import Polygon

from game.sim.entities import Rock
from game.view import palette
from game.view.light import Floats
from game.view.mesh import Facet, Mesh, Normal, Point, mesh_of
from game.view.models.ore import flecks_in
from game.view.palette import dimmed, mixed
from game.view.solids import UP

SMALLEST_FACET, LARGEST_FACET = 0.7, 3.6
"""m between the corners of facets."""
CRATERED_FROM = 9.0
MOST_CRATERS = 22
ROUND_CRATER = 2.2
"""m of radius from which a crater has more sides."""
"""m. Smaller rocks have no craters."""
FRESH_WIDTH = 1.3
"""m of the light band along a cut."""
CUT_TOLERANCE = 0.05
"""m. An edge farther from the uncut outline than this is a cut."""


@dataclass(frozen=True, slots=True)
class Skin:
    """The facets of an uncut rock, in the frame of its uncut outline."""

    anchor: Point
    """First corner of the uncut outline: says how far the frame has moved since."""
    uncut: Polygon
    triangles: list[Polygon]
    facets: list[Facet]
    flecks: list[tuple[Point, Facet]]
    craters: list[tuple[Point, float, list[Facet]]]
    """Centre, radius and facets of each."""


def skin_of(rock: Rock) -> Skin:
    """Make the skin of a rock; the same for the same rock."""
    uncut = rock.uncut
    rng = Random(rock.number * 7919 + 13)
    spacing = min(LARGEST_FACET, max(SMALLEST_FACET, sqrt(uncut.area / pi) / 3.6))
    triangles, corners = _triangles(uncut, spacing, rng)
    heights = _Heights(uncut, rng)
    facets = _facets(triangles, heights.at(corners), rng)
    flecks = [fleck for vein in rock.veins for fleck in flecks_in(vein, rng)]
    x, y = uncut.exterior.coords[0]
    return Skin((x, y), uncut, triangles, facets, flecks, _craters(uncut, rng))


def rock_mesh(rock: Rock, skin: Skin) -> Mesh:
    """What is left of a rock, in its frame."""
    x, y = rock.uncut.exterior.coords[0]
    shift = (x - skin.anchor[0], y - skin.anchor[1])
    if rock.revision == 0:
        facets = _with_edges(skin.facets, skin.uncut)
        facets += [facet for _, _, bowl in skin.craters for facet in bowl]
        return mesh_of(_moved([*facets, *(facet for _, facet in skin.flecks)], shift))
    outline = shapely.transform(rock.outline, lambda points: points - np.array(shift))
    facets = [*_core(outline, skin.uncut), *_clipped(skin, outline)]
    for centre, radius, bowl in skin.craters:
        if (
            outline.contains(shapely.Point(centre))
            and outline.boundary.distance(shapely.Point(centre)) > radius
        ):
            facets += bowl
    facets += _fresh_faces(outline, skin.uncut)
    facets += _left_flecks(rock, skin, shift)
    return mesh_of(_moved(facets, shift))


def _triangles(uncut: Polygon, spacing: float, rng: Random) -> tuple[list[Polygon], Floats]:
    border = shapely.segmentize(uncut, spacing * 1.4).exterior.coords[:-1]
    x0, y0, x1, y1 = uncut.bounds
    inner = []
    y = y0 + spacing / 2
    while y < y1:
        x = x0 + spacing / 2
        while x < x1:
            inner.append((x + rng.uniform(-0.38, 0.38) * spacing, y + rng.uniform(-0.38, 0.38) * spacing))
            x += spacing
        y += spacing
    core = uncut.buffer(-spacing * 0.45)
    inside = [point for point in inner if core.contains(shapely.Point(point))]
    made = shapely.delaunay_triangles(shapely.MultiPoint([*border, *inside])).geoms
    triangles = [t for t in made if isinstance(t, Polygon) and uncut.intersects(t.representative_point())]
    corners = np.array([t.exterior.coords[:3] for t in triangles], np.float32)
    return triangles, corners


class _Heights:
    """How high the rock stands over the plane: the lowest of many slanting planes, as a chipped boulder has them."""

    def __init__(self, uncut: Polygon, rng: Random) -> None:
        self._border = uncut.exterior
        centre = uncut.centroid
        self._centre = np.array([centre.x, centre.y], np.float32)
        self._radius = sqrt(uncut.area / pi)
        planes = []
        for _ in range(26):
            direction, upright = rng.uniform(0, tau), rng.uniform(0.45, 0.95)
            slant = sqrt(1.0 - upright * upright)
            offset = self._radius * rng.uniform(0.62, 0.88)
            planes.append((slant * np.cos(direction), slant * np.sin(direction), upright, offset))
        self._planes = np.array(planes, np.float32)
        self._wave = [(rng.uniform(2.0, 7.0), rng.uniform(2.0, 7.0), rng.uniform(0, tau)) for _ in range(4)]

    def at(self, corners: Floats) -> Floats:
        """Heights in metres at points given as (n, 3, 2)."""
        flat = corners.reshape(-1, 2)
        depth = np.asarray(shapely.distance(self._border, shapely.points(flat)), np.float32)
        away = flat - self._centre
        nx, ny, nz, d = self._planes.T
        chipped = ((d[:, None] - nx[:, None] * away[:, 0] - ny[:, None] * away[:, 1]) / nz[:, None]).min(
            axis=0
        )
        bulge = np.sqrt(np.clip(depth / (0.55 * self._radius), 0.0, 1.0)) * self._radius * 0.62
        rough = sum(
            np.sin(away[:, 0] / self._radius * a + away[:, 1] / self._radius * b + c)
            for a, b, c in self._wave
        )
        height = np.minimum(np.maximum(chipped, 0.0) * 0.85 + 0.05 * self._radius, bulge)
        height = height + rough * 0.035 * self._radius * np.clip(depth / (0.3 * self._radius), 0.0, 1.0)
        return np.asarray(height, np.float32).reshape(-1, 3)


def _facets(triangles: list[Polygon], heights: Floats, rng: Random) -> list[Facet]:
    facets = []
    drift = rng.uniform(0, tau)
    for triangle, rise in zip(triangles, heights.tolist(), strict=True):
        points = [(x, y) for x, y in triangle.exterior.coords[:3]]
        normal = _normal(points, rise)
        x, y = points[0]
        patch = 0.5 + 0.5 * np.sin(x * 0.21 + drift) * np.cos(y * 0.17 - drift)
        shade = mixed(palette.ROCK_DUST, palette.ROCK_BODY, float(patch))
        facets.append(Facet(points, normal, dimmed(shade, rng.uniform(0.64, 0.96))))
    return facets


def _normal(points: list[Point], rise: list[float]) -> Normal:
    (ax, ay), (bx, by), (cx, cy) = points
    ux, uy, uz = bx - ax, by - ay, rise[1] - rise[0]
    vx, vy, vz = cx - ax, cy - ay, rise[2] - rise[0]
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    length = sqrt(nx * nx + ny * ny + nz * nz) or 1.0
    sign = 1.0 if nz >= 0 else -1.0
    return (sign * nx / length, sign * ny / length, sign * nz / length)


def _with_edges(facets: list[Facet], outline: Polygon) -> list[Facet]:
    """The same facets, knowing which of their edges lie on the outline."""
    border = outline.exterior.buffer(CUT_TOLERANCE)
    shapely.prepare(border)
    starts, owners = [], []
    for number, facet in enumerate(facets):
        points = facet.points
        for i in range(len(points)):
            a, b = points[i], points[(i + 1) % len(points)]
            starts.append(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
            owners.append((number, i))
    on_border = np.atleast_1d(shapely.contains_xy(border, np.array(starts).reshape(-1, 2)))
    edges: dict[int, list[int]] = {}
    for (number, i), on in zip(owners, on_border, strict=True):
        if on:
            edges.setdefault(number, []).append(i)
    return [
        Facet(f.points, f.normal, f.colour, f.gloss, f.glow, tuple(edges[n])) if n in edges else f
        for n, f in enumerate(facets)
    ]


def _craters(uncut: Polygon, rng: Random) -> list[tuple[Point, float, list[Facet]]]:
    """Bowls: their sunward wall lies in shade, the far wall in light."""
    size = sqrt(uncut.area / pi)
    if size < CRATERED_FROM:
        return []
    x0, y0, x1, y1 = uncut.bounds
    craters: list[tuple[Point, float, list[Facet]]] = []
    for _ in range(min(MOST_CRATERS, int(size))):
        centre = (rng.uniform(x0, x1), rng.uniform(y0, y1))
        radius = min(0.17 * size, 0.3 + size * 0.03 * rng.paretovariate(1.2))
        place = shapely.Point(centre)
        apart = all(hypot(centre[0] - p[0], centre[1] - p[1]) > radius + r for p, r, _ in craters)
        if apart and uncut.contains(place) and uncut.exterior.distance(place) > radius * 1.5:
            craters.append((centre, radius, _bowl(centre, radius, rng)))
    return craters


def _bowl(centre: Point, radius: float, rng: Random) -> list[Facet]:
    sides = 8 if radius < ROUND_CRATER else 14
    wobble = [rng.uniform(0.92, 1.06) for _ in range(sides)]

    def at(step: int, share: float) -> Point:
        reach = radius * share * wobble[step % sides]
        angle = tau * step / sides
        return (centre[0] + reach * cos(angle), centre[1] + reach * sin(angle))

    shade = dimmed(mixed(palette.ROCK_DUST, palette.ROCK_BODY, rng.uniform(0.3, 0.8)), 0.82)
    facets = []
    for outer, inner, slope in ((1.14, 0.94, -0.34), (0.94, 0.66, 0.55), (0.66, 0.4, 0.3)):
        for i in range(sides):
            middle = tau * (i + 0.5) / sides
            normal = (-cos(middle) * slope, -sin(middle) * slope, sqrt(1.0 - slope * slope))
            corners = (at(i, outer), at(i + 1, outer), at(i + 1, inner), at(i, inner))
            facets.append(Facet(corners, normal, shade))
    return [*facets, Facet([at(i, 0.4) for i in range(sides)], UP, dimmed(shade, 0.85))]


def _clipped(skin: Skin, outline: Polygon) -> list[Facet]:
    """The facets as far as they are still rock."""
    shapely.prepare(outline)
    whole = shapely.covers(outline, skin.triangles)
    touched = shapely.intersects(outline, skin.triangles)
    facets = []
    for triangle, facet, inside, touching in zip(skin.triangles, skin.facets, whole, touched, strict=True):
        if inside:
            facets.append(facet)
        elif touching:
            facets += [_reshaped(facet, part) for part in _polygons(triangle.intersection(outline))]
    return _with_edges(facets, outline)


def _reshaped(facet: Facet, part: Polygon) -> Facet:
    return Facet([(x, y) for x, y in part.exterior.coords[:-1]], facet.normal, facet.colour)


def _polygons(geometry: shapely.Geometry) -> list[Polygon]:
    parts = shapely.get_parts(geometry)
    return [part for part in parts if isinstance(part, Polygon) and part.area > 1e-3]


def _core(outline: Polygon, uncut: Polygon) -> list[Facet]:
    """The dark layer seen through a cut: the cavity then reads as depth, not as a hole in paper."""
    hollow = uncut.intersection(outline.convex_hull).difference(outline)
    return [
        Facet([(x, y) for x, y in part.exterior.coords[:-1]], UP, dimmed(palette.ROCK_CORE, 0.34))
        for part in _polygons(hollow)
    ]


def _fresh_faces(outline: Polygon, uncut: Polygon) -> list[Facet]:
    """Slanting faces of light, fresh rock along every cut edge."""
    border = uncut.exterior
    facets = []
    for ring in (outline.exterior, *outline.interiors):
        points = [(x, y) for x, y in ring.coords[:-1]]
        if not ring.is_ccw:
            points = points[::-1]
        inward = 1.0 if ring is outline.exterior else -1.0
        far = np.atleast_1d(shapely.distance(border, shapely.points(np.array(points)))) > CUT_TOLERANCE
        count = len(points)
        for i in range(count):
            j = (i + 1) % count
            if far[i] or far[j]:
                facets.append(_fresh_face(points, i, j, inward))
    return facets


def _fresh_face(points: list[Point], i: int, j: int, inward: float) -> Facet:
    count = len(points)
    a, b = points[i], points[j]
    nx, ny = _edge_normal(a, b, inward)
    before = _edge_normal(points[i - 1], a, inward)
    after = _edge_normal(b, points[(j + 1) % count], inward)
    a_in = _pushed(a, (nx + before[0], ny + before[1]))
    b_in = _pushed(b, (nx + after[0], ny + after[1]))
    shade = dimmed(palette.ROCK_FRESH, 0.8 + 0.25 * ((i * 37) % 11) / 11)
    return Facet((a, b, b_in, a_in), (-nx * 0.72, -ny * 0.72, 0.69), shade, edges=(0,))


def _edge_normal(a: Point, b: Point, inward: float) -> Point:
    length = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return (-(b[1] - a[1]) / length * inward, (b[0] - a[0]) / length * inward)


def _pushed(point: Point, direction: Point) -> Point:
    length = hypot(*direction)
    if length < 0.2:
        return point
    return (point[0] + direction[0] / length * FRESH_WIDTH, point[1] + direction[1] / length * FRESH_WIDTH)


def _left_flecks(rock: Rock, skin: Skin, shift: Point) -> list[Facet]:
    if not skin.flecks:
        return []
    points = np.array([point for point, _ in skin.flecks]) + np.array(shift)
    left = np.zeros(len(points), bool)
    for vein in rock.veins:
        left |= shapely.contains_xy(vein.area, points)
    return [facet for (_, facet), there in zip(skin.flecks, left, strict=True) if there]


def _moved(facets: list[Facet], shift: Point) -> list[Facet]:
    if shift == (0.0, 0.0):
        return facets
    dx, dy = shift
    return [
        Facet([(x + dx, y + dy) for x, y in f.points], f.normal, f.colour, f.gloss, f.glow, f.edges)
        for f in facets
    ]
