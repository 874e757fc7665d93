"""After an error: what happened, where its report is, and how to go on."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.input import Heard
from game.scenes.notice import NoticeScene
from game.scenes.rows import Item
from game.scenes.scene import Change, Pop, Quit, Stage
from game.view.texts import say


class CrashScene(NoticeScene):
    """Lies over the title.

    Args:
        stage: what scenes share.
        error: what went wrong.
        report: the file that tells more.
        why: why there is none.
    """

    def __init__(self, stage: Stage, error: BaseException, report: Path | None, why: str = "") -> None:
        kind = f"{type(error).__name__}: {error}".strip(": ")
        details = [say("trouble.why", why=kind)]
        if report is not None:
            said = [say("crash.said"), say("crash.report")]
            details.append(say("trouble.file", path=report))
        else:
            said = [say("crash.said"), say("crash.no_report", why=why)]
        rows = [Item("on", say("crash.title")), Item("quit", say("title.quit"))]
        super().__init__(stage, say("crash.heading"), said, details, rows)

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Go on at the title, or leave."""
        match self.taken(event, heard):
            case "on":
                return Pop()
            case "quit":
                return Quit()
        return None
