"""What heat does to steel in the eye: temper colours that stay, and the glow of what is hot now.

Temper colours by temperature as smiths and heat treaters read them (ASM Handbook, volume 4: straw from 205 °C, purple
275, blue 295 to 320, grey 360); red glow from about 480 °C in the dark, orange from 650, near white at 1,100.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame

from game.view.bearing_bench.layout import INNER, INNER_BODY, OUTER, OUTER_BODY
from game.view.bearing_bench.pictures import WHITE, Point, spin
from game.view.kept import kept
from game.view.noise import layered_noise
from game.view.palette import Colour, rgb
from game.view.tone import Floats, linear, smooth

TEMPERS: tuple[tuple[float, Colour], ...] = (
    (185.0, rgb("#ffffff")),
    (205.0, rgb("#fff2bc")),
    (230.0, rgb("#f2bb4e")),
    (255.0, rgb("#c9703a")),
    (275.0, rgb("#9a4478")),
    (295.0, rgb("#5254cc")),
    (320.0, rgb("#6aa2dc")),
    (360.0, rgb("#b4c4c8")),
    (600.0, rgb("#8a8a8c")),
)
"""°C and the colour by which steel's own is multiplied."""
RED, ORANGE, PALE = rgb("#ff2a08"), rgb("#ff8a28"), rgb("#fff0c0")
STEP = 40.0
"""°C between two pictures of heat."""
SHOWN_FROM = 190.0
"""°C of a ball from which the races beside it are coloured."""
GLOWS_FROM = 480.0
WIDE = 0.95
"""Radians to either side of a hot contact that are painted."""
SPAN = 2 * round(OUTER_BODY) + 4


def temper(celsius: Any) -> Floats:
    """What steel's colour is multiplied by, 0 to 1, after it was so hot; (…, 3)."""
    at = [degrees for degrees, _ in TEMPERS]
    shades = np.array([colour for _, colour in TEMPERS], np.float32) / 255.0
    return np.stack([np.interp(celsius, at, shades[:, i]) for i in range(3)], -1).astype(np.float32)


def glow(celsius: Any) -> Floats:
    """Light that something so hot gives off, as 8-bit values; (…, 3)."""
    t = np.clip((np.asarray(celsius, np.float32) - GLOWS_FROM) / 700.0, 0.0, 1.0)[..., None]
    light = (
        linear(RED) * np.clip(t * 4, 0, 1) ** 1.5 * 0.9 + linear(ORANGE) * np.clip(t * 2.2 - 0.3, 0, 1) * 2.2
    )
    light = light + linear(PALE) * np.clip(t * 2 - 1, 0, 1) * 3
    return np.asarray(np.clip(light, 0, 1) ** (1 / 2.2) * 255.0, np.float32)


def heat_races(surface: pygame.Surface, centre: Point, angle: float, celsius: float) -> None:
    """Colour both races around a hot ball at an angle (radians, clockwise from +x)."""
    if celsius < SHOWN_FROM:
        return
    step = round(celsius / STEP)
    half = SPAN / 2
    for paint, flags, border, wide in (
        (_tints, pygame.BLEND_RGB_MULT, WHITE, WIDE),
        (_glows, pygame.BLEND_RGB_ADD, (0, 0, 0, 0), WIDE * 0.45),
    ):
        if paint is _glows and celsius < GLOWS_FROM * 0.9:
            continue
        box, shift = _box(angle, wide)
        turned = spin(paint(step), angle, (0.0, half), (half - shift[0], half - shift[1]), box, border)
        surface.blit(
            turned,
            (round(centre[0] - half) + shift[0], round(centre[1] - half) + shift[1]),
            special_flags=flags,
        )


@kept
def warmed(diameter: int, step: int) -> pygame.Surface:
    """Light over a ball so many pixels across and so many steps hot: hottest left and right, where it rolls."""
    side = max(4, diameter)
    row = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / (side / 2)
    x, y = np.meshgrid(row, row)
    mottle = layered_noise(side, side, side * 0.2, np.random.default_rng(8)) - 0.5
    contacts = np.exp(-((x + 1) ** 2 + y * y) / 0.2) + np.exp(-((x - 1) ** 2 + y * y) / 0.26)
    celsius = step * STEP * (0.74 + 0.42 * contacts) + 150.0 * mottle
    light = glow(celsius) * smooth(1.0, 0.94, np.hypot(x, y))[..., None]
    return _surface(light)


