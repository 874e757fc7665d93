"""A crowded standoff runs far faster than real time, measured in processor time."""

from __future__ import annotations

from time import process_time

import pytest

from game.sim import Controls
from tests.sim.standoff.waylay import crowd

SECONDS = 30.0


@pytest.mark.sweep
def test_twelve_ships_a_hundred_rocks_and_shots_run_twenty_times_faster_than_real_time():
    game = crowd()
    assert (len(game.world.vessels), len(game.world.rocks)) == (12, 100)
    most, start = 0, process_time()
    while game.world.seconds < SECONDS:
        game.world.step(
            Controls(thrust=40, strafe=60 if game.world.tick // 120 % 2 else -60, turn=30, fire=True)
        )
        most = max(most, len(game.world.standoff.shots))
    assert most >= 5
    assert SECONDS / (process_time() - start) > 20.0
