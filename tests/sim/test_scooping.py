"""Open claws draw ore in; the belt brings it amidships; the ship feels all of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot
from typing import Any

import pytest
from shapely import box

from game.sim import cutting, tuning
from game.sim.events import ChunkScooped, Collided, HoldFull, LegSlipped, OreBroken
from tests.scenario import Game, Place, scenario
from tests.sim.ledger import drifts, ledger_of

SIDE = 0.6
"""m. A crumb of ore is a square of this side: 972 kg."""


def with_ore(*places: Place, richness: float = 1.0, things: Sequence[Any] = (), **level: Any) -> Game:
    """A ship without assist, and loose ore at rest: crumbs of rock that a cut has turned into rubble."""
    corners = ((-SIDE / 2, -SIDE / 2), (SIDE / 2, -SIDE / 2), (SIDE / 2, SIDE / 2), (-SIDE / 2, SIDE / 2))
    vein = {"ore": "exotic_matter", "size": (9, 9), "richness": richness}
    crumbs = [
        {"type": "asteroid", "id": f"crumb-{i}", "position": place, "outline": corners, "veins": [vein]}
        for i, place in enumerate(places)
    ]
    game = scenario(*crumbs, *things, **level)
    game.press(assist=True)
    for rock in [rock for rock in game.world.rocks if rock.id.startswith("crumb")]:
        cutting.cut(game.world, rock, box(-1, -1, 1, 1))
    for chunk in game.world.chunks:
        game.world.physics.set_motion(chunk.body, (0.0, 0.0), 0.0)
    game.world.physics.set_motion(game.ship.body, game.world.level.ship.velocity, 0.0)
    return game


def crumb_mass() -> float:
    return SIDE * SIDE * 2700


def test_ore_in_reach_comes_to_the_mouth_and_into_the_hold():
    game = with_ore((35, 4))
    assert game.until(lambda world: not world.chunks, seconds=20, scoop=True)
    scooped = game.events(ChunkScooped)
    assert [(event.ore, event.kilograms) for event in scooped] == [
        ("exotic_matter", pytest.approx(crumb_mass()))
    ]
    assert game.ship.hold["exotic_matter"] == pytest.approx(crumb_mass())
    assert game.ship.mass == pytest.approx(tuning.DRY_MASS + game.ship.fuel + crumb_mass())
    assert game.ship.body.mass == pytest.approx(game.ship.mass)


def test_closed_claws_draw_nothing():
    game = with_ore((35, 4))
    game.wait(10)
    assert hypot(*game.world.chunks[0].velocity) == 0
    assert game.ship.cargo == 0


def test_ore_out_of_reach_stays():
    game = with_ore((11 + tuning.SCOOP_REACH + 1, 0))
    game.hold(seconds=5, scoop=True)
    assert game.world.chunks[0].velocity == (0, 0)


def test_ore_drawn_into_ship_stays_aboard_when_the_claws_close():
    game = with_ore((20, 0))
    assert game.until(lambda world: world.on_belt, seconds=20, scoop=True)
    game.wait(5)
    assert game.ship.cargo == pytest.approx(crumb_mass())


def test_scooping_on_the_move_conserves_momentum_and_angular_momentum():
    places = [(30, 3), (33, -8), (28, 12), (40, 0), (24, -3)]
    game = with_ore(*places, ship_velocity=(1.5, 0.4), ship_spin=0)
    game.world.physics.set_motion(game.ship.body, (1.5, 0.4), 0.05)
    before = ledger_of(game.world)
    game.hold(seconds=25, scoop=True)
    assert len(game.events(ChunkScooped)) == 5
    assert max(drifts(ledger_of(game.world), before).values()) < 1e-12


def test_the_ship_moves_smoothly_and_towards_the_ore_it_takes():
    """The common centre of mass stays: the ship comes to meet the ore, in small steps."""
    game = with_ore((40, 0))
    x = 40 * crumb_mass() / (crumb_mass() + game.ship.mass)
    largest = 0.0
    while game.world.chunks:
        before = game.ship.position[0]
        game.hold(ticks=1, scoop=True)
        largest = max(largest, abs(game.ship.position[0] - before))
        assert game.world.seconds < 30
    assert game.ship.position[0] == pytest.approx(x, abs=1e-6)
    assert largest < 0.01, "no jump when chunk and ship become one"


def test_taking_ore_from_a_rock_that_it_is_clamped_to_does_not_load_the_legs():
    rock = {
        "type": "asteroid",
        "id": "rock",
        "position": (34, 0),
        "radius": 20,
        "hardness": 1,
        "veins": [{"ore": "nickel_iron", "size": (60, 60), "richness": 1}],
    }
    game = scenario(rock)
    game.press(clamp=True)
    game.hold(seconds=20, drill=True)
    assert len(game.events(OreBroken)) > 5
    slipped = len(game.events(LegSlipped))
    game.hold(seconds=20, scoop=True)
    assert len(game.events(ChunkScooped)) > 5
    assert len(game.events(LegSlipped)) == slipped


def test_a_full_hold_takes_no_more_and_says_so():
    room = 1.5 * crumb_mass()
    game = with_ore((25, 0), (25, 6), ship={"hold": {"nickel_iron": tuning.HOLD_CAPACITY - room}})
    game.hold(seconds=20, scoop=True)
    assert len(game.events(ChunkScooped)) == 1
    assert game.happened(HoldFull)
    assert game.ship.cargo <= tuning.HOLD_CAPACITY
    assert len(game.world.chunks) == 1
    assert 1 <= len(game.events(HoldFull)) <= 10, "told every two seconds at most"


def test_waste_is_left_alone():
    game = with_ore((25, 0), richness=0.5)
    game.hold(seconds=20, scoop=True)
    assert game.ship.cargo == pytest.approx(crumb_mass() / 2)
    assert [chunk.ore for chunk in game.world.chunks] == [""]


def test_a_chunk_pushes_the_hull_and_has_weight():
    game = with_ore((40, 0))
    game.wait(1)
    chunk = game.world.chunks[0]
    assert not chunk.fresh
    game.world.physics.set_motion(chunk.body, (-8.0, 0.0), 0.0)
    before = ledger_of(game.world)
    game.wait(6)
    assert game.happened(Collided, other=chunk.id)
    assert chunk.velocity[0] > -1
    assert game.ship.velocity[0] == pytest.approx(-8 * crumb_mass() / game.ship.mass, rel=0.35)
    assert drifts(ledger_of(game.world), before)["momentum x"] < 1e-12


def test_a_docked_ship_keeps_its_claws_shut():
    docked = scenario(
        {"type": "station", "id": "depot", "kind": "depot", "position": (0, 0)},
        ship_at=(-37, 0),
        ship_velocity=(0.5, 0),
    )
    docked.wait(6)
    docked.hold(seconds=1, scoop=True)
    assert docked.ship.dock is not None
    assert not docked.ship.scooping


def test_waste_beyond_the_limit_leaves_the_level_farthest_first():
    places = [(60 + 3 * (i % 15), -30 + 3 * (i // 15)) for i in range(tuning.MOST_CHUNKS + 8)]
    game = with_ore(*places, richness=0.0)
    assert len(game.world.chunks) == tuning.MOST_CHUNKS + 8
    farthest = max(hypot(*chunk.position) for chunk in game.world.chunks)
    game.wait(1.1)
    assert len(game.world.chunks) == tuning.MOST_CHUNKS
    assert max(hypot(*chunk.position) for chunk in game.world.chunks) < farthest


def test_rubble_squeezed_between_hull_and_wall_slips_away_and_is_solid_again_when_clear():
    """Left to the solver, it would be pushed out by position, which makes angular momentum out of nothing."""
    wall = {"type": "station", "id": "wall", "kind": "depot", "position": (39, 0), "angle": 90}
    game = with_ore((12.5, 0), richness=0.0, things=[wall])
    game.wait(0.8)
    chunk = game.world.chunks[0]
    assert not chunk.fresh
    assert game.until(lambda world: chunk.fresh, seconds=8, thrust=100)
    nose = game.ship.world_point((12.0, 0.0))[0]
    assert nose - (chunk.position[0] - chunk.radius) < tuning.COLLISION_SLOP, "before it is in too deep"
    game.world.physics.set_motion(chunk.body, (-0.5, 4.0), 0.0)
    assert game.until(lambda world: not chunk.fresh, seconds=5)
