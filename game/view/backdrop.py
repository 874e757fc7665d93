"""What lies far behind: cold space, sun haze, a band of the Belt, stars, a planet; painted once and kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, sin

import numpy as np
import pygame

from game.view import palette
from game.view.noise import coarse_noise, layered_noise
from game.view.tone import RIM, SUNLIGHT, Floats, linear, smooth, toned

EXPOSURE = 1.35
PLANET_RADIUS = 250
"""Pixels at a picture height of 720."""
PLANET_LIGHT = np.array([0.80, 0.93, 1.16], np.float32)
"""Further is bluer."""


@dataclass(frozen=True, slots=True)
class Look:
    """How strong each part of a backdrop is."""

    band: float
    stars: int
    haze: float
    planet: bool


LOOKS = {
    "belt": Look(band=1.0, stars=900, haze=1.0, planet=False),
    "planet": Look(band=0.6, stars=700, haze=1.0, planet=True),
    "deep": Look(band=0.25, stars=1100, haze=0.45, planet=False),
}


@lru_cache(maxsize=4)
def backdrop(kind: str, width: int, height: int, sun: float, seed: int) -> pygame.Surface:
    """The farthest layer of a level's picture.

    Args:
        kind: "belt", "planet" or "deep".
        width: of the picture in pixels.
        height: of the picture in pixels.
        sun: direction towards the sun in radians, for the haze on its side.
        seed: of stars and clouds.
    """
    look = LOOKS[kind]
    rng = np.random.default_rng(seed)
    light = _haze(width, height, sun, look, rng)
    _belt(light, look, rng)
    _stars(light, look.stars, rng)
    dither = rng.random((height, width, 1), np.float32) / 255.0
    return _surface(toned(light * EXPOSURE + dither * 0.06))


@lru_cache(maxsize=2)
def planet(radius: int, sun: float, seed: int) -> pygame.Surface:
    """A cratered world, mostly in its own night, with an alpha edge."""
    rng = np.random.default_rng(seed)
    size = 2 * radius + 4
    y, x = (np.mgrid[0:size, 0:size].astype(np.float32) - size / 2) / radius
    square = x * x + y * y
    z = np.sqrt(np.maximum(1.0 - square, 0.0))
    height = layered_noise(size, size, radius * 0.5, rng, 6) * 0.16
    _planet_craters(height, x, y, z, rng)
    slope_y, slope_x = np.gradient(height * radius * 0.9)
    normal = np.stack([x - slope_x * 0.8, y - slope_y * 0.8, z], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-4
    towards = np.array([cos(sun) * 0.94, -sin(sun) * 0.94, -0.34], np.float32)
    facing = np.asarray(normal @ (towards / np.linalg.norm(towards)), np.float32)
    patches = smooth(0.35, 0.70, layered_noise(size, size, radius * 0.6, rng, 5))[..., None]
    cold, warm = linear(palette.PLANET_COLD), linear(palette.PLANET_WARM)
    albedo = (cold + (warm - cold) * patches) * (0.6 + 0.8 * layered_noise(size, size, radius * 0.15, rng))[
        ..., None
    ]
    light = (
        albedo
        * (smooth(0.0, 0.18, facing) * np.maximum(facing, 0.0))[..., None]
        * SUNLIGHT
        * PLANET_LIGHT
        * 0.85
    )
    edge = np.clip((square - 0.9) / 0.1, 0.0, 1.0) ** 2 * np.clip(
        0.1 - x * towards[0] - y * towards[1], 0.0, 1.0
    )
    light += edge[..., None] * RIM * 0.10 + albedo * 0.012
    alpha = np.clip((1.0 - np.sqrt(square)) * radius + 0.5, 0.0, 1.0)
    pixels = np.dstack([toned(light), (alpha * 255).astype(np.uint8)])
    return pygame.image.frombuffer(pixels.tobytes(), (size, size), "RGBA").convert_alpha()


@lru_cache(maxsize=3)
def vignette(width: int, height: int) -> pygame.Surface:
    """A multiply layer: darker towards the corners, with a fine grain."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((x - width / 2) / (width * 0.62), (y - height / 2) / (height * 0.62))
    grain = np.random.default_rng(7).normal(1.0, 3.0 / 255.0, (height, width)).astype(np.float32)
    level = np.clip((1.0 - 0.42 * smooth(0.55, 1.35, away)) * grain, 0.0, 1.0)
    return _surface(np.repeat((level * 255).astype(np.uint8)[..., None], 3, 2))


