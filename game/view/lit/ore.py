"""Ore in rock: veins as ellipses, seen as flecks, dense in a cut and faint on the skin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot, tau

import numpy as np
import shapely
from shapely import Polygon

from game.sim.entities import VeinState
from game.view.lit.grain import Floats, smooth
from game.view.lit.rock_shape import Shape
from game.view.palette import EXOTIC_CYAN, EXOTIC_MAGENTA, EXOTIC_VIOLET, NICKEL_IRON, rgb
from game.view.tone import linear

GILT = np.array([1.12, 0.86, 0.80], np.float32)
"""Nickel-iron is warmer than its colour in print: the cold fill of the shade would turn it green, and full sun white."""
GLITTER = (2.6, 5.5)
"""Mirroring faces in a metre of a vein, along and across it."""
ROSE_ROOM, SPIKES = 1.5, 10
"""m of an exotic vein from one rose of crystals to the next, and how many stand in one."""
EXOTIC_EDGE, EXOTIC_BED = rgb("#8fe4f6"), rgb("#3a2a62")
"""Of the ridges of its crystals, and of the rock in which they stand."""
GLEAM = 0.009
"""Own light of nickel-iron: in the shade the cold fill would turn gold to olive."""
SKIN_ORE = 0.62
"""How much of a vein shows on the skin."""


@dataclass(frozen=True, slots=True)
class Vein:
    """A vein as it lies in the uncut rock: an ellipse with half axes in metres."""

    ore: str
    x: float
    y: float
    along: tuple[float, float]
    """Unit vector of its length."""
    half: tuple[float, float]
    richness: float


def veins_of(veins: Sequence[VeinState], origin: tuple[float, float]) -> tuple[Vein, ...]:
    """Veins as ellipses in the frame of the uncut outline's first corner."""
    found = []
    for vein in veins:
        box = shapely.minimum_rotated_rectangle(vein.area)
        if not isinstance(box, Polygon):
            continue
        a, b, c = (np.array(point) for point in box.exterior.coords[:3])
        long, short = (b - a, c - b) if hypot(*(b - a)) >= hypot(*(c - b)) else (c - b, b - a)
        length, width = hypot(*long), hypot(*short)
        x, y = (a + c) / 2 - np.array(origin)
        along = (float(long[0] / length), float(long[1] / length))
        found.append(
            Vein(vein.ore, float(x), float(y), along, (length / 2, max(0.3, width / 2)), vein.richness)
        )
    return tuple(found)


def show_ore(
    vein: Vein,
    shape: Shape,
    x: Floats,
    y: Floats,
    bared: Floats,
    maps: tuple[Floats, Floats, Floats, Floats],
) -> None:
    """Flecks of ore: dense in a cut, faint on the skin."""
    ux, uy = vein.along
    reach_x = hypot(ux * vein.half[0], uy * vein.half[1]) * 1.35
    reach_y = hypot(uy * vein.half[0], ux * vein.half[1]) * 1.35
    if x.max() < vein.x - reach_x or x.min() > vein.x + reach_x:
        return
    if y.max() < vein.y - reach_y or y.min() > vein.y + reach_y:
        return
    px, py = (x - np.float32(vein.x))[None, :], (y - np.float32(vein.y))[:, None]
    along, across = px * ux + py * uy, py * ux - px * uy
    off = (along / vein.half[0]) ** 2 + (across / vein.half[1]) ** 2
    wave = shape.warp.at(x * 3.0 + 77.0, y * 3.0 + 77.0)
    inside = smooth(1.25, 0.45, off + (wave - 0.5) * 0.9)
    show = inside * (SKIN_ORE + (1.0 - SKIN_ORE) * bared)
    if not (show > 0.05).any():
        return
    if vein.ore == "nickel_iron":
        flakes = _flakes(along * 0.62, across * 2.3, shape.seed & 1023)
        rich = 0.56 - 0.16 * vein.richness
        fleck = smooth(rich, rich + 0.06, flakes * 0.75 + show * 0.32 - 0.1) * smooth(0.1, 0.3, show)
        glitter = _point_noise(along * GLITTER[0], across * GLITTER[1], shape.seed & 511)
        _nickel(fleck, flakes, glitter, maps)
    else:
        _exotic(show, along, across, shape.seed & 1023, maps)


def _nickel(
    fleck: Floats, flakes: Floats, glitter: Floats, maps: tuple[Floats, Floats, Floats, Floats]
) -> None:
    """Gold in the main; only faces here and there are so smooth that they mirror the sun white."""
    z, colour, gloss, glow = maps
    tone = 0.22 + 0.95 * flakes
    colour += (linear(NICKEL_IRON) * GILT * tone[..., None] - colour) * fleck[..., None]
    glow += fleck * GLEAM
    gloss += fleck * 0.8 * smooth(0.58, 0.76, glitter)
    z += fleck * (np.abs(flakes - 0.6) * 0.6 - 0.08)


