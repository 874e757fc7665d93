"""A language that nobody speaks: every letter marked, every text longer and in brackets.

What stands on the screen without a mark was not translatable; what lacks its bracket was cut; what overlaps would
overlap in a real language too.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path
from string import Formatter

import polib

from game.view.texts import template

LANGUAGE = "xx"
LONGER = 0.4
"""Translations from English are often so much longer, as a share."""
MARKED = str.maketrans(
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ",
    "áḃçďéḟğĥíĵķłṁñöṗřšťüṽŵẋýžÁḂÇĎÉḞĞĤÍĴĶŁṀÑÖṖŘŠŤÜṼŴẊÝŽ",
)
"""Q has no marked form."""
FILL = "éíñôš"


def pseudo(text: str) -> str:
    """A text in the pseudo-language, its ``{places}`` as they are."""
    letters = sum(len(words) for words, *_ in Formatter().parse(text))
    return f"[{_marked(text)}{_padding(letters, ' ' in text.strip())}]"


def _marked(text: str) -> str:
    return "".join(
        words.translate(MARKED) + ("" if place is None else f"{{{place}}}")
        for words, place, *_ in Formatter().parse(text)
    )


def _padding(letters: int, in_words: bool) -> str:
    wanted = ceil(letters * LONGER) - 2  # the brackets are two
    fill = (f" {FILL}" if in_words else FILL) * wanted
    return fill[: max(0, wanted)].rstrip()


def figures(text: str) -> str:
    """A unit or a sign among figures: marked, but no longer, as units hardly differ."""
    return "," if text == "." else _marked(text)


def write_catalogue(folder: Path) -> Path:
    """The whole catalogue in the pseudo-language, as a file in a folder."""
    entries = polib.pofile(template())
    entries.metadata["Language"] = LANGUAGE
    for entry in entries:
        made = figures if str(entry.msgctxt).startswith("unit.") else pseudo
        if entry.msgid_plural:
            entry.msgstr_plural = {0: made(entry.msgid), 1: made(entry.msgid_plural)}
        else:
            entry.msgstr = made(entry.msgid)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{LANGUAGE}.po"
    entries.save(str(path))
    return path
