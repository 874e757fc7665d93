"""The line at the lower edge: which key does what here, drawn as the device in use has it. Each can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.lettering import prose_width, speak
from game.view.palette import Colour
from game.view.panel.frame import scrim
from game.view.texts import say
from game.window import LOGICAL

if TYPE_CHECKING:
    from game.input import Heard, Input
    from game.scenes.page import Page

SIZE = 17
"""Pixels of the letters."""
CAP = 22
"""Pixels of a key's height."""
LOW = 14
"""Pixels under the line."""
APART, NEAR = 34, 9
"""Pixels between two keys, and between a key and its words."""
EDGE = 28
"""Pixels to both edges of the screen."""
BETWEEN = 8
"""Pixels between two lines of keys."""


class Footer:
    """Keys with their words.

    Args:
        actions: what is named, as in ``game.bindings``; ``menu_move`` is up and down. Words are in the catalogue as
            ``key.<action>``, unless ``words`` has a key for them.
        words: for an action, which text of the catalogue it has here.
        page: what is moved by ``page``, which is named while there is something to move.
    """

    def __init__(self, *actions: str, words: dict[str, str] | None = None, page: Page | None = None) -> None:
        self._always = actions
        self._words = words or {}
        self._page = page
        self._boxes: dict[str, pygame.Rect] = {}
        self._over = ""
        """The action that the mouse is over."""

    @property
    def actions(self) -> tuple[str, ...]:
        """What is named now."""
        is_long = self._page is not None and self._page.is_long
        return (*self._always[:-1], "page", *self._always[-1:]) if is_long else self._always

    def hear(self, event: pygame.Event, heard: Heard) -> Heard:
        """What was heard, and what a click on one of the keys means besides."""
        if event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            action = self._at(event.pos)
            if action:
                return replace(heard, actions=(*heard.actions, action))
        return heard

    def height(self, hands: Input, scale: float = 1.0, width: int = LOGICAL[0]) -> int:
        """Pixels at the lower edge that it takes."""
        return round(self._tall(len(self._lines(hands, scale, width)), scale)) + 2 * LOW

    def draw(self, surface: pygame.Surface, hands: Input, scale: float = 1.0) -> None:
        """Draw it in the middle of the lower edge, in as many lines as it takes."""
        width, height = surface.get_size()
        lines = self._lines(hands, scale, width)
        tall = self._tall(len(lines), scale)
        widest = max(self._width(hands, line, scale) for line in lines)
        y = height - LOW - tall
        scrim(surface, width / 2, y + tall / 2, round(widest / 2 + 90), round(tall / 2 + 29 * scale), 0.6)
        self._boxes = {}
        for line in lines:
            wide = self._width(hands, line, scale)
            self._draw_line(surface, hands, line, ((width - wide) / 2, y), scale)
            y += CAP * scale + BETWEEN

    @staticmethod
    def _tall(lines: int, scale: float) -> float:
        return lines * CAP * scale + (lines - 1) * BETWEEN

    def _lines(self, hands: Input, scale: float, width: int) -> list[list[str]]:
        """The keys, in as many lines as they need and as even as they can be."""
        room, count = width - 2 * EDGE, 1
        while True:
            lines = _even(self.actions, count)
            if count == len(self.actions) or all(self._width(hands, line, scale) <= room for line in lines):
                return lines
            count += 1

    def _draw_line(
        self,
        surface: pygame.Surface,
        hands: Input,
        actions: Sequence[str],
        at: tuple[float, float],
        scale: float,
    ) -> None:
        x, y = at
        for action in actions:
            x = self._draw_one(surface, hands, action, x, y, scale) + APART * scale

    def _draw_one(
        self, surface: pygame.Surface, hands: Input, action: str, x: float, y: float, scale: float
    ) -> float:
        lit = action == self._over and hands.device == "mouse"
        cap, words = _colours(lit)
        size, left = round(SIZE * scale), x
        x = draw_caps(surface, hands.caps(action), x, y, CAP * scale, cap) + NEAR * scale
        text_y = y + CAP * scale / 2 - size * 0.63
        x = speak(surface, self._text(action), x, text_y, size, words).right
        self._boxes[action] = pygame.Rect(round(left), round(y), round(x - left), round(CAP * scale)).inflate(
            16, 16
        )
        return x

    def _width(self, hands: Input, actions: Sequence[str], scale: float) -> float:
        size, total = round(SIZE * scale), APART * scale * (len(actions) - 1)
        for action in actions:
            total += caps_width(hands.caps(action), CAP * scale) + NEAR * scale
            total += prose_width(self._text(action), size)
        return total

    def _text(self, action: str) -> str:
        return say(self._words.get(action, f"key.{action}"))

    def _at(self, place: tuple[int, int]) -> str:
        return next((action for action, box in self._boxes.items() if box.collidepoint(place)), "")


class Corner(Footer):
    """The same in the upper left corner, for the mouse alone: where a scene has no other way for it to leave."""

    def draw(self, surface: pygame.Surface, hands: Input, scale: float = 1.0) -> None:
        """Draw it, if the mouse is what the player uses."""
        self._boxes = {}
        if hands.device != "mouse":
            return
        wide = self._width(hands, self.actions, scale)
        scrim(surface, EDGE + wide / 2, EDGE + CAP * scale / 2, round(wide / 2 + 70), round(34 * scale), 0.6)
        self._draw_line(surface, hands, self.actions, (EDGE, EDGE), scale)


def _even(actions: Sequence[str], count: int) -> list[list[str]]:
    """Actions in so many lines, the later ones no longer than the earlier."""
    each, more = divmod(len(actions), count)
    ends = [i * each + min(i, more) for i in range(count + 1)]
    return [list(actions[a:b]) for a, b in pairwise(ends)]


def _colours(lit: bool) -> tuple[Colour, Colour]:
    return (palette.AMBER, palette.AMBER) if lit else (palette.LABEL_CYAN, palette.GREY)
