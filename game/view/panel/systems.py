"""The ship's systems, lower left over the gauges: the generator first, then the others in the order of power.

Each is told by its icon and short name, its state by the ring's form (whole, notched, broken, crossed out) as well as by
its colour, what is left of its life by the ring's length, its power by a bar. Nothing is shown while all is as new.
"""

from __future__ import annotations

from functools import partial
from math import pi, tau
from typing import TYPE_CHECKING

import pygame

from game.level.equipment import CONSUMERS, Consumer, SystemKind
from game.sim.units import Stage, Unit
from game.view import palette
from game.view.lettering import fitted, put, write
from game.view.palette import Colour
from game.view.panel.frame import MARGIN, Frame, scrim
from game.view.pen import Point, Sheet, on_circle
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

CELL, WIDER = 50.0, 14.0
"""Pixels of a system, and how many more at twice the size of letters."""
RING = 14.0
ABOVE, HIGHER = 100.0, 72.0
"""Pixels of the gauges below, and how many more at twice the size of letters."""
LIFE_STEPS, SUPPLY_STEPS = 24, 15
BLINK_SECONDS = 0.8
ICONS: dict[SystemKind | Consumer, tuple[tuple[Point, ...], ...]] = {
    "life_support": (((-4, -1), (-1, -4), (3, -3), (4, 1), (1, 4), (-3, 3), (-4, -1)), ((-1, -1), (1.5, 1))),
    "propulsion": (((-5, -2), (-1, -2), (4, -5), (4, 5), (-1, 2), (-5, 2), (-5, -2)),),
    "power": (((2, -6), (-3, 1), (0, 1), (-2, 6), (3, -1), (0, -1), (2, -6)),),
    "drill": (((-4, -5), (4, -5), (0, 6), (-4, -5)), ((-2.5, -1.5), (2.5, -2.5)), ((-1.4, 2), (1.6, 1))),
    "tools": (((-4, 4), (2, -2)), ((1, -5), (2, -2), (5, -1), (5, -4))),
}
"""Strokes around the middle of a ring, in pixels."""


def is_worth_showing(world: World) -> bool:
    """Whether anything aboard is not as new, or there is something to mend it with."""
    worn = any(unit.stage != "sound" or unit.repaired or unit.bearing.damage > 0.3 for unit in world.systems)
    return worn or bool(world.power.browned_out or world.rack.lots or world.benches)


def draw_systems(frame: Frame) -> None:
    """Draw the strip where there is something to tell."""
    world = frame.world
    if not is_worth_showing(world):
        return
    larger = frame.text - 1.0
    cell = CELL + WIDER * larger
    y = frame.height - ABOVE - HIGHER * larger - 52 - 12 * larger
    scrim(frame.surface, MARGIN + 2.6 * cell, y + 24, round(3.3 * cell), round(46 + 16 * larger), 0.7)
    _draw_system(frame, world.systems["power"], (MARGIN + cell / 2, y), cell)
    put(frame.surface, frame.kept.get("systems", _divider), MARGIN + cell + 3, y)
    for place, consumer in enumerate(world.power.order):
        at = (MARGIN + 10 + (place + 1.5) * cell, y)
        if consumer == "tools":
            _draw_tools(frame, at, cell)
        else:
            _draw_system(frame, world.systems[consumer], at, cell)
        number = str(CONSUMERS.index(consumer) + 1)
        look = frame.style(10, palette.GREY)
        write(frame.surface, number, at[0] - cell / 2 + 5, y - 2, fitted(number, look, 9))


def _draw_system(frame: Frame, unit: Unit, at: Point, cell: float) -> None:
    colour = _colour_of(unit.stage)
    steady = unit.stage not in ("failing", "seized") or frame.clock % BLINK_SECONDS < BLINK_SECONDS * 0.72
    ring = partial(_ring, unit.kind, unit.stage, round(unit.left * LIFE_STEPS), colour)
    key = ("system", unit.kind, unit.stage, round(unit.left * LIFE_STEPS), colour)
    if steady:
        put(frame.surface, frame.kept.get(key, ring), *at, "centre")
    share = unit.supply if unit.kind != "power" else unit.speed
    _draw_name(frame, unit.kind, at, cell, colour if unit.stage != "sound" else palette.LABEL_CYAN)
    _draw_supply(frame, share, at, cell)


