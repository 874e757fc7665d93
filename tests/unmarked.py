"""What is still English in a text of the pseudo-language."""

from __future__ import annotations

import re

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
