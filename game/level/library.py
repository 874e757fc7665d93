"""Where levels are: those that come with the game, and the player's own in the user's data folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.folders import user_data
from game.level.load import NO_SUCH_FILE, LevelError, is_level_name, load_level, unreadable
from game.level.problems import Problem, perhaps
from game.level.spec import Level
from game.saying import Saying

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Entry:
    """A level in the list: the level, or the first problem with its file."""

    key: str
    path: Path
    title: str
    brief: str
    level: Level | None
    problem: Problem | None
    shipped: bool


def shipped_levels() -> Path:
    """The folder of the levels that come with the game: within an installed package, else the checkout's."""
    installed = _PACKAGE / "_data" / "levels"
    return installed if installed.is_dir() else _PACKAGE.parent / "levels"


def user_levels() -> Path:
    """The folder of the user's own levels. It need not exist."""
    return user_data() / "levels"


def key_of(path: Path) -> str:
    """What a level is called in saves: its file's name, and whether it came with the game."""
    shipped = path.parent.resolve() == shipped_levels().resolve()
    return f"{'shipped' if shipped else 'own'}/{path.stem}"


def catalogue() -> list[Entry]:
    """Every level there is, shipped ones first, each in the order of file names. A broken file is listed too."""
    return [
        _entry(path, folder, shipped)
        for folder, shipped in ((shipped_levels(), True), (user_levels(), False))
        for path in _files(folder)
    ]


def find_level(name_or_path: str) -> Path:
    """The file of a level.

    Args:
        name_or_path: a path, or the name of a shipped or own level without ``.json``.

    Raises:
        LevelError: there is none; the message names the nearest.
    """
    path = Path(name_or_path)
    if path.suffix == ".json" or len(path.parts) != 1:
        if not os.path.lexists(path):
            raise LevelError([unreadable(path, NO_SUCH_FILE)])
        return path
    known = {found.stem: found for folder in (user_levels(), shipped_levels()) for found in _files(folder)}
    if name_or_path not in known:
        raise LevelError([unreadable(path, no_such_level(name_or_path, sorted(known)))])
    return known[name_or_path]


def no_such_level(name: str, known: list[str]) -> Saying:
    """That no level has a name; and which was meant, or which there are."""
    return Saying("no level is called '{name}'{perhaps}", name=name, perhaps=perhaps(name, known))


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(path for path in folder.glob("*.json") if is_level_name(path.name))
    except OSError:
        return


def _entry(path: Path, folder: Path, shipped: bool) -> Entry:
    try:
        level = _load_within(path, folder)
    except LevelError as error:
        return Entry(path.stem, path, path.stem, "", None, error.problems[0], shipped)
    return Entry(path.stem, path, level.title, level.brief, level, None, shipped)


def _load_within(path: Path, folder: Path) -> Level:
    """The level, unless its file is a link out of its folder."""
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        raise LevelError([unreadable(path, Saying("is a link that leads nowhere"))]) from None
    if not inside:
        outside = Saying("is a link out of the folder of levels, which is not followed")
        raise LevelError([unreadable(path, outside)])
    return load_level(path)
