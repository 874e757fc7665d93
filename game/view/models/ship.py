"""The *Lucky Strike* in facets: bell and two unequal radiators aft, six hoppers on a truss, an orange nose block.

The cockpit is pale and to port, the drill to starboard, the collar on the nose. Asymmetry is what makes heading readable.
"""

from __future__ import annotations

from game.level.structures import COLLAR_AT, DRILL_AT
from game.view import palette
from game.view.mesh import Facet, Point
from game.view.solids import UP, box, disc, dome, flat, plate, stripes, truss, tube

HOPPERS: tuple[tuple[tuple[float, float, float, float], palette.Colour], ...] = (
    ((-4.9, 1.1, -2.15, 4.9), palette.ORANGE),
    ((-1.85, 1.1, 0.9, 4.9), palette.ORANGE_SECOND),
    ((1.2, 1.1, 3.95, 4.9), palette.BARE_HOPPER),
    ((-4.9, -5.2, -2.15, -1.1), palette.ORANGE),
    ((-1.85, -5.2, 0.9, -1.1), palette.TEAL_HOPPER),
    ((1.2, -4.4, 3.95, -1.1), palette.ORANGE),
)
"""Place in metres and paint of each of the six hoppers."""
COCKPIT_LAMPS: tuple[Point, ...] = ((7.0, 4.45), (6.1, 4.45))
COLLAR_LAMP: Point = (COLLAR_AT[0] - 0.9, 0.0)
BELL: Point = (-12.2, 0.0)
"""Where the plume begins."""
PORT_JETS: tuple[Point, ...] = ((-4.7, 5.2), (5.2, 4.9))
"""Places of the attitude and side jets to port; they push to starboard."""
STARBOARD_JETS: tuple[Point, ...] = ((-4.7, -5.5), (7.6, -5.9))
NOSE_JETS: tuple[Point, ...] = ((10.2, 3.1), (10.2, -3.1))


def hull() -> list[Facet]:
    """Everything of the ship that does not move against itself."""
    aft = [*_radiators(), *_bell(), *_reactor(), *_spine(), *_hoppers()]
    return [*aft, *_nose(), *_collar(), *_cockpit(), *_drill_housing()]


def _radiators() -> list[Facet]:
    facets = []
    for side, aft, fore, reach in ((1.0, -9.6, -4.9, 6.5), (-1.0, -9.4, -6.2, 5.9)):
        corners = [
            (aft - 0.9, side * reach),
            (aft, side * 3.0),
            (fore, side * 3.0),
            (fore - 0.9, side * reach),
        ]
        facets += plate(corners if side > 0 else corners[::-1], palette.GRAPHITE, 0.15, 0.3)
        for i in range(1, 6):
            y = 3.0 + (reach - 3.0) * i / 6
            lean = 0.9 * (y - 3.0) / (reach - 3.0)
            start, end = (aft - lean + 0.25, side * y), (fore - lean - 0.25, side * y)
            facets += tube(start, end, 0.11, palette.DARK_STEEL, strips=2)
    return facets


def _bell() -> list[Facet]:
    facets = []
    rings = ((-9.0, 1.3, -10.0, 1.75), (-10.0, 1.75, -11.2, 2.2), (-11.2, 2.2, -12.0, 2.5))
    paints = (palette.rgb("#5a5048"), palette.rgb("#45465a"), palette.rgb("#7d5a3c"))
    for (fore, narrow, aft, wide), paint in zip(rings, paints, strict=True):
        facets += tube((fore, 0.0), (aft, 0.0), narrow, paint, wide, strips=7, gloss=0.6)
    for side in (-1.0, 1.0):
        facets += tube((-8.7, side * 2.5), (-10.9, side * 2.0), 0.2, palette.STEEL, strips=3)
    return facets


def _reactor() -> list[Facet]:
    facets = plate(box(-9.0, -3.1, -5.2, 3.1), palette.ORANGE, 0.6, 0.25)
    for x in (-8.5, -5.9):
        facets += plate(box(x, -3.3, x + 0.55, 3.3), palette.STEEL, 0.2, 0.35)
    facets += disc((-7.0, 0.2), 1.65, palette.ORANGE, 12, 0.3)
    return facets + dome((-7.0, 0.2), 1.2, palette.rgb("#8d8a80"))


