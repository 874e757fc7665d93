"""The figures that ``bench`` prints say what the tests demand."""

from __future__ import annotations

import json

import pytest

from game.play.bearings import SETS, Figures, duties, figures, spin
from game.sim.materials import DONORS


@pytest.fixture(scope="module")
def measured() -> Figures:
    return figures(seeds=1)


def test_every_donor_is_told(measured):
    assert [row.name for row in measured.duties] == list(DONORS)
    assert duties("drill") == list(measured.duties)


def test_the_reference_case_is_among_them(measured):
    rows = {row.name: row for row in measured.duties}
    assert rows["thruster_rollers"].speed == pytest.approx(0.70, abs=0.03)
    assert rows["thruster_rollers"].longer == pytest.approx(0.40, abs=0.05)
    assert 2.0 <= rows["thruster_rollers"].weeks[1] <= 4.0
    assert rows["certified"].weeks[0] > 52.0


def test_the_physics_of_the_bench_is_among_them(measured):
    rows = {row.name: row for row in measured.spun}
    assert list(rows) == list(SETS)
    assert rows["good"].cage == pytest.approx(1.0, abs=0.03)
    order = [rows[name] for name in ("good", "one +1 %", "one +2 %", "one +4 %")]
    assert [row.drag for row in order] == sorted(row.drag for row in order)
    assert [row.vibration for row in order] == sorted(row.vibration for row in order)
    assert [row.seizes for row in order] == [False, False, False, True]
    assert rows["six in a row"].vibration > 2.0 * rows["good"].vibration
    assert rows["worst replaced"].vibration < rows["noisy"].vibration
    assert rows["worst replaced"].drag < rows["noisy"].drag


def test_ways_of_working_are_among_them(measured):
    assert [row.name.split(", ")[1] for row in measured.repaired] == ["careful", "wrench", "greedy"]
    assert all(row.speed > 0.5 for row in measured.repaired)


def test_lines_and_plain_data_tell_the_same(measured):
    lines = list(measured.lines())
    facts = json.loads(json.dumps(measured.facts()))
    assert len(lines) == sum(len(rows) for rows in facts.values())
    assert facts["duties"][1]["name"] == "thruster_rollers"
    assert all(row["name"] in line for row, line in zip(facts["duties"], lines, strict=False))


def test_a_set_is_measured_alike_each_time_but_for_the_clock():
    one, other = spin("good", SETS["good"], 2.0), spin("good", SETS["good"], 2.0)
    assert (one.drag, one.vibration, one.cage) == (other.drag, other.vibration, other.cage)
