"""Who may import whom, and who must do without a window."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import game

ROOT = Path(game.__file__).parent
MAY_IMPORT = {
    "folders": {"folders"},
    "saying": {"saying"},
    "reasons": {"reasons", "saying"},
    "assists": {"assists"},
    "settings": {"settings", "assists"},
    "saves": {"saves", "campaign", "settings", "folders", "saying", "reasons"},
    "level": {"level", "folders", "saying", "reasons"},
    "sim": {"sim", "level", "assists"},
    "play": {"play", "sim", "level", "assists", "saying", "reasons"},
    "campaign": {"campaign", "level", "saying"},
    "view": {"view", "sim", "level", "folders", "assists", "saying"},
    "scenes": {
        "scenes",
        "view",
        "campaign",
        "play",
        "sim",
        "level",
        "input",
        "key_hints",
        "menu_moves",
        "window",
        "bindings",
        "saves",
        "saying",
        "reasons",
        "settings",
        "folders",
        "assists",
    },
    "input": {"input", "bindings", "key_hints", "menu_moves", "pads", "sim", "level", "settings"},
    "key_hints": {"key_hints", "bindings"},
    "menu_moves": {"menu_moves"},
    "bindings": {"bindings"},
    "pads": {"pads"},
    "heap": {"heap"},
    "window": {"window", "heap", "settings"},
    "rescue": {"rescue", "reasons", "saves", "folders", "scenes", "view", "app"},
    "app": {"app", "rescue", "scenes", "window", "input", "menu_moves", "heap", "saves", "settings"},
    "opening": {"opening", "reasons", "app", "scenes", "view", "window", "saves"},
    "measuring": {"measuring", "heap", "play", "view", "level", "sim"},
    "chapter": {"chapter", "campaign", "play", "sim", "level"},
    "arguments": {"arguments", "play", "level", "saying", "sim", "view"},
    "command_line": {
        "command_line",
        "commands",
        "arguments",
        "assists",
        "play",
        "saves",
        "saying",
        "sim",
        "view",
    },
    "commands": {
        "commands",
        "assists",
        "measuring",
        "saying",
        "reasons",
        "chapter",
        "campaign",
        "app",
        "scenes",
        "play",
        "view",
        "sim",
        "level",
    },
}
WINDOWLESS = (
    "level",
    "sim",
    "play",
    "campaign",
    "chapter",
    "saves",
    "settings",
    "folders",
    "assists",
    "saying",
)
FOR_EVERYBODY = {"game"}
"""The package itself holds the version and nothing else."""


def test_every_part_of_the_game_has_its_law():
    parts = {path.stem for path in ROOT.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert parts - {"__init__", "__main__", "__pycache__", "_data"} <= set(MAY_IMPORT)


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_imports_only_what_it_may(part):
    breaches = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in _sources(part)
        for module in _own_imports(path)
        if module not in FOR_EVERYBODY and module.split(".")[1] not in MAY_IMPORT[part]
    ]
    assert breaches == []


@pytest.mark.parametrize("part", WINDOWLESS)
def test_no_line_of_it_imports_pygame(part):
    breaches = [path.name for path in _sources(part) if "pygame" in {m.split(".")[0] for m in _imports(path)}]
    assert breaches == []


def test_everything_without_a_window_loads_without_pygame():
    modules = [_module(path) for part in WINDOWLESS for path in _sources(part)] + [
        "game.__main__",
        "game.command_line",
    ]
    code = (
        f"import sys, importlib\nfor name in {modules!r}:\n    importlib.import_module(name)\n"
        "assert not [name for name in sys.modules if name.split('.')[0] == 'pygame']"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _sources(part: str) -> list[Path]:
    folder = ROOT / part
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{part}.py"]


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")


def _own_imports(path: Path) -> set[str]:
    return {module for module in _imports(path) if module.split(".")[0] == "game"}


def _imports(path: Path) -> set[str]:
    """Full names of all modules a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= _from(node, path)
    return found


def _from(node: ast.ImportFrom, path: Path) -> set[str]:
    base = node.module or ""
    if node.level:
        above = path.relative_to(ROOT.parent).parts[: -node.level]
        base = ".".join([*above, *([base] if base else [])])
    return (
        {f"game.{alias.name}" for alias in node.names if alias.name != "__version__"}
        if base == "game"
        else {base}
    )
