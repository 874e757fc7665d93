"""Paints what is round: way-points, hazards and gravity wells."""

from __future__ import annotations

from itertools import pairwise
from math import cos, sin, tau
from random import Random

import pygame

from game.sim.entities import Well, Zone
from game.view import palette
from game.view.brush import Brush
from game.view.glow import HALO, shine
from game.view.lit.sprites import LitSprite
from game.view.mesh import Facet, Mesh, mesh_of, paint
from game.view.palette import Colour, dimmed

RING_TICKS = 48
SPECKS = 46
MOTES = {"radiation": palette.rgb("#a8c84a"), "dust": palette.rgb("#b08a60")}
ZONE_EDGE = {"radiation": palette.rgb("#6d7a2c"), "dust": palette.rgb("#6a5240")}


class ZonePainter:
    """Draws zones and wells; keeps the facets of each well's body."""

    def __init__(self) -> None:
        self._bodies: dict[int, Mesh] = {}
        self._lit: dict[int, LitSprite] = {}

    def draw_wells(self, brush: Brush, wells: list[Well]) -> None:
        """Paint wells: a dark heavy body, and rings that fall inward."""
        for well in wells:
            if not brush.lens.sees(well.position, well.reach):
                continue
            _pull(brush, well)
            x, y = brush.lens.pixel(well.position)
            shine(brush.surface, x, y, well.radius * brush.lens.scale * 1.7, palette.PLUME_TAIL, 0.5, HALO)
            if self._in_light(brush, well):
                continue
            mesh = self._bodies.get(well.number)
            if mesh is None:
                mesh = self._bodies[well.number] = _body(well.radius, well.number)
            paint(brush.surface, mesh, brush.lens, well.position, 0.0, brush.rock_sun)

    def _in_light(self, brush: Brush, well: Well) -> bool:
        """Blit the lit picture of a well's body, if it is made by now."""
        if brush.studio is None:
            return False
        lit = self._lit.get(well.number)
        if lit is None:
            lit = self._lit[well.number] = brush.studio.sprite("well")
        return brush.lit(lit, well.position, 0.0, well.radius)

    def draw_zones(self, brush: Brush, zones: list[Zone], wanted: set[str]) -> None:
        """Paint zones; way-points only while an objective or the target names them."""
        for zone in zones:
            if not brush.lens.sees((zone.x, zone.y), zone.radius):
                continue
            if zone.kind == "waypoint":
                if zone.id in wanted:
                    _gate(brush, zone)
            else:
                _hazard(brush, zone)


def _gate(brush: Brush, zone: Zone) -> None:
    """A ring of short strokes that turns slowly."""
    px, py = brush.lens.pixel((zone.x, zone.y))
    radius = zone.radius * brush.lens.scale
    turn = brush.clock * 0.15
    count = RING_TICKS if radius > 60 else RING_TICKS // 2
    for i in range(count):
        angle = turn + tau * i / count
        inner = radius * (0.94 if i % 4 else 0.88)
        shade = palette.CYAN if i % 4 == 0 else palette.DIM_CYAN
        start = (px + inner * cos(angle), py + inner * sin(angle))
        pygame.draw.aaline(brush.surface, shade, start, (px + radius * cos(angle), py + radius * sin(angle)))


def _hazard(brush: Brush, zone: Zone) -> None:
    """A dashed edge and motes that hang within."""
    scale = brush.lens.scale
    px, py = brush.lens.pixel((zone.x, zone.y))
    colour, edge = MOTES[zone.kind], ZONE_EDGE[zone.kind]
    radius = zone.radius * scale
    steps = max(24, int(radius / 5))
    for i in range(0, steps, 2):
        a, b = tau * i / steps, tau * (i + 1) / steps
        start = (px + radius * cos(a), py + radius * sin(a))
        pygame.draw.aaline(brush.surface, edge, start, (px + radius * cos(b), py + radius * sin(b)))
    rng = Random(zone.number)
    for i in range(SPECKS):
        angle, reach = rng.uniform(0, tau), zone.radius * rng.random() ** 0.5
        sway = 0.04 * sin(brush.clock * rng.uniform(0.2, 0.6) + i)
        place = (zone.x + reach * cos(angle + sway), zone.y + reach * sin(angle + sway))
        x, y = brush.lens.pixel(place)
        if 0 <= x < brush.lens.width and 0 <= y < brush.lens.height:
            flicker = 0.35 + 0.25 * sin(brush.clock * rng.uniform(1.0, 4.0) + i)
            size = rng.uniform(4.0, 26.0) * (1.0 if zone.kind == "radiation" else 2.2)
            shine(
                brush.surface, x, y, size, colour, flicker * (0.7 if zone.kind == "radiation" else 0.4), HALO
            )


def _pull(brush: Brush, well: Well) -> None:
    px, py = brush.lens.pixel(well.position)
    rings = 5
    for i in range(rings):
        share = 1.0 - ((i + brush.clock * 0.12) % rings) / rings
        radius = (well.radius + (well.reach - well.radius) * share) * brush.lens.scale
        level = 0.5 * (1.0 - share) * min(1.0, share * 6) + 0.10
        _ring(brush.surface, px, py, radius, dimmed(palette.PLUME_SHEATH, level))
    _ring(
        brush.surface, px, py, well.reach * brush.lens.scale, dimmed(palette.PLUME_SHEATH, 0.35), dashed=True
    )


def _ring(
    surface: pygame.Surface, x: float, y: float, radius: float, colour: Colour, dashed: bool = False
) -> None:
    steps = max(24, int(radius / 7))
    points = [(x + radius * cos(tau * i / steps), y + radius * sin(tau * i / steps)) for i in range(steps)]
    if not dashed:
        pygame.draw.aalines(surface, colour, True, points)
        return
    for i in range(0, steps - 1, 2):
        pygame.draw.aaline(surface, colour, points[i], points[i + 1])


def _body(radius: float, seed: int) -> Mesh:
    """A dark, dense ball in facets."""
    rng = Random(seed)
    facets = []
    sides, rings = 36, (1.0, 0.93, 0.82, 0.66, 0.46, 0.22)
    dark = palette.rgb("#2c2a36")
    for outer, inner in pairwise(rings):
        middle = (outer + inner) / 2
        for i in range(sides):
            a, b = tau * i / sides, tau * (i + 1) / sides
            turn = (a + b) / 2
            corners = tuple(
                (radius * r * cos(t), radius * r * sin(t))
                for r, t in ((outer, a), (outer, b), (inner, b), (inner, a))
            )
            lean = middle * rng.uniform(0.85, 1.0)
            normal = (lean * cos(turn), lean * sin(turn), (1.0 - lean * lean) ** 0.5)
            edges = (0,) if outer == 1.0 else ()
            facets.append(Facet(corners, normal, dimmed(dark, rng.uniform(0.8, 1.2)), 0.2, edges=edges))
    cap = [(radius * 0.22 * cos(tau * i / sides), radius * 0.22 * sin(tau * i / sides)) for i in range(sides)]
    return mesh_of([*facets, Facet(cap, (0.0, 0.0, 1.0), dark)])
