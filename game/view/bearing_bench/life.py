"""How long it may last: a curve over the logarithm of time, P10, P50 and P90 on it, and how long it was tested."""

from __future__ import annotations

from math import exp, log

import pygame

from game.view import palette
from game.view.bearing_bench.layout import LIFE
from game.view.bearing_bench.sight import Sight
from game.view.figures import figure
from game.view.lettering import put
from game.view.palette import Colour
from game.view.pen import Sheet
from game.view.texts import say

HIGH = 56.0
QUANTILE = 1.2816
"""Standard deviations from the middle to P90 of a normal distribution."""
DAY, YEAR = 24.0, 24.0 * 365.0
Quantiles = tuple[float, float, float]


def draw_life(sight: Sight) -> None:
    """The curve of ``bench.life``; a line in words where nothing is known yet."""
    left, right, base = LIFE
    wide = right - left
    bench = sight.bench
    governor = say("bench.life", percent=f"{bench.governor * 100:.0f}")
    sight.words(
        governor, left, base - HIGH - 24 * sight.text, sight.style(12, palette.LABEL_AMBER, track=0.3), 160
    )
    tested = say("bench.tested", seconds=f"{tested_seconds(sight):.0f}")
    sight.words(tested, right, base - HIGH - 24 * sight.text, sight.style(12, palette.GREY), 126, "right")
    if bench.life[0] <= 0.0:
        sight.words(
            say("bench.life_unknown"),
            (left + right) / 2,
            base - 24,
            sight.style(13, palette.GREY),
            wide,
            "centre",
        )
        return
    places = [round(place) for place in quantile_places(bench.life)]
    key = ("life", *places)
    put(sight.surface, sight.kept.get(key, lambda: _curve(bench.life)), left - 4, base - HIGH - 6)
    rows: tuple[tuple[str, float, Colour], ...] = (
        ("P10", bench.life[0], palette.AMBER),
        ("P50", bench.life[1], palette.CYAN),
        ("P90", bench.life[2], palette.LABEL_CYAN),
    )
    lowest = 0.0
    for name, hours, colour in rows:
        place = left + quantile_places(bench.life)[("P10", "P50", "P90").index(name)]
        x = max(place, lowest)
        if sight.text < 1.3:
            percentile = say("bench.percentile", value=name[1:])
            sight.words(percentile, x, base + 7, sight.style(11, palette.GREY), align="centre")
        under = base + (22 if sight.text < 1.3 else 8)
        sight.words(duration(hours), x, under, sight.style(14, colour), 92, "centre")
        lowest = x + 88


def tested_seconds(sight: Sight) -> float:
    """S of running-in so far, or of the finished bearing."""
    result = sight.bench.result
    return result.tested if result is not None else sight.bench.rig.seconds


def duration(hours: float) -> str:
    """A life in words: hours, days or years."""
    if hours < 48.0:
        return say("bench.hours", value=f"{hours:.0f}")
    if hours < YEAR:
        return say("bench.days", value=f"{hours / DAY:.0f}")
    return say("bench.years", value=figure(hours / YEAR, 1))


def quantile_places(life: Quantiles) -> tuple[float, float, float]:
    """Pixels of P10, P50 and P90 from the curve's left end: its time axis runs from a quarter of P10 to three of P90."""
    wide = LIFE[1] - LIFE[0]
    low, high = _ends(life)
    first, middle, last = (wide * (log(max(1e-3, hours)) - low) / (high - low) for hours in life)
    return first, middle, last


def _ends(life: Quantiles) -> tuple[float, float]:
    """Logarithms of the hours at both ends; never closer than a factor of 12, so that testing visibly narrows it."""
    low, high = log(max(1e-3, life[0])), log(max(1e-3, life[2]))
    spare = max(0.8, (log(60.0) - (high - low)) / 2)
    return low - spare, high + spare


def density(life: Quantiles, place: float) -> float:
    """Height of the curve, 0 to 1, at pixels from its left end: two half bells that meet at P50."""
    wide = LIFE[1] - LIFE[0]
    low, high = _ends(life)
    hours = low + (high - low) * place / wide
    middle = log(max(1e-3, life[1]))
    side = log(max(1e-3, life[0])) if hours < middle else log(max(1e-3, life[2]))
    spread = max(0.05, abs(side - middle) / QUANTILE)
    return exp(-(((hours - middle) / spread) ** 2) / 2)


def _curve(life: Quantiles) -> pygame.Surface:
    wide = LIFE[1] - LIFE[0]
    sheet = Sheet(wide + 8, HIGH + 14)
    base = HIGH + 6
    first, _, last = quantile_places(life)
    points = [(4 + x, base - HIGH * density(life, x)) for x in range(0, int(wide) + 1, 2)]
    for x, y in points[::2]:
        inside = first <= x - 4 <= last
        sheet.line((x, base), (x, y), palette.rgb("#1f5560" if inside else "#132a30"), 1.5)
    sheet.line((4, base), (4 + wide, base), palette.rgb("#6a7d86"), 1.3)
    sheet.run(points, palette.CYAN, 1.8)
    shades = (palette.AMBER, palette.CYAN, palette.LABEL_CYAN)
    for number, (place, colour) in enumerate(zip(quantile_places(life), shades, strict=True)):
        top = base - HIGH * density(life, place) - 3
        sheet.line((4 + place, base + 5), (4 + place, top), colour, 2.6 if number == 1 else 2.0)
    return sheet.finished()
