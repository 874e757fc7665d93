"""The book of all models, and how their maps become files."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pygame
from kit import Canvas

from game.view.lit.maps import FULL_GLOSS, HEIGHT_STEPS

HERE = Path(__file__).parent
INDEX = HERE / "index.json"
LEVELS, HEIGHTS = 3, 16
"""Steps of a colour and of a height by which pictures may differ and still be alike."""
STRAY_SHARE = 0.002
"""Of the pixels, which may differ by more: where two surfaces were equally high."""


@dataclass(frozen=True, slots=True)
class Model:
    """One made thing: how it is painted and in which light it stands."""

    name: str
    look: str
    paint: Callable[[], Canvas]

    @property
    def path(self) -> Path:
        """Where its picture lies."""
        return HERE / f"{self.name}.png"


BOOK: dict[str, Model] = {}


def model(name: str, look: str, paint: Callable[[], Canvas]) -> None:
    """Enter a model in the book.

    Raises:
        ValueError: there is one of that name.
    """
    if name in BOOK:
        raise ValueError(f"there are two models called {name}")
    BOOK[name] = Model(name, look, paint)


def filed(made: Model) -> tuple[bytes, dict[str, Any]]:
    """The bytes of a model's picture, and what the index says of it."""
    canvas = made.paint()
    data = io.BytesIO()
    pixels = np.concatenate([_colours(canvas), _relief(canvas)])
    size = (pixels.shape[1], pixels.shape[0])
    pygame.image.save(pygame.image.frombytes(pixels.tobytes(), size, "RGBA"), data, "picture.png")
    origin = [round(-canvas.left * canvas.scale, 3), round(canvas.top * canvas.scale, 3)]
    facts: dict[str, Any] = {"scale": canvas.scale, "origin": origin, "look": made.look}
    if canvas.spots:
        facts["spots"] = {
            name: [[round(x, 2), round(y, 2)] for x, y in canvas.spots[name]] for name in canvas.spots
        }
    return data.getvalue(), facts


def alike(data: bytes, other: bytes) -> bool:
    """Whether two pictures differ by no more than the last digits of two kinds of processor."""
    first, second = _unpacked(data), _unpacked(other)
    if first.shape != second.shape:
        return False
    colours = np.abs(first[0] - second[0]).max(axis=2)
    heights = np.abs((first[1][..., :2] - second[1][..., :2]) @ np.array([256, 1]))
    rest = np.abs(first[1][..., 2:] - second[1][..., 2:]).max(axis=2)
    off = (colours > LEVELS) | (heights > HEIGHTS) | (rest > LEVELS)
    return bool(off.mean() < STRAY_SHARE)


def _unpacked(data: bytes) -> Any:
    picture = pygame.image.load(io.BytesIO(data), "picture.png")
    width, height = picture.get_size()
    pixels = np.frombuffer(pygame.image.tobytes(picture, "RGBA"), np.uint8)
    return pixels.reshape(2, height // 2, width, 4).astype(np.int32)


def read_index() -> dict[str, dict[str, Any]]:
    """What the index says now."""
    if not INDEX.is_file():
        return {}
    index: dict[str, dict[str, Any]] = json.loads(INDEX.read_text(encoding="utf-8"))
    return index


def write_index(index: dict[str, dict[str, Any]]) -> None:
    """Write the index, sorted, a line a model."""
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(index[name])}" for name in sorted(index))
    INDEX.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _colours(canvas: Canvas) -> Any:
    there = canvas.alpha > 0.0
    colour = np.clip(canvas.albedo, 0.0, 1.0) ** (1 / 2.2) * there[..., None]
    return _bytes(np.dstack([colour, canvas.alpha]))


def _relief(canvas: Canvas) -> Any:
    there = canvas.alpha > 0.0
    steps = np.clip(canvas.height * there * canvas.scale * HEIGHT_STEPS, 0, 65535).astype(np.uint16)
    gloss = _bytes(np.clip(canvas.gloss / FULL_GLOSS, 0.0, 1.0) * there)
    glow = _bytes(np.clip(canvas.glow, 0.0, 1.0) * there)
    return np.dstack([(steps >> 8).astype(np.uint8), (steps & 255).astype(np.uint8), gloss, glow])


def _bytes(values: Any) -> Any:
    return (values * 255.0 + 0.5).astype(np.uint8)
