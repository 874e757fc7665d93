"""Assists in words."""

from __future__ import annotations

import pytest

from game.assists import ALL, NONE, Assists
from game.view.helped import assists_text


@pytest.mark.parametrize("name", ALL)
def test_every_assist_has_a_name(name: str) -> None:
    assert len(assists_text(Assists.of((name,)))) > len(assists_text(NONE))


def test_all_that_help_are_named_in_a_line() -> None:
    assert assists_text(Assists(oxygen=True, hull=True)) == "Flown with: slower oxygen, tougher hull"


def test_a_flight_without_help_is_not_talked_about() -> None:
    assert assists_text(NONE) == ""
