"""Ways through crowded places: the route holds its distance, and the ship gets there."""

from __future__ import annotations

from math import hypot, inf
from random import Random

import numpy as np
import pytest

from game.play.bots.captain import Captain
from game.play.bots.obstacles import Obstacle, look_around
from game.play.bots.route import find_route
from game.play.bots.trip import Pace, Trip
from tests.play.bots.flights import fly, has_won, rough_events
from tests.scenario import Game, scenario
from tests.sweeps import reduced

PACE = Pace(34.0, 1.9, 1.4)
WIDE = {"size": (1500.0, 820.0)}


def stone(x: float, y: float, radius: float, **fields) -> dict:
    return {"type": "asteroid", "position": (x, y), "radius": radius, "roughness": 0.0} | fields


def wall(gap_at: float) -> list[dict]:
    """Stones across the way with one gap of 50 m."""
    return [stone(0, y, 30) for y in range(-350, 351, 70) if abs(y - gap_at) > 50]


def trip(game: Game, goal=(300.0, 0.0)) -> Trip:
    return Trip(look_around(game.world, goal), game.ship.position, goal, 0.0, PACE)


def test_flies_straight_where_the_way_is_free():
    game = scenario(ship_at=(-300, 0))
    assert len(find_route(game.world, trip(game)).corners) == 2


def test_finds_the_gap_in_a_wall():
    game = scenario(*wall(210.0), ship_at=(-300, 0), arena=WIDE)
    plan = trip(game)
    route = find_route(game.world, plan)
    assert any(abs(x) < 20 and 180 < y < 240 for x, y in route.places)
    places = np.array(route.places)
    assert plan.room(places[:, 0], places[:, 1]).min() > 12


def test_slows_down_in_narrows_and_in_time_for_the_goal():
    game = scenario(*wall(210.0), ship_at=(-300, 0), arena=WIDE)
    route = find_route(game.world, trip(game))
    in_gap = min(speed for (x, _), speed in zip(route.places, route.speeds, strict=True) if abs(x) < 20)
    assert in_gap < 0.7 * PACE.cruise
    assert route.speeds[-1] == 0.0
    for i, (here, there) in enumerate(zip(route.places[:-1], route.places[1:], strict=True)):
        apart = hypot(there[0] - here[0], there[1] - here[1])
        assert route.speeds[i] ** 2 <= route.speeds[i + 1] ** 2 + 2 * PACE.brake * apart + 1e-6


def test_a_moving_rock_is_in_the_way_where_it_will_be():
    game = scenario(stone(0, -120, 20, velocity=(0.0, 12.0)))
    seen = look_around(game.world, (300.0, 0.0))
    at = np.zeros(2), np.zeros(2), np.array([0.0, 10.0])
    now, then = seen.room(*at)
    assert now == pytest.approx(60.0)
    assert then == 0.0


def test_nothing_in_the_way_is_all_the_room_there_is():
    seen = look_around(scenario().world, (0.0, 0.0))
    assert seen.room(np.zeros(3), np.zeros(3), np.zeros(3)).tolist() == [60.0] * 3
    more = seen.besides([Obstacle(0.0, 0.0, 10.0)])
    assert more.room(np.array([25.0]), np.zeros(1), np.zeros(1)).tolist() == [15.0]


def test_walled_in_is_no_way():
    ring = [stone(300 + 90 * x, 90 * y, 35) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
    game = scenario(*ring, ship_at=(-300, 0), arena=WIDE)
    assert trip(game).cost((-300.0, 0.0), (300.0, 0.0)) == inf


def crowd(seed: int) -> Game:
    """Up to 60 rocks of all sizes between the ship and a berth, some drifting, some turning."""
    rng = Random(seed)
    free = [(-600.0, 0.0, 60.0), (600.0, 0.0, 110.0)]
    rocks: list[dict] = []
    drift = rng.choice((0.0, 2.0))
    for _ in range(400):
        x, y, radius = rng.uniform(-560, 560), rng.uniform(-330, 330), rng.uniform(10, 60)
        gap = rng.choice((4, 14, 30))
        if len(rocks) < 60 and all(hypot(x - a, y - b) > 1.5 * radius + 1.35 * c + gap for a, b, c in free):
            free.append((x, y, radius))
            velocity = (rng.uniform(-drift, drift), rng.uniform(-drift, drift))
            rocks.append(stone(x, y, radius, roughness=0.4, velocity=velocity, spin=rng.choice((0.0, 1.5))))
    berth = rng.choice(
        ({"type": "habitat", "spin": 3.0}, {"type": "wreck", "spin": -3.0}, {"type": "station"})
    )
    goal = [{"type": "dock", "at": "it"}]
    return scenario(
        *rocks, berth | {"id": "it", "position": (600, 0)}, arena=WIDE, ship_at=(-600, 0), objectives=goal
    )


def arrives(seed: int) -> None:
    game = fly(crowd(seed), Captain(), 300)
    assert has_won(game), f"{game.world.outcome}: {rough_events(game)}"


def test_gets_through_a_crowd():
    arrives(1)


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(40), 4))
def test_gets_through_any_crowd(seed):
    arrives(seed)
