"""The four docking dials, each with its number, its limit and a shape of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import degrees, pi

from game.view import palette
from game.view.figures import figure
from game.view.lettering import fitted, put, write
from game.view.palette import Colour
from game.view.panel.frame import LABEL, NUMBER, SMALL, Frame, faded, scrim, tint
from game.view.pen import Point, Sheet, on_circle
from game.view.texts import say

WIDTH, HEIGHT = 110, 78
SPACING = 140
WIDER = 36
"""Pixels between two dials, and how many more at twice the size of letters."""
WRITTEN = 0.6
"""Share of their light from which the dials are read: before it they are only a hint that a port is near."""
RANGE = 100.0
"""m within which the dials are shown; they fade in over the first quarter."""
LATER = 0.16
"""Shares of that quarter by which each dial appears after the one before."""
FULL_SCALE = 1.6
"""Dials reach so many times their limit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One dial: what is read, the limit, and how it is written."""

    name: str
    value: float
    limit: float
    digits: int
    unit: str = ""
    """The key of its unit, where it stands beside the figure."""

    def written(self, value: float) -> str:
        """A value as this dial shows it."""
        figures = figure(value, self.digits)
        return say(self.unit, value=figures) if self.unit else figures

    @property
    def within(self) -> bool:
        """Whether the reading is within the limit."""
        return abs(self.value) <= self.limit

    @property
    def share(self) -> float:
        """The reading as a multiple of its limit, as far as the dial goes, in steps fine enough to look smooth."""
        raw = self.value / self.limit
        return round(max(-FULL_SCALE, min(FULL_SCALE, raw)) * 60) / 60


def draw_dials(frame: Frame) -> None:
    """Draw the dials of the port ahead while there are any."""
    dials = frame.world.ship.dials
    if dials is None or frame.world.ship.dock is not None:
        return
    near = (RANGE - abs(dials.range)) / (RANGE * 0.25)
    level = _level(near, 0)
    if level == 0.0:
        return
    readings = (
        Reading("offset", dials.offset, dials.offset_limit, 1),
        Reading("angle", degrees(dials.angle), degrees(dials.angle_limit), 1, "unit.degrees"),
        Reading("closing", dials.closing, dials.closing_limit, 1),
        Reading("drift", dials.drift, dials.drift_limit, 2),
    )
    larger = frame.text - 1.0
    middle = frame.width / 2 - 45 + 37 * larger
    scrim(frame.surface, middle, frame.height - 66, 390, 116 + round(80 * larger), 0.74 * level)
    for i, reading in enumerate(readings):
        centre = middle + (i - 1.5) * (SPACING + WIDER * larger)
        _draw_dial(frame, reading, centre, _level(near, i))


def _level(near: float, place: int) -> float:
    """Light of a dial: they appear one after the other. In steps, as what is dimmed is painted anew for each step."""
    return round(min(1.0, max(0.0, near * (1.0 + 3 * LATER) - place * LATER)) * 8) / 8


def _draw_dial(frame: Frame, reading: Reading, x: float, level: float) -> None:
    if level == 0.0:
        return
    bright, label, _ = tint(reading.within)
    key = ("dial", reading.name, reading.share, reading.within, level)
    shape = frame.kept.get(key, lambda: faded(SHAPES[reading.name](reading).finished(), level))
    limit_y = frame.height - 9 - SMALL * frame.text
    label_y = limit_y - (7 + LABEL) * frame.text
    number_y = label_y - (6 + NUMBER) * frame.text
    put(frame.surface, shape, x, number_y - HEIGHT - 2, "centre")
    if level < WRITTEN:
        return
    number = reading.written(abs(reading.value))
    wide = SPACING + WIDER * (frame.text - 1.0) - 8
    write(frame.surface, number, x, number_y, frame.style(NUMBER, bright, 2.2), "centre")
    name = say(f"dial_name.{reading.name}" if frame.is_tight else f"dial.{reading.name}")
    write(
        frame.surface,
        name,
        x,
        label_y,
        fitted(name, frame.style(LABEL, label, track=0.4), wide),
        "centre",
    )
    text, colour = _limit(reading)
    write(frame.surface, text, x, limit_y, fitted(text, frame.style(SMALL, colour), wide), "centre")


def _limit(reading: Reading) -> tuple[str, Colour]:
    """The limit while it is kept, and by how much it is not when it is broken."""
    if reading.within:
        return say("dial.limit", limit=reading.written(reading.limit)), palette.GREY
    over = reading.written(abs(reading.value) - reading.limit)
    return say("dial.over", over=over), palette.AMBER


def _offset(reading: Reading) -> Sheet:
    """A cross-hair, corners at the limit, a diamond where the collar is."""
    bright, _, dim = tint(reading.within)
    sheet = Sheet(WIDTH, HEIGHT)
    x, y = WIDTH / 2, HEIGHT / 2
    sheet.line((x - 48, y), (x + 48, y), dim, 1.2)
    sheet.line((x, y - 24), (x, y + 24), dim, 1.2)
    for step in (-36, -24, -12, 12, 24, 36):
        sheet.line((x + step, y - 4), (x + step, y + 4), dim, 1.2)
    for side in (-1, 1):
        for up in (-1, 1):
            corner = (x + side * 30, y + up * 20)
            sheet.run(
                ((corner[0], corner[1] - up * 7), corner, (corner[0] - side * 7, corner[1])), bright, 1.6
            )
    at = x - reading.share * 30
    sheet.area(((at, y - 8), (at + 8, y), (at, y + 8), (at - 8, y)), bright)
    return sheet


def _angle(reading: Reading) -> Sheet:
    """Half a protractor with a thick band and a needle."""
    bright, _, dim = tint(reading.within)
    sheet = Sheet(WIDTH, HEIGHT)
    centre = (WIDTH / 2, HEIGHT - 16.0)
    half = 0.75
    sheet.arc(centre, 46, -pi, 0, dim, 1.3)
    sheet.arc(
        centre, 46, -pi / 2 - half / FULL_SCALE * 1.6, -pi / 2 + half / FULL_SCALE * 1.6, palette.CYAN, 3
    )
    for i in range(-6, 7):
        turn = -pi / 2 + i * 0.236
        inner = 36 if i % 3 else 32
        sheet.line(on_circle(centre, 42, turn), on_circle(centre, inner, turn), dim, 1.2)
    turn = -pi / 2 - reading.share * half
    sheet.line(on_circle(centre, 6, turn), on_circle(centre, 44, turn), bright, 2.6)
    sheet.dot(centre, 3.2, bright)
    return sheet


def _closing(reading: Reading) -> Sheet:
    """An upright ladder with a limit line and a wedge."""
    bright, _, dim = tint(reading.within)
    sheet = Sheet(WIDTH, HEIGHT)
    x, bottom, step = WIDTH / 2 - 9, HEIGHT - 8.0, 5.8
    limit = bottom - 6.5 * step
    sheet.line((x, bottom), (x, bottom - 11 * step), dim, 1.3)
    for i in range(12):
        y = bottom - i * step
        colour: Colour = palette.CYAN if y >= limit else palette.dimmed(palette.RED, 0.5)
        sheet.line((x, y), (x + (12 if i % 5 == 0 else 6), y), colour, 1.3)
    sheet.line((x - 6, limit), (x + 30, limit), palette.RED, 1.8)
    y = max(bottom - 11 * step, min(bottom, bottom - reading.share * 6.5 * step))
    sheet.area(((x + 16, y), (x + 29, y - 7), (x + 29, y + 7)), bright)
    sheet.area(((x - 5, y), (x - 2, y), (x - 2, bottom), (x - 5, bottom)), bright)
    return sheet


def _drift(reading: Reading) -> Sheet:
    """A spirit level: the bubble between two lines."""
    bright, _, dim = tint(reading.within)
    sheet = Sheet(WIDTH, HEIGHT)
    x, y = WIDTH / 2, HEIGHT / 2
    case: list[Point] = [(x - 44, y - 12), (x + 44, y - 12), (x + 52, y), (x + 44, y + 12), (x - 44, y + 12)]
    sheet.run([*case, (x - 52, y)], dim, 1.4, closed=True)
    for side in (-28, 28):
        sheet.line((x + side, y - 12), (x + side, y + 12), palette.CYAN, 2.0)
    sheet.dot((x - reading.share * 28, y), 7, bright)
    return sheet


SHAPES: dict[str, Callable[[Reading], Sheet]] = {
    "offset": _offset,
    "angle": _angle,
    "closing": _closing,
    "drift": _drift,
}
