"""Every scene in a language that nobody speaks: its texts come from the catalogue or the level, fit, and keep apart.

Pictures of other sizes are scaled from the same layout, so that one size stands for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from time import sleep

import pygame
import pytest

from game.campaign.load import shipped_campaign
from game.folders import DATA_VARIABLE
from game.level.library import find_level, shipped_levels
from game.level.load import load_level
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.scenes.scene import Stage
from game.scenes.still import SETTLED, SHOWN_TICKS, Flown, open_scenes, open_still
from game.scenes.story.still import STILLS
from game.settings import changed
from game.sim.bench_events import STAGES
from game.view.tongue import SOURCE, use_language
from tests.lettered import Lettered, assert_readable, noted
from tests.pseudo import LANGUAGE, write_campaign, write_catalogue, write_level
from tests.sweeps import reduced

LEVELS = [path.stem for path in sorted(shipped_levels().glob("[0-9]*.json"))]
STANDOFFS = [level for level in LEVELS if load_level(find_level(level)).standoff is not None]
FLIGHTS = [
    "flight 01-first-flight 46",
    "flight 02-first-dig 30",
    "flight 03-the-wheel 60",
    "flight 04-dust-runner 8",
    "flight 06-strange-light 60",
    "flight 07-eight-weeks 60",
    "pause 02-first-dig 30",
    "photo 02-first-dig 30",
    "watch 02-first-dig 30",
    "watch 07-eight-weeks 60",
    *(f"flight {level} 25" for level in STANDOFFS),
    "pause 10-oh-four-twelve 25",
    "watch 10-oh-four-twelve 40",
    "results 10-oh-four-twelve 999",
    "results 02-first-dig 999",
    "results 07-eight-weeks 999",
    "results 08-triage 40",
]
CASES = [
    "title",
    "select",
    "own",
    "credits",
    "settings",
    *(f"brief {level} 0" for level in LEVELS),
    *FLIGHTS,
    *STILLS,
    *(f"bench 07-eight-weeks 60 {step}" for step in STAGES),
]
"""Scene, level, seconds of its recorded clear, step at the bench."""


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use_language(SOURCE)


@pytest.fixture
def seen(tmp_path, monkeypatch):
    """Draws a scene in the pseudo-language, letters so many times their usual size, and gives what it wrote."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    write_catalogue(tmp_path / "text")

    def seen(case: str, text: float) -> tuple[Stage, list[Lettered]]:
        name, *rest = case.split()
        stage = open_still((1280, 720), text)
        stage.change(changed(stage.settings, "language", LANGUAGE))
        if name == "select":
            paths = [write_level(find_level(level), tmp_path / "shipped") for level in LEVELS]
            entries = [replace(stage.entry_for(path), shipped=True) for path in paths]
            monkeypatch.setattr("game.scenes.scene.catalogue", lambda: entries)
            stage.reread_levels()
        if name in STILLS:
            told = write_campaign(shipped_campaign(), tmp_path / "shipped")
            for module in ("still", "begin"):
                monkeypatch.setattr(f"game.scenes.story.{module}.shipped_campaign", lambda: told)
            monkeypatch.setattr("game.scenes.story.begin.campaigns", lambda: [told])
        surface = pygame.Surface(stage.size).convert()
        scenes = open_scenes(stage, name, flown(tmp_path, *rest) if rest else None, surface)
        for _ in range(SHOWN_TICKS):
            if name not in ("flight", "bench"):
                scenes[-1].tick()
        scenes[-1].draw(surface, 1.0)
        sleep(SETTLED)
        with noted() as found:
            scenes[-1].draw(surface, 1.0)
        return stage, found

    return seen


def flown(folder, level: str, seconds: str, step: str = "listen") -> Flown:
    path = find_level(level)
    replay = load_replay(path.parent / "clears" / f"{path.stem}.replay")
    whole = replay.ticks / 60
    return Flown(
        write_level(path, folder / "levels"),
        replay.header.seed,
        Played(replay),
        min(whole, float(seconds)),
        step,
    )


def untranslated(stage: Stage, found: list[Lettered]) -> list[str]:
    """Texts with letters that the pseudo-language has not marked, but for the names of keys and of folders."""
    names = sorted({*stage.input.names().values()}, key=len, reverse=True)
    keys = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    return [
        it.text for it in found if re.search("[A-PR-Za-pr-z]", keys.sub("", it.text)) and "/" not in it.text
    ]


@pytest.mark.sweep
@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("case", reduced(CASES, 5))
def test_a_scene_can_be_read_in_a_longer_language(seen, case: str, text: float) -> None:
    stage, found = seen(case, text)
    assert found
    assert untranslated(stage, found) == []
    assert_readable(found)
