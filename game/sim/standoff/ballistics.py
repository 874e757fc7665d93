"""How likely a slug is to meet a ship: what scatters it, and what the ship does while it flies."""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import cos, erf, hypot, sin, sqrt

from game.level.ships import OUTLINES, ShipKind


@cache
def size(kind: ShipKind) -> tuple[float, float]:
    """Half the length and half the beam of a hull, in m."""
    xs, ys = zip(*chain.from_iterable(OUTLINES[kind]), strict=True)
    return (0.5 * (max(xs) - min(xs)), 0.5 * (max(ys) - min(ys)))


def half_width(hull: tuple[float, float], aspect: float) -> float:
    """Half of what a hull (half length, half beam, in m) shows across a line of fire that is so many rad off its nose."""
    length, beam = hull
    return beam * abs(cos(aspect)) + length * abs(sin(aspect))


def hit_chance(distance: float, speed: float, wide: float, spread: float, dodge: float) -> float:
    """Chance that a slug meets a hull: that a normal deviate lies within the half width that the hull shows.

    Args:
        distance: in m.
        speed: of the slug, in m/s.
        wide: half width of the hull, in m.
        spread: standard deviation of the slug's course, in rad.
        dodge: acceleration in m/s² across the line of fire that nobody foresees; it takes the hull ½ · dodge · t² off.
    """
    seconds = distance / speed
    off = hypot(spread * distance, 0.5 * dodge * seconds * seconds)
    return erf(wide / (sqrt(2.0) * max(off, 1e-9)))
