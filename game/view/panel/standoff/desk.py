"""What the crew can do in a standoff, at the right: the pod with its slider, the driver, the beacon, the way out.

Each line has its key and can be clicked; what cannot be done now is dim, and says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

import pygame

from game.sim.standoff import pod, scanning, tuning
from game.sim.standoff.kinds import DRIVER
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.figures import figure, kilograms_text, mass_text, percent_text
from game.view.lettering import Style, fitted, panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import MARGIN, Frame, scrim
from game.view.panel.standoff.boxes import SLIDER, Boxes
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState

TOP, LOWER = 150.0, 44.0
"""Pixels from the upper edge, under the messages, and how many more at twice the size of letters."""
WIDTH, WIDER = 250.0, 150.0
"""Pixels of the column, and how many more at twice the size of letters."""
LARGEST = 1.45
"""Times the usual size of letters at most."""
LINE = 25.0
LETTERS, SMALL = 13.0, 12.0
CAP = 19
STEPS = 60
"""In which bars are drawn."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the desk: an action, its words, whether it can be done, and how far it has come (0 to 1)."""

    action: str
    text: str
    can: bool
    share: float = 0.0
    colour: Colour = palette.AMBER


class _Column:
    """Lines from the top down, right-aligned in the picture."""

    def __init__(self, frame: Frame, height: float) -> None:
        self.frame = frame
        self.scale = min(frame.text, LARGEST)
        self.width = WIDTH + WIDER * (self.scale - 1.0)
        self.left = frame.width - MARGIN - self.width
        tall = height * self.scale
        self.y = frame.room.below(self.left, TOP + LOWER * (frame.text - 1.0), self.width, tall)
        middle = self.left + self.width / 2
        scrim(
            frame.surface,
            middle + 10,
            self.y + tall / 2,
            round(self.width * 0.62 + 60),
            round(tall * 0.62 + 30),
            0.62,
        )

    def style(self, size: float, colour: Colour, track: float = 0.3) -> Style:
        """A style for letters of this column."""
        return self.frame.style(size * self.scale / self.frame.text, colour, track=track)

    def down(self, pixels: float) -> None:
        """The next line lies so much lower."""
        self.y += pixels * self.scale


def draw_desk(frame: Frame, state: StandoffState, boxes: Boxes) -> float:
    """Draw the column; returns the pixel at which it begins from the left."""
    has_pod = state.spec.cargo.pod > 0 and not state.bay.away
    deeds = deeds_of(frame, state)
    column = _Column(frame, (108.0 if has_pod else 0.0) + LINE * len(deeds))
    if has_pod:
        _draw_pod(column, state, boxes)
    for deed in deeds:
        _draw_deed(column, deed, boxes)
    return column.left


def deeds_of(frame: Frame, state: StandoffState) -> list[Deed]:
    """What can be done now, from top to bottom."""
    world, bay = frame.world, state.bay
    deeds = []
    if not bay.away:
        seconds = f"{(1.0 - bay.pressure) * state.spec.cargo.pressurise:.0f}"
        if bay.pressure < 1.0:
            text = say("standoff.stall" if bay.running else "standoff.pressurise", seconds=seconds)
            deeds.append(Deed("pressurise", text, bay.exotic > 0.0, bay.pressure, palette.CYAN))
        ready = bay.pressure == 1.0 and world.ship.dock is None
        deeds.append(
            Deed("jettison", say("standoff.jettison" if ready else "standoff.jettison_later"), ready)
        )
    if state.spec.rounds:
        wait = (state.ready_tick - world.tick) / (DRIVER.reload * TICKS_A_SECOND)
        text = say("standoff.driver", rounds=state.rounds)
        deeds.append(Deed("fire", text, state.rounds > 0 and wait <= 0, max(0.0, min(1.0, 1.0 - wait))))
    shut = state.beacon_tick == 0
    deeds.append(Deed("beacon", say("standoff.beacon" if shut else "standoff.beacon_open"), shut))
    held = state.abandon_ticks / (tuning.ABANDON_SECONDS * TICKS_A_SECOND)
    deeds.append(Deed("abandon", say("standoff.abandon"), world.ship.alive, held, palette.RED))
    return deeds


def _draw_pod(column: _Column, state: StandoffState, boxes: Boxes) -> None:
    frame, bay, cargo = column.frame, state.bay, state.spec.cargo
    surface, left, right = frame.surface, column.left, column.left + column.width
    write(surface, say("standoff.pod"), left, column.y, column.style(LETTERS, palette.LABEL_AMBER))
    loaded = say("standoff.loaded", mass=figure(bay.exotic), room=kilograms_text(cargo.pod))
    write(surface, loaded, right, column.y, column.style(LETTERS, palette.AMBER), "right")
    column.down(19)
    _draw_slider(column, state, boxes)
    column.down(29)
    hidden, bare = pod.hidden(frame.world, state), pod.in_the_open(frame.world, state)
    near = min((_away(frame, each.position) for each in frame.world.vessels if each.alive), default=0.0)
    odds = scanning.odds(frame.world, state, near)
    rows = (
        (say("standoff.shielded"), mass_text(hidden), palette.CYAN if hidden else palette.GREY),
        (say("standoff.scan_odds"), percent_text(odds), palette.AMBER if odds >= 1.0 else palette.GREY),
        (say("standoff.in_the_open"), mass_text(bare), palette.RED if bare >= 0.1 else palette.GREY),
    )
    for label, value, colour in rows:
        look = column.style(SMALL, palette.GREY)
        value_look = column.style(LETTERS, colour)
        room = column.width - panel_width(value, value_look) - 10
        write(surface, label, left, column.y, fitted(label, look, room))
        write(surface, value, right, column.y, value_look, "right")
        column.down(19)


