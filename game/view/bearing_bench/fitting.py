"""Fitting: the open race with its slots, the tray of ground balls, and the pots of grease."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
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
from game.view.palette import Colour
from game.view.pen import Sheet, on_circle
from game.view.texts import say

TRAY_BALL = 50
"""Pixels across a ball of the drawing on the tray."""
DEMAND = 12.5
"""Pixels of the letters of what the drawing demands."""
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
    """The open race with what is in it, the tray and the pots."""
    bench = sight.bench
    draw_hub(sight.surface, bench.rig.inner_angle)
    colour = GREASE_COLOURS[bench.grease]
    put_middle(sight.surface, tinted("film_outer.png", colour), CENTRE)
    put_middle(sight.surface, tinted("film_inner.png", colour), CENTRE)
    for slot, it in enumerate(bench.slots):
        if it is not None:
            wide = round(2 * BALL * it.size)
            put_ball(sight.surface, ball(it.alloy, wide, slot * 7, scuffing(it.roundness)), slot_place(slot))
    draw_tray(sight)
    for index, name in enumerate(GREASES):
        put_middle(sight.surface, tinted("pot.png", GREASE_COLOURS[name]), layout.pot_place(index))


def draw_fitting_lines(sight: Sight) -> None:
    """Rings where balls belong, and around the pot in use."""
    for slot, it in enumerate(sight.bench.slots):
        if it is None:
            next_one = sight.bench.cursor == slot
            ring = sight.kept.get(("slot", next_one), partial(_slot_ring, next_one))
            put_light(sight.surface, ring, slot_place(slot))
    used = layout.pot_place(list(GREASES).index(sight.bench.grease))
    put_light(sight.surface, sight.kept.get("pot", _pot_ring), used)


def draw_fitting_words(sight: Sight) -> None:
    """The slots' numbers, how far each ball is off, how many are in, and what the pots hold."""
    for slot, it in enumerate(sight.bench.slots):
        _write_slot(sight, slot, it)
    text, colour = count_text(sight)
    sight.words(text, CENTRE[0], 606, sight.style(14, colour, track=0.4), 560, "centre")
    draw_tray_words(sight)
    _write_pots(sight)


def draw_tray(sight: Sight) -> None:
    """The ground balls."""
    for index, it in enumerate(shown_balls(sight)[:WELLS]):
        wide = round(TRAY_BALL * (1.0 + (it.size - 1.0) * 4.0))
        made = ball(it.alloy, wide, index * 5, scuffing(it.roundness))
        put_ball(sight.surface, made, layout.tray_place(index), 0.08)


def draw_tray_words(sight: Sight) -> None:
    """How far each of the ground balls is off the drawing."""
    for index, it in enumerate(shown_balls(sight)[:WELLS]):
        x, y = layout.tray_place(index)
        text, colour = off_text(it)
        sight.words(text, x, y + 31, sight.style(11.5, colour), 66, "centre")
    middle = (layout.TRAY[0] + layout.TRAY[2]) / 2
    sight.words(tray_title(sight), middle, 58, sight.style(13, palette.LABEL_AMBER, track=0.3), 250, "centre")


def tray_title(sight: Sight) -> str:
    """What lies on the tray, and how many of it."""
    return say("bench.lot" if sight.bench.stage == "donor" else "bench.tray", count=len(shown_balls(sight)))


def shown_balls(sight: Sight) -> Sequence[Ball]:
    """What lies on the tray: the ground balls; while a donor is chosen, those of the lot in focus as they come."""
    bench = sight.bench
    if bench.stage != "donor":
        return bench.tray
    return bench.rack[sight.focus].balls if 0 <= sight.focus < len(bench.rack) else ()


def draw_drawing(sight: Sight) -> None:
    """The open race as the drawing wants it: where the balls go."""
    put_light(sight.surface, sight.kept.get("drawing", _drawing), CENTRE)


def draw_drawing_words(sight: Sight) -> None:
    """What it demands, under it."""
    for number, (text, colour) in enumerate(demands()):
        look = sight.style(DEMAND, colour, track=0.3)
        sight.words(text, CENTRE[0], 606 + number * 18, look, 560, "centre")


