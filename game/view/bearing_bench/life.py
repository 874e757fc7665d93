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


def draw_life_words(sight: Sight) -> None:
    """What the curve of ``bench.life`` says; a line in words where nothing is known yet."""
    left, right, base = LIFE
    wide, bench = right - left, sight.bench
    look, top = sight.style(12, palette.LABEL_AMBER, track=0.3), base - HIGH - 24
    sight.words(governor_text(sight), left, top, look, 160)
    sight.words(tested_text(sight), right, top, sight.style(12, palette.GREY), 126, "right")
    if not is_known(sight):
        look = sight.style(13, palette.GREY)
        sight.words(say("bench.life_unknown"), (left + right) / 2, base - 24, look, wide, "centre")
        return
    lowest = 0.0
    for place, (name, hours, colour) in zip(quantile_places(bench.life), quantiles(sight), strict=True):
        x = max(left + place, lowest)
        sight.words(name, x, base + 7, sight.style(11, palette.GREY), align="centre")
        sight.words(hours, x, base + 22, sight.style(14, colour), 92, "centre")
        lowest = x + 88


def draw_life_line(sight: Sight, left: float = LIFE[0], base: float = LIFE[2]) -> None:
    """The curve itself, where anything is known."""
    life = sight.bench.life
    if is_known(sight):
        key = ("life", *(round(place) for place in quantile_places(life)))
        put(sight.surface, sight.kept.get(key, lambda: _curve(life)), left - 4, base - HIGH - 6)


def is_known(sight: Sight) -> bool:
    """Whether it was tested long enough to say anything."""
    return sight.bench.life[0] > 0.0


def quantiles(sight: Sight) -> list[tuple[str, str, Colour]]:
    """P10, P50 and P90: name, how long, colour."""
    shades = (palette.AMBER, palette.CYAN, palette.LABEL_CYAN)
    return [
        (say("bench.percentile", value=value), duration(hours), colour)
        for value, hours, colour in zip(("10", "50", "90"), sight.bench.life, shades, strict=True)
    ]


def governor_text(sight: Sight) -> str:
    """For which setting of the governor the curve holds."""
    return say("bench.life", percent=f"{sight.bench.governor * 100:.0f}")


def tested_text(sight: Sight) -> str:
    """How long it has been run in so far, or was once it is finished."""
    result = sight.bench.result
    seconds = result.tested if result is not None else sight.bench.rig.seconds
    return say("bench.tested", seconds=f"{seconds:.0f}")


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