def _exotic(
    show: Floats, along: Floats, across: Floats, seed: int, maps: tuple[Floats, Floats, Floats, Floats]
) -> None:
    """Crystals like spikes in clusters; colours run over them from cyan over violet to magenta with their place."""
    z, colour, gloss, glow = maps
    rise, facet, edge = _crystals(along, across, seed, show)
    seen = smooth(0.0, 0.03, rise)
    run = 0.5 + 0.5 * np.sin(along * 0.9 + across * 0.5 + facet * 2.4 + rise * 2.0)
    turn = 0.5 + 0.5 * np.sin(across * 1.2 - along * 0.4 - facet * 3.1 + 1.3)
    paint = linear(EXOTIC_VIOLET) * (0.35 + 0.9 * facet)[..., None]
    paint += (linear(EXOTIC_CYAN) - paint) * smooth(0.45, 1.0, run)[..., None]
    paint += (linear(EXOTIC_MAGENTA) - paint) * (0.9 * smooth(0.6, 1.0, turn))[..., None]
    paint += (linear(EXOTIC_EDGE) - paint) * (0.6 * edge)[..., None]
    bed = smooth(0.1, 0.9, show)
    colour += (linear(EXOTIC_BED) - colour) * (0.6 * bed)[..., None]
    glow += 0.012 * bed
    colour += (paint - colour) * seen[..., None]
    gloss += seen * 0.4
    glow += seen * (0.03 + 0.10 * facet * run + 0.28 * edge)
    z += np.maximum(rise, 0.0) * 0.8


def _crystals(along: Floats, across: Floats, seed: int, show: Floats) -> tuple[Floats, Floats, Floats]:
    """Roses of crystals: spikes that stand out from one root to all sides, each with a ridge between two facets.

    Args:
        along: metres along the vein of each place.
        across: likewise across.
        seed: of their sizes and directions.
        show: how large they are at each place, 0 to 1.

    Returns:
        Height in metres (0 or less where there is none), brightness of the facet, nearness to the ridge.
    """
    rise = np.full(show.shape, -1.0, np.float32)
    facet, edge = np.zeros_like(rise), np.zeros_like(rise)
    table = np.random.default_rng(seed).random((4, 64, 64), np.float32)
    # No spike is longer than three quarters of a room, so that those of the nearest four rooms are all there can be.
    cell_u, cell_v = np.floor(along / ROSE_ROOM - 0.5), np.floor(across / ROSE_ROOM - 0.5)
    for du, dv in product((0, 1), repeat=2):
        u, v = (cell_u + du).astype(np.int32), (cell_v + dv).astype(np.int32)
        chance = table[:, v & 63, u & 63]
        px = along - (u + 0.25 + 0.5 * chance[0]) * np.float32(ROSE_ROOM)
        py = across - (v + 0.25 + 0.5 * chance[1]) * np.float32(ROSE_ROOM)
        place = (np.arctan2(py, px) / np.float32(tau) + chance[2]) * SPIKES
        number = np.floor(place)
        lot = table[3, v & 63, (u * 7 + number.astype(np.int32) * 13) & 63]
        off = (place - number - 0.5 - 0.5 * (lot - 0.5)) * np.float32(tau / SPIKES)
        away = np.hypot(px, py)
        long = np.float32(ROSE_ROOM) * (0.27 + 0.48 * lot * lot) * np.minimum(1.0, 1.5 * show)
        ahead, aside = away * np.cos(off), np.abs(away * np.sin(off))
        wide = 0.34 * np.sqrt(long) * np.float32(0.5) * np.minimum(1.0, 2.2 * (1.0 - ahead / (long + 1e-3)))
        high = (wide - aside) * (0.8 + 0.5 * chance[3]) + 0.12 * np.maximum(long - away, 0.0) * (wide > aside)
        nearer = (high > rise) & (wide > aside)
        rise = np.where(nearer, high, rise)
        facet = np.where(nearer, np.where(off > 0.0, lot, 0.3 + 0.7 * chance[3]), facet)
        ridge = np.clip(1.0 - aside / (0.22 * wide + 1e-3), 0.0, 1.0)
        edge = np.where(nearer, ridge * smooth(0.2, 0.9, ahead / (long + 1e-3)), edge)
    return rise, facet, edge


def _flakes(u: Floats, v: Floats, seed: int) -> Floats:
    """Noise at any places, stretched by how u and v were scaled; three octaves."""
    total = np.zeros(np.broadcast_shapes(u.shape, v.shape), np.float32)
    for octave, share in enumerate((0.55, 0.3, 0.15)):
        grow = 2.1**octave
        total += np.float32(share) * _point_noise(u * grow + 31.0, v * grow + 17.0, seed + octave)
    return total


def _point_noise(u: Floats, v: Floats, seed: int) -> Floats:
    values = np.random.default_rng(seed).random((64, 64), np.float32)
    iu, iv = np.floor(u).astype(np.int32), np.floor(v).astype(np.int32)
    fu, fv = (u - iu).astype(np.float32), (v - iv).astype(np.float32)
    fu, fv = fu * fu * (3.0 - 2.0 * fu), fv * fv * (3.0 - 2.0 * fv)
    iu, iv = iu & 63, iv & 63
    ju, jv = (iu + 1) & 63, (iv + 1) & 63
    low = values[iv, iu] * (1.0 - fu) + values[iv, ju] * fu
    high = values[jv, iu] * (1.0 - fu) + values[jv, ju] * fu
    return np.asarray(low * (1.0 - fv) + high * fv, np.float32)
