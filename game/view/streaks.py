"""Thin streaks of light, painted once for each length, direction and brightness, to be blitted additively in batches."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

import numpy as np
import pygame

from game.view.palette import Colour, dimmed
from game.view.tinting import tinted

DIRECTIONS = 48
"""Of half a turn: a streak has no front."""
LENGTHS = (1, 3, 5, 8, 12, 17, 24)
"""Pixels of the streaks that are painted."""
LEVELS = 12
"""Steps of brightness."""


def direction_of(angle: float) -> int:
    """The painted direction next to an angle on the screen (rad, anticlockwise)."""
    return round(angle / pi * DIRECTIONS) % DIRECTIONS


def length_step(pixels: float) -> int:
    """Index of the painted length next to a length in pixels."""
    return min(range(len(LENGTHS)), key=lambda step: abs(LENGTHS[step] - pixels))


def streak(step: int, direction: int, colour: Colour, level: float) -> pygame.Surface:
    """A streak around the middle of its picture.

    Args:
        step: index into ``LENGTHS``.
        direction: as ``direction_of`` tells.
        colour: at full brightness.
        level: brightness, 0 to 1.
    """
    whole = round(min(1.0, max(0.0, level)) * LEVELS)
    return _streak(step, direction if step else 0, dimmed(colour, whole / LEVELS))


def on_ring(
    picture: pygame.Surface, centre: tuple[float, float], radius: float, angle: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The picture and where to blit it so that its middle lies on a ring on the screen."""
    half = picture.get_width() // 2
    x, y = centre[0] + radius * cos(angle), centre[1] - radius * sin(angle)
    return picture, (round(x) - half, round(y) - half)


@lru_cache(maxsize=4000)
def _streak(step: int, direction: int, colour: Colour) -> pygame.Surface:
    return tinted(_white(step, direction), colour)


@lru_cache(maxsize=len(LENGTHS) * DIRECTIONS)
def _white(step: int, direction: int) -> pygame.Surface:
    half = (LENGTHS[step] - 1) / 2
    reach = int(half) + 2
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    angle = direction * pi / DIRECTIONS
    along = x * cos(angle) - y * sin(angle)
    off = np.abs(x * sin(angle) + y * cos(angle))
    beyond = np.maximum(np.abs(along) - half, 0.0)
    cover = np.clip(1.0 - np.hypot(off, beyond), 0.0, 1.0)
    cover *= 1.0 - 0.6 * np.clip((np.abs(along) / (half + 0.5)) ** 2, 0.0, 1.0) if step else 1.0
    pixels = np.repeat((cover * 255.0).astype(np.uint8)[..., None], 3, axis=2)
    size = 2 * reach + 1
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (size, size), "RGB").convert()
