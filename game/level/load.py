"""From a file to a level, or to everything that is wrong with it."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TextIO

from pydantic import ValidationError

from game.level.contents import objectives_of
from game.level.explain import MOST_ERRORS, explained
from game.level.meaning import findings, problems_of_the_rest
from game.level.problems import Problem, in_order
from game.level.reader import MOST_BYTES, read_json
from game.level.spec import Level
from game.level.translations import lacking
from game.reasons import reason_of
from game.saying import Saying, listed

CAMPAIGN = "campaign.json"
"""Files whose names end so are campaigns."""
NOT_LEVELS = ("level.schema.json", "campaign.schema.json")
"""JSON files in a folder of levels that are none, besides campaigns."""
NOT_LOOKED_INTO = ("clears",)
"""Folders beside levels that hold none."""
NO_SUCH_FILE = Saying("no such file")
CANNOT_BE_READ = partial(Saying, "cannot be read: {why}")
MOST_KEPT = 32
"""Levels whose files are not read anew while they hold the same bytes: lists of missions open at once."""


class LevelError(Exception):
    """A level cannot be read; ``problems`` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(listed((problem.whole() for problem in problems), "\n"))
        self.problems = problems


def load_level(path: Path) -> Level:
    """The level in a file.

    Raises:
        LevelError: the file cannot be read or is not a sound level.
    """
    level, problems = _read_file(path)
    if level is None:
        raise LevelError(problems)
    return level


def read_level(source: str | bytes, name: str) -> tuple[Level | None, list[Problem]]:
    """A level from its text, or None and all problems in the order of the text. Never raises."""
    document = read_json(source, name)
    if not document.complete:
        return None, document.problems
    try:
        level = Level.model_validate_json(json.dumps(document.value))
    except ValidationError as error:
        wrong = list(explained(error, document))
        is_hopeless = error.error_count() > MOST_ERRORS
        rest = [] if is_hopeless else problems_of_the_rest(document, [problem.path for problem in wrong])
        return None, in_order([*document.problems, *wrong, *rest])
    problems = [*document.problems, *(document.problem(*finding) for finding in findings(level))]
    return (None if problems else level), in_order(problems)


def level_sha256(path: Path) -> str:
    """SHA-256 of a level's file, in hex: what a replay remembers it by.

    Raises:
        LevelError: the file cannot be read.
    """
    return hashlib.sha256(read_file(path)).hexdigest()


Check = Callable[[Path], tuple[list[Problem], Saying | None]]
"""From a file to all that is wrong with it, and to what it holds in a few words where nothing is."""


def check_paths(
    paths: list[Path], out: TextIO, check_campaign: Check, tell: Callable[[Saying], str] = str
) -> int:
    """Check files and folders and write a line for each good file and each problem, in the words of ``tell``.

    Returns:
        0 where all is well, 1 where anything is wrong.
    """
    status = 0
    for path in paths:
        for found in _files_at(path):
            problems, counted = (
                ([found], None) if isinstance(found, Problem) else _checked(found, check_campaign)
            )
            out.writelines(f"{tell(problem.whole())}\n" for problem in problems)
            if not problems:
                out.write(f"{tell(Saying('ok {file}: {held}', file=found, held=counted))}\n")
            status = 1 if problems else status
    return status


def _checked(path: Path, check_campaign: Check) -> tuple[list[Problem], Saying | None]:
    if path.name.endswith(CAMPAIGN):
        return check_campaign(path)
    level, problems = _read_file(path)
    return problems, _counted(level) if level else None


def is_level_name(name: str) -> bool:
    """Whether a file of that name is a level."""
    return name.endswith(".json") and name not in NOT_LEVELS and not name.endswith(CAMPAIGN)


def unreadable(path: Path, message: Saying) -> Problem:
    """A problem with a file as a whole."""
    return Problem(str(path), 1, 1, (), message)


def _read_file(path: Path) -> tuple[Level | None, list[Problem]]:
    try:
        level, problems = _level_of(read_file(path), str(path))
    except LevelError as error:
        return None, error.problems
    return level, list(problems)


@lru_cache(maxsize=MOST_KEPT)
def _level_of(source: bytes, name: str) -> tuple[Level | None, tuple[Problem, ...]]:
    level, problems = read_level(source, name)
    return level, tuple(problems)


def read_file(path: Path) -> bytes:
    """What a file holds, up to a byte more than is read of one.

    Raises:
        LevelError: it cannot be read.
    """
    try:
        if not path.is_file():
            raise LevelError([unreadable(path, Saying("is not a file") if path.exists() else NO_SUCH_FILE)])
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise LevelError([unreadable(path, CANNOT_BE_READ(why=reason_of(error)))]) from None


def _files_at(path: Path) -> Iterator[Path | Problem]:
    """The file itself, or levels and campaigns in a folder and below; what cannot be looked at, as a problem."""
    try:
        if not path.is_dir():
            yield path
            return
    except (OSError, ValueError) as error:
        yield unreadable(path, CANNOT_BE_READ(why=reason_of(error)))
        return
    found: list[Path | Problem] = []
    failed: list[OSError] = []
    for folder, subfolders, files in os.walk(path, onerror=failed.append):
        subfolders[:] = sorted(name for name in subfolders if name not in NOT_LOOKED_INTO and name[0] != ".")
        names = sorted(name for name in files if name.endswith(".json") and name not in NOT_LEVELS)
        found += [Path(folder) / name for name in names]
    found += map(_unwalked, failed)
    yield from found or [unreadable(path, Saying("no levels (*.json) here"))]


def _unwalked(error: OSError) -> Problem:
    return unreadable(Path(str(error.filename)), CANNOT_BE_READ(why=reason_of(error)))


def _counted(level: Level) -> Saying:
    counts = (
        Saying("{count} thing", "{count} things", count=len(level.things)),
        Saying("{count} objective", "{count} objectives", count=sum(1 for _ in objectives_of(level))),
        Saying("{count} trigger", "{count} triggers", count=len(level.triggers)),
    )
    return listed([listed([f'"{level.title}"', *counts]), *lacking(level, level.translations)], "; ")