def _haze(width: int, height: int, sun: float, look: Look, rng: np.random.Generator) -> Floats:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light = np.zeros((height, width, 3), np.float32) + linear(palette.SPACE)
    light += linear(palette.COLD_LIFT) * (0.8 * coarse_noise(height, width, height * 0.53, rng))[..., None]
    reach = 0.62 * hypot(width, height)
    away_x = x - (width / 2 + cos(sun) * reach)
    away_y = y - (height / 2 - sin(sun) * reach)
    away = np.hypot(away_x / (width * 0.9), away_y / (height * 1.11))
    light += (np.clip(1.0 - away, 0.0, 1.0) ** 2)[..., None] * linear(palette.SUN_HAZE) * 0.42 * look.haze
    wide = (np.clip(1.0 - away * 0.8, 0.0, 1.0) ** 1.6)[..., None]
    return np.asarray(light + wide * linear(palette.SUN_HAZE_COLD) * 0.36 * look.haze, np.float32)


def _belt(light: Floats, look: Look, rng: np.random.Generator) -> None:
    height, width = light.shape[:2]
    slope, middle, half = -0.36, height * 0.38, height * 0.15
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    away = (y - (middle + slope * (x - width / 2))) / hypot(1.0, slope)
    clouds = coarse_noise(height, width, height / 3, rng, 5, 0.58)
    lane = np.exp(-(((away - half * 0.12) / (half * 0.3)) ** 2)) * smooth(
        0.42, 0.62, coarse_noise(height, width, height / 8, rng, 4, 0.6)
    )
    band = np.exp(-((away / half) ** 2)) * smooth(0.3, 0.8, clouds) * (1.0 - 0.7 * lane)
    light += band[..., None] * linear(palette.BELT_HAZE) * 0.13 * look.band
    count = int(2600 * look.band * width / 1280)
    px = rng.uniform(0, width - 1, count).astype(int)
    py = (middle + slope * (px - width / 2) + rng.normal(0, half * 0.55, count)).astype(int)
    inside = (py >= 0) & (py < height)
    specks = np.minimum(rng.pareto(2.0, count) * 0.065, 0.8).astype(np.float32)
    warm = np.array([1.0, 0.84, 0.66], np.float32)
    np.add.at(light, (py[inside], px[inside]), specks[inside, None] * warm)


def _stars(light: Floats, count: int, rng: np.random.Generator) -> None:
    height, width = light.shape[:2]
    tints = np.array([[1.0, 0.86, 0.7], [0.7, 0.84, 1.0], [1.0, 1.0, 1.0]], np.float32)
    x, y = rng.integers(1, width - 1, count), rng.integers(1, height - 1, count)
    level = np.minimum(1.6, rng.pareto(1.5, count) * 0.06 + 0.02).astype(np.float32)
    colour = tints[rng.choice(3, count, p=(0.25, 0.45, 0.3))] * level[:, None]
    np.add.at(light, (y, x), colour)
    bright = level > 0.45
    for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        np.add.at(light, (y[bright] + dy, x[bright] + dx), colour[bright] * 0.28)


def _planet_craters(height: Floats, x: Floats, y: Floats, z: Floats, rng: np.random.Generator) -> None:
    for _ in range(60):
        angle, reach = rng.uniform(0, 6.283), rng.random() ** 0.5 * 0.95
        size = min(0.24, 0.02 + rng.pareto(2.2) * 0.022)
        px, py, pz = reach * cos(angle), reach * sin(angle), (1 - reach**2) ** 0.5
        away = np.sqrt((x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2) / size
        height += np.where(away < 1.0, -(1.0 - away * away) * size * 0.22, 0.0).astype(np.float32)
        height += np.exp(-(((away - 1.05) / 0.22) ** 2)).astype(np.float32) * np.float32(size * 0.05)


def _surface(pixels: np.ndarray) -> pygame.Surface:
    height, width = pixels.shape[:2]
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (width, height), "RGB").convert()
