"""From a level to what is in space."""

from __future__ import annotations

from itertools import combinations
from math import hypot, radians

import pymunk
import pytest

from game.level.outlines import outline_of
from game.sim import World, tuning
from game.sim.build import is_free
from tests.scenario import level, scenario

FIELD = {"type": "debris", "id": "field", "position": (300, 0), "radius": 120, "count": 60, "size": (1, 3)}


def test_the_ship_starts_as_the_level_says():
    ship = {"fuel": 5_000, "hull": 70, "oxygen": 200, "hold": {"nickel_iron": 1_000}}
    game = scenario(ship_at=(10, -20), ship_velocity=(3, 4), ship_angle=30, ship_spin=-5, ship=ship)
    s = game.ship
    assert (s.position, s.velocity) == ((10, -20), (3, 4))
    assert (s.angle, s.spin) == (pytest.approx(radians(30)), pytest.approx(radians(-5)))
    assert (s.fuel, s.hull, s.oxygen) == (5_000, 70, 200)
    assert s.hold == {"nickel_iron": 1_000, "exotic_matter": 0}
    assert s.body.mass == s.mass == tuning.DRY_MASS + 6_000


def test_things_are_found_by_id_and_number():
    game = scenario(rock_at=(100, 0), station_at=(300, 0), habitat_at=(-300, 0), wreck_at=(0, 200))
    for name in ("ship", "rock", "station", "habitat", "wreck"):
        thing = game.thing(name)
        assert game.world.by_number(thing.number) is thing
        assert game.world.owner(thing.body) is thing
    assert len({entity.number for entity in (game.ship, *game.world.rocks, *game.world.structures)}) == 5


def test_an_asteroid_has_its_outline_where_the_level_puts_it():
    outline = ((0, 0), (20, 0), (20, 6), (0, 6))
    game = scenario(
        {"type": "asteroid", "id": "slab", "position": (100, 50), "outline": outline, "angle": 90}
    )
    space = game.world.physics.space
    for x, y, solid in ((97, 60, True), (97, 51, True), (97, 69, True), (101, 60, False), (97, 71, False)):
        assert (space.point_query_nearest((x, y), 0, pymunk.ShapeFilter()) is not None) is solid, (x, y)
    assert game.thing("slab").position == pytest.approx((97, 60))


def test_a_made_asteroid_weighs_its_disc():
    rock = {"type": "asteroid", "id": "rock", "position": (100, 0), "radius": 20, "roughness": 0.6, "seed": 5}
    game = scenario(rock | {"density": 3000})
    assert game.thing("rock").body.mass == pytest.approx(3.14159 * 400 * 3000, rel=1e-3)
    assert len(outline_of(game.world.level.things[0])) >= 18


def test_stations_stay_habitats_turn_wrecks_tumble():
    game = scenario(
        {"type": "station", "id": "station", "position": (300, 0), "angle": 40},
        {"type": "habitat", "id": "wheel", "position": (-300, 0), "spin": 3},
        {
            "type": "wreck",
            "id": "wreck",
            "position": (0, 300),
            "spin": -4,
            "velocity": (1, 0),
            "mass": 70_000,
        },
    )
    game.wait(10)
    assert game.thing("station").angle == pytest.approx(radians(40))
    assert game.thing("wheel").angle == pytest.approx(radians(30))
    assert game.thing("wheel").position == (-300, 0)
    assert game.thing("wreck").angle == pytest.approx(radians(-40))
    assert game.thing("wreck").position == pytest.approx((10, 300))
    assert game.thing("wreck").body.mass == 70_000


def test_a_habitat_turns_on_whatever_hits_it():
    game = scenario(
        {"type": "habitat", "id": "wheel", "position": (0, 0), "spin": 3},
        {"type": "asteroid", "id": "rock", "position": (0, 90), "radius": 20, "velocity": (0, -10)},
        ship_at=(400, 0),
    )
    game.wait(10)
    assert game.thing("rock").velocity[1] > -5, "it was hit"
    assert game.thing("wheel").spin == radians(3)
    assert game.thing("wheel").position == (0, 0)


def test_veins_are_cut_to_the_outline():
    vein = {"ore": "nickel_iron", "at": (9, 0), "size": (8, 8), "richness": 0.5}
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (100, 0),
        "radius": 10,
        "roughness": 0,
        "veins": [vein],
    }
    game = scenario(rock)
    (made,) = game.thing("rock").veins
    assert game.thing("rock").outline.buffer(1e-9).covers(made.area)
    assert made.area.area < 0.75 * 3.14159 * 16
    assert made.richness == 0.5


def test_debris_is_the_same_for_the_same_seed_and_another_for_another():
    def places(**field: object) -> list[tuple[float, float]]:
        return [rock.position for rock in World(level(FIELD | field)).rocks]

    assert places(seed=4) == places(seed=4)
    assert places(seed=4) != places(seed=5)


def test_debris_lies_in_its_field_clear_of_everything():
    game = scenario(FIELD | {"clear": 40}, rock_at=(340, 30), ship_at=(230, 0))
    pieces = [rock for rock in game.world.rocks if rock.debris]
    assert len(pieces) > 50
    for piece in pieces:
        x, y = piece.position
        assert 39.9 < hypot(x - 300, y) < 120.1
        assert hypot(x - 230, y) > 16
        assert hypot(*piece.velocity) <= 0.5
    for a, b in combinations(game.world.rocks, 2):
        for shape, other in ((s, o) for s in a.shapes for o in b.shapes):
            assert not shape.bb.intersects(other.bb) or not shape.shapes_collide(other).points


def test_debris_leaves_out_what_finds_no_room():
    game = scenario(FIELD | {"radius": 12, "count": 200, "size": (3, 3)})
    assert 1 <= len(game.world.rocks) < 40


def test_things_without_ids_get_names_of_their_own():
    rock = {"type": "asteroid", "radius": 5}
    game = scenario(rock | {"position": (100, 0)}, rock | {"position": (200, 0)})
    names = [entity.id for entity in game.world.rocks]
    assert len(set(names)) == 2
    assert all(game.thing(name) for name in names)


def test_a_place_is_free_where_nothing_solid_is():
    game = scenario(rock_at=(100, 0))
    assert is_free(game.world, (100, 60), 35)
    assert not is_free(game.world, (100, 60), 45)


def test_the_seed_of_the_level_counts_unless_another_is_given():
    assert World(level(seed=7)).seed == 7
    assert World(level(seed=7), 9).seed == 9
