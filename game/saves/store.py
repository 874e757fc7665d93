"""A save on the disk: a small JSON file that is written so that no crash loses it, with three older ones beside it.

Writing goes to a draft in the same folder, which is flushed, synced, and put in place of the save in one step; then the
folder is synced and the save read again. Only then the backups move up, and what was the save becomes the newest.

Reading never destroys anything: a damaged file is set aside, one of a newer format is left alone and not written over.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from errno import EDQUOT, ENOSPC
from itertools import chain, count
from pathlib import Path
from shutil import copy2
from typing import Any, Generic, Literal, TypeVar

import msgspec

from game.reasons import reason_of
from game.saves.durable import write_durably
from game.saying import Saying, listed

BACKUPS = 3
LARGEST = 4_000_000
"""Bytes of a save; a larger file is not one."""
MARK = "lucky-strike"
"""The key by which a file tells what kind of save it is."""

_FULL = (ENOSPC, EDQUOT)
"""What the system says where there is no room."""

T = TypeVar("T")
Facts = dict[str, Any]
Migration = Callable[[Facts], Facts]
"""Makes the content of one format that of the next."""
Cause = Literal["damaged", "newer", "unreadable", "unwritable", "full", "lost"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong with a save, for the player to be told."""

    cause: Cause
    kind: str
    """Of save: ``settings``, ``progress``…"""
    path: Path
    why: str = ""
    """In the words of the system, or of what read the file."""
    aside: Path | None = None
    """Where a damaged file was put."""
    backups: tuple[Path, ...] = ()
    """What could be read instead, the newest first."""


class DamagedError(ValueError):
    """The text is not that of a save of this kind."""


class NewerError(ValueError):
    """The save was written by a newer version of the game."""


