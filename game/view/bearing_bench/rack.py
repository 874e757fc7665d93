"""The rack of donors: each with how hard and how large its balls are, on rulers against the drawing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pygame

from game.sim.bench import Bench
from game.sim.lots import Lot
from game.sim.materials import DRAWING
from game.view import palette
from game.view.bearing_bench import layout
from game.view.bearing_bench.pictures import picture, put_middle
from game.view.bearing_bench.sight import Rect, Sight
from game.view.figures import percent_text
from game.view.lettering import panel_width, put
from game.view.palette import Colour
from game.view.pen import Sheet
from game.view.texts import say

HARDNESS = (30.0, 80.0)
"""HRC at the ends of the ruler."""
SIZE = (-2.0, 4.0)
"""% over the drawing at the ends of the ruler."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """A figure against the drawing's band, on a scale."""

    value: float
    band: tuple[float, float]
    ends: tuple[float, float]

    @property
    def side(self) -> int:
        """-1 below the band, 1 above it, 0 within."""
        return -1 if self.value < self.band[0] else 1 if self.value > self.band[1] else 0

    @property
    def colour(self) -> Colour:
        """Cyan within the band, amber beyond; the wedge and the sign tell the same by shape."""
        return palette.AMBER if self.side else palette.CYAN

    def place(self, value: float) -> float:
        """Share of the ruler at which a value lies."""
        low, high = self.ends
        return min(1.0, max(0.0, (value - low) / (high - low)))


def rulers_of(lot: Lot) -> tuple[Ruler, Ruler]:
    """Hardness in HRC and size in % over the drawing of a lot."""
    low, high = ((edge - 1.0) * 100.0 for edge in DRAWING.size)
    size = Ruler(round((lot.size - 1.0) * 100.0, 1) + 0.0, (round(low, 2), round(high, 2)), SIZE)
    return Ruler(round(lot.hardness), DRAWING.hardness, HARDNESS), size


