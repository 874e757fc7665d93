"""A standoff's parts must fit together: every name means something, every trap has a hint, every ship has room."""

from __future__ import annotations

import copy

import pytest

from tests.level.samples import EVERYTHING, complaints, plain

THREE = plain(EVERYTHING.parent / "standoff.json")


def three(**changes):
    """The standoff of three jumpers with some parts of it changed."""
    level = copy.deepcopy(THREE)
    level["standoff"] |= changes
    return level


def test_the_sample_is_sound():
    assert complaints(three()) == []


def test_a_ship_nobody_has_is_told_of_with_a_guess():
    level = three()
    level["standoff"]["groups"][0]["ships"] = ["hyena", "tikc"]
    (found,) = complaints(level)
    assert found.startswith("$.standoff.groups[0].ships[1]: no ship of the standoff has the id 'tikc'")
    assert "did you mean 'tick'?" in found


def test_a_ship_cannot_be_on_both_sides():
    level = three()
    level["standoff"]["responses"][0]["ships"] = ["tick"]
    assert any("'tick' is in a group or an answer already" in line for line in complaints(level))


@pytest.mark.parametrize(("name", "words"), [("ship", "the player's ship"), ("near", "duplicate id 'near'")])
def test_ids_are_not_taken_twice(name, words):
    level = three()
    level["standoff"]["ships"][3]["id"] = name
    level["standoff"]["responses"][0]["ships"] = [name]
    assert any(words in line for line in complaints(level))


def test_a_group_is_not_after_itself():
    level = three()
    level["standoff"]["groups"][0]["mark"] = "tick"
    assert any("'tick' is one of the group's own ships" in line for line in complaints(level))


def test_lines_that_nobody_wrote_are_told_of():
    level = three()
    level["standoff"]["groups"][0]["lines"]["hurt"] = "ouch"
    (found,) = complaints(level)
    assert found.startswith("$.standoff.groups[0].lines.hurt: no exchange of the talk is called 'ouch'")


@pytest.mark.parametrize("trap", [{"patience": -5}, {"nerve": 5}, {"greed": 5}, {"gives_claim": True}])
def test_no_reply_is_a_trap_without_a_hint(trap):
    level = three()
    level["standoff"]["talk"]["demand"]["replies"][0] = {"id": "pod", "text": "No."} | trap
    (found,) = complaints(level)
    assert "needs a 'hint'" in found


def test_a_ship_in_a_rock_is_told_of():
    level = three()
    level["standoff"]["ships"][1]["position"] = [0, 130]
    assert any("overlaps" in line and "standoff" in line for line in complaints(level))
