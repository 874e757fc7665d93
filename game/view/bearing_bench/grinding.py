"""The ball on the wheel: fed, glowing, shedding sparks; and what the gauges say of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin

import pygame

from game.sim.fitted import Ball
from game.sim.grinding import Grinder
from game.sim.materials import ALLOYS, DRAWING
from game.view import palette
from game.view.bearing_bench import heat, layout
from game.view.bearing_bench.layout import CONTACT, GROUND, WHEEL
from game.view.bearing_bench.lever import Heat, Setting, draw_column, draw_heat, draw_lever, draw_setting
from game.view.bearing_bench.pictures import ball, frame_of, picture, put_ball, put_middle, spin
from game.view.bearing_bench.race import scuffing
from game.view.bearing_bench.sight import Sight
from game.view.bearing_bench.sparks import draw_sparks
from game.view.figures import figure, percent_text
from game.view.lettering import put
from game.view.palette import Colour
from game.view.pen import Sheet, on_circle
from game.view.texts import say

WHEEL_TURNS = 5.0
"""rad/s at which the wheel's marks are drawn: its true speed would stand still or run backwards in a film."""
BALL_TURNS = 1.6
SPARKS_FROM = 0.02
"""How hard the wheel must work for sparks to fly."""
CUP_AT = (52.0, 0.0)
LARGER = 9.0
"""A ball that is so many % over the drawing is drawn so much larger for each %: what counts can be seen."""
GAUGE: tuple[float, float] = (640.0, 128.0)
GAUGE_RADIUS = 60.0
FULL = 3.0
"""% over or under the drawing at the ends of the size gauge."""
MOST_READY = 9
SWEEP = 0.75 * pi


def draw_grinding(sight: Sight) -> None:
    """Everything of this step that moves, but for the instruments."""
    grinder = sight.bench.grinder
    _draw_wheel(sight)
    if grinder is None:
        return
    working = work_share(grinder)
    shake = grinder.chatter * 2.4 * sin(sight.clock * 97.0)
    place = (CONTACT[0] + _radius(grinder) + shake, CONTACT[1] + shake * 0.4)
    put_middle(sight.surface, picture("cup.png"), (place[0] + CUP_AT[0], place[1]))
    _draw_ball(sight, grinder, place)
    if working > SPARKS_FROM:
        draw_sparks(sight.glowing, CONTACT, pi / 2 - 0.12, 0.3 + 0.7 * working, sight.clock)
    for index, it in enumerate(sight.bench.tray[:MOST_READY]):
        put_ball(
            sight.surface, ball(it.alloy, 34, index * 5, scuffing(it.roundness)), layout.ready_place(index)
        )
    draw_lever(sight)


def work_share(grinder: Grinder) -> float:
    """How hard the wheel works, 0 to 1."""
    return min(1.0, grinder.cut / grinder.limit) if grinder.limit > 0.0 else 0.0


def draw_grinding_lines(sight: Sight) -> None:
    """The dial of the size, and the column of the ball's temperature."""
    grinder = sight.bench.grinder
    if grinder is not None:
        _draw_dial(sight, grinder)
        draw_column(sight, heat_of(grinder))


def draw_grinding_words(sight: Sight) -> None:
    """What the instruments say, and how far the balls that are done are off the drawing."""
    grinder = sight.bench.grinder
    if grinder is None:
        return
    for index, it in enumerate(sight.bench.tray[:MOST_READY]):
        x, y = layout.ready_place(index)
        text, colour = ready_text(it)
        sight.words(text, x, y + 20, sight.style(11.5, colour), 60, "centre")
    _write_gauge(sight, grinder)
    _draw_bars(sight, grinder)
    draw_setting(sight, feed_of(grinder))
    draw_heat(sight, heat_of(grinder))


def feed_of(grinder: Grinder) -> Setting:
    """How fast the ball is pressed on the wheel."""
    percent = round(grinder.feed * 100)
    colour = palette.RED if grinder.chatter > 0.6 else palette.AMBER if percent > 0 else palette.GREY
    return Setting(say("bench.feed"), percent_text(percent), colour)


def heat_of(grinder: Grinder) -> Heat:
    """How hot the ball is, and when it loses its temper."""
    temper = ALLOYS[grinder.blank.alloy].temper
    return Heat(grinder.celsius, min(temper, 290.0), say("bench.temper"))


