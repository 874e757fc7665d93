"""Made things from simple solids: bevelled plates, tubes and domes, each a handful of facets. Metres, y up."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt

from game.view.mesh import Facet, Point
from game.view.palette import Colour

UP = (0.0, 0.0, 1.0)
BEVEL_RISE = sqrt(0.5)


def box(x0: float, y0: float, x1: float, y1: float) -> tuple[Point, ...]:
    """A rectangle's corners, anticlockwise."""
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def inset(outline: Sequence[Point], by: float) -> list[Point]:
    """A convex outline (anticlockwise) moved inwards by a length."""
    count = len(outline)
    inner = []
    for i in range(count):
        before, here, after = outline[i - 1], outline[i], outline[(i + 1) % count]
        ax, ay = _inward(before, here)
        bx, by_ = _inward(here, after)
        scale = by / max(0.2, 1.0 + ax * bx + ay * by_)
        inner.append((here[0] + (ax + bx) * scale, here[1] + (ay + by_) * scale))
    return inner


def plate(
    outline: Sequence[Point],
    colour: Colour,
    bevel: float = 0.3,
    gloss: float = 0.15,
    top: Colour | None = None,
    glow: Colour | None = None,
) -> list[Facet]:
    """A convex plate with slanting sides; ``top`` is the colour of its face where it differs."""
    inner = inset(outline, bevel)
    count = len(outline)
    facets = []
    for i in range(count):
        j = (i + 1) % count
        nx, ny = _inward(outline[i], outline[j])
        normal = (-nx * BEVEL_RISE, -ny * BEVEL_RISE, BEVEL_RISE)
        side = (outline[i], outline[j], inner[j], inner[i])
        facets.append(Facet(side, normal, colour, gloss, edges=(0,)))
    facets.append(Facet(inner, UP, top or colour, gloss, glow))
    return facets


def flat(outline: Sequence[Point], colour: Colour, glow: Colour | None = None, gloss: float = 0.0) -> Facet:
    """A painted patch that lies on something."""
    return Facet(outline, UP, colour, gloss, glow)


def tube(
    start: Point,
    end: Point,
    radius: float,
    colour: Colour,
    end_radius: float | None = None,
    strips: int = 5,
    gloss: float = 0.4,
) -> list[Facet]:
    """A round bar, or a cone where the radii differ, as strips along it."""
    wide = radius if end_radius is None else end_radius
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    ox, oy = -dy / length, dx / length
    facets = []
    for i in range(strips):
        low, high = cos(pi * i / strips), cos(pi * (i + 1) / strips)
        middle = pi * (i + 0.5) / strips
        corners = (
            (start[0] + ox * low * radius, start[1] + oy * low * radius),
            (end[0] + ox * low * wide, end[1] + oy * low * wide),
            (end[0] + ox * high * wide, end[1] + oy * high * wide),
            (start[0] + ox * high * radius, start[1] + oy * high * radius),
        )
        side = cos(middle)
        edges = (0,) if i == 0 else (2,) if i == strips - 1 else ()
        facets.append(Facet(corners, (ox * side, oy * side, sin(middle)), colour, gloss, edges=edges))
    return facets


def dome(centre: Point, radius: float, colour: Colour, sides: int = 10, gloss: float = 0.5) -> list[Facet]:
    """A cap of three rings."""
    facets = []
    rings = ((1.0, 0.72, 0.35), (0.72, 0.38, 0.72))
    for outer, inner, rise in rings:
        flatness = sqrt(1.0 - rise * rise)
        for i in range(sides):
            a, b = 2 * pi * i / sides, 2 * pi * (i + 1) / sides
            middle = (a + b) / 2
            corners = tuple(
                (centre[0] + radius * r * cos(t), centre[1] + radius * r * sin(t))
                for r, t in ((outer, a), (outer, b), (inner, b), (inner, a))
            )
            normal = (cos(middle) * flatness, sin(middle) * flatness, rise)
            facets.append(Facet(corners, normal, colour, gloss, edges=(0,) if outer == 1.0 else ()))
    cap = [(centre[0] + radius * 0.38 * cos(t), centre[1] + radius * 0.38 * sin(t)) for t in _turns(sides)]
    return [*facets, flat(cap, colour, gloss=gloss)]


def disc(centre: Point, radius: float, colour: Colour, sides: int = 10, bevel: float = 0.2) -> list[Facet]:
    """A round plate."""
    ring = [(centre[0] + radius * cos(t), centre[1] + radius * sin(t)) for t in _turns(sides)]
    return plate(ring, colour, bevel)


def truss(start: Point, end: Point, width: float, colour: Colour, bars: float = 0.14) -> list[Facet]:
    """Two rails and a zigzag between them."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    half = width / 2

    def at(along: float, side: float) -> Point:
        return (start[0] + ux * along - uy * side * half, start[1] + uy * along + ux * side * half)

    facets = []
    steps = max(1, round(length / width))
    for i in range(steps):
        a, b = length * i / steps, length * (i + 1) / steps
        side = 1.0 if i % 2 else -1.0
        facets += tube(at(a, side), at(b, -side), bars, colour, strips=2)
    for side in (-1.0, 1.0):
        facets += tube(at(0, side), at(length, side), bars * 1.5, colour, strips=3)
    return facets


def stripes(x0: float, y0: float, x1: float, y1: float, colour: Colour, count: int) -> list[Facet]:
    """Slanting warning stripes painted within an upright rectangle."""
    step = (y1 - y0) / count
    slant = min(step * 0.6, (x1 - x0) * 0.6)
    facets = []
    for i in range(count):
        low = y0 + i * step
        top = min(low + step * 0.5, y1 - slant)
        facets.append(flat(((x0, low), (x1, low + slant), (x1, top + slant), (x0, top)), colour))
    return facets


def _turns(sides: int) -> list[float]:
    return [2 * pi * i / sides for i in range(sides)]


def _inward(a: Point, b: Point) -> Point:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy) or 1.0
    return (-dy / length, dx / length)
