"""Kept pictures of large things: painted again only when they have turned visibly, changed or come nearer."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from math import pi, remainder

import pygame

from game.view.brush import Brush
from game.view.camera import Lens, Point
from game.view.light import Sun
from game.view.mesh import Mesh, paint

FEW_FACETS = 120
"""Things with fewer facets are painted directly: it is as quick."""
TURN_PIXELS = 0.4
"""A picture is good until the thing's rim has turned by so much."""
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

    def draw(self, brush: Brush, key: Hashable, mesh: Mesh, place: Point, angle: float, sun: Sun) -> None:
        """Paint a mesh, or blit its picture where that is still good."""
        if len(mesh.spans) < FEW_FACETS or not self._blit(brush, key, mesh, place, angle, sun):
            paint(brush.surface, mesh, brush.lens, place, angle, sun)

    def _blit(self, brush: Brush, key: Hashable, mesh: Mesh, place: Point, angle: float, sun: Sun) -> bool:
        known = self._known.get(key)
        if known is None or not _still_good(known, mesh, brush.lens.scale, angle):
            self._known[key] = _Portrait(mesh, brush.lens.scale, angle)
            return False
        if known.picture is None:
            if mesh.radius * brush.lens.scale * 2 > LARGEST:
                return False
            known.angle = angle
            known.picture = _painted(mesh, brush.lens.scale, angle, sun)
        x, y = brush.lens.pixel(place)
        half = known.picture.get_width() // 2
        brush.surface.blit(known.picture, (round(x) - half, round(y) - half))
        return True


def _still_good(known: _Portrait, mesh: Mesh, scale: float, angle: float) -> bool:
    turned = abs(remainder(known.angle - angle, 2 * pi))
    return known.mesh is mesh and known.scale == scale and turned * mesh.radius * scale < TURN_PIXELS


def _painted(mesh: Mesh, scale: float, angle: float, sun: Sun) -> pygame.Surface:
    size = 2 * (round(mesh.radius * scale) + 2)
    picture = pygame.Surface((size, size), pygame.SRCALPHA).convert_alpha()
    picture.fill((0, 0, 0, 0))
    paint(picture, mesh, Lens(0.0, 0.0, scale, size, size), (0.0, 0.0), angle, sun)
    return picture
