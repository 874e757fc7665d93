"""Slugs are bodies: they push back, take their time, and are stopped by whatever is in the way."""

from __future__ import annotations

from math import hypot
from statistics import fmean, pstdev

import pytest

from game.sim.standoff import events as told
from game.sim.standoff import tactics, tuning, weapons
from game.sim.standoff.kinds import DRIVER, KINDS
from tests.sim.standoff.stage import meeting, ship

FAR = ship("tick", (-1900, 1900))


def momentum(world):
    bodies = [
        (b.body.mass, *b.body.velocity) for b in (world.ship, *world.vessels, *world.pods, *world.rocks)
    ]
    slugs = [(shot.kilograms, shot.vx, shot.vy) for shot in world.standoff.shots]
    return [sum(m * v[axis] for m, *v in (*bodies, *slugs)) for axis in (0, 1)]


def test_recoil_takes_from_the_ship_what_the_slug_gets():
    game = meeting(FAR, level={"ship": {"velocity": (3, -2), "spin": 4}})
    game.press(assist=True)
    game.wait(0.3)
    before = momentum(game.world)
    game.hold(ticks=1, fire=True)
    assert momentum(game.world) == pytest.approx(before, rel=1e-9)
    (fired,) = game.events(told.ShotFired)
    assert fired.recoil == pytest.approx(DRIVER.slug * DRIVER.speed / game.ship.body.mass, rel=0.02)


def test_a_slug_takes_its_time():
    game = meeting(
        FAR, things=({"type": "asteroid", "id": "rock", "position": (200, -2), "radius": 20, "roughness": 0},)
    )
    game.hold(ticks=1, fire=True)
    fired_at = game.world.seconds
    assert game.until(lambda world: game.happened(told.ShotHit, other="rock"), seconds=5)
    way = 200 - 20 - DRIVER.muzzle[0]
    assert game.world.seconds - fired_at == pytest.approx(way / DRIVER.speed, abs=0.1)


def test_a_hit_gives_rock_all_the_momentum_of_the_slug():
    game = meeting(
        FAR, things=({"type": "asteroid", "id": "rock", "position": (60, 0), "radius": 20, "roughness": 0},)
    )
    before = momentum(game.world)
    game.hold(ticks=1, fire=True)
    assert game.until(lambda world: game.happened(told.ShotHit), seconds=3)
    assert momentum(game.world) == pytest.approx(before, abs=1e-3 * DRIVER.slug * DRIVER.speed)


def test_the_driver_reloads_and_runs_dry():
    game = meeting(FAR, rounds=2)
    game.hold(seconds=3 * DRIVER.reload + 0.5, fire=True)
    assert len(game.events(told.ShotFired)) == 2
    assert game.happened(told.DriverEmpty)


@pytest.mark.parametrize("crossing", [0.0, 40.0, -90.0, 140.0])
@pytest.mark.parametrize("coming", [0.0, 60.0, 140.0, -60.0])
def test_no_slug_passes_through_a_ship_however_either_moves(coming, crossing, monkeypatch):
    """The ship is placed so that a slug fired now, straight along the bore, meets its middle."""
    monkeypatch.setattr(weapons, "stray", lambda state, gun: 0.0)
    relative = DRIVER.speed + coming
    seconds = (300.0 - DRIVER.muzzle[0]) / relative
    start = (300.0, DRIVER.muzzle[1] - crossing * seconds)
    game = meeting(ship("tick", start, velocity=(-coming, crossing), fuel=0), group={"notice": 1})
    game.hold(ticks=1, fire=True)
    game.wait(seconds + 1.0)
    assert game.happened(told.ShotHit, other="tick")


def test_rock_stops_a_slug_on_its_way_to_a_ship():
    rock = {"type": "asteroid", "id": "rock", "position": (150, -2), "radius": 12, "roughness": 0}
    game = meeting(ship("tick", (300, -2), fuel=0), things=(rock,), group={"notice": 1})
    game.hold(ticks=1, fire=True)
    game.wait(3)
    assert [hit.other for hit in game.events(told.ShotHit)] == ["rock"]


def test_a_hit_costs_hull_by_its_energy():
    game = meeting(ship("tick", (60, -2), fuel=0), group={"notice": 1})
    game.hold(ticks=1, fire=True)
    game.wait(1)
    (hit,) = game.events(told.ShotHit)
    assert hit.energy == pytest.approx(0.5 * DRIVER.slug * DRIVER.speed**2, rel=0.02)
    assert game.thing("tick").hull == pytest.approx(100.0 - hit.percent)
    assert hypot(*game.thing("tick").velocity) > 0.1


def test_slugs_scatter_about_the_bore_as_much_as_the_gun_says_and_no_farther_than_the_rails_let_them():
    state = meeting(FAR).world.standoff
    for gun in (DRIVER, KINDS["jumper_small"].gun, KINDS["patrol"].gun):
        off = [weapons.stray(state, gun) for _ in range(2000)]
        assert fmean(off) == pytest.approx(0.0, abs=0.1 * gun.scatter)
        assert pstdev(off) == pytest.approx(gun.scatter, rel=0.1)
        assert max(map(abs, off)) <= tuning.MOST_SCATTER * gun.scatter


def test_a_slug_flies_the_same_way_for_the_same_seed_and_another_for_another():
    def course(seed):
        game = meeting(FAR, level={"seed": seed})
        game.hold(ticks=1, fire=True)
        (fired,) = game.events(told.ShotFired)
        return fired.vy / fired.vx

    assert course(1) == course(1) != course(2)


def test_nobody_fires_through_a_wreck_of_their_own():
    wreck = ship("flea", (150, 0), fuel=0)
    game = meeting(ship("tick", (300, 0), angle=180), wreck, group={"notice": 1})
    tick, flea = game.thing("tick"), game.thing("flea")
    assert tactics.friends_in_line(game.world, tick, game.ship)
    flea.hull = 0.0
    assert not flea.alive
    assert tactics.friends_in_line(game.world, tick, game.ship)
