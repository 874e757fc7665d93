"""A large body whose light is mixed before it is turned, once for each step of the light, not anew in every frame."""

from __future__ import annotations

import pygame

from game.view.lit.sprites import LitSprite, _Light

FULL = 255


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
    result, added = first.copy(), second.copy()
    part = round(share * FULL)
    result.fill((FULL - part,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    added.fill((part,) * 4, special_flags=pygame.BLEND_RGBA_MULT)
    result.blit(added, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return result
