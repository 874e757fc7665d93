"""What the ship has left: fuel, hull, oxygen; and to the right ore, mass, speed and assists."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

import pygame

from game.level.things import ORES
from game.sim import tuning
from game.sim.targets import aim_point
from game.view import palette
from game.view.figures import figure, mass_text, minutes, percent_text
from game.view.lettering import fitted, panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, MARGIN, VALUE, Frame, scrim
from game.view.pen import Sheet
from game.view.texts import say

BARS = 24
BAR_LEFT = 112
BAR_STEP = 6.0
ROW = 24
LITTLE = 100.0
"""kg of load under which the hold is read in kilograms."""
LOW_HULL = 30.0
BLINK_SECONDS = 0.8
BAR_ROOM = 22.0
"""Pixels for a bar under its name."""
TIGHT_WIDTH = 127.0
MOST_RIGHT, MORE_RIGHT = 250.0, 50.0
"""Pixels of a line at the right: what the dials leave; and how many more at twice the size of letters."""


def top_of_gauges(frame: Frame) -> float:
    """Pixels from the upper edge to the first of the gauges."""
    return frame.height - 12 - 3 * _pitch(frame) - (0 if frame.is_tight else 6)


def top_of_readings(frame: Frame) -> float:
    """Pixels from the upper edge to the first of the readings at the right."""
    return frame.height - 18 - len(_readings(frame)) * _reading_pitch(frame)


def _reading_pitch(frame: Frame) -> float:
    return ROW * (1.0 + 0.55 * (frame.text - 1.0))


def _pitch(frame: Frame) -> float:
    return VALUE * frame.text + BAR_ROOM if frame.is_tight else ROW * frame.text


def draw_gauges(frame: Frame) -> None:
    """Draw what is left at the lower left, what is carried at the lower right."""
    ship = frame.world.ship
    larger = frame.text - 1.0
    scrim(frame.surface, 158, frame.height - 58, 240 + round(60 * larger), 86 + round(70 * larger), 0.72)
    fuel = ship.fuel / tuning.FUEL_CAPACITY
    _row(
        frame,
        0,
        Gauge("fuel", fuel, percent_text(fuel * 100), tuning.FUEL_LOW / tuning.FUEL_CAPACITY, palette.AMBER),
    )
    _row(frame, 1, Gauge("hull", ship.hull / 100, percent_text(ship.hull), LOW_HULL / 100, palette.CYAN))
    if ship.oxygen > 0:
        left, low = ship.oxygen / tuning.REFILL_OXYGEN, tuning.OXYGEN_LOW / tuning.REFILL_OXYGEN
        _row(frame, 2, Gauge("oxygen", left, minutes(ship.oxygen), low, palette.AMBER))
    else:
        _row(
            frame,
            2,
            Gauge("masks", ship.masks / tuning.MASK_SECONDS, minutes(ship.masks), 1.0, palette.AMBER),
        )
    _right(frame)


@dataclass(frozen=True, slots=True)
class Gauge:
    """Something that runs out: the share that is left, in words too, and the share from which it is low."""

    name: str
    share: float
    text: str
    low: float
    colour: Colour

    @property
    def is_low(self) -> bool:
        """Whether it is time to worry."""
        return self.share <= self.low


def _row(frame: Frame, row: int, gauge: Gauge) -> None:
    """Name, bar and figure; where letters are large, the bar lies under the others."""
    tight = frame.is_tight
    y = top_of_gauges(frame) + row * _pitch(frame)
    left = BAR_LEFT + 90 * (frame.text - 1.0)
    width = TIGHT_WIDTH * frame.text if tight else BARS * BAR_STEP
    shade = palette.RED if gauge.is_low else gauge.colour
    label = palette.RED if gauge.is_low else palette.LABEL_AMBER
    lit = max(round(max(0.0, min(1.0, gauge.share)) * BARS), 1 if gauge.share > 0 else 0)
    notch = round(gauge.low * BARS) if gauge.low < 1.0 else 0
    bar = frame.kept.get(("bar", lit, shade, width, notch), lambda: _bar(lit, shade, width / BARS, notch))
    write(frame.surface, say(f"panel.{gauge.name}"), MARGIN, y + 1, frame.style(LABEL, label, track=0.4))
    if tight:
        put(frame.surface, bar, MARGIN - 2, y + VALUE * frame.text + 2)
    else:
        put(frame.surface, bar, left - 2, y - 3 + (frame.text - 1.0) * 8)
    if gauge.is_low:
        put(frame.surface, frame.kept.get("warning", _warning), MARGIN - 24, y + LABEL * frame.text / 2 - 9)
    if gauge.is_low and frame.clock % BLINK_SECONDS >= BLINK_SECONDS * 0.72:
        return
    if not tight:
        write(frame.surface, gauge.text, left + width + 9, y, frame.style(VALUE, shade))
        return
    room = width - panel_width(say(f"panel.{gauge.name}"), frame.style(LABEL, label, track=0.4)) - 20
    look = fitted(gauge.text, frame.style(VALUE, shade), room)
    write(frame.surface, gauge.text, MARGIN + width, y, look, "right")


def _bar(lit: int, colour: Colour, step: float, notch: int) -> pygame.Surface:
    """A bar of ticks, with a mark at where it becomes low."""
    sheet = Sheet(BARS * step + 4, 18)
    for i in range(BARS):
        x = 2 + i * step
        shade = colour if i < lit else palette.UNLIT
        sheet.area(((x, 3), (x + step * 0.68, 3), (x + step * 0.68, 15), (x, 15)), shade)
    if notch:
        x = 2 + notch * step - step * 0.16
        sheet.line((x, 0), (x, 18), palette.RED, 1.6)
    return sheet.finished(0.2)


def _warning() -> pygame.Surface:
    """A wedge beside what runs low: its place and shape tell without any colour."""
    sheet = Sheet(18, 18)
    sheet.run(((9, 2), (16, 15), (2, 15)), palette.RED, 1.8, closed=True)
    sheet.line((9, 6), (9, 10.5), palette.RED, 1.8)
    sheet.dot((9, 13), 1.1, palette.RED)
    return sheet.finished()


def _right(frame: Frame) -> None:
    """Speed, hold, mass and assists, one under the other."""
    lines = _readings(frame)
    larger = frame.text - 1.0
    pitch = _reading_pitch(frame)
    x, y = frame.width - MARGIN, top_of_readings(frame)
    scrim(frame.surface, frame.width - 110, frame.height - 58, 200, 86 + round(90 * larger), 0.7)
    for text, size, colour in lines:
        look = fitted(text, frame.style(size, colour), MOST_RIGHT + MORE_RIGHT * larger)
        write(frame.surface, text, x, y + 1, look, "right")
        wide = panel_width(text, look)
        frame.room.take(x - wide, y + 1, wide, look.size)
        y += pitch


def _readings(frame: Frame) -> list[tuple[str, float, Colour]]:
    """Lines of text, each with its size and colour."""
    ship = frame.world.ship
    speed, reference = _speed(frame)
    key = "panel.speed_to" if reference else "panel.speed"
    lines: list[tuple[str, float, Colour]] = [(say(key, speed=figure(speed, 1)), VALUE, palette.AMBER)]
    if ship.scooping or any(ship.hold[ore] > 0 for ore in ORES):
        hold = _hold_text(ship.cargo)
        exotic = ship.hold["exotic_matter"] > 0
        lines.append((hold, VALUE, palette.EXOTIC_LABEL if exotic else palette.AMBER))
    else:
        lines.append((say("panel.hold_empty"), LABEL, palette.GREY))
    state = "matching" if ship.matching else "assist_on" if ship.assist_on else "assist_off"
    colour = palette.CYAN if ship.matching else palette.GREY if ship.assist_on else palette.AMBER
    mass, mode = mass_text(ship.mass), say(f"panel.{state}")
    if frame.is_tight:
        return [*lines, (say("panel.mass", mass=mass), LABEL, palette.GREY), (mode, LABEL, colour)]
    return [*lines, (say("panel.state", mass=mass, mode=mode), LABEL, colour)]


def _hold_text(kilograms: float) -> str:
    """How full the hold is; what is too little for a tenth of a tonne is told in kilograms."""
    if kilograms < LITTLE:
        return say("panel.hold_little", mass=figure(kilograms))
    return say("panel.hold", mass=figure(kilograms / 1000, 1), full=figure(tuning.HOLD_CAPACITY / 1000))


def _speed(frame: Frame) -> tuple[float, bool]:
    """Speed in m/s, against the target where it is near, else against space."""
    vx, vy = frame.world.ship.velocity
    aim = aim_point(frame.world)
    if aim is None or hypot(aim[0][0] - frame.ship[0], aim[0][1] - frame.ship[1]) > 400.0:
        return hypot(vx, vy), False
    return hypot(vx - aim[1][0], vy - aim[1][1]), True
