"""Light that falls on a hull from near: of the plume on the stern, of the cut on the bow; painted once for each size."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, exp, log, radians

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.grain import Floats
from game.view.lit.maps import Maps
from game.view.lit.model import LitModel
from game.view.lit.turn import Turned, Turning, turned
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


class Spill:
    """One light near a body, and the light it casts on it."""

    def __init__(self, model: LitModel, source: Source) -> None:
        self._model = model
        self._source = source
        self._pictures: dict[int, tuple[pygame.Surface, Point]] = {}
        self._turned: tuple[tuple[int, int, int], Turned] | None = None
        self._dimmed: tuple[int, pygame.Surface] | None = None

    def draw(self, brush: Brush, pose: Pose, strength: float) -> None:
        """Add the light to what is painted of the body at a pose; 1 is full strength."""
        step = min(STRENGTHS, ceil(strength * STRENGTHS - 0.5))
        if step <= 0:
            return
        lying = self._lying(brush.lens.scale, pose[2])
        if self._dimmed is None or self._dimmed[0] != step:
            self._dimmed = (step, _dimmed(lying.surface, step / STRENGTHS))
        x, y = on_screen(brush, pose, (0.0, 0.0))
        spot = (round(x + lying.corner[0]), round(y + lying.corner[1]))
        brush.surface.blit(self._dimmed[1], spot, special_flags=pygame.BLEND_RGB_ADD)

    def _lying(self, scale: float, angle: float) -> Turned:
        """The light at full strength, turned and zoomed in steps."""
        level = self._model.level_for(scale * COARSENESS / self._model.source.detail)
        zoom = round(log(scale / self._model.source.scales[level]) / ZOOM_STEP)
        key = (level, round(angle / ANGLE_STEP), zoom)
        if self._turned is None or self._turned[0] != key:
            picture, origin = self._picture(level)
            turning = Turning(key[1] * ANGLE_STEP, exp(zoom * ZOOM_STEP))
            self._turned = (key, turned([picture], 0.0, origin, turning))
            self._dimmed = None
        return self._turned[1]

    def _picture(self, level: int) -> tuple[pygame.Surface, Point]:
        """The light on the unturned body, only as large as it reaches, and where the body's origin lies in it."""
        if level not in self._pictures:
            maps = self._model.source.maps(level)
            assert maps is not None, "made things have all their maps"
            self._pictures[level] = _cropped(_light(maps, self._source), maps.origin)
        return self._pictures[level]


def _light(maps: Maps, source: Source) -> Floats:
    """8-bit colours of the light that a body sends back, rows from the top."""
    rows, columns = maps.alpha.shape
    across = (source.at[0] - (np.arange(columns) + 0.5 - maps.origin[0]) / maps.scale)[None, :]
    up = (source.at[1] + (np.arange(rows) + 0.5 - maps.origin[1]) / maps.scale)[:, None]
    high = source.height - maps.height / maps.scale
    away = np.sqrt(across * across + up * up + high * high)
    rise, run = np.gradient(maps.height)
    facing = (-run * across + rise * up + high) / (np.sqrt(run * run + rise * rise + 1.0) * away)
    strength = np.clip(facing, 0.0, 1.0) * np.minimum((source.reach / away) ** FALL, 2.0)
    strength = np.maximum(strength - FAINT, 0.0)
    albedo = (maps.albedo.astype(np.float32) / 255.0) ** 2.2 + 0.04
    colour = (np.array(source.colour, np.float32) / 255.0) ** 2.2
    light = albedo * colour * (strength * maps.alpha / 255.0)[..., None] * GAIN
    return np.asarray(np.clip(light, 0.0, 1.0) ** (1 / 2.2) * 255.0, np.float32)


def _cropped(light: Floats, origin: Point) -> tuple[pygame.Surface, Point]:
    lit = light.max(axis=2) > 4.0
    rows, columns = np.flatnonzero(lit.any(axis=1)), np.flatnonzero(lit.any(axis=0))
    if not len(rows):
        return pygame.Surface((1, 1), pygame.SRCALPHA), origin
    part = light[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.uint8)
    pixels = np.dstack([part[..., ::-1], np.full(part.shape[:2], 255, np.uint8)])
    picture = pygame.image.frombytes(pixels.tobytes(), (part.shape[1], part.shape[0]), "BGRA")
    return picture, (origin[0] - columns[0], origin[1] - rows[0])


def _dimmed(picture: pygame.Surface, share: float) -> pygame.Surface:
    result = picture.copy()
    part = round(255 * share)
    result.fill((part, part, part), special_flags=pygame.BLEND_RGB_MULT)
    return result
