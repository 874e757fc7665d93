"""The *Lucky Strike*: dark engine and spine, six ore hoppers in two blocks, one orange nose, a pale cockpit to port.

Few large forms in three values, so that it reads small: dark aft, orange amidships and ahead, pale cockpit and collar.
"""

from __future__ import annotations

from book import model
from kit import Canvas, Coat, bolts, truss
from letters import lettered
from wear import worn

ORANGE = Coat("#e2691c", 0.22, 1.0)
SECOND = Coat("#d0611c", 0.2, 1.0)
TEAL = Coat("#3f7f86", 0.2, 1.0)
BARE = Coat("#85817a", 0.35)
STEEL = Coat("#7d7f80", 0.4)
DARK = Coat("#4a4c50", 0.35)
GRAPHITE = Coat("#2c2f36", 0.3)
BONE = Coat("#a59e8d", 0.25, 0.8)
BLACK = Coat("#15130f", 0.1)
PALE = Coat("#c4bfb0", 0.45)
WORN_PALE = Coat("#74716a", 0.25)
GLASS = Coat("#0b141c", 1.7)
BED = 0.42
"""Albedo of a hopper's bed as a share of its paint: an empty one stays part of its block when seen from afar."""

HOPPERS: tuple[tuple[tuple[float, float, float, float], Coat], ...] = (
    ((-4.9, 1.1, -2.15, 4.9), ORANGE),
    ((-1.85, 1.1, 0.9, 4.9), SECOND),
    ((1.2, 1.1, 3.95, 4.9), BARE),
    ((-4.9, -5.2, -2.15, -1.1), ORANGE),
    ((-1.85, -5.2, 0.9, -1.1), TEAL),
    ((1.2, -4.4, 3.95, -1.1), SECOND),
)
"""Places of the six hoppers in metres and their paint: one is salvaged, one bare."""
LAMPS = ((5.5, 4.35), (6.2, 4.35))
SCALE = 28.0


def hull() -> Canvas:
    """Everything of the ship that does not move against itself."""
    canvas = Canvas((-13.0, -7.2, 13.0, 7.4), SCALE)
    _frame(canvas)
    _radiators(canvas)
    _engine(canvas)
    _spine(canvas)
    for place, coat in HOPPERS:
        _hopper(canvas, place, coat)
    _drill_housing(canvas)
    _nose(canvas)
    _cockpit(canvas)
    _neck(canvas)
    _fittings(canvas)
    _seams(canvas)
    worn(canvas, 5, chips=0.9, grime=0.9)
    _names(canvas)
    canvas.spots = {
        "beds": [_bed(place) for place, _ in HOPPERS],
        "lamps": list(LAMPS),
        "bell": [(-12.2, 0.0)],
        "port jets": [(-4.7, 5.7), (5.2, 5.6)],
        "starboard jets": [(-4.7, -6.0), (7.6, -6.3)],
        "nose jets": [(10.2, 3.1), (10.2, -3.1)],
    }
    return canvas


def _frame(canvas: Canvas) -> None:
    """Dark plates under everything: they close the silhouette."""
    canvas.rect(-9.0, -5.3, 4.0, 4.95, 0.7, GRAPHITE, bevel=0.25)
    canvas.rect(-9.6, -3.2, -8.6, 3.2, 1.5, DARK, bevel=0.3)
    canvas.plate(((4.0, -3.4), (8.6, -3.4), (8.6, 3.4), (4.0, 4.6)), 0.8, GRAPHITE)


def _radiators(canvas: Canvas) -> None:
    """Two unequal fins, swept back; the port one is the longer."""
    for side, fore, reach in ((1.0, -5.0, 6.9), (-1.0, -6.1, 6.4)):
        corners = [(-9.5, side * 2.9), (fore, side * 2.9), (fore - 1.0, side * reach), (-10.4, side * reach)]
        canvas.plate(corners if side > 0 else corners[::-1], 1.15, GRAPHITE, bevel=0.14)
        fins = 5
        for i in range(fins):
            y = 3.5 + (reach - 3.9) * i / (fins - 1)
            lean = (y - 2.9) / (reach - 2.9)
            canvas.tube((-9.3 - 0.9 * lean, side * y), (fore - 0.3 - lean, side * y), 0.17, DARK, 1.05)
        canvas.tube((fore - 0.15, side * 2.9), (fore - 1.0, side * reach), 0.26, STEEL, 1.05, round_ends=True)


