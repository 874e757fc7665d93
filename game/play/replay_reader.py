"""Reading replays: strict, capped, and with a message that says where, what and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.assists import ALL, Assists
from game.level.aboard import Aboard
from game.play.replay import (
    AXES,
    CHOICES,
    DIGEST_LENGTH,
    FORMAT,
    HASH_LENGTH,
    KEYS,
    TITLE,
    UNCHANGED,
    Checkpoint,
    Header,
    Replay,
    Run,
)
from game.reasons import reason_of
from game.saying import Saying, listed
from game.sim import HANDS_OFF, Controls
from game.sim.controls import FULL
from game.sim.tuning import TICKS_A_SECOND

LARGEST_FILE = 2_000_000
"""Bytes."""
MOST_TICKS = 3600 * TICKS_A_SECOND
"""An hour."""
BY_LETTER = {letter: name for name, letter in AXES.items()}
LARGEST_SEED = 2**31 - 1
MOST_FIELDS = 400
ABOARD = "aboard"
"""Begins the line of the header that tells of a campaign's ship."""
LONGEST_ABOARD = 20_000
"""Characters of that line; four bearings from the bench take some 4,000."""
MARK = re.compile(rf"[0-9a-f]{{{HASH_LENGTH}}}(:[-+.,0-9a-z]{{1,40}})?\Z", re.ASCII)
WHOLE = re.compile(r"-?[0-9]{1,10}\Z", re.ASCII)
RECORD_AGAIN = Saying("record the flight again")
CUT_SHORT = Saying("record the flight again: this one was cut short")
GIVE_A_REPLAY = Saying("give a file written by --record")


class ReplayError(ValueError):
    """A replay that cannot be read; the text says where, what and what to do about it."""


def load_replay(path: Path) -> Replay:
    """Reads a replay from a file.

    Raises:
        ReplayError: The file cannot be read, is too large or is not a replay.
    """
    return parse_replay(read_text(path), str(path))


def parse_replay(text: str, name: str) -> Replay:
    """Reads a replay from its text; ``name`` is what messages call it.

    Raises:
        ReplayError: The text is not a replay.
    """
    lines = _Lines(name, text.splitlines())
    header = _header(lines)
    runs = _runs(lines)
    return Replay(header, runs, _checkpoints(lines, sum(run.ticks for run in runs)))


@dataclass
class _Lines:
    """The lines of a file, and where the reader is."""

    name: str
    lines: list[str]
    at: int = 0

    @property
    def is_done(self) -> bool:
        return self.at >= len(self.lines)

    def next(self, wanted: str) -> str:
        if self.is_done:
            self.at += 1
            raise self.error(Saying("the file ends where {wanted} should be", wanted=wanted), CUT_SHORT)
        self.at += 1
        return self.lines[self.at - 1].rstrip()

    def error(self, what: Saying, remedy: Saying) -> ReplayError:
        """What is wrong at the present line, and what to do about it."""
        place = listed([self.name, str(self.at)], ":")
        return ReplayError(listed([place, listed([what, remedy], "; ")], ": "))

    def whole(self, text: str, what: str, least: int, most: int) -> int:
        """A whole number within limits."""
        if not WHOLE.match(text) or not least <= int(text) <= most:
            remedy = Saying("it must be a whole number from {least} to {most}", least=least, most=most)
            raise self.error(_is(what, text), remedy)
        return int(text)

    def hexadecimal(self, text: str, what: str, digits: int) -> str:
        """A number of so many hexadecimal digits."""
        if len(text) != digits or set(text) - set("0123456789abcdef"):
            raise self.error(_is(what, text), Saying("it must be {digits} hexadecimal digits", digits=digits))
        return text


