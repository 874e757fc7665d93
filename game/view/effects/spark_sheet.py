"""All pictures of sparks: streaks by heat, weight, length and direction, bright at the head and dim at the tail."""

from __future__ import annotations

from functools import cache
from math import tau

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import palette

Wholes = NDArray[np.int64]
DIRECTIONS = 48
LENGTHS = (2, 4, 7, 11, 17, 26, 40, 60)
"""Pixels."""
WEIGHTS = (0.85, 1.35)
"""Half the width of thin and of heavy sparks, in pixels."""
HEATS = 7
MARGIN = 2
"""Pixels around a streak in its picture."""
EMBER = 0.42
"""Brightness of the coldest spark that is seen."""


class SparkSheet(dict[int, pygame.Surface]):
    """Pictures by ``index``, each painted when it is first wanted; all are squares."""

    def __missing__(self, index: int) -> pygame.Surface:
        row, direction = divmod(index, DIRECTIONS)
        row, length = divmod(row, len(LENGTHS))
        heat, weight = divmod(row, len(WEIGHTS))
        picture = self[index] = _coloured(_masks(LENGTHS[length], WEIGHTS[weight])[direction], heat)
        return picture

    @staticmethod
    def index(heats: Wholes, weights: Wholes, lengths: Wholes, directions: Wholes) -> Wholes:
        """Which picture shows sparks of these steps."""
        row = (heats * len(WEIGHTS) + weights) * len(LENGTHS) + lengths
        return np.asarray(row * DIRECTIONS + directions)


@cache
def spark_sheet() -> SparkSheet:
    """The one sheet, that all views share."""
    return SparkSheet()


@cache
def _masks(length: int, weight: float) -> NDArray[np.float32]:
    """Streaks of a length around the middle of a square, one for each direction (0 is right, anticlockwise)."""
    reach = length // 2 + MARGIN
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    angles = (np.arange(DIRECTIONS, dtype=np.float32) * np.float32(tau / DIRECTIONS))[:, None, None]
    along = x * np.cos(angles) - y * np.sin(angles)
    off = x * np.sin(angles) + y * np.cos(angles)
    half = length / 2
    beyond = np.maximum(np.abs(along) - half, 0.0)
    forward = np.clip((along + half) / length, 0.0, 1.0)
    width = weight * (0.55 + 0.45 * forward)
    cover = np.exp(-((np.hypot(off, beyond) / width) ** 2))
    return np.asarray(cover * (0.12 + 0.88 * forward**1.6), np.float32)


def _coloured(mask: NDArray[np.float32], heat: int) -> pygame.Surface:
    share = heat / (HEATS - 1)
    bright = EMBER + (1.0 - EMBER) * share
    red, green, blue = (np.float32(part * bright) for part in palette.heat(share))
    ints = (mask * red).astype(np.int32) << 16 | (mask * green).astype(np.int32) << 8
    ints |= (mask * blue).astype(np.int32)
    picture = pygame.Surface(mask.shape, 0, 32)
    pygame.surfarray.blit_array(picture, np.ascontiguousarray(ints.T))
    return picture
