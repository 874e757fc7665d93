"""A notice: what happened, why, and what the player can do about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.menu import TIGHTEST, Menu
from game.scenes.motion import Entrance
from game.scenes.page import Page
from game.scenes.rows import ROW, Row
from game.scenes.scene import Scene, Stage
from game.view import palette
from game.view.panel.frame import style
from game.view.paragraphs import spoken, written

HEADING, BODY, DETAIL = 26, 22, 17
"""Pixels of the letters."""
COLUMN = 900
"""Pixels of the lines at most."""
TOP = 46
DIM = 16
"""Light that is left, of 255, of what lies below: so little that its words do not mix with these."""
PARTING = 12
"""Pixels between the words and what can be chosen."""
LEAST_ROWS = 3.3
"""Rows of the menu that are seen at least, so that it is plain that there are more."""


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
        self._page = Page()
        self._footer = Footer("menu_move", "confirm", page=self._page)
        self._entrance = Entrance()
        stage.input.release()

    @property
    def text(self) -> str:
        """All that is said."""
        return "\n".join([self._heading, *self._said, *self._details])

    def taken(self, event: pygame.Event, heard: Heard) -> str | None:
        """The row that an event took, if it did; the words are moved where they are many."""
        heard = self._footer.hear(event, heard)
        return None if self._page.hear(event, heard) else self.menu.hear(event, heard)

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The words, then the menu."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        surface.fill((DIM, DIM, DIM), special_flags=pygame.BLEND_RGB_MULT)
        room = min(round(COLUMN * scale), width - 100)
        left = round((width - room) / 2)
        top = round(TOP - 24 * (scale - 1.0))
        low = height - self._footer.height(self.stage.input, scale)
        rows = min(self.menu.height(room, scale), LEAST_ROWS * ROW * scale)
        area = pygame.Rect(left, top, room, round(low - rows * TIGHTEST - PARTING * scale) - top)
        self._page.draw(surface, area, partial(self._draw_words, surface, area))
        y = round(min(self._page.end, area.bottom) + PARTING * scale)
        self.menu.draw(surface, pygame.Rect(left, y, room, low - y), scale)
        self._footer.draw(surface, self.stage.input, scale)

    def _draw_words(self, surface: pygame.Surface, area: pygame.Rect, y: float) -> float:
        """All that is said from a height on; returns where it ends."""
        scale = self.stage.text_scale
        look = style(HEADING * scale, palette.AMBER, track=0.8)
        y = written(surface, self._heading, area.x, y, look, area.width) + 0.4 * look.size
        for texts, usual, colour in ((self._said, BODY, palette.BONE), (self._details, DETAIL, palette.GREY)):
            size = round(usual * scale)
            for text in texts:
                y = spoken(surface, text, area.x, y, size, colour, area.width) + size * 0.4
        return y
