"""A notice: what happened, why, and what the player can do about it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.rows import Row
from game.scenes.scene import Scene, Stage
from game.view import palette
from game.view.lettering import prose_width, shortened, speak, wrapped, write
from game.view.palette import Colour
from game.view.panel.frame import style

HEADING, BODY, DETAIL = 26, 22, 17
"""Pixels of the letters."""
COLUMN = 900
"""Pixels of the lines at most."""
LEADING = 1.3
TOP = 46
MOST_LINES = 3
DIM = 16
"""Light that is left, of 255, of what lies below: so little that its words do not mix with these."""
DOTS = "… "
MOST_SCALE = 1.6
"""Beyond that what is to be read would not fit."""


class NoticeScene(Scene):
    """Lies over what was there, until the player has chosen.

    Args:
        stage: what scenes share.
        heading: what it is about, in a word.
        said: what happened and what can be done, a paragraph each.
        details: files and reasons, a line each.
        rows: what can be chosen.
    """

    see_through = True

    def __init__(
        self, stage: Stage, heading: str, said: Sequence[str], details: Sequence[str], rows: Sequence[Row]
    ) -> None:
        super().__init__(stage)
        self._heading, self._said, self._details = heading, said, details
        self.menu = Menu(list(rows))
        self._footer = Footer("menu_move", "confirm")
        self._entrance = Entrance()
        stage.input.release()

    @property
    def text(self) -> str:
        """All that is said."""
        return "\n".join([self._heading, *self._said, *self._details])

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The words, then the menu."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = min(MOST_SCALE, self.stage.text_scale)
        surface.fill((DIM, DIM, DIM), special_flags=pygame.BLEND_RGB_MULT)
        room = min(round(COLUMN * scale), width - 100)
        left = (width - room) / 2
        write(surface, self._heading, left, TOP, style(HEADING * scale, palette.AMBER, track=0.8))
        y = TOP + 2 * HEADING * scale
        for paragraph in self._said:
            y = _paragraph(surface, paragraph, left, y, room, round(BODY * scale), palette.BONE)
        for detail in self._details:
            y = _paragraph(surface, detail, left, y, room, round(DETAIL * scale), palette.GREY)
        low = height - self._footer.height(scale)
        area = pygame.Rect(round(left), round(y + 12 * scale), room, round(low - y - 12 * scale))
        self.menu.draw(surface, area, scale)
        self._footer.draw(surface, self.stage.input, scale)


def _paragraph(
    surface: pygame.Surface, text: str, left: float, y: float, room: int, size: int, colour: Colour
) -> float:
    """Some lines of words; returns where the next paragraph begins.

    A single long word, as a path is, is broken; of a very long text the beginning and the end are shown.
    """
    lines = wrapped(_broken(text, size, room), size, room)
    for line in lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], DOTS + lines[-1]]:
        speak(surface, shortened(line, size, room), left, y, size, colour)
        y += size * LEADING
    return y + size * 0.4


def _broken(text: str, size: int, room: int) -> str:
    """Words that are wider than the room get places to break at."""
    return " ".join(_in_parts(word, size, room) for word in text.split(" "))


def _in_parts(word: str, size: int, room: int) -> str:
    if prose_width(word, size) <= room:
        return word
    fits = next(
        end for end in range(len(word) - 1, 0, -1) if end == 1 or prose_width(word[:end], size) <= room
    )
    return f"{word[:fits]} {_in_parts(word[fits:], size, room)}"
