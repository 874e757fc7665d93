"""What every painter is handed for one frame: the picture, the lens, the time and the light."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.view.camera import Lens
from game.view.light import HULL_HEIGHT, ROCK_HEIGHT, STATION_HEIGHT, Sun
from game.view.poses import Poses


@dataclass(frozen=True, slots=True)
class Brush:
    """One frame's means. ``clock`` is the time of the world in seconds, with the part of the tick."""

    surface: pygame.Surface
    lens: Lens
    poses: Poses
    alpha: float
    clock: float
    sun_angle: float

    @property
    def hull_sun(self) -> Sun:
        """The sun as it lies on ships."""
        return Sun(self.sun_angle, HULL_HEIGHT)

    @property
    def station_sun(self) -> Sun:
        """The sun as it lies on stations."""
        return Sun(self.sun_angle, STATION_HEIGHT)

    @property
    def rock_sun(self) -> Sun:
        """The sun as it lies on rocks: low, for a hard terminator."""
        return Sun(self.sun_angle, ROCK_HEIGHT)
