"""Air runs out, masks run out; beyond the edge nobody finds the ship."""

from __future__ import annotations

import pytest

from game.sim import tuning
from game.sim.events import CameBack, CrewLost, Ended, LeftArena, OxygenLow, OxygenSpent
from tests.scenario import Game, scenario


def ticks_of(game: Game, kind: type) -> list[int]:
    return [tick for tick, event in game.log if isinstance(event, kind)]


def test_oxygen_runs_down_by_the_second():
    game = scenario(ship={"oxygen": 300})
    game.wait(10)
    assert game.ship.oxygen == pytest.approx(290, abs=1e-6)


def test_oxygen_low_then_spent_then_masks_then_the_crew_is_lost():
    game = scenario(ship={"oxygen": 95})
    game.wait(5 + 90 + tuning.MASK_SECONDS + 5)
    low, spent, lost = (ticks_of(game, kind) for kind in (OxygenLow, OxygenSpent, CrewLost))
    assert len(low) == len(spent) == len(lost) == 1
    assert low[0] == pytest.approx(5 * 60, abs=2)
    assert spent[0] == pytest.approx(95 * 60, abs=2)
    assert lost[0] == pytest.approx((95 + 60) * 60, abs=3)
    assert game.events(OxygenSpent)[0].seconds == 60
    assert (game.world.outcome.won, game.world.outcome.reason) == (False, "oxygen")


def test_without_air_the_ship_plays_on_until_the_masks_are_empty():
    game = scenario(ship={"oxygen": 1})
    game.wait(30)
    assert game.happened(OxygenSpent)
    assert game.world.outcome is None
    game.hold(seconds=2, thrust=100)
    assert game.ship.velocity[0] > 5


def test_beyond_the_edge_it_counts_and_the_ship_is_lost():
    game = scenario(ship_at=(440, 0), ship_velocity=(20, 0), arena={"size": (900, 900)})
    game.press(assist=True)
    game.wait(2)
    assert game.events(LeftArena)[0].seconds == tuning.OUTSIDE_SECONDS
    left = ticks_of(game, LeftArena)[0]
    assert left == pytest.approx(10 / 20 * 60, abs=7)
    game.wait(15)
    assert game.world.outcome is None
    game.wait(6)
    assert game.world.outcome.reason == "lost"
    assert ticks_of(game, Ended)[0] - left == pytest.approx(tuning.OUTSIDE_SECONDS * 60, abs=7)


@pytest.mark.parametrize("edge", [(440, 0), (-440, 0), (0, 190), (0, -190)])
def test_every_edge_counts(edge):
    way = (20 * edge[0] / 440, 20 * edge[1] / 190)
    game = scenario(ship_at=edge, ship_velocity=way, arena={"size": (900, 400)})
    game.press(assist=True)
    game.wait(3)
    assert game.happened(LeftArena)


def test_coming_back_stops_the_count_and_leaving_again_starts_anew():
    game = scenario(ship_at=(449, 0), ship_velocity=(3, 0), arena={"size": (900, 900)})
    game.press(assist=True)
    game.wait(8)
    assert game.happened(LeftArena)
    assert game.until(lambda world: game.happened(CameBack), seconds=60, thrust=-100)
    assert game.world.outside_since is None
    assert game.until(lambda world: world.ship.velocity[0] > 12, seconds=60, thrust=100)
    game.wait(60)
    assert len(game.events(LeftArena)) == 2
    assert game.world.outcome.reason == "lost"
