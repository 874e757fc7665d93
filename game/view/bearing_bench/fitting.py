"""Fitting: the open race with its slots, the tray of ground balls, and the pots of grease."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, tau

import pygame

from game.sim.bench import Offer
from game.sim.fitted import Ball
from game.sim.materials import DRAWING, GREASES, GreaseName
from game.sim.rig_parts import SLOTS
from game.view import palette
from game.view.bearing_bench import layout
from game.view.bearing_bench.grinding import fits, size_percent
from game.view.bearing_bench.layout import BALL, CENTRE, PITCH, Point, around
from game.view.bearing_bench.pictures import (
    GREASE_COLOURS,
    ball,
    picture,
    put_ball,
    put_light,
    put_middle,
    tinted,
)
from game.view.bearing_bench.race import draw_hub, scuffing
from game.view.bearing_bench.sight import Rect, Sight
from game.view.figures import figure
from game.view.lettering import put
from game.view.palette import Colour
from game.view.pen import Sheet, on_circle
from game.view.texts import say

TRAY_BALL = 50
"""Pixels across a ball of the drawing on the tray."""
WELLS = layout.TRAY_COLUMNS * layout.TRAY_ROWS


def slot_place(slot: int) -> Point:
    """Where a slot of the race is on the screen, at rest."""
    return around(tau * slot / SLOTS, PITCH)


def offer_place(offer: Offer) -> Rect:
    """The part of the screen that something offered takes at this step."""
    if offer.kind == "slot":
        x, y = slot_place(offer.index)
        return (x - BALL - 6, y - BALL - 6, 2 * BALL + 12, 2 * BALL + 12)
    if offer.kind == "grease":
        x, y = layout.pot_place(offer.index)
        return (x - 34, y - 34, 68, 68)
    x, y = layout.tray_place(offer.index % WELLS)
    return (x - 32, y - 32, 64, 76)


def draw_fitting(sight: Sight) -> None:
    """Draw the step."""
    bench = sight.bench
    draw_hub(sight.surface, bench.rig.inner_angle)
    colour = GREASE_COLOURS[bench.grease]
    put_middle(sight.surface, tinted("film_outer.png", colour), CENTRE)
    put_middle(sight.surface, tinted("film_inner.png", colour), CENTRE)
    for slot, it in enumerate(bench.slots):
        _draw_slot(sight, slot, it)
    _draw_count(sight)
    draw_tray(sight)
    _draw_pots(sight)


def draw_tray(sight: Sight) -> None:
    """The ground balls, each with how far it is off the drawing."""
    tray = _shown_balls(sight)
    for index, it in enumerate(tray[:WELLS]):
        x, y = layout.tray_place(index)
        wide = round(TRAY_BALL * (1.0 + (it.size - 1.0) * 4.0))
        put_ball(sight.surface, ball(it.alloy, wide, index * 5, scuffing(it.roundness)), (x, y), 0.08)
        text, colour = off_text(it)
        sight.words(text, x, y + 31, sight.style(11.5, colour), 66, "centre")
    title = say("bench.lot" if sight.bench.stage == "donor" else "bench.tray", count=len(tray))
    sight.words(
        title,
        (layout.TRAY[0] + layout.TRAY[2]) / 2,
        58,
        sight.style(13, palette.LABEL_AMBER, track=0.3),
        250,
        "centre",
    )


def _shown_balls(sight: Sight) -> Sequence[Ball]:
    """What lies on the tray: the ground balls; while a donor is chosen, those of the lot in focus as they come."""
    bench = sight.bench
    if bench.stage != "donor":
        return bench.tray
    return bench.rack[sight.focus].balls if 0 <= sight.focus < len(bench.rack) else ()


def draw_drawing(sight: Sight) -> None:
    """The open race as the drawing wants it: where the balls go, how many, how hard and how large."""
    put_light(sight.surface, sight.kept.get("drawing", _drawing), CENTRE)
    low, high = DRAWING.hardness
    small, large = (size_percent(edge) for edge in DRAWING.size)
    lines = (
        say("bench.drawing", count=SLOTS),
        say("bench.drawing_hard", low=f"{low:.0f}", high=f"{high:.0f}"),
        say("bench.drawing_size", low=figure(small, 2, sign=True), high=figure(large, 2, sign=True)),
    )
    look, pitch = 12.5 * min(1.0, 1.7 / sight.text), 18 + 6.5 * (sight.text - 1.0)
    for number, text in enumerate(lines):
        y = 606 + number * pitch
        colour = palette.CYAN if number == 0 else palette.LABEL_CYAN
        sight.words(text, CENTRE[0], y, sight.style(look, colour, track=0.3), 560, "centre")


def off_text(it: Ball) -> tuple[str, Colour]:
    """How far a ball is over or under the drawing; one that is out of round says so instead, by a sign."""
    good = fits(it.size)
    shape = it.roundness > DRAWING.roundness[1]
    colour = palette.CYAN if good and not shape else palette.AMBER
    return figure(size_percent(it.size), 2, sign=True) + ("!" if shape else ""), colour


def _draw_slot(sight: Sight, slot: int, it: Ball | None) -> None:
    place = slot_place(slot)
    next_one = sight.bench.cursor == slot
    if it is None:
        ring = sight.kept.get(("slot", next_one), lambda: _slot_ring(next_one))
        put(sight.surface, ring, place[0], place[1] - ring.get_height() / 2, "centre")
    else:
        wide = round(2 * BALL * it.size)
        put_ball(sight.surface, ball(it.alloy, wide, slot * 7, scuffing(it.roundness)), place)
    x, y = around(tau * slot / SLOTS, PITCH - BALL - 26)
    colour = palette.CYAN if it is not None else palette.AMBER if next_one else palette.GREY
    sight.words(f"{slot + 1}", x, y - 6 * sight.text, sight.style(12, colour), 30, "centre")
    if it is not None:
        x, y = around(tau * slot / SLOTS, PITCH + BALL + 25)
        text, shade = off_text(it)
        sight.words(text, x, y - 6 * sight.text, sight.style(11.5, shade), 60, "centre")


def _draw_count(sight: Sight) -> None:
    filled = sum(1 for it in sight.bench.slots if it is not None)
    colour = palette.CYAN if filled == SLOTS else palette.AMBER
    text = say("bench.fitted", count=filled, slots=SLOTS)
    sight.words(text, CENTRE[0], 606, sight.style(14, colour, track=0.4), 560, "centre")


def _draw_pots(sight: Sight) -> None:
    pot = picture("pot.png")
    for index, name in enumerate(GREASES):
        place = layout.pot_place(index)
        put_middle(sight.surface, tinted("pot.png", _grease_shade(name)), place)
        used = sight.bench.grease == name
        if used:
            mark = sight.kept.get("pot", _pot_ring)
            put(sight.surface, mark, place[0], place[1] - mark.get_height() / 2, "centre")
        focus = sight.focus >= 0 and sight.bench.offers[sight.focus] == Offer("grease", index)
        colour = palette.CYAN if used else palette.AMBER if focus else palette.GREY
        limit = say("unit.degrees", value=figure(GREASES[name].limit))
        sight.words(
            limit, place[0], place[1] + pot.get_height() / 2 + 2, sight.style(12, colour), 60, "centre"
        )
    shown = _shown_grease(sight)
    name_y = layout.POT_FIRST[1] + 56 + 4 * sight.text
    middle = (layout.TRAY[0] + layout.TRAY[2]) / 2
    sight.words(say(f"grease.{shown}"), middle, name_y, sight.style(13, palette.BONE), 290, "centre")
    best = say(f"grease.{shown}.best", limit=f"{GREASES[shown].limit:.0f}")
    sight.words(best, middle, name_y + 19 * sight.text, sight.style(12, palette.GREY), 300, "centre")


def _shown_grease(sight: Sight) -> GreaseName:
    """The grease in focus, else the one in use."""
    offers = sight.bench.offers
    if 0 <= sight.focus < len(offers) and offers[sight.focus].kind == "grease":
        return list(GREASES)[offers[sight.focus].index]
    return sight.bench.grease


def _grease_shade(name: GreaseName) -> Colour:
    return GREASE_COLOURS[name]


def _slot_ring(next_one: bool) -> pygame.Surface:
    """A dashed ring where a ball belongs; the next one is whole and brighter."""
    side = 2 * BALL + 12
    sheet = Sheet(side, side)
    centre = (side / 2, side / 2)
    if next_one:
        sheet.arc(centre, BALL, 0, 2 * pi, palette.AMBER, 2.0)
        sheet.line((centre[0] - 7, centre[1]), (centre[0] + 7, centre[1]), palette.AMBER, 1.8)
        sheet.line((centre[0], centre[1] - 7), (centre[0], centre[1] + 7), palette.AMBER, 1.8)
        return sheet.finished()
    for step in range(12):
        start = tau * step / 12
        sheet.arc(centre, BALL, start, start + tau / 24, palette.DIM_CYAN, 1.5)
    return sheet.finished()


def _drawing() -> pygame.Surface:
    """Dashed balls on a dashed circle, a cross through the axis."""
    side = 2 * (PITCH + BALL) + 60
    sheet = Sheet(side, side)
    middle = (side / 2, side / 2)
    for step in range(60):
        start = tau * step / 60
        sheet.arc(middle, PITCH, start, start + tau / 150, palette.DIM_CYAN, 1.3)
    for slot in range(SLOTS):
        place = on_circle(middle, PITCH, tau * slot / SLOTS)
        for step in range(14):
            start = tau * step / 14
            sheet.arc(place, BALL, start, start + tau / 26, palette.LABEL_CYAN, 1.5)
        for dx, dy in ((6, 0), (0, 6)):
            sheet.line((place[0] - dx, place[1] - dy), (place[0] + dx, place[1] + dy), palette.DIM_CYAN, 1.2)
    return sheet.finished()


def _pot_ring() -> pygame.Surface:
    sheet = Sheet(76, 76)
    sheet.arc((38, 38), 34, 0, 2 * pi, palette.CYAN, 2.2)
    sheet.run(((50, 12), (55, 17), (64, 6)), palette.CYAN, 2.2)
    return sheet.finished()
