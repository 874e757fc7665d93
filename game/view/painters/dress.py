"""What is laid onto the hull's pictures before they are turned: the collar, ore in the hoppers, soot and torn holes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame

from game.view.camera import Point
from game.view.lit.model import LitModel
from game.view.lit.studio import Studio
from game.view.painters.finished import Finished

URGENCY = -1.0
"""Pieces are quickly made, and come before the body."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A made thing that lies on another."""

    name: str
    at: Point
    """Where its origin lies, in metres on the body."""
    lights: int
    """Directions of the light it is made for: few for what is dark anyhow."""
    quarters: int = 0
    """Quarter turns anticlockwise."""
    clipped: bool = False
    """Whether it shows only where the body is."""


class Dress:
    """Lays pieces onto the pictures of a body, the first lowest."""

    def __init__(self, studio: Studio, name: str, pieces: tuple[Piece, ...]) -> None:
        self._studio = studio
        self._bare = studio.model(name)
        self._pieces = pieces

    def complete(self, level: int, direction: int) -> bool:
        """Whether all pieces are made for a size and a direction of the light; asks for those that are not."""
        complete = True
        for model, own_level, own_direction in {self._aim(piece, level, direction) for piece in self._pieces}:
            if model.picture(own_level, own_direction) is None:
                model.want(own_level, own_direction, URGENCY)
                complete = False
        return complete

    def __call__(self, picture: pygame.Surface, level: int, direction: int) -> pygame.Surface:
        """The body with its pieces, each as well as it is made by now."""
        result = picture.copy()
        origin, scale = self._bare.source.origin(level), self._bare.source.scales[level]
        for piece in self._pieces:
            overlay = self._overlay(picture, piece, level, direction)
            corner = _corner(overlay, piece, origin, scale)
            result.blit(overlay, corner, special_flags=pygame.BLEND_PREMULTIPLIED)
        return result

    def _overlay(self, body: pygame.Surface, piece: Piece, level: int, direction: int) -> pygame.Surface:
        """The piece as it is blitted onto the body; kept once it is what it should be."""
        memory, aim = self._studio.memory, self._aim(piece, level, direction)
        key = (piece, level, *aim)
        kept: pygame.Surface | None = memory.get(key)
        if kept is not None:
            return kept
        origin, scale = self._bare.source.origin(level), self._bare.source.scales[level]
        overlay = _picture(scale, piece, *aim)
        if piece.clipped:
            overlay = _clipped(overlay, body, _corner(overlay, piece, origin, scale))
        if aim[0].picture(*aim[1:]) is not None:
            memory.put(key, overlay, overlay.get_width() * overlay.get_height() * 4)
        return overlay

    def _aim(self, piece: Piece, level: int, direction: int) -> tuple[LitModel, int, int]:
        """Model, size and direction of the light of the picture that is wanted of a piece."""
        model = self._studio.model(piece.name)
        scale = self._bare.source.scales[level]
        fine = [i for i, own in enumerate(model.source.scales) if own >= scale]
        own_level = fine[-1] if fine else 0
        turn = direction / self._bare.directions(level) - piece.quarters / 4
        count = model.directions(own_level)
        return model, own_level, round(round(turn * piece.lights) / piece.lights * count) % count


def dressed(studio: Studio, name: str, pieces: tuple[Piece, ...]) -> Finished:
    """A made thing with pieces on it."""
    return Finished(studio, studio.model(name), Dress(studio, name, pieces))


def _corner(overlay: pygame.Surface, piece: Piece, origin: Point, scale: float) -> tuple[int, int]:
    """Where a piece's picture lies on the body's."""
    middle = (origin[0] + piece.at[0] * scale, origin[1] - piece.at[1] * scale)
    return (round(middle[0] - overlay.get_width() / 2), round(middle[1] - overlay.get_height() / 2))


def _clipped(overlay: pygame.Surface, body: pygame.Surface, corner: tuple[int, int]) -> pygame.Surface:
    """An overlay only where there is something under it."""
    cover = pygame.Surface(overlay.get_size(), pygame.SRCALPHA)
    cover.fill((0, 0, 0, 0))
    cover.blit(body, (-corner[0], -corner[1]), special_flags=pygame.BLEND_PREMULTIPLIED)
    alpha = pygame.surfarray.array_alpha(cover)
    mask = pygame.surfarray.pixels3d(cover)
    mask[:] = alpha[..., None]
    del mask
    result = overlay.copy()
    result.blit(cover, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return result


def _picture(scale: float, piece: Piece, model: LitModel, level: int, direction: int) -> pygame.Surface:
    """The piece as it is made by now, brought to a scale in pixels a metre, its origin in the middle."""
    picture = model.picture(level, direction)
    if picture is None:
        level, direction = model.nearest(level, direction) or (len(model.source.scales) - 1, 0)
        picture = model.picture(level, direction) or model.make_now(level, direction)
    if picture is None:
        return pygame.Surface((1, 1), pygame.SRCALPHA)
    picture = _centred(picture, model.source.origin(level))
    by = scale / model.source.scales[level]
    if by != 1.0:
        width, height = picture.get_size()
        size = (max(1, round(width * by)), max(1, round(height * by)))
        picture = pygame.transform.smoothscale(picture, size)
    return pygame.transform.rotate(picture, 90 * piece.quarters) if piece.quarters else picture


def _centred(picture: pygame.Surface, origin: Point) -> pygame.Surface:
    """The picture on a ground whose middle is its origin."""
    width, height = picture.get_size()
    half_width, half_height = max(origin[0], width - origin[0]), max(origin[1], height - origin[1])
    ground = pygame.Surface((int(np.ceil(half_width * 2)), int(np.ceil(half_height * 2))), pygame.SRCALPHA)
    ground.fill((0, 0, 0, 0))
    ground.blit(
        picture,
        (round(half_width - origin[0]), round(half_height - origin[1])),
        None,
        pygame.BLEND_PREMULTIPLIED,
    )
    return ground
