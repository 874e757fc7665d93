"""Commands speak the language of the player."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.__main__ import main
from game.assists import ALL
from game.campaign.contents import choices_of
from game.campaign.load import load_campaign, shipped_campaign
from game.command_line import COMMANDS
from game.commands import FLIERS, SCENES, WITHOUT_LEVEL
from game.folders import DATA_VARIABLE, SETTINGS_VARIABLE, user_settings
from game.saves.saves import Saves
from game.settings import changed
from game.sim.bench_events import STAGES
from game.view.tongue import SOURCE, use_language
from tests.level.mutations import mutations
from tests.level.samples import EVERYTHING, plain
from tests.pseudo import LANGUAGE, UNREADABLE, write_catalogue
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
STORY = load_campaign(shipped_campaign()).campaign
NAMES = " ".join(
    [
        *(function.__name__ for function in COMMANDS),
        *(*FLIERS, *SCENES, *WITHOUT_LEVEL, *STAGES, *ALL, "lucky-strike"),
        "SECONDS PERCENT COMMAND LANGUAGE CHOICE OPTION CAMPAIGN LEVEL PATH FILE NAME OUT png",
        "JSON Schema campaign level beacon divert pt_BR de WxH py pot",
    ]
)
"""Of commands, options and what they can be given."""


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


def test_help_has_no_english_left_in_another_language(pseudo: None, capsys) -> None:
    for command in ("", *(function.__name__ for function in COMMANDS)):
        with pytest.raises(SystemExit) as end:
            main([command, "--help"] if command else ["--help"])
        assert end.value.code == 0
        assert english_in(capsys.readouterr().out, NAMES) == [], command


@pytest.mark.parametrize(
    "misuse",
    [
        "nothing",
        "run",
        "run Q --bot nobody",
        "run Q --bot captain --replay Q",
        "run Q --seed",
        "run Q --seed -4",
        "run Q --seconds long",
        "run Q --assists",
        "run Q --json=yes",
        "run Q --s 4",
        "run Q Q Q",
        "shot Q Q --size 3x3",
        "shot Q Q --text 3",
        "check",
        "levels --all",
        "replay Q --verify --headless",
        "chapter --choose beacon",
        "texts D",
    ],
)
def test_wrong_usage_is_told_in_the_language(pseudo: None, misuse: str, capsys) -> None:
    with pytest.raises(SystemExit) as end:
        main(misuse.split())
    assert end.value.code == 2
    assert_told_in_the_language(capsys.readouterr().err, misuse)


@pytest.mark.parametrize(
    "refused",
    [
        "shot title Q --scene flight",
        "replay Q Q",
        "chapter --compare nothing",
        "texts --update",
        "texts en --update",
        "odds 01-first-flight",
        "run levels/none.json",
        "run " + "q" * 300 + ".json",
        "replay levels/none.replay --verify",
        "run 01-first-flight --seconds 1 --record nowhere/it.replay",
        "replay README.md --verify",
        "replay LICENSE README.md --headless",
    ],
)
def test_what_cannot_be_done_is_told_in_the_language(pseudo: None, refused: str, capsys) -> None:
    assert main(refused.split()) in (1, 2)
    assert_told_in_the_language(capsys.readouterr().err, refused)


def assert_told_in_the_language(told: str, command: str) -> None:
    assert told.strip()
    options = {option.id for _, choice in choices_of(STORY) for option in choice.options}
    choices = {choice.id for _, choice in choices_of(STORY)}
    assert english_in(told, " ".join([NAMES, command, *options, *choices])) == []


def test_what_a_language_lacks_is_told_in_it(pseudo: None, tmp_path: Path, capsys) -> None:
    file = tmp_path / "data" / "text" / f"{LANGUAGE}.po"
    file.write_text(file.read_text("utf-8").replace("is not a file", "is no file"), "utf-8")
    assert main(["texts", LANGUAGE]) == 0
    first, *rows = capsys.readouterr().out.splitlines()
    assert english_in(first) == []
    assert [english_in(row, "problem: is not no a file") for row in rows] == [[], []]


def test_what_differs_in_a_replay_is_told_in_the_language(pseudo: None, tmp_path: Path, capsys) -> None:
    clear = (ROOT / "levels" / "clears" / "01-first-flight.replay").read_text("utf-8")
    changed_flight = re.sub(r"^(game|sha256) .", r"\1 0", clear, flags=re.MULTILINE).replace("t100", "t99", 1)
    (tmp_path / "it.replay").write_text(changed_flight, "utf-8")
    assert main(["replay", str(tmp_path / "it.replay"), "--verify"]) == 1
    told = capsys.readouterr().out
    assert len(told.splitlines()) > 3
    for line in told.splitlines():
        fields = " ".join(re.findall(r"[a-z._]+(?=: ř)|\S*[.\d]\S*", line))
        assert english_in(line, f"{fields} game SHA") == []


def test_argparse_speaks_english_again_afterwards(pseudo: None, monkeypatch, capsys) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "usage: " not in capsys.readouterr().out
    assert "LANGUAGE" not in os.environ
    assert argparse.ArgumentParser().format_help().startswith("usage: ")


def test_where_nothing_can_be_lent_to_argparse_it_speaks_english(pseudo: None, monkeypatch, capsys) -> None:
    def full() -> None:
        raise OSError("no space left")

    monkeypatch.setattr("game.view.lending.TemporaryDirectory", full)
    with pytest.raises(SystemExit):
        main(["levels", "--help"])
    told = capsys.readouterr().out
    assert told.startswith("usage: ")
    assert english_in(told.split("\n\n")[1]) == [], (
        "what the game says itself is in the language all the same"
    )


@pytest.mark.parametrize(
    "content", [*UNREADABLE, b'msgctxt "argparse"\nmsgid "options"\nmsgstr "%s %(what)s"\n']
)
def test_a_catalogue_that_cannot_be_read_leaves_help_in_english(
    pseudo: None, tmp_path: Path, content: bytes, capsys
) -> None:
    (tmp_path / "data" / "text" / f"{LANGUAGE}.po").write_bytes(content)
    with pytest.raises(SystemExit) as end:
        main(["check", "--help"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("usage: ")
    assert "\noptions:\n" in told


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
