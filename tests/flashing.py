"""How often a picture flashes, after WCAG 2.3.1: a flash is a pair of opposing changes of luminance.

A place of the picture changes when its relative luminance goes by 10 % of the greatest from its last low or high, while
the darker of both is below 80 %. The picture changes when a share of it does so, in one direction, within a tenth of a
second. (WCAG takes a quarter of ten degrees of view; a fifth of the whole picture is what the house asks for.)
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pygame
from numpy.typing import NDArray

STEP, DARK = 0.10, 0.80
"""Shares of the greatest luminance: least change that counts, and what the darker end is below."""
TOGETHER = 0.1
"""s within which places change together."""
AREA = 0.20
GRID = (64, 36)
"""Places that are looked at, across and down."""
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
"""Of red, green and blue in relative luminance (ITU-R BT.709)."""


def luminance(picture: pygame.Surface) -> NDArray[np.float64]:
    """Relative luminance 0 to 1 of the places of a picture (across, down)."""
    small = pygame.transform.smoothscale(picture, GRID)
    share = pygame.surfarray.array3d(small) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ WEIGHTS)


def flashes_a_second(frames: Iterable[NDArray[np.float64]], rate: float, area: float = AREA) -> int:
    """The most flashes in any second of a film.

    Args:
        frames: luminances of the places, 0 to 1.
        rate: frames a second.
        area: share of the picture that has to change together.
    """
    times = [tick / rate for tick in _changes(frames, round(TOGETHER * rate), area)]
    return max((sum(0.0 <= other - time < 1.0 for other in times) // 2 for time in times), default=0)


def _changes(frames: Iterable[NDArray[np.float64]], together: int, area: float) -> list[int]:
    """Frames at which the picture as a whole turned brighter or darker, by turns."""
    found: list[int] = []
    places: _Places | None = None
    way = 0
    for number, frame in enumerate(frames):
        if places is None:
            places = _Places(frame)
        places.see(frame, number)
        for sign in (1, -1):
            if sign != way and places.share(sign, number - together) >= area:
                way = sign
                found.append(number)
                places.forget(sign)
    return found


class _Places:
    """Each place's last low and high, and when it changed last in which direction."""

    def __init__(self, frame: NDArray[np.float64]) -> None:
        self._low, self._high = frame.copy(), frame.copy()
        self._way = np.zeros(frame.shape, np.int8)
        self._since = {sign: np.full(frame.shape, -(10**9)) for sign in (1, -1)}

    def see(self, frame: NDArray[np.float64], number: int) -> None:
        self._low, self._high = np.minimum(self._low, frame), np.maximum(self._high, frame)
        up = (frame - self._low >= STEP) & (self._low < DARK) & (self._way != 1)
        down = (self._high - frame >= STEP) & (frame < DARK) & (self._way != -1)
        self._way[up], self._way[down] = 1, -1
        self._since[1][up] = self._since[-1][down] = number
        turned = up | down
        self._low[turned] = self._high[turned] = frame[turned]
        # While it goes on the same way, only the far end moves: the next change is measured from there.
        self._low = np.where(self._way == 1, frame, self._low)
        self._high = np.where(self._way == -1, frame, self._high)

    def share(self, sign: int, since: int) -> float:
        return float((self._since[sign] >= since).mean())

    def forget(self, sign: int) -> None:
        self._since[sign][:] = -(10**9)