def ready_text(it: Ball) -> tuple[str, Colour]:
    """How far a ball that is done is off the drawing."""
    good = fits(it.size) and it.roundness <= DRAWING.roundness[1]
    return figure(size_percent(it.size), 2, sign=True), palette.CYAN if good else palette.AMBER


def size_percent(size: float) -> float:
    """How far a size, as diameter / nominal, is over the drawing, in %."""
    return (size - 1.0) * 100.0


def fits(size: float) -> bool:
    """Whether a size, as diameter / nominal, is within the drawing."""
    return DRAWING.size[0] <= size <= DRAWING.size[1]


def _draw_wheel(sight: Sight) -> None:
    grit = picture("wheel_grit.png")
    middle = grit.get_width() / 2
    turned = spin(grit, sight.clock * WHEEL_TURNS, (middle, middle), (middle, middle), grit.get_size())
    put_middle(sight.surface, turned, WHEEL)


def _radius(grinder: Grinder) -> float:
    return GROUND * (1.0 + size_percent(grinder.size) * LARGER / 100.0 / 3.0)


def _draw_ball(sight: Sight, grinder: Grinder, place: tuple[float, float]) -> None:
    wide = round(2 * _radius(grinder))
    frame = frame_of(sight.clock * BALL_TURNS)
    made = ball(grinder.blank.alloy, wide, frame, scuffing(grinder.roundness))
    put_middle(sight.surface, made, place)
    if grinder.celsius > 185.0:
        corner = (round(place[0] - wide / 2), round(place[1] - wide / 2))
        sight.surface.blit(heat.bands(wide, grinder.celsius), corner, special_flags=pygame.BLEND_RGB_MULT)
    if grinder.celsius > heat.GLOWS_FROM * 0.8:
        light = heat.warmed(wide, round(grinder.celsius / heat.STEP))
        corner = (round(place[0] - wide / 2), round(place[1] - wide / 2))
        sight.glowing.blit(light, corner, special_flags=pygame.BLEND_RGB_ADD)


def _draw_dial(sight: Sight, grinder: Grinder) -> None:
    """A dial that reads the size against the drawing, its band thick, its needle on it."""
    off, aim = size_percent(grinder.size), size_percent(min(grinder.size, grinder.depth))
    key = ("size", round(off, 2), round(aim, 2), fits(grinder.size))
    dial = sight.kept.get(key, lambda: _dial(off, aim, _size_colour(grinder)))
    put(sight.surface, dial, GAUGE[0], GAUGE[1] - GAUGE_RADIUS - 14, "centre")


def _write_gauge(sight: Sight, grinder: Grinder) -> None:
    x, y = GAUGE
    off, verdict, colour = size_reading(grinder)
    sight.words(off, x, y - 13, sight.style(19, colour, 2.0), 100, "centre")
    sight.words(verdict, x, y + 13, sight.style(12, colour), 130, "centre")
    sight.words(number_text(sight, grinder), 340, 66, sight.style(13, palette.BONE), 210)
    hardness, shade = hardness_text(grinder)
    sight.words(hardness, 340, 86, sight.style(12, shade), 210)


def size_reading(grinder: Grinder) -> tuple[str, str, Colour]:
    """How far the ball on the wheel is off the drawing, the verdict in words, and the colour of both."""
    off = size_percent(grinder.size)
    verdict = "good" if fits(grinder.size) else "small" if off < 0 else "big"
    return percent_text(off, 2, sign=True), say(f"bench.size_{verdict}"), _size_colour(grinder)


def _size_colour(grinder: Grinder) -> Colour:
    if fits(grinder.size):
        return palette.CYAN
    return palette.RED if grinder.size < DRAWING.size[0] else palette.AMBER


def number_text(sight: Sight, grinder: Grinder) -> str:
    """Which ball it is, and how many are done."""
    return say("bench.ball_of", number=grinder.number, ready=len(sight.bench.tray))


