"""All pictures of sparks: streaks by heat, weight, length and direction, bright at the head and dim at the tail."""

from __future__ import annotations

from functools import cache
from math import tau

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import palette

DIRECTIONS = 48
LENGTHS = (2, 4, 7, 11, 17, 26, 40, 60)
"""Pixels."""
WEIGHTS = (0.85, 1.35)
"""Half the width of thin and of heavy sparks, in pixels."""
HEATS = 7
EMBER = 0.42
"""Brightness of the coldest spark that is seen."""


class SparkSheet:
    """``pictures`` by ``index``; ``halves`` are half their sides."""

    def __init__(self) -> None:
        masks = [mask for weight in WEIGHTS for length in LENGTHS for mask in _masks(length, weight)]
        self.pictures = [_coloured(mask, heat) for heat in range(HEATS) for mask in masks]
        self.halves = np.array([picture.get_width() // 2 for picture in self.pictures])

    @staticmethod
    def index(
        heats: NDArray[np.int64],
        weights: NDArray[np.int64],
        lengths: NDArray[np.int64],
        directions: NDArray[np.int64],
    ) -> NDArray[np.int64]:
        """Which picture shows sparks of these steps."""
        row = (heats * len(WEIGHTS) + weights) * len(LENGTHS) + lengths
        return np.asarray(row * DIRECTIONS + directions)


@cache
def spark_sheet() -> SparkSheet:
    """The one sheet, painted when it is first wanted."""
    return SparkSheet()


def _masks(length: int, weight: float) -> NDArray[np.float32]:
    """Streaks of a length around the middle of a square, one for each direction (0 is right, anticlockwise)."""
    reach = length // 2 + 2
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
