"""What is seen is what a straight line reaches: nobody shoots, scans or holds up what rock hides."""

from __future__ import annotations

from random import Random

import pytest
from shapely import LineString, union_all
from shapely.affinity import rotate, translate

from game.sim.standoff import sight
from tests.sim.standoff.stage import meeting, ship
from tests.sim.standoff.waylay import ambush


def solid(world):
    """All rock as shapely sees it."""
    return union_all(
        [
            translate(rotate(rock.outline, rock.angle, origin=(0, 0), use_radians=True), *rock.position)
            for rock in world.rocks
        ]
    )


def test_line_of_sight_agrees_with_the_geometry_of_the_outlines():
    game, rng = ambush(3), Random(3)
    game.wait(5)
    rock, differ, blocked = solid(game.world), [], 0
    for _ in range(600):
        a, b = ((rng.uniform(-500, 500), rng.uniform(-500, 500)) for _ in range(2))
        seen, met = sight.clear(game.world, a, b), LineString([a, b]).intersection(rock)
        blocked += not seen
        if seen != met.is_empty and not 0.0 < met.length < 0.5:
            differ.append((a, b, met.length))
    assert 100 < blocked < 500
    assert differ == []


def test_behind_a_rock_they_lose_sight_and_look_where_it_was_seen_last():
    rock = {"type": "asteroid", "id": "rock", "position": (0, 100), "radius": 40, "roughness": 0}
    game = meeting(ship("tick", (0, 260), angle=-90), things=(rock,), group={"notice": 1000})
    game.wait(1)
    (group,) = game.world.standoff.groups
    assert not group.sighted
    assert game.until(lambda world: group.sighted, seconds=60)


def test_nobody_sees_farther_than_the_level_says():
    game = meeting(ship("tick", (700, 0)), escape=600, group={"notice": 2000})
    game.wait(1)
    assert not game.world.standoff.groups[0].sighted


@pytest.mark.parametrize("speed", [0.0, 12.0])
def test_a_slug_is_aimed_where_a_steady_ship_will_be(speed):
    game = meeting(ship("tick", (200, 0), velocity=(0, speed)))
    tick = game.thing("tick")
    (x, y), seconds = sight.lead(game.ship, tick, 160.0)
    assert (x, y) == pytest.approx((200.0, speed * seconds))
    assert (x * x + y * y) ** 0.5 == pytest.approx(160.0 * seconds)
