"""Every text on the screen, looked up by key in one catalogue for each language."""

from __future__ import annotations

import json
from functools import cache
from typing import cast

from game.view.assets import assets_folder

LANGUAGE = "en"


@cache
def catalogue(language: str = LANGUAGE) -> dict[str, str]:
    """All texts of a language by key.

    Raises:
        FileNotFoundError: there is no such language.
    """
    path = assets_folder() / "text" / f"{language}.json"
    return cast("dict[str, str]", json.loads(path.read_text(encoding="utf-8")))


def say(key: str, **values: object) -> str:
    """The text for a key, with its ``{places}`` filled in.

    Raises:
        KeyError: the catalogue lacks the key or the text needs a value that was not given.
    """
    return catalogue()[key].format(**values)


def has(key: str) -> bool:
    """Whether the catalogue knows a key."""
    return key in catalogue()
