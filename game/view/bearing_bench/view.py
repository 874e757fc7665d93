"""The whole bench: table, the step at hand, and the words and gauges around it. It looks at a bench, changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.sim.bench import Bench
from game.view import palette
from game.view.bearing_bench.advice import advice
from game.view.bearing_bench.fitting import draw_drawing, draw_fitting, draw_tray
from game.view.bearing_bench.grinding import draw_grinding
from game.view.bearing_bench.layout import HEIGHT, LEFT, RIGHT, WIDTH
from game.view.bearing_bench.lever import draw_column, draw_drag, draw_lever, limit_of
from game.view.bearing_bench.life import draw_life
from game.view.bearing_bench.mission import draw_mission
from game.view.bearing_bench.pictures import picture
from game.view.bearing_bench.race import draw_hub, draw_race, guilty_slot
from game.view.bearing_bench.rack import draw_rack, first_row
from game.view.bearing_bench.sight import Rect, Sight, brackets
from game.view.bearing_bench.steps import draw_steps
from game.view.bearing_bench.trace import draw_trace
from game.view.bearing_bench.words import draw_hints, draw_line
from game.view.lettering import put
from game.view.palette import Colour
from game.view.panel.frame import scrim
from game.view.pen import Kept
from game.view.texts import say

if TYPE_CHECKING:
    from game.sim import World

SCRIMS: dict[str, tuple[tuple[float, float, int, int, float], ...]] = {
    "all": (
        (632, 26, 340, 44, 0.66),
        (150, 30, 230, 46, 0.6),
        (632, 672, 420, 30, 0.55),
        (640, 704, 900, 34, 0.75),
    ),
    "trace": ((618, 618, 380, 62, 0.78),),
    "lever": ((1180, 296, 130, 260, 0.6), (1046, 60, 150, 28, 0.6)),
    "life": ((1104, 606, 230, 100, 0.72),),
    "tray": ((1114, 62, 190, 30, 0.6), (1114, 574, 220, 60, 0.6)),
    "gauge": ((640, 124, 120, 104, 0.66), (838, 104, 150, 74, 0.66), (440, 86, 150, 50, 0.6)),
}
"""Middles, reaches and depths of what is darkened under words, by what they belong to."""
CROWDED = 1.3
"""Times the usual size of letters from which an alert takes the place of the keys."""
PARTS = {
    "listen": ("bearing", "lever", ("trace", "lever")),
    "donor": ("bearing", "tray", ("tray",)),
    "turn": ("grinder", "lever", ("gauge", "lever")),
    "fit": ("bearing", "tray", ("tray",)),
    "spin": ("bearing", "lever", ("trace", "lever", "life")),
}
"""For each step what is on the table in the middle and at the right, and where words darken it."""


class BenchView:
    """Draws benches onto surfaces of any size; what lies around them on a wider one stays dark."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._tables: dict[tuple[object, ...], pygame.Surface] = {}
        self._canvas: pygame.Surface | None = None
        self.hints: list[tuple[str, Rect]] = []
        """Actions and where their keys are named, as they were drawn last."""

    def draw(
        self,
        surface: pygame.Surface,
        bench: Bench,
        world: World | None,
        *,
        clock: float = 0.0,
        keys: Mapping[str, str] | None = None,
        text: float = 1.0,
        focus: int = -1,
        marked: Rect | None = None,
        lever: float | None = None,
        line: tuple[str, str] | None = None,
        alert: tuple[str, Colour] | None = None,
    ) -> None:
        """Draw a frame.

        Args:
            surface: what is drawn to.
            bench: as it is.
            world: whose mission goes on; None leaves the strip out.
            clock: s, for what moves by itself.
            keys: names of keys or buttons by action, for the hints.
            text: times the usual size of all letters, 1 to 2.
            focus: place in ``bench.offers`` that the hands are at, -1 for none.
            marked: where the brackets of the focus are now.
            lever: where the lever is, 0 to 1; where the bench says, if not given.
            line: speaker and text on the radio; Wrench's advice if not given.
            alert: words and colour of what is urgent.
        """
        canvas = self._canvas_for(surface)
        stands = lever if lever is not None else lever_of(bench)
        sight = Sight(canvas, bench, self._kept, clock, keys or {}, text, focus, stands)
        canvas.blit(self._table(sight), (0, 0))
        WORK[bench.stage](sight)
        speaker, said = line or (say("bench.wrench"), advice(bench, guilty_slot(sight), focus))
        draw_line(sight, speaker, said)
        crowded = alert is not None and text > CROWDED
        self.hints = [] if crowded else draw_hints(sight)
        if world is not None:
            draw_mission(sight, world, alert)
        if marked is not None:
            x, y, wide, high = marked
            frame = self._kept.get(("focus", round(wide), round(high)), lambda: brackets(wide, high))
            put(canvas, frame, x - 3, y - 3)
        if canvas is not surface:
            _show(surface, canvas)

    def _canvas_for(self, surface: pygame.Surface) -> pygame.Surface:
        if surface.get_size() == (WIDTH, HEIGHT):
            return surface
        if self._canvas is None:
            self._canvas = pygame.Surface((WIDTH, HEIGHT)).convert()
        return self._canvas

    def _table(self, sight: Sight) -> pygame.Surface:
        """The table of a step with its rack and the steps' names, put together once; only the present one is kept."""
        bench = sight.bench
        lots = tuple((lot.donor, bench.left(number)) for number, lot in enumerate(bench.rack))
        key = (bench.stage, sight.text, bench.donor, first_row(bench, sight.focus), lots)
        if key not in self._tables:
            table = _laid(bench.stage)
            self._tables = {key: table}
            over = replace(sight, surface=table)
            draw_rack(over)
            draw_steps(over)
        return self._tables[key]