def read_text(path: Path) -> str:
    """The text of a file that may be a replay.

    Raises:
        ReplayError: it cannot be read, is too large or no text.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        why = Saying("cannot be read: {why}; give a replay file", why=reason_of(error))
        raise ReplayError(listed([str(path), why], ": ")) from None
    if len(data) > LARGEST_FILE:
        large = Saying(
            "is larger than {most:,} bytes; record the flight again, in shorter flights", most=LARGEST_FILE
        )
        raise ReplayError(listed([str(path), large], ": "))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        no_text = Saying("is not text; give a file written by --record")
        raise ReplayError(listed([str(path), no_text], ": ")) from None


def _header(lines: _Lines) -> Header:
    wanted = f"{TITLE} {FORMAT}"
    first = lines.next(f"'{wanted}'")
    if first != wanted:
        raise lines.error(
            Saying("starts with {found}, not with '{wanted}'", found=_short(first), wanted=wanted),
            Saying("its format is of another version") if first.startswith(TITLE) else GIVE_A_REPLAY,
        )
    names = [field.name for field in fields(Header) if field.name != ABOARD]
    return Header(**{name: _header_value(lines, name) for name in names}, aboard=_aboard(lines))


def _aboard(lines: _Lines) -> Aboard | None:
    """The ship that a campaign brought, where the next line tells of one."""
    if lines.is_done or not lines.lines[lines.at].startswith(f"{ABOARD} "):
        return None
    text = lines.next(ABOARD).removeprefix(f"{ABOARD} ")
    if len(text) > LONGEST_ABOARD:
        long = Saying("{field} has {length:,} characters", field=ABOARD, length=len(text))
        raise lines.error(long, RECORD_AGAIN)
    try:
        return Aboard.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or Saying("the whole")
        wrong = listed([where, first["msg"]], ": ")
        no_ship = Saying("{field} tells of no ship ({wrong})", field=ABOARD, wrong=wrong)
        raise lines.error(no_ship, RECORD_AGAIN) from None


def _header_value(lines: _Lines, name: str) -> Any:
    text = _header_line(lines, name)
    match name:
        case "seed":
            return lines.whole(text, name, 0, LARGEST_SEED)
        case "sha256":
            return lines.hexadecimal(text, name, 64)
        case "assists":
            return _assists(lines, text)
    return text


def _header_line(lines: _Lines, name: str) -> str:
    word, _, value = lines.next(f"'{name}'").partition(" ")
    if word != name or not value or len(value) > 200:
        found = {"found": _short(word), "wanted": name}
        raise lines.error(
            Saying("found {found} where '{wanted}' and its value should be", **found), RECORD_AGAIN
        )
    return value


def _assists(lines: _Lines, text: str) -> tuple[str, ...]:
    names = () if text == "none" else tuple(text.split(","))
    if not set(names) <= set(ALL) or names != Assists.of(names).names():
        raise lines.error(
            Saying("unknown assists {found}", found=_short(text)),
            Saying(
                "known are none, or of {names} each once in this order: use the version that wrote it",
                names=", ".join(ALL),
            ),
        )
    return names


def _runs(lines: _Lines) -> tuple[Run, ...]:
    _heading(lines, "controls")
    runs: list[Run] = []
    ticks = 0
    while (line := lines.next("'checkpoints'")) != "checkpoints":
        runs.append(_run(lines, line, runs[-1].controls if runs else HANDS_OFF))
        ticks += runs[-1].ticks
        if ticks > MOST_TICKS:
            raise lines.error(
                Saying("longer than {most:,} ticks", most=MOST_TICKS),
                Saying("record the flight again, within an hour"),
            )
    return tuple(runs)


def _heading(lines: _Lines, wanted: str) -> None:
    line = lines.next(f"'{wanted}'")
    if line != wanted:
        found = Saying("found {found} where '{wanted}' should be", found=_short(line), wanted=wanted)
        raise lines.error(found, RECORD_AGAIN)


def _run(lines: _Lines, line: str, before: Controls) -> Run:
    count, *words = line.split(" ")
    ticks = lines.whole(count, Saying("the number of ticks"), 1, MOST_TICKS)
    changes: dict[str, Any] = {}
    for word in words:
        name, value = _change(lines, word)
        if name in changes:
            raise lines.error(Saying("{name} is given twice", name=name), Saying("leave one of them out"))
        changes[name] = value
    return Run(ticks, replace(before, **changes))


def _change(lines: _Lines, word: str) -> tuple[str, int | bool]:
    first, rest = word[:1], word[1:]
    if first in ("+", "-") and rest in KEYS:
        return rest, first == "+"
    name, equals, number = word.partition("=")
    if equals and name in CHOICES:
        return name, lines.whole(number, name, *CHOICES[name])
    if first in BY_LETTER:
        return BY_LETTER[first], lines.whole(rest, BY_LETTER[first], -FULL, FULL)
    known = [*(f"{letter}<%>" for letter in BY_LETTER), *(f"+{key}" for key in KEYS)]
    known += [f"{choice}=<n>" for choice in CHOICES]
    raise lines.error(
        Saying("unknown control {found}", found=_short(word)),
        Saying("known are {names}", names=", ".join(known)),
    )


def _checkpoints(lines: _Lines, ticks: int) -> tuple[Checkpoint, ...]:
    points: list[Checkpoint] = []
    before: dict[str, str] = {}
    while not lines.is_done:
        words = lines.next(Saying("a checkpoint")).split(" ")
        if words[0] == "fields":
            before = _fields(lines, words[1:])
        else:
            points.append(_checkpoint(lines, words, before, points[-1].tick + 1 if points else 0, ticks))
            before = points[-1].marks
    if not points or points[-1].tick != ticks:
        raise lines.error(Saying("there is no checkpoint at the last tick, {tick}", tick=ticks), CUT_SHORT)
    return tuple(points)


def _fields(lines: _Lines, names: list[str]) -> dict[str, str]:
    if len(names) > MOST_FIELDS or len(set(names)) != len(names):
        found = {"fields": len(names), "most": MOST_FIELDS}
        raise lines.error(
            Saying("{fields} fields, some of them twice or more than {most}", **found), RECORD_AGAIN
        )
    return dict.fromkeys(names, UNCHANGED)


def _checkpoint(lines: _Lines, words: list[str], before: dict[str, str], least: int, most: int) -> Checkpoint:
    tick = lines.whole(words[0], Saying("the checkpoint's tick"), least, most)
    digest = lines.hexadecimal(words[1] if len(words) > 1 else "", Saying("the digest"), DIGEST_LENGTH)
    marks = words[2:]
    if len(marks) != len(before):
        found = Saying("{marks} marks for {fields} fields", marks=len(marks), fields=len(before))
        raise lines.error(found, RECORD_AGAIN)
    named = zip(before, marks, strict=True)
    return Checkpoint(tick, digest, {name: _mark(lines, mark, before[name]) for name, mark in named})


def _mark(lines: _Lines, word: str, before: str) -> str:
    if word == UNCHANGED != before:
        return before
    if not MARK.match(word):
        raise lines.error(Saying("a field's mark is {found}", found=_short(word)), RECORD_AGAIN)
    return word


def _is(what: str, text: str) -> Saying:
    return Saying("{what} is {found}", what=what, found=_short(text))


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:40] + "…")
