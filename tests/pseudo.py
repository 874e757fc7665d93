"""A language that nobody speaks: every letter marked, every text longer and in brackets.

What stands on the screen without a mark was not translatable; what lacks its bracket was cut; what overlaps would
overlap in a real language too.
"""

from __future__ import annotations

import json
import re
from itertools import zip_longest
from pathlib import Path
from string import Formatter

import polib
from pydantic import ValidationError

from game.campaign.contents import missions_of
from game.campaign.load import load_campaign
from game.level.load import read_level
from game.level.reader import read_json
from game.level.translations import Reading, texts_of
from game.view.tongue import template

LANGUAGE = "xx"
UNREADABLE = [
    b"",
    b"msgid broken",
    b"\xff\xfe\x00",
    b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=import;\\n"\n',
]
"""Files that are no catalogues."""
LONGER = 0.4
"""Translations from English are often so much longer, as a share."""
MARKED = str.maketrans(
    "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ",
    "áḃçďéḟğĥíĵķłṁñöṗřšťüṽŵẋýžÁḂÇĎÉḞĞĤÍĴĶŁṀÑÖṖŘŠŤÜṼŴẊÝŽ",
)
"""Q has no marked form."""
FILL = "éíñôšéíñôš"
WORD = r"[A-Za-z']+"
PERCENT = re.compile(r"%(?:\(\w+\))?[rs]\b")
"""A place in argparse's own texts."""


def pseudo(text: str) -> str:
    """A text in the pseudo-language, its ``{places}`` as they are and its words as many."""
    return f"[{_marked(text, longer=True)}]"


def _marked(text: str, longer: bool) -> str:
    return "".join(
        _marked_words(words, longer) + ("" if place is None else _place(place, how or "", conversion or ""))
        for words, place, how, conversion in Formatter().parse(text)
    )


def _marked_words(words: str, longer: bool) -> str:
    if PERCENT.search(words):
        kept = PERCENT.findall(words)
        parts = [_marked_words(part, longer) for part in PERCENT.split(words)]
        return "".join(part + place for part, place in zip_longest(parts, kept, fillvalue=""))
    found = (re.sub(WORD, _lengthened, words) if longer else words).translate(MARKED)
    return found.replace("{", "{{").replace("}", "}}")


def _place(name: str, how: str, conversion: str) -> str:
    return "{" + name + (f"!{conversion}" if conversion else "") + (f":{how}" if how else "") + "}"


def _lengthened(word: re.Match[str]) -> str:
    more = FILL[: round(len(word[0]) * LONGER)]
    return word[0] + (more.upper() if word[0].isupper() else more)


def figures(text: str) -> str:
    """A unit or a sign among figures: marked, but no longer, as units hardly differ."""
    return "," if text == "." else _marked(text, longer=False)


def write_level(path: Path, folder: Path) -> Path:
    """A level with all its texts in the pseudo-language too, as a file in a folder."""
    value = read_json(path.read_bytes(), path.name).value
    level, _ = read_level(path.read_bytes(), path.name)
    assert isinstance(value, dict)
    assert level is not None
    texts = {each.text: _fitting(each) for each in texts_of(level)}
    return _written(path, folder, value | {"translations": {LANGUAGE: texts}})


def write_campaign(path: Path, folder: Path) -> Path:
    """A campaign with all its texts in the pseudo-language too, and beside it its levels, as files in a folder."""
    value = read_json(path.read_bytes(), path.name).value
    assert isinstance(value, dict)
    told = load_campaign(path)
    for _, mission in missions_of(told.campaign):
        write_level(told.level_path(mission.level), folder)
    texts = {each.text: _fitting(each) for each in texts_of(told.campaign)}
    return _written(path, folder, value | {"translations": {LANGUAGE: texts}})


def _written(path: Path, folder: Path, value: dict[str, object]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / path.name
    written.write_text(json.dumps(value), "utf-8")
    return written


def _fitting(reading: Reading) -> str:
    """As long as it may be where it stands."""
    text = pseudo(reading.text)
    try:
        return reading.limits.validate_python(text)
    except ValidationError:
        return f"[{_marked(reading.text, longer=False)}]"[: len(reading.text)]


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
