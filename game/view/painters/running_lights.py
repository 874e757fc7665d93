"""The ship's lamps: red to port, green to starboard, a white strobe aft, warm windows, the light in the collar."""

from __future__ import annotations

from math import sin

from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.painters import hull
from game.view.painters.joints import on_screen
from game.view.palette import Colour, rgb
from game.view.poses import Pose

PORT_RED, STARBOARD_GREEN, STROBE_WHITE = rgb("#ff3a2a"), rgb("#2aff7a"), rgb("#f4f6ff")
RUNNING_METRES = 1.15
STROBE_EVERY, STROBE_SECONDS = 1.5, 0.09
LEAST_PIXELS = 2.4
"""A lamp's light is never smaller, so that it is still seen from afar."""
FLICKERS_BELOW = 30.0
"""% of hull below which lamps flicker."""


def draw_lamps(brush: Brush, pose: Pose, hull_left: float) -> None:
    """Paint the light of all lamps."""
    power = power_at(brush.clock, hull_left)
    _lamp(brush, pose, hull.PORT_LAMP, RUNNING_METRES, PORT_RED, 0.95 * power)
    _lamp(brush, pose, hull.STARBOARD_LAMP, RUNNING_METRES, STARBOARD_GREEN, 0.8 * power)
    if brush.clock % STROBE_EVERY < STROBE_SECONDS:
        _lamp(brush, pose, hull.STERN_LAMP, 1.5, STROBE_WHITE, 0.8 * power)
    for spot in hull.COCKPIT_LAMPS:
        _lamp(brush, pose, spot, 1.0, palette.WINDOW_WARM, 0.5 * power)
    x, y = on_screen(brush, pose, hull.COLLAR_LAMP)
    shine(brush.surface, x, y, 2.2 * brush.lens.scale, palette.CYAN, 0.3 * power, HALO)


def power_at(clock: float, hull_left: float) -> float:
    """0 to 1: the share of their light that lamps give; on a bad hull it comes and goes."""
    if hull_left >= FLICKERS_BELOW:
        return 1.0
    badly = 1.0 - hull_left / FLICKERS_BELOW
    wave = sin(clock * 31.0) * sin(clock * 12.7 + 1.0) + 0.5 * sin(clock * 5.3)
    return 1.0 if wave < 0.75 - 0.7 * badly else 0.15


def _lamp(brush: Brush, pose: Pose, at: Point, metres: float, colour: Colour, strength: float) -> None:
    x, y = on_screen(brush, pose, at)
    radius = max(LEAST_PIXELS, metres * brush.lens.scale)
    shine(brush.surface, x, y, radius, colour, strength, LAMP)
    shine(brush.surface, x, y, max(1.0, radius * 0.3), palette.PLUME_CORE, strength * 0.7, LAMP)
