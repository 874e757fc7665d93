"""The bench's paint shop: canvases in the screen's own pixels, the lamp over them, and pictures out of both.

Shapes come from the paint box of ``assets/art``; here one unit is a pixel of the screen, and y grows upwards from its
lower edge, as the paint box wants it.
"""

from __future__ import annotations

import sys
from math import atan2
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent / "art")]

import cv2  # noqa: E402
from kit import Canvas, Coat, linear  # noqa: E402

from game.view.bearing_bench.layout import CENTRE, HEIGHT, WIDTH  # noqa: E402
from game.view.lit.grain import Floats, layers, smooth  # noqa: E402
from game.view.lit.light import lit  # noqa: E402
from game.view.lit.look import Look  # noqa: E402
from game.view.lit.maps import FULL_GLOSS, Maps  # noqa: E402

FINE = 2
"""Pictures are painted and lit so many times too large."""
TABLE = 14.0
"""How high the table's top lies; everything stands on it."""
LAMP = (-0.62, 0.58)
"""Where the lamp hangs, right and up."""
LOOK = Look(0.62, 0.30, 1.4, 95.0, 9.0, sun=0.70, fill=0.62, rim=0.42)
POOL = (0.17, 1.02, 500.0, 360.0)
"""The lamp's pool: light outside it, how much more in its middle, and its reach across and down in pixels."""
PLATE = Coat("#2d3134", 0.2)
WELL = Coat("#101215", 0.1)
STEEL = Coat("#77787a", 0.7)
HAZARD = Coat("#b8480e", 0.35, 1.0)
DARK = Coat("#08090b", 0.05)
LEVELS, STRAY_SHARE = 3, 0.002
"""Steps of a colour by which pictures may differ and still be alike, and the share of pixels that may by more."""


def canvas(width: float = WIDTH, height: float = HEIGHT) -> Canvas:
    """An empty canvas as large as the screen, or of a size in pixels."""
    return Canvas((0.0, 0.0, width, height), FINE)


def up(x: float, y: float, height: float = HEIGHT) -> tuple[float, float]:
    """A pixel of the screen as a place on a canvas."""
    return (x, height - y)


def noise(on: Canvas, cell: float, seed: int, octaves: int = 5, squeeze: float = 1.0) -> Floats:
    """Values of about 0 to 1 over a whole canvas."""
    made = layers(cell, seed, octaves, 0.6, 1.5 / FINE, squeeze)
    return made.at(on.x[0] + 3000.0, on.y[:, 0] + 2000.0)


def chipped(on: Canvas, seed: int) -> None:
    """Paint worn through at edges and in places."""
    fine, coarse = noise(on, 9.0, seed, 4), noise(on, 46.0, seed + 1, 4)
    edge = np.clip((on.height - cv2.blur(on.height, (15, 15))) / 5.0, 0.0, 1.0)
    bare = smooth(0.63, 0.67, fine * 0.5 + coarse * 0.38 + edge * 0.2) * on.paint
    on.albedo += (linear("#85837c") - on.albedo) * bare[..., None]
    on.gloss = np.maximum(on.gloss, bare * 0.5)
    grime = smooth(0.48, 0.8, noise(on, 70.0, seed + 2)) * 0.45
    on.albedo *= (1.0 - grime * (on.glow < 0.02))[..., None]


def shining(on: Canvas) -> Any:
    """A canvas in the lamp's light: blue, green, red and alpha, colours multiplied by alpha, at its fine size."""
    maps = Maps(
        on.scale,
        (0.0, 0.0),
        _bytes(np.clip(on.albedo, 0.0, 1.0) ** (1 / 2.2)),
        _bytes(on.alpha),
        np.asarray(on.height * on.scale, np.float32),
        _bytes(np.clip(on.gloss / FULL_GLOSS, 0.0, 1.0)),
        _bytes(np.clip(on.glow, 0.0, 1.0)),
        LOOK,
        "",
    )
    rows, columns = on.height.shape
    return lit(maps, atan2(LAMP[1], LAMP[0]), LOOK, (slice(0, rows), slice(0, columns)))


def pooled(picture: Any) -> Any:
    """A whole screen's picture in the pool of the lamp, darker towards its corners."""
    outside, inside, wide, high = POOL
    y, x = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32) / (
        picture.shape[0] / HEIGHT
    )
    pool = np.exp(-(((x - CENTRE[0] + 30) / wide) ** 2) - ((y - CENTRE[1] + 10) / high) ** 2)
    share = (outside + inside * pool) ** (1 / 2.2)
    return np.clip(picture[..., :3] * np.minimum(share, 1.06)[..., None], 0, 255)


def small(picture: Any) -> Any:
    """A fine picture at the screen's size."""
    size = (picture.shape[1] // FINE, picture.shape[0] // FINE)
    return cv2.resize(np.asarray(picture, np.float32), size, interpolation=cv2.INTER_AREA)


def jpeg(picture: Any, quality: int = 92) -> bytes:
    """A picture without alpha as a file."""
    done, data = cv2.imencode(".jpg", _rounded(picture), [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)


def png(premultiplied: Any) -> bytes:
    """A picture with alpha as a file; its colours come multiplied by alpha and leave plain."""
    alpha = premultiplied[..., 3:4]
    plain = premultiplied[..., :3] * (255.0 / np.maximum(alpha, 1.0))
    done, data = cv2.imencode(".png", _rounded(np.dstack([plain, alpha])), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    assert done
    return bytes(data)


def alike(data: bytes, other: bytes) -> bool:
    """Whether two pictures differ by no more than the last digits of two kinds of processor."""
    first, second = (
        cv2.imdecode(np.frombuffer(each, np.uint8), cv2.IMREAD_UNCHANGED) for each in (data, other)
    )
    if first.shape != second.shape:
        return False
    off = np.abs(first.astype(np.int32) - second).max(axis=2) > LEVELS
    return bool(off.mean() < STRAY_SHARE)


def _rounded(picture: Any) -> Any:
    return np.clip(picture + 0.5, 0, 255).astype(np.uint8)


def _bytes(values: Any) -> Any:
    return (values * 255.0 + 0.5).astype(np.uint8)
