"""Cut rock keeps its mass, its motion and its ore, whatever falls apart."""

from __future__ import annotations

from math import hypot, radians

import pymunk
import pytest
from shapely import Polygon

from game.sim import cutting, tuning
from game.sim.drilling import bit_tip
from game.sim.entities import Rock
from game.sim.events import OreBroken, RockCut, RockSplit, VeinSpent
from game.sim.frames import point_velocity, to_world
from game.sim.geometry import MassOf, sum_of
from tests.scenario import Game, scenario
from tests.sim.ledger import drifts, ledger_of
from tests.sim.test_geometry import assert_same, by_triangles, rings_of

BAR = ((-10, -3), (14, -3), (14, 5), (-10, 5))
SLOT = Polygon([(-1, -9), (1, -9), (1, 9), (-1, 9)])
"""Through the middle of a thing in its own frame."""
VEIN = {"ore": "nickel_iron", "at": (2, 1), "size": (6, 4), "richness": 0.5}


def spinning_bar(**asteroid: object) -> Game:
    """A bar of rock, askew, drifting and spinning, far from the ship."""
    thing = {
        "type": "asteroid",
        "id": "bar",
        "position": (200, 100),
        "outline": BAR,
        "angle": 35,
        "spin": 20,
        "velocity": (3, -2),
    }
    return scenario(thing | asteroid)


def in_world(rock: Rock) -> MassOf:
    """The rock's outline, placed in the world, weighed by triangles."""
    rings = [[to_world(rock.body, corner) for corner in ring] for ring in rings_of(rock.outline)]
    return by_triangles(rings, rock.density)


def test_a_rock_is_built_around_its_centre_of_mass():
    game = spinning_bar(spin=0, angle=0)
    assert game.thing("bar").position == pytest.approx((202, 101)), "the bar's centre is not its origin"
    assert game.thing("bar").body.mass == pytest.approx(24 * 8 * 2700)
    assert game.thing("bar").body.moment == pytest.approx(24 * 8 * 2700 * (24**2 + 8**2) / 12)


def test_a_rock_cut_in_two_falls_apart_into_halves_with_right_mass_centre_and_spin():
    game = spinning_bar()
    bar = game.thing("bar")
    whole = pymunk.Body(bar.body.mass, bar.body.moment)
    whole.position, whole.velocity, whole.angular_velocity = bar.position, bar.velocity, bar.spin
    cutting.cut(game.world, bar, SLOT)
    assert len(game.world.rocks) == 2
    for half in game.world.rocks:
        expected = in_world(half)
        assert half.body.mass == pytest.approx(expected.mass, rel=1e-9)
        assert half.body.mass == pytest.approx(11 * 8 * 2700, rel=1e-9), "the slot took 2 of 24 metres"
        assert half.body.moment == pytest.approx(expected.moment, rel=1e-9)
        assert half.position == pytest.approx(expected.centre, abs=1e-9)
        assert half.spin == pytest.approx(radians(20), rel=1e-12)
        assert half.velocity == pytest.approx(point_velocity(whole, half.position), abs=1e-9)
    left, right = game.world.rocks
    assert hypot(*(a - b for a, b in zip(left.position, right.position, strict=True))) == pytest.approx(13)


def test_the_halves_collide_as_their_outlines_say():
    game = spinning_bar()
    cutting.cut(game.world, game.thing("bar"), SLOT)
    for half in game.world.rocks:
        parts = [
            by_triangles([list(map(tuple, shape.get_vertices()))], half.density) for shape in half.shapes
        ]
        body = MassOf(half.body.mass, (0, 0), half.body.moment)
        assert_same(sum_of(parts), body, rel=1e-6)
        assert all(shape.body is half.body for shape in half.shapes)
        assert all(shape in game.world.physics.space.shapes for shape in half.shapes)


