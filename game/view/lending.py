"""Words of the catalogue for those who ask the standard library's ``gettext``, as argparse does."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import polib

from game.view.tongue import catalogue_files, is_fitting, spoken

VARIABLE = "LANGUAGE"
"""By which ``gettext`` is told the language."""


@contextmanager
def lent(context: str) -> Iterator[None]:
    """Let ``gettext`` answer from a part of the catalogue of the language that is spoken.

    It finds languages in a folder and by the environment, so both are lent for as long as this lasts. Where no folder can
    be made, or the catalogue not be read, it answers as usual.
    """
    with ExitStack() as stack:
        with suppress(OSError, ValueError):
            folder = Path(stack.enter_context(TemporaryDirectory()))
            _write(context, folder / spoken() / "LC_MESSAGES")
            stack.enter_context(_asked_of(context, folder))
        yield


def _write(context: str, folder: Path) -> None:
    """Write a part of the catalogue as ``gettext`` looks for it: compiled, and without its context.

    Raises:
        OSError: it cannot be written, or the catalogue not be read.
        ValueError: the catalogue is no text.
    """
    entries = polib.pofile(catalogue_files()[spoken()])
    part = polib.POFile()
    part.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    part.extend(
        polib.POEntry(msgid=entry.msgid, msgstr=entry.msgstr)
        for entry in entries
        if entry.msgctxt == context and is_fitting(entry)
    )
    folder.mkdir(parents=True)
    part.save_as_mofile(str(folder / f"{context}.mo"))


@contextmanager
def _asked_of(domain: str, folder: Path) -> Iterator[None]:
    before, language = gettext.textdomain(), os.environ.get(VARIABLE)
    gettext.bindtextdomain(domain, folder)
    gettext.textdomain(domain)
    os.environ[VARIABLE] = spoken()
    try:
        yield
    finally:
        gettext.textdomain(before)
        os.environ.pop(VARIABLE)
        os.environ.update({} if language is None else {VARIABLE: language})
