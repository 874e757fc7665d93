"""The README tells the truth: its commands, its code, its keys, its tree and its packages."""

from __future__ import annotations

import re
import shlex
import tomllib

import pygame
import pytest

from game.bindings import DEFAULTS
from game.command_line import _parser
from tests.shipped import ROOT

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = re.findall(r"^python -m game (.*?)(?:#.*)?$", TEXT, re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_there_are_two_commands_to_copy_one_to_play_and_one_to_test():
    play, test = [line for line in TEXT.splitlines() if line.startswith("python3 -m venv")]
    assert play.endswith(".venv/bin/pip install . && .venv/bin/python -m game")
    assert test.endswith(".venv/bin/pip install -e '.[test]' && .venv/bin/python -m pytest")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_can_be_given(command):
    assert _parser().parse_args(shlex.split(command)).command


@pytest.mark.parametrize("code", [code for language, code in BLOCKS if language == "python"])
def test_every_piece_of_code_runs(code, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(compile(code, "README.md", "exec"), {})


@pytest.mark.parametrize("keys", DEFAULTS.keys.values(), ids=DEFAULTS.keys)
def test_every_key_is_in_the_table_or_moves_a_menu(keys):
    table = TEXT[TEXT.index("| key | pad |") : TEXT.index("## Make a level")].lower()
    names = [pygame.key.name(getattr(pygame, key)) for key in keys]
    short = [name.replace("escape", "esc").removeprefix("right ").removeprefix("left ") for name in names]
    told = [name for name in short if re.search(rf"\b{name}\b", table) or name in ("return", "enter")]
    assert told == short


def test_every_folder_and_file_of_the_tree_is_there():
    (tree,) = [code for language, code in BLOCKS if not language and code.startswith("game/")]
    inner = re.findall(r"^  (\S+)", tree, re.MULTILINE)
    outer = re.findall(r"^(\S+)", tree, re.MULTILINE)
    assert [name for name in inner if not (ROOT / "game" / name).exists()] == []
    assert [name for name in outer if not (ROOT / name).exists()] == []
    folders = {path.name + "/" for path in (ROOT / "game").iterdir() if (path / "__init__.py").is_file()}
    assert folders - set(inner) == set()


def test_every_package_is_in_the_table_and_no_other():
    packages = {re.split(r"[<>=~]", each)[0] for each in PROJECT["dependencies"]}
    told = re.findall(r"^\| ([a-z-]+) \|", TEXT[TEXT.index("| package |") :], re.MULTILINE)
    assert set(told) - {"package"} == packages


def test_what_it_links_to_is_there():
    links = re.findall(r"\]\(([^)#:]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []
