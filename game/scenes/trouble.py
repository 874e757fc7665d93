"""What is wrong with a save, told in words, with the backups there are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pygame

from game.input import Heard
from game.saves.store import Trouble
from game.scenes.notice import NoticeScene
from game.scenes.rows import Item
from game.scenes.scene import Change, Pop, Stage
from game.view.texts import has, say
from game.view.tongue import translated

GO_ON = "go on"
WITH_BACKUPS = ("damaged", "lost")
"""Causes after which a backup can take the save's place."""


class TroubleScene(NoticeScene):
    """Tells of trouble with a save; a backup that is chosen takes the save's place at once."""

    def __init__(self, stage: Stage, trouble: Trouble) -> None:
        self._trouble = trouble
        self._backups = trouble.backups if trouble.cause in WITH_BACKUPS else ()
        said = [
            say(f"trouble.{trouble.cause}", save=_name_of(trouble.kind)),
            say(f"trouble.{trouble.cause}_do"),
        ]
        super().__init__(stage, say("trouble.heading"), said, list(_details(trouble)), list(self._rows()))

    def _rows(self) -> Iterator[Item]:
        for number, path in enumerate(self._backups):
            yield Item(str(number), say("trouble.backup", date=_date(path)))
        yield Item(GO_ON, say("trouble.anew" if self._backups else "trouble.go_on"))

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Choose a backup, or go on without."""
        taken = self.taken(event, heard)
        if taken is None:
            return None
        if taken != GO_ON:
            self.stage.restore(self._trouble, self._backups[int(taken)])
        return Pop()


def _name_of(kind: str) -> str:
    """What a save holds; a campaign's is called as the campaign is."""
    key = f"trouble.save.{kind}"
    return say(key if has(key) else "trouble.save.campaign")


def _details(trouble: Trouble) -> Iterator[str]:
    if trouble.why:
        yield say("trouble.why", why=translated(trouble.why))
    yield say("trouble.file", path=trouble.path)
    if trouble.aside is not None:
        yield say("trouble.aside", path=trouble.aside)


def _date(path: Path) -> str:
    return f"{datetime.fromtimestamp(path.stat().st_mtime):%Y-%m-%d %H:%M}" if path.exists() else path.name
