"""A level that carries German is drawn in German, whatever else speaks English, and plays the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.folders import DATA_VARIABLE
from game.level.load import load_level
from game.scenes.brief import BriefScene
from game.scenes.flight import FlightScene
from game.scenes.results import ResultsScene
from game.scenes.select import SelectScene
from game.sim import HANDS_OFF, World
from game.view.tongue import SOURCE, template, use_language
from tests.lettered import noted
from tests.screen import Player, picture

LEVEL = {
    "title": "A long way",
    "author": "Somebody",
    "brief": "Fly to the mark.",
    "things": [
        {"type": "waypoint", "id": "mark", "name": "The mark", "position": [90, 0], "radius": 40},
        {"type": "asteroid", "id": "lode", "name": "Old Lode", "position": [-300, 0], "radius": 30},
    ],
    "objectives": [
        {"type": "reach", "zone": "mark", "text": "See the mark"},
        {"type": "keep", "within": 2, "text": "Be there soon"},
    ],
    "dialogue": {"hello": {"speaker": "Wrench", "text": "Keep it slow."}},
    "triggers": [{"when": {"type": "time", "after": 0.1}, "do": [{"type": "say", "line": "hello"}]}],
    "translations": {
        "de": {
            "A long way": "Ein weiter Weg",
            "Fly to the mark.": "Flieg zur Marke.",
            "The mark": "Die Marke",
            "See the mark": "Zur Marke",
            "Be there soon": "Sei bald da",
            "Wrench": "Schrauber",
            "Keep it slow.": "Langsam, Käpt'n.",
        }
    },
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The level among the player's own, and a German catalogue, still empty, so that German can be chosen."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    for folder in ("text", "levels"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "de.po").write_text(template().read_text("utf-8"), "utf-8")
    level = tmp_path / "levels" / "way.json"
    level.write_text(json.dumps(LEVEL), "utf-8")
    use_language("de")
    yield level
    use_language(SOURCE)


def written(draw) -> str:
    """All that is written, as one text."""
    with noted() as found:
        draw(picture())
    return "\n".join(it.text for it in found)


def german(player: Player) -> Player:
    use_language("de")
    return player


def test_title_and_brief_are_german_in_the_list_and_before_the_flight(path: Path) -> None:
    stage = german(Player()).stage
    listed = written(lambda surface: SelectScene(stage, own=True).draw(surface, 1.0))
    assert "Ein weiter Weg" in listed
    assert "Flieg zur Marke." in listed
    brief = written(lambda surface: BriefScene(stage, stage.entry_for(path)).draw(surface, 1.0))
    assert "EIN WEITER WEG" in brief
    assert "Flieg zur Marke." in brief
    assert "ZUR MARKE" in brief
    assert "TASKS" in brief, "the interface has no German yet"


def test_names_tasks_and_radio_are_german_in_flight(path: Path) -> None:
    flight = FlightScene(german(Player()).stage, path, load_level(path))
    for _ in range(40):
        flight.view.see(flight.world.step(HANDS_OFF), flight.world)
    text = written(lambda surface: flight.view.draw(surface, flight.world))
    for word in ("DIE MARKE", "ZUR MARKE", "SEI BALD DA", "SCHRAUBER", "Langsam, Käpt'n."):
        assert word in text
    assert flight.view.panel.radio.now.speaker == "Wrench", "the face and the voice are still his"


def test_a_limit_that_broke_is_told_after_the_flight(path: Path) -> None:
    stage = german(Player()).stage
    flight = FlightScene(stage, path, load_level(path))
    for _ in range(130):
        flight.note(flight.world.step(HANDS_OFF))
    assert "Time was up after 00:02." in written(
        lambda surface: ResultsScene(stage, flight).draw(surface, 1.0)
    )


def test_a_level_plays_the_same_in_every_language(path: Path) -> None:
    plain = path.with_name("plain.json")
    plain.write_text(json.dumps({key: value for key, value in LEVEL.items() if key != "translations"}))
    worlds = [World(load_level(each)) for each in (path, plain)]
    for world in worlds:
        for _ in range(100):
            world.step(HANDS_OFF)
    assert worlds[0].digest() == worlds[1].digest()
