"""Translators are told what their language lacks, and lose nothing when the English texts change."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from game.__main__ import main
from game.folders import DATA_VARIABLE
from game.view.translating import survey, update
from tests.pseudo import LANGUAGE, write_catalogue


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A whole catalogue in the player's own folder."""
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    return write_catalogue(tmp_path / "text")


def change(path: Path, key: str, **facts: object) -> None:
    entries = polib.pofile(path)
    (entry,) = [entry for entry in entries if entry.msgctxt == key]
    for name, value in facts.items():
        setattr(entry, name, value)
    entries.save(str(path))


def test_a_whole_catalogue_lacks_nothing(pseudo: Path, capsys) -> None:
    assert main(["texts", LANGUAGE]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    found = survey(LANGUAGE)
    assert line == f"{pseudo}: {found.texts} of {found.texts} texts are spoken"


def test_missing_stale_unfitting_and_unknown_texts_are_named(pseudo: Path, capsys) -> None:
    change(pseudo, "pause.leave", msgstr="")
    change(pseudo, "pause.retry", msgid="Have another go")
    change(pseudo, "mark.closing", msgstr="{tempo}")
    change(pseudo, "pause.photo", msgctxt="pause.film")
    assert main(["texts", LANGUAGE]) == 1, "a text with a wrong place is a mistake"
    told = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert sorted(told) == [
        ["missing", "pause.leave"],
        ["missing", "pause.photo"],
        ["stale", "pause.retry"],
        ["unfitting", "mark.closing"],
        ["unknown", "pause.film"],
    ]


def test_an_update_keeps_what_was_translated(pseudo: Path) -> None:
    change(pseudo, "pause.retry", msgid="Have another go", msgstr="Noch einmal", tcomment="Kurz!")
    change(pseudo, "pause.photo", msgctxt="pause.film", msgstr="Film")
    update(LANGUAGE)
    entries = {entry.msgctxt: entry for entry in polib.pofile(pseudo)}
    changed = entries["pause.retry"]
    assert (changed.msgid, changed.msgstr, changed.fuzzy) == ("Try again", "Noch einmal", True)
    assert (changed.previous_msgid, changed.tcomment) == ("Have another go", "Kurz!")
    assert entries["pause.film"].obsolete
    assert entries["pause.photo"].msgstr == ""
    assert survey(LANGUAGE).stale == ["pause.retry"]
    assert survey(LANGUAGE).missing == ["pause.photo"]
    update(LANGUAGE)
    assert {entry.msgctxt: entry for entry in polib.pofile(pseudo)}[
        "pause.retry"
    ].previous_msgid == "Have another go"


def test_a_broken_catalogue_is_named_with_its_line(pseudo: Path, capsys) -> None:
    pseudo.write_text('msgid "a\nmsgstr', "utf-8")
    assert main(["texts", LANGUAGE]) == 1
    assert f"{pseudo}: cannot be read as a gettext catalogue" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--update"], ["en", "--update"]])
def test_only_another_language_can_be_updated(pseudo: Path, arguments: list[str], capsys) -> None:
    assert main(["texts", *arguments]) == 1
    assert capsys.readouterr().err


def test_every_shipped_language_fits_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert main(["texts"]) == 0
