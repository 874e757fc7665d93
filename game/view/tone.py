"""The sunlight of the game in linear numbers, and the filmic curve through which every painted picture goes."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from game.view.lit.grain import Floats, smooth
from game.view.palette import Colour

__all__ = ["FILL", "RIM", "SUNLIGHT", "Floats", "linear", "smooth", "toned"]

SUNLIGHT = np.array([1.0, 0.90, 0.74], np.float32) * np.float32(3.1)
FILL = np.array([0.030, 0.055, 0.105], np.float32)
"""Cold light from everywhere, strongest away from the sun."""
RIM = np.array([0.10, 0.26, 0.50], np.float32)
"""A thin cold edge away from the sun."""


@cache
def linear(colour: Colour) -> Floats:
    """An 8-bit colour as linear light."""
    return (np.array(colour, np.float32) / 255.0) ** np.float32(2.2)


def toned(light: Floats) -> NDArray[np.uint8]:
    """Linear light through a filmic curve to 8 bits."""
    light = np.maximum(light, 0.0)
    curve = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14)
    return np.asarray(np.clip(curve, 0.0, 1.0) ** (1 / 2.2) * 255.0 + 0.5, np.uint8)
