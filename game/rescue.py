"""When a frame goes wrong: a report is written, and the player is told and back at the title, if that can be done.

Errors that come one upon the other end the game with a message and an exit code, so that nothing goes round for ever.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from game.folders import user_data
from game.reasons import reason_of
from game.saves.report import BROKEN, report_text, settings_text, write_report
from game.scenes.crash import CrashScene
from game.scenes.title import TitleScene
from game.view.texts import say
from game.view.tongue import translated

if TYPE_CHECKING:
    from game.app import App

AT_ONCE = 10.0
"""s after an error within which another one ends the game."""


class Rescue:
    """Plays the frames of an app.

    Args:
        app: what is played.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._last = -AT_ONCE
        self.code = 0
        """The exit code so far."""

    def frame(self, seconds: float) -> None:
        """Play a frame, whatever becomes of it."""
        try:
            self._app.frame(seconds)
        except Exception as error:
            self._save(error)

    def _save(self, error: Exception) -> None:
        report, why = self._report(error)
        print(say("crash.console", error=repr(error), path=report or why), file=sys.stderr)
        again = monotonic() - self._last < AT_ONCE
        self._last = monotonic()
        if again:
            self._end()
            return
        try:
            self._to_title(error, report, why)
        except Exception as second:  # what the title needs is broken too
            print(say("crash.console", error=repr(second), path=report or why), file=sys.stderr)
            self._end()

    def _to_title(self, error: Exception, report: Path | None, why: str) -> None:
        stage = self._app.stage
        stage.input.release()
        stage.sound.restart()
        stage.studio.builder.forget_all()
        self._app.scenes[:] = [TitleScene(stage), CrashScene(stage, error, report, why)]

    def _end(self) -> None:
        print(say("crash.ends"), file=sys.stderr)
        self._app.scenes.clear()
        self.code = BROKEN

    def _report(self, error: Exception) -> tuple[Path | None, str]:
        """The file of the report, or None and why there is none."""
        names = [type(scene).__name__ for scene in self._app.scenes]
        settings = settings_text(self._app.stage.settings)
        try:
            return write_report(user_data(), report_text(error, names, settings, self._evidence())), ""
        except OSError as problem:
            return None, translated(reason_of(problem))

    def _evidence(self) -> Iterator[str]:
        """What each scene has to tell, the topmost first; one that cannot tell is passed over."""
        for scene in reversed(self._app.scenes):
            try:
                yield scene.evidence()
            except Exception as error:  # the world itself may be what is broken
                yield f"{type(scene).__name__} tells nothing: {error!r}"