def on_bench(size: tuple[int, int], place: tuple[float, float]) -> tuple[float, float]:
    """A pixel of a surface of a size as a place on the bench that is drawn to it."""
    share = min(size[0] / WIDTH, size[1] / HEIGHT)
    left, top = (size[0] - WIDTH * share) / 2, (size[1] - HEIGHT * share) / 2
    return ((place[0] - left) / share, (place[1] - top) / share)


def lever_of(bench: Bench) -> float:
    """Where the lever of a bench stands."""
    if bench.stage == "listen":
        return max(0.0, bench.rig.speed)
    if bench.stage == "turn":
        return max(0.0, bench.grinder.feed) if bench.grinder is not None else 0.0
    return bench.governor


def _laid(stage: str) -> pygame.Surface:
    middle, right, scrims = PARTS[stage]
    table = pygame.Surface((WIDTH, HEIGHT)).convert()
    for name, left in (("rack", 0), (middle, LEFT), (right, RIGHT)):
        table.blit(picture(f"{name}.jpg"), (left, 0))
    for part in ("all", *scrims):
        for x, y, across, down, depth in SCRIMS[part]:
            scrim(table, x, y, across, down, depth)
    return table


def _show(surface: pygame.Surface, canvas: pygame.Surface) -> None:
    """The bench in the middle of a surface of another shape, as large as fits."""
    width, height = surface.get_size()
    share = min(width / WIDTH, height / HEIGHT)
    size = (round(WIDTH * share), round(HEIGHT * share))
    surface.fill(palette.rgb("#060708"))
    fitted = canvas if size == (WIDTH, HEIGHT) else pygame.transform.smoothscale(canvas, size)
    surface.blit(fitted, ((width - size[0]) // 2, (height - size[1]) // 2))


def _listen(sight: Sight) -> None:
    draw_race(sight)
    _draw_spindle(sight, say("bench.test_spin"))
    draw_trace(sight)


def _donor(sight: Sight) -> None:
    draw_hub(sight.surface, sight.bench.rig.inner_angle)
    draw_drawing(sight)
    draw_tray(sight)


def _spin(sight: Sight) -> None:
    draw_race(sight)
    _draw_spindle(sight, say("bench.governor"))
    draw_trace(sight)
    draw_life(sight)


def _draw_spindle(sight: Sight, title: str) -> None:
    bench = sight.bench
    limit = limit_of(sight)
    over = bench.forecast > limit
    colour = palette.RED if bench.rig.seized or over else palette.AMBER
    draw_lever(sight, title, f"{sight.lever * 100:.0f}%", colour)
    ghost = bench.forecast if bench.stage == "spin" else 0.0
    draw_column(sight, bench.rig.celsius, limit, say("bench.film"), ghost)
    draw_drag(sight)


WORK = {
    "listen": _listen,
    "donor": _donor,
    "turn": draw_grinding,
    "fit": draw_fitting,
    "spin": _spin,
}