def _spine() -> list[Facet]:
    facets = plate(box(-5.4, -0.95, 4.6, 0.95), palette.DARK_STEEL, 0.25)
    facets += truss((-5.2, 0.0), (4.4, 0.0), 1.35, palette.STEEL, 0.11)
    facets += tube((-5.0, 5.05), (-1.9, 5.05), 0.5, palette.rgb("#a3473a"), strips=4)
    return facets + tube((-1.2, -5.35), (2.0, -5.35), 0.5, palette.rgb("#a89f8a"), strips=4)


def _hoppers() -> list[Facet]:
    facets = []
    for (x0, y0, x1, y1), paint in HOPPERS:
        facets += plate(box(x0, y0, x1, y1), paint, 0.4, 0.15)
        facets.append(flat(box(x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5), palette.STRIPE_BLACK))
        for share in (0.3, 0.7):
            x = x0 + (x1 - x0) * share
            facets += plate(box(x - 0.13, y0 + 0.2, x + 0.13, y1 - 0.2), paint, 0.08)
    facets += plate(((-3.7, 3.0), (-2.5, 3.15), (-2.6, 4.2), (-3.8, 4.05)), palette.CHIPPED, 0.06, 0.4)
    for x, y in (*PORT_JETS, *STARBOARD_JETS):
        facets += plate(box(x - 0.5, y - 0.4, x + 0.5, y + 0.4), palette.DARK_STEEL, 0.15)
    return facets


def _nose() -> list[Facet]:
    block = ((4.0, -3.4), (8.6, -3.4), (10.4, -1.6), (10.4, 1.6), (8.6, 3.4), (4.0, 3.4))
    facets = plate(block, palette.ORANGE, 0.8, 0.15)
    facets += plate(box(4.9, -1.7, 7.5, 1.5), palette.rgb("#d8641b"), 0.3, 0.2)
    facets += plate(box(3.9, -3.5, 4.5, 3.5), palette.rgb("#55565a"), 0.2, 0.3)
    facets += stripes(8.1, -2.5, 9.0, 2.5, palette.STRIPE_BLACK, 5)
    facets += plate(((5.2, -2.6), (6.5, -2.75), (6.4, -2.0), (5.3, -1.95)), palette.rgb("#7d6a58"), 0.06, 0.3)
    return facets


def _collar() -> list[Facet]:
    facets = []
    for x, radius, paint in (
        (10.2, 1.6, palette.rgb("#b9b4a6")),
        (10.75, 1.3, palette.DARK_STEEL),
        (11.2, 1.5, palette.rgb("#b9b4a6")),
        (11.65, 1.25, palette.STEEL),
    ):
        facets += tube((x, 0.0), (x + 0.5, 0.0), radius, paint, strips=5)
    lamp = box(COLLAR_LAMP[0] - 0.1, -1.2, COLLAR_LAMP[0] + 0.1, 1.2)
    facets.append(Facet(lamp, UP, palette.GLASS, glow=palette.rgb("#39d6e6")))
    return facets


def _cockpit() -> list[Facet]:
    facets = plate(
        ((5.0, 2.4), (8.4, 2.4), (9.0, 3.3), (8.3, 4.6), (5.0, 4.8)), palette.BONE_PAINT, 0.5, 0.25
    )
    glass = ((7.4, 3.0), (8.6, 3.1), (8.75, 3.6), (8.2, 4.25), (7.4, 4.3))
    facets += plate(glass, palette.GLASS, 0.2, 1.6)
    for x, y in COCKPIT_LAMPS:
        lamp = box(x - 0.25, y - 0.12, x + 0.25, y + 0.12)
        facets.append(Facet(lamp, UP, palette.GLASS, glow=palette.WINDOW_WARM))
    facets += tube((4.4, 3.6), (4.4, 5.4), 0.08, palette.CHIPPED, strips=2)
    return facets + dome((4.4, 5.4), 0.45, palette.rgb("#c8c2b4"), 8)


def _drill_housing() -> list[Facet]:
    facets = plate(box(4.0, -5.6, 9.5, -3.4), palette.DARK_STEEL, 0.4, 0.3)
    for x in (4.6, 5.7, 6.8, 7.9):
        facets += tube((x, DRILL_AT[1]), (x + 0.35, DRILL_AT[1]), 1.05, palette.ORANGE, strips=4)
    return facets + disc(DRILL_AT, 0.95, palette.STEEL, 10, 0.25)
