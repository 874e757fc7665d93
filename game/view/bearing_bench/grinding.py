"""The ball on the wheel: fed, glowing, shedding sparks; and what the gauges say of it."""

from __future__ import annotations

from functools import partial
from math import pi, sin

import pygame

from game.sim.grinding import Grinder
from game.sim.materials import ALLOYS, DRAWING
from game.view import palette
from game.view.bearing_bench import heat, layout
from game.view.bearing_bench.layout import CONTACT, GROUND, WHEEL
from game.view.bearing_bench.lever import draw_column, draw_lever
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
    """Everything of this step that moves."""
    grinder = sight.bench.grinder
    _draw_wheel(sight)
    if grinder is None:
        return
    working = min(1.0, grinder.cut / grinder.limit) if grinder.limit > 0.0 else 0.0
    shake = grinder.chatter * 2.4 * sin(sight.clock * 97.0)
    place = (CONTACT[0] + _radius(grinder) + shake, CONTACT[1] + shake * 0.4)
    put_middle(sight.surface, picture("cup.png"), (place[0] + CUP_AT[0], place[1]))
    _draw_ball(sight, grinder, place)
    if working > 0.02:
        draw_sparks(sight.surface, CONTACT, pi / 2 - 0.12, 0.3 + 0.7 * working, sight.clock)
    _draw_ready(sight)
    _draw_gauge(sight, grinder)
    _draw_bars(sight, grinder)
    percent = round(grinder.feed * 100)
    colour: Colour = palette.RED if grinder.chatter > 0.6 else palette.AMBER if percent > 0 else palette.GREY
    draw_lever(sight, say("bench.feed"), percent_text(percent), colour)
    temper = ALLOYS[grinder.blank.alloy].temper
    draw_column(sight, grinder.celsius, min(temper, 290.0), say("bench.temper"))


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
        sight.surface.blit(light, corner, special_flags=pygame.BLEND_RGB_ADD)


def _draw_ready(sight: Sight) -> None:
    """The balls that are done, in a row under the wheel."""
    for index, it in enumerate(sight.bench.tray[:MOST_READY]):
        place = (layout.READY[0] + index * layout.READY[2], layout.READY[1])
        put_ball(sight.surface, ball(it.alloy, 34, index * 5, scuffing(it.roundness)), place)
        colour = palette.CYAN if fits(it.size) and it.roundness <= DRAWING.roundness[1] else palette.AMBER
        sight.words(
            figure(size_percent(it.size), 2, sign=True),
            place[0],
            place[1] + 20,
            sight.style(11.5, colour),
            60,
            "centre",
        )


def _draw_gauge(sight: Sight, grinder: Grinder) -> None:
    """A dial that reads the size against the drawing, its band thick, its needle on it, and the verdict in words."""
    off = size_percent(grinder.size)
    good = fits(grinder.size)
    colour = palette.CYAN if good else palette.RED if grinder.size < DRAWING.size[0] else palette.AMBER
    aim = size_percent(min(grinder.size, grinder.depth))
    key = ("size", round(off, 2), round(aim, 2), good)
    x, y = GAUGE
    put(
        sight.surface,
        sight.kept.get(key, lambda: _dial(off, aim, colour)),
        x,
        y - GAUGE_RADIUS - 14,
        "centre",
    )
    larger = sight.text
    sight.words(
        percent_text(off, 2, sign=True), x, y - 13 * larger, sight.style(19, colour, 2.0), 100, "centre"
    )
    verdict = "good" if good else "small" if off < 0 else "big"
    sight.words(
        say(f"bench.size_{verdict}"), x, y + 13 + 6 * (larger - 1), sight.style(12, colour), 130, "centre"
    )
    left = sum(1 for it in sight.bench.tray)
    number = say("bench.ball_of", number=grinder.number, ready=left)
    sight.words(number, 340, 66, sight.style(13, palette.BONE), 210)
    worth = say("bench.hrc", value=f"{grinder.hardness:.0f}")
    lost = say("bench.lost", value=figure(grinder.temper_lost, 1)) if grinder.temper_lost >= 0.1 else ""
    shade = palette.AMBER if lost else palette.GREY
    sight.words(f"{worth} {lost}".strip(), 340, 66 + 20 * min(1.6, larger), sight.style(12, shade), 210)


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


def _draw_bars(sight: Sight, grinder: Grinder) -> None:
    """Chatter and roundness, each a bar with its limit."""
    round_limit = DRAWING.roundness[1]
    rows = (
        (
            say("bench.chatter"),
            grinder.chatter,
            0.5,
            say(f"bench.chatter_{_level(grinder.chatter, 0.25, 0.6)}"),
        ),
        (
            say("bench.roundness"),
            grinder.roundness / (3.0 * round_limit),
            1.0 / 3.0,
            percent_text(grinder.roundness * 100, 2),
        ),
    )
    x, wide = 750.0, 176.0
    for number, (name, share, limit, read) in enumerate(rows):
        y = 74 + number * 42
        over = share > limit
        colour = palette.AMBER if over else palette.CYAN
        sight.words(name, x, y, sight.style(12, palette.LABEL_AMBER), wide * 0.5)
        sight.words(read, x + wide, y, sight.style(13, colour), wide * 0.44, "right")
        key = ("grind", round(min(1.0, share) * 60), over, limit)
        high = 16 * min(sight.text, 1.35)
        bar = sight.kept.get(key, partial(_bar, wide, share, limit, colour))
        put(sight.surface, bar, x - 4, y + high)


def _level(value: float, first: float, second: float) -> int:
    return 0 if value < first else 1 if value < second else 2


def _bar(wide: float, share: float, limit: float, colour: Colour) -> pygame.Surface:
    sheet = Sheet(wide + 8, 14)
    sheet.line((4, 7), (4 + wide, 7), palette.rgb("#3a2f20"), 2)
    if share > 0.01:
        sheet.line((4, 7), (4 + wide * min(1.0, share), 7), colour, 3.4)
    sheet.line((4 + wide * limit, 1), (4 + wide * limit, 13), palette.RED, 1.8)
    return sheet.finished(0.2)
