"""The light of the bit in its cut: a small white point, and rock and bow lit warm by it, with their own grain."""

from __future__ import annotations

from math import cos, sin

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, lighten, shine
from game.view.painters.joints import on_world
from game.view.poses import Pose

REACH = 7.0
"""m from the bit to where its light ends."""
GAIN = 0.95
"""How much of their own brightness things at the bit gain at full heat."""
CUT_COLOUR = palette.rgb("#ff7a2c")
"""Of the light on what is near: so warm that sunlit rock turns orange and not white."""
LIT_FROM, LIT_FULL = 60.0, 620.0
"""°C of the bit at which its cut begins to shine, and shines fully."""
TIP = 0.35
"""m ahead of the bit's tip: there it cuts."""


def draw_cut_light(brush: Brush, ship: Ship, pose: Pose, place: Point, flicker: float) -> None:
    """Add the light of the cut while the bit is in rock.

    Args:
        brush: of the frame.
        ship: whose bit it is.
        pose: of the ship.
        place: of the bit's tip, in metres on the ship.
        flicker: 0 to 1.
    """
    drill = ship.drill
    warm = min(1.0, max(0.0, (drill.celsius - LIT_FROM) / (LIT_FULL - LIT_FROM)))
    level = (0.45 + 0.55 * warm) * (0.8 + 0.2 * flicker)
    scale, surface = brush.lens.scale, brush.surface
    at = (place[0] + TIP * cos(drill.swing), place[1] + TIP * sin(drill.swing))
    x, y = brush.lens.pixel(on_world(pose, at))
    if brush.quality.local_lights:
        lighten(surface, x, y, REACH * scale, CUT_COLOUR, GAIN * level)
    shine(surface, x, y, 4.2 * scale, palette.HEAT[2], 0.34 * level, HALO)
    shine(surface, x, y, 1.5 * scale, palette.HEAT[1], 0.55 * level, HALO)
    shine(surface, x, y, 0.55 * scale, palette.HEAT[0], 0.6 + 0.4 * flicker, LAMP)
