"""JSON for people: text to plain values that still know where in the file they stand.

Level builders want every error of a file in one run, each with its line and column, and they want comments
and trailing commas. No library at hand gives the place of each value together with comments, trailing commas
and duplicate keys, so this small reader does. It reads any input, hostile or not, in linear time.

Small slips are noted and reading goes on, so that one run finds many; what cannot be read around ends it.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.level.problems import Path, Problem, did_you_mean, in_order, shown
from game.saying import Saying

MOST_BYTES = 2**20
"""A level file is at most 1 MB."""
DEEPEST = 32
"""Lists and objects lie at most so deep in each other."""
LARGEST_NUMBER = 1e6
"""Numbers with a point or an exponent are at most so far from zero."""
LARGEST_WHOLE = 2**53
"""Whole numbers are at most so far from zero: seeds may be large."""
LONGEST_NUMBER = 400
"""Characters in a number."""
MOST_VALUES = 200_000
"""Values in a file; a full megabyte of honest level has fewer."""
MOST_PROBLEMS = 200
"""After so many problems reading stops."""

_TOKEN = re.compile(
    r"""[ \t\r\n]*+(?:
      (?P<number>-?+(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?+[0-9]++)?+(?![^\s\[\]{}:,"'/]))
    | (?P<string>"(?:[^"\\\r\n]|\\[^\r\n])*+")
    | (?P<mark>[\[\]{}:,])
    | (?P<comment>//[^\r\n]*+|/\*.*?\*/)
    | (?P<word>[^\s\[\]{}:,"'/]++|'[^'\r\n]*+')
    | (?P<end>\Z)
    | (?P<stray>.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_UNPRINTABLE = re.compile(r"[\x00-\x1f]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None}


@dataclass(slots=True)
class _Place:
    """Where a list or an object starts, and where its parts are; plain values have only a start."""

    start: int
    parts: dict[str | int, _Place | int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """What was read: plain values (lists, dicts, text, numbers, true, false, null) and what was wrong.

    ``complete`` is False where reading had to stop; ``value`` is None then. Values at ``spoiled`` paths could
    not be read and are None.
    """

    file: str
    value: object = None
    complete: bool = False
    problems: list[Problem] = field(default_factory=list)
    spoiled: set[Path] = field(default_factory=set)
    _root: _Place | int = 0
    _line_starts: list[int] = field(default_factory=lambda: [0])

    def where(self, path: Path, key: bool = False) -> tuple[int, int]:
        """(line, column) of the value at a path, or of its key; where there is none, of what is around it."""
        place = self._root
        for i, step in enumerate(path):
            if isinstance(place, int) or step not in place.parts:
                break
            if key and i == len(path) - 1 and step in place.keys:
                return self._line_column(place.keys[str(step)])
            place = place.parts[step]
        return self._line_column(place if isinstance(place, int) else place.start)

    def problem(self, path: Path, message: Saying, key: bool = False) -> Problem:
        """A problem at a path, standing where its value (or key) stands."""
        return Problem(self.file, *self.where(path, key), path, message)

    def _lined(self, text: str) -> str:
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        return text

    def _line_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def _note(self, offset: int, path: Path, message: Saying) -> None:
        self.problems.append(Problem(self.file, *self._line_column(offset), path, message))


def read_json(source: bytes | str, file: str) -> Document:
    """Read a text; never raises.

    Args:
        source: the file's content.
        file: its name for messages.
    """
    document = Document(file)
    try:
        text = _decoded(source, document)
        document.value, document._root = _Reader(text, document).whole()
        document.complete = True
    except _StopError as stop:
        document._note(stop.offset, stop.path, stop.message)
    document.problems = in_order(document.problems)
    return document


class _StopError(Exception):
    """Nothing after this place can be read."""

    def __init__(self, offset: int, path: Path, message: Saying) -> None:
        super().__init__(message)
        self.offset, self.path, self.message = offset, path, message


def _decoded(source: bytes | str, document: Document) -> str:
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    if len(data) > MOST_BYTES:
        raise _StopError(
            0, (), Saying("the file is too large, at most {most:,} bytes are read", most=MOST_BYTES)
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _StopError(0, (), Saying("the file is UTF-16 text, must be UTF-8"))
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = document._lined(data[: error.start].decode("utf-8"))
        wrong = Saying("the file is not UTF-8 text: byte 0x{byte:02x}", byte=data[error.start])
        raise _StopError(len(text), (), wrong) from None
    document._lined(text)
    if not text.strip():
        raise _StopError(0, (), Saying("the file is empty, must hold an object {{ ... }}"))
    if "\0" in text:
        raise _StopError(text.index("\0"), (), Saying("the file is not text: it holds a NUL character"))
    return text


_Token = tuple[str, str, int]
"""Kind, text and offset."""


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        if kind != "comment":
            yield kind, match[kind], match.start(kind)


class _Reader:
    """Recursive descent, never deeper than ``DEEPEST``."""

    def __init__(self, text: str, document: Document) -> None:
        self.document = document
        self.path: list[str | int] = []
        self.values_left = MOST_VALUES
        self.tokens = _tokens(text)
        self.step()

    def whole(self) -> tuple[object, _Place | int]:
        value, place = self._value()
        if self.kind != "end":
            raise self._stop(Saying("expected the end of the file, got {found}", found=self._named()))
        return value, place

    def step(self) -> None:
        self.kind, self.text, self.start = next(self.tokens)

    def _stop(self, message: Saying) -> _StopError:
        return _StopError(self.start, tuple(self.path), message)

    def _note(self, message: Saying, start: int | None = None) -> None:
        self.document._note(self.start if start is None else start, tuple(self.path), message)
        if len(self.document.problems) >= MOST_PROBLEMS:
            raise self._stop(Saying("too many problems, reading stops here"))

    def _spoil(self, message: Saying) -> None:
        self.document.spoiled.add(tuple(self.path))
        self._note(message)

    def _named(self) -> str:
        if self.kind == "end":
            return Saying("the end of the file")
        if self.text == '"':
            return Saying("a text that is not closed on its line")
        if self.text == "/":
            return Saying("'/' that starts no whole comment")
        return shown(self.text)

    def _value(self) -> tuple[object, _Place | int]:
        kind, text, start = self.kind, self.text, self.start
        value: object
        if kind == "number":
            value = self._number(text)
        elif kind == "string":
            value = self._string(text)
        elif text == "{":
            return self._object()
        elif text == "[":
            return self._list()
        elif kind == "word":
            value = self._word(text)
        else:
            raise self._stop(Saying("expected a value, got {found}", found=self._named()))
        self.step()
        return value, start

    def _list(self) -> tuple[list[object], _Place]:
        values: list[object] = []
        place = self._enter()
        while self.text != "]":
            self.path.append(len(values))
            value, place.parts[len(values)] = self._value()
            self.path.pop()
            values.append(value)
            self._comma("]")
        self.step()
        return values, place

    def _object(self) -> tuple[dict[str, object], _Place]:
        values: dict[str, object] = {}
        place = self._enter()
        while self.text != "}":
            start, key = self.start, self._key()
            self.path.append(key)
            if key in values:
                line, column = self.document._line_column(place.keys[key])
                first = {"line": line, "column": column}
                twice = Saying("duplicate key {key}, first given at {line}:{column}", key=shown(key), **first)
                self._note(twice, start)
            value, part = self._value()
            self.path.pop()
            if key not in values:
                values[key], place.parts[key], place.keys[key] = value, part, start
            self._comma("}")
        self.step()
        return values, place

    def _enter(self) -> _Place:
        if len(self.path) >= DEEPEST:
            raise self._stop(Saying("lists and objects are nested too deep, at most {most}", most=DEEPEST))
        place = _Place(self.start)
        self.step()
        return place

    def _comma(self, closing: str) -> None:
        """Step over the comma after a value; where only the comma is missing, note it and go on."""
        self.values_left -= 1
        if self.values_left < 0:
            raise self._stop(Saying("too many values, at most {most:,} are read", most=MOST_VALUES))
        if self.text == ",":
            self.step()
        elif self.kind in ("string", "number", "word") or self.text in ("{", "["):
            self._note(Saying("missing ',' before {found}", found=self._named()))
        elif self.text != closing:
            raise self._stop(
                Saying("expected ',' or '{closing}', got {found}", closing=closing, found=self._named())
            )

    def _key(self) -> str:
        if self.kind == "string":
            key = self._string(self.text) or ""
        elif self.kind in ("word", "number"):
            key = self.text.strip("'")
            self._note(Saying("the key {key} must stand in double quotes", key=shown(key)))
        else:
            raise self._stop(
                Saying("expected a key in double quotes or '}}', got {found}", found=self._named())
            )
        self.step()
        if self.text != ":":
            found = {"key": shown(key), "found": self._named()}
            raise self._stop(Saying("expected ':' after the key {key}, got {found}", **found))
        self.step()
        return key

    def _number(self, text: str) -> object:
        if len(text) > LONGEST_NUMBER:
            limits = {"length": len(text), "most": LONGEST_NUMBER}
            self._spoil(Saying("a number of {length:,} characters, at most {most} are read", **limits))
            return None
        if text.lstrip("-").isdigit():
            number: float = int(text)
            limit: float = LARGEST_WHOLE
        else:
            number, limit = float(text), LARGEST_NUMBER
        if abs(number) > limit:
            found = {"most": LARGEST_NUMBER, "found": _short(text)}
            self._spoil(Saying("must be between -{most:,.0f} and {most:,.0f}, got {found}", **found))
            return None
        return number

    def _string(self, text: str) -> str | None:
        bad = _UNPRINTABLE.search(text)
        if bad:
            self._spoil(
                Saying("a control character ({found!r}) in a text, write it as an escape", found=bad[0])
            )
            return None
        try:
            value = str(json.loads(text)) if "\\" in text else text[1:-1]
        except json.JSONDecodeError as error:
            escape = text[error.pos : error.pos + 2]
            self._spoil(
                Saying("bad escape {found!r} in a text; a backslash itself is written \\\\", found=escape)
            )
            return None
        if _HALF_CHARACTER.search(value):
            self._spoil(Saying("half a character (a lone surrogate) in a text"))
            return None
        return value

    def _word(self, text: str) -> object:
        if text in _WORDS:
            return _WORDS[text]
        if text[0] == "'":
            self._spoil(Saying("text stands in double quotes, got {found}", found=text[:40]))
        elif text.lstrip("+-").lower() in ("nan", "inf", "infinity"):
            self._spoil(Saying("must be a finite number, got {found}", found=text))
        elif text[0] in "+-.0123456789":
            self._spoil(Saying("not a JSON number: {found}", found=shown(text)))
        else:
            found = {"found": shown(text), "perhaps": did_you_mean(text, _WORDS)}
            self._spoil(Saying("unknown word {found}{perhaps}", **found))
        return None


def _short(number: str) -> str:
    """A number's digits, the first of them where there are many."""
    if len(number) <= 40:
        return number
    return Saying("{start}... ({length} characters)", start=number[:20], length=len(number))
