"""Turning finished pictures: exactly around a body's origin, whole or in tiles that fit each other.

Positions here are in pixels of the turned picture relative to the body's origin, x right and y down. Angles are in
radians, anticlockwise. Pictures have their colours multiplied by alpha.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, cos, degrees, floor, sin

import pygame

Point = tuple[float, float]
Tile = tuple[int, int]
TILE = 256
"""Pixels of a tile's sides."""
MARGIN = 2
"""Pixels of the source beyond a tile, for smoothing."""
SHIFTS = 8
"""A tile's source is moved by up to so many pixels each way until its grid falls on the common one."""
NEARLY_ZERO = 1e-4
"""rad. The library takes another path at exactly 0, whose result lies half a pixel aside."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A turned picture and where its upper left corner lies from the body's origin, in pixels."""

    surface: pygame.Surface
    corner: Point


def turned(picture: pygame.Surface, origin: Point, angle: float, zoom: float) -> Turned:
    """A picture turned and zoomed; ``origin`` is the body's own in the picture, in pixels."""
    angle = angle or NEARLY_ZERO
    result = pygame.transform.rotozoom(picture, degrees(angle), zoom)
    return Turned(result, _corner(picture.get_rect(), origin, angle, zoom, result.get_size()))


def turned_tile(picture: pygame.Surface, origin: Point, angle: float, zoom: float, tile: Tile) -> Turned:
    """One tile of what the whole picture would be when turned; tiles side by side fit.

    Args:
        picture: the whole picture.
        origin: the body's own in it.
        angle: to turn by.
        zoom: to zoom by.
        tile: column and row; tile (0, 0) has the body's origin in its upper left corner.
    """
    angle = angle or NEARLY_ZERO
    left, top = tile[0] * TILE, tile[1] * TILE
    phase = _corner(picture.get_rect(), origin, angle, zoom, _size(picture.get_rect(), angle, zoom))
    phase = (phase[0] % 1.0, phase[1] % 1.0)
    surface = pygame.Surface((TILE, TILE), pygame.SRCALPHA).convert_alpha()
    surface.fill((0, 0, 0, 0))
    source = _source(picture, origin, angle, zoom, (left, top), phase)
    if source is not None:
        part = turned(picture.subsurface(source), (origin[0] - source.x, origin[1] - source.y), angle, zoom)
        x, y = round(part.corner[0] - phase[0] - left), round(part.corner[1] - phase[1] - top)
        surface.blit(part.surface, (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)
    return Turned(surface, (left + phase[0], top + phase[1]))


def tiles_over(size: tuple[int, int], origin: Point, angle: float, zoom: float) -> Iterator[Tile]:
    """Tiles that a turned picture of a size lies on."""
    corners = [
        _moved((x - origin[0], y - origin[1]), angle, zoom) for x in (0, size[0]) for y in (0, size[1])
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    for row in range(floor(min(ys) / TILE), floor(max(ys) / TILE) + 1):
        for column in range(floor(min(xs) / TILE), floor(max(xs) / TILE) + 1):
            yield column, row


def tiles_of_part(part: pygame.Rect, origin: Point, angle: float, zoom: float) -> set[Tile]:
    """Tiles that a part of the picture lies on once it is turned."""
    return set(tiles_over(part.size, (origin[0] - part.x, origin[1] - part.y), angle, zoom))


def _source(
    picture: pygame.Surface, origin: Point, angle: float, zoom: float, corner: Point, phase: Point
) -> pygame.Rect | None:
    """The part of the picture to be turned for a tile, chosen so that its grid falls on the common one."""
    points = [
        _moved((corner[0] + dx, corner[1] + dy), -angle, 1.0 / zoom)
        for dx in (-2, TILE + 2)
        for dy in (-2, TILE + 2)
    ]
    left = floor(min(x for x, _ in points) + origin[0]) - SHIFTS - MARGIN
    top = floor(min(y for _, y in points) + origin[1]) - SHIFTS - MARGIN
    right = ceil(max(x for x, _ in points) + origin[0]) + MARGIN
    bottom = ceil(max(y for _, y in points) + origin[1]) + MARGIN
    bounds = picture.get_rect().clip(pygame.Rect(left, top, right - left, bottom - top))
    if bounds.width < 2 * SHIFTS or bounds.height < 2 * SHIFTS:
        return bounds if bounds.width > 1 and bounds.height > 1 else None
    tries = [
        pygame.Rect(bounds.x + i, bounds.y + j, bounds.width - i, bounds.height - j)
        for i in range(SHIFTS if bounds.x > 0 else 1)
        for j in range(SHIFTS if bounds.y > 0 else 1)
    ]

    def off_grid(part: pygame.Rect) -> float:
        x, y = _corner(part, origin, angle, zoom, _size(part, angle, zoom))
        x, y = x - phase[0], y - phase[1]
        return abs(x - round(x)) + abs(y - round(y))

    return min(tries, key=off_grid)


def _corner(part: pygame.Rect, origin: Point, angle: float, zoom: float, size: tuple[int, int]) -> Point:
    """Where the upper left corner of a part of the picture lies once the part is turned and of a size.

    The library turns the numbers of pixels, not their middles, around half the size.
    """
    middle = (part.x + part.width / 2 - origin[0] + 0.5, part.y + part.height / 2 - origin[1] + 0.5)
    x, y = _moved(middle, angle, zoom)
    return (x - size[0] / 2 - 0.5, y - size[1] / 2 - 0.5)


def _size(part: pygame.Rect, angle: float, zoom: float) -> tuple[int, int]:
    """Size of what the library makes of a part; it halves odd sizes downwards."""
    c, s = abs(cos(angle)) * zoom, abs(sin(angle)) * zoom
    half_width, half_height = part.width // 2, part.height // 2
    across, down = c * half_width + s * half_height, s * half_width + c * half_height
    return 2 * max(1, ceil(across)), 2 * max(1, ceil(down))


def _moved(point: Point, angle: float, zoom: float) -> Point:
    """A place of the picture, turned anticlockwise with y down."""
    c, s = cos(angle) * zoom, sin(angle) * zoom
    return (point[0] * c + point[1] * s, point[1] * c - point[0] * s)
