"""Going to and fro in a replay leads to the very worlds that were flown."""

from __future__ import annotations

from math import inf
from pathlib import Path

import pytest

from game.assists import Assists
from game.level.load import load_level
from game.level.spec import Level
from game.play.headless import fly
from game.play.pilots import Idle
from game.play.recorder import Recorder
from game.play.replay import Replay, header
from game.play.replay_reader import load_replay
from game.play.rerun import Rerun
from game.sim import World
from tests.scenario import level
from tests.shipped import ROOT

DIG = "02-first-dig"


@pytest.fixture(scope="module")
def flown() -> tuple[Level, Replay]:
    return (
        load_level(ROOT / "levels" / f"{DIG}.json"),
        load_replay(Path(ROOT / "levels" / "clears" / f"{DIG}.replay")),
    )


@pytest.fixture(scope="module")
def digests(flown: tuple[Level, Replay]) -> dict[int, str]:
    level, replay = flown
    world, found = World(level, replay.header.seed), {}
    for controls in replay.controls():
        world.step(controls)
        if world.tick % 100 == 0:
            found[world.tick] = world.digest()
    return found


def test_a_jump_anywhere_in_either_direction_leads_to_the_world_that_was_flown(flown, digests) -> None:
    rerun = Rerun(*flown)
    for tick in (3000, 500, 2900, 1200, 4000, 0, 100):
        assert rerun.travel(tick, inf)
        assert rerun.world.tick == tick
        assert tick == 0 or rerun.world.digest() == digests[tick]


def test_worlds_that_wait_along_the_way_are_no_copies_and_shorten_it(flown, digests) -> None:
    rerun = Rerun(*flown)
    rerun.travel(4000, inf)
    while not rerun.is_parked:
        rerun.park(inf)
    stepped = count_steps(rerun)
    rerun.travel(3900, inf)
    assert rerun.world.digest() == digests[3900]
    assert stepped[0] <= rerun.span


def test_the_world_that_was_left_waits_for_the_way_back(flown, digests) -> None:
    rerun = Rerun(*flown)
    rerun.travel(4000, inf)
    rerun.travel(100, inf)
    stepped = count_steps(rerun)
    rerun.travel(4100, inf)
    assert stepped[0] == 100
    assert rerun.world.digest() == digests[4100]


def test_short_jumps_back_are_at_hand_while_a_replay_is_watched(flown, digests) -> None:
    rerun = Rerun(*flown)
    while rerun.world.tick < 4120:
        rerun.step()
        rerun.follow(inf)
    stepped = count_steps(rerun)
    for goal in (3700, 3400, 3100):  # three times 5 s, and 2 s before each
        rerun.travel(goal, inf)
        assert rerun.world.digest() == digests[goal]
    assert stepped[0] < 300
    rerun.step()
    rerun.follow(inf)
    rerun.travel(1000, inf)
    assert rerun.world.digest() == digests[1000], "a jump beyond them all sets out anew"


def test_a_jump_goes_on_where_the_last_slice_of_time_ended(flown, digests) -> None:
    rerun = Rerun(*flown)
    slices = 1
    while not rerun.travel(2000, 0.001):
        slices += 1
    assert slices > 2
    assert rerun.world.digest() == digests[2000]


def test_after_the_last_tick_nobody_is_at_the_controls(flown) -> None:
    rerun = Rerun(*flown)
    rerun.travel(rerun.ticks, inf)
    assert rerun.is_over
    rerun.step()
    assert rerun.world.tick == rerun.ticks + 1


def count_steps(rerun: Rerun) -> list[int]:
    """Counts the ticks that are simulated from now on."""
    counted, step = [0], rerun._step

    def stepping(world: World):
        counted[0] += 1
        return step(world)

    rerun._step = stepping  # type: ignore[method-assign]
    return counted


def test_a_flight_with_assists_is_flown_with_them_again():
    assists = Assists(oxygen=True)
    world = World(level(), assists=assists)
    recorder = Recorder(header("level", "0" * 64, world.seed, assists=assists), world)
    fly(world, Idle(), 2.0, recorder)
    again = Rerun(level(), recorder.replay())
    while not again.is_over:
        again.step()
    assert again.world.digest() == world.digest()