def test_halves_and_cuttings_sum_to_the_whole_rock():
    game = spinning_bar(veins=[VEIN])
    before = in_world(game.thing("bar"))
    cutting.cut(game.world, game.thing("bar"), SLOT)
    bodies = [*game.world.rocks, *game.world.chunks]
    parts = [MassOf(e.body.mass, e.position, e.body.moment) for e in bodies]
    assert len(game.world.chunks) == 2, "one of ore, one of waste"
    # The kick throws chunks, but a tick has not yet passed: all are where they were cut.
    assert_same(sum_of(parts), before)


def test_a_cut_conserves_momentum_and_angular_momentum():
    game = spinning_bar(veins=[VEIN])
    before = ledger_of(game.world)
    cutting.cut(game.world, game.thing("bar"), SLOT)
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-12


def test_a_hole_stays_a_hole():
    game = spinning_bar()
    bar = game.thing("bar")
    cutting.cut(game.world, bar, Polygon([(4, -1), (6, -1), (6, 1), (4, 1)]))
    assert len(bar.outline.interiors) == 1
    assert_same(in_world(bar), MassOf(bar.body.mass, bar.position, bar.body.moment))
    hole = to_world(bar.body, Polygon(bar.outline.interiors[0]).centroid.coords[0])
    assert game.world.physics.space.point_query_nearest(hole, 0.5, pymunk.ShapeFilter()) is None


def test_pieces_too_small_to_be_rocks_become_chunks():
    game = spinning_bar()
    corner = Polygon([(9, -9), (10, -9), (10, 9), (9, 9)])
    outline = game.thing("bar").outline
    cutting.cut(game.world, game.thing("bar"), corner)
    assert len(game.world.rocks) == 2, "a piece of 2 m by 8 m is a rock"
    game = spinning_bar()
    cutting.cut(game.world, game.thing("bar"), Polygon([(10.5, -9), (11.5, -9), (11.5, 9), (10.5, 9)]))
    assert len(game.world.rocks) == 1, "one of half a metre by 8 m is rubble"
    assert sum(chunk.kilograms for chunk in game.world.chunks) == pytest.approx(1.5 * 8 * 2700)
    assert outline.area == pytest.approx(24 * 8)


def test_a_rock_that_is_all_rubble_is_gone():
    pebble = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    game = spinning_bar(outline=pebble)
    before = ledger_of(game.world)
    cutting.cut(game.world, game.thing("bar"), Polygon([(0.2, -3), (0.8, -3), (0.8, 3), (0.2, 3)]))
    assert game.world.rocks == []
    assert game.world.find("bar") is None
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-12


def test_ore_comes_loose_by_the_veins_area_density_and_richness():
    game = spinning_bar(veins=[VEIN])
    vein = game.thing("bar").veins[0].area
    cutting.cut(game.world, game.thing("bar"), SLOT)
    game.step()
    freed = vein.intersection(SLOT).area * 2700 * 0.5
    assert freed > 1000
    assert game.world.drilled["nickel_iron"] == pytest.approx(freed)
    ore = [chunk for chunk in game.world.chunks if chunk.ore]
    assert [(chunk.ore, chunk.kilograms) for chunk in ore] == [("nickel_iron", pytest.approx(freed))]


def test_what_is_left_of_a_vein_goes_with_its_half():
    game = spinning_bar(veins=[VEIN])
    whole = game.thing("bar").veins[0].area.area
    cut = game.thing("bar").veins[0].area.intersection(SLOT).area
    cutting.cut(game.world, game.thing("bar"), SLOT)
    halves = [sum(vein.area.area for vein in rock.veins) for rock in game.world.rocks]
    assert sum(halves) == pytest.approx(whole - cut, abs=0.1)
    for rock in game.world.rocks:
        for vein in rock.veins:
            assert rock.outline.buffer(1e-9).covers(vein.area)


