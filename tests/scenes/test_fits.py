"""Every scene before and after a flight can be read: at any size of letters, in a language of longer words too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.folders import user_data
from game.saves.saves import Saves
from game.scenes.ask import AskScene
from game.scenes.brief import BriefScene
from game.scenes.credits import CreditsScene
from game.scenes.flight import FlightScene
from game.scenes.pause import PauseScene
from game.scenes.results import ResultsScene
from game.scenes.scene import Scene, Stage
from game.scenes.select import SelectScene
from game.scenes.settings import SettingsScene
from game.scenes.settings_pages import PAGES
from game.scenes.title import TitleScene
from game.settings import changed
from game.view.tongue import use_language
from tests.lettered import Lettered, assert_twice_as_high, noted
from tests.pseudo import LANGUAGE, write_catalogue
from tests.screen import Player
from tests.sweeps import reduced

pytestmark = pytest.mark.sweep

BROKEN = '{"title": 4, "brief": "b", "author": "me", "worlds": []}'


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_catalogue(tmp_path_factory.mktemp("text"))


@pytest.fixture(params=["en", LANGUAGE])
def spoken(request: pytest.FixtureRequest, longer: Path) -> Iterator[str]:
    if request.param == LANGUAGE:
        folder = user_data() / "text"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / longer.name).write_bytes(longer.read_bytes())
    yield request.param
    use_language("en")


def level_of(stage: Stage, number: int) -> FlightScene:
    entry = [entry for entry in stage.levels() if entry.shipped][number]
    assert entry.level is not None
    return FlightScene(stage, entry.path, entry.level)


def lost(stage: Stage) -> Scene:
    flight = level_of(stage, 1)
    flight.world.end(won=False, reason="hull")
    flight.note([])
    return ResultsScene(stage, flight)


def won(stage: Stage) -> Scene:
    flight = level_of(stage, 0)
    flight.world.end(won=True, reason="objectives")
    flight.note([])
    return ResultsScene(stage, flight)


def own(stage: Stage) -> Scene:
    folder = user_data() / "levels"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "my-level.json").write_text(BROKEN, encoding="utf-8")
    return SelectScene(stage, own=True)


def brief(stage: Stage, number: int) -> Scene:
    scene = BriefScene(stage, [entry for entry in stage.levels() if entry.shipped][number])
    scene.get_ready()
    return scene


def question(stage: Stage) -> Scene:
    words = "Space already means: Drill, Clamp, let go. And this is a rather long question to be asked."
    return AskScene(stage, words, [("a", "Give it to this one"), ("b", "Leave it")], print, 9.0)


def page(stage: Stage, name: str) -> Scene:
    scene = SettingsScene(stage)
    scene._tabs.at = list(PAGES).index(name)
    scene._open()
    return scene


SCENES: dict[str, Callable[[Stage], Scene]] = {
    "title": TitleScene,
    "missions": SelectScene,
    "own": own,
    "no own": lambda stage: SelectScene(stage, own=True),
    "credits": CreditsScene,
    "ask": question,
    "pause": lambda stage: PauseScene(stage, level_of(stage, 0), "The window lost the focus."),
    "won": won,
    "lost": lost,
    **{f"brief {i + 1}": lambda stage, i=i: brief(stage, i) for i in (0, 7)},
    **{f"settings {name}": lambda stage, name=name: page(stage, name) for name in PAGES},
}


def written(scene: Scene, surface: pygame.Surface) -> list[Lettered]:
    """All that a scene writes once nothing of it moves any more."""
    scene.draw(surface, 1.0)
    pygame.time.wait(160)
    scene.draw(surface, 1.0)
    with noted() as found:
        scene.draw(surface, 1.0)
    return found


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("name", reduced(list(SCENES), 3))
def test_all_that_is_written_is_on_the_screen_and_over_nothing_else(
    name: str, text: int, spoken: str
) -> None:
    player = Player()
    stage = player.stage
    stage.saves = Saves()
    stage.try_out(changed(changed(stage.settings, "language", spoken), "comfort.text", text))
    scene = SCENES[name](stage)
    screen = player.app.surface.get_rect()
    found = written(scene, player.app.surface)
    assert any(("[" in each.text) == (spoken == LANGUAGE) for each in found)
    outside = [text for text in found if not screen.contains(text.place)]
    assert outside == []
    over = [
        (one, other)
        for i, one in enumerate(found)
        for other in found[i + 1 :]
        if one.place.inflate(0, -0.25 * one.size).colliderect(other.place.inflate(0, -0.25 * other.size))
        and one.text != other.text
    ]
    assert over == []


@pytest.mark.parametrize("name", reduced(list(SCENES), 3))
def test_letters_are_twice_as_high_where_that_is_wanted(name: str) -> None:
    player = Player()
    found = []
    for text in (200, 100):
        player.stage.try_out(changed(player.stage.settings, "comfort.text", text))
        found.append(written(SCENES[name](player.stage), player.app.surface))
    assert_twice_as_high(*found)
