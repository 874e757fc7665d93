"""Rock as maps: its skin, the fresh face along cuts, the dark core behind them, and ore where it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, hypot

import numpy as np
import pygame
import shapely
from numpy.typing import NDArray
from shapely import Polygon

from game.sim.entities import VeinState
from game.view.lit.grain import Floats, smooth
from game.view.lit.look import Look
from game.view.lit.maps import FULL_GLOSS, Bytes, Maps
from game.view.lit.rock_shape import RockGrain, Shape, distance_to, largeness, shape_key, span
from game.view.palette import (
    EXOTIC_CYAN,
    EXOTIC_MAGENTA,
    EXOTIC_VIOLET,
    NICKEL_IRON,
    ROCK_BODY,
    ROCK_CORE,
    ROCK_DUST,
    ROCK_FRESH,
    Colour,
)

TILE = 96
"""Pixels of a tile's sides: one slice of work."""
OVERSIZE = 4
"""Masks are drawn so many times too large."""
CUT_TOLERANCE = 0.06
"""m. An edge farther from the uncut outline than this is a cut."""
FRESH = 1.5
"""m of the light band along a cut."""
BARED = 2.4
"""m from a cut within which ore shows as in the cut."""
CORE_SEEN, CORE_GONE = 3.5, 7.0
"""m from the rock at which the core behind a cut begins to fade and is gone."""
DISTANCE_STEP = 0.2
"""m between the places for which the distance to a cut is worked out."""
CORE_GLOW = 0.07
"""Own light of the core, for what its shaded walls throw at each other."""
SKIN_ORE = 0.62
"""How much of a vein shows on the skin."""

