"""Keys for the mouse at the left edge of a flight: there while it is in use, each pressed like the key that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.leaves import Turning, draw_marks, parts_of
from game.view.lettering import prose_width, speak
from game.view.panel.frame import scrim
from game.view.texts import say

if TYPE_CHECKING:
    from game.input import Input
    from game.sim import World

SIZE, CAP, ROW = 16, 21, 31
"""Pixels of the letters, of a key, and from one key to the next."""
LEFT, TOP = 26, 150
BOTTOM, LOWER = 160, 72
"""Pixels from the edges; those below, and how many more at twice the size of letters."""
NEAR = 9
MARKS = 8
"""Pixels under the last key to the marks of leaves."""
HERE: tuple[tuple[str, str], ...] = (
    ("pause", ""),
    ("target", ""),
    ("match", ""),
    ("assist", ""),
    ("dock", "structures"),
    ("clamp", "rocks"),
    ("scoop", "rocks"),
    ("bench", "rack"),
)
"""Actions, and what of the world has to be there for each to be of use."""


class Strip:
    """Keys in a column."""

    def __init__(self) -> None:
        self._boxes: dict[str, pygame.Rect] = {}
        self._down = ""
        """The action that is held."""
        self._over = ""
        self._leaf = Turning()

    def has(self, place: tuple[int, int]) -> bool:
        """Whether a pixel is on one of the keys."""
        return bool(self._at(place))

    def hear(self, event: pygame.Event, hands: Input) -> str:
        """Press and let go of what is under the mouse; the action that was pressed, if one was."""
        if event.type == pygame.MOUSEMOTION:
            self._over = self._at(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self._down = self._at(event.pos)
            if self._down:
                hands.press(self._down)
                return self._down
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self._down:
            hands.press(self._down, down=False)
            self._down = ""
        return ""

    def draw(self, surface: pygame.Surface, hands: Input, world: World, scale: float) -> None:
        """Draw the keys that are of use in a world; where they are too many, the first and some others at a time."""
        known = [action for action, needs in HERE if not needs or _has(world, needs)]
        room = surface.get_height() - TOP - BOTTOM - LOWER * (scale - 1.0)
        leaves = _leaves(known, int(room // (ROW * scale)))
        at = self._leaf.look(tuple(known), world.seconds, len(leaves), held=bool(self._over or self._down))
        actions = leaves[at]
        wide = max(self._width(hands, action, scale) for action in actions)
        tall = ROW * scale * len(actions)
        scrim(
            surface, LEFT + wide / 2, TOP + tall / 2, round(wide * 0.75 + 30), round(tall * 0.62 + 20), 0.55
        )
        self._boxes = {}
        for i, action in enumerate(actions):
            y = TOP + i * ROW * scale
            self._draw_key(surface, hands, action, y, scale)
            self._boxes[action] = pygame.Rect(LEFT - 8, round(y - 4), round(wide + 16), round(ROW * scale))
        draw_marks(surface, LEFT + wide, TOP + tall + MARKS, len(leaves), at)

    def hide(self) -> None:
        """None of the keys is there."""
        self._boxes = {}

    def _draw_key(self, surface: pygame.Surface, hands: Input, action: str, y: float, scale: float) -> None:
        lit = action in (self._over, self._down)
        cap = palette.AMBER if lit else palette.LABEL_CYAN
        x = draw_caps(surface, hands.caps(action), LEFT, y, CAP * scale, cap) + NEAR * scale
        size = round(SIZE * scale)
        colour = palette.AMBER if lit else palette.BONE
        speak(surface, say(f"action.{action}"), x, y + CAP * scale / 2 - size * 0.63, size, colour)

    @staticmethod
    def _width(hands: Input, action: str, scale: float) -> float:
        words = prose_width(say(f"action.{action}"), round(SIZE * scale))
        return caps_width(hands.caps(action), CAP * scale) + NEAR * scale + words

    def _at(self, place: tuple[int, int]) -> str:
        return next((action for action, box in self._boxes.items() if box.collidepoint(place)), "")


def _leaves(actions: list[str], most: int) -> list[list[str]]:
    """The actions in leaves of so many at most; the first of them on each."""
    if len(actions) <= most:
        return [actions]
    first, *others = actions
    return [[first, *part] for part in parts_of(others, max(1, most - 1))]


def _has(world: World, needs: str) -> bool:
    return bool(world.rack.lots if needs == "rack" else getattr(world, needs))