def _engine(canvas: Canvas) -> None:
    """Bell, struts and the reactor block with its ball."""
    bell = ((0.0, 2.5), (0.12, 2.42), (0.4, 2.1), (0.7, 1.6), (1.0, 1.15))
    canvas.lathe((-12.2, 0.0), (-8.9, 0.0), bell, Coat("#41414d", 0.7))
    for share in (0.3, 0.55, 0.78):
        x = -12.2 + 3.3 * share
        wide = 2.62 - 1.3 * share
        canvas.lathe((x, 0.0), (x + 0.16, 0.0), ((0.0, wide), (1.0, wide - 0.06)), DARK, 0.04)
    canvas.lathe((-12.25, 0.0), (-11.75, 0.0), ((0.0, 2.58), (1.0, 2.5)), Coat("#80583a", 0.6), 0.03)
    for side in (1.0, -1.0):
        canvas.tube((-11.9, side * 2.45), (-8.9, side * 2.9), 0.3, STEEL, 0.9, round_ends=True)
    canvas.rect(-9.0, -3.1, -5.2, 3.1, 2.6, ORANGE, bevel=0.7, corner=0.5)
    for x in (-8.55, -5.65):
        canvas.rect(x - 0.3, -3.3, x + 0.3, 3.3, 2.85, Coat("#5d5b57", 0.35), bevel=0.25)
    canvas.disc((-7.1, 0.0), 1.6, 2.8, Coat("#5d5b57", 0.35), bevel=0.3)
    canvas.dome((-7.1, 0.0), 1.3, Coat("#a09c90", 0.6), 2.5, 0.6)


def _spine(canvas: Canvas) -> None:
    canvas.rect(-5.4, -1.05, 4.6, 1.05, 1.5, GRAPHITE, bevel=0.3)
    truss(canvas, (-5.2, 0.0), (4.4, 0.0), 1.7, Coat("#4c4b4a", 0.3), 1.6, 0.15)


def _hopper(canvas: Canvas, place: tuple[float, float, float, float], coat: Coat) -> None:
    """A box open to the sky: thick walls, a dark bed, one beam across."""
    x0, y0, x1, y1 = place
    canvas.rect(x0, y0, x1, y1, 2.35, coat, bevel=0.45, corner=0.3)
    canvas.hollow(x0 + 0.5, y0 + 0.5, x1 - 0.5, y1 - 0.5, 0.3, bed_coat(coat), corner=0.12)
    outer = y1 if y1 > 0 else y0
    inward = -1.0 if y1 > 0 else 1.0
    lid = sorted((outer, outer + inward * 1.5))
    canvas.rect(x0 + 0.1, lid[0], x1 - 0.1, lid[1], 2.7, coat, bevel=0.35, corner=0.3)
    middle = (x0 + x1) / 2
    canvas.rect(middle - 0.5, lid[0] + 0.35, middle + 0.5, lid[1] - 0.35, 2.9, coat, bevel=0.2)


def bed_coat(coat: Coat) -> Coat:
    """The paint of a hopper's inside: that of its walls, darkened by years of ore."""
    shade = [round(int(coat.colour[i : i + 2], 16) * BED ** (1 / 2.2)) for i in (1, 3, 5)]
    return Coat("#{:02x}{:02x}{:02x}".format(*shade), 0.05)


def _bed(place: tuple[float, float, float, float]) -> tuple[float, float]:
    """Middle of a hopper's open bed."""
    x0, y0, x1, y1 = place
    low, high = (y0 + 0.5, y1 - 1.5) if y1 > 0 else (y0 + 1.5, y1 - 0.5)
    return ((x0 + x1) / 2, (low + high) / 2)


def _drill_housing(canvas: Canvas) -> None:
    canvas.rect(4.0, -5.6, 9.5, -3.3, 1.2, DARK, bevel=0.3)
    canvas.tube((4.2, -4.5), (9.1, -4.5), 1.05, Coat("#66686b", 0.5), 1.2)
    for x in (5.0, 7.6):
        canvas.lathe((x, -4.5), (x + 0.8, -4.5), ((0.0, 1.2), (1.0, 1.2)), ORANGE, 1.2)
    canvas.lathe((8.9, -4.5), (9.6, -4.5), ((0.0, 1.25), (1.0, 1.1)), Coat("#3a3b40", 0.5), 1.2)


def _nose(canvas: Canvas) -> None:
    block = ((4.0, -3.4), (8.6, -3.4), (10.4, -1.6), (10.4, 1.6), (8.6, 3.4), (4.0, 3.4))
    canvas.plate(block, 2.9, ORANGE, bevel=1.0)
    canvas.rect(4.9, -1.9, 7.5, 1.7, 3.3, ORANGE, bevel=0.4, corner=0.35)
    canvas.rect(3.9, -3.5, 4.5, 3.6, 3.0, Coat("#5d5b57", 0.35), bevel=0.22)
    canvas.stripes(8.5, -2.9, 9.15, 2.9, BLACK, 0.72)
    canvas.groove((8.2, -3.0), (8.2, 3.0), 0.1, 0.12)


