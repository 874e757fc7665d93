"""Rock as maps: its skin, the fresh face along cuts, the dark core behind them, and ore where it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
import pygame
import shapely
from numpy.typing import NDArray
from shapely import MultiPolygon, Polygon

from game.view.lit.boulder import largeness
from game.view.lit.distances import distance_to
from game.view.lit.grain import Floats, smooth
from game.view.lit.look import Look
from game.view.lit.maps import FULL_GLOSS, Bytes, Maps
from game.view.lit.ore import Vein, show_ore
from game.view.lit.rock_shape import RockGrain, Shape, span
from game.view.palette import (
    ROCK_BODY,
    ROCK_CORE,
    ROCK_DUST,
    ROCK_FRESH,
)
from game.view.tone import linear

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
GRID = 2.37
"""Pixels left around a rock; no whole number, since round corners should not lie on the grid of the masks."""
WIDEST_HOLLOW = 20.0
"""m. Behind wider cuts there is space, not rock."""
CORE_SEEN, CORE_GONE = 3.5, 7.0
"""m from the rock at which the core behind a cut begins to fade and is gone."""
DISTANCE_STEP = 0.2
"""m between the places for which the distance to a cut is worked out."""
WARM = np.array([1.05, 0.96, 0.89], np.float32)
"""Dust in the sun, against bare rock."""
CORE_GLOW = 0.07
"""Own light of the core, for what its shaded walls throw at each other."""

Window = tuple[slice, slice]
Bounds = tuple[float, float, float, float]
"""Left, low, right and high in metres."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of a rock, in the frame of its shape, and which of its edges are cuts."""

    outline: Polygon
    hollows: Polygon | MultiPolygon
    """The rock with its notches and holes filled up: where the core behind a cut is seen."""
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
    outline = shapely.normalize(outline)
    shapely.prepare(outline)
    hollows = _hollows(outline, shape)
    border = shape.outline.exterior.buffer(CUT_TOLERANCE)
    starts, ends = [], []
    for ring in (outline.exterior, *outline.interiors):
        points = np.array(ring.coords)
        edges = shapely.linestrings(np.stack([points[:-1], points[1:]], axis=1))
        fresh = ~np.asarray(shapely.covers(border, edges))
        starts.append(points[:-1][fresh])
        ends.append(points[1:][fresh])
    return Cut(outline, hollows, np.concatenate(starts), np.concatenate(ends))


def _hollows(outline: Polygon, shape: Shape) -> Polygon | MultiPolygon:
    """A rock with everything filled up that is narrower than a hollow may be; its split faces stay as they are."""
    wide = outline.buffer(WIDEST_HOLLOW / 2, quad_segs=4)
    filled = shapely.union(wide.buffer(-WIDEST_HOLLOW / 2, quad_segs=4), outline)
    within = shapely.intersection(filled, shape.outline)
    parts = [part for part in shapely.get_parts(within) if isinstance(part, Polygon)]
    whole = shapely.normalize(MultiPolygon(parts) if len(parts) != 1 else parts[0])
    shapely.prepare(whole)
    return whole


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
        albedo=1.0 - 0.32 * share,
    )


def rock_maps(shape: Shape, cut: Cut, hardness: float, veins: Sequence[Vein], scale: float) -> Maps:
    """All maps of a rock at so many pixels a metre."""
    maps = blank_maps(shape.outline.bounds, shape, "", scale)
    for window in windows(maps, None):
        for _ in paint_tile(maps, window, shape, cut, hardness, veins):
            pass
    return maps


def blank_maps(bounds: Bounds, shape: Shape, key: str, scale: float) -> Maps:
    """Maps of the right size for what lies within some bounds, with nothing on them yet."""
    width, height = map_size(bounds, scale)
    return Maps(
        scale=scale,
        origin=map_origin(bounds, scale),
        albedo=np.zeros((height, width, 3), np.uint8),
        alpha=np.zeros((height, width), np.uint8),
        height=np.zeros((height, width), np.float32),
        gloss=np.zeros((height, width), np.uint8),
        glow=np.zeros((height, width), np.uint8),
        look=rock_look(shape.radius),
        key=key,
    )


def map_size(bounds: Bounds, scale: float) -> tuple[int, int]:
    """Width and height in pixels of the maps of what lies within some bounds."""
    left, top = map_origin(bounds, scale)
    return ceil(bounds[2] * scale + left + GRID), ceil(top - bounds[1] * scale + GRID)


