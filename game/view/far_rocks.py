"""Rocks of the Belt far beyond reach: small, hazed, and shifting slowly, so that space has a middle distance."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pygame

from game.view.camera import Lens
from game.view.lit.light import lit
from game.view.lit.maps import load_maps

COUNTS = {"belt": 16, "planet": 9, "deep": 4}
"""By what lies behind."""
SHAPES = 4
SMALLEST, LARGEST = 3.5, 19.0
"""Pixels across in a picture 720 high; most are small."""
NEARNESS = 0.55, 1.25
"""Pixels in a picture 720 high by which the smallest and the largest shift for each metre of the camera's way."""
HAZE = (92, 104, 128)
"""What is left of their light, of 255: farther is dimmer and bluer."""
MARGIN = 24


class FarRocks:
    """The far rocks of one view; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        most = max(COUNTS.values())
        self._places = rng.random((most, 2))
        self._sizes = rng.random(most) ** 3.0

    def draw(self, surface: pygame.Surface, lens: Lens, sun: float, kind: str) -> None:
        """Paint them for a sun in a direction in radians, as many as fit what lies behind."""
        count, share = COUNTS[kind], lens.height / 720
        span = np.array([lens.width + 2 * MARGIN, lens.height + 2 * MARGIN], np.float64)
        near = (NEARNESS[0] + (NEARNESS[1] - NEARNESS[0]) * self._sizes[:count, None]) * share
        places = np.mod(self._places[:count] * span + np.array([-lens.x, lens.y]) * near, span) - MARGIN
        across = np.round((SMALLEST + (LARGEST - SMALLEST) * self._sizes[:count]) * share).astype(int)
        blits = []
        for i, (x, y) in enumerate(places.tolist()):
            picture = _rock(i % SHAPES, i // SHAPES, max(2, int(across[i])), round(sun, 2))
            blits.append((picture, (round(x - picture.get_width() / 2), round(y - picture.get_height() / 2))))
        surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)


@lru_cache(maxsize=128)
def _rock(shape: int, turned: int, across: int, sun: float) -> pygame.Surface:
    """A rock so many pixels across, lit as it lies after so many quarter turns."""
    maps = load_maps(f"chunk_waste_{shape}").halved()
    width, height = maps.size
    quarter = turned % 4
    pixels = lit(maps, sun - quarter * np.pi / 2, maps.look, (slice(0, height), slice(0, width)))
    whole = pygame.image.frombuffer(bytearray(np.ascontiguousarray(pixels)), (width, height), "BGRA")
    whole.fill((*HAZE, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return pygame.transform.smoothscale(pygame.transform.rotate(whole, 90 * quarter), (across, across))
