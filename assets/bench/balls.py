"""Balls of each alloy: a polished sphere in a room with one lamp, a bench and a thin cold strip; and what turns on it.

The room is fixed. Only scuffs turn, so they are pictures of their own, to be laid over a turning ball.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from shop import LAMP, linear

from game.view.lit.grain import Floats, layers, smooth
from game.view.tone import toned

SIDE = 144
"""Pixels of a ball's picture; its diameter is four less."""
FINE = 2
LAMP_COLOUR = np.array([1.0, 0.86, 0.66], np.float32) * np.float32(2.2)
ROOM = np.array([0.75, 0.9, 1.1], np.float32) * np.float32(1.2)
STRIP = np.array([0.10, 0.42, 0.62], np.float32) * np.float32(0.8)


@dataclass(frozen=True, slots=True)
class Metal:
    """How a ball's material looks: colour, how much of it mirrors, how dull and how mottled it is."""

    colour: str
    mirror: float
    dull: float = 0.0
    mottle: float = 0.12


METALS: dict[str, Metal] = {
    "bearing_steel": Metal("#b8bcc0", 0.9),
    "thruster_alloy": Metal("#6f6a92", 0.82, 0.05, 0.25),
    "bronze": Metal("#b87a34", 0.85, 0.04, 0.35),
    "drone_steel": Metal("#848b96", 0.8, 0.12, 0.35),
    "valve_alloy": Metal("#7d8f74", 0.75, 0.08, 0.4),
    "ceramic": Metal("#d8d2c2", 0.25, 0.0, 0.06),
}


def ball(metal: Metal, seed: int) -> Any:
    """Blue, green, red and alpha of a ball, colours multiplied by alpha, at its size."""
    x, y, z, inside = _sphere()
    grain = _grain(0.5, seed)
    nx, ny, nz = _bent(x, y, z, grain, metal.dull)
    lamp = np.array([LAMP[0], -LAMP[1], 0.53], np.float32)
    lamp /= np.linalg.norm(lamp)
    facing = np.clip(nx * lamp[0] + ny * lamp[1] + nz * lamp[2], 0.0, 1.0)
    colour = linear(metal.colour) * (1.0 + metal.mottle * (grain - 0.5) * 2)[..., None]
    room = _room(2 * nz * nx, 2 * nz * ny, 2 * nz * nz - 1, lamp)
    edge = (0.55 + 0.45 * (1 - nz) ** 3)[..., None]
    light = (
        colour * (facing * (1 - metal.mirror) * 1.2 + facing * metal.mirror * 0.14)[..., None] * LAMP_COLOUR
    )
    light = light + (colour * metal.mirror + (1 - metal.mirror) * 0.25) * room * 1.45 * edge
    light = light * (1.0 - 0.55 * np.clip(x * x + y * y - 0.55, 0, 1) / 0.45)[..., None]
    return _picture(toned(light)[..., ::-1], inside)


def scuffs(seed: int, amount: float) -> Any:
    """Scratches and flats that turn with a ball: dark, with alpha."""
    x, y, _, inside = _sphere()
    rng = np.random.default_rng(seed)
    shade = smooth(0.60, 0.80, _grain(0.35, seed + 5)) * 0.42
    for _ in range(round(9 * amount)):
        turn, off, long = rng.uniform(0, np.pi), rng.uniform(-0.7, 0.7), rng.uniform(0.1, 0.5)
        across = x * np.cos(turn) + y * np.sin(turn) - off
        along = -x * np.sin(turn) + y * np.cos(turn) - rng.uniform(-0.5, 0.5)
        shade = np.maximum(
            shade, np.exp(-((across / 0.011) ** 2)) * smooth(long, long * 0.6, np.abs(along)) * 0.5
        )
    return _picture(np.zeros((*x.shape, 3), np.float32), np.clip(shade, 0, 0.8) * inside * min(1.0, amount))


def spalled(seed: int) -> Any:
    """A ball's broken skin: a pit with a bright lip, which turns with it."""
    x, y, _, inside = _sphere()
    ragged = np.hypot(x - 0.32, (y + 0.25) * 1.4) + (_grain(0.25, seed) - 0.5) * 0.5
    pit, lip = smooth(0.34, 0.28, ragged), smooth(0.44, 0.36, ragged) - smooth(0.34, 0.28, ragged)
    colour = np.full((*x.shape, 3), 12.0, np.float32) + lip[..., None] * np.array([170, 205, 225], np.float32)
    return _picture(colour, np.clip(pit * 0.9 + lip * 0.55, 0, 1) * inside)


def _sphere() -> tuple[Floats, Floats, Floats, Floats]:
    side = SIDE * FINE
    row = (np.arange(side, dtype=np.float32) + 0.5 - side / 2) / ((SIDE / 2 - 2) * FINE)
    x, y = np.meshgrid(row, row)
    away = x * x + y * y
    z = np.sqrt(np.maximum(1 - away, 1e-4))
    return x, y, z, smooth(1.0, 0.975, away)


def _grain(cell: float, seed: int) -> Floats:
    side = SIDE * FINE
    row = np.arange(side) / (SIDE * FINE / 2)
    return layers(cell, seed, 5, 0.6).at(row + 20.0, row + 40.0)


def _bent(x: Floats, y: Floats, z: Floats, grain: Floats, dull: float) -> tuple[Floats, Floats, Floats]:
    down, right = np.gradient(grain * SIDE * FINE * 0.25 * dull)
    nx, ny, nz = x - right, y - down, z
    long = np.sqrt(nx * nx + ny * ny + nz * nz)
    return nx / long, ny / long, nz / long


def _room(rx: Floats, ry: Floats, rz: Floats, lamp: Floats) -> Floats:
    """What a mirror sees in a direction: dark walls, the bench below, the lamp, a thin cold strip."""
    high = -ry
    walls = 0.02 + 0.34 * smooth(0.02, 0.30, high) * smooth(1.25, 0.3, high)
    walls = walls + 0.05 * smooth(-0.1, -0.25, high) + 0.30 * smooth(-0.45, -0.95, high)
    walls = walls - 0.05 * np.exp(-(((high + 0.05) / 0.16) ** 2))
    soft = smooth(0.66, 0.76, rx * lamp[0] + ry * lamp[1] + rz * 0.42)
    strip = np.exp(-(((rx - 0.62) / 0.10) ** 2)) * smooth(-0.5, 0.3, -np.abs(ry - 0.25))
    room = (
        np.clip(walls, 0, 1)[..., None] * ROOM
        + soft[..., None] * LAMP_COLOUR * 1.9
        + strip[..., None] * STRIP
    )
    return np.asarray(room, np.float32)


def _picture(colours: Any, alpha: Floats) -> Any:
    whole = np.dstack([np.asarray(colours, np.float32) * alpha[..., None], alpha * 255.0])
    rows, columns = whole.shape[:2]
    return whole.reshape(rows // FINE, FINE, columns // FINE, FINE, 4).mean(axis=(1, 3))
