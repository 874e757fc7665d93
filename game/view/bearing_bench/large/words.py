"""The words around the work where letters are large: who says what, the step, the rack's lots, keys, and the mission."""

from __future__ import annotations

from functools import partial
from math import pi, sin, tau
from typing import TYPE_CHECKING

import pygame

from game.sim.bench_events import STAGES
from game.sim.rig_parts import SLOTS
from game.view import palette
from game.view.bearing_bench import fitting, mission
from game.view.bearing_bench.large.leaves import Text, line_of
from game.view.bearing_bench.large.room import ABOVE, BELOW_NAME, FIGURE, LEADING, LINES, NAME, Room
from game.view.bearing_bench.layout import BALL, PITCH, ROW_STEP, WIDTH, around, row_y
from game.view.bearing_bench.rack import Row, rows_of
from game.view.bearing_bench.sight import Rect, Sight
from game.view.bearing_bench.words import HINT, SIZE, SPEAKER, Hint, named_hints
from game.view.leaves import draw_marks, parts_of, turned
from game.view.lettering import fitted, panel_width, put, speak, write
from game.view.palette import Colour
from game.view.panel.frame import MARGIN, scrim
from game.view.paragraphs import broken, panel_lines
from game.view.pen import Sheet
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

ACROSS = WIDTH - 2 * MARGIN
STEP = 13
"""Pixels of the letters of the present step's name."""
MARK = 26
"""Pixels from one step's mark to the next, at the usual size of letters."""
GAP, NEAR = 16, 6
"""Pixels between two keys, and from a key to its words, at the usual size of letters."""


def draw_line(sight: Sight, speaker: str, text: str) -> None:
    """Who speaks and what: so many lines at a time as have room, then the next."""
    write(sight.surface, speaker.upper(), MARGIN, ABOVE, sight.style(SPEAKER, palette.AMBER, track=0.8))
    size = round(SIZE * sight.text)
    leaves = parts_of(broken(text, size, ACROSS), LINES)
    at = turned(sight.clock, len(leaves))
    y = ABOVE + SPEAKER * sight.text + BELOW_NAME
    for number, line in enumerate(leaves[at]):
        speak(sight.surface, line, MARGIN, y + number * size * LEADING - 0.2 * size, size, palette.BONE)
    draw_marks(sight.surface, WIDTH - MARGIN, y + LINES * size * LEADING - 6, len(leaves), at)


def draw_step(sight: Sight) -> None:
    """A mark for each step, ticked once it is done, and the name of the present one."""
    at = STAGES.index(sight.bench.stage)
    look = sight.style(STEP, palette.CYAN, track=0.5)
    name = say(f"bench.step.{STAGES[at]}")
    x = WIDTH - MARGIN - panel_width(name, look) - 8
    write(sight.surface, name, x + 8, ABOVE, look)
    side = MARK * sight.text
    marks = sight.kept.get(("steps", at, sight.text), partial(_step_marks, at, side))
    put(sight.surface, marks, x - marks.get_width(), ABOVE + look.size / 2 - side / 2)


def _step_marks(at: int, side: float) -> pygame.Surface:
    sheet = Sheet(side * len(STAGES), side)
    r = side * 0.2
    for number in range(len(STAGES)):
        x, y = side * (number + 0.5), side / 2
        if number < at:
            tick = ((x - r, y), (x - r * 0.25, y + r * 0.8), (x + r, y - r))
            sheet.run(tick, palette.LABEL_CYAN, 2.4)
        elif number == at:
            sheet.dot((x, y), r, palette.CYAN)
        else:
            sheet.arc((x, y), r * 0.8, 0.0, tau, palette.DIM_CYAN, 1.8)
    return sheet.finished()


def draw_slots(sight: Sight, room: Room) -> None:
    """In the open race the slots' numbers, unless it is too small for them: they are told beside it too."""
    if 2 * (PITCH - BALL - 26) * sin(pi / SLOTS) * room.share < NAME * sight.text * 1.2:
        return
    for slot in range(SLOTS):
        x, y = room.shown(*around(tau * slot / SLOTS, PITCH - BALL - 26))
        look = sight.style(NAME, fitting.slot_colour(sight, slot))
        scrim(sight.surface, x, y, round(look.size * 0.9), round(look.size * 0.9), 0.6)
        write(sight.surface, f"{slot + 1}", x, y - look.size / 2, look, "centre")


