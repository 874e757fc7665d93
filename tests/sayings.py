"""The sayings in the code, as they stand there: what the catalogue must have a row for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib

from game.command_line import COMMANDS
from game.saying import Saying, Telling
from game.view.tongue import template

KINDS = {kind.__name__: kind for kind in (Saying, *Saying.__subclasses__())}
CODE = [path for path in sorted(Path("game").rglob("*.py")) if path.name != "saying.py"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the catalogue that is found by its English text."""

    context: str
    text: str
    many: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A place in the code at which something is said."""

    place: str
    row: Row | None
    """What it needs; None where its text is not written out."""
    given: frozenset[str] | None = None
    """Names of the values that it is given; None where that is done elsewhere."""


def said_in_the_code() -> Iterator[Said]:
    """Every saying. A command says the first line of its function too."""
    for command in COMMANDS:
        yield Said(command.__name__, Row(Telling.context, str(command.__doc__)))
    for path in CODE:
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        if any(isinstance(node, ast.ImportFrom) and node.module == Saying.__module__ for node in nodes):
            for node in nodes:
                yield from _said(path, node, nodes) if isinstance(node, ast.Call) else ()


def _said(path: Path, node: ast.Call, nodes: list[ast.AST]) -> Iterator[Said]:
    names = [part.id if isinstance(part, ast.Name) else "" for part in (node.func, *node.args[:1])]
    place = f"{path}:{node.lineno}"
    if names[0] in KINDS and [getattr(text, "attr", "") for text in node.args] != ["__doc__"]:
        yield Said(place, _row(names[0], node.args), frozenset(_given(node, nodes)))
    elif names[0] == "partial" and names[-1] in KINDS:
        yield Said(place, _row(names[1], node.args[1:]))


def _row(kind: str, texts: list[ast.expr]) -> Row | None:
    written = [text.value for text in texts if isinstance(text, ast.Constant)]
    return Row(KINDS[kind].context, *map(str, written)) if written and len(written) == len(texts) else None


def _given(node: ast.Call, nodes: list[ast.AST]) -> Iterator[str]:
    for keyword in node.keywords:
        if keyword.arg is not None:
            yield keyword.arg
        else:
            assert isinstance(keyword.value, ast.Name)
            yield from _keys(keyword.value, nodes)


def _keys(name: ast.Name, nodes: list[ast.AST]) -> list[str]:
    """Of the dictionary that a name was last given above."""
    above = [
        node
        for node in nodes
        if isinstance(node, ast.Assign) and node.lineno < name.lineno and isinstance(node.value, ast.Dict)
        if [target.id for target in node.targets if isinstance(target, ast.Name)] == [name.id]
    ]
    last = max(above, key=lambda node: node.lineno).value
    assert isinstance(last, ast.Dict)
    return [str(key.value) for key in last.keys if isinstance(key, ast.Constant)]


def rows_in_the_catalogue(contexts: set[str]) -> list[Row]:
    """The rows of some parts of the catalogue."""
    entries = [entry for entry in polib.pofile(template()) if entry.msgctxt in contexts]
    return [Row(str(entry.msgctxt), entry.msgid, entry.msgid_plural) for entry in entries]
