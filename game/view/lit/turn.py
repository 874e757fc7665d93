"""Turning finished pictures: exactly around a body's origin, whole or in tiles that fit each other.

Positions here are in pixels of the turned picture relative to the body's origin, x right and y down. Angles are in
radians, anticlockwise. Pictures have their colours multiplied by alpha, and their bytes in the display's order: blue,
green, red, alpha.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, cos, exp, floor, log, sin

import cv2
import numpy as np
import pygame

from game.view.lit.maps import Bytes
from game.view.pixels import pixels_of, read_pixels

Point = tuple[float, float]
Tile = tuple[int, int]
ROUGH_ZOOM = 0.2
"""Steps of the logarithm of a zoom that is known roughly."""
TILE = 256
"""Pixels of a tile's sides."""
CLEAR = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Turned:
    """A turned picture and where its upper left corner lies from the body's origin, in pixels."""

    surface: pygame.Surface
    corner: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turning:
    """How a picture is turned: by an angle and a zoom, and moved by parts of a pixel."""

    angle: float
    zoom: float
    phase: Point = (0.0, 0.0)


def turned(pictures: Sequence[pygame.Surface], share: float, origin: Point, turning: Turning) -> Turned:
    """A whole picture turned.

    Args:
        pictures: one, or two of which the second shows through.
        share: of the second, 0 to 1.
        origin: the body's own in the picture, in pixels.
        turning: how it is turned.
    """
    xs, ys = _corners(pictures[0].get_size(), origin, turning)
    left, top = floor(min(xs)) - 1, floor(min(ys)) - 1
    whole = pygame.Rect(left, top, ceil(max(xs)) + 1 - left, ceil(max(ys)) + 1 - top)
    return _part(pictures, share, origin, turning, whole)


def turned_tile(
    pictures: Sequence[pygame.Surface], share: float, origin: Point, turning: Turning, tile: Tile
) -> Turned:
    """One tile of what the whole picture would be; tile (0, 0) has the body's origin in its upper left corner."""
    return _part(pictures, share, origin, turning, pygame.Rect(tile[0] * TILE, tile[1] * TILE, TILE, TILE))


def mixed(first: pygame.Surface, second: pygame.Surface, share: float) -> pygame.Surface:
    """A picture on the way to another of its size: so much of the second."""
    pixels = cv2.addWeighted(pixels_of(first), 1.0 - share, pixels_of(second), share, 0.0)
    return pygame.image.frombuffer(pixels.data, first.get_size(), "BGRA")


def roughly(zoom: float) -> float:
    """A zoom that stays the same while the camera eases to its own: steps that follow it would never be met twice."""
    return exp(ceil(log(zoom) / ROUGH_ZOOM) * ROUGH_ZOOM)


def tiles_over(size: tuple[int, int], origin: Point, turning: Turning) -> Iterator[Tile]:
    """Tiles that a turned picture of a size lies on."""
    xs, ys = _corners(size, origin, turning)
    for row in range(floor(min(ys) / TILE), floor(max(ys) / TILE) + 1):
        for column in range(floor(min(xs) / TILE), floor(max(xs) / TILE) + 1):
            yield column, row


def tiles_of_part(part: pygame.Rect, origin: Point, turning: Turning) -> set[Tile]:
    """Tiles that a part of the picture lies on once it is turned."""
    return set(tiles_over(part.size, (origin[0] - part.x, origin[1] - part.y), turning))


def _part(
    pictures: Sequence[pygame.Surface], share: float, origin: Point, turning: Turning, part: pygame.Rect
) -> Turned:
    """What of a turned picture lies in a part of the plane."""
    way = _way_back(origin, turning, part.topleft)
    pixels = _warped(pictures[0], way, part.size)
    if len(pictures) > 1:
        second = _warped(pictures[1], way, part.size)
        pixels = np.asarray(cv2.addWeighted(pixels, 1.0 - share, second, share, 0.0), np.uint8)
    return Turned(pygame.image.frombuffer(pixels.data, part.size, "BGRA"), part.topleft)


def _warped(picture: pygame.Surface, way: np.ndarray, size: tuple[int, int]) -> Bytes:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(read_pixels(picture), way, size, flags=flags, borderValue=CLEAR), np.uint8
    )


def _way_back(origin: Point, turning: Turning, corner: tuple[int, int]) -> np.ndarray:
    """Which place of the picture each pixel of a part shows: a matrix of two rows and three columns."""
    c, s = cos(turning.angle) / turning.zoom, sin(turning.angle) / turning.zoom
    x, y = corner[0] + 0.5 - turning.phase[0], corner[1] + 0.5 - turning.phase[1]
    return np.array(
        [[c, -s, c * x - s * y + origin[0] - 0.5], [s, c, s * x + c * y + origin[1] - 0.5]], np.float64
    )


def _corners(size: tuple[int, int], origin: Point, turning: Turning) -> tuple[list[float], list[float]]:
    """Where the corners of a turned picture lie."""
    c, s = cos(turning.angle) * turning.zoom, sin(turning.angle) * turning.zoom
    corners = [(x - origin[0], y - origin[1]) for x in (0, size[0]) for y in (0, size[1])]
    xs = [x * c + y * s + turning.phase[0] for x, y in corners]
    ys = [y * c - x * s + turning.phase[1] for x, y in corners]
    return xs, ys
