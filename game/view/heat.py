"""The colours of hot steel: the light it gives off while it is hot, and the tint that stays when it is cold again."""

from __future__ import annotations

from bisect import bisect_right

from game.view.palette import Colour, dimmed, mixed, rgb

GLOWS_FROM = 480.0
"""°C below which steel shines only in the light of others."""
GLOWS_FULLY = 560.0
"""°C from which the darkest red is seen at its full strength."""
INCANDESCENCE: tuple[tuple[float, Colour], ...] = (
    (GLOWS_FROM, rgb("#ff2a08")),
    (650.0, rgb("#ff8a28")),
    (1100.0, rgb("#fff3d8")),
)
TEMPER: tuple[tuple[float, Colour], ...] = (
    (205.0, rgb("#e2d6a6")),
    (230.0, rgb("#d6a545")),
    (255.0, rgb("#a35a2c")),
    (275.0, rgb("#7c3660")),
    (295.0, rgb("#3d3f9e")),
    (320.0, rgb("#4f86c0")),
    (360.0, rgb("#8aa0a8")),
)
"""Tints of the oxide that steel has grown at so many °C; it keeps that of the hottest it has been."""
TINTS_FROM = 180.0
"""°C below which no oxide is seen."""
BARE = rgb("#8b8a86")


def incandescence(celsius: float) -> Colour:
    """The light that steel gives off at a temperature, to be added; black while it does not glow."""
    if celsius <= GLOWS_FROM:
        return (0, 0, 0)
    seen = min(1.0, (celsius - GLOWS_FROM) / (GLOWS_FULLY - GLOWS_FROM))
    return dimmed(_between(INCANDESCENCE, celsius), seen)


def temper(celsius: float) -> Colour:
    """The tint of steel that has been so hot: of bare metal below 180 °C, of grey scale from 360 °C."""
    return _between(((TINTS_FROM, BARE), *TEMPER), celsius)


def _between(scale: tuple[tuple[float, Colour], ...], celsius: float) -> Colour:
    """The colour of a temperature between the marks of a scale; beyond its ends, that of the end."""
    above = bisect_right(scale, celsius, key=lambda mark: mark[0])
    if above == 0 or above == len(scale):
        return scale[max(0, above - 1)][1]
    (low, cold), (high, hot) = scale[above - 1], scale[above]
    return mixed(cold, hot, (celsius - low) / (high - low))