def demands() -> tuple[tuple[str, Colour], ...]:
    """What the drawing demands of balls: how many, how hard, how large."""
    low, high = DRAWING.hardness
    small, large = (size_percent(edge) for edge in DRAWING.size)
    return (
        (say("bench.drawing", count=SLOTS), palette.CYAN),
        (say("bench.drawing_hard", low=f"{low:.0f}", high=f"{high:.0f}"), palette.LABEL_CYAN),
        (
            say("bench.drawing_size", low=figure(small, 2, sign=True), high=figure(large, 2, sign=True)),
            palette.LABEL_CYAN,
        ),
    )


def off_text(it: Ball) -> tuple[str, Colour]:
    """How far a ball is over or under the drawing; one that is out of round says so instead, by a sign."""
    good = fits(it.size)
    shape = it.roundness > DRAWING.roundness[1]
    colour = palette.CYAN if good and not shape else palette.AMBER
    return figure(size_percent(it.size), 2, sign=True) + ("!" if shape else ""), colour


def _write_slot(sight: Sight, slot: int, it: Ball | None) -> None:
    x, y = around(tau * slot / SLOTS, PITCH - BALL - 26)
    sight.words(f"{slot + 1}", x, y - 6, sight.style(12, slot_colour(sight, slot)), 30, "centre")
    if it is not None:
        x, y = around(tau * slot / SLOTS, PITCH + BALL + 25)
        text, shade = off_text(it)
        sight.words(text, x, y - 6, sight.style(11.5, shade), 60, "centre")


def slot_colour(sight: Sight, slot: int) -> Colour:
    """Of a slot's number: filled, the next one, or empty."""
    if sight.bench.slots[slot] is not None:
        return palette.CYAN
    return palette.AMBER if sight.bench.cursor == slot else palette.GREY


def count_text(sight: Sight) -> tuple[str, Colour]:
    """How many balls are in the race."""
    filled = sum(1 for it in sight.bench.slots if it is not None)
    text = say("bench.fitted", count=filled, slots=SLOTS)
    return text, palette.CYAN if filled == SLOTS else palette.AMBER


def _write_pots(sight: Sight) -> None:
    below = picture("pot.png").get_height() / 2 + 2
    for index, (limit, colour) in enumerate(grease_limits(sight)):
        x, y = layout.pot_place(index)
        sight.words(limit, x, y + below, sight.style(12, colour), 60, "centre")
    middle, y = (layout.TRAY[0] + layout.TRAY[2]) / 2, layout.POT_FIRST[1] + 60
    name, best = grease_words(sight)
    sight.words(name, middle, y, sight.style(13, palette.BONE), 290, "centre")
    sight.words(best, middle, y + 19, sight.style(12, palette.GREY), 300, "centre")


def grease_limits(sight: Sight) -> list[tuple[str, Colour]]:
    """Up to which temperature the grease in each pot holds."""
    limits = []
    for index, (name, grease) in enumerate(GREASES.items()):
        used = sight.bench.grease == name
        focus = sight.focus >= 0 and sight.bench.offers[sight.focus] == Offer("grease", index)
        colour = palette.CYAN if used else palette.AMBER if focus else palette.GREY
        limits.append((say("unit.degrees", value=figure(grease.limit)), colour))
    return limits


def grease_words(sight: Sight) -> tuple[str, str]:
    """What the grease in focus, or else in use, is called and good for."""
    shown = _shown_grease(sight)
    best = say(f"grease.{shown}.best", limit=f"{GREASES[shown].limit:.0f}")
    return say(f"grease.{shown}"), best


def _shown_grease(sight: Sight) -> GreaseName:
    """The grease in focus, else the one in use."""
    offers = sight.bench.offers
    if 0 <= sight.focus < len(offers) and offers[sight.focus].kind == "grease":
        return list(GREASES)[offers[sight.focus].index]
    return sight.bench.grease


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
