"""The medal: a struck disc in the same hard light as everything else, and how it arrives."""

from __future__ import annotations

from functools import lru_cache
from math import pi, sin

import numpy as np
import pygame

from game.scenes.motion import Arrival, eased, overshooting
from game.view import palette
from game.view.glow import HALO, STAR, shine
from game.view.palette import Colour
from game.view.pen import thick_line

METALS: dict[str, Colour] = {
    "gold": palette.rgb("#ffc445"),
    "silver": palette.rgb("#b9c3cf"),
    "bronze": palette.rgb("#d0804a"),
}
RADIUS = 74
"""Pixels of the disc."""
SUN = np.array([-0.66, -0.56, 0.50], np.float32)
FALL, FALLING = 0.10, 0.34
"""s after which the medal comes, and that it takes."""
RING, RINGING = 0.36, 0.45
"""The same for the ring of light that spreads when it has come."""
LARGEST = 1.9
"""Times its size from which it comes."""
SPIKES = 5
Floats = np.ndarray[tuple[int, ...], np.dtype[np.float32]]


def draw_medal(
    surface: pygame.Surface, x: float, y: float, metal: str, arrival: Arrival, scale: float
) -> None:
    """Draw a medal around a pixel, as far as it has arrived."""
    come = arrival.share(FALL, FALLING)
    if come <= 0.0:
        return
    colour, reach = METALS[metal], RADIUS * scale
    shine(surface, x, y, reach * 2.6, colour, 0.16 * come, HALO)
    _ring(surface, (x, y), colour, arrival.share(RING, RINGING), reach)
    size = scale * (LARGEST + (1.0 - LARGEST) * overshooting(come))
    picture = pygame.transform.smoothscale_by(_struck(metal), size) if size != 1.0 else _struck(metal)
    picture.set_alpha(round(255 * eased(come)))
    surface.blit(picture, picture.get_rect(center=(round(x), round(y))))
    glint = sin(pi * arrival.share(RING, 2 * RINGING))
    shine(surface, x - 0.46 * reach, y - 0.62 * reach, 34 * scale, palette.STAR_WHITE, 0.9 * glint, STAR)


def draw_small_medal(
    surface: pygame.Surface, x: float, y: float, metal: str, scale: float, is_assisted: bool = False
) -> None:
    """Draw a medal beside a line of text; one that was earned with assists has a plus beside it."""
    size = round(22 * scale)
    picture = _small(metal, size)
    surface.blit(picture, picture.get_rect(center=(round(x), round(y))))
    if is_assisted:
        arm, middle, high = 4.5 * scale, x - 20 * scale, y
        for dx, dy in ((arm, 0.0), (0.0, arm)):
            ends = (middle - dx, high - dy), (middle + dx, high + dy)
            thick_line(surface, palette.LABEL_CYAN, *ends, 2.4 * scale)


@lru_cache(maxsize=12)
def _small(metal: str, size: int) -> pygame.Surface:
    picture = _struck(metal).copy()
    picture.set_alpha(255)
    return pygame.transform.smoothscale(picture, (size, size))


def _ring(
    surface: pygame.Surface, centre: tuple[float, float], colour: Colour, share: float, reach: float
) -> None:
    if not 0.0 < share < 1.0:
        return
    radius = reach * (1.0 + 1.6 * eased(share))
    light = pygame.transform.smoothscale(_ring_of_light(colour), (round(2.5 * radius), round(2.5 * radius)))
    level = round(255 * (1.0 - share) ** 1.5)
    light.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    place = light.get_rect(center=(round(centre[0]), round(centre[1])))
    surface.blit(light, place, special_flags=pygame.BLEND_RGB_ADD)


@lru_cache(maxsize=3)
def _ring_of_light(colour: Colour) -> pygame.Surface:
    y, x = np.mgrid[-100:101, -100:101].astype(np.float32) / 100
    light = np.exp(-(((np.hypot(x, y) - 0.8) / 0.05) ** 2))
    pixels = (light[..., None] * np.array(colour, np.float32)).clip(0, 255).astype(np.uint8)
    return pygame.image.frombuffer(pixels.tobytes(), (201, 201), "RGB").convert()


@lru_cache(maxsize=3)
def _struck(metal: str) -> pygame.Surface:
    """The disc: a raised rim, a beaded ring, a star with ridges, lit once from the upper left."""
    size = 2 * RADIUS + 4
    y, x = (np.mgrid[0:size, 0:size].astype(np.float32) - (size - 1) / 2) / RADIUS
    height = _relief(x, y)
    slope_y, slope_x = np.gradient(height * RADIUS)
    normal = np.stack([-slope_x, -slope_y, np.ones_like(x)], -1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    facing = np.clip(normal @ SUN, 0.0, 1.0)
    half = SUN + np.array([0.0, 0.0, 1.0], np.float32)
    gloss = np.clip(normal @ (half / np.linalg.norm(half)), 0.0, 1.0) ** 22
    metal_colour = np.array(METALS[metal], np.float32) / 255
    brushed = 0.94 + 0.06 * np.sin(np.arctan2(y, x) * 90.0)
    light = metal_colour * (0.10 + 1.0 * facing * brushed)[..., None]
    light += (0.5 * metal_colour + 0.5) * (0.75 * gloss)[..., None]
    inside = np.clip((1.0 - np.hypot(x, y)) * RADIUS + 0.5, 0.0, 1.0)
    pixels = np.concatenate([light.clip(0, 1), inside[..., None]], -1)
    data = (pixels * 255).astype(np.uint8).tobytes()
    return pygame.image.frombuffer(data, (size, size), "RGBA").convert_alpha()


def _relief(x: Floats, y: Floats) -> Floats:
    """Height over the disc in radii."""
    away, turn = np.hypot(x, y), np.arctan2(x, -y)
    rim = 0.10 * np.clip((away - 0.84) / 0.04, 0, 1) * np.clip((1.0 - away) / 0.07, 0, 1)
    beads = 0.03 * np.exp(-(((away - 0.77) / 0.02) ** 2)) * (0.5 + 0.5 * np.cos(turn * 44))
    wedge = pi / SPIKES
    fold = np.abs((turn + wedge) % (2 * wedge) - wedge)
    outer, inner = 0.64, 0.27
    ax, ay = outer, 0.0
    bx, by = inner * np.cos(wedge), inner * np.sin(wedge)
    px, py = away * np.cos(fold), away * np.sin(fold)
    beyond = (px - ax) * (by - ay) - (py - ay) * (bx - ax)
    middle = (0.0 - ax) * (by - ay) - (0.0 - ay) * (bx - ax)
    star = 0.24 * np.clip(beyond / middle, 0.0, 1.0)
    return np.asarray(rim + beads + star - 0.02 * away**2, np.float32)
