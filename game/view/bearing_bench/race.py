"""The bearing on its jig: what turns in it, its balls with their heat and grease, and who is guilty of the noise."""

from __future__ import annotations

from collections import Counter
from math import atan2, cos, hypot, pi, sin, tau

import pygame

from game.sim.bench import Bench
from game.sim.fitted import Ball
from game.sim.rig import RigBall
from game.view import palette
from game.view.bearing_bench import heat
from game.view.bearing_bench.layout import CENTRE, INNER, OUTER, PITCH, Point
from game.view.bearing_bench.pictures import (
    GREASE_COLOURS,
    ball,
    frame_of,
    picture,
    put_ball,
    put_light,
    put_middle,
    put_shade,
    spin,
    tinted,
)
from game.view.bearing_bench.sight import Sight
from game.view.bearing_bench.sparks import draw_sparks
from game.view.figures import celsius_text, percent_text
from game.view.glow import shine
from game.view.kept import kept
from game.view.lettering import put
from game.view.palette import Colour
from game.view.panel.frame import scrim
from game.view.pen import Sheet, on_circle
from game.view.texts import say

SCALE = PITCH / 50.0
"""Pixels a millimetre of the rig's world."""
HOT = 120.0
"""°C from which a ball is named on its own."""
PEAK = 0.35
"""Of the highest sample of the trace: what counts as a peak of somebody's."""
MOST_WAKES = 12
TAG = 12.5
"""Pixels of the letters of what is told of a ball."""
WAKE_TURNS = 72
"""Pictures of a wake in a turn."""


def draw_race(sight: Sight) -> None:
    """Draw what turns, over the still picture of the bearing."""
    rig = sight.bench.rig
    surface = sight.surface
    colour = GREASE_COLOURS[rig.grease]
    middle = (CENTRE[0] + rig.offset[0] * SCALE, CENTRE[1] + rig.offset[1] * SCALE)
    hot = _hottest(sight)
    for it in hot:
        heat.heat_races(surface, middle, atan2(it.y, it.x), it.celsius)
    draw_hub(surface, rig.inner_angle)
    put_middle(surface, tinted("film_outer.png", colour), middle)
    for it in rig.balls[:MOST_WAKES]:
        _draw_wake(surface, it, colour)
    bad = guilty_slot(sight)
    for it in rig.balls:
        _draw_ball(sight, it, spalled=it.slot == bad and sight.bench.stage == "listen")
    for it in hot:
        _glow(sight, it)


def draw_race_lines(sight: Sight) -> None:
    """Which way it turns, and a ring around the ball that is told of."""
    if sight.bench.rig.rpm > 1.0:
        _draw_arrow(sight)
    if (it := marked_ball(sight)) is not None:
        ring = sight.kept.get("ring", _ring)
        x, y = screen_place(it.x, it.y)
        put(sight.surface, ring, x, y - ring.get_height() / 2, "centre")


def marked_ball(sight: Sight) -> RigBall | None:
    """The ball that is told of: whose noise it is, or else the hottest."""
    bad = guilty_slot(sight)
    guilty = next((it for it in sight.bench.rig.balls if it.slot == bad), None)
    return guilty or next(iter(_hottest(sight)), None)


def draw_hub(surface: pygame.Surface, angle: float) -> None:
    """Key, paint and scratches of the inner race, turned; its shine stays in the picture below."""
    marks = picture("hub_marks.png")
    middle = marks.get_width() / 2
    turned = spin(marks, angle, (middle, middle), (middle, middle), marks.get_size())
    put_middle(surface, turned, CENTRE)


def screen_place(x: float, y: float) -> Point:
    """A place in the rig's world, in mm, on the screen."""
    return (CENTRE[0] + x * SCALE, CENTRE[1] + y * SCALE)


def guilty_slot(sight: Sight) -> int:
    """The slot whose ball stands behind most of the trace's peaks; -1 where nobody stands out."""
    samples = list(sight.bench.rig.trace)
    highest = max((abs(sample.velocity) for sample in samples), default=0.0)
    if highest <= 0.0:
        return -1
    peaks = Counter(
        sample.guilty for sample in samples if sample.guilty >= 0 and abs(sample.velocity) > highest * PEAK
    )
    if not peaks:
        return -1
    slot, count = peaks.most_common(1)[0]
    return slot if count > sum(peaks.values()) * 0.45 else -1


def ball_in(bench: Bench, slot: int) -> Ball | None:
    """What sits in a slot of the race that is on the spindle: of the broken bearing until balls are chosen."""
    own = bench.stage in ("fit", "spin")
    balls = bench.slots if own else bench.broken.fitted.balls
    return balls[slot] if 0 <= slot < len(balls) else None


def scuffing(roundness: float) -> int:
    """How scuffed a ball looks that is so far out of round, as a share of its diameter: 0 to 2."""
    return 0 if roundness < 0.0004 else 1 if roundness < 0.003 else 2


def _hottest(sight: Sight) -> list[RigBall]:
    hot = (it for it in sight.bench.rig.balls if it.celsius >= heat.SHOWN_FROM)
    return sorted(hot, key=lambda it: -it.celsius)[:2]