def _away(frame: Frame, place: tuple[float, float]) -> float:
    x, y = frame.ship[:2]
    return hypot(place[0] - x, place[1] - y)


def _draw_slider(column: _Column, state: StandoffState, boxes: Boxes) -> None:
    """How much is in the pod and how much is wanted there, between its two keys."""
    frame, bay = column.frame, state.bay
    size = CAP * column.scale
    less, more = (frame.caps.get(action, ()) for action in ("load_less", "load_more"))
    draw_caps(frame.screen, less, column.left, column.y, size, _shade(boxes, "load_less"))
    wide = caps_width(more, size)
    draw_caps(
        frame.screen, more, column.left + column.width - wide, column.y, size, _shade(boxes, "load_more")
    )
    start = column.left + caps_width(less, size) + 12
    length = column.width - caps_width(less, size) - wide - 24
    full = min(state.spec.cargo.pod, max(1.0, frame.world.ship.hold["exotic_matter"]))
    loaded, wanted = round(bay.exotic / full * STEPS), round(bay.wanted / full * STEPS)
    lit = boxes.over == SLIDER
    bar = frame.kept.get(
        ("pod slider", loaded, wanted, round(length), lit), lambda: _slider(loaded, wanted, length, lit)
    )
    put(frame.surface, bar, start - 6, column.y + size / 2 - bar.get_height() / 2)
    high = round(size)
    boxes.put(SLIDER, pygame.Rect(round(start), round(column.y) - 3, round(length), high + 6))
    boxes.put(
        "load_less",
        pygame.Rect(round(column.left), round(column.y) - 3, round(start - column.left - 8), high + 6),
    )
    boxes.put("load_more", pygame.Rect(round(start + length + 8), round(column.y) - 3, wide + 8, high + 6))


def _shade(boxes: Boxes, action: str) -> Colour:
    return palette.AMBER if boxes.over == action else palette.LABEL_CYAN


def _slider(loaded: int, wanted: int, length: float, lit: bool) -> pygame.Surface:
    sheet = Sheet(length + 12, 24)
    cell = length / STEPS
    sheet.line((6, 12), (6 + length, 12), palette.DIM_AMBER, 1.4)
    for tick in range(5):
        x = 6 + length * tick / 4
        sheet.line((x, 16), (x, 20), palette.DIM_AMBER, 1.2)
    if loaded:
        sheet.line((6, 12), (6 + cell * loaded, 12), palette.AMBER, 5.0)
    x = 6 + cell * wanted
    colour = palette.BONE if lit else palette.AMBER
    sheet.run(((x, 3), (x + 5, 8), (x + 5, 16), (x - 5, 16), (x - 5, 8)), colour, 1.8, closed=True)
    return sheet.finished()


def _draw_deed(column: _Column, deed: Deed, boxes: Boxes) -> None:
    frame = column.frame
    size = CAP * column.scale
    lit = boxes.over == deed.action
    shade = deed.colour if deed.can else palette.dimmed(palette.GREY, 0.62)
    look = column.style(LETTERS, palette.BONE if lit and deed.can else shade)
    caps = frame.caps.get(deed.action, ())
    wide = caps_width(caps, size)
    cap = (
        palette.AMBER
        if lit and deed.can
        else palette.LABEL_CYAN
        if deed.can
        else palette.dimmed(palette.GREY, 0.5)
    )
    draw_caps(frame.screen, caps, column.left + column.width - wide, column.y, size, cap)
    end = column.left + column.width - wide - 10
    look = fitted(deed.text, look, column.width - wide - 10)
    write(frame.surface, deed.text, end, column.y + (size - look.size) / 2, look, "right")
    if 0.0 < deed.share < 1.0:
        steps, long = round(min(1.0, deed.share) * STEPS), panel_width(deed.text, look)
        bar = frame.kept.get(("deed", steps, round(long), shade), lambda: _bar(steps, long, shade))
        put(frame.surface, bar, end - long - 2, column.y + size - 3)
    place = pygame.Rect(round(column.left), round(column.y) - 2, round(column.width) + 6, round(size) + 4)
    boxes.put(deed.action, place)
    column.down(LINE)


def _bar(steps: int, length: float, colour: Colour) -> pygame.Surface:
    sheet = Sheet(length + 4, 6)
    sheet.line((2, 3), (2 + length, 3), palette.dimmed(colour, 0.3), 1.2)
    sheet.line((2, 3), (2 + length * steps / STEPS, 3), colour, 2.4)
    return sheet.finished()
