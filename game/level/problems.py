"""A problem in a level, said so that its builder can go there and mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from game.saying import Saying, listed

Path = tuple[str | int, ...]
"""The way from the level's root to a value: names of fields and indexes into lists."""

Finding = tuple[Path, Saying]
"""Where something is wrong, and what."""

NAMES_SHOWN = 12
TEXT_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    path: Path
    message: Saying

    def __str__(self) -> str:
        return str(self.whole())

    def whole(self) -> Saying:
        """Place and message in one."""
        return listed((f"{self.file}:{self.line}:{self.column}", path_text(self.path), self.message), ": ")


def path_text(path: Path) -> str:
    """The path as people write it: ``$.things[3].radius``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems as they stand in the file, each once."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.line, problem.column))


def shown(value: object) -> str:
    """A found value, short enough for a message."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return repr(value) if len(value) <= TEXT_SHOWN else f"{value[:TEXT_SHOWN]!r}..."
        case list():
            return Saying("a list of {length}", length=len(value))
        case dict():
            return Saying("an object")
        case _:
            return str(value)


def quoted(names: Iterable[str]) -> str:
    """Names in quotes, the first few of them."""
    names = list(names)
    first = ", ".join(f"'{name}'" for name in names[:NAMES_SHOWN])
    left = len(names) - NAMES_SHOWN
    return Saying("{names} and {left} more", names=first, left=left) if left > 0 else first


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """``, did you mean 'radius'?`` where a known name is close, else nothing."""
    known = list(known)
    spellings = {candidate.lower(): candidate for candidate in known}
    close = get_close_matches(str(name)[:TEXT_SHOWN].lower(), list(spellings), n=1, cutoff=0.6)
    return Saying(", did you mean '{name}'?", name=spellings[close[0]]) if close else ""


def known_names(known: Iterable[str]) -> Saying:
    """``; known: 'radius', 'position'``."""
    return Saying("; known: {names}", names=quoted(known))


def perhaps(name: object, known: Iterable[str]) -> str:
    """The known name that was meant, or else those there are."""
    known = list(known)
    return did_you_mean(name, known) or (known_names(known) if known else Saying("; there is none"))
