"""The story's scenes can be read: at any size of letters, in a language of longer words too."""

from __future__ import annotations

import pytest

from game.scenes.story.still import STILLS
from game.settings import changed
from tests.lettered import assert_twice_as_high
from tests.scenes.test_fits import LANGUAGE, longer, spoken, written
from tests.screen import Player

__all__ = ["longer", "spoken"]


def drawn(name: str, text: int, language: str):
    player = Player()
    stage = player.stage
    stage.try_out(changed(changed(stage.settings, "language", language), "comfort.text", text))
    scene = STILLS[name](stage)
    return written(scene, player.app.surface), player.app.surface.get_rect()


@pytest.mark.parametrize("text", [pytest.param(100, marks=pytest.mark.sweep), 200])
@pytest.mark.parametrize("name", STILLS)
def test_all_that_is_written_is_on_the_screen_and_over_nothing_else(
    name: str, text: int, spoken: str
) -> None:
    found, screen = drawn(name, text, spoken)
    assert any(("[" in each.text) == (spoken == LANGUAGE) for each in found)
    assert [each for each in found if not screen.contains(each.place)] == []
    over = [
        (one, other)
        for i, one in enumerate(found)
        for other in found[i + 1 :]
        if one.place.inflate(0, -0.25 * one.size).colliderect(other.place.inflate(0, -0.25 * other.size))
        and one.text != other.text
    ]
    assert over == []


@pytest.mark.parametrize("name", STILLS)
def test_letters_are_twice_as_high_where_that_is_wanted(name: str) -> None:
    assert_twice_as_high(drawn(name, 200, "en")[0], drawn(name, 100, "en")[0])


def test_the_names_for_pictures_are_those_the_command_knows() -> None:
    from game.commands import STORY  # noqa: PLC0415  # the command line knows no scenes

    assert set(STORY) == set(STILLS)
