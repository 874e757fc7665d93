"""While docked: how far the dock has come, from the springs to the open hatch."""

from __future__ import annotations

import pygame

from game.view import palette
from game.view.lettering import fitted, put, write
from game.view.panel.frame import LABEL, NUMBER, Frame, scrim
from game.view.panel.marks import plain_name, port_name
from game.view.pen import Sheet
from game.view.texts import say

STAGES = ("soft", "hard", "equalising", "transferring", "done")
STEP = 84
MOST_WIDE = 620.0
"""Pixels of a line: what the gauges leave."""


def draw_docked(frame: Frame) -> None:
    """Draw the stages of the dock, the present one bright."""
    dock = frame.world.ship.dock
    if dock is None:
        return
    larger = frame.text - 1.0
    x, y = frame.width / 2 - 45 + 37 * larger, frame.height - 100.0 - 40 * larger
    at = STAGES.index(dock.stage)
    scrim(frame.surface, x, y + 30, 330, 84 + round(50 * larger), 0.72)
    write(
        frame.surface,
        say(f"dock.{dock.stage}"),
        x,
        y,
        frame.style(NUMBER * 0.8, palette.CYAN, track=0.5),
        "centre",
    )
    chain = frame.kept.get(("dock", at), lambda: _chain(at))
    put(frame.surface, chain, x, y + 26 + 16 * larger, "centre")
    name = plain_name(dock.structure, frame.world.level)
    text = f"{name} · {port_name(dock.port.id)}".upper()
    look = fitted(text, frame.style(LABEL, palette.GREY, track=0.3), MOST_WIDE)
    write(frame.surface, text, x, y + 58 + 26 * larger, look, "centre")


def _chain(at: int) -> pygame.Surface:
    sheet = Sheet(STEP * (len(STAGES) - 1) + 24, 24)
    for i in range(len(STAGES)):
        x = 12 + i * STEP
        colour = palette.CYAN if i <= at else palette.DIM_CYAN
        if i:
            sheet.line((x - STEP + 9, 12), (x - 9, 12), colour, 2.0 if i <= at else 1.3)
        corners = ((x, 5), (x + 7, 12), (x, 19), (x - 7, 12))
        if i <= at:
            sheet.area(corners, colour)
        else:
            sheet.run(corners, colour, 1.4, closed=True)
    return sheet.finished()
