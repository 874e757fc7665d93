"""Light on maps: hard warm sun, a terminator, shadows, cold fill and a thin rim. Pure functions of arrays.

Any window of a picture can be lit by itself, so that a large one can be lit in slices and a cut needs only its patch.
Light goes in linear and comes out of a filmic curve as 8 bits, colours multiplied by alpha.
"""

from __future__ import annotations

from functools import cache
from math import cos, hypot, sin

import cv2
import numpy as np

from game.view.lit.grain import Floats, smooth
from game.view.lit.look import Look
from game.view.lit.maps import FULL_GLOSS, Bytes, Maps
from game.view.tone import FILL, RIM, SUNLIGHT, toned

GLOW = 6.0
"""Own light of a surface whose glow is full, as a multiple of its colour."""
STEP_GROWTH = 1.06
"""Each step of the march towards the sun is so much longer than the last."""
SHADOW_LOW, SHADOW_HIGH = 0.3, 1.8
"""Pixels that something must stand over the ray to begin and to finish a shadow."""
CELLS = 4
"""Cells in the radius over which heights are smoothed."""
CURVE_TOP = 16.0
"""Light that is as bright as can be."""
CURVE_STEPS = 4096

Window = tuple[slice, slice]
Vector3 = tuple[float, float, float]


def towards(angle: float, height: float) -> Vector3:
    """Unit vector to a sun in a direction (rad, anticlockwise from x), so high over the plane."""
    flat = 1.0 / hypot(1.0, height)
    return (cos(angle) * flat, sin(angle) * flat, height * flat)


def lit(maps: Maps, sun_angle: float, look: Look, window: Window) -> Bytes:
    """A window of the maps in the light of a sun.

    Args:
        maps: of the body, in its frame.
        sun_angle: direction of the sun in the body's frame, in radians.
        look: how it stands in the light.
        window: rows and columns wanted.

    Returns:
        Blue, green, red and alpha of each pixel, colours multiplied by alpha; (rows, columns, 4).
    """
    alpha = maps.alpha[window]
    picture = np.zeros((*alpha.shape, 4), np.uint8)
    if not alpha.any():
        return picture
    light = _light(maps, towards(sun_angle, look.sun_height), look, window)
    seen = _curve()[(np.sqrt(np.clip(light, 0.0, CURVE_TOP)) * _per_root()).astype(np.int32)]
    part = alpha.astype(np.uint16)
    picture[..., :3] = (seen[..., ::-1] * part[..., None] + 127) // 255
    picture[..., 3] = alpha
    return picture


def _light(maps: Maps, sun: Vector3, look: Look, window: Window) -> Floats:
    sx, sy, sz = sun
    height = maps.height[window]
    slope_x, slope_y = _slopes(maps.height, window)
    up = 1.0 / np.sqrt(slope_x * slope_x + slope_y * slope_y + 1.0)
    across = (slope_y * sy - slope_x * sx) * up
    facing = across + up * sz
    sunny = smooth(0.0, look.hard, facing) * np.maximum(facing, 0.0)
    lit_part = sunny > 0.0
    if lit_part.any():
        sunny *= _unshaded(maps.height, window, sun, look, maps.scale)
    bare = _openness(maps.height, height, window, max(1, round(look.occlusion * maps.scale)))
    glow = maps.glow[window] * np.float32(1.0 / 255.0)
    albedo = _linear()[maps.albedo[window]] * np.float32(look.albedo)

    cold = bare * (0.45 + np.clip(0.55 - 0.45 * across, 0.0, 1.0)) * np.float32(3.0 * look.fill)
    light = sunny[..., None] * (SUNLIGHT * np.float32(look.sun))
    light += cold[..., None] * FILL
    light *= albedo
    half = _half(sun)
    mirror = np.maximum((slope_y * half[1] - slope_x * half[0] + half[2]) * up, 0.0)
    shine = _power_24(mirror) * np.minimum(sunny * 4.0, 1.0) * maps.gloss[window]
    light += shine[..., None] * (SUNLIGHT * np.float32(0.8 * FULL_GLOSS / 255.0))
    steep = np.clip((1.0 - up) * 1.15 - 0.15, 0.0, 1.0)
    edge = steep * steep * steep * np.clip(-across - 0.25, 0.0, 1.0)
    light += edge[..., None] * (RIM * np.float32(1.1 * look.rim))
    light *= (0.6 + 0.4 * bare)[..., None]
    if glow.any():
        light += (glow * np.float32(GLOW))[..., None] * _linear()[maps.albedo[window]]
    return light