@dataclass(frozen=True)
class Kind(Generic[T]):
    """A kind of save: its name, which is that of its file, what is in it, and what made older formats newer."""

    name: str
    type: type[T]
    format: int = 1
    migrations: Mapping[int, Migration] = field(default_factory=dict)
    """By the format that they start from."""
    plain: Callable[[Any], Any] | None = None
    """Makes plain values of what msgspec does not know."""
    typed: Callable[[Any, Any], Any] | None = None
    """Makes such a type of plain values; a ValueError says that they are none."""

    def encode(self, value: T) -> bytes:
        """The text of a save."""
        facts = {MARK: self.name, "format": self.format, "content": value}
        return msgspec.json.format(msgspec.json.encode(facts, enc_hook=self.plain), indent=1) + b"\n"

    def decode(self, data: bytes) -> T:
        """What a save's text holds; older formats are migrated.

        Raises:
            DamagedError: it is no save of this kind.
            NewerError: it is of a format that this version does not know.
        """
        try:
            facts = msgspec.json.decode(data, type=dict)
            if facts.get(MARK) != self.name or type(facts.get("format")) is not int:
                raise DamagedError(Saying("it does not say that it holds {name}", name=self.name))
            if facts["format"] > self.format:
                formats = {"found": facts["format"], "known": self.format}
                raise NewerError(Saying("format {found}, and this version knows {known}", **formats))
            content = facts["content"]
            for old in range(facts["format"], self.format):
                content = self.migrations[old](content)
            return msgspec.convert(content, self.type, dec_hook=self.typed)
        except (msgspec.MsgspecError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
            raise DamagedError(str(error)) from error


class Store(Generic[T]):
    """One save in a folder.

    Args:
        kind: what it holds.
        folder: where it is; made when something is first saved.
    """

    def __init__(self, kind: Kind[T], folder: Path) -> None:
        self.kind = kind
        self.folder = folder
        self.path = folder / f"{kind.name}.json"
        self.locked: Trouble | None = None
        """Why nothing may be written over what is there."""

    def load(self) -> tuple[T | None, Trouble | None]:
        """What is saved, None where nothing can be read; and what the player should know about that."""
        try:
            return self.kind.decode(_read(self.path)), None
        except FileNotFoundError:
            return self._when_missing()
        except DamagedError as error:
            return None, self._set_aside(reason_of(error))
        except NewerError as error:
            self.locked = self._trouble("newer", reason_of(error))
        except OSError as error:
            self.locked = self._trouble("unreadable", reason_of(error))
        return None, self.locked

    def peek(self) -> T | None:
        """What is saved, None where nothing can be read; touches nothing."""
        return self._peek(self.path)

    def save(self, value: T) -> Trouble | None:
        """Keep a value durably; what went wrong, if something did: then what was saved before is still there."""
        if self.locked is not None:
            return self.locked
        try:
            self._write(self.kind.encode(value))
        except OSError as error:
            return self._trouble(cause_of(error), reason_of(error))
        return None

    def backups(self) -> tuple[Path, ...]:
        """The backups that can be read, the newest first."""
        return tuple(path for path in map(self._backup, range(1, BACKUPS + 1)) if self._is_sound(path))

    def restore(self, backup: Path) -> tuple[T | None, Trouble | None]:
        """Take a backup instead of the save, and keep it as such."""
        try:
            value = self.kind.decode(_read(backup))
        except (OSError, ValueError) as error:
            return None, self._trouble("damaged", str(error))
        return value, self.save(value)

    def _when_missing(self) -> tuple[T | None, Trouble | None]:
        """Nothing is there: a first start, or a save that somebody took away."""
        trouble = self._trouble("lost", "")
        return None, trouble if trouble.backups else None

    def _set_aside(self, why: str) -> Trouble:
        aside = _unused(self.path.with_name(f"{self.path.name}.corrupt-{datetime.now():%Y%m%d-%H%M%S}"))
        try:
            self.path.rename(aside)
        except OSError as error:
            self.locked = self._trouble("damaged", listed([why, reason_of(error)], "; "))
            return self.locked
        return self._trouble("damaged", why, aside)

    def _trouble(self, cause: Cause, why: str, aside: Path | None = None) -> Trouble:
        return Trouble(cause, self.kind.name, self.path, why, aside, self.backups())

    def _is_sound(self, path: Path) -> bool:
        return self._peek(path) is not None

    def _peek(self, path: Path) -> T | None:
        try:
            return self.kind.decode(_read(path))
        except (OSError, ValueError):
            return None

    def _backup(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.backup-{number}")

    def _write(self, data: bytes) -> None:
        before = self.path.with_name(f".{self.path.name}.before")
        had_one = _keep_as(before, self.path)
        write_durably(self.path, data)
        if _read(self.path) != data:
            if had_one:
                before.replace(self.path)
            raise OSError(Saying("{file} reads otherwise than it was written", file=self.path.name))
        if had_one:
            self._rotate(before)

    def _rotate(self, newest: Path) -> None:
        """Move the backups up by one; they are a second line, so that no trouble with them spoils a save."""
        with suppress(OSError):
            for number in range(BACKUPS - 1, 0, -1):
                with suppress(FileNotFoundError):
                    self._backup(number).replace(self._backup(number + 1))
            newest.replace(self._backup(1))


def cause_of(error: OSError) -> Cause:
    """Why something could not be written."""
    return "full" if error.errno in _FULL else "unwritable"


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise DamagedError(Saying("it is larger than {most:,} bytes", most=LARGEST))
    return data


def _unused(path: Path) -> Path:
    """A path that nothing is at: this one, or with a number behind it."""
    numbered = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(each for each in chain([path], numbered) if not os.path.lexists(each))


def _keep_as(copy: Path, path: Path) -> bool:
    """Give a file a second name, or copy it where the disk knows no second names; False where there is none."""
    copy.unlink(missing_ok=True)
    try:
        os.link(path, copy)
    except FileNotFoundError:
        return False
    except OSError:
        copy2(path, copy)
    return True
