"""A level of the player's own that is broken says why, in the language of the player."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.scenes.scene import Stage
from game.scenes.select import SelectScene
from game.scenes.still import open_still
from game.settings import changed
from game.view.tongue import SOURCE, use_language
from tests.lettered import assert_readable, noted
from tests.pseudo import LANGUAGE, write_catalogue
from tests.unmarked import around, english_in

NAME = "qqq.json"
"""Of a file; it has no letters that the pseudo-language marks."""
BROKEN = {
    '{"title": "Q", "things": [{"type": "asteroid", "position": [0, 0], "radius": -4}]}': "at least 1, got -4",
    '{"title": "Q", "things": [{"type": "asteroid", "position": [0, 0], "radus": 4}]}': "did you mean 'radius'?",
    '{"title": "Q", "objectives": [{"type": "dock", "at": "qq"}]}': "a station, habitat or wreck",
    '{"title": "Q" "things": []}': "missing ','",
    "[1, 2": "expected ',' or ']', got the end of the file",
}
"""Levels that are none, each with some English words about it."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use_language(SOURCE)


@pytest.fixture(params=BROKEN)
def broken(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Puts a broken level among the player's own; gives some English words about it."""
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / NAME).write_text(request.param, "utf-8")
    return BROKEN[request.param]


def seen(stage: Stage) -> list[str]:
    scene, surface = SelectScene(stage, own=True), pygame.Surface(stage.size).convert()
    for _ in range(90):
        scene.tick()
    with noted() as found:
        scene.draw(surface, 1.0)
    assert_readable(found)
    return [it.text for it in found]


def test_in_english_it_says_what_is_wrong(broken: str) -> None:
    assert broken in " ".join(seen(open_still((1280, 720))))


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_in_another_language_nothing_of_it_is_english(broken: str, tmp_path: Path, text: float) -> None:
    write_catalogue(tmp_path / "text")
    stage = open_still((1280, 720), text)
    stage.change(changed(stage.settings, "language", LANGUAGE))
    names = {*stage.input.names().values(), NAME, "QQQ", "python", "game", "check"}
    told = around(tmp_path / "levels", seen(stage))
    assert english_in(" ".join(told), " ".join(names)) == []
