"""Where words stand already, so that others can stand elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

GAP = 10
"""Pixels between two texts."""


@dataclass(frozen=True, slots=True)
class Free:
    """A stretch of the picture that is free of words: its edges and its top, in pixels."""

    left: float
    right: float
    top: float


class Room:
    """The places that words have taken in one frame."""

    def __init__(self) -> None:
        self._taken: list[pygame.Rect] = []

    def is_free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether no words stand in a place."""
        return pygame.Rect(round(x), round(y), round(width), round(height)).collidelist(self._taken) < 0

    def below(self, x: float, y: float, width: float, height: float) -> float:
        """Take a place of that size, at ``y`` or under whatever stands there already; returns its upper edge."""
        place = self._free_below(x, y, width, height)
        self._taken.append(place)
        return float(place.top)

    def end_below(self, x: float, y: float, width: float, height: float) -> float:
        """Where the place that ``below`` would take ends."""
        return float(self._free_below(x, y, width, height).bottom)

    def _free_below(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        place = pygame.Rect(round(x), round(y), round(width), round(height))
        while (hit := place.collidelist(self._taken)) >= 0:
            place.top = self._taken[hit].bottom + GAP
        return place

    def __len__(self) -> int:
        return len(self._taken)

    def since(self, many: int) -> list[pygame.Rect]:
        """The places that were taken after the first so many."""
        return self._taken[many:]

    def take(self, x: float, y: float, width: float, height: float) -> None:
        """Take a place whatever stands there."""
        self._taken.append(pygame.Rect(round(x), round(y), round(width), round(height)))
