"""Ore as it shows in rock: flecks, not tubes. Nickel-iron glints, exotic matter glows."""

from __future__ import annotations

from math import cos, hypot, sin, tau
from random import Random

import shapely
from shapely import Polygon

from game.sim.entities import VeinState
from game.view import palette
from game.view.mesh import Facet, Point
from game.view.palette import Colour, dimmed, mixed

FLECK_SPACING = 0.62
"""m between the flecks of ore in a vein."""


def flecks_in(vein: VeinState, rng: Random) -> list[tuple[Point, Facet]]:
    """Flecks along a vein's length, richer veins more of them: where each lies, and its facet."""
    box = shapely.minimum_rotated_rectangle(vein.area)
    corners = box.exterior.coords if isinstance(box, Polygon) else [(0, 0), (1, 0), (1, 1)]
    ax, ay = corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]
    bx, by = corners[2][0] - corners[1][0], corners[2][1] - corners[1][1]
    long = (ax, ay) if hypot(ax, ay) >= hypot(bx, by) else (bx, by)
    length = hypot(*long) or 1.0
    ux, uy = long[0] / length, long[1] / length
    wanted = int(min(150, vein.area.area / FLECK_SPACING**2 * (0.25 + 0.5 * vein.richness)))
    x0, y0, x1, y1 = vein.area.bounds
    flecks: list[tuple[Point, Facet]] = []
    for _ in range(wanted * 3):
        point = (rng.uniform(x0, x1), rng.uniform(y0, y1))
        if len(flecks) < wanted and vein.area.contains(shapely.Point(point)):
            flecks.append((point, _fleck(point, (ux, uy), vein.ore, rng)))
    return flecks


def _fleck(at: Point, along: Point, ore: str, rng: Random) -> Facet:
    half = rng.uniform(0.25, 1.0) * rng.uniform(0.5, 1.2)
    wide = half * rng.uniform(0.16, 0.36)
    ux, uy = along
    lean = rng.uniform(-0.4, 0.4)
    points = []
    for step, side in ((-1.0, lean), (-0.3, 1.0), (0.45, 0.7), (1.0, -lean), (0.2, -1.0), (-0.5, -0.6)):
        x, y = step * half, side * wide
        points.append((at[0] + ux * x - uy * y, at[1] + uy * x + ux * y))
    tilt = rng.uniform(0, tau)
    normal = (0.5 * cos(tilt), 0.5 * sin(tilt), 0.866)
    colour, glow = _ore_paint(ore, rng)
    return Facet(points, normal, colour, 2.2, glow)


def _ore_paint(ore: str, rng: Random) -> tuple[Colour, Colour | None]:
    if ore == "exotic_matter":
        share = rng.random()
        glow = mixed(palette.EXOTIC_CYAN, palette.EXOTIC_MAGENTA, share)
        return palette.EXOTIC_VIOLET, dimmed(glow, rng.uniform(0.5, 1.0))
    return dimmed(palette.NICKEL_IRON, rng.uniform(0.7, 1.05)), None
