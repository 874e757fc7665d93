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


def rows_in_the_code() -> Iterator[Row | str]:
    """What each saying needs; where its text is not written out, the place in the code.

    A command says the first line of its function too.
    """
    yield from (Row(Telling.context, str(command.__doc__)) for command in COMMANDS)
    for path in CODE:
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        if any(isinstance(node, ast.ImportFrom) and node.module == Saying.__module__ for node in nodes):
            for node in nodes:
                yield from _row(path, node) if isinstance(node, ast.Call) else ()


def _row(path: Path, node: ast.Call) -> Iterator[Row | str]:
    names = [part.id if isinstance(part, ast.Name) else "" for part in (node.func, *node.args[:1])]
    if names[0] in KINDS:
        texts = node.args
    elif names[0] == "partial" and names[-1] in KINDS:
        names, texts = names[1:], node.args[1:]
    else:
        return
    if [getattr(text, "attr", "") for text in texts] == ["__doc__"]:
        return
    if texts and all(isinstance(text, ast.Constant) for text in texts):
        yield Row(KINDS[names[0]].context, *(text.value for text in texts if isinstance(text, ast.Constant)))
    else:
        yield f"{path}:{node.lineno}"


def rows_in_the_catalogue(contexts: set[str]) -> list[Row]:
    """The rows of some parts of the catalogue."""
    entries = [entry for entry in polib.pofile(template()) if entry.msgctxt in contexts]
    return [Row(str(entry.msgctxt), entry.msgid, entry.msgid_plural) for entry in entries]
