"""Where a session begins: the title, a level's brief, or a replay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.input import Input
from game.level.library import Entry, catalogue
from game.level.load import load_level
from game.play.replay import Replay
from game.saves.saves import Saves
from game.scenes.brief import BriefScene
from game.scenes.scene import Scene, Stage
from game.scenes.title import TitleScene
from game.scenes.watch import WatchScene
from game.view.lit.lathe import Lathe
from game.view.lit.studio import Studio
from game.view.sound.stage import SoundStage
from game.view.texts import say

Recorded = Replay
"""A flight that can be shown."""


def first_scenes(stage: Stage, level_path: Path | None = None, replay: Recorded | None = None) -> list[Scene]:
    """The stack of scenes at the start.

    Args:
        stage: what the scenes will share.
        level_path: a level to go to straight away; None for the title alone.
        replay: a flight of that level to show.

    Raises:
        LevelError: the level cannot be read.
    """
    if level_path is None:
        return [TitleScene(stage)]
    if replay is None:
        return [TitleScene(stage), BriefScene(stage, stage.entry_for(level_path))]
    return [TitleScene(stage), WatchScene(stage, level_path, load_level(level_path), replay)]


def open_stage(saves: Saves) -> Stage:
    """What the scenes share in a real window: settings, devices, and the sound card if there is one."""
    return _stage(saves, SoundStage())


def open_stage_ahead(saves: Saves) -> Callable[[], Stage]:
    """Do what takes time for a stage, in any thread; what comes back makes it, in the window's own."""
    sound, entries = SoundStage(), catalogue()
    return lambda: _stage(saves, sound, entries)


def _stage(saves: Saves, sound: SoundStage, entries: list[Entry] | None = None) -> Stage:
    studio = Studio(lathe=Lathe())
    return Stage(Input(), studio=studio, sound=sound, saves=saves, entries=entries)


def no_window(error: Exception) -> str:
    """What to say where no window can be opened."""
    return say("app.no_window", error=error)
