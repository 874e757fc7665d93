"""A cratered world far behind everything, mostly in its own night.

Relief is painted on a flat map of the near half, on which circles stay circles (the stereographic one), and the map is
then wrapped around the ball: towards the limb everything is foreshortened as it should be.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, pi, sin

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import noise, palette, tone
from game.view.noise import layered_noise
from game.view.palette import Colour, mixed, rgb
from game.view.shelved import recipe_key, shelved
from game.view.tone import RIM, SUNLIGHT, Floats, linear, smooth, toned

SUN_BEHIND = -0.2
"""The sun stands behind the planet's middle, so that most of what is seen is night."""
HARD = 0.11
"""The light is full where the sun stands so high: the terminator is this sharp."""
CRATERS = 2200
SMALLEST, LARGEST = 0.008, 0.26
"""Radii of craters as a share of the planet's."""
SIZE_POWER = 2.1
"""Of the number of craters above a size."""
RELIEF = 2.1
LIGHT = np.array([0.71, 0.89, 1.22], np.float32) * np.float32(0.46)
"""Further is bluer, and darker than what flies before it."""


@dataclass(frozen=True, slots=True)
class World:
    """The colours of a planet: of its highlands and of its plains."""

    high: Colour
    low: Colour


WORLDS = (
    World(mixed(palette.PLANET_WARM, palette.PLANET_COLD, 0.45), palette.PLANET_COLD),
    World(rgb("#78828a"), rgb("#434c5a")),
    World(rgb("#7e747a"), rgb("#4a5162")),
    World(rgb("#747f84"), rgb("#455862")),
    World(rgb("#767c88"), rgb("#3a4252")),
)


@lru_cache(maxsize=2)
def planet(radius: int, sun: float, seed: int) -> pygame.Surface:
    """A planet with an alpha edge.

    Args:
        radius: in pixels.
        sun: direction towards the sun in radians.
        seed: of its surface and colours.
    """
    size = 2 * radius + 4
    name = f"planet-{radius}-{round(sun, 4)}-{seed}-{_key()}"
    pixels = shelved(name, (size, size, 4), lambda: painted(radius, sun, seed))
    return pygame.image.frombuffer(pixels.tobytes(), (size, size), "RGBA").convert_alpha()


@cache
def _key() -> str:
    return recipe_key([__file__, str(noise.__file__), str(tone.__file__), str(palette.__file__)])


def painted(radius: int, sun: float, seed: int) -> NDArray[np.uint8]:
    """Red, green, blue and alpha of a planet; (rows, columns, 4)."""
    rng = np.random.default_rng(seed)
    size = 2 * radius + 4
    y, x = ((np.mgrid[0:size, 0:size] + 0.5) / radius - (size / 2 / radius)).astype(np.float32)
    off = np.hypot(x, y)
    z = np.sqrt(np.maximum(1.0 - off * off, 0.0))
    u, v = x / (1.0 + z), y / (1.0 + z)
    relief, bright = _map(radius, rng)
    towards = np.array([cos(sun), -sin(sun), SUN_BEHIND], np.float32)
    towards /= np.linalg.norm(towards)
    facing = _facing(relief, u, v, towards, radius)
    world = WORLDS[seed % len(WORLDS)]
    patches = smooth(0.40, 0.62, layered_noise(size, size, radius * 0.7, rng, 5))
    patches = np.clip(patches * 0.85 + _taken(bright, u, v, radius), 0.0, 1.35)[..., None]
    albedo = linear(world.low) + (linear(world.high) - linear(world.low)) * patches
    albedo = albedo * (0.72 + 0.56 * layered_noise(size, size, radius * 0.12, rng, 4))[..., None]
    facing *= smooth(-0.13, 0.10, x * towards[0] + y * towards[1] + z * towards[2])
    light = (
        albedo * (smooth(0.0, HARD, facing) * np.maximum(facing, 0.0) ** 0.8)[..., None] * SUNLIGHT * LIGHT
    )
    across = x * towards[0] + y * towards[1]
    edge = np.clip((off - 0.955) / 0.045, 0.0, 1.0) ** 2 * np.clip(0.15 - across, 0.0, 1.0)
    light += edge[..., None] * RIM * 0.10 + albedo * np.array([0.010, 0.015, 0.025], np.float32)
    alpha = np.clip((1.0 - off) * radius + 0.5, 0.0, 1.0)
    return np.dstack([toned(light), (alpha * 255).astype(np.uint8)])