def draw_rows(sight: Sight, room: Room) -> None:
    """Beside the rack what its lots are called and how many are left, and how hard and how large they are.

    In a low picture, as of a replay, one after the other.
    """
    width = room.column.left - room.rows - 2 * NEAR
    for row in rows_of(sight.bench, sight.focus):
        lines = [line_of(sight, width, *texts) for texts in _row_texts(sight, row)]
        if sum(line.height for line in lines) > ROW_STEP * room.share:
            lines = [lines[turned(sight.clock, len(lines))]]
        y = room.shown(0.0, row_y(row.number))[1] - sum(line.height for line in lines) / 2
        for line in lines:
            line.paint(room.rows, y)
            y += line.height


def _row_texts(sight: Sight, row: Row) -> tuple[list[Text], ...]:
    name, colour = row.name
    first = [(name, sight.style(13, colour, track=0.2)), (row.count, sight.style(12, palette.GREY))]
    second = [(value, sight.style(12.5, shade)) for _, value, _, shade in row.figures]
    return first, second


def draw_hints(sight: Sight, room: Room) -> list[tuple[str, Rect]]:
    """The keys: so many lines at a time as have room, then the next. Returns the place of each action, for the mouse."""
    leaves = parts_of(_lines(sight, named_hints(sight)), max(1, room.lines))
    at = turned(sight.clock, len(leaves))
    places: list[tuple[str, Rect]] = []
    for number, line in enumerate(leaves[at]):
        x = (WIDTH - _line_width(sight, line)) / 2
        for hint in line:
            places.append((hint[0], _draw_hint(sight, hint, x, room.hints + number * room.pitch)))
            x += _width(sight, hint) + GAP * sight.text
    draw_marks(sight.surface, WIDTH - MARGIN, room.strip - 10, len(leaves), at)
    return places


def _draw_hint(sight: Sight, hint: Hint, x: float, y: float) -> Rect:
    _, key, text = hint
    look = sight.style(HINT, palette.BONE)
    write(sight.surface, key, x, y, look)
    words = x + panel_width(key, look) + NEAR * sight.text
    write(sight.surface, text, words, y, sight.style(HINT, palette.GREY))
    return (x - 4, y - 5, _width(sight, hint) + 8, look.size + 10)


def _width(sight: Sight, hint: Hint) -> float:
    look = sight.style(HINT, palette.GREY)
    return panel_width(hint[1], look) + NEAR * sight.text + panel_width(hint[2], look)


def _line_width(sight: Sight, line: list[Hint]) -> float:
    return sum(_width(sight, hint) for hint in line) + GAP * sight.text * (len(line) - 1)


def _lines(sight: Sight, hints: list[Hint]) -> list[list[Hint]]:
    lines: list[list[Hint]] = []
    for hint in hints:
        if lines and _line_width(sight, [*lines[-1], hint]) <= ACROSS:
            lines[-1].append(hint)
        else:
            lines.append([hint])
    return lines


def draw_alert(sight: Sight, room: Room, text: str, colour: Colour) -> None:
    """What is urgent, in the place of the keys."""
    look = sight.style(13, colour, track=0.3)
    leaves = parts_of(panel_lines(text, look, ACROSS), max(1, room.lines))
    at = turned(sight.clock, len(leaves))
    for number, line in enumerate(leaves[at]):
        y = room.hints + number * room.pitch
        write(sight.surface, line, WIDTH / 2, y, fitted(line, look, ACROSS), "centre")


def draw_mission(sight: Sight, room: Room, world: World) -> None:
    """Clock, oxygen, hull and drift along the lower edge, each figure under its name."""
    mission.draw_edge(sight, room.strip - 4)
    rows = mission.readings(world)
    each = ACROSS / len(rows)
    for number, row in enumerate(rows):
        x, y = MARGIN + number * each, room.strip + 5
        mission.draw_wedge(sight, row, x - 18, y + (NAME * sight.text - 16) / 2)
        look = sight.style(NAME, row.label_colour, track=0.3)
        write(sight.surface, row.label, x, y, fitted(row.label, look, each - 12))
        figure = sight.style(FIGURE, row.colour)
        write(sight.surface, row.figure, x, y + NAME * sight.text + 7, fitted(row.figure, figure, each - 12))