Window = tuple[slice, slice]


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


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of a rock, in the frame of its shape, and which of its edges are cuts."""

    outline: Polygon
    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    """Of the edges that are cuts, (n, 2) each."""

    def near(self, box: tuple[float, float, float, float], margin: float) -> tuple[Floats, Floats]:
        """Edges within a margin of a box."""
        x0, y0, x1, y1 = box
        low, high = np.minimum(self.starts, self.ends), np.maximum(self.starts, self.ends)
        close = (low[:, 0] < x1 + margin) & (high[:, 0] > x0 - margin)
        close &= (low[:, 1] < y1 + margin) & (high[:, 1] > y0 - margin)
        return self.starts[close], self.ends[close]


def cut_of(outline: Polygon, shape: Shape) -> Cut:
    """Find the cut edges of what is left of a rock (in the shape's frame)."""
    shapely.prepare(outline)
    border = shape.outline.exterior.buffer(CUT_TOLERANCE)
    starts, ends = [], []
    for ring in (outline.exterior, *outline.interiors):
        points = np.array(ring.coords)
        edges = shapely.linestrings(np.stack([points[:-1], points[1:]], axis=1))
        fresh = ~np.asarray(shapely.covers(border, edges))
        starts.append(points[:-1][fresh])
        ends.append(points[1:][fresh])
    return Cut(outline, np.concatenate(starts), np.concatenate(ends))


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


def rock_look(radius: float) -> Look:
    """How a rock of a radius in metres stands in the light: small ones are lit low, large ones a little higher."""
    share = largeness(radius)
    return Look(
        sun_height=0.05 + 0.11 * share,
        hard=0.16,
        step=radius / 110.0,
        reach=1.1 * radius,
        occlusion=min(1.3, 0.08 * radius),
        fill=0.62,
        rim=0.8 - 0.6 * share,
        albedo=0.85 - 0.25 * share,
    )


def rock_maps(shape: Shape, cut: Cut, hardness: float, veins: Sequence[Vein], scale: float) -> Maps:
    """All maps of a rock at so many pixels a metre."""
    maps = blank_maps(shape, cut, hardness, veins, scale)
    for window in windows(maps, None):
        paint_tile(maps, window, shape, cut, hardness, veins)
    return maps


def blank_maps(shape: Shape, cut: Cut, hardness: float, veins: Sequence[Vein], scale: float) -> Maps:
    """Maps of the right size with nothing on them yet."""
    width, height = map_size(shape, scale)
    return Maps(
        scale=scale,
        origin=map_origin(shape, scale),
        albedo=np.zeros((height, width, 3), np.uint8),
        alpha=np.zeros((height, width), np.uint8),
        height=np.zeros((height, width), np.float32),
        gloss=np.zeros((height, width), np.uint8),
        glow=np.zeros((height, width), np.uint8),
        look=rock_look(shape.radius),
        key=f"{shape_key(cut.outline)}{shape_key(shape.outline)}{hardness:.1f}{len(veins)}",
    )


def map_size(shape: Shape, scale: float) -> tuple[int, int]:
    """Width and height in pixels of a rock's maps."""
    x0, y0, x1, y1 = shape.outline.bounds
    return ceil((x1 - x0) * scale) + 4, ceil((y1 - y0) * scale) + 4


def map_origin(shape: Shape, scale: float) -> tuple[float, float]:
    """Where the shape's origin lies on the maps, in pixels."""
    x0, _, _, y1 = shape.outline.bounds
    return (2.0 - x0 * scale, 2.0 + y1 * scale)


def windows(maps: Maps, part: pygame.Rect | None) -> Iterator[Window]:
    """Maps, or a part of them in pixels, in tiles that are painted quickly."""
    width, height = maps.size
    whole = pygame.Rect(0, 0, width, height) if part is None else part
    for top in range(whole.top, whole.bottom, TILE):
        for left in range(whole.left, whole.right, TILE):
            yield (
                slice(top, min(whole.bottom, top + TILE)),
                slice(left, min(whole.right, left + TILE)),
            )


def paint_tile(
    maps: Maps, window: Window, shape: Shape, cut: Cut, hardness: float, veins: Sequence[Vein]
) -> None:
    """Paint a window of a rock's maps."""
    rows, columns = window
    x = ((np.arange(columns.start, columns.stop) + 0.5 - maps.origin[0]) / maps.scale).astype(np.float32)
    y = ((maps.origin[1] - np.arange(rows.start, rows.stop) - 0.5) / maps.scale).astype(np.float32)
    rock = _mask(cut.outline, window, maps)
    ghost = _mask(shape.outline, window, maps) if len(cut.starts) else rock
    if not ghost.any():
        maps.alpha[window] = 0
        return
    grain = shape.grain_at(x, y)
    z = shape.heights(x, y, grain)
    away = _from_cut(cut, x, y)
    colour = _stone(grain, hardness)
    gloss, glow = np.zeros_like(z), np.zeros_like(z)
    if away is not None:
        z *= np.sqrt(np.clip(away / 1.2, 0.0, 1.0)) * 0.9 + 0.1
        z += (grain.grit - 0.5) * 1.1 * np.exp(-((away / 1.1) ** 2))
        fresh = np.exp(-((away / FRESH) ** 2)) * smooth(0.05, 0.5, grain.speckle)
        colour += (_linear(ROCK_FRESH) * 1.5 - colour) * (0.85 * fresh)[..., None]
    bared = np.exp(-((away / BARED) ** 2)) if away is not None else np.zeros_like(z)
    for vein in veins:
        _show_ore(vein, shape, x, y, bared, (z, colour, gloss, glow))
    alpha = rock
    if away is not None:
        alpha = _with_core(grain, away, rock, ghost, (z, colour, gloss, glow))
    maps.height[window] = z * np.float32(maps.scale)
    maps.albedo[window] = _encoded(colour)
    maps.alpha[window] = alpha
    maps.gloss[window] = (np.clip(gloss / FULL_GLOSS, 0.0, 1.0) * 255.0).astype(np.uint8)
    maps.glow[window] = (np.clip(glow, 0.0, 1.0) * 255.0).astype(np.uint8)


def _stone(grain: RockGrain, hardness: float) -> Floats:
    """Dust and bare rock in patches; hard rock is darker and colder."""
    dust, body = _linear(ROCK_DUST), _linear(ROCK_BODY) * 0.75
    cold = np.array([0.86, 0.95, 1.10], np.float32)
    share = np.float32(min(1.0, max(0.0, (hardness - 3.0) / 6.0)))
    tint = (1.0 + (cold - 1.0) * share) * (1.1 - 0.25 * share)
    mix = smooth(0.34, 0.7, grain.patches)[..., None]
    speck = 0.45 + 1.1 * grain.speckle
    return np.asarray((dust + (body - dust) * mix) * tint * speck[..., None], np.float32)


def _from_cut(cut: Cut, x: Floats, y: Floats) -> Floats | None:
    """Metres to the nearest cut edge; None where there is none near."""
    box = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    starts, ends = cut.near(box, max(CORE_GONE, 2.0 * BARED))
    if len(starts) == 0:
        return None
    step = max(1, round(DISTANCE_STEP / max(1e-6, abs(float(x[1] - x[0]))))) if len(x) > 1 else 1
    coarse_x, coarse_y = _every(x, step), _every(y, step)
    away = distance_to(starts, ends, coarse_x, coarse_y)
    return _between(_between(away, coarse_y, y).T, coarse_x, x).T


def _every(places: Floats, step: int) -> Floats:
    """Every so many places, and one beyond the last."""
    count = -(-(len(places) - 1) // step) + 1
    spacing = (places[-1] - places[0]) / max(1, len(places) - 1) * step
    return np.asarray(places[0] + np.arange(count) * spacing, np.float32)


def _between(rows: Floats, known: Floats, wanted: Floats) -> Floats:
    """Rows at wanted places, from those at known, evenly spaced ones."""
    if len(known) == 1:
        return rows
    place = (wanted - known[0]) / (known[1] - known[0])
    base = np.clip(place.astype(np.int32), 0, len(known) - 2)
    share = (place - base).astype(np.float32)[:, None]
    return np.asarray(rows[base] * (1.0 - share) + rows[base + 1] * share, np.float32)


def _show_ore(
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
    flakes = _flakes(along * 0.62, across * 2.3, shape.seed & 1023)
    rich = 0.56 - 0.16 * vein.richness
    fleck = smooth(rich, rich + 0.06, flakes * 0.75 + show * 0.32 - 0.1) * smooth(0.1, 0.3, show)
    if vein.ore == "nickel_iron":
        _nickel(fleck, flakes, maps)
    else:
        _exotic(fleck, flakes, along, across, maps)


def _nickel(fleck: Floats, flakes: Floats, maps: tuple[Floats, Floats, Floats, Floats]) -> None:
    z, colour, gloss, _ = maps
    tone = 0.35 + 0.75 * flakes
    colour += (_linear(NICKEL_IRON) * tone[..., None] - colour) * fleck[..., None]
    gloss += fleck * 1.5
    z += fleck * (np.abs(flakes - 0.6) * 0.7 - 0.08)


def _exotic(
    fleck: Floats, flakes: Floats, along: Floats, across: Floats, maps: tuple[Floats, Floats, Floats, Floats]
) -> None:
    """Facets whose colour runs from cyan over violet to magenta with their place; few of them shine."""
    z, colour, gloss, glow = maps
    phase = np.sin(along * 1.7 + flakes * 9.0)
    turn = np.sin(across * 2.1 - flakes * 7.0 + 1.3)
    paint = _linear(EXOTIC_VIOLET) * np.ones((*fleck.shape, 1), np.float32)
    paint += (_linear(EXOTIC_CYAN) - paint) * smooth(0.3, 0.95, phase)[..., None]
    paint += (_linear(EXOTIC_MAGENTA) - paint) * smooth(0.7, 1.0, turn)[..., None]
    colour += (paint - colour) * fleck[..., None]
    gloss += fleck * 0.9
    glow += fleck * (0.03 + 0.22 * smooth(0.66, 0.85, flakes))
    z += fleck * (flakes - 0.4) * 0.9


def _with_core(
    grain: RockGrain,
    away: Floats,
    rock: Bytes,
    ghost: Bytes,
    maps: tuple[Floats, Floats, Floats, Floats],
) -> Bytes:
    """Behind a cut the inside of the rock is seen, dark: the cavity reads as depth, not as a hole in paper."""
    z, colour, gloss, glow = maps
    core = ghost > rock.astype(np.int16) + 64
    lumps = grain.speckle
    deep = 0.5 + 0.7 * smooth(0.0, 2.5, away)
    dark = _linear(ROCK_CORE) * (deep * (0.35 + 0.8 * lumps))[..., None]
    colour[core] = dark[core]
    z[core] = (0.25 * lumps)[core]
    gloss[core] = 0.0
    glow[core] = CORE_GLOW
    faded = ghost * smooth(CORE_GONE, CORE_SEEN, away)
    return np.maximum(rock, faded.astype(np.uint8))


def _mask(outline: Polygon, window: Window, maps: Maps) -> Bytes:
    """How much of each pixel an outline covers, as 0 to 255."""
    rows, columns = window
    width, height = columns.stop - columns.start, rows.stop - rows.start
    corners = [
        ((column - maps.origin[0]) / maps.scale, (maps.origin[1] - row) / maps.scale)
        for column, row in ((columns.start - 1, rows.stop + 1), (columns.stop + 1, rows.start - 1))
    ]
    around = shapely.box(*corners[0], *corners[1])
    if outline.contains_properly(around):
        return np.full((height, width), 255, np.uint8)
    if not outline.intersects(around):
        return np.zeros((height, width), np.uint8)
    large = pygame.Surface((width * OVERSIZE, height * OVERSIZE), pygame.SRCALPHA)
    offset = np.array([maps.origin[0] - columns.start, maps.origin[1] - rows.start])
    for ring, shade in ((outline.exterior, 255), *((hole, 0) for hole in outline.interiors)):
        points = np.array(ring.coords) * (maps.scale, -maps.scale) + offset
        points = np.clip(points * OVERSIZE - 0.5, -30_000, 30_000)
        pygame.draw.polygon(large, (shade, shade, shade, 255), points.tolist())
    small = pygame.transform.smoothscale(large, (width, height))
    return np.ascontiguousarray(pygame.surfarray.array_red(small).T)


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


def _linear(colour: Colour) -> Floats:
    return (np.array(colour, np.float32) / 255.0) ** np.float32(2.2)


def _encoded(colour: Floats) -> Bytes:
    steps = (np.sqrt(np.clip(colour, 0.0, 1.0)) * 1023.0).astype(np.int32)
    return _ROOTS[steps]


_ROOTS: Bytes = np.asarray((np.arange(1024) / 1023.0) ** (2 / 2.2) * 255.0 + 0.5, np.uint8)


def scales_of(outline: Polygon, finest: float, longest: int, smallest: int) -> tuple[float, ...]:
    """Sizes for a rock: the finest that is not too long in pixels, then each half the last."""
    reach = span(outline)
    while reach * finest > longest:
        finest /= 2
    scales = [finest]
    while reach * scales[-1] / 2 >= smallest:
        scales.append(scales[-1] / 2)
    return tuple(scales)
