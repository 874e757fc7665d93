"""Kept pictures of large things: painted again only when they have turned visibly, changed or come nearer."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from math import ceil, pi, remainder

import pygame

from game.view.brush import Brush
from game.view.camera import Lens, Point
from game.view.light import Sun
from game.view.mesh import Mesh, paint

FEW_FACETS = 120
"""Things with fewer facets are painted directly: it is as quick."""
TURN_PIXELS = 0.4
"""A picture is good until the thing's rim has turned by so much."""
ZOOM_SLACK = 0.02
"""While the eye moves nearer or farther, a picture may be too large or too small by this share."""
OVERSIZE = 2
"""So many times larger a small picture is painted, before it is made smaller."""
LARGEST = 1300
"""Pixels from edge to edge; larger pictures are not kept."""


@dataclass(slots=True)
class _Portrait:
    mesh: Mesh
    scale: float
    angle: float
    picture: pygame.Surface | None = None


class Portraits:
    """The pictures of one painter, by what they show."""

    def __init__(self) -> None:
        self._known: dict[Hashable, _Portrait] = {}
        self._clock = -1.0
        self._scales = (0.0, 0.0)
        """Pixels a metre in the frame before and in this one."""

    def draw(self, brush: Brush, key: Hashable, mesh: Mesh, place: Point, angle: float, sun: Sun) -> None:
        """Paint a mesh, or blit its picture where that is still good."""
        if len(mesh.spans) < FEW_FACETS or not self._blit(brush, key, mesh, place, angle, sun):
            paint(brush.surface, mesh, brush.lens, place, angle, sun)

    def _blit(self, brush: Brush, key: Hashable, mesh: Mesh, place: Point, angle: float, sun: Sun) -> bool:
        if brush.clock != self._clock:
            self._clock, self._scales = brush.clock, (self._scales[1], brush.lens.scale)
        slack = ZOOM_SLACK if self._scales[0] != self._scales[1] else 0.0
        known = self._known.get(key)
        if known is None or not _still_good(known, mesh, brush.lens.scale, slack, angle):
            self._known[key] = _Portrait(mesh, brush.lens.scale, angle)
            return False
        if known.picture is None:
            if mesh.radius * brush.lens.scale * 2 > LARGEST:
                return False
            known.angle = angle
            known.picture = _painted(mesh, known.scale, angle, sun)
        x, y = brush.lens.pixel(place)
        half = known.picture.get_width() // 2
        brush.surface.blit(known.picture, (round(x) - half, round(y) - half))
        return True


def _still_good(known: _Portrait, mesh: Mesh, scale: float, slack: float, angle: float) -> bool:
    turned = abs(remainder(known.angle - angle, 2 * pi))
    sized = abs(known.scale / scale - 1.0) <= slack
    return known.mesh is mesh and sized and turned * mesh.radius * scale < TURN_PIXELS


def _painted(mesh: Mesh, scale: float, angle: float, sun: Sun) -> pygame.Surface:
    size = 2 * (round(mesh.radius * scale) + 2)
    picture = pygame.Surface((size, size), pygame.SRCALPHA).convert_alpha()
    picture.fill((0, 0, 0, 0))
    paint(picture, mesh, Lens(0.0, 0.0, scale, size, size), (0.0, 0.0), angle, sun)
    return picture


def small_picture(mesh: Mesh, angle: float, scale: float, sun: Sun) -> pygame.Surface:
    """A picture of a small body turned by an angle in radians, at pixels a metre; painted larger, for smooth edges."""
    half = ceil(mesh.radius * scale) + 1
    side = 2 * OVERSIZE * half
    large = pygame.Surface((side, side), pygame.SRCALPHA)
    lens = Lens(0.0, 0.0, scale * OVERSIZE, side, side)
    large.fill((30, 28, 28, 0))
    paint(large, mesh, lens, (0.0, 0.0), angle, sun)
    return pygame.transform.smoothscale(large, (2 * half, 2 * half)).convert_alpha()
