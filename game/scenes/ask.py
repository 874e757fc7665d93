"""A question over a scene: a few words and the answers. Where it cannot wait, it answers itself after a while."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

import pygame

from game.input import Heard
from game.scenes.footer import Footer
from game.scenes.menu import Menu
from game.scenes.motion import Entrance
from game.scenes.rows import Item
from game.scenes.scene import Change, Pop, Scene, Stage
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.lettering import speak, wrapped, write
from game.view.panel.frame import scrim, style
from game.view.texts import say

SIZE, COUNT = 24, 26
"""Pixels of the letters of the question, and of the seconds that are left."""
WIDTH = 860
"""Pixels of the question at most."""


class AskScene(Scene):
    """Lies over what is asked about.

    Args:
        stage: what scenes share.
        question: the words.
        answers: ids with their words; the last one is also that of going back.
        answered: is told the answer's id.
        seconds: after which the last answer is taken; 0 waits for ever.
    """

    see_through = True

    def __init__(
        self,
        stage: Stage,
        question: str,
        answers: Sequence[tuple[str, str]],
        answered: Callable[[str], None],
        seconds: float = 0.0,
    ) -> None:
        super().__init__(stage)
        self._question = question
        self._answered = answered
        self._otherwise = answers[-1][0]
        self._menu = Menu([Item(id, words) for id, words in answers])
        self._footer = Footer("menu_move", "confirm", "cancel")
        self._entrance = Entrance()
        self._left = round(seconds * TICKS_A_SECOND)
        """Ticks until it answers itself; 0 where it waits."""

    def hear(self, event: pygame.Event, heard: Heard) -> Change | None:
        """Take an answer."""
        heard = self._footer.hear(event, heard)
        taken = self._menu.hear(event, heard)
        if taken is None and "cancel" in heard.actions:
            taken = self._otherwise
        return self._answer(taken) if taken is not None else None

    def tick(self) -> Change | None:
        """Time passes."""
        if not self._left:
            return None
        self._left -= 1
        return self._answer(self._otherwise) if self._left == 0 else None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        """The question over the dimmed scene."""
        with self._entrance.over(surface):
            self._draw(surface)

    def _answer(self, id: str) -> Pop:
        self._answered(id)
        return Pop()

    def _draw(self, surface: pygame.Surface) -> None:
        width, height = self.stage.size
        scale = self.stage.text_scale
        surface.fill(palette.dimmed((255, 255, 255), 0.22), special_flags=pygame.BLEND_RGB_MULT)
        surface.fill(palette.SPACE, (0, height - self._footer.height(self.stage.input, scale), width, height))
        scrim(surface, width / 2, height / 2, round(width * 0.6), round(height * 0.6), 0.85)
        size = round(SIZE * scale)
        lines = wrapped(self._question, size, min(width - 120, round(WIDTH * max(1.0, scale * 0.75))))
        wide = self._menu.width(scale, width - 200)
        tall = len(lines) * size * 1.3 + 40 * scale + self._menu.height(wide, scale)
        y = max(40.0, (height - self._footer.height(self.stage.input, scale) - tall) / 2)
        if self._left:
            text = say("ask.seconds", count=ceil(self._left / TICKS_A_SECOND))
            write(
                surface,
                text,
                width / 2,
                y - 34 * scale,
                style(COUNT * 0.6 * scale, palette.AMBER, track=0.4),
                "centre",
            )
        for line in lines:
            speak(surface, line, width / 2, y, size, palette.BONE, "centre")
            y += size * 1.3
        y += 24 * scale
        low = height - self._footer.height(self.stage.input, scale)
        self._menu.draw(
            surface, pygame.Rect(round(width / 2 - wide / 2), round(y), wide, round(low - y)), scale
        )
        self._footer.draw(surface, self.stage.input, scale)
