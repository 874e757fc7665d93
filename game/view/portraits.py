"""Faces of those who speak on the radio, the emblem and the icons: pictures from SVG, kept once drawn."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast
from zlib import crc32

import pygame

from game.view.assets import assets_folder
from game.view.palette import Colour

CALM = "calm"
SMALLEST, LARGEST = 8, 1024
"""Pixels a side that are drawn; beyond them the nearest of the two."""
CLOSEST_EXPRESSION = {
    "worried": "hard",
    "hard": "worried",
    "pleased": "wry",
    "glad": "wry",
    "angry": "hard",
    "afraid": "worried",
}
"""What stands in for an expression that somebody does not have; calm when that is missing too."""


class Sitter(NamedTuple):
    """Somebody with a portrait: the key of the files and the expressions there are."""

    key: str
    expressions: tuple[str, ...]


def folder() -> Path:
    """Where the pictures lie."""
    return assets_folder() / "portraits"


def sitter(speaker: str) -> Sitter:
    """Whose portrait stands for a speaker, named as in a level; a stranger's silhouette, always the same for a name."""
    name = " ".join(speaker.lower().split())
    known, strangers = _cast()
    return known.get(name) or strangers[crc32(name.encode()) % len(strangers)]


def portrait(speaker: str, expression: str = CALM, size: int = 64) -> pygame.Surface:
    """The bust of a speaker on a transparent square of so many pixels a side.

    Expressions that somebody does not have become the closest or calm. The surface is shared: do not draw on it.
    """
    who = sitter(speaker)
    return _drawn(f"{who.key}_{_expression(who, expression)}", _side(size))


def draw_everybody(size: int) -> Iterator[None]:
    """Draw every portrait of a size for the first time, one in a slice: each takes some milliseconds."""
    known, strangers = _cast()
    for who in dict.fromkeys((*known.values(), *strangers)):
        for expression in who.expressions:
            _drawn(f"{who.key}_{expression}", _side(size))
            yield


def emblem(size: int) -> pygame.Surface:
    """The mark of the *Lucky Strike*, transparent around it, so many pixels a side; shared."""
    return _drawn("emblem", _side(size))


def icon(name: str, size: int, colour: Colour) -> pygame.Surface:
    """A line icon in a colour, so many pixels a side; shared.

    Raises:
        FileNotFoundError: there is no icon of that name.
    """
    return _tinted(name, _side(size), colour)


def icons() -> tuple[str, ...]:
    """The names of all icons."""
    return tuple(sorted(path.stem.removeprefix("icon_") for path in folder().glob("icon_*.svg")))


def _side(size: int) -> int:
    return min(LARGEST, max(SMALLEST, size))


def _expression(who: Sitter, wanted: str) -> str:
    choices = (wanted, CLOSEST_EXPRESSION.get(wanted, CALM))
    return next((choice for choice in choices if choice in who.expressions), CALM)


@cache
def _cast() -> tuple[dict[str, Sitter], tuple[Sitter, ...]]:
    """Everybody by each of their names, and the silhouettes for all others."""
    text = (folder() / "cast.json").read_text(encoding="utf-8")
    rows = cast("dict[str, dict[str, list[str]]]", json.loads(text))
    known: dict[str, Sitter] = {}
    strangers: list[Sitter] = []
    for key, row in rows.items():
        who = Sitter(key, tuple(row["expressions"]))
        known |= dict.fromkeys(row["names"], who)
        if not row["names"]:
            strangers.append(who)
    return known, tuple(strangers)


@cache
def _drawn(stem: str, size: int) -> pygame.Surface:
    path = folder() / f"{stem}.svg"
    if not path.is_file():
        raise FileNotFoundError(path)
    picture = pygame.image.load_sized_svg(str(path), (size, size))
    return picture.convert_alpha() if pygame.display.get_surface() else picture


@cache
def _tinted(name: str, size: int, colour: Colour) -> pygame.Surface:
    picture = _drawn(f"icon_{name}", size).copy()
    picture.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture
