"""The ship's mission, which goes on: a thin strip with the clock, oxygen, hull and drift, and what is urgent."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

import pygame

from game.level.goals import Keep
from game.sim import tuning
from game.view import palette
from game.view.bearing_bench.layout import STRIP_Y, WIDTH
from game.view.bearing_bench.sight import Sight
from game.view.figures import figure, minutes, percent_text
from game.view.lettering import panel_width, put
from game.view.palette import Colour
from game.view.panel.frame import MARGIN
from game.view.panel.gauges import LOW_HULL
from game.view.panel.marks import active_objectives
from game.view.panel.objectives import SOON
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

COLUMN = 200.0
DRIFT_FAST = 4.0
"""m/s over which a drift with nobody at the controls is told."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of the strip."""

    name: str
    figure: str
    urgent: bool

    @property
    def label(self) -> str:
        """What it is called."""
        return say(f"bench.mission.{self.name}")

    @property
    def label_colour(self) -> Colour:
        """Of its name."""
        return palette.RED if self.urgent else palette.GREY

    @property
    def colour(self) -> Colour:
        """Of its figure."""
        return palette.RED if self.urgent else palette.BONE


def readings(world: World) -> list[Reading]:
    """Clock or nearest deadline, oxygen, hull, speed."""
    ship = world.ship
    speed = hypot(*ship.velocity)
    air = ship.oxygen > 0.0
    left = ship.oxygen if air else ship.masks
    return [
        _clock(world),
        Reading("oxygen" if air else "masks", minutes(left), not air or ship.oxygen <= tuning.OXYGEN_LOW),
        Reading("hull", percent_text(ship.hull), ship.hull <= LOW_HULL),
        Reading("drift", say("panel.speed", speed=figure(speed, 1)), speed > DRIFT_FAST),
    ]


def _clock(world: World) -> Reading:
    specs = [state.spec for state in active_objectives(world.objectives)]
    limits = [spec.within for spec in specs if isinstance(spec, Keep) and spec.within is not None]
    if not limits:
        return Reading("clock", minutes(world.seconds), False)
    left = min(limits) - world.seconds
    return Reading("deadline", minutes(left), left < SOON)


def draw_mission(sight: Sight, world: World, alert: tuple[str, Colour] | None) -> None:
    """Draw the strip along the lower edge; an alert (its words and colour) stands at its right end."""
    draw_edge(sight, STRIP_Y - 10)
    rows = readings(world)
    for number, row in enumerate(rows):
        _draw_reading(sight, row, MARGIN + number * COLUMN, COLUMN - 26)
    if alert is not None:
        _draw_alert(sight, *alert)


def _draw_reading(sight: Sight, row: Reading, x: float, room: float) -> None:
    draw_wedge(sight, row, x - 18, STRIP_Y - 1)
    look = sight.style(12, row.label_colour, track=0.3)
    sight.words(row.label, x, STRIP_Y + 1, look, room * 0.52)
    at = x + min(panel_width(row.label, look), room * 0.52) + 9
    sight.words(row.figure, at, STRIP_Y, sight.style(14, row.colour), room * 0.5)


def draw_edge(sight: Sight, y: float) -> None:
    """The line over the strip."""
    put(sight.surface, sight.kept.get("strip", _edge), 0, y)


def draw_wedge(sight: Sight, row: Reading, x: float, y: float) -> None:
    """A sign beside a reading that is urgent."""
    if row.urgent:
        put(sight.surface, sight.kept.get("wedge", _wedge), x, y)


def _draw_alert(sight: Sight, text: str, colour: Colour) -> None:
    free = WIDTH - 2 * MARGIN - 4 * COLUMN + 26
    sight.words(text, WIDTH - MARGIN, STRIP_Y, sight.style(13, colour, track=0.3), free, "right")


def _edge() -> pygame.Surface:
    sheet = Sheet(WIDTH, 8)
    sheet.line((MARGIN, 4), (WIDTH - MARGIN, 4), palette.DIM_AMBER, 1.2)
    return sheet.finished(0.0)


def _wedge() -> pygame.Surface:
    sheet = Sheet(16, 16)
    sheet.run(((8, 2), (14, 13), (2, 13)), palette.RED, 1.7, closed=True)
    sheet.line((8, 5), (8, 9), palette.RED, 1.7)
    sheet.dot((8, 11.4), 1.0, palette.RED)
    return sheet.finished()
