"""Pilots find their way: around what lies across it, and to rest where they mean to be."""

from __future__ import annotations

from math import hypot

import pytest

from game.sim.standoff import events as told
from game.sim.standoff import tuning
from tests.sim.standoff.stage import meeting, ship


@pytest.mark.parametrize("side", [0.0, 1.0, -25.0])
def test_a_ship_straight_behind_a_rock_flies_around_it(side):
    rock = {"type": "asteroid", "id": "rock", "position": (345, 0), "radius": 44, "roughness": 0}
    game = meeting(
        ship("hyena", (430, side), "jumper_large", angle=180), things=(rock,), group={"notice": 900}
    )
    assert game.until(lambda world: game.happened(told.Demanded), seconds=40)
    assert not game.happened(told.VesselStruck)


def test_pilots_brake_in_time_and_come_to_rest_where_they_speak_from():
    game = meeting(
        ship("tick", (700, 40), velocity=(-60, 0), angle=180), group={"notice": 900, "patience": 90}
    )
    game.wait(35)
    tick = game.thing("tick")
    assert hypot(*tick.position) == pytest.approx(tuning.DEMAND_RANGE, abs=15.0)
    assert hypot(*tick.velocity) < 2.0
