"""What was said in English is told in the player's language, with all that is in it."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from game.folders import DATA_VARIABLE
from game.saying import Saying, listed
from game.view.tongue import SOURCE, template, translated, use_language

GERMAN = {
    "unknown field {field}{perhaps}": "das Feld {field} gibt es nicht{perhaps}",
    ", did you mean '{name}'?": " (gemeint ist wohl '{name}')",
    "a list of {length}": "eine Liste mit {anzahl}",
    "must hold at least {least:g} m², holds {area:.2g}": "mindestens {least:g} m², hat {area:.6f}",
    "must be above the radius ({radius:g} m), got {found:g}": "{found:g} ist kleiner als der Radius, {radius:g} m",
}


@pytest.fixture(autouse=True)
def _german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """German is spoken, in which a few sentences are known."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    entries = polib.pofile(template())
    entries.metadata |= {"Language": "de", "Plural-Forms": "nplurals=2; plural=(n != 1);"}
    for entry in entries:
        entry.msgstr = GERMAN.get(entry.msgid, "")
        if entry.msgid == "{count} thing":
            entry.msgstr_plural = {0: "ein Ding", 1: "{count} Dinge"}
    (tmp_path / "text").mkdir()
    entries.save(str(tmp_path / "text" / "de.po"))
    use_language("de")
    yield
    use_language(SOURCE)


def unknown_field(name: str) -> Saying:
    hint = Saying(", did you mean '{name}'?", name="radius")
    return Saying("unknown field {field}{perhaps}", field=f"'{name}'", perhaps=hint)


def test_a_sentence_is_told_with_the_sentences_in_it() -> None:
    assert translated(unknown_field("radus")) == "das Feld 'radus' gibt es nicht (gemeint ist wohl 'radius')"


def test_figures_keep_their_form_in_another_order() -> None:
    said = Saying("must be above the radius ({radius:g} m), got {found:g}", radius=40.0, found=12.5)
    assert translated(said) == "12.5 ist kleiner als der Radius, 40 m"


def test_counted_things_have_the_form_of_the_language() -> None:
    told = [translated(Saying("{count} thing", "{count} things", count=count)) for count in (1, 4)]
    assert told == ["ein Ding", "4 Dinge"]


def test_a_list_is_told_part_by_part() -> None:
    assert translated(listed(["$.x", unknown_field("y")], ": ")).startswith("$.x: das Feld 'y'")


def test_what_the_language_lacks_or_has_with_other_places_stays_english() -> None:
    assert translated(Saying("is not a file")) == "is not a file"
    assert translated(Saying("a list of {length}", length=3)) == "a list of 3"
    small = Saying("must hold at least {least:g} m², holds {area:.2g}", least=1.0, area=0.25)
    assert translated(small) == "must hold at least 1 m², holds 0.25", (
        "a figure in another form is no translation"
    )


def test_in_english_everything_is_as_it_was_said() -> None:
    use_language(SOURCE)
    assert translated(unknown_field("radus")) == "unknown field 'radus', did you mean 'radius'?"
    assert translated("as it is") == "as it is"