def map_origin(bounds: Bounds, scale: float) -> tuple[float, float]:
    """Where the shape's origin lies on those maps; all maps of a shape have one grid."""
    return (GRID - floor(bounds[0] * scale), GRID + ceil(bounds[3] * scale))


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
) -> Iterator[None]:
    """Paint a window of a rock's maps, in slices."""
    rows, columns = window
    x = ((np.arange(columns.start, columns.stop) + 0.5 - maps.origin[0]) / maps.scale).astype(np.float32)
    y = ((maps.origin[1] - np.arange(rows.start, rows.stop) - 0.5) / maps.scale).astype(np.float32)
    rock = _mask(cut.outline, window, maps)
    ghost = _mask(cut.hollows, window, maps) if len(cut.starts) else rock
    if not ghost.any():
        maps.alpha[window] = 0
        return
    grain = shape.grain_at(x, y)
    yield
    z = shape.heights(x, y, grain)
    yield
    away = _from_cut(cut, x, y)
    colour = _stone(grain, hardness)
    gloss, glow = np.zeros_like(z), np.zeros_like(z)
    if away is not None:
        z *= np.sqrt(np.clip(away / 1.2, 0.0, 1.0)) * 0.9 + 0.1
        z += ((grain.grit - 0.5) * 1.5 + (grain.speckle - 0.5) * 0.8) * np.exp(-((away / 1.1) ** 2))
        fresh = np.exp(-((away / FRESH) ** 2)) * smooth(0.05, 0.5, grain.speckle)
        colour += (linear(ROCK_FRESH) * 1.5 - colour) * (0.85 * fresh)[..., None]
    bared = np.exp(-((away / BARED) ** 2)) if away is not None else np.zeros_like(z)
    for vein in veins:
        show_ore(vein, shape, x, y, bared, (z, colour, gloss, glow))
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
    dust, body = linear(ROCK_DUST) * WARM, linear(ROCK_BODY) * 0.75
    cold = np.array([0.86, 0.95, 1.10], np.float32)
    share = np.float32(min(1.0, max(0.0, (hardness - 3.0) / 6.0)))
    tint = (1.0 + (cold - 1.0) * share) * (1.1 - 0.25 * share)
    mix = smooth(0.34, 0.7, grain.patches)[..., None]
    hollow = 0.62 + 0.38 * smooth(0.3, 0.62, grain.ridges)
    speck = hollow * (0.25 + 1.0 * grain.speckle + 0.5 * grain.grit)
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
    dark = linear(ROCK_CORE) * (deep * (0.12 + 1.35 * lumps * lumps))[..., None]
    colour[core] = dark[core]
    z[core] = (0.7 * lumps)[core]
    gloss[core] = 0.0
    glow[core] = CORE_GLOW
    faded = ghost * smooth(CORE_GONE, CORE_SEEN, away)
    return np.maximum(rock, faded.astype(np.uint8))


def _mask(outline: Polygon | MultiPolygon, window: Window, maps: Maps) -> Bytes:
    """How much of each pixel an outline covers, as 0 to 255."""
    rows, columns = window
    width, height = columns.stop - columns.start, rows.stop - rows.start
    corners = [
        ((column - maps.origin[0]) / maps.scale, (maps.origin[1] - row) / maps.scale)
        for column, row in ((columns.start - 1, rows.stop + 1), (columns.stop + 1, rows.start - 1))
    ]
    around = shapely.box(*corners[0], *corners[1])
    if shapely.contains_properly(outline, around):
        return np.full((height, width), 255, np.uint8)
    if not outline.intersects(around):
        return np.zeros((height, width), np.uint8)
    origin = (maps.origin[0] - columns.start, maps.origin[1] - rows.start)
    large = pygame.Surface((width * OVERSIZE, height * OVERSIZE), pygame.SRCALPHA)
    fill_outline(
        large, outline, (origin[0] * OVERSIZE - 0.5, origin[1] * OVERSIZE - 0.5), maps.scale * OVERSIZE
    )
    small = pygame.transform.smoothscale(large, (width, height))
    return np.ascontiguousarray(pygame.surfarray.array_red(small).T)


def fill_outline(
    surface: pygame.Surface, outline: Polygon | MultiPolygon, origin: tuple[float, float], scale: float
) -> None:
    """Paint an outline white and its holes black and transparent.

    Args:
        surface: what is painted on.
        outline: in metres.
        origin: where its own origin lies on the surface, in pixels.
        scale: pixels a metre.
    """
    for part in shapely.get_parts(outline):
        for ring, shade in ((part.exterior, 255), *((hole, 0) for hole in part.interiors)):
            points = np.array(ring.coords) * (scale, -scale) + np.array(origin)
            pygame.draw.polygon(surface, (shade,) * 4, np.clip(points, -30_000, 30_000).tolist())


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
