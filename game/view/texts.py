"""Every text on the screen, looked up by key in one gettext catalogue.

The English texts stand in ``assets/text/lucky-strike.pot``, each with its key as context; a language is a ``.po`` file
beside it, or in the folder ``text`` of the player's data. Both are read as they are, so that nothing has to be compiled
before it is seen. What a language lacks, or has with other places than the English text, is said in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import polib

from game.view.tongue import SOURCE, catalogue_files, spoken, template, translation, words

_WITHOUT_KEY = re.compile(r'^msgctxt "[^".]*"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """An English text with its ``{places}``; ``many`` is its form for all counts but one, where it counts anything."""

    one: str
    many: str = ""


def language_name(code: str) -> str:
    """What a language calls itself, as its catalogue says; its code where that does not say so."""
    own = catalogue()["settings.language.name"].one
    if code == SOURCE:
        return own
    name = _named(catalogue_files()[code], own)
    return code if name == own else name


@cache
def _named(path: Path, english: str) -> str:
    return translation(path).pgettext("settings.language.name", english)


@cache
def catalogue() -> dict[str, Text]:
    """All texts in English by key. Sayings have none and are passed over, since the first picture waits for this."""
    rows = template().read_text("utf-8").split("\n\n")
    entries = polib.pofile("\n\n".join(row for row in rows if not _WITHOUT_KEY.search(row)))
    return {str(entry.msgctxt): Text(entry.msgid, entry.msgid_plural) for entry in entries}


def say(key: str, **values: object) -> str:
    """The text for a key, with its ``{places}`` filled in. Where it has plurals, ``count`` chooses among them.

    Raises:
        KeyError: the catalogue lacks the key or the text needs a value that was not given.
        TypeError: what is counted is no whole number.
    """
    text = catalogue()[key]
    if text.many:
        return words().npgettext(key, text.one, text.many, _count(values)).format(**values)
    return words().pgettext(key, text.one).format(**values)


def _count(values: dict[str, object]) -> int:
    count = values["count"]
    if not isinstance(count, int):
        raise TypeError(f"a count must be a whole number, got {count!r}")
    return count


class Translated(Protocol):
    """A level, or something else that carries translations of its own texts."""

    @property
    def translations(self) -> dict[str, dict[str, str]]:
        """For each language what texts are in it, by the text they translate."""
        ...


def local(told: Translated, text: str) -> str:
    """A text of a level in the language that is spoken, where the level carries a translation; else as it is."""
    language = spoken()
    texts = told.translations.get(language) or told.translations.get(language.split("_")[0], {})
    return texts.get(text, text)


def has(key: str) -> bool:
    """Whether the catalogue knows a key."""
    return key in catalogue()