def hardness_text(grinder: Grinder) -> tuple[str, Colour]:
    """How hard it is, and how much of that the heat has cost."""
    worth = say("bench.hrc", value=f"{grinder.hardness:.0f}")
    if grinder.temper_lost < 0.1:
        return worth, palette.GREY
    return f"{worth} {say('bench.lost', value=figure(grinder.temper_lost, 1))}", palette.AMBER


def _dial(off: float, aim: float, colour: Colour) -> pygame.Surface:
    side = 2 * GAUGE_RADIUS + 28
    sheet = Sheet(side, side)
    centre = (side / 2, side / 2)

    def turn(percent: float) -> float:
        return -pi / 2 + SWEEP * max(-1.0, min(1.0, percent / FULL))

    sheet.arc(centre, GAUGE_RADIUS, turn(-FULL), turn(FULL), palette.DIM_AMBER, 1.5)
    low, high = (size_percent(edge) for edge in DRAWING.size)
    sheet.arc(centre, GAUGE_RADIUS + 6, turn(low - 0.08), turn(high + 0.08), palette.CYAN, 6)
    sheet.arc(centre, GAUGE_RADIUS + 6, turn(-FULL), turn(-0.5), palette.dimmed(palette.RED, 0.55), 2.5)
    for step in range(-12, 13):
        at = turn(step * 0.25)
        inner = GAUGE_RADIUS - (10 if step % 4 == 0 else 5)
        sheet.line(on_circle(centre, GAUGE_RADIUS, at), on_circle(centre, inner, at), palette.DIM_AMBER, 1.3)
    at = turn(aim)
    tip = on_circle(centre, GAUGE_RADIUS - 12, at)
    sheet.area(
        (
            tip,
            on_circle(centre, GAUGE_RADIUS - 26, at - 0.11),
            on_circle(centre, GAUGE_RADIUS - 26, at + 0.11),
        ),
        palette.GREY,
    )
    at = turn(off)
    sheet.line(on_circle(centre, 40, at), on_circle(centre, GAUGE_RADIUS - 2, at), colour, 3)
    return sheet.finished()


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure as a bar with its limit: name, shares of the bar's length, and the figure in words."""

    name: str
    share: float
    limit: float
    figure: str

    @property
    def colour(self) -> Colour:
        """Of the bar and the figure."""
        return palette.AMBER if self.share > self.limit else palette.CYAN


def bars_of(grinder: Grinder) -> tuple[Bar, Bar]:
    """Chatter and roundness."""
    jumps = say(f"bench.chatter_{_level(grinder.chatter, 0.25, 0.6)}")
    off = percent_text(grinder.roundness * 100, 2)
    return (
        Bar(say("bench.chatter"), grinder.chatter, 0.5, jumps),
        Bar(say("bench.roundness"), grinder.roundness / (3.0 * DRAWING.roundness[1]), 1.0 / 3.0, off),
    )


def _draw_bars(sight: Sight, grinder: Grinder) -> None:
    x, wide = 750.0, 176.0
    for number, bar in enumerate(bars_of(grinder)):
        y = 74.0 + number * 42
        sight.words(bar.name, x, y, sight.style(12, palette.LABEL_AMBER), wide * 0.5)
        sight.words(bar.figure, x + wide, y, sight.style(13, bar.colour), wide * 0.44, "right")
        draw_bar(sight, bar, x, y + 16, wide)


def draw_bar(sight: Sight, bar: Bar, x: float, y: float, wide: float) -> None:
    """A bar so many pixels wide."""
    key = ("grind", round(min(1.0, bar.share) * 60), bar.colour, bar.limit, round(wide))
    lit = sight.kept.get(key, lambda: _bar(wide, bar.share, bar.limit, bar.colour))
    put(sight.surface, lit, x - 4, y)


def _level(value: float, first: float, second: float) -> int:
    return 0 if value < first else 1 if value < second else 2


def _bar(wide: float, share: float, limit: float, colour: Colour) -> pygame.Surface:
    sheet = Sheet(wide + 8, 14)
    sheet.line((4, 7), (4 + wide, 7), palette.rgb("#3a2f20"), 2)
    if share > 0.01:
        sheet.line((4, 7), (4 + wide * min(1.0, share), 7), colour, 3.4)
    sheet.line((4 + wide * limit, 1), (4 + wide * limit, 13), palette.RED, 1.8)
    return sheet.finished(0.2)
