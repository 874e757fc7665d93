"""All pictures of sparks: streaks by heat, weight, length and direction, bright at the head and dim at the tail."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import tau

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import palette
from game.view.tinting import tinted

Wholes = NDArray[np.int64]
DIRECTIONS = 48
LENGTHS = (2, 4, 7, 11, 17, 26, 40, 60)
"""Pixels."""
WEIGHTS = (0.85, 1.35)
"""Half the width of thin and of heavy sparks, in pixels."""
HEATS = 7
PAINTED_AT_ONCE = 6
"""Pictures in a slice of a millisecond."""
MARGIN = 2
"""Pixels around a streak in its picture."""
EMBER = 0.42
"""Brightness of the coldest spark that is seen."""
_ANGLES = np.arange(DIRECTIONS) * (tau / DIRECTIONS)
_EXTENT = np.abs([np.cos(_ANGLES), np.sin(_ANGLES)])[:, None, :] * (np.array(LENGTHS) / 2)[:, None]
TURNS = np.array([DIRECTIONS // max(12, min(DIRECTIONS, 12 * (length // 4))) for length in LENGTHS])
"""Steps of direction that nobody tells apart, by length: what is short needs few."""
REACHES: Wholes = np.ceil(_EXTENT - 1e-9).astype(np.int64) + MARGIN
"""Pixels from the middle of a picture to its edges, across and down, (2, lengths, directions)."""


class SparkSheet(dict[int, pygame.Surface]):
    """Pictures by ``index``, each painted when it is first wanted, the streak's middle in the middle."""

    def __missing__(self, index: int) -> pygame.Surface:
        row, direction = divmod(index, DIRECTIONS)
        row, length = divmod(row, len(LENGTHS))
        heat, weight = divmod(row, len(WEIGHTS))
        streak = _white(LENGTHS[length], WEIGHTS[weight], direction, *REACHES[:, length, direction].tolist())
        picture = self[index] = _coloured(streak, heat)
        return picture

    def paint_all(self) -> Iterator[None]:
        """Paint every picture there may be, some in each slice."""
        steps = np.indices((HEATS, len(WEIGHTS), len(LENGTHS), DIRECTIONS)).reshape(4, -1)
        missing = [index for index in np.unique(self.index(*steps)).tolist() if index not in self]
        for number, index in enumerate(missing):
            self[index]  # painted as it is missing
            if number % PAINTED_AT_ONCE == 0:
                yield
        _white.cache_clear()

    @staticmethod
    def index(heats: Wholes, weights: Wholes, lengths: Wholes, directions: Wholes) -> Wholes:
        """Which picture shows sparks of these steps."""
        directions = directions - directions % TURNS[lengths]
        row = (heats * len(WEIGHTS) + weights) * len(LENGTHS) + lengths
        return np.asarray(row * DIRECTIONS + directions)


@cache
def spark_sheet() -> SparkSheet:
    """The one sheet, that all views share."""
    return SparkSheet()


@cache
def _white(length: int, weight: float, direction: int, across: int, down: int) -> pygame.Surface:
    """A white streak around the middle of a picture (direction 0 is right, anticlockwise)."""
    y, x = np.mgrid[-down : down + 1, -across : across + 1].astype(np.float32)
    cos, sin = np.float32(np.cos(_ANGLES[direction])), np.float32(np.sin(_ANGLES[direction]))
    along, off = x * cos - y * sin, x * sin + y * cos
    half = length / 2
    beyond = np.maximum(np.abs(along) - half, 0.0)
    forward = np.clip((along + half) / length, 0.0, 1.0)
    width = weight * (0.55 + 0.45 * forward)
    cover = np.exp(-((np.hypot(off, beyond) / width) ** 2))
    level = (cover * (0.12 + 0.88 * forward**1.6) * 255.0).astype(np.int32)
    picture = pygame.Surface(level.shape[::-1], 0, 32)
    pygame.surfarray.blit_array(picture, np.ascontiguousarray((level << 16 | level << 8 | level).T))
    return picture


def _coloured(streak: pygame.Surface, heat: int) -> pygame.Surface:
    share = heat / (HEATS - 1)
    return tinted(streak, palette.dimmed(palette.heat(share), EMBER + (1.0 - EMBER) * share))
