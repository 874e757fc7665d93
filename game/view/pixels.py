"""The bytes of a picture as an array that is the picture's own: what is written there is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import pygame
    from numpy.typing import NDArray


def pixels_of(picture: pygame.Surface) -> NDArray[np.uint8]:
    """Rows of pixels of four bytes, (height, width, 4). While the array lives, the picture is locked for blits."""
    whole = np.asarray(picture.get_view("2")).T
    return whole.view(np.uint8).reshape(picture.get_height(), picture.get_width(), 4)
