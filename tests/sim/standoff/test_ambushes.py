"""Pilots are pilots: in seeded ambushes they ram neither each other nor rock, shoot no friend, and it always ends."""

from __future__ import annotations

from collections import Counter

import pytest

from game.sim.standoff import events as told
from tests.scenario import Game
from tests.sim.standoff.waylay import WAYS, ambush, hands
from tests.sweeps import reduced


def play(game: Game, way: str) -> Counter[str]:
    """Lets a player behave in a way until the jumpers are gone, and counts what their pilots did."""
    own = {vessel.id for vessel in game.world.vessels}
    hand, seen = hands(way), Counter[str]()
    while game.world.standoff.groups[0].phase != "gone" and game.world.seconds < 180:
        flying = {vessel.id for vessel in game.world.vessels if vessel.alive}
        for event in game.step(hand(game.world)):
            match event:
                case told.VesselStruck(ship=name, other=other) if name in flying and other != "ship":
                    seen["rammed"] += not other.startswith("pod")
                case told.ShotHit(by=by, other=other) if by in own:
                    seen["hit a friend" if other in own else "hit"] += 1
                case told.ShotFired(ship=name) if name in own:
                    seen["fired"] += 1
    seen["open"] = game.world.standoff.groups[0].phase != "gone"
    return seen


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("seed", range(2))
def test_nobody_rams_or_shoots_a_friend_and_all_comes_to_an_end(seed, way):
    seen = play(ambush(seed), way)
    assert seen["rammed"] == seen["hit a friend"] == seen["open"] == 0


@pytest.mark.sweep
@pytest.mark.parametrize("seed", reduced(range(50), 12))
def test_in_fifty_seeded_ambushes_too(seed):
    for way in WAYS:
        seen = play(ambush(seed), way)
        assert seen["rammed"] == seen["hit a friend"] == seen["open"] == 0, way
