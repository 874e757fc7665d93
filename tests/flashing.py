"""How often a picture flashes, after WCAG 2.3.1: a flash is a pair of opposing changes of luminance, or of saturated red.

A place of the picture changes when its relative luminance goes by 10 % of the greatest from its last low or high, while
the darker of both is below 80 %. It also does when its (R - G - B) x 320, or nothing where that is negative, goes by more
than 20, and R is at least 80 % of R + G + B before or after it (linear light, 0 to 1). The picture changes when a share
of it does so, in one direction, within a tenth of a second. (WCAG takes a quarter of ten degrees of view; a fifth of the
whole picture is what the house asks for.)
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pygame
from numpy.typing import NDArray

STEP, DARK = 0.10, 0.80
"""Shares of the greatest luminance: least change that counts, and what the darker end is below."""
SATURATED, RED_STEP = 0.8, 20.0
"""Share of red in all light from which it is saturated, and the least change of it that counts."""
TOGETHER = 0.1
"""s within which places change together."""
AREA = 0.20
GRID = (64, 36)
"""Places that are looked at, across and down."""
WEIGHTS = np.array([0.2126, 0.7152, 0.0722])
"""Of red, green and blue in relative luminance (ITU-R BT.709)."""
Frame = NDArray[np.float64]
"""Linear light of the places of a picture."""


def light_of(picture: pygame.Surface) -> Frame:
    """Linear red, green and blue from 0 to 1 of the places of a picture (across, down, 3)."""
    small = pygame.transform.smoothscale(picture, GRID)
    share = pygame.surfarray.array3d(small) / 255.0
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def flashes_a_second(frames: Iterable[Frame], rate: float, area: float = AREA) -> int:
    """The most flashes in any second of a film, of luminance or of red.

    Args:
        frames: linear light of the places, 0 to 1.
        rate: frames a second.
        area: share of the picture that has to change together.
    """
    seen = list(frames)
    return max(_most((measure(frame) for frame in seen), rate, area) for measure in (_light, _red))


def _most(frames: Iterable[_Measured], rate: float, area: float) -> int:
    times = [tick / rate for tick in _changes(frames, round(TOGETHER * rate), area)]
    return max((sum(0.0 <= other - time < 1.0 for other in times) // 2 for time in times), default=0)


class _Measured(NamedTuple):
    """A frame as one rule sees it: what changes in steps of 1, and whether a change counts by its lower or upper end."""

    value: NDArray[np.float64]
    below: NDArray[np.bool_]
    above: NDArray[np.bool_]


def _light(frame: Frame) -> _Measured:
    luminance = frame @ WEIGHTS
    dark = luminance < DARK
    return _Measured(luminance / STEP, dark, np.zeros_like(dark))


def _red(frame: Frame) -> _Measured:
    red, green, blue = (frame[..., i] for i in range(3))
    saturated = (red > 0.0) & (red >= SATURATED * (red + green + blue))
    return _Measured(np.maximum(0.0, red - green - blue) * 320.0 / RED_STEP, saturated, saturated)


def _changes(frames: Iterable[_Measured], together: int, area: float) -> list[int]:
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
    """Each place's last low and high, whether changes from there count, and when it changed last in which direction."""

    def __init__(self, frame: _Measured) -> None:
        self._low, self._high = frame.value.copy(), frame.value.copy()
        self._below, self._above = frame.below.copy(), frame.above.copy()
        self._way = np.zeros(frame.value.shape, np.int8)
        self._since = {sign: np.full(frame.value.shape, -(10**9)) for sign in (1, -1)}

    def see(self, frame: _Measured, number: int) -> None:
        value = frame.value
        self._note(frame, value < self._low, value > self._high)
        up = (value - self._low >= 1.0) & (self._below | frame.above) & (self._way != 1)
        down = (self._high - value >= 1.0) & (self._above | frame.below) & (self._way != -1)
        self._way[up], self._way[down] = 1, -1
        self._since[1][up] = self._since[-1][down] = number
        # While it goes on the same way, only the far end moves: the next change is measured from there.
        turned = up | down
        self._note(frame, turned | (self._way == 1), turned | (self._way == -1))

    def _note(self, frame: _Measured, low: NDArray[np.bool_], high: NDArray[np.bool_]) -> None:
        """The low of some places, and the high of some, is here now."""
        self._low, self._below = (
            np.where(low, frame.value, self._low),
            np.where(low, frame.below, self._below),
        )
        self._high, self._above = (
            np.where(high, frame.value, self._high),
            np.where(high, frame.above, self._above),
        )

    def share(self, sign: int, since: int) -> float:
        return float((self._since[sign] >= since).mean())

    def forget(self, sign: int) -> None:
        self._since[sign][:] = -(10**9)
