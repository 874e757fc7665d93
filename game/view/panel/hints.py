"""Which key does what here and now, for newcomers: a short line of keys at the bottom."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from game.level.structures import COLLAR_AT
from game.view import palette
from game.view.caps import caps_width, draw_caps
from game.view.framing import nearest_rock
from game.view.lettering import Style, panel_width, write
from game.view.panel.frame import LABEL, Frame, scrim
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

FIRST_SECONDS = 40.0
"""How long the keys for flying are shown in each level."""
CLAMP_RANGE = 20.0
LOOSE_RANGE = 40.0
GAP = 26.0
MOST = 5
"""Hints at once, where something has to be mended."""
LINE = 23.0
CAP = 1.6
"""Height of a key, times that of the letters."""
WIDEST, WIDER = 600.0, 60.0
"""Pixels of a line of hints, and how many more at twice the size of letters."""
HINTED = ("bench", "dock", "clamp", "scoop", "fine", "match", "thrust", "turn", "strafe", "target", "drill")
"""Actions that are told of."""
Hint = tuple[str, str]
"""An action and what it does."""


def draw_hints(frame: Frame) -> None:
    """Draw the keys that are of use now, in as many lines as they need."""
    hints = [(action, say(text)) for action, text in hints_for(frame.world) if action in frame.keys]
    if not hints:
        return
    ship = frame.world.ship
    instruments = ship.clamp is not None or ship.drill.extension > 0.1
    dials = ship.dials is not None or ship.dock is not None
    larger = frame.text - 1.0
    above = 238.0 + 100 * larger if instruments else 178.0 + 78 * larger if dials else 20.0 + 12 * frame.text
    rows = _rows(frame, hints)
    for number, row in enumerate(rows):
        line = LINE * frame.text
        _draw_row(frame, row, frame.height - above - line * (len(rows) - 1 - number))


def _looks(frame: Frame) -> tuple[Style, Style]:
    """Of a key's name, and of what it does."""
    return frame.style(LABEL, palette.BONE), frame.style(LABEL, palette.GREY)


def _rows(frame: Frame, hints: list[Hint]) -> list[list[Hint]]:
    """The hints broken into lines that fit between the gauges."""
    rows: list[list[Hint]] = [[]]
    for hint in hints:
        if rows[-1] and _width(frame, [*rows[-1], hint]) > WIDEST + WIDER * (frame.text - 1.0):
            rows.append([])
        rows[-1].append(hint)
    return rows


def _draw_row(frame: Frame, row: list[Hint], y: float) -> None:
    whole = _width(frame, row)
    middle = frame.width / 2
    x = middle - whole / 2
    look, plain = _looks(frame)
    if frame.text > 1.0 and not frame.room.is_free(x, y, whole, look.size):
        return
    frame.room.take(x, y, whole, look.size)
    scrim(frame.surface, middle, y + look.size / 2, int(whole * 0.56) + 40, 14 + round(look.size), 0.6)
    for action, text in row:
        _draw_key(frame, action, x, y, look)
        write(frame.surface, text, x + _key_width(frame, action, look) + 8, y, plain)
        x += _width(frame, [(action, text)]) + GAP


def _draw_key(frame: Frame, action: str, x: float, y: float, look: Style) -> None:
    """The key as it looks where that is known, else its name."""
    if action in frame.caps:
        size = CAP * look.size
        draw_caps(frame.screen, frame.caps[action], x, y + (look.size - size) / 2, size, look.colour)
    else:
        write(frame.surface, frame.keys[action], x, y, look)


def _key_width(frame: Frame, action: str, look: Style) -> float:
    if action in frame.caps:
        return caps_width(frame.caps[action], CAP * look.size)
    return panel_width(frame.keys[action], look)


def _width(frame: Frame, row: list[Hint]) -> float:
    look, plain = _looks(frame)
    words = sum(_key_width(frame, key, look) + 8 + panel_width(text, plain) for key, text in row)
    return words + GAP * (len(row) - 1)


def hints_for(world: World) -> list[tuple[str, str]]:
    """Actions and the texts that say what they do, most useful first."""
    if any(unit.stage in ("failing", "seized") for unit in world.systems):
        return [("bench", "hint.bench"), *_hints_of_flight(world)][:MOST]
    return _hints_of_flight(world)


def _hints_of_flight(world: World) -> list[tuple[str, str]]:
    ship = world.ship
    if ship.dock is not None:
        return [("dock", "hint.undock")] if ship.dock.stage == "done" else []
    if ship.clamp is not None:
        return _clamped_hints(world)
    hints = []
    rock = nearest_rock(world, ship.world_point(COLLAR_AT))
    if rock is not None and rock[1] < CLAMP_RANGE:
        hints.append(("clamp", "hint.clamp"))
    if any(chunk.ore and _near(world, chunk.position) for chunk in world.chunks):
        hints.append(("scoop", "hint.scoop"))
    if ship.dials is not None:
        hints += [("fine", "hint.fine"), ("match", "hint.match")]
    elif world.seconds < FIRST_SECONDS and world.standoff is None:
        hints += [("thrust", "hint.thrust"), ("turn", "hint.turn"), ("strafe", "hint.strafe")]
        hints += [("match", "hint.match"), ("target", "hint.target")]
    return hints


def _clamped_hints(world: World) -> list[tuple[str, str]]:
    working = world.ship.drill.cutting
    hints = [] if working else [("drill", "hint.drill"), ("thrust", "hint.spindle"), ("turn", "hint.boom")]
    if any(chunk.ore and _near(world, chunk.position) for chunk in world.chunks):
        hints.append(("scoop", "hint.scoop"))
    return hints if working else [*hints, ("clamp", "hint.unclamp")]


def _near(world: World, place: tuple[float, float]) -> bool:
    x, y = world.ship.position
    return hypot(place[0] - x, place[1] - y) < LOOSE_RANGE
