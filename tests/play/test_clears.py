"""Every shipped level has a recorded clear, and it comes out the same in a fresh process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from game.level.load import level_sha256, load_level
from game.play.clears import best_of, clear_path, flights_of, record_clears
from game.play.pilots import Idle
from game.play.replay_reader import load_replay
from game.play.verify import verify
from game.sim import Controls
from tests.play.test_headless import Always
from tests.shipped import ENDINGS, LEVELS, ROOT, STANDOFFS, end_of_clear, name
from tests.sweeps import reduced

MEDALS = ("gold", "silver")
REACH = """{"title": "Reach",
"things": [{"type": "waypoint", "id": "there", "position": [90, 0], "radius": 20}],
"objectives": [{"type": "reach", "zone": "there"}],
"medals": {"gold": {"time": 6}, "silver": {"time": 60}}}"""


@pytest.mark.sweep
@pytest.mark.parametrize("path", reduced(LEVELS, 5), ids=name)
def test_the_clear_comes_out_the_same_in_a_fresh_process(path):
    clear = clear_path(path)
    done = game("replay", str(clear), "--level", str(path), "--verify", hash_seed=str(len(path.stem)))
    assert done.returncode == 0, done.stdout + done.stderr
    assert load_replay(clear).checkpoints[-1].digest in done.stdout


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_the_clear_wins_at_least_silver(path):
    outcome = end_of_clear(path).outcome
    assert outcome.won
    assert outcome.medal in MEDALS


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_the_clear_is_of_the_level_as_it_is(path):
    assert load_replay(clear_path(path)).header.sha256 == level_sha256(path)


@pytest.mark.parametrize("path", LEVELS, ids=name)
def test_the_clear_is_small(path):
    clear = clear_path(path)
    minutes = load_replay(clear).ticks / 3600
    assert clear.stat().st_size < 20_000 * (minutes + 0.5)


@pytest.mark.sweep
@pytest.mark.parametrize("path", reduced(ENDINGS, 3), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_ending_of_a_standoff_comes_out_as_recorded(path):
    level = ROOT / "levels" / f"{path.parent.name}.json"
    replay = load_replay(path)
    assert verify(replay, load_level(level), level_sha256(level)).is_same
    world = replay.world(load_level(level))
    for controls in replay.controls():
        world.step(controls)
    assert world.standoff.result.kind == path.stem


def test_there_is_no_clear_without_a_level():
    folder = ROOT / "levels" / "clears"
    known = {clear_path(path) for path in LEVELS} | {clear_path(path).with_suffix("") for path in STANDOFFS}
    assert set(folder.glob("*")) - known == set()


def test_recording_takes_the_pilot_that_does_best(tmp_path):
    path = tmp_path / "reach.json"
    path.write_text(REACH)
    pilots = {"idle": Idle, "slow": lambda: Always(thrust=30), "quick": lambda: Always(thrust=100)}
    said: list[str] = []
    assert record_clears([path], pilots, said.append) == 0
    assert said[0].startswith("reach: gold in ")
    assert "by quick" in said[0]
    replay = load_replay(clear_path(path))
    assert replay.runs[0].controls == Controls(thrust=100)
    assert verify(replay, load_level(path), level_sha256(path)).is_same


def test_a_level_that_no_pilot_wins_gets_no_clear(tmp_path):
    path = tmp_path / "reach.json"
    path.write_text(REACH.replace('"medals"', '"ship": {"oxygen": 1}, "medals"'))
    said: list[str] = []
    assert best_of(flights_of(path, {"idle": Idle})) is None
    assert record_clears([path], {"idle": Idle}, said.append) == 1
    assert said == ["reach: none of idle won it"]
    assert not clear_path(path).exists()


def test_an_ending_that_no_bot_comes_to_any_more_loses_its_replay(tmp_path):
    path = tmp_path / "reach.json"
    path.write_text(REACH)
    stale = tmp_path / "clears" / "reach" / "rescued.replay"
    stale.parent.mkdir(parents=True)
    stale.touch()
    said: list[str] = []
    assert record_clears([path], {"quick": lambda: Always(thrust=100)}, said.append) == 0
    assert said[1] == "reach, rescued: no bot comes to it any more, its replay is removed"
    assert not stale.exists()


def game(*arguments: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": hash_seed},
    )
