"""Every text on the screen, looked up by key in one gettext catalogue.

The English texts stand in ``assets/text/lucky-strike.pot``, each with its key as context; a language is a ``.po`` file
beside it, or in the folder ``text`` of the player's data. Both are read as they are, so that nothing has to be compiled
before it is seen. What a language lacks, or has with other places than the English text, is said in English.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Protocol

import polib
import pygame

from game.folders import user_data
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


def template() -> Path:
    """The file of the English texts."""
    return assets_folder() / "text" / TEMPLATE


def catalogue_files() -> dict[str, Path]:
    """The catalogue of each language but English; the player's own go before those that come with the game."""
    folders = (assets_folder() / "text", user_data() / "text")
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.po"))}


def languages() -> list[str]:
    """The languages that the game can speak, as codes: English first."""
    return [SOURCE, *sorted(catalogue_files())]


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
    """All texts in English by key."""
    entries = polib.pofile(template())
    return {str(entry.msgctxt): Text(entry.msgid, entry.msgid_plural) for entry in entries}


def use_language(wanted: str = "") -> None:
    """Speak a language from now on, English where there is no catalogue of it; none wanted is that of the system."""
    language = chosen([wanted] if wanted else system_languages(), languages())
    _tongue.words = NullTranslations() if language == SOURCE else translation(catalogue_files()[language])
    _tongue.language = language


def chosen(wanted: Sequence[str], known: Sequence[str]) -> str:
    """The first language wanted that is known, ``de`` standing in for ``de_AT``; English when there is none."""
    for language in wanted:
        for name in (language, language.split("_")[0]):
            if name in known:
                return name
    return SOURCE


def system_languages() -> list[str]:
    """The languages that the system's user prefers, most wanted first."""
    found = pygame.system.get_pref_locales()
    return ["_".join(filter(None, (each["language"], each["country"]))) for each in found]


def translation(path: Path) -> NullTranslations:
    """What a catalogue's file has to say; nothing where it cannot be read, as ``python -m game texts`` tells."""
    try:
        entries = polib.pofile(path)
        for entry in entries:
            if not is_fitting(entry):
                entry.flags.append("fuzzy")  # those are not spoken
        return GNUTranslations(BytesIO(entries.to_binary()))
    except (OSError, ValueError):
        return NullTranslations()


def is_fitting(entry: polib.POEntry) -> bool:
    """Whether each form of a translation has places that its English text has too, and is well written."""
    allowed = places(entry.msgid) | places(entry.msgid_plural)
    try:
        return all(places(form) <= allowed for form in forms(entry))
    except ValueError:
        return False


def forms(entry: polib.POEntry) -> Iterable[str]:
    """The translated forms of an entry: one, or those of its plural."""
    return entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)


def places(text: str) -> set[str]:
    """The names in braces.

    Raises:
        ValueError: a brace is left open.
    """
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def spoken() -> str:
    """The code of the language that is being spoken."""
    return _tongue.language


def say(key: str, **values: object) -> str:
    """The text for a key, with its ``{places}`` filled in. Where it has plurals, ``count`` chooses among them.

    Raises:
        KeyError: the catalogue lacks the key or the text needs a value that was not given.
        TypeError: what is counted is no whole number.
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
