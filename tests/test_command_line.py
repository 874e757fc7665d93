"""Commands speak the language of the player."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.__main__ import main
from game.folders import DATA_VARIABLE, SETTINGS_VARIABLE, user_settings
from game.saves.saves import Saves
from game.settings import changed
from game.view.tongue import SOURCE, use_language
from tests.level.mutations import mutations
from tests.level.samples import EVERYTHING, plain
from tests.pseudo import LANGUAGE, write_catalogue
from tests.shipped import ROOT
from tests.unmarked import english_in

NO_JSON = [
    "",
    "[1, 2",
    '{"title" 1}',
    '{"title": "Q", "title": "Q"}',
    "{a: 01}",
    "{'a': tru}",
    '{"a": 1e9}',
    "\0",
]
"""Texts that are no level, in ways that only the reader knows."""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "data"))
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings"))
    yield
    use_language(SOURCE)


@pytest.fixture
def pseudo(tmp_path: Path) -> None:
    """The player has chosen the pseudo-language."""
    write_catalogue(tmp_path / "data" / "text")
    saves = Saves()
    saves.keep_settings(changed(saves.settings, "language", LANGUAGE))


def broken_levels(folder: Path) -> Path:
    folder.mkdir()
    texts = [json.dumps(value) for _, value in mutations(plain(EVERYTHING), seed=6, count=150)]
    for i, text in enumerate([*texts, *NO_JSON]):
        (folder / f"{i}.json").write_text(text, "utf-8")
    return folder


def test_what_check_says_has_no_english_left_in_another_language(
    pseudo: None, tmp_path: Path, capsys
) -> None:
    folder = broken_levels(tmp_path / "levels")
    assert main(["check", str(folder), str(tmp_path / "none.json"), str(tmp_path / "data")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 150
    for line in lines:
        file = re.match(r"\S*/\d+\.json", line)
        values = re.findall(r'"([^" ]+)"', Path(file[0]).read_text("utf-8")) if file else []
        assert english_in(line, " ".join(values)) == [], line


def test_a_level_that_is_not_there_is_told_of_in_the_language(pseudo: None, capsys) -> None:
    assert main(["run", "nowhere"]) == 1
    assert english_in(capsys.readouterr().err, "nowhere:1:1") == []


def test_settings_that_cannot_be_read_leave_commands_in_english_and_are_not_touched(
    pseudo: None, capsys
) -> None:
    kept = user_settings() / "settings.json"
    kept.write_text("no settings", "utf-8")
    assert main(["run", "nowhere"]) == 1
    assert "no level is called 'nowhere'" in capsys.readouterr().err
    assert kept.read_text("utf-8") == "no settings"


def test_in_english_a_command_reads_no_catalogue() -> None:
    code = (
        "import sys\nfrom game.__main__ import main\nmain(['check', 'levels'])\n"
        "print(*[name for name in ('polib', 'pygame', 'game.view.texts') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == ""
