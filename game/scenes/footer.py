"""The line at the lower edge: which key does what here, drawn as the device in use has it. Each can be clicked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.lettering import prose_width, speak
from game.view.palette import Colour
from game.view.panel.frame import scrim
from game.view.texts import say

if TYPE_CHECKING:
    from game.input import Heard, Input

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
LARGEST = 1.6
"""Times the usual size of letters at most: it is a line of reminders."""


class Footer:
    """Keys with their words.

    Args:
        actions: what is named, as in ``game.bindings``; ``menu_move`` is up and down. Words are in the catalogue as
            ``key.<action>``, unless ``words`` has a key for them.
        words: for an action, which text of the catalogue it has here.
    """

    def __init__(self, *actions: str, words: dict[str, str] | None = None) -> None:
        self.actions = actions
        self._words = words or {}
        self._boxes: dict[str, pygame.Rect] = {}
        self._over = ""
        """The action that the mouse is over."""

    def hear(self, event: pygame.Event, heard: Heard) -> Heard:
        """What was heard, and what a click on one of the keys means besides."""
        if event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            action = self._at(event.pos)
            if action:
                return replace(heard, actions=(*heard.actions, action))
        return heard

    def height(self, scale: float = 1.0) -> int:
        """Pixels at the lower edge that it takes."""
        return round(CAP * min(scale, LARGEST)) + 2 * LOW

    def draw(self, surface: pygame.Surface, hands: Input, scale: float = 1.0) -> None:
        """Draw it in the middle of the lower edge, smaller where it would not fit."""
        width, height = surface.get_size()
        scale = min(scale, LARGEST)
        wide = self._width(hands, scale)
        if wide > width - 2 * EDGE:
            scale *= (width - 2 * EDGE) / wide
            wide = self._width(hands, scale)
        x, y = (width - wide) / 2, height - LOW - CAP * scale
        scrim(surface, width / 2, y + CAP * scale / 2, round(wide / 2 + 90), round(40 * scale), 0.6)
        for action in self.actions:
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

    def _width(self, hands: Input, scale: float) -> float:
        size, total = round(SIZE * scale), APART * scale * (len(self.actions) - 1)
        for action in self.actions:
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
        scale = min(scale, LARGEST)
        x, wide = float(EDGE), self._width(hands, scale)
        scrim(surface, EDGE + wide / 2, EDGE + CAP * scale / 2, round(wide / 2 + 70), round(34 * scale), 0.6)
        for action in self.actions:
            x = self._draw_one(surface, hands, action, x, EDGE, scale) + APART * scale


def _colours(lit: bool) -> tuple[Colour, Colour]:
    return (palette.AMBER, palette.AMBER) if lit else (palette.LABEL_CYAN, palette.GREY)
