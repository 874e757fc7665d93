"""The crew talks: one line after the other, each with the face of who says it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.input import Heard
from game.level.script import Line
from game.scenes.motion import Arrival, eased
from game.scenes.scene import Change, Replace, Scene
from game.scenes.story.room import RoomScene
from game.scenes.story.tale import Tale
from game.view import palette
from game.view.lettering import capitals, fitted, speak, wrapped, write
from game.view.panel.frame import style
from game.view.portraits import portrait

FACE, GAP = 84, 18
"""Pixels of a portrait, and between two lines."""
SIZE, STORY_SIZE = 24, 25
LEADING = 1.3
WIDEST = 980
"""Pixels of a line of prose at most."""
MOST_SCALE = 1.6


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
        super().__init__(tale, "confirm", "cancel", words={"confirm": "story.on", "cancel": "story.skip"})
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

    def _say_next(self) -> None:
        if self.said < len(self.lines):
            line = self.lines[self.said]
            self.said += 1
            self._came = Arrival()
            self.stage.sound.speak(line.speaker, line.text, line.mood)

    def draw_room(self, surface: pygame.Surface, room: pygame.Rect) -> None:
        """The words of the story, then as many of the last lines as there is room for."""
        scale = min(MOST_SCALE, self.scale)
        y = float(room.y)
        size = round(STORY_SIZE * scale)
        for text in wrapped(self.text, size, min(WIDEST, room.width)) if self.text else ():
            speak(surface, text, room.x, y, size, palette.BONE)
            y += size * LEADING
        y += GAP * scale if self.text else 0
        shown = self._shown(room.bottom - y, scale, room.width)
        for line in shown:
            y = self._draw_line(surface, line, room, y, scale) + GAP

    def _shown(self, height: float, scale: float, width: int) -> list[Line]:
        """The last lines that fit a height."""
        shown: list[Line] = []
        for line in reversed(self.lines[: self.said]):
            height -= self._tall(line, scale, width) + GAP
            if height < -GAP and shown:
                break
            shown.insert(0, line)
        return shown

    def _tall(self, line: Line, scale: float, width: int) -> float:
        face = round(FACE * scale)
        rows = wrapped(self.tale.read(line.text), round(SIZE * scale), width - face - 24)
        return max(face, 22 * scale + len(rows) * SIZE * scale * LEADING)

    def _draw_line(
        self, surface: pygame.Surface, line: Line, room: pygame.Rect, y: float, scale: float
    ) -> float:
        """One line with its speaker's face; returns where it ends. The newest is brighter."""
        newest = self.said and line is self.lines[self.said - 1]
        share = eased(self._came.share()) if newest else 1.0
        face = round(FACE * scale)
        picture = portrait(line.speaker, line.mood, face)
        surface.blit(picture, (room.x - 10 * (1.0 - share), y))
        left = room.x + face + 24
        name = style(13 * scale, palette.AMBER if newest else palette.DIM_AMBER, track=0.5)
        who = capitals(self.tale.read(line.speaker))
        write(surface, who, left, y + 4 * scale, fitted(who, name, room.right - left))
        size = round(SIZE * scale)
        colour = palette.BONE if newest else palette.GREY
        rows = wrapped(self.tale.read(line.text), size, room.right - left)
        for i, text in enumerate(rows):
            speak(surface, text, left, y + 24 * scale + i * size * LEADING, size, colour)
        return y + self._tall(line, scale, room.width)
