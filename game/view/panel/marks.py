"""Marks in the world itself: the path ahead, the target, the port's funnel, arrows to what is out of sight."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import TYPE_CHECKING

import pygame

from game.level.goals import Collect, Deliver
from game.level.spec import Level
from game.level.structures import COLLAR_AT
from game.sim import docking, tuning
from game.sim.docking import port_heading
from game.sim.entities import Chunk, Rock, Structure, Target, Well
from game.sim.objectives import ObjectiveState, aim_of
from game.sim.targets import aim_point, port_place
from game.view import palette
from game.view.camera import Point
from game.view.figures import distance_text, figure
from game.view.lettering import panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, VALUE, Frame, scrim
from game.view.panel.ghost import draw_ghost
from game.view.pen import Sheet, thick_line
from game.view.texts import local, say

if TYPE_CHECKING:
    from game.sim import World

ARROW_MARGIN, ARROW_SIZE = 40, 24
"""Pixels from an arrow's middle to the picture's edge at least, and across it."""
LABEL_GAP = 6
"""Pixels over and under an arrow's label that no other words stand on."""
ARROW_SHARES = tuple(1.0 - 0.05 * step for step in range(13))
"""Of the way to the edge: where an arrow is put if nothing else stands there."""
BRACKET = 27.0
ABOVE_WITHIN = 400.0
"""Pixels from the target within which a ship above it sends the label aside."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is known of the target."""

    place: Point
    """m"""
    name: str
    distance: float
    """m"""
    closing: float
    """m/s"""
    half: float
    """Pixels from the middle to the brackets."""


def draw_marks(frame: Frame) -> None:
    """Draw all marks: beneath them lies the world, over them the panel. A ship that broke up has nowhere to go."""
    if frame.world.ship.hull <= 0:
        return
    draw_ghost(frame)
    _funnel(frame)
    _target(frame)
    _wanted(frame)


def draw_target_label(frame: Frame) -> None:
    """Name, range and closing speed over the target's brackets, or under them; not where other words stand."""
    aim = _aim(frame) if frame.world.ship.hull > 0 else None
    if aim is not None and in_sight(frame, aim.place):
        _label(frame, aim)


def _funnel(frame: Frame) -> None:
    """The port's axis as chevrons, and the narrowing limits of offset as two dashed lines."""
    ship = frame.world.ship
    found = _port(frame)
    if ship.dials is None or found is None or ship.dock is not None:
        return
    place, heading = found
    ux, uy = cos(heading), sin(heading)

    def at(along: float, aside: float) -> Point:
        return frame.lens.pixel((place[0] + ux * along - uy * aside, place[1] + uy * along + ux * aside))

    reach = min(tuning.FUNNEL_LENGTH, max(8.0, ship.dials.range - 1.0))
    for side in (-1.0, 1.0):
        along = 4.0
        while along < reach:
            end = min(reach, along + 3.0)
            limits = [side * docking.offset_limit(frame.world, d) for d in (along, end)]
            pygame.draw.aaline(frame.screen, palette.DIM_CYAN, at(along, limits[0]), at(end, limits[1]))
            along += 6.0
    flow = (frame.clock * 6.0) % 12.0
    along = reach - flow
    while along > 5.0:
        arm = 1.2
        tip = at(along, 0.0)
        for side in (-arm, arm):
            thick_line(frame.screen, palette.CYAN, at(along + arm, side), tip, 1.8)
        along -= 12.0


def _port(frame: Frame) -> tuple[Point, float] | None:
    ship = frame.world.ship
    target = frame.world.by_number(ship.target) if ship.target else None
    if isinstance(target, Structure) and ship.target_port:
        port = target.port(ship.target_port)
        return port_place(target, port), port_heading(target, port)
    if frame.world.near_port is not None:
        structure, port = frame.world.near_port
        return port_place(structure, port), port_heading(structure, port)
    return None


def _target(frame: Frame) -> None:
    """Brackets around the target, or an arrow at the edge."""
    aim = _aim(frame)
    if aim is None:
        return
    if in_sight(frame, aim.place):
        _brackets(frame, *frame.lens.pixel(aim.place), aim.half)
    else:
        draw_arrow(frame, aim.place, aim.name, aim.distance, palette.CYAN)


def _aim(frame: Frame) -> Aim | None:
    """The target, unless the ship holds it already."""
    ship = frame.world.ship
    target = frame.world.by_number(ship.target) if ship.target else None
    found = aim_point(frame.world)
    if target is None or found is None or ship.dock is not None:
        return None
    if ship.clamp is not None and ship.clamp.rock is target:
        return None
    place, velocity = found
    away = (place[0] - frame.ship[0], place[1] - frame.ship[1])
    closing = 0.0
    if hypot(*away) > 1e-6:
        vx, vy = velocity[0] - ship.velocity[0], velocity[1] - ship.velocity[1]
        closing = -(vx * away[0] + vy * away[1]) / hypot(*away)
    name = target_name(target, ship.target_port, frame.world.level)
    return Aim(place, name, _distance(frame, target, place), closing, _bracket_half(frame, target))


