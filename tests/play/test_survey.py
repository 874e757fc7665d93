"""Looking through a replay finds what happened and where the ship was, and whether it is what was flown."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from game.level.load import load_level
from game.play.replay_reader import load_replay
from game.play.survey import Survey
from game.sim import World
from tests.shipped import ROOT


def flown(name: str):
    return (
        load_level(ROOT / "levels" / f"{name}.json"),
        load_replay(ROOT / "levels" / "clears" / f"{name}.replay"),
    )


def test_marks_tell_objectives_docking_and_the_end_in_order() -> None:
    survey = Survey(*flown("02-first-dig"))
    survey.work(inf)
    kinds = [mark.kind for mark in survey.marks]
    assert kinds[-1] == "won"
    assert {"objective", "dock"} <= set(kinds)
    assert [mark.tick for mark in survey.marks] == sorted(mark.tick for mark in survey.marks)


def test_a_repair_at_the_bench_has_its_mark() -> None:
    survey = Survey(*flown("07-eight-weeks"))
    survey.work(inf)
    assert ("repair", "drill") in {(mark.kind, mark.name) for mark in survey.marks}


def test_the_ship_is_where_it_was() -> None:
    level, replay = flown("01-first-flight")
    survey = Survey(level, replay)
    survey.work(inf)
    world = World(level, replay.header.seed)
    for controls in replay.controls():
        world.step(controls)
        if world.tick % 500 == 0:
            trace = survey.at(world.tick)
            assert (trace.x, trace.y, trace.angle) == pytest.approx(
                (*world.ship.position, world.ship.angle), abs=1e-3
            )
    assert survey.is_done
    assert survey.differs_at is None


def test_it_can_be_asked_before_it_is_done() -> None:
    survey = Survey(*flown("01-first-flight"))
    assert survey.known == 0
    assert survey.at(1000) == survey.at(0)
    survey.work(0.005)
    assert 0 < survey.known < survey.ticks


def test_a_flight_that_goes_another_way_now_is_found_out_at_its_first_checkpoint() -> None:
    level, replay = flown("01-first-flight")
    points = [replace(point, digest="0" * 16) if point.tick >= 600 else point for point in replay.checkpoints]
    survey = Survey(level, replace(replay, checkpoints=tuple(points)))
    survey.work(inf)
    assert survey.differs_at == 600
