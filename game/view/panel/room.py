"""Where words stand already, so that others can stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pygame

Taken = tuple[pygame.Rect, bool]
"""A place, and whether words stand there."""
GAP = 10
"""Pixels between two texts."""


@dataclass(frozen=True, slots=True)
class Free:
    """A stretch of the picture that is free of words: its edges and its top, in pixels."""

    left: float
    right: float
    top: float


class Room:
    """The places that words, and instruments, have taken in one frame."""

    def __init__(self) -> None:
        self._taken: list[pygame.Rect] = []
        self._words: list[pygame.Rect] = []
        """Those of the taken that no other words of the panel may stand on."""

    def is_free(self, x: float, y: float, width: float, height: float) -> bool:
        """Whether nothing stands in a place."""
        return _place(x, y, width, height).collidelist(self._taken) < 0

    def below(self, x: float, y: float, width: float, height: float) -> float:
        """Take a place of that size, at ``y`` or under whatever words stand there already; returns its upper edge."""
        place = self._free_below(x, y, width, height)
        self._add(place, is_words=True)
        return float(place.top)

    def start_below(self, x: float, y: float, width: float, height: float) -> float:
        """Where the place that ``below`` would take begins."""
        return float(self._free_below(x, y, width, height).top)

    def _free_below(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        place = _place(x, y, width, height)
        while (hit := place.collidelist(self._words)) >= 0:
            place.top = self._words[hit].bottom + GAP
        return place

    def take(self, x: float, y: float, width: float, height: float) -> None:
        """Take a place for words, whatever stands there."""
        self._add(_place(x, y, width, height), is_words=True)

    def fill(self, x: float, y: float, width: float, height: float) -> None:
        """Take a place for an instrument: words in the world keep clear of it, those of the panel need not."""
        self._add(_place(x, y, width, height), is_words=False)

    def __len__(self) -> int:
        return len(self._taken)

    def since(self, many: int) -> list[Taken]:
        """What was taken after the first so many places."""
        return [(place, any(place is words for words in self._words)) for place in self._taken[many:]]

    def again(self, taken: Iterable[Taken]) -> None:
        """Take places that were taken in an earlier frame."""
        for place, is_words in taken:
            self._add(place, is_words)

    def _add(self, place: pygame.Rect, is_words: bool) -> None:
        self._taken.append(place)
        if is_words:
            self._words.append(place)


def _place(x: float, y: float, width: float, height: float) -> pygame.Rect:
    return pygame.Rect(round(x), round(y), round(width), round(height))
