"""Lit pictures with something done to them before they are turned: ore laid into the hoppers, soot, the colours of heat.

Done once for each direction of the light, it costs nothing in the frames that follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import pygame

from game.view.lit.model import LitModel
from game.view.lit.studio import Studio

MOST_BYTES = 12 * 1024 * 1024
"""Finished pictures that are kept of one model."""


class Finish(Protocol):
    """What is done to a lit picture."""

    def complete(self, level: int, direction: int) -> bool:
        """Whether everything needed for a size and a direction of the light is there; asks for what is not."""

    def __call__(self, picture: pygame.Surface, level: int, direction: int) -> pygame.Surface:
        """A new picture from a lit one, with what is there by now."""


@dataclass(frozen=True, slots=True)
class _Kept:
    bare: pygame.Surface
    done: pygame.Surface
    complete: bool


class Finished(LitModel):
    """The pictures of another model, finished.

    Args:
        studio: in which both are.
        bare: makes the pictures.
        finish: what is done to each.
    """

    def __init__(self, studio: Studio, bare: LitModel, finish: Finish) -> None:
        super().__init__(bare.source, studio.memory, None, studio.builder)
        self.completed = 0
        """Counts the pictures that were shown before they were complete and are so now."""
        self._bare = bare
        self._finish = finish
        self._kept: dict[tuple[int, int], _Kept] = {}

    def picture(self, level: int, direction: int) -> pygame.Surface | None:
        """The finished picture, if the bare one is there."""
        bare = self._bare.picture(level, direction)
        if bare is None:
            return None
        kept = self._kept.pop((level, direction), None)
        if kept is None or kept.bare is not bare:
            kept = self._made(bare, level, direction)
        elif not kept.complete and self._finish.complete(level, direction):
            kept = self._made(bare, level, direction)
            self.completed += 1
        self._kept[level, direction] = kept
        return kept.done

    def _made(self, bare: pygame.Surface, level: int, direction: int) -> _Kept:
        room = MOST_BYTES // (bare.get_width() * bare.get_height() * 4)
        while len(self._kept) > max(2, room):
            del self._kept[next(iter(self._kept))]
        complete = self._finish.complete(level, direction)
        return _Kept(bare, self._finish(bare, level, direction), complete)

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
