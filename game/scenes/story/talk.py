"""The crew talks: one line after the other, each with the face of who says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import pygame

from game.input import Heard
from game.level.script import Line
from game.scenes.motion import Arrival, eased
from game.scenes.page import Page
from game.scenes.scene import Change, Replace, Scene
from game.scenes.story.room import RoomScene
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.lettering import capitals
from game.view.panel.frame import style
from game.view.paragraphs import spoken, written
from game.view.portraits import portrait

FACE, GAP = 84, 18
"""Pixels of a portrait, and between two lines."""
SIZE, STORY_SIZE = 24, 25
WIDEST = 980
"""Pixels of a line of prose at most, at the usual size of letters."""
MOST_FACE = 1.3
"""Times its usual size that a portrait grows with the letters."""


class TalkScene(RoomScene):
    """A few lines, and before them perhaps some words of the story.

    Args:
        tale: what is told.
        lines: what is said.
        then: what follows.
        text: what the player reads before anybody speaks.
        title: at the head; the chapter's without it.
    """

    def __init__(
        self,
        tale: Tale,
        lines: Sequence[Line],
        then: Callable[[], Scene],
        text: str = "",
        title: str = "",
    ) -> None:
        self._page = Page(alone=True)
        words = {"confirm": "story.on", "cancel": "story.skip"}
        super().__init__(tale, "confirm", "cancel", words=words, page=self._page)
        self.title = capitals(title or tale.read(tale.board.chapter.title))
        self.lines, self.text, self._then = tuple(lines), tale.read(text), then
        self.said = 0
        """Lines that were begun."""
        self._came = Arrival()
        if not text:
            self._say_next()

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """The next line, or past all of them."""
        heard = self.footer.hear(event, heard)
        if self._page.hear(event, heard):
            return None
        clicked = event.type == pygame.MOUSEBUTTONDOWN and event.button == 1
        if "cancel" in heard.actions:
            return Replace(self._then())
        if "confirm" in heard.actions or clicked:
            if self.said < len(self.lines):
                self._say_next()
                return None
            return Replace(self._then())
        return None

    def say_all(self) -> None:
        """As if everybody had spoken."""
        self.said = len(self.lines)
        self._page.to_end()

    def _say_next(self) -> None:
        if self.said < len(self.lines):
            line = self.lines[self.said]
            self.said += 1
            self._page.to_end()
            self._came = Arrival()
            self.stage.sound.speak(line.speaker, line.text, line.mood)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The words of the story, then what was said; the last of it is always in sight."""
        self._page.draw(surface, room, partial(self._draw_told, surface, room))

    def _draw_told(self, surface: pygame.Surface, room: pygame.Rect, y: float) -> float:
        scale = self.scale
        if self.text:
            wide = min(WIDEST * scale, room.width)
            y = spoken(surface, self.text, room.x, y, round(STORY_SIZE * scale), palette.BONE, wide) + GAP
        for line in self.lines[: self.said]:
            y = self._draw_line(surface, line, room, y, scale) + GAP
        return y - GAP

    def _draw_line(
        self, surface: pygame.Surface, line: Line, room: pygame.Rect, y: float, scale: float
    ) -> float:
        """One line with its speaker's face; returns where it ends. The newest is brighter."""
        newest = self.said and line is self.lines[self.said - 1]
        share = eased(self._came.share()) if newest else 1.0
        face = round(FACE * min(scale, MOST_FACE))
        picture = portrait(line.speaker, line.mood, face)
        surface.blit(picture, (room.x - 10 * (1.0 - share), y))
        left = room.x + face + 24
        name = style(13 * scale, palette.AMBER if newest else palette.DIM_AMBER, track=0.5)
        end = written(surface, capitals(self.tale.read(line.speaker)), left, y + 4, name, room.right - left)
        size = round(SIZE * scale)
        colour = palette.BONE if newest else palette.GREY
        text = self.tale.read(line.text)
        return max(y + face, spoken(surface, text, left, end, size, colour, room.right - left))
