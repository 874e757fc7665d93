"""The mark of the *Lucky Strike*: a horseshoe bent from pipe, open at the top, around a spark."""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np
from inks import Ink
from light import Part
from sculpt import (
    Array,
    Solid,
    Vector,
    both,
    capsule,
    common,
    cut,
    cylinder,
    grown,
    ring,
    rotation,
    sphere,
    strand,
    turned,
    union,
    vector,
    waves,
)

CENTRE = (0.0, -0.38, 0.0)
INKS = {
    "pipe": Ink("#77797a", 0.9),
    "paint": Ink("#e2691c", 0.3),
    "second_coat": Ink("#3f7f86", 0.3),
    "dark_steel": Ink("#63656a", 0.9),
    "spark": Ink("#ffd28a", 0.2, 1.6),
}
HALO = ((0.0, -0.38), 1.1, "#ff9a3c")


def parts() -> list[Part]:
    """The solids of the mark."""
    shoe = strand(tuple(_on_shoe(angle) for angle in range(-136, 137, 8)), 0.235)
    welds = union(*(_hoop(angle, 0.245, 0.03) for angle in (-96, -44, 12, 58, 104)))
    pipe = union(shoe, welds, soft=0.03)
    flanges = union(*(_flange(angle) for angle in (-143, 143)))
    return [
        Part("pipe", pipe),
        Part("paint", _worn(grown(shoe, 0.05), 0.30, 5), "pipe"),
        Part("second_coat", common(_worn(grown(shoe, 0.05), 0.45, 8), _between(12, 58)), "paint"),
        Part("dark_steel", flanges),
        Part("spark", spark()),
    ]


def spark() -> Solid:
    """A star of four points, the upright ones longer."""
    x, y, z = CENTRE
    upright = both(capsule((x, y + 0.03, z), (x, y + 0.86, z), 0.12, 0.004))
    down = capsule((x, y, z), (x, y - 0.66, z), 0.12, 0.004)
    sides = both(capsule((x, y, z), (x + 0.56, y, z), 0.12, 0.004))
    return union(upright, down, sides, sphere(CENTRE, 0.13), soft=0.16)


def _on_shoe(angle: float) -> Vector:
    """A point of the pipe's middle; 0 is the lowest, angles in degrees to either side; the ends draw in a little."""
    wide = 1.10 - 0.12 * max(0.0, (abs(angle) - 100) / 40)
    return (CENTRE[0] + wide * sin(radians(angle)), CENTRE[1] + 0.26 - 1.16 * cos(radians(angle)), 0.0)


def _across(solid: Solid, angle: float) -> Solid:
    """A solid made around the y axis at the origin, set across the pipe at an angle."""
    place = _on_shoe(angle)
    lean = turned(solid, rotation(roll=90 + angle))

    return lambda p: lean(p - vector(place))


def _hoop(angle: float, radius: float, thick: float) -> Solid:
    return _across(ring((0, 0, 0), radius, thick), angle)


def _flange(angle: float) -> Solid:
    plate = cylinder((0, 0, 0), 0.36, 0.085, edge=0.03)
    bolts = [
        cylinder((0.28 * cos(a), 0, 0.28 * sin(a)), 0.05, 0.14) for a in (0.3, 1.35, 2.4, 3.45, 4.5, 5.55)
    ]
    bore = cylinder((0, 0, 0), 0.15, 0.4)
    return _across(cut(union(plate, *bolts), bore), angle)


def _worn(solid: Solid, share: float, seed: int) -> Solid:
    """Paint that has chipped where a pattern runs high."""
    pattern = waves((5.0, 6.0, 5.0), 2.6, seed)
    fine = waves((17.0, 15.0, 17.0), 2.0, seed + 1)

    return lambda p: np.maximum(solid(p), pattern(p) + np.float32(0.5) * fine(p) - np.float32(1 - share))


def _between(low: float, high: float) -> Solid:
    """What lies between two angles of the shoe."""

    def distance(p: Array) -> Array:
        angle = np.degrees(np.arctan2(p[:, 0] - CENTRE[0], CENTRE[1] - p[:, 1]))
        return np.maximum(low - angle, angle - high)

    return distance