def test_a_spent_vein_is_told_and_gives_no_more():
    game = spinning_bar(veins=[VEIN])
    bar = game.thing("bar")
    everything = bar.veins[0].area.buffer(0.5)
    total = bar.veins[0].area.area * 2700 * 0.5
    cutting.cut(game.world, bar, everything)
    cutting.cut(game.world, bar, Polygon([(-9, -2), (-7, -2), (-7, 2), (-9, 2)]))
    assert game.world.drilled["nickel_iron"] == pytest.approx(total)
    assert bar.veins == []


def drilled_out(seed: int) -> Game:
    """A soft rock dug into for a minute with a swinging boom."""
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (33, -4),
        "radius": 18,
        "roughness": 0.1,
        "hardness": 1,
        "seed": seed,
        "veins": [{"ore": "exotic_matter", "at": (-15.5, -0.5), "size": (4, 4), "richness": 0.8}],
    }
    game = scenario(rock, seed=seed, ship={"oxygen": 900})
    game.press(clamp=True)
    game.hold(seconds=0.9, thrust=100, drill=True)
    for turn in (0, 60, -60, -60, 60, 0):
        game.hold(seconds=12, drill=True, turn=turn)
    return game


@pytest.mark.parametrize("seed", [1, 2])
def test_veins_are_finite(seed):
    game = drilled_out(seed)
    total = 0.8 * 2700 * 3.106 * 2 * 2
    freed = sum(event.kilograms for event in game.events(OreBroken))
    assert freed == pytest.approx(game.world.drilled["exotic_matter"])
    assert freed < total * (1 + 1e-9), "never more than the vein held"
    left = sum(vein.area.area for rock in game.world.rocks for vein in rock.veins) * 2700 * 0.8
    assert freed + left == pytest.approx(total, rel=0.02)
    assert freed > 0.4 * total


def test_drilling_a_whole_vein_yields_all_of_it():
    """A vein no wider than the bit, straight ahead of it."""
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (33, -4),
        "radius": 18,
        "roughness": 0,
        "hardness": 1,
        "veins": [{"ore": "exotic_matter", "at": (-15, -0.5), "size": (4, 1.4), "richness": 0.7}],
    }
    game = scenario(rock)
    game.press(clamp=True)
    game.hold(seconds=0.9, thrust=100, drill=True)
    area = game.thing("rock").veins[0].area.area
    game.hold(seconds=60, drill=True)
    freed = sum(event.kilograms for event in game.events(OreBroken))
    assert freed == pytest.approx(area * 2700 * 0.7, rel=0.03)
    assert game.happened(VeinSpent, rock="rock", ore="exotic_matter")


def test_every_cut_is_told_with_its_mass_and_place():
    game = scenario({"type": "asteroid", "id": "rock", "position": (34, -4), "radius": 20, "hardness": 1})
    mass = game.thing("rock").body.mass
    game.press(clamp=True)
    assert game.until(lambda world: game.happened(RockCut), seconds=20, drill=True)
    tip = bit_tip(game.ship)
    cut = game.events(RockCut)[0]
    assert cut.kilograms == pytest.approx(mass - game.thing("rock").body.mass)
    assert hypot(cut.x - tip[0], cut.y - tip[1]) < tuning.BIT_RADIUS + 0.2
    assert game.thing("rock").revision == 1


def test_a_split_names_its_pieces_and_the_largest_keeps_the_name():
    game = spinning_bar()
    cutting.cut(game.world, game.thing("bar"), Polygon([(4, -9), (6, -9), (6, 9), (4, 9)]))
    game.log += [(0, event) for event in game.world._events]
    pieces = game.events(RockSplit)[0].pieces
    assert pieces[0] == "bar"
    assert game.thing("bar").body.mass > game.thing(pieces[1]).body.mass


def test_nickel_iron_is_harder_than_its_rock():
    game = spinning_bar(veins=[VEIN], spin=0, angle=0, hardness=4)
    bar = game.thing("bar")
    middle = to_world(bar.body, bar.veins[0].area.centroid.coords[0])
    assert cutting.hardness_at(bar, middle) == 5.5
    assert cutting.hardness_at(bar, to_world(bar.body, (-9, 0))) == 4
