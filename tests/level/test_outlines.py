from math import pi, radians, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Polygon

from game.level.outlines import (
    centroid,
    made_outline,
    outline_of,
    placed,
    port_parts,
    ports_of,
    signed_area,
    solid_parts,
)
from game.level.structures import KINDS, box
from game.level.things import Asteroid, Habitat, Station, Wreck

RADII = st.floats(1, 400)
SHARES = st.floats(0, 1)


@settings(deadline=None, max_examples=200)
@given(RADII, SHARES, st.integers(0, 2**31 - 1))
def test_a_made_outline_is_a_sound_boulder_of_its_radius(radius, roughness, seed):
    outline = made_outline(radius, roughness, seed)
    shape = Polygon(outline)
    assert shape.is_valid
    assert 18 <= len(outline) <= 48
    assert signed_area(outline) == pytest.approx(pi * radius**2, rel=1e-3)
    assert centroid(outline) == pytest.approx((0, 0), abs=1e-3 * radius)
    assert shape.area > 0.75 * shape.convex_hull.area


def test_the_same_seed_makes_the_same_rock_and_another_makes_another():
    assert made_outline(30, 0.4, 7) == made_outline(30, 0.4, 7)
    assert made_outline(30, 0.4, 7) != made_outline(30, 0.4, 8)


def test_a_known_rock_stays_as_it_is():
    """Recorded clears rest on these corners."""
    assert made_outline(10.0, 0.35, 1)[:3] == KNOWN


KNOWN = ((-9.6389, 0.0506), (-8.9748, -3.308), (-7.7472, -6.6588))


def test_larger_rocks_have_more_corners():
    assert len(made_outline(2, 0.4, 1)) == 18
    assert len(made_outline(40, 0.4, 1)) > 30
    assert len(made_outline(400, 0.4, 1)) == 48


def test_a_rough_rock_is_less_round_than_a_smooth_one():
    def roundness(roughness):
        shapes = [Polygon(made_outline(40, roughness, seed)) for seed in range(20)]
        return sum(sqrt(4 * pi * shape.area) / shape.length for shape in shapes) / 20

    assert roundness(0.0) > 0.99 > roundness(0.4) > roundness(1.0) + 0.02


def test_given_corners_run_anticlockwise_whichever_way_they_were_given():
    corners = ((0.0, 0.0), (4.0, 0.0), (0.0, 3.0))
    for given_order in (corners, corners[::-1]):
        rock = Asteroid(type="asteroid", position=(0.0, 0.0), outline=given_order)
        assert signed_area(outline_of(rock)) == pytest.approx(6)


def test_placing_turns_then_moves():
    assert placed(((2.0, 0.0),), (10.0, 5.0), radians(90))[0] == pytest.approx((10, 7))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_own_port_is_held_by_the_hull_and_its_face_is_free(kind):
    hull = [Polygon(part) for part in KINDS[kind].parts]
    for port in KINDS[kind].ports:
        arm, housing = (Polygon(part) for part in port_parts(KINDS[kind], port))
        assert any(part.intersects(arm) for part in hull)
        way = Polygon(placed(box(0.1, -2.2, 12, 2.2), port.at, port.heading))
        assert not any(part.intersects(way) for part in hull)
        assert housing.area == pytest.approx(4.4 * 5)
        assert housing.distance(Polygon([port.at, port.at, port.at])) < 1e-9


def test_given_ports_take_the_place_of_the_kinds_own():
    own = Habitat(type="habitat", position=(0.0, 0.0))
    assert [port.id for port in ports_of(own)] == ["port-1", "port-2"]
    given = Station.model_validate_json(
        '{"type": "station", "position": [0, 0], "ports": [{"id": "top", "at": [0, 88], "heading": 90}]}'
    )
    assert ports_of(given)[0].heading == pytest.approx(pi / 2)


def test_solid_parts_are_convex_and_stand_where_the_structure_stands():
    wreck = Wreck.model_validate_json('{"type": "wreck", "position": [100, 50], "angle": 180}')
    parts = [Polygon(part) for part in solid_parts(wreck)]
    assert all(part.area == pytest.approx(part.convex_hull.area) for part in parts)
    hatch = parts[-1]
    assert hatch.bounds == pytest.approx((81, 47.8, 86, 52.2))
