"""What every painter is handed for one frame: the picture, the lens, the time and the light."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.view.camera import Lens, Point
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.poses import Poses
from game.view.quality import FULL, Quality


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
    quality: Quality = FULL
    """How much is drawn."""
    flash: float = 1.0
    """Strength of flashes: 0, none, to 1."""

    def lit(self, sprite: LitSprite, place: Point, angle: float, size: float = 1.0) -> None:
        """Blit a lit body at a place in metres, turned by radians, from whatever pictures of it are made by now.

        ``size`` is the length in metres of what counts as one metre in the body's own frame.
        """
        self.lit_row(sprite, (place,), angle, size)

    def lit_row(self, sprite: LitSprite, places: Sequence[Point], angle: float, size: float = 1.0) -> None:
        """The same at several places, in metres."""
        pixels, scale = [self.lens.pixel(place) for place in places], self.lens.scale * size
        blits = sprite.row(pixels, angle, scale, self.sun_angle, self.surface.get_size())
        self.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)
