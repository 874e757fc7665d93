"""The light of the bit in its cut: a small white point, and rock and bow lit warm by it, with their own grain."""

from __future__ import annotations

from math import cos, sin

import pygame

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, glow, lighten, shine
from game.view.kept import kept
from game.view.painters.joints import on_world
from game.view.poses import Pose

REDDENED_REACH, REDDENED = 10.0, (0, 92, 226)
"""m from the bit within which it outshines the sun: what the sun's light there loses of its green and blue, at most."""
GLOW_REACH, GLOW_GAIN, GLOW_COLOUR = 9.0, 1.35, palette.rgb("#ff5a0a")
"""m from the bit to where the red of its cavity ends, and how much of their own brightness things at the bit gain by it
at full heat: the walls of the cavity turn ember red, and sunlit rock orange."""
EDGE_REACH, EDGE_GAIN, EDGE_COLOUR = 3.6, 1.3, palette.rgb("#ff7a28")
"""The same for the hot edge of the rock next to the bit."""
RADIUS_STEP = 4
"""Pixels by which radii of pictures differ."""
LIT_FROM, LIT_FULL = 60.0, 620.0
"""°C of the bit at which its cut begins to shine, and shines fully."""
FAST_RPM = 320.0
"""Revolutions a minute from which even a cold bit lights its cut."""
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
    level = (0.45 * min(1.0, drill.rpm / FAST_RPM) + 0.55 * warm) * (0.8 + 0.2 * flicker)
    scale, surface = brush.lens.scale, brush.surface
    at = (place[0] + TIP * cos(drill.swing), place[1] + TIP * sin(drill.swing))
    x, y = brush.lens.pixel(on_world(pose, at))
    if brush.quality.local_lights:
        _redden(surface, x, y, REDDENED_REACH * scale, level)
        lighten(surface, x, y, GLOW_REACH * scale, GLOW_COLOUR, GLOW_GAIN * level)
        lighten(surface, x, y, EDGE_REACH * scale, EDGE_COLOUR, EDGE_GAIN * level)
    shine(surface, x, y, 3.0 * scale, palette.HEAT[2], 0.24 * level, HALO)
    shine(surface, x, y, 1.3 * scale, palette.HEAT[1], 0.60 * level, HALO)
    shine(surface, x, y, 0.55 * scale, palette.HEAT[0], 0.6 + 0.4 * flicker, LAMP)


def _redden(surface: pygame.Surface, x: float, y: float, radius: float, level: float) -> None:
    """Take green and blue from the light around a pixel, so that sunlit rock turns orange there and not pale."""
    picture = _reddened(round(radius / RADIUS_STEP) * RADIUS_STEP, round(8 * level))
    half = picture.get_width() // 2
    surface.blit(picture, (round(x) - half, round(y) - half), special_flags=pygame.BLEND_RGB_MULT)


@kept
def _reddened(radius: int, eighths: int) -> pygame.Surface:
    taken = glow(radius, REDDENED, eighths / 8)
    picture = pygame.Surface(taken.get_size()).convert()
    picture.fill((255, 255, 255))
    picture.blit(taken, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    return picture
