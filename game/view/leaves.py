"""What has no room at once is shown leaf by leaf: which one now, and marks that say so."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

import pygame

from game.view import palette

LEAF_SECONDS = 4.0
"""For which a leaf is shown."""
DOT = 3
"""Pixels of a leaf's mark."""
T = TypeVar("T")


def turned(clock: float, count: int) -> int:
    """Which of so many leaves is shown at a time in s."""
    return int(clock / LEAF_SECONDS) % count


class Turning:
    """Turns leaves one after the other, but not the one that somebody points at."""

    def __init__(self) -> None:
        self._about: Hashable = None
        self._at, self._since = 0, 0.0

    def look(
        self, about: Hashable, clock: float, count: int, held: bool = False, seconds: float = LEAF_SECONDS
    ) -> int:
        """Which of so many leaves is shown.

        Args:
            about: what they tell of; something else begins with its first leaf.
            clock: s.
            count: of leaves, at least one.
            held: whether the present one stays.
            seconds: for which each is shown.
        """
        if about != self._about or clock < self._since:
            self._about, self._at, self._since = about, 0, clock
        if held:
            self._since = clock
        elif clock - self._since >= seconds:
            self._at, self._since = self._at + 1, clock
        self._at %= count
        return self._at


def fill_leaves(heights: Sequence[float], room: float, apart: float = 0.0) -> list[list[int]]:
    """Places in a row of things so many pixels high, in leaves for which a room is high enough: at least one in each."""
    leaves: list[list[int]] = [[]]
    free = room
    for number, height in enumerate(heights):
        if leaves[-1] and height > free:
            leaves.append([])
            free = room
        leaves[-1].append(number)
        free -= height + apart
    return leaves


def parts_of(items: Sequence[T], each: int) -> list[Sequence[T]]:
    """Items in parts of so many at most; one empty part where there is none."""
    return [items[i : i + each] for i in range(0, len(items), each)] or [items]


def draw_marks(surface: pygame.Surface, right: float, y: float, count: int, at: int) -> None:
    """A mark for each leaf, that of the one shown filled; none where there is but one."""
    for number in range(count if count > 1 else 0):
        place = (round(right - (count - number - 0.5) * 5 * DOT), round(y))
        colour = palette.AMBER if number == at else palette.DIM_AMBER
        pygame.draw.circle(surface, colour, place, DOT + 1, 0 if number == at else 1)
