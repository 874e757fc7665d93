"""What is laid onto the hull's pictures before they are turned: the collar, ore in the hoppers, soot and torn holes."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, tau

import numpy as np
import pygame

from game.view.camera import Point
from game.view.lit.model import LitModel
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.painters.finished import finished


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


def dressed(studio: Studio, name: str, pieces: tuple[Piece, ...]) -> LitSprite:
    """A made thing with pieces on it, the first lowest."""
    bare = studio.model(name)

    def finish(picture: pygame.Surface, level: int, direction: int) -> pygame.Surface:
        result = picture.copy()
        sun = direction * tau / bare.directions(level)
        for piece in pieces:
            _lay_on(result, bare, level, piece, _picture(studio, piece, bare.source.scales[level], sun))
        return result

    return finished(studio, name, finish)


def _lay_on(
    result: pygame.Surface, bare: LitModel, level: int, piece: Piece, overlay: pygame.Surface
) -> None:
    origin, scale = bare.source.origin(level), bare.source.scales[level]
    middle = (origin[0] + piece.at[0] * scale, origin[1] - piece.at[1] * scale)
    corner = (round(middle[0] - overlay.get_width() / 2), round(middle[1] - overlay.get_height() / 2))
    if piece.clipped:
        overlay = _clipped(overlay, result, corner)
    result.blit(overlay, corner, special_flags=pygame.BLEND_PREMULTIPLIED)


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


def _picture(studio: Studio, piece: Piece, scale: float, sun: float) -> pygame.Surface:
    """The piece in the light, at a scale in pixels a metre, its origin in the middle."""
    model = studio.model(piece.name)
    scales = model.source.scales
    level = max((i for i, own in enumerate(scales) if own >= scale), default=0)
    count = model.directions(level)
    light = round((sun - piece.quarters * pi / 2) / tau * piece.lights) / piece.lights
    direction = round(light * count) % count
    picture = model.picture(level, direction) or model.make_now(level, direction)
    if picture is None:
        return pygame.Surface((1, 1), pygame.SRCALPHA)
    picture = _centred(picture, model.source.origin(level))
    if scales[level] != scale:
        width, height = picture.get_size()
        by = scale / scales[level]
        picture = pygame.transform.smoothscale(
            picture, (max(1, round(width * by)), max(1, round(height * by)))
        )
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
