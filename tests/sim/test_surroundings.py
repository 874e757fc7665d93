"""Wells pull by Newton's law, dust brakes, radiation wears."""

from __future__ import annotations

from math import hypot, pi, sqrt

import pytest

from game.sim import World
from game.sim.events import HullBroken, HullDamaged
from tests.scenario import Game, scenario

STRENGTH = 9.0 * 30**2
"""m³/s², of the well below."""
WELL = {
    "type": "gravity_well",
    "id": "well",
    "position": (0, 0),
    "radius": 30,
    "surface_gravity": 9.0,
    "reach": 900,
}
WIDE = {"size": (6000, 6000)}


def orbiting(distance: float, share: float = 1.0) -> Game:
    """A ship without assist that crosses the x axis at a share of the circular speed."""
    speed = share * sqrt(STRENGTH / distance)
    game = scenario(
        WELL, ship_at=(distance, 0), ship_velocity=(0, speed), ship={"oxygen": 36_000}, arena=WIDE
    )
    game.press(assist=True)
    return game


def energy(world: World) -> float:
    """J/kg of the ship in the well."""
    return world.ship.body.velocity.length**2 / 2 - STRENGTH / hypot(*world.ship.position)


def angular_momentum(world: World) -> float:
    """m²/s of the ship about the well."""
    (x, y), (vx, vy) = world.ship.position, world.ship.velocity
    return x * vy - y * vx


@pytest.mark.parametrize(
    ("distance", "share"),
    [
        (120, 1.0),
        pytest.param(250, 0.75, marks=pytest.mark.sweep),
        pytest.param(100, 1.2, marks=pytest.mark.sweep),
    ],
)
def test_energy_and_angular_momentum_of_an_orbit_stay_over_many_revolutions(distance, share):
    game = orbiting(distance, share)
    e, h = energy(game.world), angular_momentum(game.world)
    semi_major = -STRENGTH / (2 * e)
    period = 2 * pi * sqrt(semi_major**3 / STRENGTH)
    worst = turns = 0
    for _ in range(round(8 * period * 60)):
        below = game.ship.position[1] < 0
        game.step()
        turns += below and game.ship.position[1] >= 0
        worst = max(worst, abs(energy(game.world) / e - 1))
    assert turns in {7, 8}, "Kepler's third law gives the period"
    assert worst < 2e-3
    assert angular_momentum(game.world) == pytest.approx(h, rel=1e-9)


def test_a_circular_orbit_stays_circular():
    game = orbiting(150)
    radii = []
    for _ in range(120):
        game.wait(1)
        radii.append(hypot(*game.ship.position))
    assert max(radii) - min(radii) < 0.5


@pytest.mark.parametrize("distance", [60, 120, 480])
def test_free_fall_is_the_surface_pull_over_the_square_of_the_distance(distance):
    game = scenario(WELL, ship_at=(0, distance), arena=WIDE)
    game.press(assist=True)
    before = game.ship.velocity[1]
    y = game.ship.position[1]
    game.step()
    assert (game.ship.velocity[1] - before) * 60 == pytest.approx(-9.0 * (30 / y) ** 2, rel=1e-9)
    assert game.ship.velocity[0] == 0


def test_all_bodies_fall_alike_whatever_they_weigh():
    things = [
        {"type": "asteroid", "id": "rock", "position": (200, 0), "radius": 12, "density": 8000},
        {"type": "wreck", "id": "wreck", "position": (-200, 0), "mass": 5000},
    ]
    game = scenario(WELL, *things, ship_at=(0, 200), arena=WIDE)
    game.press(assist=True)
    game.wait(3)
    falls = [200 - hypot(*game.thing(name).position) for name in ("ship", "rock", "wreck")]
    assert falls == pytest.approx([0.5 * STRENGTH / 200**2 * 9] * 3, rel=0.03)
    assert max(falls) - min(falls) < 1e-4 * falls[0]


def test_beyond_its_reach_a_well_does_not_pull():
    game = scenario(WELL | {"reach": 300}, ship_at=(310, 0), arena=WIDE)
    game.wait(5)
    assert game.ship.velocity == (0, 0)


def test_stations_and_habitats_do_not_fall():
    game = scenario(
        WELL,
        {"type": "station", "id": "station", "position": (0, 300)},
        {"type": "habitat", "id": "wheel", "position": (0, -300)},
        ship_at=(700, 0),
        arena=WIDE,
    )
    game.wait(5)
    assert game.thing("station").position == (0, 300)
    assert game.thing("wheel").position == (0, -300)


def test_the_well_is_solid():
    game = scenario(WELL, ship_at=(0, 120), arena=WIDE)
    game.press(assist=True)
    assert game.until(lambda world: world.outcome is not None or game.happened(HullDamaged), seconds=30)
    assert game.events(HullDamaged)[0].cause == "well"
    assert hypot(*game.ship.position) > 30


def test_thrust_against_the_pull_hovers():
    game = scenario(WELL, ship_at=(0, 100), ship_angle=90, arena=WIDE)
    game.press(assist=True)
    pull = STRENGTH / 100**2
    percent = round(100 * pull * game.ship.mass / 520e3)
    game.hold(seconds=5, thrust=percent)
    assert hypot(*game.ship.velocity) < 0.5


def test_dust_brakes_by_its_share_a_second():
    dust = {"type": "hazard", "id": "dust", "kind": "dust", "position": (0, 0), "radius": 500, "strength": 4}
    game = scenario(dust, ship_velocity=(30, 0), arena=WIDE)
    game.press(assist=True)
    start = game.ship.velocity[0]
    game.wait(5)
    assert game.ship.velocity[0] == pytest.approx(start * 0.96**5, rel=0.01)


def test_outside_the_dust_nothing_brakes():
    dust = {"type": "hazard", "id": "dust", "kind": "dust", "position": (0, 100), "radius": 60, "strength": 9}
    game = scenario(dust, ship_velocity=(10, 0))
    game.wait(5)
    assert game.ship.velocity[0] == 10


def test_radiation_wears_the_hull_by_its_percent_a_second():
    zone = {"type": "hazard", "id": "hot", "position": (0, 0), "radius": 100, "strength": 2}
    game = scenario(zone)
    game.wait(10)
    assert 100 - game.ship.hull == pytest.approx(20, abs=1.01)
    assert {event.cause for event in game.events(HullDamaged)} == {"hot"}


def test_outside_radiation_the_hull_is_safe_and_inside_it_can_end_the_ship():
    zone = {"type": "hazard", "id": "hot", "position": (0, 0), "radius": 100, "strength": 10}
    away = scenario(zone, ship_at=(0, 101))
    away.wait(12)
    assert away.ship.hull == 100
    game = scenario(zone)
    game.wait(12)
    assert game.happened(HullBroken, cause="hot")
    assert game.world.outcome.reason == "hull"
