"""Where on the panel the mouse can press something, and what it is over."""

from __future__ import annotations

import pygame

SLIDER = "slider"
"""The bar that loads the pod; all others are called as their action."""


class Boxes:
    """Places on the panel by action, as they were drawn last."""

    def __init__(self) -> None:
        self._places: dict[str, pygame.Rect] = {}
        self.over = ""
        """The action that the mouse is over."""

    def clear(self) -> None:
        """A new frame begins."""
        self._places.clear()

    def put(self, action: str, place: pygame.Rect) -> None:
        """An action can be pressed here."""
        self._places[action] = place

    def at(self, pixel: tuple[int, int]) -> str:
        """The action at a pixel, empty for none."""
        return next((action for action, place in self._places.items() if place.collidepoint(pixel)), "")

    def share(self, action: str, x: float) -> float:
        """How far along an action's place a pixel lies, 0 to 1; 0 where it is not shown."""
        place = self._places.get(action)
        return max(0.0, min(1.0, (x - place.left) / place.width)) if place else 0.0