def _distance(frame: Frame, target: Target, place: Point) -> float:
    """Metres to a target: to a port from the collar, to a rock's surface roughly, else from centre to centre."""
    if isinstance(target, Structure):
        collar = frame.world.ship.world_point(COLLAR_AT)
        return hypot(place[0] - collar[0], place[1] - collar[1])
    away = hypot(place[0] - frame.ship[0], place[1] - frame.ship[1])
    if isinstance(target, Rock):
        return max(0.0, away - sqrt(target.body.mass / target.density / pi))
    return away


def _label(frame: Frame, aim: Aim) -> None:
    bold, plain = frame.style(VALUE, palette.CYAN), frame.style(LABEL, palette.LABEL_CYAN)
    gap, away = 10.0, distance_text(aim.distance)
    speed = say("mark.closing" if aim.closing >= 0 else "mark.opening", speed=figure(abs(aim.closing), 1))
    upper = panel_width(aim.name, bold) + gap + panel_width(away, bold)
    wide, tall = max(upper, panel_width(speed, plain)), 5 + (VALUE + LABEL) * frame.text
    place = frame.lens.pixel(aim.place)
    x, y = _label_corner(frame, place, aim.half, wide)
    x = min(frame.width - wide - 14, max(14.0, x))
    over, under = max(96.0, y), place[1] + aim.half + 14
    top = next((top for top in (over, under) if frame.room.is_free(x, top, wide, tall)), None)
    if top is None:
        return
    middle = x + wide / 2
    scrim(frame.surface, middle, top + tall / 2 - 1, int(wide * 0.75) + 24, round(tall) + 11, 0.68)
    write(frame.surface, aim.name, middle - upper / 2, top, bold)
    left = middle - upper / 2 + panel_width(aim.name, bold) + gap
    write(frame.surface, away, left, top, frame.style(VALUE, palette.BONE))
    write(frame.surface, speed, middle, top + 5 + VALUE * frame.text, plain, "centre")


def _label_corner(frame: Frame, place: Point, half: float, wide: float) -> Point:
    """Over the brackets; beside them where the ship comes from above, since its way must stay clear."""
    dx, dy = frame.ship_pixel[0] - place[0], frame.ship_pixel[1] - place[1]
    if -dy > abs(dx) and -dy < ABOVE_WITHIN:
        return (place[0] + half + 14, place[1] - 14)
    return (place[0] - wide / 2, place[1] - half - 40 - 22 * (frame.text - 1.0))


def _brackets(frame: Frame, x: float, y: float, half: float) -> None:
    whole = round(half)
    picture = frame.kept.get(("bracket", whole), lambda: _bracket_picture(whole))
    put(frame.surface, picture, x, y - picture.get_height() / 2, "centre")


def _bracket_picture(half: int) -> pygame.Surface:
    size = 2 * half + 12
    sheet = Sheet(size, size)
    middle, arm = size / 2, min(14.0, half * 0.4)
    for sx in (-1, 1):
        for sy in (-1, 1):
            x, y = middle + sx * half, middle + sy * half
            sheet.run(((x - sx * arm, y), (x, y), (x, y - sy * arm)), palette.CYAN, 2)
    return sheet.finished()


def _bracket_half(frame: Frame, target: Target) -> float:
    scale = frame.lens.scale
    if isinstance(target, Structure):
        return max(16.0, min(BRACKET, 4.5 * scale))
    if isinstance(target, Rock):
        x0, y0, x1, y1 = target.outline.bounds
        return max(BRACKET * 0.6, min(260.0, 0.42 * (x1 - x0 + y1 - y0) * scale * 0.62 + 8))
    if isinstance(target, Well):
        return max(BRACKET, min(300.0, target.radius * scale + 10))
    if isinstance(target, Chunk):
        return 14.0
    return BRACKET


def _wanted(frame: Frame) -> None:
    """Points to what the active objectives are about, where that is not the target."""
    shown = {frame.world.ship.target}
    for state in active_objectives(frame.world.objectives):
        thing = sought(frame.world, state)
        if thing is None or thing.number in shown or frame.world.ship.dock is not None:
            continue
        shown.add(thing.number)
        x, y = thing.position
        distance = hypot(x - frame.ship[0], y - frame.ship[1])
        if not in_sight(frame, (x, y)):
            draw_arrow(frame, (x, y), target_name(thing, "", frame.world.level), distance, palette.AMBER)
        else:
            px, py = frame.lens.pixel((x, y))
            mark = frame.kept.get("wanted", _diamond)
            put(frame.surface, mark, px, py - mark.get_height() / 2, "centre")


def sought(world: World, state: ObjectiveState) -> Target | None:
    """What to fly to for an objective: what it names, or where its ore is to be found."""
    spec = state.spec
    if isinstance(spec, Collect | Deliver) and world.ship.hold[spec.ore] < spec.mass * (1.0 - state.progress):
        return _richest_near(world, spec.ore) or world.find(aim_of(spec) or "")
    return world.find(aim_of(spec) or "")


