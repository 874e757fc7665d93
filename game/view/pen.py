"""Thin lines of light: drawn three times too large, scaled down smoothly, kept, and blitted additively.

A ``Sheet`` is one small picture in the making; ``Kept`` remembers finished ones by what they show.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin

import pygame

from game.view.lit.memory import Memory
from game.view.palette import Colour

OVERSIZE = 3
GLOW_SHARE = 0.30
KEPT_BYTES = 5 * 1024 * 1024
"""Of the pictures that one panel remembers."""
Point = tuple[float, float]


def thick_line(surface: pygame.Surface, colour: Colour, a: Point, b: Point, width: float) -> None:
    """A line with smooth edges, ``width`` pixels wide, straight onto a surface."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if length < 1e-6:
        return
    if width <= 1.3:
        pygame.draw.aaline(surface, colour, a, b)
        return
    half = (width - 1.0) / 2 / length
    ox, oy = -dy * half, dx * half
    corners = [(a[0] + ox, a[1] + oy), (b[0] + ox, b[1] + oy), (b[0] - ox, b[1] - oy), (a[0] - ox, a[1] - oy)]
    pygame.draw.polygon(surface, colour, corners)
    pygame.draw.aaline(surface, colour, corners[0], corners[1])
    pygame.draw.aaline(surface, colour, corners[2], corners[3])


class Sheet:
    """A small black picture for additive light. Lengths are pixels of the finished picture."""

    def __init__(self, width: float, height: float) -> None:
        self.size = (ceil(width), ceil(height))
        self._large = pygame.Surface((self.size[0] * OVERSIZE, self.size[1] * OVERSIZE))

    def run(self, points: Sequence[Point], colour: Colour, width: float = 1.5, closed: bool = False) -> None:
        """A run of straight lines with round corners."""
        dots = [(x * OVERSIZE, y * OVERSIZE) for x, y in points]
        if closed:
            dots.append(dots[0])
        radius = width * OVERSIZE / 2
        for a, b in pairwise(dots):
            self._bar(a, b, radius, colour)
        for dot in dots[1:-1]:
            pygame.draw.circle(self._large, colour, dot, radius)

    def line(self, a: Point, b: Point, colour: Colour, width: float = 1.5) -> None:
        """One straight line."""
        self.run((a, b), colour, width)

    def area(self, points: Sequence[Point], colour: Colour) -> None:
        """A filled polygon."""
        pygame.draw.polygon(self._large, colour, [(x * OVERSIZE, y * OVERSIZE) for x, y in points])

    def dot(self, centre: Point, radius: float, colour: Colour) -> None:
        """A filled circle."""
        pygame.draw.circle(
            self._large, colour, (centre[0] * OVERSIZE, centre[1] * OVERSIZE), radius * OVERSIZE
        )

    def arc(
        self, centre: Point, radius: float, start: float, end: float, colour: Colour, width: float = 1.5
    ) -> None:
        """Part of a circle; angles in radians, clockwise on the screen from +x."""
        steps = max(4, int(abs(end - start) * radius / 4))
        self.run(
            [on_circle(centre, radius, start + (end - start) * i / steps) for i in range(steps + 1)],
            colour,
            width,
        )

    def finished(self, glow: float = GLOW_SHARE) -> pygame.Surface:
        """The picture at its own size, with a soft glow of itself."""
        picture = pygame.transform.smoothscale(self._large, self.size)
        return glowing(picture, glow) if glow else picture

    def _bar(self, a: Point, b: Point, radius: float, colour: Colour) -> None:
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = hypot(dx, dy) or 1.0
        ox, oy = -dy / length * radius, dx / length * radius
        corners = [(a[0] + ox, a[1] + oy), (b[0] + ox, b[1] + oy)]
        corners += [(b[0] - ox, b[1] - oy), (a[0] - ox, a[1] - oy)]
        pygame.draw.polygon(self._large, colour, corners)


def glowing(picture: pygame.Surface, share: float = GLOW_SHARE) -> pygame.Surface:
    """The picture with a blurred share of its own light added."""
    width, height = picture.get_size()
    small = pygame.transform.smoothscale(picture, (max(1, width // 3), max(1, height // 3)))
    soft = pygame.transform.smoothscale(pygame.transform.gaussian_blur(small, 2), (width, height))
    level = round(255 * share)
    soft.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    picture.blit(soft, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return picture


def on_circle(centre: Point, radius: float, angle: float) -> Point:
    """A point on a circle; the angle turns clockwise on the screen."""
    return (centre[0] + radius * cos(angle), centre[1] + radius * sin(angle))


def gauge_angle(share: float, sweep: float = 4 * pi / 3) -> float:
    """Where a share of 0 to 1 lies on a dial that opens downward, in screen radians."""
    return pi / 2 + (2 * pi - sweep) / 2 + sweep * share


class Kept:
    """Pictures remembered by what they show, up to so many bytes; those unused for longest are forgotten."""

    def __init__(self, limit: int = KEPT_BYTES) -> None:
        self._memory = Memory(limit)

    def get(self, key: Hashable, make: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The picture for a key, made if it is not there yet."""
        picture: pygame.Surface | None = self._memory.get(key)
        if picture is None:
            picture = make()
            self._memory.put(key, picture, picture.get_height() * picture.get_pitch())
        return picture
