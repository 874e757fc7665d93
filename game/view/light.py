"""Hard sunlight in a cold place: how a flat facet looks from its normal, and numbers for it.

Things turn, the light stays put: normals are given in a body's own frame, and the sun is turned into it.
x is right, y up, z towards the eye. Colours inside are linear; the last step is a filmic curve to 8 bits.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, hypot, sin

import numpy as np
from numpy.typing import NDArray

from game.view.palette import Colour

Floats = NDArray[np.float32]

SUNLIGHT = np.array([1.0, 0.90, 0.74], np.float32) * 3.1
FILL = np.array([0.030, 0.055, 0.105], np.float32)
RIM = np.array([0.10, 0.26, 0.50], np.float32)
GLOSS_POWER = 24
ROCK_HEIGHT = 0.16
"""How high the sun stands over loose rock; low, so that there is a terminator."""
HULL_HEIGHT = 0.36
STATION_HEIGHT = 0.24


@dataclass(frozen=True, slots=True)
class Sun:
    """Where light comes from: direction in the plane in radians, and height towards the eye."""

    angle: float
    height: float

    def seen_from(self, turned: float) -> Floats:
        """Unit vector towards the sun in the frame of a body turned by an angle in radians."""
        flat = 1.0 / hypot(1.0, self.height)
        direction = self.angle - turned
        return np.array([cos(direction) * flat, sin(direction) * flat, self.height * flat], np.float32)


@cache
def linear(colour: Colour) -> Floats:
    """An 8-bit colour as linear light."""
    return (np.array(colour, np.float32) / 255.0) ** np.float32(2.2)


def smooth(low: float, high: float, x: Floats) -> Floats:
    """0 below, 1 above, smooth between."""
    t = np.clip((x - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t), np.float32)


def toned(light: Floats) -> NDArray[np.uint8]:
    """Linear light through a filmic curve to 8 bits."""
    light = np.maximum(light, 0.0)
    curve = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14)
    return np.asarray(np.clip(curve, 0.0, 1.0) ** (1 / 2.2) * 255.0 + 0.5, np.uint8)


def lit(normals: Floats, albedo: Floats, gloss: Floats, glow: Floats, sun: Floats) -> NDArray[np.uint8]:
    """8-bit colours of facets.

    Args:
        normals: unit normals, (n, 3), in the body's frame.
        albedo: linear colours, (n, 3).
        gloss: strength of the highlight, (n,).
        glow: linear light that the facets give off, (n, 3).
        sun: unit vector towards the sun in the body's frame.
    """
    facing = normals @ sun
    sunny = smooth(0.0, 0.20, facing) * np.maximum(facing, 0.0)
    across = normals[:, :2] @ sun[:2]
    light = albedo * (sunny[:, None] * SUNLIGHT)
    light += albedo * FILL * (1.8 + 1.5 * np.clip(0.55 - 0.45 * across, 0.0, 1.0))[:, None]
    half = sun + np.array([0.0, 0.0, 1.0], np.float32)
    half /= np.linalg.norm(half)
    shine = np.maximum(normals @ half, 0.0) ** GLOSS_POWER * gloss * np.minimum(sunny * 4.0, 1.0)
    light += shine[:, None] * SUNLIGHT * 0.8
    steep = np.clip((1.0 - normals[:, 2]) * 1.15 - 0.15, 0.0, 1.0) ** 3
    light += (steep * np.clip(-across - 0.25, 0.0, 1.0) * 0.55)[:, None] * RIM
    return toned(light + glow)