def _map(radius: int, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Height in radii, and brightness of fresh rays, on the flat map, a pixel of the picture to each at its middle."""
    side = 4 * radius
    half = layered_noise(side // 2, side // 2, radius * 0.3, rng, 7, 0.60)
    half -= 0.6 * np.abs(layered_noise(side // 2, side // 2, radius * 0.16, rng, 5, 0.6) - 0.5)
    relief = (half - 0.5).repeat(2, axis=0).repeat(2, axis=1) * np.float32(0.125)
    relief = (relief + np.roll(relief, 1, 0) + np.roll(relief, 1, 1) + np.roll(relief, (1, 1), (0, 1))) / 4
    bright = np.zeros_like(relief)
    sizes = np.sort(np.minimum(LARGEST, SMALLEST * rng.random(CRATERS) ** (-1.0 / SIZE_POWER)))[::-1]
    for share in sizes.tolist():
        away, angle = np.sqrt(rng.random()), rng.uniform(0.0, 2 * pi)
        place = (away * cos(angle), away * sin(angle))
        reach = share * (1.0 + away * away) / 2
        _crater(relief, bright, place, reach, share, float(rng.uniform(0.25, 1.0)))
    return relief, bright


def _crater(
    relief: Floats, bright: Floats, place: tuple[float, float], reach: float, share: float, fresh: float
) -> None:
    """Stamp one into the map: a bowl (a flat floor where it is large), a rim, and what was thrown out."""
    half = relief.shape[0] / 2
    span = max(2.0, reach * half)
    if span < 1.3:
        return
    column, row = half + place[0] * half, half + place[1] * half
    left, top = max(0, int(column - 2.2 * span)), max(0, int(row - 2.2 * span))
    right, bottom = int(column + 2.2 * span) + 2, int(row + 2.2 * span) + 2
    part = relief[top:bottom, left:right]
    if part.size == 0:
        return
    x = (np.arange(part.shape[1], dtype=np.float32) + left - np.float32(column)) / np.float32(span)
    y = (np.arange(part.shape[0], dtype=np.float32) + top - np.float32(row)) / np.float32(span)
    off = np.hypot(x[None, :], y[:, None])
    depth = 0.26 * share * fresh * min(1.0, 0.05 / share) ** 0.5
    bowl = off ** (6 if share > 0.05 else 2) - 1.0
    rim = 0.24 * np.exp(-(((off - 1.0) / (0.16 + 0.2 * (off > 1.0))) ** 2))
    part += np.where(off < 1.0, bowl, 0.0).astype(np.float32) * np.float32(depth)
    part += (rim * depth).astype(np.float32)
    if fresh > 0.93:
        bright[top:bottom, left:right] += (0.5 * np.exp(-((off / 1.3) ** 2))).astype(np.float32)


def _facing(relief: Floats, u: Floats, v: Floats, towards: Floats, radius: int) -> Floats:
    """How far each place of the picture faces the sun: the ball's own normal, tilted by the slope of the map."""
    down, across = np.gradient(relief * np.float32(2 * radius))
    slope_u, slope_v = _taken(across, u, v, radius), _taken(down, u, v, radius)
    square = u * u + v * v
    tall = 1.0 + square
    along = 2.0 * (u * towards[0] + v * towards[1])
    first = towards[0] - (u * along + 2.0 * u * towards[2]) / tall
    second = towards[1] - (v * along + 2.0 * v * towards[2]) / tall
    ball = (along + (1.0 - square) * towards[2]) / tall
    steep = np.float32(RELIEF) * tall / 2
    tilted = ball - steep * (slope_u * first + slope_v * second)
    return np.asarray(tilted / np.sqrt(1.0 + (steep * slope_u) ** 2 + (steep * slope_v) ** 2), np.float32)


def _taken(values: Floats, u: Floats, v: Floats, radius: int) -> Floats:
    """What the map says at places of the picture."""
    last = values.shape[0] - 1
    columns = np.clip((u + 1.0) * (2 * radius), 0, last).astype(np.int32)
    rows = np.clip((v + 1.0) * (2 * radius), 0, last).astype(np.int32)
    return np.asarray(values[rows, columns])
