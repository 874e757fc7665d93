"""Sofia's odds under the radio: how likely each way is to bring crew and ship through. They say that they are a guess."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

from game.view import palette
from game.view.figures import percent_text
from game.view.lettering import fitted, panel_width, write
from game.view.panel.frame import LABEL, MARGIN, Frame, scrim
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.standoff.odds import Odds
    from game.sim.standoff.outlook import Way

GAP = 14.0
"""Pixels between two ways."""
WIDTH, WIDER = 400.0, 322.0
"""Pixels of a reply, and how many more at twice the size of letters."""
LIKELY = 50.0
"""% from which a way is more likely to bring them through than not."""
TOP = 112.0
LEADING = 1.4
"""From one line to the next, times the size of its letters."""


def draw_chances(frame: Frame, odds: Mapping[Way, Odds]) -> None:
    """Draw them under the replies or where these would be."""
    if not odds:
        return
    wide, piece = width_of(frame), odds_piece(frame, odds)
    room = wide - GAP * len(odds)
    y = frame.room.below(MARGIN, TOP, room, piece.height)
    reach = round(18 + piece.height)
    scrim(frame.surface, MARGIN + room / 2, y + piece.height / 2, round(room / 2 + 90), reach, 0.6)
    piece.paint(MARGIN, y)


def width_of(frame: Frame) -> float:
    """Pixels that replies take across."""
    return WIDTH + WIDER * (frame.text - 1.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words so many pixels high, to be written from a left end and a height on."""

    height: float
    paint: Callable[[float, float], None]


def odds_piece(frame: Frame, odds: Mapping[Way, Odds]) -> Piece:
    """The odds on one line; in more where letters are large."""
    parts = [(say("chances.title"), palette.LABEL_CYAN)] * bool(odds)
    for way, each in odds.items():
        words = say(f"chances.{way}", chance=percent_text(each.percent))
        parts.append((words, palette.CYAN if each.percent >= LIKELY else palette.AMBER))
    look, gap = frame.style(LABEL, palette.CYAN, track=0.2), GAP * frame.text
    width = width_of(frame)
    if frame.text <= 1.0:
        look = fitted("".join(text for text, _ in parts), look, width - GAP * len(odds))
        width = inf
    pitch = LEADING * look.size
    places: list[tuple[float, float]] = []
    x = y = 0.0
    for text, _ in parts:
        wide = panel_width(text, look)
        if x and x + wide > width:
            x, y = 0.0, y + pitch
        places.append((x, y))
        x += wide + gap

    def paint(left: float, top: float) -> None:
        for (text, colour), (x, y) in zip(parts, places, strict=True):
            write(frame.surface, text, left + x, top + y, replace(look, colour=colour))

    return Piece(y + look.size if parts else 0.0, paint)
