"""The torch: the main thruster's plume burns what is close behind, as far and as hard as documented."""

from __future__ import annotations

import pytest

from game.sim.standoff import events as told
from game.sim.standoff import torch, tuning
from tests.sim.standoff.stage import meeting, ship


def burnt(at, seconds=0.6, things=(), **ships):
    """Hull that a ship behind the player loses in a short full burn, and the game."""
    game = meeting(ship("tick", at, fuel=0, **ships), things=things, group={"notice": 1})
    game.hold(seconds=seconds, thrust=100)
    return 100.0 - game.thing("tick").hull, game


def test_it_burns_what_is_close_behind_and_says_by_whom():
    loss, game = burnt((-30, 0))
    assert loss > 2.0
    assert game.happened(told.Scorched, by="ship", ship="tick")


def test_it_falls_with_the_width_of_the_plume():
    assert torch.rate(0.0) == tuning.TORCH_RATE
    assert torch.rate(tuning.TORCH_LENGTH) == pytest.approx(tuning.TORCH_RATE / 4)
    assert torch.rate(tuning.TORCH_REACH) > 0.0 == torch.rate(tuning.TORCH_REACH + 0.1)
    assert burnt((-30, 0))[0] > 2.0 * burnt((-55, 0))[0] > 0.0


@pytest.mark.parametrize("at", [(40, 0), (0, 35), (-35, 40), (-12 - tuning.TORCH_REACH - 14, 0)])
def test_ahead_beside_and_beyond_its_reach_it_does_nothing(at):
    assert burnt(at)[0] == 0.0


def test_rock_shields_from_it():
    rock = {"type": "asteroid", "id": "rock", "position": (-30, 0), "radius": 8, "roughness": 0}
    assert burnt((-55, 0), things=(rock,))[0] == 0.0


def test_half_throttle_burns_half_as_hard():
    full, half = (meeting(ship("tick", (-30, 0), fuel=0), group={"notice": 1}) for _ in range(2))
    full.hold(ticks=24, thrust=100)
    half.hold(ticks=24, thrust=50)
    ratio = (100 - half.thing("tick").hull) / (100 - full.thing("tick").hull)
    assert ratio == pytest.approx(0.5, abs=0.1)
