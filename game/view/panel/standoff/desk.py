"""What the crew can do in a standoff, at the right: the pod with its slider, the driver, the beacon, the way out.

Each line has its key and can be clicked; what cannot be done now is dim, and says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, inf, sqrt
from typing import TYPE_CHECKING

import pygame

from game.sim.standoff import pod, scanning, tuning
from game.sim.standoff.kinds import DRIVER
from game.sim.tuning import TICKS_A_SECOND
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.figures import figure, kilograms_text, mass_text, percent_text
from game.view.leaves import DOT, Turning, draw_marks, fill_leaves
from game.view.lettering import Style, fitted, panel_width, put, write
from game.view.palette import Colour
from game.view.panel.frame import MARGIN, Frame, block_scrim
from game.view.panel.gauges import top_of_readings
from game.view.panel.room import GAP
from game.view.panel.standoff.boxes import SLIDER, Boxes
from game.view.paragraphs import panel_lines
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState

TOP, LOWER = 150.0, 84.0
"""Pixels from the upper edge, under the messages, and how many more at twice the size of letters."""
REPLAY_TOP = 58.0
"""The same in a replay, times how large letters are."""
WIDTH, WIDER = 250.0, 222.0
"""Pixels of the column, and how many more at twice the size of letters."""
POD = 108.0
"""Pixels of what is told of the pod."""
LEADING = 1.3
"""From one line of a deed to the next, times the size of its letters."""
AROUND, DEPTH = 70, 0.78
"""Pixels around the column that are darkened with it, and how much: it can be read over a hull in full sun."""
LINE = 25.0
LETTERS, SMALL = 13.0, 12.0
CAP = 19
STEPS = 60
"""In which bars are drawn."""
DESK = (SLIDER, "load_less", "load_more", "pressurise", "jettison", "fire", "beacon", "abandon")
"""What can be pressed here."""


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

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.scale = frame.text
        self.width = WIDTH + WIDER * (self.scale - 1.0)
        self.left = frame.width - MARGIN - self.width
        self.y = 0.0

    @property
    def room(self) -> float:
        """Pixels from under the messages to the readings below; where letters are of the usual size there is enough."""
        if self.scale <= 1.0:
            return inf
        top = self.frame.room.start_below(self.left, self._top, self.width, POD * self.scale)
        return top_of_readings(self.frame) - GAP - top

    @property
    def _top(self) -> float:
        """Under the messages; in large letters where nothing can be pressed, as in a replay, right under one."""
        if self.scale > 1.0 and not self.frame.caps:
            return REPLAY_TOP * self.scale
        return TOP + LOWER * (self.scale - 1.0)

    def begin(self, tall: float) -> pygame.Rect:
        """Take a place so high; returns it."""
        self.y = self.frame.room.below(self.left, self._top, self.width, tall)
        return pygame.Rect(round(self.left), round(self.y), round(self.width), round(tall))

    def style(self, size: float, colour: Colour, track: float = 0.3) -> Style:
        """A style for letters of this column."""
        return self.frame.style(size, colour, track=track)

    def down(self, pixels: float) -> None:
        """The next line lies so much lower."""
        self.y += pixels * self.scale


def darken_desk(surface: pygame.Surface, place: pygame.Rect, text: float) -> None:
    """Darken what lies behind the column, before anything is written, letters so many times their usual size."""
    block_scrim(surface, place, round(AROUND * sqrt(text)), DEPTH)


def draw_desk(frame: Frame, state: StandoffState, boxes: Boxes, leaf: Turning) -> pygame.Rect:
    """Draw the column, leaf by leaf where letters are large; returns its place."""
    column = _Column(frame)
    deeds = deeds_of(frame, state)
    has_pod = state.spec.cargo.pod > 0 and not state.bay.away
    heights = [_pod_height(column, state)] * has_pod + [_height(column, deed) for deed in deeds]
    marks = 6 * DOT if sum(heights) > column.room else 0
    leaves = fill_leaves(heights, column.room - marks)
    at = leaf.look("desk", frame.clock, len(leaves), held=boxes.over in DESK)
    shown = _called_for(deeds, leaves, has_pod, at)
    tall = sum(heights[number] for number in leaves[shown]) + marks
    if tall > column.room and not frame.caps:
        return pygame.Rect(frame.width, 0, 0, 0)  # out of the way of what is watched
    place = column.begin(tall)
    for number in leaves[shown]:
        if number < has_pod:
            _draw_pod(column, state, boxes)
        else:
            _draw_deed(column, deeds[number - has_pod], boxes)
    draw_marks(frame.screen, frame.width - MARGIN, column.y + 3 * DOT, len(leaves), shown)
    return place


def _called_for(deeds: list[Deed], leaves: list[list[int]], before: int, at: int) -> int:
    """The leaf on which a key is being held that has to be seen, or else the one whose turn it is."""
    held = next(
        (number for number, deed in enumerate(deeds) if deed.action == "abandon" and deed.share), None
    )
    if held is None:
        return at
    return next(number for number, leaf in enumerate(leaves) if held + before in leaf)


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


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of what is told of the pod: its label, in as many lines as that needs, and its figure."""

    label: tuple[str, ...]
    label_look: Style
    value: str
    look: Style

    @property
    def more(self) -> float:
        """Pixels that it takes over those of a single line."""
        return LEADING * self.label_look.size * (len(self.label) - 1)


