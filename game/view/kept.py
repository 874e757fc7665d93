"""Pictures that are made once for their arguments and kept: all of them together up to so many bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import pygame

from game.view.lit.memory import Memory

P = ParamSpec("P")
KEPT_BYTES = 12 * 1024 * 1024
PICTURES = Memory(KEPT_BYTES)
"""What all painters keep. With one limit for all of them, what one scene no longer needs makes room for the next."""


def kept(paint: Callable[P, pygame.Surface], pictures: Memory = PICTURES) -> Callable[P, pygame.Surface]:
    """Decorates a function that paints: what it painted is kept, and given to all who ask for the same.

    A number of pictures would be no limit: some are a hundred times as large as others. Those unused for longest go.
    """

    @wraps(paint)
    def picture(*args: P.args, **kwargs: P.kwargs) -> pygame.Surface:
        key = (picture, args, tuple(kwargs.items())) if kwargs else (picture, args)
        known: pygame.Surface | None = pictures.get(key)
        if known is None:
            known = paint(*args, **kwargs)
            keep(key, known, pictures)
        return known

    return picture


def keep(key: tuple[object, ...], picture: pygame.Surface, pictures: Memory = PICTURES) -> None:
    """Keep a picture under a key whose first part says whose it is."""
    pictures.put(key, picture, picture.get_height() * picture.get_pitch())
