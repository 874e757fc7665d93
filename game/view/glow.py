"""Soft lights, painted once and blitted additively."""

from __future__ import annotations

import numpy as np
import pygame

from game.view.kept import kept
from game.view.palette import Colour
from game.view.tinting import tinted

LAMP, HALO, STAR = 2.0, 2.8, 5.0
"""How fast a glow falls off: lamps, halos, bright stars."""
STRENGTHS, COLOUR_STEP = 16, 12
"""Steps of strength, and levels by which red, green or blue of two kept glows differ at full strength."""
PAINTED, LARGEST = 80, 400
"""Pixels of radius up to which a glow is painted, beyond which a painted one is enlarged, and at most."""


@kept
def _large_glow(radius: int, colour: Colour, fall: float) -> pygame.Surface:
    return pygame.transform.smoothscale(_glow(PAINTED, colour, fall), (2 * radius + 1, 2 * radius + 1))


@kept
def _glow(radius: int, colour: Colour, fall: float) -> pygame.Surface:
    return tinted(_white(radius, fall), colour)


@kept
def _white(radius: int, fall: float) -> pygame.Surface:
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1].astype(np.float32) / radius
    light = np.clip(1.0 - np.hypot(x, y), 0.0, 1.0) ** fall
    pixels = np.repeat((light[..., None] * 255.0).astype(np.uint8), 3, axis=2)
    picture = pygame.image.frombuffer(pixels.tobytes(), (2 * radius + 1, 2 * radius + 1), "RGB")
    return picture.convert()


def glow(radius: float, colour: Colour, strength: float = 1.0, fall: float = LAMP) -> pygame.Surface:
    """A soft light of a radius in pixels. Radius and light are rounded, so that few pictures are kept."""
    step = 1 if radius < 16 else 4 if radius < PAINTED else 24
    whole = max(1, round(radius / step) * step)
    level = min(1.0, max(0.0, round(strength * STRENGTHS) / STRENGTHS))
    shade = (_stepped(colour[0], level), _stepped(colour[1], level), _stepped(colour[2], level))
    paint = _glow if whole <= PAINTED else _large_glow
    return paint(min(whole, LARGEST), shade, fall)


def _stepped(light: int, level: float) -> int:
    return round(min(255, -(-light // COLOUR_STEP) * COLOUR_STEP) * level)


def shine(
    surface: pygame.Surface,
    x: float,
    y: float,
    radius: float,
    colour: Colour,
    strength: float = 1.0,
    fall: float = LAMP,
) -> None:
    """Add a soft light around a pixel."""
    if strength < 0.03 or radius < 0.5:
        return
    light = glow(radius, colour, strength, fall)
    half = light.get_width() // 2
    surface.blit(light, (round(x) - half, round(y) - half), special_flags=pygame.BLEND_RGB_ADD)


def lighten(surface: pygame.Surface, x: float, y: float, radius: float, colour: Colour, gain: float) -> None:
    """Light up what is painted around a pixel, so that its own grain is seen and black stays black.

    Args:
        surface: what is painted so far.
        x: middle of the light in pixels.
        y: likewise.
        radius: in pixels, where the light ends.
        colour: of the light.
        gain: how much of its own brightness the middle gains; at most 4.
    """
    passes = max(1, round(gain + 0.49)) if gain <= 4.0 else 4
    light = glow(radius, colour, gain / passes, LAMP)
    half = light.get_width() // 2
    area = light.get_rect(topleft=(round(x) - half, round(y) - half))
    seen = area.clip(surface.get_rect())
    if gain < 0.03 or not seen:
        return
    gained = surface.subsurface(seen).copy()
    gained.blit(light, (area.x - seen.x, area.y - seen.y), special_flags=pygame.BLEND_RGB_MULT)
    surface.fblits([(gained, seen.topleft)] * passes, pygame.BLEND_RGB_ADD)
