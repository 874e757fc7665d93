"""Lit pictures with something done to them before they are turned: ore laid into the hoppers, soot, the colours of heat.

Done once for each direction of the light, it costs nothing in the frames that follow.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.view.lit.model import LitModel
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio

Finish = Callable[[pygame.Surface, int, int], pygame.Surface]
"""Makes a new picture of a lit one, its size and its direction of the light."""
MOST_KEPT = 10
"""Finished pictures that are kept of one model."""


class Finished(LitModel):
    """The pictures of another model, finished.

    Args:
        studio: in which both are.
        bare: makes the pictures.
        finish: what is done to each.
    """

    def __init__(self, studio: Studio, bare: LitModel, finish: Finish) -> None:
        super().__init__(bare.source, studio.memory, None, studio.builder)
        self._bare = bare
        self._finish = finish
        self._kept: dict[tuple[int, int], tuple[pygame.Surface, pygame.Surface]] = {}

    def picture(self, level: int, direction: int) -> pygame.Surface | None:
        """The finished picture, if the bare one is there."""
        bare = self._bare.picture(level, direction)
        if bare is None:
            return None
        kept = self._kept.pop((level, direction), None)
        if kept is None or kept[0] is not bare:
            kept = (bare, self._finish(bare, level, direction))
        self._kept[level, direction] = kept
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return kept[1]

    def nearest(self, level: int, direction: float) -> tuple[int, int] | None:
        """Size and direction of the built picture that does best for another."""
        return self._bare.nearest(level, direction)

    def want(self, level: int, direction: int, urgency: float) -> None:
        """Have a picture made; 0 is most urgent."""
        self._bare.want(level, direction, urgency)

    def make_now(self, level: int, direction: int) -> pygame.Surface | None:
        """A picture made at once, for want of any other."""
        self._bare.make_now(level, direction)
        return self.picture(level, direction)

    def forget(self, level: int, direction: int) -> None:
        """Nobody needs that picture soon."""
        self._bare.forget(level, direction)


def finished(studio: Studio, name: str, finish: Finish) -> LitSprite:
    """A body of a made thing whose pictures are finished so."""
    return LitSprite(Finished(studio, studio.model(name), finish), studio.urgent)
