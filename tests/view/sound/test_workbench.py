"""The bench is heard while it is open, and worn bearings before anything else tells of them."""

from __future__ import annotations

import pytest

from game.sim import World
from game.view.sound.loops import IDLE, LOOPS, sense, wear_of, work_of
from tests.scenario import scenario
from tests.view.bearing_bench.stages import bench_at


@pytest.fixture
def world() -> World:
    return scenario(rock_at=(60, 0)).world


def share(world: World, sound: str) -> float:
    (loop,) = (loop for loop in LOOPS if loop.sound == sound)
    return loop.share(sense(world, wear_of(world), 0.0))


def test_nothing_is_heard_of_a_bench_that_is_not_open():
    assert work_of(None) == IDLE


def test_the_wheel_hums_and_bites_by_how_deep_it_cuts():
    bench = bench_at("turn")
    deep = work_of(bench)
    bench.grinder.depth = bench.grinder.size
    assert deep.cut > work_of(bench).cut == 0.0
    assert deep.wheel == work_of(bench).wheel == 1.0


def test_a_knocking_ball_is_heard_only_while_it_turns():
    bench = bench_at("listen")
    knocking = work_of(bench)
    bench.rig.speed = 0.0
    assert knocking.rough > 0.0 == work_of(bench).rough


def test_a_new_ship_has_no_wear_to_hear(world):
    assert share(world, "compressor_worn") == share(world, "generator_worn") == 0.0


@pytest.mark.parametrize(
    ("system", "sound"), [("life_support", "compressor_worn"), ("power", "generator_worn")]
)
def test_a_bearing_near_its_end_is_heard(world, system, sound):
    world.systems[system].bearing.damage = 0.8
    assert share(world, sound) > 0.2
