"""What lies far behind: cold space, sun haze, a band of the Belt, stars; painted once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import cos, hypot, sin

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view import noise, palette, tone
from game.view.noise import layered_noise
from game.view.palette import Colour, rgb
from game.view.planet import painted, planet
from game.view.shelved import recipe_key, shelved
from game.view.tone import Floats, linear, smooth, toned

__all__ = ["PLANET_RADIUS", "backdrop", "planet"]

EXPOSURE = 1.35
PLANET_RADIUS = 250
"""Pixels at a picture height of 720."""
COARSE = 4
"""Haze is painted on so many times fewer pixels a side: it has no edges."""


@dataclass(frozen=True, slots=True)
class Look:
    """How strong each part of a backdrop is."""

    band: float
    stars: int
    haze: float
    moons: int


@dataclass(frozen=True, slots=True)
class Mood:
    """What tells one part of space from another: the tint of its cold, and how the band lies in it."""

    cold: Colour
    haze: Colour
    slope: float
    middle: float
    """Share of the picture's height at which the band crosses its middle."""
    width: float
    """Of the band, a share of the picture's height."""


LOOKS = {
    "belt": Look(band=1.25, stars=900, haze=1.0, moons=0),
    "planet": Look(band=0.6, stars=750, haze=1.0, moons=1),
    "deep": Look(band=0.35, stars=1300, haze=0.5, moons=1),
}
MOODS = (
    Mood(rgb("#0a1522"), palette.SUN_HAZE, -0.20, 0.60, 0.14),
    Mood(rgb("#0a1a2c"), palette.SUN_HAZE, -0.34, 0.46, 0.15),
    Mood(rgb("#10131f"), rgb("#5e4234"), -0.70, 0.52, 0.13),
    Mood(rgb("#0b0e26"), rgb("#453f58"), 0.52, 0.44, 0.12),
    Mood(palette.COLD_LIFT, palette.SUN_HAZE, -0.40, 0.36, 0.16),
    Mood(rgb("#081a22"), rgb("#55524a"), 0.22, 0.30, 0.12),
    Mood(rgb("#0c1828"), rgb("#5a5a60"), 0.36, 0.62, 0.13),
)
"""By the seed; the first is plain, the fourth the strangest."""
STRIP = 60
"""Rows that go through the curve together: all at once would take 60 MB for a moment."""
MOON_RADII = (7, 13)
"""Pixels at a picture height of 720."""


@lru_cache(maxsize=2)
def backdrop(kind: str, width: int, height: int, sun: float, seed: int) -> pygame.Surface:
    """The farthest layer of a level's picture.

    Args:
        kind: "belt", "planet" or "deep".
        width: of the picture in pixels.
        height: of the picture in pixels.
        sun: direction towards the sun in radians, for the haze on its side.
        seed: of stars, clouds and mood.
    """
    name = f"backdrop-{kind}-{width}x{height}-{round(sun, 4)}-{seed}-{_key()}"
    pixels = shelved(name, (height, width, 3), lambda: _painted(kind, width, height, sun, seed))
    return _surface(pixels)


@cache
def _key() -> str:
    return recipe_key([__file__, *(str(part.__file__) for part in (noise, tone, palette))])