def _draw_ball(sight: Sight, it: RigBall, spalled: bool) -> None:
    made = ball_in(sight.bench, it.slot)
    alloy = made.alloy if made is not None else "bearing_steel"
    scuffs = max(1, scuffing(made.roundness)) if made is not None else 1
    wide = round(2 * it.radius * SCALE)
    frame = frame_of(it.angle)
    put_ball(sight.surface, ball(alloy, wide, frame, scuffs, spalled), screen_place(it.x, it.y))


def _draw_wake(surface: pygame.Surface, it: RigBall, colour: Colour) -> None:
    turn = atan2(it.y, it.x)
    place = (CENTRE[0] + PITCH * cos(turn), CENTRE[1] + PITCH * sin(turn))
    put_middle(surface, _wake(colour, round(turn / tau * WAKE_TURNS) % WAKE_TURNS), place)


@kept
def _wake(colour: Colour, step: int) -> pygame.Surface:
    """The wake at so many parts of a turn; its place is exact, so that only its slant goes in steps."""
    wake = tinted("wake.png", colour)
    wide, high = wake.get_size()
    side = round(hypot(wide, high)) + 2
    turn = tau * step / WAKE_TURNS
    return spin(wake, turn, (wide / 2, high / 2), (side / 2, side / 2), (side, side)).copy()


def _glow(sight: Sight, it: RigBall) -> None:
    """The light of a hot ball, and the sparks from both places where it grinds."""
    if it.celsius < heat.GLOWS_FROM:
        return
    surface, place = sight.surface, screen_place(it.x, it.y)
    wide = round(2 * it.radius * SCALE)
    share = min(1.0, (it.celsius - heat.GLOWS_FROM) / 320.0)
    put_shade(surface, heat.charred(wide, round(share * 8)), place)
    turn = atan2(it.y, it.x)
    light = heat.warmed(wide, round(it.celsius / heat.STEP))
    middle = (wide / 2, wide / 2)
    put_light(sight.glowing, spin(light, turn, middle, middle, (wide, wide)), place)
    shine(sight.glowing, *place, 120, palette.rgb("#ff5a18"), 0.6 * share, 2.6)
    turning = min(1.0, sight.bench.rig.rpm / 60.0)
    for radius, way, strength in ((INNER, -0.5, 0.3), (OUTER, 0.5, 0.75)):
        contact = (CENTRE[0] + radius * cos(turn), CENTRE[1] + radius * sin(turn))
        draw_sparks(sight.glowing, contact, turn + pi * way, strength * share * turning, sight.clock)


def _draw_arrow(sight: Sight) -> None:
    """Which way the spindle turns."""
    arrow = sight.kept.get("arrow", _arrow)
    put(sight.surface, arrow, CENTRE[0] - 160, CENTRE[1] - 258)


def _arrow() -> pygame.Surface:
    sheet = Sheet(200, 90)
    centre = (160.0, 258.0)
    start, end = -2.15, -1.47
    sheet.arc(centre, 250, start, end, palette.CYAN, 1.6)
    x, y = on_circle(centre, 250, end)
    sheet.run(((x - 9, y - 7), (x, y), (x - 9, y + 6)), palette.CYAN, 1.6)
    return sheet.finished()


def draw_tag(sight: Sight) -> None:
    """A leader from the ball that is told of to its number, how far it is off, and its temperature."""
    it = marked_ball(sight)
    if it is None:
        return
    x, y = screen_place(it.x, it.y)
    right = x >= CENTRE[0]
    turn = atan2(y - CENTRE[1], x - CENTRE[0])
    side = 1.0 if right else -1.0
    way = (x + side * 60, y + (62 if sin(turn) > -0.2 else -62))
    start = (x + 40 * cos(atan2(way[1] - y, way[0] - x)), y + 40 * sin(atan2(way[1] - y, way[0] - x)))
    end = (way[0] + side * 14, way[1])
    pygame.draw.aalines(sight.surface, palette.AMBER, False, [start, way, end])
    align = "left" if right else "right"
    scrim(sight.surface, end[0] + side * 36, end[1] + 16, 72, 44, 0.6)
    at = end[0] + side * 6
    for number, (text, colour) in enumerate(tag_rows(it)):
        sight.words(text, at, end[1] - 6 + number * 17, sight.style(TAG, colour), 190, align)


def tag_rows(it: RigBall) -> list[tuple[str, Colour]]:
    """What is told of a ball: its number, how far it is off, its temperature."""
    rows: list[tuple[str, Colour]] = [(say("bench.ball", number=it.slot + 1), palette.AMBER)]
    off = (it.radius / 10.0 - 1.0) * 100.0
    if abs(off) >= 0.05:
        rows.append((percent_text(off, 1, sign=True), palette.BONE))
    if it.celsius >= HOT:
        rows.append((celsius_text(it.celsius), palette.BONE))
    return rows


def _ring() -> pygame.Surface:
    sheet = Sheet(90, 90)
    sheet.arc((45, 45), 40, 0, 2 * pi, palette.AMBER, 1.5)
    return sheet.finished()
