"""Every text is in the catalogue, and every event that needs words has them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from typing import get_args

import polib
import pytest

from game.folders import DATA_VARIABLE
from game.level.endings import EndingKind
from game.sim import events as happened
from game.sim import system_events as told
from game.sim.amounts import Breach
from game.sim.standoff import events as standoff_events
from game.sim.standoff import mood
from game.view.figures import figure, mass_text, percent_text
from game.view.panel.messages import words_for
from game.view.panel.objectives import made_text
from game.view.panel.standoff.words import moved_text, why_text
from game.view.texts import catalogue, language_name, say
from game.view.tongue import SOURCE, chosen, key_of, languages, spoken, template, use_language
from tests.pseudo import UNREADABLE
from tests.scenario import scenario

SOURCES = [*Path("game/view").rglob("*.py"), *Path("game/scenes").rglob("*.py"), *Path("game").glob("*.py")]
SILENT = (
    {
        "Event",
        "Collided",
        "BitTouched",
        "RockCut",
        "ChunkScooped",
        "ObjectiveStarted",
        "Said",
        "Spawned",
    }
    | {
        "Looked",
        "Ended",
        "HullDamaged",
        "BenchOpened",
        "BenchLeft",
    }
    | {"Hailed", "Replied", "ShotFired", "VesselStruck"}
)
"""Events that are shown by other means, or only told when they are grave."""
SAMPLES = {
    "str": "port-1",
    "float": 50.0,
    "bool": True,
    "int": 1,
    "tuple[str, ...]": ("a", "b"),
    "tuple[float, ...]": (0.6, 0.4),
    "Breach | None": Breach("hull", 38.5, 40.0),
}
NAMES = {
    "system": "drill",
    "consumer": "tools",
    "spare": "drone",
    "donor": "pump_balls",
    "causes": ("heat", "load"),
    "quality": "nerve",
    "phase": "waiting",
    "how": "scan",
    "reason": "beacon",
    "kind": "paid",
    "on": "ship",
    "other": "ship",
}


def sample(kind: type[happened.Event]) -> happened.Event:
    """An event with some value in every field."""
    facts = {field.name: SAMPLES[str(field.type)] for field in fields(kind)}
    facts |= {name: known for name, known in NAMES.items() if name in facts}
    if "dial" in facts:
        facts["dial"] = "closing"
    if "ore" in facts:
        facts["ore"] = "exotic_matter"
    if kind is happened.ClampMissed:
        facts["reason"] = "speed"
    if kind is standoff_events.PodRefused:
        facts["reason"] = "pressure"
    if kind is happened.TargetChosen:
        facts["target"] = "rock"
    return kind(**facts)


EVENTS = [
    kind
    for kind in (*vars(happened).values(), *vars(told).values(), *vars(standoff_events).values())
    if isinstance(kind, type) and issubclass(kind, happened.Event) and kind.__name__ not in SILENT
]


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_event_has_its_words(kind: type[happened.Event]) -> None:
    world = scenario(rock_at=(60, 0)).world
    found = words_for(sample(kind), world)
    assert found is not None
    assert found[0] == found[0].strip() != ""


@pytest.mark.parametrize("reason", get_args(mood.Reason))
def test_every_reason_that_moves_a_group_has_its_words(reason: str) -> None:
    moved = standoff_events.GroupMoved("jumpers", "nerve", -14.0, 46.0, reason)
    assert why_text(reason) in moved_text(moved, with_figures=False)
    assert "-14" in moved_text(moved, with_figures=True)


@pytest.mark.parametrize("kind", get_args(EndingKind))
def test_every_ending_of_a_standoff_has_its_words(kind: str) -> None:
    assert say(f"ending.{kind}")


def test_a_bounce_names_its_dial_the_value_and_the_limit() -> None:
    bounced = happened.DockBounced("freeport", "port-3", "closing", 2.4, 1.5)
    words = words_for(bounced, scenario().world)
    assert words is not None
    assert words[0].startswith("BOUNCED: CLOSING 2.4 m/s, LIMIT 1.5 m/s")


def test_every_key_used_in_the_code_is_in_the_catalogue() -> None:
    used = {key for path in SOURCES for key in re.findall(r'\bsay\(\s*"([^"]+)"', path.read_text("utf-8"))}
    assert used
    assert used <= set(catalogue())


def test_every_text_of_the_catalogue_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCES)
    for key in catalogue():
        family = key.split(".")[0]
        assert f'"{key}"' in code or f'f"{family}.{{' in code or f'"{family}.' in code, key


def test_no_key_is_there_twice_and_families_stand_together_in_alphabetical_order() -> None:
    keys = [key_of(entry) for entry in polib.pofile(template())]
    assert [key for key, times in Counter(keys).items() if times > 1] == []
    families = [family for family, _ in groupby(re.split(r"\.|: ", key)[0] for key in keys)]
    assert families == sorted(families)


@pytest.fixture
def spoken_afterwards():
    """Whatever a test speaks, English is spoken after it."""
    yield
    use_language(SOURCE)


@pytest.fixture
def german(tmp_path, monkeypatch, spoken_afterwards) -> Path:
    """A German catalogue of a few texts in the player's own folder."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    entries = polib.pofile(template())
    entries.metadata |= {"Language": "de", "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    for entry in entries:
        entry.msgstr = GERMAN.get(str(entry.msgctxt), "")
        if entry.msgctxt == "loss.tasks":
            entry.msgstr_plural = {
                0: "Die eine Aufgabe blieb offen.",
                1: "{done} von {count} Aufgaben erledigt.",
            }
    (tmp_path / "text").mkdir()
    entries.save(str(tmp_path / "text" / "de.po"))
    return tmp_path / "text" / "de.po"


GERMAN = {
    "settings.language.name": "Deutsch",
    "pause.leave": "Mission verlassen",
    "unit.decimal_sign": ",",
    "unit.tonnes": "{value} Tonnen",
    "mark.closing": "{tempo} KOMMT NÄHER",
}


def test_a_language_in_the_players_folder_is_spoken(german: Path) -> None:
    assert languages() == ["en", "de"]
    use_language("de")
    assert spoken() == "de"
    assert say("pause.leave") == "Mission verlassen"


def test_a_language_is_called_as_it_calls_itself_or_by_its_code(german: Path) -> None:
    german.with_name("pl.po").write_text('msgid ""\nmsgstr ""\n', encoding="utf-8")
    assert [language_name(code) for code in languages()] == ["English", "Deutsch", "pl"]


def test_what_a_language_lacks_is_said_in_english(german: Path) -> None:
    use_language("de")
    assert say("title.quit") == "Quit"


def test_counted_things_have_their_form(german: Path) -> None:
    assert say("bench.drawing", count=1) == "DRAWING: 1 BALL"
    assert say("bench.drawing", count=9) == "DRAWING: 9 BALLS"
    use_language("de")
    assert say("loss.tasks", done=0, count=1) == "Die eine Aufgabe blieb offen."
    assert say("loss.tasks", done=1, count=3) == "1 von 3 Aufgaben erledigt."


def test_figures_have_the_signs_and_units_of_the_language(german: Path) -> None:
    assert (mass_text(12340), percent_text(0.5, 2, sign=True)) == ("12.3 t", "+0.50%")
    use_language("de")
    assert (mass_text(12340), percent_text(0.5, 2, sign=True)) == ("12,3 Tonnen", "+0,50%")
    assert figure(-3.25, 1) == "-3,2"


def test_a_translation_with_a_place_that_the_text_has_not_is_left_out(german: Path) -> None:
    use_language("de")
    assert say("mark.closing", speed="3.0") == "CLOSING 3.0 m/s"


@pytest.mark.parametrize("content", UNREADABLE)
def test_a_catalogue_that_cannot_be_read_leaves_the_game_in_english(german: Path, content: bytes) -> None:
    german.write_bytes(content)
    use_language("de")
    assert say("pause.leave") == "Leave the mission"


def test_the_first_known_language_of_the_system_is_chosen() -> None:
    assert chosen(["de_AT", "fr"], ["en", "de", "fr"]) == "de"
    assert chosen(["pt_BR"], ["en", "pt_BR", "pt"]) == "pt_BR"
    assert chosen(["en_GB", "de"], ["en", "de"]) == "en"
    assert chosen(["ja"], ["en", "de"]) == "en"
    assert chosen([], ["en", "de"]) == "en"


def test_a_count_is_a_whole_number() -> None:
    with pytest.raises(TypeError, match="whole number"):
        say("bench.drawing", count="9")


def test_a_text_with_a_missing_value_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("dial.limit")


def test_objectives_without_a_text_get_one_from_their_fields() -> None:
    goals = [
        {"type": "dock", "at": "station", "port": "port-2"},
        {"type": "deliver", "mass": 12000, "to": "station"},
        {"type": "collect", "mass": 40, "ore": "exotic_matter"},
        {"type": "match", "to": "rock"},
        {"type": "keep", "hull_above": 30, "within": 90},
        {"type": "repair", "system": "drill"},
    ]
    world = scenario(rock_at=(60, 0), station_at=(900, 0), objectives=goals).world
    texts = [made_text(state.spec, world) for state in world.objectives]
    assert texts[0].endswith("PORT 2")
    assert "12.0 t" in texts[1]
    assert "exotic matter" in texts[2]
    assert "30%" in texts[4]
    assert "01:30" in texts[4]
    assert "drill" in texts[5]
