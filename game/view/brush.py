"""What every painter is handed for one frame: the picture, the lens, the time and the light."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.view.camera import Lens, Point
from game.view.light import HULL_HEIGHT, ROCK_HEIGHT, STATION_HEIGHT, Sun
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.poses import Poses

MOST_ENLARGED = 2.0
"""Lit pictures larger than they were made, by more than this, are too blurred to be shown."""


@dataclass(frozen=True, slots=True)
class Brush:
    """One frame's means. ``clock`` is the time of the world in seconds, with the part of the tick."""

    surface: pygame.Surface
    lens: Lens
    poses: Poses
    alpha: float
    clock: float
    sun_angle: float
    studio: Studio
    """Makes lit pictures."""

    def lit(self, sprite: LitSprite, place: Point, angle: float, size: float = 1.0) -> bool:
        """Blit a lit body at a place in metres, turned by radians; False while no sharp picture of it is made.

        ``size`` is the length in metres of what counts as one metre in the body's own frame.
        """
        pixel, scale = self.lens.pixel(place), self.lens.scale * size
        blits = sprite.blits(pixel, angle, scale, self.sun_angle, self.surface.get_size())
        if sprite.enlarged(scale) > MOST_ENLARGED:
            return False
        self.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)
        return bool(blits)

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
