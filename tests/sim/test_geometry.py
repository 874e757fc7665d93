"""What rock weighs, against an independent sum over triangles."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from random import Random

import pymunk
import pytest
from shapely import Polygon, difference, union_all

from game.level.outlines import made_outline
from game.sim.geometry import (
    MassOf,
    bit_disc,
    convex_parts,
    ellipse,
    mass_of,
    moved,
    polygons_of,
    sum_of,
)

Triangle = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]


def by_triangles(rings: list[list[tuple[float, float]]], density: float) -> MassOf:
    """Mass, centre and moment of rings (outer anticlockwise, holes clockwise) as a fan of signed triangles.

    A uniform triangle's moment about its centroid is m (a² + b² + c²) / 36 with its sides a, b, c.
    """
    rows = []
    for ring in rings:
        for b, c in zip(ring, ring[1:] + ring[:1], strict=True):
            area = (b[0] * c[1] - b[1] * c[0]) / 2
            sides = b[0] ** 2 + b[1] ** 2 + c[0] ** 2 + c[1] ** 2 + (c[0] - b[0]) ** 2 + (c[1] - b[1]) ** 2
            rows.append((area * density, (b[0] + c[0]) / 3, (b[1] + c[1]) / 3, area * density * sides / 36))
    mass = sum(row[0] for row in rows)
    x = sum(m * cx for m, cx, _, _ in rows) / mass
    y = sum(m * cy for m, _, cy, _ in rows) / mass
    return MassOf(mass, (x, y), sum(i + m * ((cx - x) ** 2 + (cy - y) ** 2) for m, cx, cy, i in rows))


def rings_of(polygon: Polygon) -> list[list[tuple[float, float]]]:
    outer, holes = polygon.exterior, polygon.interiors
    rings = [list(outer.coords[:-1]) if outer.is_ccw else list(outer.coords[:-1])[::-1]]
    return rings + [list(h.coords[:-1])[::-1] if h.is_ccw else list(h.coords[:-1]) for h in holes]


def assert_same(found: MassOf, expected: MassOf, rel: float = 1e-9) -> None:
    size = (expected.moment / expected.mass) ** 0.5
    assert found.mass == pytest.approx(expected.mass, rel=rel)
    assert hypot(found.centre[0] - expected.centre[0], found.centre[1] - expected.centre[1]) < rel * size
    assert found.moment == pytest.approx(expected.moment, rel=rel)


def boulder(seed: int) -> Polygon:
    return Polygon(made_outline(5 + seed, 0.1 * seed, seed))


def tunnelled(seed: int) -> Polygon:
    """A boulder with a hole off its centre."""
    return polygons_of(difference(boulder(seed), bit_disc(1.2, -0.7, 1.1, 0.3)))[0]


@pytest.mark.parametrize("seed", range(8))
def test_mass_centre_and_moment_of_a_boulder(seed):
    polygon = moved(boulder(seed), (30, -40))
    assert_same(mass_of(polygon, 2700), by_triangles(rings_of(polygon), 2700))


@pytest.mark.parametrize("seed", range(3, 8))
def test_mass_centre_and_moment_of_a_rock_with_a_hole(seed):
    polygon = tunnelled(seed)
    assert len(polygon.interiors) == 1
    assert_same(mass_of(polygon, 3000), by_triangles(rings_of(polygon), 3000))


def test_a_box_weighs_what_the_textbook_says():
    box = Polygon([(0, 0), (6, 0), (6, 2), (0, 2)])
    assert_same(mass_of(box, 1000), MassOf(12_000, (3, 1), 12_000 * (6**2 + 2**2) / 12))


def test_a_corner_order_the_other_way_round_weighs_the_same():
    polygon = boulder(4)
    assert_same(mass_of(polygon.reverse(), 2700), mass_of(polygon, 2700))


@pytest.mark.parametrize("seed", range(8))
def test_a_rock_and_what_was_cut_out_of_it_sum_to_the_whole(seed):
    rng, whole = Random(seed), boulder(seed + 2)
    tool = union_all(
        [bit_disc(rng.uniform(-9, 9), rng.uniform(-9, 9), 1.6, rng.uniform(0, 6)) for _ in range(9)]
    )
    parts = polygons_of(difference(whole, tool)) + polygons_of(whole.intersection(tool))
    assert len(parts) > 2
    assert_same(sum_of([mass_of(part, 2700) for part in parts]), by_triangles(rings_of(whole), 2700))


@pytest.mark.parametrize("rock", [boulder, tunnelled])
@pytest.mark.parametrize("seed", range(3, 9))
def test_convex_parts_cover_a_rock_exactly_and_are_convex(rock, seed):
    polygon = rock(seed)
    parts = [Polygon(part) for part in convex_parts(polygon)]
    assert union_all(parts).symmetric_difference(polygon).area < 1e-3
    assert_same(sum_of([mass_of(part, 2700) for part in parts]), mass_of(polygon, 2700), rel=1e-4)
    for part in parts:
        assert part.convex_hull.area - part.area < 1e-6
        assert len(pymunk.Poly(None, list(part.exterior.coords[:-1])).get_vertices()) >= 3


def test_the_parallel_axis_theorem():
    part = MassOf(10, (3, 4), 7)
    assert part.about((3, 4)) == 7
    assert part.about((0, 0)) == 7 + 10 * 25


def test_a_bit_has_straight_walls_along_its_heading():
    for heading in (0.0, 0.7, 2.0):
        disc = bit_disc(5, 6, 1.1, heading)
        across = [abs(-(x - 5) * sin(heading) + (y - 6) * cos(heading)) for x, y in disc.exterior.coords[:-1]]
        widest = max(across)
        assert sum(abs(a - widest) < 1e-9 for a in across) == 4, "two corners on each wall"
        assert 0.95 * pi * 1.1**2 < disc.area < pi * 1.1**2


def test_an_ellipse_has_its_full_axes_and_its_direction():
    polygon = ellipse((3, 4), (10, 6), pi / 2, corners=720)
    assert polygon.bounds == pytest.approx((0, -1, 6, 9), abs=1e-3)
    assert polygon.area == pytest.approx(pi * 5 * 3, rel=1e-3)


def test_polygons_come_largest_first_and_lines_are_left_out():
    small, large = Polygon([(0, 0), (1, 0), (0, 1)]), Polygon([(5, 5), (9, 5), (5, 9)])
    pieces = polygons_of(union_all([small, large, small.exterior.buffer(0)]))
    assert [piece.area for piece in pieces] == [8, 0.5]
