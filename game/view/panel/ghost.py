"""The path of the next two seconds: dots from the hull's edge, and the shape of a bow where they end."""

from __future__ import annotations

from functools import partial
from math import atan2, cos, hypot, pi, sin

import pygame

from game.level.structures import COLLAR_AT
from game.sim import tuning
from game.sim.frames import rotated
from game.sim.targets import FRAME_RANGE, aim_point
from game.view import palette
from game.view.camera import Point
from game.view.lettering import panel_width, put, write
from game.view.palette import dimmed
from game.view.panel.frame import SMALL, Frame
from game.view.pen import Sheet
from game.view.texts import say

GHOST_SECONDS = 2.0
SPACING = 11.0
"""Pixels between two dots, where there is room for all; else they stand farther apart."""
MOST_DOTS = 14
FAINT, CLEAR = 14.0, 60.0
"""Pixels of way in two seconds at which the path begins to show, and is plain: in the last metres before a port the
dials count, and nothing may lie over the bow."""
SHADES = 6
"""Steps of brightness of the path."""
HULL = (14.0, 10.0)
"""Half axes in metres of an ellipse around the ship, from which the path begins: it never lies over the hull."""
BOW: tuple[Point, ...] = ((-11, -11), (3, -11), (12, -4), (12, 4), (3, 11), (-11, 11))
"""Pixels: the outline where the path ends, its bow to the right."""
TURNS = 72


def draw_ghost(frame: Frame) -> None:
    """Draw the path as it is seen from the target where that is near; a ship that holds on has none."""
    ship = frame.world.ship
    if ship.dock is not None or ship.clamp is not None:
        return
    path = _path(frame)
    (x, y), (end_x, end_y) = path[0], path[-1]
    way = hypot(end_x - x, end_y - y)
    shade = round(SHADES * min(1.0, (way - FAINT) / (CLEAR - FAINT)))
    if shade <= 0:
        return
    dots = min(MOST_DOTS, int(way / SPACING))
    for i in range(dots):
        _dot(
            frame, path[round((i + 0.5) * (len(path) - 2) / dots)], shade / SHADES * (0.45 + 0.55 * i / dots)
        )
    turn = round((frame.ship[2] + ship.spin * GHOST_SECONDS) * TURNS / (2 * pi)) % TURNS
    bow = frame.kept.get(("ghost", turn, shade), lambda: _bow_picture(turn * 2 * pi / TURNS, shade / SHADES))
    put(frame.surface, bow, end_x, end_y - bow.get_height() / 2, "centre")
    if shade == SHADES:
        frame.later.append(partial(_ghost_label, frame, end_x, end_y - 20 - SMALL * frame.text))


def _ghost_label(frame: Frame, x: float, y: float) -> None:
    text, style = say("mark.ghost"), frame.style(SMALL, palette.AMBER)
    wide = panel_width(text, style)
    if frame.room.is_free(x - wide / 2, y, wide, style.size):
        write(frame.surface, text, x, y, style, "centre")


def _path(frame: Frame) -> list[Point]:
    """Pixels along the way of that edge of the hull which goes ahead, in even steps of time."""
    vx, vy = _relative_velocity(frame)
    ax, ay = _acceleration(frame)
    edge = _edge(
        frame,
        vx * GHOST_SECONDS + ax * GHOST_SECONDS**2 / 2,
        vy * GHOST_SECONDS + ay * GHOST_SECONDS**2 / 2,
    )
    times = [i * GHOST_SECONDS / (3 * MOST_DOTS) for i in range(3 * MOST_DOTS + 1)]
    return [
        frame.lens.pixel((edge[0] + vx * t + ax * t * t / 2, edge[1] + vy * t + ay * t * t / 2))
        for t in times
    ]


def _edge(frame: Frame, dx: float, dy: float) -> Point:
    """Where the hull ends in a direction, in metres; before a port its collar, for that is what has to meet it."""
    x, y, angle = frame.ship
    if frame.world.ship.dials is not None:
        local = rotated(COLLAR_AT, angle)
        return (x + local[0], y + local[1])
    way = atan2(dy, dx)
    along, across = cos(way - angle) / HULL[0], sin(way - angle) / HULL[1]
    radius = 1.0 / hypot(along, across)
    return (x + radius * cos(way), y + radius * sin(way))


def _dot(frame: Frame, place: Point, level: float) -> None:
    tenths = max(1, round(10 * level))
    picture = frame.kept.get(("ghost dot", tenths), lambda: _dot_picture(tenths / 10))
    put(frame.surface, picture, place[0], place[1] - picture.get_height() / 2, "centre")


def _dot_picture(level: float) -> pygame.Surface:
    sheet = Sheet(9, 9)
    sheet.dot((4.5, 4.5), 1.4, dimmed(palette.AMBER, level))
    return sheet.finished()


def _bow_picture(angle: float, level: float) -> pygame.Surface:
    sheet = Sheet(40, 40)
    c, s = cos(angle), sin(angle)
    corners = [(20 + x * c + y * s, 20 - x * s + y * c) for x, y in BOW]
    sheet.run(corners, dimmed(palette.AMBER, 0.85 * level), 1.6, closed=True)
    return sheet.finished()


def _relative_velocity(frame: Frame) -> Point:
    """In m/s, against the target where that is near, else against what stands still."""
    vx, vy = frame.world.ship.velocity
    aim = aim_point(frame.world)
    if aim is None or hypot(aim[0][0] - frame.ship[0], aim[0][1] - frame.ship[1]) > FRAME_RANGE:
        return (vx, vy)
    return (vx - aim[1][0], vy - aim[1][1])


def _acceleration(frame: Frame) -> Point:
    """What the thrusters and the wells do to the ship now, in m/s²."""
    ship = frame.world.ship
    along = (ship.main * tuning.MAIN_THRUST - ship.reverse * tuning.REVERSE_THRUST) / ship.mass
    ax, ay = rotated((along, ship.side * tuning.SIDE_THRUST / ship.mass), frame.ship[2])
    for well in frame.world.wells:
        dx, dy = well.position[0] - frame.ship[0], well.position[1] - frame.ship[1]
        distance = hypot(dx, dy)
        if well.radius < distance < well.reach:
            ax += well.strength * dx / distance**3
            ay += well.strength * dy / distance**3
    return (ax, ay)
