"""Flames as they are seen: shortened by throttle, enlarged by the lens, turned with the ship; kept for the next frame."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, log, radians, sin

import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.kept import PICTURES, keep
from game.view.painters.flame import FRONT_METRES
from game.view.palette import Colour

ANGLES = 240
"""Of a full turn: the end of a long plume moves by a few pixels between two."""
SIZE_STEP = 1.07
"""Pictures are made for sizes so far apart."""
LEVELS = 10
"""Steps of length and brightness."""
FINE_ENOUGH = 1.15
"""Flames are turned at no more than so many times the scale at which they are painted."""


class Flames:
    """Adds one kind of flame to pictures.

    Args:
        frames: the flame at full strength, by frame.
        scale: pixels a metre of those.
        shortest: share of the full length that a flame of no strength has.
        step: only every so many of the angles and strengths are shown, so that few pictures serve many flames.
    """

    def __init__(
        self, frames: Callable[[int], pygame.Surface], scale: float, shortest: float, step: int = 1
    ) -> None:
        self._frames = frames
        self._scale = scale
        self._shortest = shortest
        self._step = step
        self._finest = round(log(scale * FINE_ENOUGH) / log(SIZE_STEP))

    def draw(self, brush: Brush, root: Point, angle: float, strength: float, frame: int) -> None:
        """Add a flame.

        Args:
            brush: of the frame.
            root: middle of the nozzle's mouth, in metres.
            angle: whither the nozzle's back looks, in radians: the flame burns the other way.
            strength: 0 to 1.
            frame: which picture of the flame.
        """
        step = self._step
        turn = round(angle * ANGLES / 6.283185307 / step) * step % ANGLES
        size = round(log(brush.lens.scale) / log(SIZE_STEP))
        level = min(LEVELS, max(1, round(strength * LEVELS / step) * step))
        picture = self._turned(frame, level, size, turn)
        whole = self._width(level, size)
        ahead = whole / 2 - FRONT_METRES * SIZE_STEP**size
        way = radians(turn * 360 / ANGLES)
        x, y = brush.lens.pixel(root)
        x, y = x - ahead * cos(way), y + ahead * sin(way)
        width, height = picture.get_size()
        place = (round(x - width / 2), round(y - height / 2))
        brush.surface.blit(picture, place, special_flags=pygame.BLEND_RGB_ADD)

    def _turned(self, frame: int, level: int, size: int, turn: int) -> pygame.Surface:
        key = (self, frame, level, size, turn)
        kept: pygame.Surface | None = PICTURES.get(key)
        if kept is None:
            # Turning costs most: what is painted no finer is enlarged only after it.
            built = min(size, self._finest)
            kept = pygame.transform.rotozoom(self._sized(frame, level, built), turn * 360 / ANGLES, 1.0)
            if built < size:
                grown = SIZE_STEP ** (size - built)
                sides = (round(kept.get_width() * grown), round(kept.get_height() * grown))
                kept = pygame.transform.smoothscale(kept, sides)
            keep(key, kept)
        return kept

    def _sized(self, frame: int, level: int, size: int) -> pygame.Surface:
        key = (self, frame, level, size)
        kept: pygame.Surface | None = PICTURES.get(key)
        if kept is None:
            full = self._frames(frame)
            height = max(3, round(full.get_height() / self._scale * SIZE_STEP**size))
            kept = pygame.transform.smoothscale(full, (max(3, round(self._width(level, size))), height))
            kept.fill(dimness(level / LEVELS), special_flags=pygame.BLEND_RGB_MULT)
            keep(key, kept)
        return kept

    def _width(self, level: int, size: int) -> float:
        """Pixels that the picture of a strength and size is long; the room before the nozzle keeps its length."""
        metres = self._frames(0).get_width() / self._scale
        share = self._shortest + (1.0 - self._shortest) * level / LEVELS
        return metres * share * SIZE_STEP**size


def dimness(strength: float) -> Colour:
    """What a weaker flame's light is multiplied with: it is darker, and bluer."""
    return (
        round(255 * (0.25 + 0.75 * strength)),
        round(255 * (0.42 + 0.58 * strength)),
        round(255 * (0.6 + 0.4 * strength)),
    )