def _line(column: _Column, label: str, label_look: Style, value: str, look: Style) -> _Line:
    room = column.width - panel_width(value, look) - 10
    if column.scale <= 1.0:
        return _Line((label,), fitted(label, label_look, room), value, look)
    return _Line(tuple(panel_lines(label, label_look, room)), label_look, value, look)


def _title(column: _Column, state: StandoffState) -> _Line:
    loaded = say("standoff.loaded", mass=figure(state.bay.exotic), room=kilograms_text(state.spec.cargo.pod))
    look = column.style(LETTERS, palette.LABEL_AMBER)
    return _line(column, say("standoff.pod"), look, loaded, column.style(LETTERS, palette.AMBER))


def _rows(column: _Column, state: StandoffState) -> list[_Line]:
    """What is hidden, how likely a scan finds it, and what lies open."""
    frame = column.frame
    hidden, bare = pod.hidden(frame.world, state), pod.in_the_open(frame.world, state)
    near = min((_away(frame, each.position) for each in frame.world.vessels if each.alive), default=0.0)
    odds = scanning.odds(frame.world, state, near)
    rows = (
        (say("standoff.shielded"), mass_text(hidden), palette.CYAN if hidden else palette.GREY),
        (say("standoff.scan_odds"), percent_text(odds), palette.AMBER if odds >= 1.0 else palette.GREY),
        (say("standoff.in_the_open"), mass_text(bare), palette.RED if bare >= 0.1 else palette.GREY),
    )
    label_look = column.style(SMALL, palette.GREY)
    return [
        _line(column, label, label_look, value, column.style(LETTERS, colour))
        for label, value, colour in rows
    ]


def _pod_height(column: _Column, state: StandoffState) -> float:
    return POD * column.scale + sum(line.more for line in (_title(column, state), *_rows(column, state)))


def _draw_pod(column: _Column, state: StandoffState, boxes: Boxes) -> None:
    _write_line(column, _title(column, state))
    column.down(19)
    _draw_slider(column, state, boxes)
    column.down(29)
    for row in _rows(column, state):
        _write_line(column, row)
        column.down(19)


def _write_line(column: _Column, line: _Line) -> None:
    """A label and, at its last line, the figure."""
    surface = column.frame.surface
    for number, text in enumerate(line.label):
        if number:
            column.y += LEADING * line.label_look.size
        write(surface, text, column.left, column.y, line.label_look)
    write(surface, line.value, column.left + column.width, column.y, line.look, "right")


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
    lines, room = _lines(column, deed), column.width - wide - 10
    look = min((fitted(line, look, room) for line in lines), key=lambda style: style.size)
    y, pitch = column.y + (size - look.size) / 2, LEADING * look.size
    for number, line in enumerate(lines):
        write(frame.surface, line, end, y + number * pitch, look, "right")
    if 0.0 < deed.share < 1.0:
        steps, long = round(min(1.0, deed.share) * STEPS), panel_width(lines[-1], look)
        bar = frame.kept.get(("deed", steps, round(long), shade), lambda: _bar(steps, long, shade))
        put(frame.surface, bar, end - long - 2, column.y + size - 3 + (len(lines) - 1) * pitch)
    tall = _height(column, deed)
    high = round(size + tall - LINE * column.scale)
    place = pygame.Rect(round(column.left), round(column.y) - 2, round(column.width) + 6, high + 4)
    boxes.put(deed.action, place)
    column.y += tall


def _lines(column: _Column, deed: Deed) -> list[str]:
    """Its words: on one line at the usual size of letters, on more where they are larger."""
    if column.scale <= 1.0:
        return [deed.text]
    caps = column.frame.caps.get(deed.action, ())
    room = column.width - caps_width(caps, CAP * column.scale) - 10
    return panel_lines(deed.text, column.style(LETTERS, palette.BONE), room)


def _height(column: _Column, deed: Deed) -> float:
    """Pixels that a deed takes."""
    more = LEADING * LETTERS * (len(_lines(column, deed)) - 1)
    return (LINE + more) * column.scale


def _bar(steps: int, length: float, colour: Colour) -> pygame.Surface:
    sheet = Sheet(length + 4, 6)
    sheet.line((2, 3), (2 + length, 3), palette.dimmed(colour, 0.3), 1.2)
    sheet.line((2, 3), (2 + length * steps / STEPS, 3), colour, 2.4)
    return sheet.finished()
