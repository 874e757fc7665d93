"""What a won mission is worth."""

from __future__ import annotations

from typing import Any

import pytest

from game.sim.events import Ended
from tests.scenario import Game, scenario

GATE = {"type": "waypoint", "id": "gate", "position": (60, 0), "radius": 12}
REACH = {"type": "reach", "zone": "gate"}


def finished(medals: dict[str, Any] | None, **level: Any) -> Game:
    """A ship that drifts into the gate after 4.8 s without burning anything."""
    fields = {"medals": medals} if medals else {}
    game = scenario(GATE, ship_velocity=(10, 0), objectives=[REACH], **fields, **level)
    game.wait(6)
    assert game.world.outcome.won
    return game


@pytest.mark.parametrize(
    ("gold", "silver", "medal"),
    [
        ({"time": 5}, {"time": 9}, "gold"),
        ({"time": 4.7}, {"time": 5}, "silver"),
        ({"time": 3}, {"time": 4.7}, "bronze"),
        ({"fuel": 0}, {"fuel": 100}, "gold"),
        ({"time": 5, "hull": 60}, {"hull": 30}, "silver"),
        ({"time": 5, "hull": 40, "fuel": 10}, {"hull": 30}, "gold"),
        ({}, {}, "gold"),
    ],
)
def test_the_best_medal_whose_limits_were_all_kept(gold, silver, medal):
    game = finished({"gold": gold, "silver": silver}, ship={"hull": 50})
    assert game.world.outcome.medal == medal
    assert game.events(Ended)[0].medal == medal


def test_burnt_fuel_counts_and_not_what_is_left():
    game = scenario(
        GATE,
        objectives=[REACH],
        medals={"gold": {"fuel": 5}, "silver": {"fuel": 500}},
        ship={"fuel": 3000},
    )
    assert game.until(lambda world: world.outcome is not None, seconds=30, thrust=50)
    assert 5 < game.ship.burnt < 500
    assert game.world.outcome.medal == "silver"


def test_without_medals_none_is_earned():
    assert finished(None).world.outcome.medal == ""


def test_a_lost_mission_earns_none():
    hot = {"type": "hazard", "id": "hot", "position": (0, 0), "radius": 500, "strength": 10}
    game = scenario(hot, GATE, objectives=[REACH], medals={"gold": {}, "silver": {}}, ship={"hull": 5})
    game.wait(3)
    assert (game.world.outcome.won, game.world.outcome.medal) == (False, "")
