"""Every text on the screen, looked up by key in one gettext catalogue.

The English texts stand in ``assets/text/lucky-strike.pot``, each with its key as context; a language is a ``.po`` file
beside it. Both are read as they are, so that nothing has to be compiled before it is seen. What a language lacks is
said in English.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

import polib

from game.view.assets import assets_folder

TEMPLATE = "lucky-strike.pot"
SOURCE = "en"
"""The language of the template."""


@dataclass(frozen=True, slots=True)
class Text:
    """An English text with its ``{places}``; ``many`` is its form for all counts but one, where it counts anything."""

    one: str
    many: str = ""


@dataclass(slots=True)
class Tongue:
    """The language that is being spoken."""

    language: str = SOURCE
    words: NullTranslations = field(default_factory=NullTranslations)


_tongue = Tongue()


def text_folder() -> Path:
    """Where the catalogue and its translations lie."""
    return assets_folder() / "text"


@cache
def catalogue() -> dict[str, Text]:
    """All texts in English by key."""
    entries = polib.pofile(text_folder() / TEMPLATE)
    return {str(entry.msgctxt): Text(entry.msgid, entry.msgid_plural) for entry in entries}


def languages() -> list[str]:
    """The languages that the game can speak."""
    return sorted({SOURCE, *(path.stem for path in text_folder().glob("*.po"))})


def use_language(language: str) -> None:
    """Speak a language from now on.

    Raises:
        FileNotFoundError: there is no catalogue of it.
    """
    _tongue.words = NullTranslations() if language == SOURCE else _translation(language)
    _tongue.language = language


@cache
def _translation(language: str) -> GNUTranslations:
    path = text_folder() / f"{language}.po"
    if not path.is_file():
        raise FileNotFoundError(f"no texts in {language!r}: {path} is missing")
    return GNUTranslations(BytesIO(polib.pofile(path).to_binary()))


def spoken() -> str:
    """The language that is being spoken, as in a file's name."""
    return _tongue.language


def say(key: str, **values: object) -> str:
    """The text for a key, with its ``{places}`` filled in. Where it has plurals, ``count`` chooses among them.

    Raises:
        KeyError: the catalogue lacks the key or the text needs a value that was not given.
    """
    text = catalogue()[key]
    if text.many:
        return _tongue.words.npgettext(key, text.one, text.many, _count(values)).format(**values)
    return _tongue.words.pgettext(key, text.one).format(**values)


def _count(values: dict[str, object]) -> int:
    count = values["count"]
    if not isinstance(count, int):
        raise TypeError(f"a count must be a whole number, got {count!r}")
    return count


def has(key: str) -> bool:
    """Whether the catalogue knows a key."""
    return key in catalogue()
