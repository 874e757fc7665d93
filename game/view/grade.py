"""The last layer of the world's picture: darker towards the corners, with the fine grain of a film.

Both are one picture that is multiplied. It is larger than what is shown and lies a little elsewhere in each frame, so
that the grain lives and does not look like dirt on the glass.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame

from game.view.lit.grain import smooth

Size = tuple[int, int]
DARKEST = 0.44
"""Share of the light that the corners lose."""
BEGINS = 0.55
"""Of the way from the middle to a corner: where the darkening begins."""
GRAIN = 3.0 / 255.0
"""Standard deviation of the light; at 5 it shows as dirt on white."""
DRIFT = 3
"""Pixels by which the layer may lie elsewhere."""
PLACES = ((0, 0), (2, 3), (3, 1), (1, 2), (3, 3), (0, 1), (2, 0), (1, 3))
"""Where it lies in one frame after the other."""


class Grade:
    """Multiplies the layer onto frames, one after the other."""

    def __init__(self) -> None:
        self._frame = 0

    @staticmethod
    def prepare(size: Size, *, with_grain: bool = True) -> None:
        """Paint the layer for pictures of a size ahead; a thread may do that."""
        _layer(size, with_grain)

    def draw(self, surface: pygame.Surface, *, with_grain: bool = True) -> None:
        """Darken the corners of a picture, and let it live a little with grain."""
        width, height = surface.get_size()
        self._frame = (self._frame + 1) % len(PLACES)
        area = (PLACES[self._frame], (width, height))
        surface.blit(_layer((width, height), with_grain), (0, 0), area, pygame.BLEND_RGB_MULT)


@lru_cache(maxsize=2)  # the list of levels and the pictures in it are painted in turn
def _layer(size: Size, with_grain: bool) -> pygame.Surface:
    width, height = size[0] + DRIFT, size[1] + DRIFT
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2)) / np.sqrt(2.0)
    rng = np.random.default_rng(7)
    level = 1.0 - DARKEST * smooth(BEGINS, 1.05, away)
    if with_grain:
        level *= 1.0 + GRAIN * rng.standard_normal(level.shape, np.float32)
    dithered = np.clip(level, 0.0, 1.0) * np.float32(255.0) + rng.random(level.shape, np.float32)
    pixels = np.repeat(dithered.clip(0, 255).astype(np.uint8)[..., None], 3, 2)
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (width, height), "RGB").convert()
