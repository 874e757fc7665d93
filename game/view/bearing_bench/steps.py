"""The five steps along the top: done ones checked, the present one underlined."""

from __future__ import annotations

from functools import partial

import pygame

from game.sim.bench_events import STAGES
from game.view import palette
from game.view.bearing_bench.layout import LEFT, RIGHT
from game.view.bearing_bench.sight import Sight
from game.view.lettering import panel_width, put
from game.view.pen import Sheet
from game.view.texts import say

TOP = 16.0


def draw_steps(sight: Sight) -> None:
    """Draw them, each with its number, so that shape tells as well as colour where one is."""
    at = STAGES.index(sight.bench.stage)
    step = (RIGHT - LEFT) / len(STAGES)
    for number, stage in enumerate(STAGES):
        colour = palette.CYAN if number == at else palette.LABEL_CYAN if number < at else palette.DIM_CYAN
        x = LEFT + step * (number + 0.5)
        name = say(f"bench.step.{stage}")
        look = sight.style(13, colour, track=0.5)
        sight.words(name, x, TOP, look, step - 12, "centre")
        wide = min(panel_width(name, look), step - 12)
        under = TOP + 19
        mark = "done" if number < at else "now" if number == at else ""
        if mark:
            key = ("step", mark, round(wide))
            put(
                sight.surface,
                sight.kept.get(key, partial(_mark, mark, wide)),
                x,
                under,
                "centre",
            )
        if number:
            line = sight.kept.get(("step", "line", number <= at), partial(_line, number <= at))
            put(sight.surface, line, x - step / 2, TOP + 4, "centre")


def _mark(mark: str, wide: float) -> pygame.Surface:
    sheet = Sheet(max(20.0, wide), 12)
    middle = sheet.size[0] / 2
    if mark == "done":
        sheet.run(((middle - 5, 4), (middle - 1, 8), (middle + 6, 1)), palette.LABEL_CYAN, 1.8)
    else:
        sheet.area(((1, 2), (wide - 1, 2), (wide - 1, 5.5), (1, 5.5)), palette.CYAN)
    return sheet.finished()


def _line(done: bool) -> pygame.Surface:
    sheet = Sheet(30, 8)
    sheet.line((2, 4), (28, 4), palette.LABEL_CYAN if done else palette.DIM_CYAN, 1.3)
    return sheet.finished()
