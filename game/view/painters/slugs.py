"""Slugs in flight: a hot streak each, as long as the way of a moment, seen against the eye that moves."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from game.sim.tuning import TICK
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import LAMP, shine
from game.view.palette import Colour
from game.view.pen import thick_line

if TYPE_CHECKING:
    from game.sim.standoff.state import Shot

EXPOSURE = 0.075
"""s of a slug's way that its streak shows."""
TAILS: tuple[tuple[float, float, float], ...] = ((1.0, 0.55, 1.4), (0.55, 0.25, 2.0), (0.25, 0.0, 2.8))
"""From where to where along the streak, 0 at the slug, and pixels of width."""
OWN: tuple[Colour, ...] = (palette.dimmed(palette.AMBER, 0.35), palette.AMBER, palette.rgb("#fff0cf"))
THEIRS: tuple[Colour, ...] = (palette.dimmed(palette.RED, 0.35), palette.RED, palette.rgb("#ffd9cf"))
"""Of each piece of the streak: the player's own slugs, and those of others."""


def draw_slugs(brush: Brush, shots: list[Shot], own: int, eye: Point) -> None:
    """Paint all slugs in the picture.

    Args:
        brush: of the frame.
        shots: all that fly.
        own: number of the player's ship.
        eye: velocity in m/s of what the camera follows.
    """
    back = (1.0 - brush.alpha) * TICK
    for shot in shots:
        place = (shot.x - shot.vx * back, shot.y - shot.vy * back)
        if brush.lens.sees(place, EXPOSURE * hypot(shot.vx, shot.vy)):
            _draw_one(brush, place, (shot.vx - eye[0], shot.vy - eye[1]), OWN if shot.by == own else THEIRS)


def _draw_one(brush: Brush, place: Point, velocity: Point, colours: tuple[Colour, ...]) -> None:
    x, y = brush.lens.pixel(place)
    dx, dy = -velocity[0] * EXPOSURE * brush.lens.scale, velocity[1] * EXPOSURE * brush.lens.scale
    for (far, near, width), colour in zip(TAILS, colours, strict=True):
        thick_line(brush.surface, colour, (x + dx * far, y + dy * far), (x + dx * near, y + dy * near), width)
    shine(brush.surface, x, y, 9.0, colours[1], 0.8, LAMP)
    shine(brush.surface, x, y, 3.0, colours[2], 1.0, LAMP)
