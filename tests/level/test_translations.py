"""A level speaks other languages by lists of its own texts, and is told what is wrong with them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.level.load import check_paths, read_level
from game.level.spec import Level
from game.level.translations import lacking, needed_texts, texts_of

LEVEL: dict[str, Any] = {
    "title": "Half a drill",
    "brief": "Eight tonnes.",
    "things": [{"type": "station", "id": "home", "name": "Home", "kind": "depot", "position": [-240, -60]}],
    "objectives": [{"type": "dock", "at": "home", "text": "Dock at Home"}],
    "dialogue": {"hello": {"speaker": "Kayla", "text": "Keep it slow."}},
    "triggers": [
        {
            "when": {"type": "time", "after": 1},
            "do": [
                {"type": "say", "line": "hello"},
                {
                    "type": "spawn",
                    "thing": {
                        "type": "waypoint",
                        "id": "mark",
                        "name": "The mark",
                        "position": [0, 0],
                        "radius": 9,
                    },
                },
                {
                    "type": "add_objective",
                    "objective": {"type": "reach", "zone": "mark", "text": "See the mark"},
                },
            ],
        }
    ],
}
WHOLE = {
    "Half a drill": "Ein halber Bohrer",
    "Eight tonnes.": "Acht Tonnen.",
    "Dock at Home": "Bei Home andocken",
    "Keep it slow.": "Langsam.",
    "See the mark": "Zur Marke",
}


def read(**translations: object) -> tuple[Level | None, list[str]]:
    level, problems = read_level(json.dumps(LEVEL | {"translations": translations}), "a.json")
    return level, [str(problem).split(": ", 1)[1] for problem in problems]


def test_texts_are_found_wherever_they_stand() -> None:
    level, _ = read()
    assert level is not None
    found = {each.text for each in texts_of(level)}
    assert found >= {*WHOLE, "Home", "The mark", "Kayla"}
    assert set(needed_texts(level)) == set(WHOLE), "names may stay as they are"


def test_a_level_keeps_its_translations() -> None:
    level, problems = read(de=WHOLE | {"The mark": "Die Marke"})
    assert problems == []
    assert level is not None
    assert level.translations["de"]["Keep it slow."] == "Langsam."
    assert lacking(level, level.translations) == []


def test_a_translation_of_what_is_not_said_is_a_mistake() -> None:
    _, problems = read(de={"Keep it slo.": "Langsam."})
    assert problems == [
        "$.translations.de.Keep it slo.: nothing reads 'Keep it slo.', did you mean 'Keep it slow.'?"
    ]


def test_a_radio_line_is_short_in_every_language() -> None:
    _, problems = read(
        de={"Keep it slow.": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn"}
    )
    assert problems == ["$.translations.de.Keep it slow.: a radio line has at most 12 words, this one has 13"]


def test_a_translation_is_as_long_as_its_text_may_be() -> None:
    _, problems = read(de={"Half a drill": "B" * 81})
    assert problems == [
        "$.translations.de.Half a drill: must have at most 80 characters, as the text it is for, has 81"
    ]


@pytest.mark.parametrize("language", ["german", "DE", "de-AT", ""])
def test_a_language_is_named_by_its_code(language: str) -> None:
    _, problems = read(**{language: {}})
    assert "must be a code of a language, like de or pt_BR" in problems[0]


def test_what_a_language_lacks_is_told_and_no_mistake(tmp_path, capsys) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(LEVEL | {"translations": {"de": {"Half a drill": "Ein halber Bohrer"}}}))
    with (tmp_path / "out").open("w+") as out:
        assert check_paths([path], out, lambda _: ([], "")) == 0
        out.seek(0)
        assert (
            "de lacks 4 of 5 texts: 'Eight tonnes.', 'Dock at Home', 'Keep it slow.' and 1 more" in out.read()
        )