def _richest_near(world: World, ore: str) -> Target | None:
    """The nearest rock with a vein of an ore, unless the ship is clamped already."""
    if world.ship.clamp is not None:
        return None
    x, y = world.ship.position
    rocks = [rock for rock in world.rocks if any(vein.ore == ore for vein in rock.veins)]
    return min(rocks, key=lambda rock: hypot(rock.position[0] - x, rock.position[1] - y), default=None)


def _diamond() -> pygame.Surface:
    sheet = Sheet(28, 28)
    sheet.run(((14, 4), (24, 14), (14, 24), (4, 14)), palette.AMBER, 2, closed=True)
    return sheet.finished()


def active_objectives(states: list[ObjectiveState]) -> list[ObjectiveState]:
    """All active objectives without children, in order."""
    return [state for top in states for state in top.walk() if state.state == "active" and not state.children]


def target_name(target: Target, port: str, level: Level) -> str:
    """What a target in a level is called on the panel: for a structure its port, else its name."""
    if port and isinstance(target, Structure) and len(target.ports) > 1:
        return port_name(port).upper()
    return plain_name(target, level).upper()


def port_name(port: str) -> str:
    """What a port is called: usual ones in words, others as the level names them."""
    kind, _, number = port.partition("-")
    if kind == "port" and number.isdecimal():
        return say("thing.port", number=number)
    return say("thing.hatch") if port == "hatch" else port.replace("-", " ").replace("_", " ")


def plain_name(target: Target, level: Level) -> str:
    """What a target is called within a sentence: its name in the level, else what it is."""
    if target.name:
        return local(level, target.name)
    if isinstance(target, Chunk):
        return say(f"ore.{target.ore}" if target.ore else "ore.waste")
    return say(f"thing.{type(target).__name__.lower()}")


def in_sight(frame: Frame, place: Point) -> bool:
    """Whether a place lies in the picture."""
    x, y = frame.lens.pixel(place)
    return 20 <= x <= frame.width - 20 and 20 <= y <= frame.height - 20


def draw_arrow(frame: Frame, place: Point, name: str, distance: float, colour: Colour) -> None:
    """A swept arrow towards what is out of the picture, with name and distance: at the edge, or as far in as it must be
    for nothing else to stand there."""
    frame.later.append(partial(_arrow, frame, place, name, distance_text(distance), colour))


def _arrow(frame: Frame, place: Point, name: str, away: str, colour: Colour) -> None:
    cx, cy = frame.width / 2, frame.height / 2
    px, py = frame.lens.pixel(place)
    dx, dy = px - cx, py - cy
    room_x, room_y = cx - ARROW_MARGIN, cy - ARROW_MARGIN
    stretch = min(room_x / (abs(dx) or 1e-6), room_y / (abs(dy) or 1e-6))
    ways = [(cx + dx * stretch * share, cy + dy * stretch * share) for share in ARROW_SHARES]
    half = ARROW_SIZE / 2
    at = next(
        (at for at in ways if frame.room.is_free(at[0] - half, at[1] - half, 2 * half, 2 * half)), ways[0]
    )
    frame.room.take(at[0] - half, at[1] - half, 2 * half, 2 * half)
    turn = round(atan2(dy, dx) / (pi / 36)) % 72
    arrow = frame.kept.get(("arrow", turn, colour), lambda: _arrow_picture(turn * pi / 36, colour))
    put(frame.surface, arrow, at[0], at[1] - arrow.get_height() / 2, "centre")
    _arrow_label(frame, at, name, away, colour)


def _arrow_label(frame: Frame, at: Point, name: str, away: str, colour: Colour) -> None:
    """Name and distance beside an arrow; above or below it where something else stands."""
    bold, plain = frame.style(LABEL, colour, track=0.3), frame.style(VALUE, palette.BONE)
    wide, tall = max(panel_width(name, bold), panel_width(away, plain)), 4.0 + bold.size + plain.size
    x = at[0] + 20 if at[0] < frame.width / 2 else at[0] - 20 - wide
    beside = at[1] + 1 - 16 * frame.text
    heights = [beside, *(beside + way * step * (tall / 2) for step in range(1, 7) for way in (-1, 1))]
    y = next(
        (y for y in heights if y >= 0 and frame.room.is_free(x, y - LABEL_GAP, wide, tall + 2 * LABEL_GAP)),
        None,
    )
    if y is None:
        return
    frame.room.take(x, y - LABEL_GAP, wide, tall + 2 * LABEL_GAP)
    scrim(frame.surface, x + wide / 2, y + tall / 2, int(wide * 0.8) + 40, round(tall / 2) + 16, 0.78)
    write(frame.surface, name, x, y, bold)
    write(frame.surface, away, x, y + 4 + bold.size, plain)


def _arrow_picture(angle: float, colour: Colour) -> pygame.Surface:
    sheet = Sheet(32, 32)
    corners = ((11, 0), (-7, 10), (-3, 0), (-7, -10))
    sheet.area(
        [(16 + x * cos(angle) - y * sin(angle), 16 + x * sin(angle) + y * cos(angle)) for x, y in corners],
        colour,
    )
    return sheet.finished()