def _colour_of(stage: Stage) -> Colour:
    if stage == "sound":
        return palette.CYAN
    return palette.AMBER if stage in ("noisy", "shaking") else palette.RED


def _draw_tools(frame: Frame, at: Point, cell: float) -> None:
    icon = frame.kept.get("tools", partial(_ring, "tools", "sound", LIFE_STEPS, palette.DIM_CYAN))
    put(frame.surface, icon, *at, "centre")
    _draw_name(frame, "tools", at, cell, palette.GREY)
    _draw_supply(frame, frame.world.power.supply["tools"], at, cell)


def _draw_name(frame: Frame, kind: SystemKind | Consumer, at: Point, cell: float, colour: Colour) -> None:
    name = say(f"system.{kind}.short")
    look = fitted(name, frame.style(11, colour), cell - 3)
    write(frame.surface, name, at[0], at[1] + 2 * RING + 6, look, "centre")


def _draw_supply(frame: Frame, share: float, at: Point, cell: float) -> None:
    """The power it gets: a bar under its name, with a gap where it falls short."""
    steps = round(max(0.0, min(1.0, share)) * SUPPLY_STEPS)
    key = ("supply", steps, round(cell))
    bar = frame.kept.get(key, partial(_bar, steps, cell))
    put(frame.surface, bar, at[0], at[1] + 2 * RING + 8 + min(22.0, 11 * frame.text), "centre")


def _ring(kind: SystemKind | Consumer, stage: Stage, life: int, colour: Colour) -> pygame.Surface:
    side = 2 * RING + 10
    sheet = Sheet(side, side)
    centre = (side / 2, side / 2)
    sheet.arc(centre, RING, 0, tau, palette.dimmed(colour, 0.28), 1.3)
    end = tau * life / LIFE_STEPS
    if stage in ("sound", "noisy") and end > 0.0:
        sheet.arc(centre, RING, -pi / 2, -pi / 2 + end, colour, 2.2)
    elif stage in ("shaking", "failing"):
        for notch in range(max(1, life)):
            start = -pi / 2 + tau * notch / LIFE_STEPS
            sheet.arc(
                centre,
                RING + (1.8 if notch % 2 else -1.2),
                start,
                start + tau / LIFE_STEPS * 0.8,
                colour,
                2.2,
            )
    for stroke in ICONS[kind]:
        sheet.run([(centre[0] + x, centre[1] + y) for x, y in stroke], colour, 1.5)
    if stage == "seized":
        for lean in (-1, 1):
            sheet.line(
                (centre[0] - RING, centre[1] - lean * RING),
                (centre[0] + RING, centre[1] + lean * RING),
                colour,
                2.4,
            )
    elif stage == "failing":
        sheet.run(_wedge(on_circle(centre, RING + 1, -0.8)), colour, 1.6, closed=True)
    elif stage == "noisy":
        for reach in (4.5, 8.5):
            sheet.arc(on_circle(centre, RING - 5, -0.8), reach, -1.9, 0.4, colour, 2.0)
    return sheet.finished()


def _wedge(at: Point) -> list[Point]:
    return [(at[0], at[1] - 5), (at[0] + 5, at[1] + 4), (at[0] - 5, at[1] + 4)]


def _bar(steps: int, cell: float) -> pygame.Surface:
    wide = cell - 12
    sheet = Sheet(wide + 6, 9)
    full = steps >= SUPPLY_STEPS
    sheet.line((3, 4.5), (3 + wide, 4.5), palette.UNLIT if full else palette.rgb("#5a2420"), 2.0)
    if steps:
        sheet.line(
            (3, 4.5), (3 + wide * steps / SUPPLY_STEPS, 4.5), palette.CYAN if full else palette.AMBER, 3.0
        )
    if not full:
        x = 3 + wide * steps / SUPPLY_STEPS
        sheet.line((x, 0.5), (x, 8.5), palette.RED, 1.6)
    return sheet.finished(0.2)


def _divider() -> pygame.Surface:
    sheet = Sheet(8, 50)
    sheet.line((4, 2), (4, 48), palette.DIM_AMBER, 1.2)
    return sheet.finished(0.0)
