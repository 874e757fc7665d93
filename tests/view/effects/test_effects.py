"""What events look like, and what a working ship throws."""

from __future__ import annotations

from math import inf
from time import perf_counter

import numpy as np
import pytest

from game.sim import events as happened
from game.sim.tuning import TICK
from game.view.effects.effects import Effects
from game.view.effects.swarm import Throw
from game.view.painters.claws import REACH_SECONDS
from game.view.quality import LOW
from tests.scenario import Game, scenario
from tests.view.effects.stage import STILL, all_light, dark

ROCK = {"type": "asteroid", "id": "rock", "position": (34, 0), "radius": 20, "roughness": 0, "veins": ()}


def counts(effects: Effects) -> dict[str, int]:
    stock = effects.stock
    sorts = {"sparks": stock.sparks, "puffs": stock.puffs, "chips": stock.chips, "flecks": stock.flecks}
    found = {name: len(sort.swarm) for name, sort in sorts.items()}
    return found | {"rings": len(stock.rings.rings), "flashes": len(stock.flashes.flashes)}


def after(*events: happened.Event, game: Game | None = None) -> dict[str, int]:
    effects = Effects()
    effects.see(events, (game or scenario()).world)
    return {name: count for name, count in counts(effects).items() if count}


def knock(impulse: float) -> happened.Collided:
    return happened.Collided("rock", impulse, 10.0, 0.0)


def test_a_harder_knock_throws_more_sparks() -> None:
    sparks = [after(knock(impulse))["sparks"] for impulse in (1e4, 1e5, 2e5)]
    assert sparks == sorted(set(sparks))


def test_only_a_hard_knock_drives_a_ring_and_breaks_splinters_off() -> None:
    assert {"rings", "chips"} <= after(knock(2e5)).keys()
    assert not {"rings", "chips"} & after(knock(2e4)).keys()


def test_a_bite_throws_sparks_dust_and_crumbs() -> None:
    bite = happened.RockCut("rock", 900.0, 5.0, 0.0, 300.0)
    assert {"sparks", "puffs", "chips"} <= after(bite).keys()


def test_a_splitting_rock_drives_out_dust_and_a_ring() -> None:
    game = scenario(ROCK)
    assert {"puffs", "chips", "rings"} <= after(happened.RockSplit("rock", ("rock",)), game=game).keys()


def test_a_split_of_rocks_that_are_gone_again_shows_nothing() -> None:
    assert after(happened.RockSplit("rock", ("rock",))) == {}


def test_docking_flashes_and_undocking_glitters() -> None:
    assert {"flashes", "sparks", "flecks"} <= after(happened.HardDocked("depot", "port", True)).keys()
    assert {"puffs", "flecks"} == after(happened.Undocked("depot", "port")).keys()


def test_claws_raise_dust_where_they_bite() -> None:
    game = scenario(ROCK, ship_at=(0, 0))
    game.press(clamp=True)
    legs = game.ship.clamp.legs
    effects = Effects()
    effects.see([happened.Clamped("rock")], game.world)
    effects.work(game.world, TICK)
    assert not len(effects.stock.chips.swarm), "the claws are still on their way"
    game.wait(REACH_SECONDS)
    effects.work(game.world, TICK)
    swarm = effects.stock.chips.swarm
    places = {(round(x, 3), round(y, 3)) for x, y in zip(swarm["x"], swarm["y"], strict=True)}
    assert len(places) == len(legs)
    rock = game.thing("rock")
    for x, y in places:
        assert np.hypot(x - rock.position[0], y - rock.position[1]) == pytest.approx(20, abs=1.5)


def test_a_broken_hull_throws_everything() -> None:
    assert after(happened.HullBroken("impact")).keys() == counts(Effects()).keys()


def test_what_nobody_sees_throws_nothing() -> None:
    assert after(happened.AssistSwitched(True), happened.FuelLow(10.0)) == {}


def test_a_drill_in_rock_throws_sparks_backward() -> None:
    game = scenario(ROCK, ship_at=(0, 0))
    game.press(clamp=True)
    game.hold(seconds=5, drill=True)
    assert game.ship.drill.cutting
    effects = Effects()
    for _ in range(30):
        effects.work(game.world, 1 / 60)
    found = counts(effects)
    assert found["sparks"] > 60
    assert found["chips"] > 0
    assert float(np.median(effects.stock.sparks.swarm["vx"])) < -1.0


def test_an_idle_ship_throws_nothing_and_a_jet_leaves_puffs_that_fly_away_from_it() -> None:
    game = scenario()
    effects = Effects()
    effects.work(game.world, 1.0)
    assert counts(effects)["puffs"] == 0
    game.ship.side = 1.0
    effects.work(game.world, 1.0)
    swarm = effects.stock.puffs.swarm
    assert len(swarm) > 10
    assert float((swarm["vy"] - swarm["cy"]).max()) < 0.0


def test_the_world_is_not_touched() -> None:
    game = scenario(ROCK, ship_at=(0, 0))
    before = game.world.digest()
    effects = Effects()
    effects.see([knock(2e5), happened.HullBroken("impact")], game.world)
    effects.work(game.world, 0.1)
    effects.move(0.1)
    effects.draw_behind(dark())
    effects.draw(dark(), game.world)
    assert game.world.digest() == before


def test_the_same_seed_throws_the_same() -> None:
    twins = [Effects(5), Effects(5)]
    for effects in twins:
        effects.see([knock(2e5)], scenario().world)
    first, second = (effects.stock.sparks.swarm["vx"] for effects in twins)
    assert first.tolist() == second.tolist()


def test_a_low_quality_keeps_fewer_particles() -> None:
    effects, world = Effects(), scenario().world
    for _ in range(9):
        effects.see([happened.HullBroken("impact")], world)
    effects.draw_behind(dark(quality=LOW))
    found = counts(effects)
    assert sum(found[sort] for sort in ("sparks", "puffs", "chips", "flecks")) <= LOW.particles


def test_everything_is_gone_in_the_end() -> None:
    effects, world = Effects(), scenario().world
    effects.see([happened.HullBroken("impact"), knock(2e5)], world)
    for _ in range(150):
        effects.move(0.1)
    assert set(counts(effects).values()) == {0}
    brush = dark()
    effects.draw(brush, world)
    assert all_light(brush.surface) == 0


def test_two_thousand_sparks_cost_little_more_than_as_many_plain_blits() -> None:
    """Beside the blits alone, so that it holds on any machine; the best of a few, as others may be at work."""
    effects = Effects()
    sparks = effects.stock.sparks
    for _ in range(4):
        sparks.throw(Throw(STILL, 0.0, 9.0, np.linspace(1, 20, 500), STILL), 1.0)
    sparks.move(0.1)
    brush = dark()
    sparks.draw(brush, STILL)
    plain = [(sparks._sheet[5], (x % 600, x % 300)) for x in range(2000)]
    costs = {"sparks": inf, "blits": inf}
    for _ in range(15):
        start = perf_counter()
        sparks.draw(brush, STILL)
        middle = perf_counter()
        for picture, place in plain:
            brush.surface.blit(picture, place, special_flags=1)
        costs["sparks"] = min(costs["sparks"], middle - start)
        costs["blits"] = min(costs["blits"], perf_counter() - middle)
    assert len(sparks.swarm) > 1500
    assert costs["sparks"] < 3.0 * costs["blits"]
