"""Giving replays away and taking them in, as text by the clipboard, or by a file where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pygame

from game.level.library import Entry
from game.level.load import LevelError, level_sha256
from game.play.posted import PostedError, is_posted, load_any, posted, read_posted
from game.play.replay import CHECKPOINT_TICKS, Replay, header
from game.play.replay_reader import ReplayError
from game.reasons import reason_of
from game.saves.durable import write_durably
from game.scenes.keeping import replays
from game.sim.tuning import TICKS_A_SECOND
from game.view.figures import figure, minutes
from game.view.texts import say
from game.view.tongue import translated

FILE = "shared.txt"
"""Of the folder of kept flights: what was copied, and what is read where the clipboard holds no replay."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A replay from elsewhere with its level, or the words that tell why it cannot be watched."""

    entry: Entry | None = None
    replay: Replay | None = None
    why: str = ""


def shared_file() -> Path:
    """Where a replay lies that is shared without a clipboard. It need not exist."""
    return replays() / FILE


def give_away(replay: Replay) -> str:
    """Put a replay into the clipboard, or where there is none into the file; returns what to tell the player."""
    text = posted(replay)
    size = say("unit.kilobytes", value=figure(len(text) / 1000, 1))
    if _to_clipboard(text):
        return say("share.copied", size=size)
    try:
        write_durably(shared_file(), text.encode())
    except OSError:
        return say("share.failed")
    return say("share.filed", size=size, path=shared_file())


def take_in(entries: list[Entry]) -> TakenIn:
    """The replay in the clipboard, or else in the file, with its level among those that there are."""
    text = _from_clipboard()
    try:
        if is_posted(text):
            return _with_level(read_posted(text), entries)
        if shared_file().is_file():
            return _with_level(load_any(shared_file()), entries)
    except PostedError as error:
        return TakenIn(why=say(f"share.{error.trouble}"))
    except ReplayError as error:
        return TakenIn(why=say("share.unreadable", why=translated(reason_of(error))))
    return TakenIn(why=say("share.none_anywhere", path=shared_file()))


def differs_text(replay: Replay, tick: int) -> str:
    """That a replay goes another way here from a tick on, and why: another version or another machine made it."""
    made, here = replay.header, header("", replay.header.sha256, 0)
    since = minutes(max(0, tick - CHECKPOINT_TICKS) / TICKS_A_SECOND)
    same = (made.game, made.pymunk, made.shapely) == (here.game, here.pymunk, here.shapely)
    if same and made.platform == here.platform:
        return say("share.differs", time=since)
    if same:
        return say("share.differs_platform", time=since, platform=made.platform)
    return say("share.differs_version", time=since, version=made.game)


def _with_level(replay: Replay, entries: list[Entry]) -> TakenIn:
    """The level of the very file that was flown; else why it cannot be watched."""
    sound = [entry for entry in entries if entry.level is not None]
    for entry in sound:
        if _sha256(entry.path) == replay.header.sha256:
            return TakenIn(entry, replay)
    name = replay.header.level
    known = any(entry.path.stem == name for entry in sound)
    return TakenIn(why=say("share.edited" if known else "share.unknown", level=name))


def _sha256(path: Path) -> str:
    try:
        return level_sha256(path)
    except LevelError:
        return ""


def _to_clipboard(text: str) -> bool:
    """Whether there is a clipboard that takes text."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, AttributeError):
        return False
    return True


def _from_clipboard() -> str:
    try:
        return pygame.scrap.get_text()
    except (pygame.error, AttributeError, UnicodeDecodeError):
        return ""
