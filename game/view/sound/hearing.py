"""Where a sound comes from: places to pan and distance. What is far is not heard through air but through structure."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, log10

from game.sim.frames import Vector

PICTURE_WIDTH = 1280.0
"""Pixels, in which the zoom is measured."""
WIDEST_PAN = 0.7
"""Of the far ear's level is never lost more than this: it is one ship, heard from within."""
NEAR = 18.0
"""m from the ship's middle within which nothing is lost."""
TURNED = 0.08
"""Pan from which a caption says left or right."""


@dataclass(slots=True)
class Ears:
    """Where the listener is: the camera's centre in metres, its zoom in pixels a metre, and the ship."""

    camera: Vector = (0.0, 0.0)
    zoom: float = 5.0
    ship: Vector = (0.0, 0.0)

    def pan(self, place: Vector) -> float:
        """-1 to 1: where a place is across the picture."""
        across = (place[0] - self.camera[0]) * self.zoom / (0.5 * PICTURE_WIDTH)
        return WIDEST_PAN * max(-1.0, min(1.0, across))

    def loss(self, place: Vector) -> float:
        """Decibels lost on the way to the ship: 6 for each doubling of the distance."""
        distance = hypot(place[0] - self.ship[0], place[1] - self.ship[1])
        return 20.0 * log10(max(1.0, distance / NEAR))


def direction(pan: float) -> str:
    """Text key of a direction: "left", "right" or nothing."""
    if abs(pan) < TURNED:
        return ""
    return "left" if pan < 0.0 else "right"
