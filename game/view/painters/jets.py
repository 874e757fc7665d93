"""The attitude jets: short cones of cold gas where the ship pushes sideways, back or around."""

from __future__ import annotations

from math import atan2

from game.sim.entities import Ship
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import LAMP, shine
from game.view.painters import hull
from game.view.painters.flame import FRAMES, JET_SCALE, jet_frame
from game.view.painters.joints import on_screen, on_world
from game.view.painters.turned import Flames
from game.view.poses import Pose

Burst = tuple[Point, Point, float]
"""Mouth of a jet and the way of its gas, both on the ship, and its strength from 0 to 1."""
FRAMES_A_SECOND = 34.0
SHORTEST = 0.35
LEAST = 0.04
PORT, STARBOARD = (0.0, 1.0), (0.0, -1.0)


class Jets:
    """Blows beside the hull: call ``draw`` after it is painted."""

    def __init__(self) -> None:
        self._flames = Flames(jet_frame, JET_SCALE, SHORTEST)

    def draw(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Add all jets that blow."""
        first = int(brush.clock * FRAMES_A_SECOND)
        for number, (mouth, way, strength) in enumerate(bursts(ship)):
            angle = pose[2] + atan2(-way[1], -way[0])
            self._flames.draw(brush, on_world(pose, mouth), angle, strength, (first + 3 * number) % FRAMES)
            x, y = on_screen(brush, pose, mouth)
            shine(brush.surface, x, y, 0.9 * brush.lens.scale, palette.PLUME_BODY, 0.5 * strength, LAMP)


def bursts(ship: Ship) -> list[Burst]:
    """Which jets blow as the ship steers now."""
    aft_port, fore_port = hull.PORT_JETS
    aft_starboard, fore_starboard = hull.STARBOARD_JETS
    turning, side = ship.torque, ship.side
    strengths: dict[tuple[Point, Point], float] = {
        (aft_port, PORT): max(0.0, -side) + max(0.0, turning),
        (fore_port, PORT): max(0.0, -side) + max(0.0, -turning),
        (aft_starboard, STARBOARD): max(0.0, side) + max(0.0, -turning),
        (fore_starboard, STARBOARD): max(0.0, side) + max(0.0, turning),
    }
    for mouth in hull.NOSE_JETS:
        strengths[mouth, (1.0, 0.15 if mouth[1] > 0 else -0.15)] = ship.reverse * 1.3
    return [(mouth, way, min(1.0, much)) for (mouth, way), much in strengths.items() if much > LEAST]
