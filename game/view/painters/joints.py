"""Parts on a moving ship: from places on the hull to the screen, and a little easing. Metres and radians."""

from __future__ import annotations

from math import atan2

import pygame

from game.sim.frames import rotated
from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.sprites import LitSprite
from game.view.poses import Pose


def on_world(pose: Pose, local: Point) -> Point:
    """Where a place on the ship is in the world."""
    x, y = rotated(local, pose[2])
    return (pose[0] + x, pose[1] + y)


def on_screen(brush: Brush, pose: Pose, local: Point) -> Point:
    """Where a place on the ship is on the picture, in pixels."""
    return brush.lens.pixel(on_world(pose, local))


def lay(brush: Brush, sprite: LitSprite, pose: Pose, at: Point, angle: float = 0.0) -> None:
    """Blit a part whose joint is at a place on the ship, turned against it; as sharp as it is made by now."""
    pixel, scale = on_screen(brush, pose, at), brush.lens.scale
    blits = sprite.blits(pixel, pose[2] + angle, scale, brush.sun_angle, brush.surface.get_size())
    brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)


def way(start: Point, end: Point) -> float:
    """The direction from one place to another."""
    return atan2(end[1] - start[1], end[0] - start[0])


def between(a: Point, b: Point, share: float) -> Point:
    """A place on the line from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def towards(now: float, goal: float, step: float) -> float:
    """A step nearer to a goal, not past it."""
    return min(goal, now + step) if goal > now else max(goal, now - step)


def eased(share: float) -> float:
    """0 to 1 with a slow start and a slow end."""
    return share * share * (3.0 - 2.0 * share)
