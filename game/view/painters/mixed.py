"""A large body whose light is mixed before it is turned, once for each step of the light, not anew in every frame."""

from __future__ import annotations

import cv2
import numpy as np
import pygame

from game.view.lit.maps import Bytes
from game.view.lit.sprites import LitSprite, _Light


class MixedSprite(LitSprite):
    """Shows one picture where others show two through each other: in most frames it costs a third."""

    _mixed: tuple[tuple[pygame.Surface, pygame.Surface, float], pygame.Surface] | None = None

    def _pictures(self, light: _Light) -> tuple[list[pygame.Surface], float]:
        pictures, share = super()._pictures(light)
        if len(pictures) < 2:
            return pictures, share
        first, second = pictures
        if self._mixed is None or self._mixed[0] != (first, second, share):
            self._mixed = ((first, second, share), mixed(first, second, share))
        return [self._mixed[1]], 0.0


def mixed(first: pygame.Surface, second: pygame.Surface, share: float) -> pygame.Surface:
    """A picture on the way to another: so much of the second."""
    pixels = np.asarray(cv2.addWeighted(_pixels(first), 1.0 - share, _pixels(second), share, 0.0), np.uint8)
    return pygame.image.frombuffer(pixels.data, first.get_size(), "BGRA")


def _pixels(picture: pygame.Surface) -> Bytes:
    """Rows of four bytes a pixel, which are the picture's own."""
    whole = np.asarray(picture.get_view("2")).T
    return whole.view(np.uint8).reshape(picture.get_height(), picture.get_width() * 4)
