"""A re-simulation tells whether all came out as recorded, and if not, what differs and since when."""

from __future__ import annotations

from dataclasses import replace

from game.level.aboard import Aboard, adapted
from game.level.equipment import Systems, Unit
from game.play.recorder import Recorder
from game.play.replay import Replay, Run, header
from game.play.replay_reader import parse_replay
from game.play.verify import verify
from game.sim import HANDS_OFF, Controls, World
from tests.play.test_replay import SHA, recorded
from tests.scenario import level

FLIGHT = [Controls(thrust=100)] * 100 + [Controls(turn=-30)] * 100 + [HANDS_OFF] * 50


def place(**fields):
    return level(rock_at=(200, 0), **fields)


def test_the_same_level_and_controls_come_out_the_same():
    verdict = verify(recorded(FLIGHT, place()), place(), SHA)
    assert verdict.is_same
    assert verdict.lines() == [f"250 ticks came out as recorded, digest {verdict.digest}"]


def test_a_changed_control_is_noticed_at_the_next_checkpoint_and_named_by_the_ship():
    replay = recorded(FLIGHT, place())
    runs = [run if run.controls.turn == 0 else Run(run.ticks, Controls(turn=-29)) for run in replay.runs]
    verdict = verify(replace(replay, runs=tuple(runs)), place(), SHA)
    assert not verdict.is_same
    assert (verdict.since, verdict.tick) == (60, 120)
    assert any(difference.name.startswith("ship") for difference in verdict.differences)
    assert verdict.lines()[0].startswith("differs at tick 120 (the same until tick 60): ")


def test_a_changed_mark_names_its_field_with_what_was_recorded_and_what_came_out():
    replay = recorded(FLIGHT, place())
    marks = replay.checkpoints[1].marks
    verdict = verify(with_checkpoint(replay, 1, marks=marks | {"ship.fuel": "0000:9000"}), place(), SHA)
    assert verdict.tick == 120
    (difference,) = verdict.differences
    assert (difference.name, difference.recorded) == ("ship.fuel", "0000:9000")
    assert difference.got.startswith(marks["ship.fuel"])
    assert verdict.lines() == [
        f"differs at tick 120 (the same until tick 60): ship.fuel: recorded 0000:9000, got {difference.got}"
    ]


def test_a_changed_digest_is_noticed_even_where_all_fields_look_the_same():
    verdict = verify(with_checkpoint(recorded(FLIGHT, place()), 4, digest="0" * 16), place(), SHA)
    assert verdict.tick == 250
    assert [each.name for each in verdict.differences] == ["digest"]


def test_another_seed_is_another_flight():
    debris = {"type": "debris", "position": (300, 0), "radius": 100, "count": 5}
    replay = recorded(FLIGHT, level(debris))
    other = replace(replay, header=replace(replay.header, seed=replay.header.seed + 1))
    assert verify(replay, level(debris), SHA).is_same
    assert not verify(other, level(debris), SHA).is_same


def test_an_edited_level_is_said_and_tried_all_the_same():
    verdict = verify(recorded(FLIGHT, place()), place(title="Renamed"), "1" * 64)
    assert not verdict.is_same
    assert verdict.lines()[0].startswith("the level 'it' was edited since: its SHA-256 was 0000000000000000…")
    assert verdict.tick is None


def test_an_edit_that_matters_also_says_where():
    edited = level(rock_at=(201, 0))
    verdict = verify(recorded(FLIGHT, place()), edited, "1" * 64)
    assert verdict.edited
    assert verdict.tick == 60
    assert any("rock" in difference.name for difference in verdict.differences)


def test_other_versions_are_said_and_do_not_count_as_a_failure():
    replay = recorded(FLIGHT, place())
    old = replace(replay, header=replace(replay.header, pymunk="6.0.0", platform="amiga-m68k"))
    verdict = verify(old, place(), SHA)
    assert verdict.is_same
    assert [note.split(",")[0] for note in verdict.notes] == [
        "recorded with pymunk 6.0.0",
        "recorded with platform amiga-m68k",
    ]


def with_checkpoint(replay: Replay, index: int, **changes) -> Replay:
    points = list(replay.checkpoints)
    points[index] = replace(points[index], **changes)
    return replace(replay, checkpoints=tuple(points))


def test_a_flight_of_a_campaign_carries_its_ship_and_comes_out_the_same():
    aboard = Aboard(fuel=777.5, hull=63.25, systems=Systems(drill=Unit(condition=12.5, luck=0.3)))
    world = World(adapted(place(), aboard))
    recorder = Recorder(header("it", SHA, world.seed, aboard), world)
    for controls in FLIGHT:
        recorder.record(controls)
        world.step(controls)
    read = parse_replay(recorder.text(), "it.replay")
    assert read == recorder.replay()
    assert verify(read, place(), SHA).is_same
    without = replace(read, header=replace(read.header, aboard=None))
    assert not verify(without, place(), SHA).is_same
