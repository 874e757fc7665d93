"""Solid things as flat facets, lit for the angle at which they lie and painted straight onto the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from math import cos, pi, sin

import numpy as np
import pygame
from numpy.typing import NDArray

from game.view.camera import Lens
from game.view.light import Floats, Sun, linear, lit
from game.view.palette import Colour

Point = tuple[float, float]
Normal = tuple[float, float, float]
MANY_FACETS = 80
"""From so many on it pays to leave out those beside the picture."""
LIGHT_STEP = pi / 120
"""rad. Facets are lit again when a body has turned by so much."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A flat polygon of a body, in metres in its frame."""

    points: Sequence[Point]
    normal: Normal
    colour: Colour
    gloss: float = 0.0
    glow: Colour | None = None
    edges: tuple[int, ...] = ()
    """Numbers of the points at which an edge of the silhouette starts: these are drawn smooth."""


@dataclass(slots=True)
class Mesh:
    """Many facets, painted in their order."""

    points: Floats
    spans: list[tuple[int, int]]
    edges: list[tuple[tuple[int, int], ...]]
    """For each facet the start and end points of its edges to be drawn smooth."""
    normals: Floats
    albedo: Floats
    gloss: Floats
    glow: Floats
    starts: NDArray[np.int64]
    """First point of each facet."""
    radius: float
    """m from the origin to the farthest point."""
    _lit_for: tuple[float, float, int] | None = field(default=None, repr=False)
    _colours: list[list[int]] = field(default_factory=list, repr=False)

    def colours(self, sun: Sun, turned: float) -> list[list[int]]:
        """8-bit colours of the facets for a body turned by an angle in radians."""
        key = (sun.angle, sun.height, round(turned / LIGHT_STEP))
        if key != self._lit_for:
            towards = sun.seen_from(turned)
            self._colours = lit(self.normals, self.albedo, self.gloss, self.glow, towards).tolist()
            self._lit_for = key
        return self._colours

    def on_screen(self, lens: Lens, place: Point, turned: float) -> NDArray[np.float32]:
        """The points in pixels, for a body at a place in metres turned by an angle in radians."""
        x, y = lens.pixel(place)
        c, s = cos(turned) * lens.scale, sin(turned) * lens.scale
        turn = np.array([[c, -s], [-s, -c]], np.float32)
        return np.asarray(self.points @ turn + np.array([x, y], np.float32), np.float32)


def mesh_of(facets: Sequence[Facet]) -> Mesh:
    """Facets put together for painting."""
    spans: list[tuple[int, int]] = []
    edges: list[tuple[tuple[int, int], ...]] = []
    points: list[Point] = []
    for facet in facets:
        start, count = len(points), len(facet.points)
        points.extend(facet.points)
        spans.append((start, start + count))
        edges.append(tuple((start + i, start + (i + 1) % count) for i in facet.edges))
    corners = np.array(points, np.float32).reshape(-1, 2)
    black = np.zeros(3, np.float32)
    return Mesh(
        points=corners,
        spans=spans,
        edges=edges,
        normals=np.array([facet.normal for facet in facets], np.float32).reshape(-1, 3),
        albedo=np.array([linear(facet.colour) for facet in facets], np.float32).reshape(-1, 3),
        gloss=np.array([facet.gloss for facet in facets], np.float32),
        glow=np.array([black if f.glow is None else linear(f.glow) for f in facets], np.float32).reshape(
            -1, 3
        ),
        starts=np.array([start for start, _ in spans], np.int64),
        radius=float(np.sqrt((corners**2).sum(axis=1).max())) if points else 0.0,
    )


def paint(surface: pygame.Surface, mesh: Mesh, lens: Lens, place: Point, turned: float, sun: Sun) -> None:
    """Paint a mesh for a body at a place in metres, turned by an angle in radians."""
    if not lens.sees(place, mesh.radius):
        return
    colours = mesh.colours(sun, turned)
    pixels = mesh.on_screen(lens, place, turned)
    polygon, aaline = pygame.draw.polygon, pygame.draw.aaline
    points, numbers, shift = _in_picture(mesh, pixels, lens)
    for number, moved in zip(numbers, shift, strict=False):
        start, end = mesh.spans[number]
        colour = colours[number]
        polygon(surface, colour, points[start - moved : end - moved])
        for a, b in mesh.edges[number]:
            aaline(surface, colour, points[a - moved], points[b - moved])


def _in_picture(
    mesh: Mesh, pixels: NDArray[np.float32], lens: Lens
) -> tuple[list[list[float]], Sequence[int], Iterable[int]]:
    """Only what can be seen: the points of those facets, their numbers, and by how much their points have moved up."""
    if len(mesh.spans) < MANY_FACETS:
        return pixels.tolist(), range(len(mesh.spans)), repeat(0)
    low = np.minimum.reduceat(pixels, mesh.starts)
    high = np.maximum.reduceat(pixels, mesh.starts)
    seen = (high >= 0).all(axis=1) & (low[:, 0] < lens.width) & (low[:, 1] < lens.height)
    counts = np.diff(mesh.starts, append=len(pixels))
    numbers = np.flatnonzero(seen)
    kept = np.cumsum(counts[numbers]) - counts[numbers]
    points = pixels[np.repeat(seen, counts)].tolist()
    return points, numbers.tolist(), (mesh.starts[numbers] - kept).tolist()