def _cockpit(canvas: Canvas) -> None:
    shell = ((5.0, 2.5), (8.5, 2.5), (9.1, 3.3), (8.3, 4.7), (5.0, 4.9))
    canvas.plate(shell, 3.0, BONE, bevel=0.6)
    canvas.tube((6.5, 3.75), (8.2, 3.6), 0.95, BONE, 2.35, 0.75, round_ends=True)
    canvas.tube((7.3, 3.7), (8.35, 3.6), 0.7, GLASS, 2.75, 0.6, round_ends=True)
    for x in (7.55, 8.2):
        canvas.groove((x, 2.9), (x, 4.4), 0.1, 0.02, 2.6)
    for lamp in LAMPS:
        canvas.lamp(lamp, (0.42, 0.24), "#ffc36b", 0.75)


def _neck(canvas: Canvas) -> None:
    """What the collar slides on."""
    canvas.lathe((10.1, 0.0), (10.55, 0.0), ((0.0, 1.7), (1.0, 1.7)), DARK, 0.5)
    canvas.lathe((10.4, 0.0), (11.4, 0.0), ((0.0, 1.2), (1.0, 1.2)), Coat("#55565a", 0.5), 0.5)


def collar() -> Canvas:
    """The docking collar, wide and pale, so that the front is plain; its face is the origin."""
    canvas = Canvas((-1.9, -1.9, 0.4, 1.9), SCALE)
    canvas.lathe((-1.6, 0.0), (-0.9, 0.0), ((0.0, 1.35), (1.0, 1.35)), Coat("#55565a", 0.5), 0.5)
    canvas.lathe((-1.1, 0.0), (0.05, 0.0), ((0.0, 1.58), (0.55, 1.58), (1.0, 1.38)), WORN_PALE, 0.5)
    canvas.panel(-0.75, -1.3, -0.5, 1.3, Coat("#22c4dc", glow=0.34))
    worn(canvas, 8, grime=0.7)
    return canvas


def _fittings(canvas: Canvas) -> None:
    """Jets, roots of the claws, tank, mast; one welded patch."""
    for x, y, side in ((-4.7, 4.85, 1.0), (5.2, 4.75, 1.0), (-4.7, -5.15, -1.0), (7.6, -5.45, -1.0)):
        canvas.rect(x - 0.5, y - 0.35, x + 0.5, y + 0.35, 2.3, DARK, bevel=0.2)
        canvas.tube((x, y + side * 0.2), (x, y + side * 0.8), 0.22, GRAPHITE, 1.8, 0.36)
    for x, y in ((8.0, 4.2), (8.0, -5.6)):
        canvas.dome((x, y), 0.72, DARK, 1.7)
        canvas.dome((x, y), 0.3, PALE, 2.4, 0.6)
    canvas.tube((-3.9, 5.05), (-0.6, 5.05), 0.42, Coat("#8d3a30", 0.35, 0.7), 0.9, round_ends=True)
    canvas.box((-3.3, 4.0), (1.25, 1.0), 2.98, Coat("#7a7c7e", 0.45), bevel=0.06, corner=0.05, angle=0.14)
    canvas.box((6.3, -2.5), (1.3, 0.8), 2.98, Coat("#7d6a58", 0.3), bevel=0.06, corner=0.05, angle=-0.2)
    canvas.tube((4.7, 4.2), (4.7, 6.6), 0.09, PALE, 2.6)
    canvas.dome((4.7, 6.5), 0.5, PALE, 2.2, 0.6)


def _seams(canvas: Canvas) -> None:
    """What is only seen from near: joints, bolts, hatches."""
    for y in (-2.75, 2.5):
        canvas.groove((4.6, y), (7.7, y), 0.05, 0.06, 0.6)
    canvas.groove((6.2, 1.75), (6.2, 2.5), 0.05, 0.06, 0.6)
    canvas.groove((5.6, -2.7), (5.6, -1.95), 0.05, 0.06, 0.6)
    for x in (-8.0, -6.2):
        canvas.groove((x, -2.9), (x, -1.7), 0.05, 0.06, 0.6)
        canvas.groove((x, 1.7), (x, 2.9), 0.05, 0.06, 0.6)
    for (x0, y0, x1, y1), _ in HOPPERS:
        for y in (y0 + 0.25, y1 - 0.25):
            bolts(canvas, (x0 + 0.3, y), (x1 - 0.3, y), 5)
    bolts(canvas, (4.75, -2.95), (7.6, -2.95), 9)
    bolts(canvas, (4.2, -3.2), (4.2, 3.3), 14)
    canvas.hollow(5.05, 2.0, 5.95, 2.35, 0.08, Coat("#3a2a1c"))
    for y in (2.05, 2.15, 2.25):
        canvas.groove((5.1, y), (5.9, y), 0.03, 0.05, 0.5)


def _names(canvas: Canvas) -> None:
    pale = Coat("#f4ead6")
    lettered(canvas, "LUCKY", (6.2, 0.5), 0.52, pale)
    lettered(canvas, "STRIKE", (6.2, -0.7), 0.52, pale)
    lettered(canvas, "7", (-3.5, -4.45), 1.0, pale, 0.2)


model("lucky_strike", "hull", hull)
model("collar", "hull", collar)
