"""What is still English in a text of the pseudo-language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|\S*/\S*|\$\S*|(?<!\w)--?[a-z]+")
"""Quoted values, files, places in a file, and options."""
JSON = ("null", "true", "false", "NaN", "Infinity")
UNITS = ("kg",)
WORD = re.compile(r"[A-PR-Za-pr-z]{2,}")


def english_in(text: str, values: str = "") -> list[str]:
    """Words without marks in a text, but for names, paths and values; ``values`` holds words that are such too."""
    return [
        word
        for word in WORD.findall(QUOTED.sub("", text))
        if word not in (*JSON, *UNITS, *WORD.findall(values))
    ]


def around(path: Path, lines: Iterable[str]) -> tuple[str, str]:
    """What lines say before and after a path, wherever that is broken over them."""
    broken = r"\n?".join(map(re.escape, str(path)))
    before, after = re.split(broken, "\n".join(lines), maxsplit=1)
    return before.replace("\n", " "), after.replace("\n", " ")