@kept
def charred(diameter: int, eighths: int) -> pygame.Surface:
    """By what a ball's own colours are multiplied before its glow is added: what glows hardly mirrors."""
    side = max(4, diameter)
    row = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / (side / 2)
    inside = smooth(1.0, 0.94, np.hypot(*np.meshgrid(row, row)))[..., None]
    dark = np.array([0.75, 0.82, 0.9], np.float32) * np.float32(eighths / 8)
    return _surface((1.0 - dark * inside) * 255.0)


@kept
def _tints(step: int) -> pygame.Surface:
    _, _, celsius, steel = _field(step)
    tint = temper(celsius)
    return _surface((1.0 - (1.0 - tint) * steel[..., None]) * 255.0)


@kept
def _glows(step: int) -> pygame.Surface:
    _, _, celsius, steel = _field(step)
    return _surface(glow(celsius) * steel[..., None])


def _field(step: int) -> tuple[Floats, Floats, Floats, Floats]:
    """Right half of the races, the hot contact on +x: radius, angle, °C, and where there is steel."""
    half = SPAN // 2
    y, x = np.mgrid[-half:half, 0:half].astype(np.float32) + 0.5
    radius, angle = np.hypot(x, y), np.abs(np.arctan2(y, x))
    off = np.minimum(np.abs(radius - INNER), np.abs(radius - OUTER))
    shape = 0.26 * np.exp(-((angle / 0.6) ** 2)) + 0.22 * np.exp(-((angle / 0.40) ** 2) - (off / 31) ** 2)
    shape = shape + 0.58 * np.exp(-((angle / 0.13) ** 2) - (off / 8) ** 2)
    mottle = layered_noise(2 * half, half, 40, np.random.default_rng(15)) - 0.5
    celsius = 60.0 + (step * STEP - 60.0) * shape * (1.0 + 0.30 * mottle)
    inner = smooth(INNER_BODY, INNER_BODY + 3, radius) * smooth(INNER + 1, INNER - 1, radius)
    outer = smooth(OUTER - 1, OUTER + 1, radius) * smooth(OUTER_BODY, OUTER_BODY - 3, radius)
    steel = (inner + outer) * smooth(WIDE, WIDE * 0.7, angle)
    return radius, angle, np.asarray(celsius, np.float32), np.asarray(steel, np.float32)


def _box(angle: float, wide: float) -> tuple[tuple[int, int], tuple[int, int]]:
    """Size and corner, within the square around the bearing, of what a heated sector covers."""
    half = SPAN / 2
    turns = [angle + wide * share for share in (-1.0, -0.5, 0.0, 0.5, 1.0)]
    xs = [half + radius * np.cos(turn) for turn in turns for radius in (INNER_BODY, half)]
    ys = [half + radius * np.sin(turn) for turn in turns for radius in (INNER_BODY, half)]
    left, top = max(0, int(min(xs)) - 2), max(0, int(min(ys)) - 2)
    right, bottom = min(SPAN, int(max(xs)) + 12), min(SPAN, int(max(ys)) + 12)
    return (right - left, bottom - top), (left, top)


def _surface(colours: Any) -> pygame.Surface:
    pixels = np.clip(colours, 0, 255).astype(np.uint8)
    opaque = np.dstack([pixels[..., ::-1], np.full(pixels.shape[:2], 255, np.uint8)])
    size = (pixels.shape[1], pixels.shape[0])
    return pygame.image.frombytes(np.ascontiguousarray(opaque).tobytes(), size, "BGRA")


@kept
def _bands(diameter: int, step: int) -> pygame.Surface:
    side = max(4, diameter)
    row = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / (side / 2)
    x, y = np.meshgrid(row, row)
    mottle = layered_noise(side, side, side * 0.25, np.random.default_rng(18)) - 0.5
    away = np.hypot(x + 1.0, y) + 0.35 * mottle
    celsius = step * 15.0 * (0.62 + 0.55 * np.exp(-((away / 0.9) ** 2)))
    inside = smooth(1.0, 0.97, np.hypot(x, y))[..., None]
    return _surface((1.0 - (1.0 - temper(celsius)) * inside) * 255.0)


def bands(diameter: int, celsius: float) -> pygame.Surface:
    """By what a ball's picture is multiplied after the wheel, at its left, made it so hot: temper colours in bands."""
    return _bands(diameter, round(celsius / 15.0))
