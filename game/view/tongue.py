"""Languages: which there are, which is spoken, and telling what was said in English in it.

Nothing here needs a window, and no catalogue is read while English is spoken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from game.folders import user_data
from game.saying import Saying
from game.view.assets import assets_folder

if TYPE_CHECKING:
    from polib import POEntry

TEMPLATE = "lucky-strike.pot"
SOURCE = "en"
"""The language of the template."""
ARGPARSE = "argparse"
"""The part of the catalogue with argparse's own words."""


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


def use_language(wanted: str = "") -> None:
    """Speak a language from now on, English where there is no catalogue of it; none wanted is that of the system."""
    known = languages()
    language = chosen([wanted] if wanted else system_languages(), known) if len(known) > 1 else SOURCE
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
    import pygame  # noqa: PLC0415  # commands do without it where there is nothing to choose

    found = pygame.system.get_pref_locales()
    return ["_".join(filter(None, (each["language"], each["country"]))) for each in found]


def translation(path: Path) -> NullTranslations:
    """What a catalogue's file has to say; nothing where it cannot be read, as ``python -m game texts`` tells."""
    import polib  # noqa: PLC0415  # loads slowly, and English needs none of it

    try:
        entries = polib.pofile(path)
        for entry in entries:
            if not is_fitting(entry):
                entry.flags.append("fuzzy")  # those are not spoken
        return GNUTranslations(BytesIO(entries.to_binary()))
    except (OSError, ValueError):
        return NullTranslations()


def is_fitting(entry: POEntry) -> bool:
    """Whether each form of a translation has places that its English text has too, and is well written.

    Of argparse's places it must have the very same, since they are filled by position too.
    """
    if entry.msgctxt == ARGPARSE and entry.msgstr:
        return percents(entry.msgstr) == percents(entry.msgid)
    allowed = places(entry.msgid) | places(entry.msgid_plural)
    try:
        return all(places(form) <= allowed for form in forms(entry))
    except ValueError:
        return False


def forms(entry: POEntry) -> Iterable[str]:
    """The translated forms of an entry: one, or those of its plural."""
    return entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)


def places(text: str) -> set[tuple[str, str | None, str | None]]:
    """What stands in braces: names, each with the format and the conversion of its value.

    Raises:
        ValueError: a brace is left open.
    """
    found = Formatter().parse(text)
    return {(name, how, conversion) for _, name, how, conversion in found if name is not None}


def percents(text: str) -> Counter[str]:
    """The places that begin with a percent sign, as argparse's own texts have them: ``%s``, ``%(prog)s``."""
    return Counter(re.findall(r"%(?:\(\w+\))?.?", text))


def spoken() -> str:
    """The code of the language that is being spoken."""
    return _tongue.language


def words() -> NullTranslations:
    """The words of the language that is being spoken."""
    return _tongue.words


def translated(text: str) -> str:
    """A text in the language that is spoken where it is a saying, with the sayings in it; else as it is."""
    if not isinstance(text, Saying) or spoken() == SOURCE:
        return str(text)
    values = {
        name: translated(value) if isinstance(value, str) else value for name, value in text.values.items()
    }
    count = text.values.get("count", 0)
    if text.many and isinstance(count, int):
        form = words().npgettext(text.context, text.text, text.many, count)
    else:
        form = words().pgettext(text.context, text.text)
    return form.format(**values)


def key_of(entry: POEntry) -> str:
    """By what a row of the catalogue is found: its key, or for sayings the part of the catalogue and the English text."""
    context = str(entry.msgctxt)
    return context if "." in context else f"{context}: {entry.msgid}"
