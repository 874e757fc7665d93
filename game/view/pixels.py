"""The bytes of a picture as an array that is the picture's own: what is written there is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pygame
    from numpy.typing import NDArray


def pixels_of(picture: pygame.Surface) -> NDArray[np.uint8]:
    """Rows of pixels of four bytes, (height, width, 4). While the array lives, the picture is locked for blits."""
    whole = np.asarray(picture.get_view("2")).T
    return whole.view(np.uint8).reshape(picture.get_height(), picture.get_width(), 4)


class _Lent:
    """Keeps a picture while its bytes are read, and says where they lie."""

    def __init__(self, picture: pygame.Surface) -> None:
        self._picture = picture
        self.__array_interface__: dict[str, Any] = {
            "version": 3,
            "shape": (picture.get_height(), picture.get_width(), 4),
            "strides": (picture.get_pitch(), 4, 1),
            "typestr": "|u1",
            "data": (picture._pixels_address, True),
        }


def read_pixels(picture: pygame.Surface) -> NDArray[np.uint8]:
    """The same to be read only, and without a lock: another thread may read while the picture is drawn to.

    The picture has to be one in memory with four bytes a pixel, and no part of another.
    """
    return np.asarray(_Lent(picture))
