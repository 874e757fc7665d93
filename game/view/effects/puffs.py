"""Soft clouds: cold gas that shines a little by itself, and regolith dust that the sun lights from one side."""

from __future__ import annotations

from functools import cache, lru_cache
from math import cos, sin

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.swarm import Swarm, Throw
from game.view.kept import kept
from game.view.noise import layered_noise
from game.view.palette import rgb

GAS, DUST = 0, 1
MOST = 260
DRAG = 0.5
SIDE = 96
"""Pixels of the pictures from which all sizes are made."""
VARIANTS = 3
LEVELS = 8
SIZE_STEP = 1.22
LARGEST = 56
"""Pixels of radius beyond which clouds do not grow."""
FADE_IN = 0.08
"""Share of its life in which a cloud appears."""
GAS_COLOUR = rgb("#9fc4d8")
DUST_LIT, DUST_DARK = rgb("#ecd2ae"), rgb("#3a332e")
DUST_COVER = 0.8
"""How much of what lies behind the thickest dust takes away."""


class Puffs:
    """All clouds of one view. A ``turn`` picks the variant, ``heat`` is how thick it began."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.swarm = Swarm(MOST, DRAG)

    def blow(
        self,
        kind: int,
        throw: Throw,
        size: float,
        growth: float,
        seconds: float,
        thick: float,
    ) -> None:
        """Blow clouds.

        Args:
            kind: ``GAS`` or ``DUST``.
            throw: whence, whither and how many.
            size: radius in metres at first.
            growth: of that, in m/s.
            seconds: that they last, about.
            thick: 0 to 1.
        """
        rng, many = self._rng, throw.count
        self.swarm.add(
            many,
            throw.fields(rng)
            | {
                "kind": float(kind),
                "life": seconds * rng.uniform(0.6, 1.4, many),
                "size": size * rng.uniform(0.7, 1.3, many),
                "growth": growth * rng.uniform(0.6, 1.4, many),
                "turn": rng.integers(0, VARIANTS, many).astype(float),
                "heat": thick * rng.uniform(0.6, 1.0, many),
            },
        )

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.swarm.move(seconds)

    def draw(self, brush: Brush, kind: int) -> None:
        """Lay all dust over what is there, or add all gas."""
        swarm = self.swarm.of_kind(kind)
        if not len(swarm):
            return
        blits: list[tuple[pygame.Surface, Point]] = []
        xs, ys = swarm.pixels(brush.lens)
        fade = np.clip(swarm["age"] / (swarm["life"] * FADE_IN), 0.0, 1.0) * swarm.left**1.1
        levels = np.rint(swarm["heat"] * fade * LEVELS).astype(int)
        radii = np.clip(swarm["size"] * brush.lens.scale, 1.0, LARGEST)
        sizes = np.rint(np.log(radii) / np.log(SIZE_STEP)).astype(int)
        seen = (levels > 0) & (xs > -radii) & (xs < brush.lens.width + radii)
        seen &= (ys > -radii) & (ys < brush.lens.height + radii)
        rows = np.stack([levels, sizes, swarm["turn"], np.rint(xs), np.rint(ys)], axis=1)[seen]
        sun = round(brush.sun_angle, 2)
        for level, size, variant, x, y in rows.astype(int).tolist():
            picture = _puff(kind, level, size, variant, sun)
            half = picture.get_width() // 2
            blits.append((picture, (x - half, y - half)))
        brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED if kind == DUST else pygame.BLEND_RGB_ADD)


@kept
def _puff(kind: int, level: int, size: int, variant: int, sun: float) -> pygame.Surface:
    side = max(3, round(2 * SIZE_STEP**size)) | 1
    picture = pygame.transform.smoothscale(
        _dust(variant, sun) if kind == DUST else _gas(variant), (side, side)
    )
    shade = round(255 * level / LEVELS)
    flag = pygame.BLEND_RGBA_MULT if kind == DUST else pygame.BLEND_RGB_MULT
    picture.fill((shade, shade, shade, shade), special_flags=flag)
    return picture


@cache
def _density(variant: int) -> np.ndarray:
    """How thick a cloud is at each place of a square: ragged, thickest about the middle, nothing at the rim."""
    rng = np.random.default_rng(40 + variant)
    y, x = (np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) - (SIDE - 1) / 2) / (SIDE / 2)
    ragged = layered_noise(SIDE, SIDE, SIDE / 3.5, rng, 4)
    round_ = np.clip(1.0 - np.hypot(x, y), 0.0, 1.0)
    return np.asarray(np.clip(round_**1.1 * (0.25 + 1.9 * np.clip(ragged - 0.22, 0.0, 1.0)), 0.0, 1.0))


@cache
def _gas(variant: int) -> pygame.Surface:
    light = _density(variant)[..., None] * np.array(GAS_COLOUR, np.float32)
    pixels = np.ascontiguousarray(light.astype(np.uint8))
    return pygame.image.frombuffer(pixels.tobytes(), (SIDE, SIDE), "RGB").convert()


@lru_cache(maxsize=4 * VARIANTS)
def _dust(variant: int, sun: float) -> pygame.Surface:
    """Dust between the eye and the rest, colours multiplied by alpha: its side towards the sun is lit."""
    thick = _density(variant)
    y, x = (np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) - (SIDE - 1) / 2) / (SIDE / 2)
    towards = x * cos(sun) - y * sin(sun)
    down, across = np.gradient(thick)
    slope = -(across * cos(sun) - down * sin(sun)) * (SIDE / 14)
    lit = np.clip(0.42 + 0.75 * towards + 0.55 * slope, 0.0, 1.0)[..., None]
    colour = lit * np.array(DUST_LIT, np.float32) + (1.0 - lit) * np.array(DUST_DARK, np.float32)
    alpha = np.clip(thick * 1.5, 0.0, DUST_COVER)[..., None]
    pixels = np.concatenate([(colour * alpha)[..., ::-1], 255.0 * alpha], axis=2).clip(0, 255)
    pixels = np.ascontiguousarray(pixels.astype(np.uint8))
    return pygame.image.frombuffer(bytearray(pixels), (SIDE, SIDE), "BGRA")
