"""Sofia's odds under the radio: how likely each way is to bring crew and ship through. They say that they are a guess."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from game.view import palette
from game.view.figures import percent_text
from game.view.lettering import fitted, panel_width, write
from game.view.panel.frame import LABEL, MARGIN, Frame, scrim
from game.view.panel.standoff.replies import width_of
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim.standoff.odds import Odds
    from game.sim.standoff.outlook import Way

GAP = 14.0
"""Pixels between two ways."""
LIKELY = 50.0
"""% from which a way is more likely to bring them through than not."""
TOP = 112.0


def draw_chances(frame: Frame, odds: Mapping[Way, Odds]) -> None:
    """Draw them in one line, under the replies or where these would be."""
    if not odds:
        return
    parts = [(say("chances.title"), palette.LABEL_CYAN)]
    for way, each in odds.items():
        words = say(f"chances.{way}", chance=percent_text(each.percent))
        parts.append((words, palette.CYAN if each.percent >= LIKELY else palette.AMBER))
    room = width_of(frame) - GAP * (len(parts) - 1)
    whole = "".join(text for text, _ in parts)
    look = fitted(whole, frame.style(LABEL, palette.CYAN, track=0.2), room)
    y = frame.room.below(MARGIN, TOP, room, look.size)
    scrim(
        frame.surface, MARGIN + room / 2, y + look.size / 2, round(room / 2 + 90), round(18 + look.size), 0.6
    )
    x = float(MARGIN)
    for text, colour in parts:
        shown = frame.style(look.size / frame.text, colour, track=0.2)
        write(frame.surface, text, x, y, shown)
        x += panel_width(text, shown) + GAP
