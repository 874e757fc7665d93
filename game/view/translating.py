"""What a language's catalogue lacks, and bringing it up to date with the English texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import polib

from game.saying import Telling
from game.view.tongue import (
    SOURCE,
    catalogue_files,
    is_fitting,
    key_of,
    places,
    template,
    translated,
)

FUZZY = "fuzzy"
PLACES = "python-brace-format"
"""Flag by which translators' tools know that names in braces stay as they are."""


class CatalogueError(Exception):
    """A catalogue cannot be read; says which and why."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Keys of a language's catalogue by what is wrong with them."""

    language: str
    path: Path
    texts: int
    """How many there are in English."""
    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    """The English text has changed since."""
    unfitting: list[str] = field(default_factory=list)
    """A place in braces is not one of the English text's: it is said in English."""
    unknown: list[str] = field(default_factory=list)
    """There is no such text any more."""

    def lines(self) -> list[str]:
        """The survey as a person reads it."""
        said = self.texts - len(self.missing) - len(self.stale) - len(self.unfitting)
        counts = {"file": self.path, "said": said, "texts": self.texts}
        rows = [translated(Telling("{file}: {said} of {texts} texts are spoken", **counts))]
        for what, keys in (
            (Telling("missing"), self.missing),
            (Telling("stale"), self.stale),
            (Telling("unfitting"), self.unfitting),
            (Telling("unknown"), self.unknown),
        ):
            rows += [f"  {translated(what):<10} {key}" for key in keys]
        return rows


def file_of(language: str) -> Path:
    """A language's catalogue; where it would be, if there is none."""
    return catalogue_files().get(language, template().with_name(f"{language}.po"))


def survey(language: str) -> Survey:
    """Hold a language's catalogue against the English texts.

    Raises:
        CatalogueError: it cannot be read.
    """
    path, english = file_of(language), _by_key(template())
    translated = _by_key(path) if path.is_file() else {}
    found = Survey(language, path, len(english), unknown=[key for key in translated if key not in english])
    for key, entry in english.items():
        other = translated.get(key)
        if other is None or not _is_said(other):
            found.missing.append(key)
        elif _is_stale(other, entry):
            found.stale.append(key)
        elif not is_fitting(other):
            found.unfitting.append(key)
    return found


def update(language: str) -> Path:
    """Bring a language's catalogue up to date, or begin it; returns its file.

    New texts are added empty. Translations of texts that changed stay, marked fuzzy, with what they translated; those of
    texts that are gone are kept at the end, out of use.

    Raises:
        CatalogueError: the present one cannot be read.
        ValueError: English has no catalogue of its own.
        OSError: it cannot be written.
    """
    if language == SOURCE:
        raise ValueError(
            Telling("{language} is the language of {file} itself", language=SOURCE, file=template().name)
        )
    path, english = file_of(language), _by_key(template())
    old = _read(path) if path.is_file() else polib.POFile()
    known = {key_of(entry): entry for entry in old}
    new = polib.POFile(wrapwidth=100)
    new.metadata = polib.pofile(template()).metadata | {"Language": language} | old.metadata
    new.extend(_renewed(entry, known.get(key)) for key, entry in english.items())
    for key, entry in known.items():
        if key not in english and _is_said(entry):
            entry.obsolete = True
            new.append(entry)
    new.save(str(path))
    return path


def _renewed(english: polib.POEntry, old: polib.POEntry | None) -> polib.POEntry:
    """An entry for an English text with what was translated of it before."""
    entry = polib.POEntry(
        msgctxt=english.msgctxt,
        msgid=english.msgid,
        msgid_plural=english.msgid_plural,
        comment=english.comment,
        flags=[PLACES] if places(english.msgid) else [],
    )
    if entry.msgid_plural:
        entry.msgstr_plural = {0: "", 1: ""}
    if old is None:
        return entry
    entry.tcomment = old.tcomment
    entry.msgstr = old.msgstr
    if entry.msgid_plural and old.msgstr_plural:
        entry.msgstr_plural = old.msgstr_plural
    if _is_said(old) and _is_stale(old, english):
        entry.flags.append(FUZZY)
        entry.previous_msgid = old.previous_msgid or old.msgid
    return entry


def _is_said(entry: polib.POEntry) -> bool:
    return all(entry.msgstr_plural.values()) if entry.msgid_plural else bool(entry.msgstr)


def _is_stale(translated: polib.POEntry, english: polib.POEntry) -> bool:
    same = (translated.msgid, translated.msgid_plural) == (english.msgid, english.msgid_plural)
    return translated.fuzzy or not same


def _by_key(path: Path) -> dict[str, polib.POEntry]:
    return {key_of(entry): entry for entry in _read(path) if not entry.obsolete}


def _read(path: Path) -> polib.POFile:
    try:
        return polib.pofile(path)
    except (OSError, ValueError) as error:
        raise CatalogueError(
            Telling("{file}: cannot be read as a gettext catalogue: {error}", file=path, error=error)
        ) from error
