"""What a body looks like before any light falls on it: height, colour, gloss and own light, in its own frame.

The pictures in ``assets/art`` hold the maps of made things, two above each other: colour and alpha on top; below, in the
four channels, height (high and low byte, 64 steps a pixel), gloss and own light.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pygame
from numpy.typing import NDArray

from game.view.assets import assets_folder
from game.view.lit.grain import Floats
from game.view.lit.look import LOOKS, Look

Bytes = NDArray[np.uint8]
HEIGHT_STEPS = 64
"""Steps of a stored height in a pixel's width."""
FULL_GLOSS = 2.0
"""Gloss that is stored as 255."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Maps:
    """A body's maps, rows from the top, all of one size.

    ``origin`` is where the body's own origin lies, in pixels from the upper left corner; heights are in pixels too,
    so that their slopes are slopes.
    """

    scale: float
    """Pixels a metre."""
    origin: tuple[float, float]
    albedo: Bytes
    """8-bit colours, (rows, columns, 3)."""
    alpha: Bytes
    height: Floats
    gloss: Bytes
    glow: Bytes
    look: Look
    key: str
    """Says what is on the maps: the same for the same content."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        rows, columns = self.alpha.shape
        return columns, rows

    @property
    def nbytes(self) -> int:
        """What they weigh in memory."""
        return sum(each.nbytes for each in (self.albedo, self.alpha, self.height, self.gloss, self.glow))

    def halved(self) -> Maps:
        """The same at half the pixels a metre."""
        weight = self.alpha.astype(np.float32)
        cover = _quarter(weight)
        colours = _quarter(self.albedo * weight[..., None]) / np.maximum(cover, 1.0)[..., None]
        return Maps(
            self.scale / 2,
            (self.origin[0] / 2, self.origin[1] / 2),
            _rounded(colours),
            _rounded(cover),
            _quarter(self.height) / 2,
            _rounded(_quarter(self.gloss.astype(np.float32))),
            _rounded(_quarter(self.glow.astype(np.float32))),
            self.look,
            self.key,
        )


def load_maps(name: str) -> Maps:
    """The maps of a made thing by its name in ``assets/art``.

    Raises:
        KeyError: there is no such thing.
        OSError, pygame.error: its picture is missing or broken.
    """
    facts = art_index()[name]
    data = (art_folder() / f"{name}.png").read_bytes()
    picture = pygame.image.load(art_folder() / f"{name}.png")
    pixels = np.frombuffer(pygame.image.tobytes(picture, "RGBA"), np.uint8)
    both = pixels.reshape(2, picture.get_height() // 2, picture.get_width(), 4)
    colour, relief = both
    steps = relief[..., 0].astype(np.float32) * 256.0 + relief[..., 1]
    return Maps(
        scale=float(facts["scale"]),
        origin=(float(facts["origin"][0]), float(facts["origin"][1])),
        albedo=np.ascontiguousarray(colour[..., :3]),
        alpha=np.ascontiguousarray(colour[..., 3]),
        height=steps / np.float32(HEIGHT_STEPS),
        gloss=np.ascontiguousarray(relief[..., 2]),
        glow=np.ascontiguousarray(relief[..., 3]),
        look=LOOKS[str(facts["look"])],
        key=blake2b(data + json.dumps(facts, sort_keys=True).encode(), digest_size=12).hexdigest(),
    )


def spots(name: str, kind: str) -> list[tuple[float, float]]:
    """Named places on a made thing, in metres in its frame.

    Raises:
        KeyError: there is no such thing, or no such place on it.
    """
    return [(float(x), float(y)) for x, y in art_index()[name]["spots"][kind]]


def art_folder() -> Path:
    """Where the pictures of made things lie."""
    return assets_folder() / "art"


@cache
def art_index() -> dict[str, dict[str, Any]]:
    """For each made thing: pixels a metre, place of its origin, and the light it stands in."""
    index: dict[str, dict[str, Any]] = json.loads((art_folder() / "index.json").read_text(encoding="utf-8"))
    return index


def _quarter(values: Any) -> Floats:
    """Means of two by two, the last odd row and column repeated."""
    rows, columns = values.shape[:2]
    if rows % 2 or columns % 2:
        values = cv2.copyMakeBorder(values, 0, rows % 2, 0, columns % 2, cv2.BORDER_REPLICATE)
    half = (values.shape[1] // 2, values.shape[0] // 2)
    return np.asarray(cv2.resize(values, half, interpolation=cv2.INTER_AREA), np.float32)


def _rounded(values: Floats) -> Bytes:
    return (values + np.float32(0.5)).astype(np.uint8)
