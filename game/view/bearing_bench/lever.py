"""The lever in its quadrant, its scale and speed, and the column of the bearing's temperature beside it."""

from __future__ import annotations

from dataclasses import dataclass

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
LEVELS = (palette.CYAN, palette.AMBER, palette.RED)
"""Colours of what is well, near a limit, and over it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the lever sets: its name, its figure and the colour of that."""

    title: str
    figure: str
    colour: Colour


@dataclass(frozen=True, slots=True)
class Heat:
    """What the column shows: °C now, at the limit with its name, and where it is going to settle (0: not known)."""

    celsius: float
    limit: float
    limit_name: str
    settles: float = 0.0

    @property
    def level(self) -> int:
        """0 for cool, 1 near the limit, 2 over it."""
        careful = COLUMN[0] + (self.limit - COLUMN[0]) * CAREFUL
        return 2 if self.celsius >= self.limit else 1 if self.celsius >= careful else 0

    @property
    def colour(self) -> Colour:
        """Of its figure."""
        return LEVELS[self.level]


def draw_lever(sight: Sight) -> None:
    """The lever at ``sight.lever``."""
    corner = (LEVER_X - HEAD[0], round(lever_y(sight.lever)) - HEAD[1])
    sight.surface.blit(picture("lever_head.png"), corner, special_flags=BLEND)


def draw_setting(sight: Sight, setting: Setting) -> None:
    """The name of the lever over it, its scale and its figure beside it."""
    y = lever_y(sight.lever)
    sight.words(setting.title, LEVER_X, 56, sight.style(13, palette.LABEL_AMBER, track=0.4), 250, "centre")
    for share in (0.0, 0.5, 1.0):
        sight.words(f"{share * 100:.0f}", 1110, lever_y(share) - 6, sight.style(11, palette.GREY), 40)
    look = sight.style(20, setting.colour, 2.2)
    sight.words(setting.figure, 1110, _clear_of_scale(y), look, 92)


def draw_column(sight: Sight, heat: Heat) -> None:
    """The temperature, the limit as a line, and where it is going to settle as a wedge."""
    lit, limit = round(_share(heat.celsius) * TICKS), heat.limit
    key = ("column", lit, heat.level, round(limit))
    put(sight.surface, sight.kept.get(key, lambda: _column(lit, limit)), COLUMN_X - 10, LEVER_HIGH - 10)
    if heat.settles > 0.0:
        over = heat.settles > limit
        mark = sight.kept.get(("ghost", over), lambda: _ghost(over))
        put(sight.surface, mark, COLUMN_X - 17, _column_y(heat.settles) - 8)


def draw_heat(sight: Sight, heat: Heat) -> None:
    """The temperature in °C beside the column, and the name of the limit at its line."""
    y = _column_y(heat.celsius)
    figure_y = _clear_of_lever(min(LEVER_LOW - 12, max(LEVER_HIGH + 16, y - 8)), sight)
    sight.words(f"{heat.celsius:.0f}", COLUMN_X - 26, figure_y, sight.style(15, heat.colour), 62, "right")
    limit_y = _column_y(heat.limit)
    sight.words(heat.limit_name, COLUMN_X + 24, limit_y - 6, sight.style(11, palette.RED), 48)
    sight.words(
        say("bench.celsius"),
        COLUMN_X + 6,
        LEVER_LOW + 10,
        sight.style(12, palette.LABEL_AMBER),
        align="centre",
    )


def draw_drag(sight: Sight) -> None:
    """The motor's torque under the column."""
    text, colour = drag_reading(sight)
    sight.words(text, COLUMN_X - 84, LEVER_LOW + 34, sight.style(13, colour), 150)


def drag_reading(sight: Sight) -> tuple[str, Colour]:
    """The motor's torque over what a certified set needs; in words where it stands."""
    rig = sight.bench.rig
    level = 2 if rig.seized or rig.drag >= HEAVY else 1 if rig.drag >= STIFF else 0
    text = say("bench.seized") if rig.seized else say("bench.drag", value=figure(rig.drag, 1))
    return text, LEVELS[level]


def limit_of(sight: Sight) -> float:
    """°C at which the grease in the rig gives up."""
    return lubrication.limit(GREASES[sight.bench.rig.grease], HOUSINGS[sight.bench.system])


def _share(celsius: float) -> float:
    low, high = COLUMN
    return min(1.0, max(0.0, (celsius - low) / (high - low)))


def _column_y(celsius: float) -> float:
    return LEVER_LOW + (LEVER_HIGH - LEVER_LOW) * _share(celsius)


def _clear_of_scale(y: float) -> float:
    """Where the figure stands beside the lever without lying on the numbers of the scale."""
    for mark in (LEVER_LOW, (LEVER_LOW + LEVER_HIGH) / 2, LEVER_HIGH):
        if abs(y - mark) < 22:
            return mark - 29 if y <= mark and mark > LEVER_HIGH else mark + 10
    return y - 10


def _clear_of_lever(y: float, sight: Sight) -> float:
    """Where the temperature stands without lying on the figure beside the lever."""
    taken, apart = _clear_of_scale(lever_y(sight.lever)), 24
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
