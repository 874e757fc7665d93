"""What the ship has left: fuel, hull, oxygen; and to the right ore, mass, speed and assists."""

from __future__ import annotations

from math import hypot

import pygame

from game.level.things import ORES
from game.sim import tuning
from game.sim.targets import aim_point
from game.view import palette
from game.view.lettering import put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, MARGIN, VALUE, Frame, mass_text, minutes, scrim, style
from game.view.pen import Sheet
from game.view.texts import say

BARS = 24
BAR_LEFT = 112
BAR_STEP = 6.0
ROW = 24
LOW_HULL = 30.0
BLINK_SECONDS = 0.8


def draw_gauges(frame: Frame) -> None:
    """Draw what is left at the lower left, what is carried at the lower right."""
    ship = frame.world.ship
    top = frame.height - 90
    scrim(frame.surface, 158, frame.height - 58, 240, 86, 0.72)
    fuel = ship.fuel / tuning.FUEL_CAPACITY
    _row(frame, top, "fuel", fuel, f"{fuel * 100:.0f}%", ship.fuel <= tuning.FUEL_LOW, palette.AMBER)
    _row(frame, top + ROW, "hull", ship.hull / 100, f"{ship.hull:.0f}%", ship.hull <= LOW_HULL, palette.CYAN)
    if ship.oxygen > 0:
        left, low = ship.oxygen / tuning.REFILL_OXYGEN, ship.oxygen <= tuning.OXYGEN_LOW
        _row(frame, top + 2 * ROW, "oxygen", left, minutes(ship.oxygen), low, palette.AMBER)
    else:
        left = ship.masks / tuning.MASK_SECONDS
        _row(frame, top + 2 * ROW, "masks", left, minutes(ship.masks), True, palette.AMBER)
    _right(frame)


def _row(frame: Frame, y: float, name: str, share: float, text: str, low: bool, colour: Colour) -> None:
    lit = round(max(0.0, min(1.0, share)) * BARS)
    if share > 0 and lit == 0:
        lit = 1
    shade = palette.RED if low else colour
    label = palette.RED if low else palette.LABEL_AMBER
    bar = frame.kept.get(("bar", lit, shade), lambda: _bar(lit, shade))
    write(frame.surface, say(f"panel.{name}"), MARGIN, y + 1, style(LABEL, label, track=0.4))
    put(frame.surface, bar, BAR_LEFT - 2, y - 3)
    if not low or frame.clock % BLINK_SECONDS < BLINK_SECONDS * 0.72:
        write(frame.surface, text, BAR_LEFT + BARS * BAR_STEP + 9, y, style(VALUE, shade))


def _bar(lit: int, colour: Colour) -> pygame.Surface:
    sheet = Sheet(BARS * BAR_STEP + 4, 18)
    for i in range(BARS):
        x = 2 + i * BAR_STEP
        shade = colour if i < lit else palette.UNLIT
        sheet.area(((x, 3), (x + 4, 3), (x + 4, 15), (x, 15)), shade)
    return sheet.finished(0.2)


def _right(frame: Frame) -> None:
    ship = frame.world.ship
    x, y = frame.width - MARGIN, frame.height - 90
    scrim(frame.surface, frame.width - 110, frame.height - 58, 200, 86, 0.7)
    speed, reference = _speed(frame)
    key = "panel.speed_to" if reference else "panel.speed"
    write(frame.surface, say(key, speed=f"{speed:.1f}"), x, y, style(VALUE, palette.AMBER), "right")
    y += ROW
    carried = [(ore, ship.hold[ore]) for ore in ORES if ship.hold[ore] > 0]
    if ship.scooping or carried:
        hold = say("panel.hold", mass=f"{ship.cargo / 1000:.1f}", full=f"{tuning.HOLD_CAPACITY / 1000:.0f}")
        colour = palette.EXOTIC_LABEL if ship.hold["exotic_matter"] > 0 else palette.AMBER
        write(frame.surface, hold, x, y, style(VALUE, colour), "right")
    else:
        write(frame.surface, say("panel.hold_empty"), x, y + 1, style(LABEL, palette.GREY), "right")
    y += ROW
    mode = "matching" if ship.matching else "assist_on" if ship.assist_on else "assist_off"
    colour = palette.CYAN if ship.matching else palette.GREY if ship.assist_on else palette.AMBER
    text = say("panel.state", mass=mass_text(ship.mass), mode=say(f"panel.{mode}"))
    write(frame.surface, text, x, y + 1, style(LABEL, colour), "right")


def _speed(frame: Frame) -> tuple[float, bool]:
    """Speed in m/s, against the target where it is near, else against space."""
    vx, vy = frame.world.ship.velocity
    aim = aim_point(frame.world)
    if aim is None or hypot(aim[0][0] - frame.ship[0], aim[0][1] - frame.ship[1]) > 400.0:
        return hypot(vx, vy), False
    return hypot(vx - aim[1][0], vy - aim[1][1]), True