def _painted(kind: str, width: int, height: int, sun: float, seed: int) -> NDArray[np.uint8]:
    look, mood = LOOKS[kind], MOODS[seed % len(MOODS)]
    rng = np.random.default_rng(seed)
    across, down = -(-width // COARSE), -(-height // COARSE)
    haze = _haze(across, down, sun, look, mood, rng)
    clouds = _belt(haze, look, mood, rng)
    light = enlarged(haze, COARSE)[:height, :width]
    _specks(light, clouds, look, mood, rng)
    _stars(light, look.stars, rng)
    pixels = np.empty(light.shape, np.uint8)
    for rows in (slice(top, top + STRIP) for top in range(0, height, STRIP)):
        dither = rng.random((*light[rows].shape[:2], 1), np.float32) / 255.0
        pixels[rows] = toned(light[rows] * EXPOSURE + dither * 0.06)
    for _ in range(look.moons):
        _moon(pixels, sun, seed, rng)
    return pixels


def enlarged(values: Floats, times: int) -> Floats:
    """So many times the rows and columns, straight lines between the old ones."""
    for axis in (0, 1):
        following = np.concatenate(
            [values.take(range(1, values.shape[axis]), axis), values.take([-1], axis)], axis
        )
        steps = [values + (following - values) * np.float32(i / times) for i in range(times)]
        shape = list(values.shape)
        shape[axis] *= times
        values = np.stack(steps, axis + 1).reshape(shape)
    return values


def _haze(width: int, height: int, sun: float, look: Look, mood: Mood, rng: np.random.Generator) -> Floats:
    """Cold space, lighter in places, and the sun's own haze on its side; all at the coarse size."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light = np.zeros((height, width, 3), np.float32) + linear(palette.SPACE)
    lift = smooth(0.25, 0.85, layered_noise(height, width, height * 0.6, rng, 5))
    light += linear(mood.cold) * (1.1 * lift)[..., None]
    reach = 0.62 * hypot(width, height)
    away_x = x - (width / 2 + cos(sun) * reach)
    away_y = y - (height / 2 - sin(sun) * reach)
    away = np.hypot(away_x / (width * 0.9), away_y / (height * 1.11))
    veil = 0.75 + 0.5 * layered_noise(height, width, height * 0.25, rng, 5)
    light += ((np.clip(1.0 - away, 0.0, 1.0) ** 2) * veil)[..., None] * linear(mood.haze) * 0.50 * look.haze
    wide = (np.clip(1.0 - away * 0.8, 0.0, 1.0) ** 1.6)[..., None]
    return np.asarray(light + wide * linear(palette.SUN_HAZE_COLD) * 0.36 * look.haze, np.float32)


def _belt(light: Floats, look: Look, mood: Mood, rng: np.random.Generator) -> Floats:
    """Add the band of the Belt with its dark lane; returns how dense it is where, at the coarse size."""
    height, width = light.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = (y - (mood.middle * height + mood.slope * (x - width / 2))) / hypot(1.0, mood.slope)
    away /= mood.width * height
    warp = layered_noise(height, width, height / 4, rng, 5, 0.6) - 0.5
    clouds = layered_noise(height, width, height / 5, rng, 6, 0.66)
    lane = np.exp(-(((away + 1.5 * warp - 0.1) / 0.24) ** 2)) * smooth(
        0.40, 0.62, layered_noise(height, width, height / 7, rng, 5, 0.62)
    )
    dense = np.exp(-((away + 0.6 * warp) ** 2)) * smooth(0.28, 0.78, clouds) * (1.0 - 0.88 * lane)
    light += dense[..., None] * linear(palette.BELT_HAZE) * 0.145 * look.band
    light *= (1.0 - 0.35 * lane * np.exp(-(away**2)) * min(1.0, look.band))[..., None]
    return np.asarray(dense, np.float32)


def _specks(light: Floats, dense: Floats, look: Look, mood: Mood, rng: np.random.Generator) -> None:
    """Rocks of the Belt too far to be more than specks: most where it is dense."""
    height, width = light.shape[:2]
    count = int(5200 * look.band * width / 1280)
    px = rng.integers(0, width, count)
    spread = rng.normal(0, mood.width * height * 0.62, count)
    py = (mood.middle * height + mood.slope * (px - width / 2) + spread).astype(int)
    inside = (py >= 0) & (py < height)
    px, py = px[inside], py[inside]
    shown = rng.random(len(px)) < 0.18 + 1.3 * dense[py // COARSE, px // COARSE]
    px, py = px[shown], py[shown]
    level = np.minimum(rng.pareto(2.0, len(px)) * 0.065, 0.8).astype(np.float32)
    np.add.at(light, (py, px), level[:, None] * np.array([1.0, 0.84, 0.66], np.float32))


def _stars(light: Floats, count: int, rng: np.random.Generator) -> None:
    """Few bright and many faint ones; the brightest have a small soft halo."""
    height, width = light.shape[:2]
    tints = np.array([[1.0, 0.82, 0.62], [0.66, 0.82, 1.0], [1.0, 1.0, 1.0]], np.float32)
    x, y = rng.integers(4, width - 4, count), rng.integers(4, height - 4, count)
    level = np.minimum(2.4, rng.pareto(1.5, count) * 0.06 + 0.02).astype(np.float32)
    colour = tints[rng.choice(3, count, p=(0.25, 0.45, 0.3))] * level[:, None]
    np.add.at(light, (y, x), colour)
    bright = level > 0.45
    for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        np.add.at(light, (y[bright] + dy, x[bright] + dx), colour[bright] * 0.28)
    reach = np.arange(-4, 5, dtype=np.float32)
    halo = np.clip(1.0 - np.hypot(reach[:, None], reach[None, :]) / 4.6, 0.0, 1.0) ** 3 * np.float32(0.16)
    for i in np.flatnonzero(level > 1.1).tolist():
        light[y[i] - 4 : y[i] + 5, x[i] - 4 : x[i] + 5] += halo[..., None] * colour[i]


def _moon(pixels: NDArray[np.uint8], sun: float, seed: int, rng: np.random.Generator) -> None:
    """A small world far off, away from the sun's side and from the panel."""
    height, width = pixels.shape[:2]
    radius = round(rng.uniform(*MOON_RADII) * height / 720)
    moon = painted(radius, sun, seed + 1)
    left, top = round(width * rng.uniform(0.66, 0.86)), round(height * rng.uniform(0.22, 0.62))
    part = pixels[top : top + moon.shape[0], left : left + moon.shape[1]]
    moon = moon[: part.shape[0], : part.shape[1]]
    alpha = moon[..., 3:].astype(np.uint16)
    part[:] = (part * (255 - alpha) + (moon[..., :3] // 2) * alpha) // 255


def _surface(pixels: NDArray[np.uint8]) -> pygame.Surface:
    height, width = pixels.shape[:2]
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (width, height), "RGB").convert()