def first_row(bench: Bench, focus: int) -> int:
    """The lot in the rack's top row: it scrolls with the focus while a donor is chosen, else stays with the chosen."""
    at = focus if bench.stage == "donor" else bench.donor or 0
    return max(0, min(at - layout.ROWS // 2, len(bench.rack) - layout.ROWS))


def place_of(bench: Bench, lot: int, focus: int) -> Rect | None:
    """The part of the screen that a lot takes; None while it is scrolled away."""
    row = lot - first_row(bench, focus)
    return (32.0, layout.row_y(row) - 50.0, 256.0, 100.0) if 0 <= row < layout.ROWS else None


@dataclass(frozen=True, slots=True)
class Row:
    """A lot in sight: in which row of the rack, how many of it are left, whether it is the chosen one, and how bright."""

    number: int
    lot: Lot
    left: int
    chosen: bool
    bright: bool

    @property
    def name(self) -> tuple[str, Colour]:
        """What it is called."""
        return say(f"bench.donor.{self.lot.donor}"), palette.BONE if self.bright else palette.GREY

    @property
    def count(self) -> str:
        """How many are left."""
        return say("bench.lots", count=self.left)

    @property
    def figures(self) -> tuple[tuple[str, str, Ruler, Colour], ...]:
        """Hardness and size: label, figure, ruler, colour."""
        hard, size = rulers_of(self.lot)
        return (
            (say("bench.hard"), say("bench.hrc", value=f"{hard.value:.0f}"), hard, self._shade(hard)),
            (say("bench.size"), percent_text(size.value, 1, sign=True), size, self._shade(size)),
        )

    def _shade(self, ruler: Ruler) -> Colour:
        return ruler.colour if self.bright else palette.GREY


def rows_of(bench: Bench, focus: int) -> list[Row]:
    """The lots in sight."""
    first = first_row(bench, focus)
    return [
        Row(
            row, lot, bench.left(first + row), chosen := bench.donor == first + row,
            chosen or bench.stage == "donor",
        )
        for row, lot in enumerate(bench.rack[first : first + layout.ROWS])
    ]  # fmt: skip


def draw_rack(sight: Sight) -> None:
    """Draw the lots in sight with their rulers, the chosen one marked, and arrows where there are more."""
    bench = sight.bench
    for row in rows_of(bench, sight.focus):
        _draw_row(sight, row)
        if row.chosen:
            put(sight.surface, sight.kept.get("chosen", _chosen), 20, layout.row_y(row.number) - 10)
    first = first_row(bench, sight.focus)
    for more, y, down in ((first > 0, 62.0, -1), (len(bench.rack) > first + layout.ROWS, 598.0, 1)):
        if more:
            put(sight.surface, sight.kept.get(("more", down), partial(_more, down)), 160, y - 8, "centre")


def draw_rack_words(sight: Sight) -> None:
    """What the lots are called, what is left of each, and the figures over their rulers."""
    x, wide = layout.RACK_TEXT, layout.RACK_RULER
    for row in rows_of(sight.bench, sight.focus):
        top = layout.row_y(row.number) - 50
        look = sight.style(12, palette.GREY)
        name, colour = row.name
        room = wide - panel_width(row.count, look) - 8
        sight.words(name, x, top, sight.style(13, colour, track=0.2), room)
        sight.words(row.count, x + wide, top, look, align="right")
        for number, (label, value, _, shade) in enumerate(row.figures):
            y = _ruler_y(row, number)
            sight.words(label, x, y + 1, sight.style(11, palette.GREY))
            sight.words(value, x + wide, y, sight.style(12.5, shade), wide, "right")


def _draw_row(sight: Sight, row: Row) -> None:
    y = layout.row_y(row.number)
    put_middle(sight.surface, picture(f"donor_{row.lot.donor}.png"), (layout.WELL_X, y))
    if not row.bright:
        dim = sight.kept.get("dim", _dim)
        sight.surface.blit(dim, (layout.WELL_X - 42, y - 42), special_flags=pygame.BLEND_RGB_MULT)
    wide = layout.RACK_RULER
    for number, (_, _, ruler, shade) in enumerate(row.figures):
        key = ("ruler", ruler, shade, round(wide))
        line = sight.kept.get(key, partial(_ruler, ruler, shade, wide))
        put(sight.surface, line, layout.RACK_TEXT - 6, _ruler_y(row, number) + 13.5)


def _ruler_y(row: Row, number: int) -> float:
    """The top of the words over a ruler."""
    return layout.row_y(row.number) - 27 + number * 37.0


def _ruler(ruler: Ruler, colour: Colour, wide: float) -> pygame.Surface:
    sheet = Sheet(wide + 12, 16)
    low, high = (6 + wide * ruler.place(edge) for edge in ruler.band)
    sheet.line((6, 4), (6 + wide, 4), palette.rgb("#37444c"), 1.6)
    sheet.line((low, 4), (max(high, low + 9), 4), palette.rgb("#2f8b98"), 4.5)
    at = 6 + wide * ruler.place(ruler.value)
    sheet.area(((at - 5.5, 14), (at + 5.5, 14), (at, 6)), colour)
    return sheet.finished()


def _more(down: int) -> pygame.Surface:
    sheet = Sheet(30, 16)
    sheet.run(((5, 8 - 5 * down), (15, 8 + 5 * down), (25, 8 - 5 * down)), palette.AMBER, 2.4)
    return sheet.finished()


def _chosen() -> pygame.Surface:
    """A wedge that points at the lot in use."""
    sheet = Sheet(14, 20)
    sheet.area(((2, 3), (11, 10), (2, 17)), palette.CYAN)
    return sheet.finished()


def _dim() -> pygame.Surface:
    shade = pygame.Surface(layout.WELL)
    shade.fill((110, 110, 116))
    return shade
