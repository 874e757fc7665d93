"""Light that falls on a hull from near: of the plume on the stern, of the cut on the bow; painted once for each size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, exp, floor, log, radians

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.grain import Floats
from game.view.lit.maps import Bytes, Maps
from game.view.lit.model import LitModel
from game.view.lit.turn import Turned, Turning, turned
from game.view.lit.work import Builder
from game.view.painters.joints import on_screen
from game.view.palette import Colour
from game.view.poses import Pose

FALL = 1.7
"""Power of the distance with which light from near falls off."""
GAIN = 9.0
"""Light from near as a multiple of what its colour says: it has to be seen beside the sun's."""
FAINT = 0.12
"""So much is taken off everywhere, so that the light ends somewhere."""
COARSENESS = 0.7
"""Spilled light is soft: a picture of so many pixels for each on the screen is fine enough."""
ANGLE_STEP = radians(0.5)
ZOOM_STEP = 0.01
BAND_ROWS = 40
"""Rows of a light that are painted in one slice."""
STRENGTHS = 8
"""Steps of strength that are told apart."""


@dataclass(frozen=True, slots=True)
class Source:
    """A light near the hull."""

    at: Point
    """m on the ship."""
    height: float
    """m over its plane."""
    reach: float
    """m at which it is as strong as the colour says."""
    colour: Colour

    def part(self, maps: Maps) -> pygame.Rect:
        """What of a body's maps it can light at all, in their pixels."""
        far = self.reach / FAINT ** (1.0 / FALL) * maps.scale
        x, y = maps.origin[0] + self.at[0] * maps.scale, maps.origin[1] - self.at[1] * maps.scale
        reached = pygame.Rect(floor(x - far), floor(y - far), ceil(2 * far) + 1, ceil(2 * far) + 1)
        return reached.clip(pygame.Rect((0, 0), maps.size))


class Spill:
    """One light near a body, and the light it casts on it."""

    def __init__(self, model: LitModel, source: Source, builder: Builder) -> None:
        self._model = model
        self._source = source
        self._builder = builder
        self._pictures: dict[int, tuple[pygame.Surface, Point]] = {}
        self._turned: tuple[tuple[int, int, int], Turned] | None = None
        self._dimmed: tuple[int, pygame.Surface] | None = None

    def draw(self, brush: Brush, pose: Pose, strength: float) -> None:
        """Add the light to what is painted of the body at a pose; 1 is full strength."""
        step = min(STRENGTHS, ceil(strength * STRENGTHS - 0.5))
        if step <= 0:
            return
        lying = self._lying(brush.lens.scale, pose[2])
        if lying is None:
            return
        if self._dimmed is None or self._dimmed[0] != step:
            self._dimmed = (step, _dimmed(lying.surface, step / STRENGTHS))
        x, y = on_screen(brush, pose, (0.0, 0.0))
        spot = (round(x + lying.corner[0]), round(y + lying.corner[1]))
        brush.surface.blit(self._dimmed[1], spot, special_flags=pygame.BLEND_RGB_ADD)

    def _lying(self, scale: float, angle: float) -> Turned | None:
        """The light at full strength, turned and zoomed in steps; None while there is no picture yet."""
        wanted = self._model.level_for(scale * COARSENESS / self._model.source.detail)
        level = self._found(wanted)
        if level is None:
            return None
        zoom = round(log(scale / self._model.source.scales[level]) / ZOOM_STEP)
        key = (level, round(angle / ANGLE_STEP), zoom)
        if self._turned is None or self._turned[0] != key:
            picture, origin = self._pictures[level]
            turning = Turning(key[1] * ANGLE_STEP, exp(zoom * ZOOM_STEP))
            self._turned = (key, turned([picture], 0.0, origin, turning))
            self._dimmed = None
        return self._turned[1]

    def _found(self, level: int) -> int | None:
        """The size that is wanted, or until it is painted another that is there."""
        if level in self._pictures:
            return level
        self._builder.want(("spill", self, level), 0.0, lambda: self._paint(level))
        return min(self._pictures, key=lambda other: abs(other - level), default=None)

    def _paint(self, level: int) -> Iterator[None]:
        """The light on the unturned body, only as large as it reaches, in slices."""
        maps = self._model.source.maps(level)
        assert maps is not None, "made things have all their maps"
        part = self._source.part(maps)
        light = np.zeros((part.height, part.width, 3), np.uint8)
        for top in range(0, part.height, BAND_ROWS):
            band = pygame.Rect(part.x, part.y + top, part.width, min(BAND_ROWS, part.height - top))
            light[top : top + band.height] = _light(maps, self._source, band)
            yield
        self._pictures[level] = _cropped(light, (maps.origin[0] - part.x, maps.origin[1] - part.y))


def _light(maps: Maps, source: Source, part: pygame.Rect) -> Bytes:
    """8-bit colours of the light that a part of a body sends back, rows from the top."""
    rows, columns = slice(part.top, part.bottom), slice(part.left, part.right)
    height, alpha = maps.height[rows, columns].astype(np.float32), maps.alpha[rows, columns]
    across = (source.at[0] - (np.arange(part.left, part.right) + 0.5 - maps.origin[0]) / maps.scale)[None, :]
    up = (source.at[1] + (np.arange(part.top, part.bottom) + 0.5 - maps.origin[1]) / maps.scale)[:, None]
    high = source.height - height / maps.scale
    away = np.sqrt(across * across + up * up + high * high)
    rise, run = slopes(maps.height, rows, columns)
    facing = (-run * across + rise * up + high) / (np.sqrt(run * run + rise * rise + 1.0) * away)
    strength = np.clip(facing, 0.0, 1.0) * np.minimum((source.reach / away) ** FALL, 2.0)
    strength = np.maximum(strength - FAINT, 0.0)
    albedo = (maps.albedo[rows, columns].astype(np.float32) / 255.0) ** 2.2 + 0.04
    colour = (np.array(source.colour, np.float32) / 255.0) ** 2.2
    light = albedo * colour * (strength * alpha / 255.0)[..., None] * GAIN
    return np.asarray(np.clip(light, 0.0, 1.0) ** (1 / 2.2) * 255.0, np.uint8)


def slopes(height: Floats, rows: slice, columns: slice) -> tuple[Floats, Floats]:
    """How a part of a height map rises downwards and to the right, as it does within the whole map."""
    top, left = max(0, rows.start - 1), max(0, columns.start - 1)
    around = height[top : rows.stop + 1, left : columns.stop + 1]
    inner = (slice(rows.start - top, rows.stop - top), slice(columns.start - left, columns.stop - left))
    return np.gradient(around, axis=0)[inner], np.gradient(around, axis=1)[inner]


def _cropped(light: Bytes, origin: Point) -> tuple[pygame.Surface, Point]:
    lit = light.max(axis=2) > 4
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    if not len(rows):
        return pygame.Surface((1, 1), pygame.SRCALPHA), origin
    part = light[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    pixels = np.dstack([part[..., ::-1], np.full(part.shape[:2], 255, np.uint8)])
    picture = pygame.image.frombytes(pixels.tobytes(), (part.shape[1], part.shape[0]), "BGRA")
    return picture, (origin[0] - columns[0], origin[1] - rows[0])


def _dimmed(picture: pygame.Surface, share: float) -> pygame.Surface:
    result = picture.copy()
    part = round(255 * share)
    result.fill((part, part, part), special_flags=pygame.BLEND_RGB_MULT)
    return result
