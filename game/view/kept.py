"""Pictures that are made once for their arguments and kept, up to so many bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import pygame

from game.view.lit.memory import Memory

P = ParamSpec("P")
MEGABYTE = 1_000_000


def kept(megabytes: float) -> Callable[[Callable[P, pygame.Surface]], Callable[P, pygame.Surface]]:
    """Decorates a function that paints: what it painted is kept, and given to all who ask for the same.

    A number of pictures would be no limit: some are a hundred times as large as others.

    Args:
        megabytes: beyond which the pictures unused for longest are let go.
    """

    def of(paint: Callable[P, pygame.Surface]) -> Callable[P, pygame.Surface]:
        memory = Memory(round(megabytes * MEGABYTE))

        @wraps(paint)
        def picture(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
            key = (args, tuple(kwargs.items()))
            known: pygame.Surface | None = memory.get(key)
            if known is None:
                known = paint(*args, **kwargs)
                memory.put(key, known, known.get_height() * known.get_pitch())
            return known

        return picture

    return of
