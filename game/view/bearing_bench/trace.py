"""The vibration trace: how the outer race moves, and over each peak the number of the ball behind it."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.sim.rig import TRACE_LENGTH, Sample
from game.view import palette
from game.view.bearing_bench.layout import TRACE
from game.view.bearing_bench.lever import LEVELS
from game.view.bearing_bench.sight import Sight
from game.view.figures import plain_figure, vibration_text
from game.view.lettering import put
from game.view.palette import Colour
from game.view.pen import Sheet
from game.view.texts import say

HALF = 24.0
"""Pixels of the limit line from the middle."""
LIMIT = 4.5
"""mm/s rms at which a machine of this size is not fit to run for long (ISO 10816-3, zone C)."""
SCALES = (2.0, 5.0, 12.0, 30.0, 80.0, 200.0)
"""mm/s of the limit lines: the smallest that the trace fits is used, and told."""
Place = tuple[float, float, float]
"""Left and right end, and the middle line."""
PEAK = 0.55
MOST_PEAKS = 6


def draw_trace_lines(sight: Sight, place: Place = TRACE) -> None:
    """The trace between its limit lines."""
    left, right, middle = place
    wide = right - left
    samples = list(sight.bench.rig.trace)
    put(sight.surface, sight.kept.get(("trace", wide), lambda: _grid(wide)), left - 4, middle - HALF - 6)
    points = trace_points(samples, scale_for(samples), place)
    if len(points) > 1:
        pygame.draw.aalines(sight.surface, palette.AMBER, False, points)
        pygame.draw.aalines(sight.surface, palette.AMBER, False, [(x, y + 0.8) for x, y in points])


def verdict(sight: Sight) -> tuple[str, Colour]:
    """How good or bad the vibration is, in a word."""
    vibration = sight.bench.rig.vibration
    level = 0 if vibration < LIMIT * 0.4 else 1 if vibration < LIMIT else 2
    return say(f"bench.vibration_{level}"), LEVELS[level]


def draw_trace_words(sight: Sight) -> None:
    """The trace's scale, its peaks' numbers, and its figure with a verdict in words."""
    left, right, middle = TRACE
    rig = sight.bench.rig
    samples = list(rig.trace)
    scale = scale_for(samples)
    word, colour = verdict(sight)
    top = middle - HALF - 17
    sight.words(say("bench.vibration"), left, top, sight.style(12, palette.LABEL_AMBER, track=0.4), 180)
    sight.words(word, left + 210, top, sight.style(12, colour), 130)
    scale_text = say("bench.scale", value=plain_figure(scale))
    sight.words(scale_text, left + 350, top, sight.style(11, palette.GREY), 100)
    sight.words(vibration_text(rig.vibration), right, top - 1, sight.style(14, colour), 140, "right")
    draw_peaks(sight)


def draw_peaks(sight: Sight, place: Place = TRACE) -> None:
    """Over each peak the number of the ball behind it."""
    samples = list(sight.bench.rig.trace)
    look = sight.style(11, palette.RED)
    for x, y, slot in peaks_of(samples, scale_for(samples), place):
        top = max(place[2] - HALF - 8, y - 13) - 11 * (sight.text - 1.0)
        sight.words(f"{slot + 1}", x, top, look, 30 * sight.text, "centre")


def scale_for(samples: Sequence[Sample]) -> float:
    """mm/s at the trace's limit lines."""
    highest = max((abs(sample.velocity) for sample in samples), default=0.0)
    return next((scale for scale in SCALES if highest <= scale * 1.1), SCALES[-1])


def trace_points(samples: Sequence[Sample], scale: float, place: Place = TRACE) -> list[tuple[float, float]]:
    """Samples as pixels, the newest at the right end."""
    left, right, middle = place
    step = (right - left) / (TRACE_LENGTH - 1)
    first = right - step * (len(samples) - 1)
    return [
        (first + i * step, middle - max(-1.2, min(1.2, sample.velocity / scale)) * HALF)
        for i, sample in enumerate(samples)
    ]


def peaks_of(samples: Sequence[Sample], scale: float, place: Place = TRACE) -> list[tuple[float, float, int]]:
    """The highest peaks with somebody behind them, well apart: pixel place and slot."""
    points = trace_points(samples, scale, place)
    highest = max((abs(sample.velocity) for sample in samples), default=0.0)
    known: list[tuple[float, float, int]] = []
    for i in sorted(range(len(samples)), key=lambda i: -abs(samples[i].velocity)):
        sample, (x, y) = samples[i], points[i]
        if abs(sample.velocity) < max(highest * PEAK, 0.05) or len(known) >= MOST_PEAKS:
            break
        if sample.guilty >= 0 and all(abs(x - other[0]) > 40 for other in known):
            known.append((x, min(y, 2 * place[2] - y), sample.guilty))
    return known


def _grid(wide: float) -> pygame.Surface:
    sheet = Sheet(wide + 8, 2 * HALF + 12)
    middle = HALF + 6
    sheet.line((4, middle), (4 + wide, middle), palette.rgb("#2c3a40"), 1.0)
    for y in (middle - HALF, middle + HALF):
        for x in range(0, int(wide), 10):
            sheet.line((4 + x, y), (9 + x, y), palette.rgb("#7a3a34"), 1.2)
    return sheet.finished(0.0)
