"""Replays survive being written and read, and stay small."""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from game.assists import Assists
from game.level.spec import Level
from game.play.headless import fly
from game.play.pilots import Idle, Random
from game.play.recorder import Recorder
from game.play.replay import AXES, CHOICES, KEYS, Checkpoint, Replay, Run, header, mark
from game.play.replay_reader import parse_replay
from game.play.verify import verify
from game.sim import HANDS_OFF, Controls, World
from tests.scenario import level, scenario

SHA = "0" * 64
AXIS = st.integers(-100, 100)
CONTROLS = st.builds(
    Controls,
    thrust=AXIS,
    strafe=AXIS,
    turn=AXIS,
    match=st.booleans(),
    fine=st.booleans(),
    drill=st.booleans(),
    scoop=st.booleans(),
    assist=st.booleans(),
    clamp=st.booleans(),
    dock=st.booleans(),
    select=st.integers(-1, 1_000_000),
    bench=st.booleans(),
    accept=st.booleans(),
    reject=st.booleans(),
    wrench=st.booleans(),
    again=st.booleans(),
    pick=st.integers(-1, 100),
    priority=st.integers(0, 4),
)
RUNS = st.lists(st.builds(Run, st.integers(1, 3000), CONTROLS), max_size=30)


@given(RUNS, st.integers(0, 2**31 - 1), st.lists(st.sampled_from(["ship", "rocks", "rng"]), unique=True))
def test_what_is_written_is_what_is_read(runs, seed, names):
    ticks = sum(run.ticks for run in runs)
    points = [Checkpoint(ticks, "f" * 16, {name: mark(name) for name in names})]
    replay = Replay(header("a level", SHA, seed), tuple(runs), tuple(points))
    assert parse_replay(replay.text(), "it.replay") == replay


@given(RUNS)
def test_every_tick_has_its_controls(runs):
    controls = list(Replay(header("it", SHA, 1), tuple(runs), ()).controls())
    assert len(controls) == sum(run.ticks for run in runs)
    assert controls == [run.controls for run in runs for _ in range(run.ticks)]


def test_only_what_changes_is_written():
    busy = Controls(thrust=100, turn=-20, match=True, select=4)
    assert Run(120, busy).line() == "120 t100 r-20 +match select=4"
    assert Run(3, busy).line(busy) == "3"
    assert Run(3, Controls(thrust=40, match=True)).line(busy) == "3 t40 r0 select=0"
    assert Run(7, HANDS_OFF).line(Controls(match=True, drill=True)) == "7 -match -drill"


def test_hands_at_the_bench_are_written_like_any_others():
    grinding = Controls(thrust=55, bench=True, pick=3)
    assert Run(1, grinding).line() == "1 t55 +bench pick=3"
    assert Run(40, Controls(thrust=70, accept=True)).line(grinding) == "40 t70 -bench +accept pick=0"
    assert Run(1, Controls(priority=4)).line() == "1 priority=4"


def test_every_control_can_be_written():
    assert {*AXES, *KEYS, *CHOICES} == {field.name for field in fields(Controls)}


def test_a_recorder_joins_ticks_with_the_same_controls():
    replay = recorded([Controls(thrust=50)] * 90 + [HANDS_OFF] * 40)
    assert replay.runs == (Run(90, Controls(thrust=50)), Run(40, HANDS_OFF))
    assert [point.tick for point in replay.checkpoints] == [60, 120, 130]


def test_a_recorder_takes_down_what_the_ship_obeys():
    greedy, full = recorded([Controls(thrust=250)] * 9), recorded([Controls(thrust=100)] * 9)
    assert greedy == full


def test_the_text_can_be_had_at_any_time_and_goes_on_afterwards():
    world = scenario().world
    recorder = Recorder(header("it", SHA, world.seed), world)
    fly(world, Idle(), 0.5, recorder)
    early = recorder.replay()
    fly(world, Idle(), 1.0, recorder)
    assert early.ticks == 30
    assert [point.tick for point in recorder.replay().checkpoints] == [30, 60, 90]


def test_names_of_fields_are_written_only_when_they_change():
    points = (
        Checkpoint(60, "a" * 16, {"ship": "0001:1.5,-2e-07"}),
        Checkpoint(120, "b" * 16, {"ship": "0002"}),
        Checkpoint(180, "c" * 16, {"ship": "0003", "chunks": "0004"}),
    )
    text = Replay(header("it", SHA, 1), (Run(180, HANDS_OFF),), points).text()
    assert [line for line in text.splitlines() if line.startswith("fields")] == [
        "fields ship",
        "fields ship chunks",
    ]
    assert parse_replay(text, "it").checkpoints == points


def test_three_minutes_of_busy_keys_stay_under_60_kilobytes():
    assert len(flown_at_random(180.0).text()) < 60_000


def flown_at_random(seconds: float) -> Replay:
    debris = {"type": "debris", "position": (400, 0), "radius": 200, "count": 60}
    world = World(level(debris, station_at=(-300, 0), rock_at=(80, 0)))
    recorder = Recorder(header("it", SHA, world.seed), world)
    while world.seconds < seconds:
        fly(world, Random(), seconds - world.seconds, recorder)
        if world.outcome is not None:
            break
    return recorder.replay()


def recorded(controls: list[Controls], at: Level | None = None) -> Replay:
    world = World(at or level())
    recorder = Recorder(header("it", SHA, world.seed), world)
    for each in controls:
        recorder.record(each)
        world.step(each)
    return recorder.replay()


def test_a_flight_with_assists_says_so_and_is_simulated_with_them_again():
    assists = Assists(docking=True, oxygen=True)
    world = World(level(), assists=assists)
    recorder = Recorder(header("tiny", SHA, world.seed, assists=assists), world)
    fly(world, Idle(), 3.0, recorder)
    read = parse_replay(recorder.text(), "x")
    assert read.header.assists == ("docking", "oxygen")
    assert verify(read, level(), SHA).is_same
    alone = replace(read, header=replace(read.header, assists=()))
    assert verify(alone, level(), SHA).tick is not None