def _slopes(height: Floats, window: Window) -> tuple[Floats, Floats]:
    """Rise to the right and downwards, in pixels a pixel."""
    rows, columns = window
    top, left = min(1, rows.start), min(1, columns.start)
    around = height[rows.start - top : rows.stop + 1, columns.start - left : columns.stop + 1]
    bottom = around.shape[0] - top - (rows.stop - rows.start)
    right = around.shape[1] - left - (columns.stop - columns.start)
    if not (top and left and bottom and right):
        around = np.pad(around, ((1 - top, 1 - bottom), (1 - left, 1 - right)), mode="edge")
    across = (around[1:-1, 2:] - around[1:-1, :-2]) * np.float32(0.5)
    down = (around[2:, 1:-1] - around[:-2, 1:-1]) * np.float32(0.5)
    return across, down


def _unshaded(height: Floats, window: Window, sun: Vector3, look: Look, scale: float) -> Floats:
    """1 in the sun, 0 in a cast shadow: marches from each pixel towards the sun."""
    flat = hypot(sun[0], sun[1])
    right, down, rise = sun[0] / flat, -sun[1] / flat, sun[2] / flat
    here = height[window]
    blocked = np.zeros_like(here)
    step = max(1.3, look.step * scale)
    highest = float(height.max())
    away, reach = 0.0, min(look.reach * scale, highest / max(rise, 1e-3))
    while away < reach:
        away += step
        step *= STEP_GROWTH
        _raise(blocked, height, window, (round(down * away), round(right * away)), away * rise)
    blocked -= here
    return 1.0 - smooth(SHADOW_LOW, SHADOW_HIGH, blocked)


def _raise(blocked: Floats, height: Floats, window: Window, shift: tuple[int, int], lift: float) -> None:
    """Let what stands in the window shifted by rows and columns block, lowered by a lift."""
    spans = []
    for part, by, size in zip(window, shift, height.shape, strict=True):
        start, stop = max(0, part.start + by), min(size, part.stop + by)
        if start >= stop:
            return
        spans.append((start, stop, start - part.start - by))
    (top, bottom, row), (left, right, column) = spans
    reached = blocked[row : row + bottom - top, column : column + right - left]
    np.maximum(reached, height[top:bottom, left:right] - np.float32(lift), out=reached)


def _openness(height: Floats, here: Floats, window: Window, radius: int) -> Floats:
    """How much of the sky a pixel sees: less in hollows, a little more on crests."""
    mean = _around(height, window, radius)
    openness: Floats = np.clip(1.0 - (mean - here) * np.float32(1.0 / (radius * 1.2)), 0.25, 1.15)
    return openness


def _around(height: Floats, window: Window, radius: int) -> Floats:
    """Mean height around each pixel of a window, twice smoothed over a radius in pixels.

    What is smoothed widely needs few points: it is done on cells of a quarter of the radius. They lie alike in all
    windows, so that windows fit together.
    """
    cell = max(1, radius // CELLS)
    reach = round(radius / cell)
    spans = [(part.start // cell - 2 * reach - 1, -(-part.stop // cell) + 2 * reach + 1) for part in window]
    (top, bottom), (left, right) = spans
    cut = cv2.copyMakeBorder(
        height[max(0, top * cell) : bottom * cell, max(0, left * cell) : right * cell],
        max(0, -top * cell),
        max(0, bottom * cell - height.shape[0]),
        max(0, -left * cell),
        max(0, right * cell - height.shape[1]),
        cv2.BORDER_REPLICATE,
    )
    coarse = cv2.resize(cut, (right - left, bottom - top), interpolation=cv2.INTER_AREA) if cell > 1 else cut
    side = (2 * reach + 1, 2 * reach + 1)
    mean = cv2.blur(cv2.blur(coarse, side), side)
    if cell > 1:
        mean = cv2.resize(mean, (cut.shape[1], cut.shape[0]), interpolation=cv2.INTER_LINEAR)
    rows, columns = window
    y, x = rows.start - top * cell, columns.start - left * cell
    inside = mean[y : y + rows.stop - rows.start, x : x + columns.stop - columns.start]
    return np.asarray(inside, np.float32)


def _half(sun: Vector3) -> Vector3:
    x, y, z = sun[0], sun[1], sun[2] + 1.0
    length = hypot(x, y, z)
    return (x / length, y / length, z / length)


def _power_24(x: Floats) -> Floats:
    x = x * x
    x = x * x
    x = x * x
    return x * x * x


@cache
def _linear() -> Floats:
    """Linear light of each 8-bit value."""
    return (np.arange(256, dtype=np.float32) / 255.0) ** np.float32(2.2)


def _per_root() -> np.float32:
    return np.float32((CURVE_STEPS - 1) / CURVE_TOP**0.5)


@cache
def _curve() -> Bytes:
    """8-bit values for light, by its square root."""
    return toned((np.arange(CURVE_STEPS) / float(_per_root())) ** 2)
