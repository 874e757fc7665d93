"""The lever in its quadrant, its scale and speed, and the column of the bearing's temperature beside it."""

from __future__ import annotations

import pygame

from game.sim import lubrication
from game.sim.materials import GREASES, HOUSINGS
from game.view import palette
from game.view.bearing_bench.layout import COLUMN_X, LEVER_HIGH, LEVER_LOW, LEVER_X, lever_y
from game.view.bearing_bench.pictures import BLEND, picture
from game.view.bearing_bench.sight import Sight
from game.view.figures import figure
from game.view.lettering import put
from game.view.palette import Colour
from game.view.pen import Sheet
from game.view.texts import say

TICKS = 96
COLUMN = (20.0, 300.0)
"""°C at the column's ends."""
HEAD = (86, 26)
"""Where the lever's block lies in its picture."""
STIFF, HEAVY = 1.8, 6.0
"""Drag over a certified set's from which it is amber, and red."""
CAREFUL = 0.82
"""Share of the way to the limit from which the column is amber."""


def draw_lever(sight: Sight, title: str, figure: str, colour: Colour) -> None:
    """The lever at ``sight.lever``, its name over it and its figure beside it."""
    y = lever_y(sight.lever)
    sight.surface.blit(
        picture("lever_head.png"), (LEVER_X - HEAD[0], round(y) - HEAD[1]), special_flags=BLEND
    )
    sight.words(title, LEVER_X, 56, sight.style(13, palette.LABEL_AMBER, track=0.4), 250, "centre")
    for share in (0.0, 0.5, 1.0) if sight.text < 1.3 else ():
        sight.words(f"{share * 100:.0f}", 1110, lever_y(share) - 6, sight.style(11, palette.GREY), 40)
    sight.words(figure, 1110, _clear_of_scale(y, sight.text), sight.style(20, colour, 2.2), 92)


def draw_column(sight: Sight, celsius: float, limit: float, limit_name: str, ghost: float = 0.0) -> None:
    """The temperature in °C, the limit as a line with its name, and where it is going to settle as a wedge."""
    lit = round(_share(celsius) * TICKS)
    level = 2 if celsius >= limit else 1 if celsius >= COLUMN[0] + (limit - COLUMN[0]) * CAREFUL else 0
    key = ("column", lit, level, round(limit))
    put(sight.surface, sight.kept.get(key, lambda: _column(lit, limit)), COLUMN_X - 10, LEVER_HIGH - 10)
    colour = (palette.CYAN, palette.AMBER, palette.RED)[level]
    y = _column_y(celsius)
    figure_y = _clear_of_lever(min(LEVER_LOW - 12, max(LEVER_HIGH + 16, y - 8)), sight)
    sight.words(f"{celsius:.0f}", COLUMN_X - 26, figure_y, sight.style(15, colour), 62, "right")
    limit_y = _column_y(limit)
    sight.words(limit_name, COLUMN_X + 24, limit_y - 6, sight.style(11, palette.RED), 48)
    sight.words(
        say("bench.celsius"),
        COLUMN_X + 6,
        LEVER_LOW + 10,
        sight.style(12, palette.LABEL_AMBER),
        align="centre",
    )
    if ghost > 0.0:
        mark = sight.kept.get(("ghost", ghost > limit), lambda: _ghost(ghost > limit))
        put(sight.surface, mark, COLUMN_X - 17, _column_y(ghost) - 8)


def draw_drag(sight: Sight) -> None:
    """The motor's torque over what a certified set needs, under the column; in words where it stands."""
    rig = sight.bench.rig
    level = 2 if rig.seized or rig.drag >= HEAVY else 1 if rig.drag >= STIFF else 0
    text = say("bench.seized") if rig.seized else say("bench.drag", value=figure(rig.drag, 1))
    colour = (palette.CYAN, palette.AMBER, palette.RED)[level]
    sight.words(text, COLUMN_X - 84, LEVER_LOW + 34 - 4 * (sight.text - 1.0), sight.style(13, colour), 150)


def limit_of(sight: Sight) -> float:
    """°C at which the grease in the rig gives up."""
    return lubrication.limit(GREASES[sight.bench.rig.grease], HOUSINGS[sight.bench.system])


def _share(celsius: float) -> float:
    low, high = COLUMN
    return min(1.0, max(0.0, (celsius - low) / (high - low)))


def _column_y(celsius: float) -> float:
    return LEVER_LOW + (LEVER_HIGH - LEVER_LOW) * _share(celsius)


def _clear_of_scale(y: float, text: float) -> float:
    """Where the figure stands beside the lever without lying on the numbers of the scale."""
    high = 20 * text
    for mark in (LEVER_LOW, (LEVER_LOW + LEVER_HIGH) / 2, LEVER_HIGH):
        if abs(y - mark) < (high + 12 * text) / 2 + 6:
            up = mark - 9 * text - high
            return up if y <= mark and mark > LEVER_HIGH else mark + 10 * text
    return y - high / 2


def _clear_of_lever(y: float, sight: Sight) -> float:
    """Where the temperature stands without lying on the figure beside the lever."""
    taken = _clear_of_scale(lever_y(sight.lever), sight.text)
    apart = 24 * sight.text
    if abs(y - taken) >= apart:
        return y
    return taken + apart if y >= taken or taken - apart < LEVER_HIGH else taken - apart + 4


def _column(lit: int, limit: float) -> pygame.Surface:
    high = LEVER_LOW - LEVER_HIGH
    sheet = Sheet(44, high + 20)
    for tick in range(TICKS):
        celsius = COLUMN[0] + (COLUMN[1] - COLUMN[0]) * tick / (TICKS - 1)
        careful = COLUMN[0] + (limit - COLUMN[0]) * CAREFUL
        colour = palette.RED if celsius >= limit else palette.AMBER if celsius >= careful else palette.CYAN
        shade = colour if tick < lit else palette.dimmed(colour, 0.2)
        y = 10 + high - high * tick / (TICKS - 1)
        sheet.area(((10, y), (22, y), (22, y - 2.5), (10, y - 2.5)), shade)
    y = 10 + high * (1 - _share(limit))
    sheet.line((5, y), (32, y), palette.RED, 2.0)
    return sheet.finished(0.2)


def _ghost(over: bool) -> pygame.Surface:
    sheet = Sheet(16, 16)
    sheet.run(((3, 2), (13, 8), (3, 14)), palette.RED if over else palette.CYAN, 1.6, closed=True)
    return sheet.finished()
