"""Where things are on the hull of the *Lucky Strike*, in metres on the ship: ahead is x, port is y. Data only.

The places are those of the art, `assets/art/ship.py`.
"""

from __future__ import annotations

from game.level.structures import COLLAR_AT
from game.view.camera import Point

BELL: Point = (-12.2, 0.0)
"""Middle of the bell's mouth, where the plume begins."""
PORT_JETS: tuple[Point, ...] = ((-4.7, 5.7), (5.2, 5.6))
"""Mouths of the attitude and side jets to port, aft and fore; they push to starboard."""
STARBOARD_JETS: tuple[Point, ...] = ((-4.7, -6.0), (7.6, -6.3))
NOSE_JETS: tuple[Point, ...] = ((10.2, 3.1), (10.2, -3.1))
COCKPIT_LAMPS: tuple[Point, ...] = ((5.5, 4.35), (6.2, 4.35))
COLLAR_LAMP: Point = (COLLAR_AT[0] - 0.62, 0.0)
PORT_LAMP: Point = (3.95, 4.95)
"""The red running light."""
STARBOARD_LAMP: Point = (3.95, -5.45)
"""The green one."""
STERN_LAMP: Point = (-9.9, 6.6)
"""The white strobe, on the tip of the longer radiator."""
