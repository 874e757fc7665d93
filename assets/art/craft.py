"""Other people's ships, each faction known by its outline before its colour.

Jumpers: lopsided, clawed, all points forward. Independents: blunt and square. Traders: a spine of boxes. Helios: one
smooth symmetrical arrow.
"""

from __future__ import annotations

from book import model
from kit import Canvas, Coat, bolts, truss
from letters import lettered
from stations import CARGO
from wear import sooted, worn

RUST = Coat("#7c4630", 0.12, 0.8)
RUST_PALE = Coat("#9a6a48", 0.15, 0.8)
IRON = Coat("#4b4643", 0.3)
GUN = Coat("#2c2b2e", 0.5)
BONE = Coat("#8f8778", 0.2, 0.6)
VIOLET = "#2c10ff"
WHITE = Coat("#b9bfc0", 0.6, 0.15)
TEAL = Coat("#0f7f80", 0.5, 0.1)
GLASS = Coat("#0b141c", 1.7)
BELL = Coat("#45434c", 0.6)
OLIVE = Coat("#6e7048", 0.2, 0.9)
CREAM = Coat("#c9bfa2", 0.2, 0.8)
RED = Coat("#a8362a", 0.2, 0.9)


def _bell(canvas: Canvas, x: float, y: float, size: float, middle: float = 0.6) -> None:
    """An engine's bell whose mouth is at x, opening aft."""
    profile = ((0.0, size), (0.5, size * 0.82), (1.0, size * 0.5))
    canvas.lathe((x, y), (x + size * 1.7, y), profile, BELL, middle)
    canvas.lathe((x, y), (x + size * 0.3, y), ((0.0, size * 1.05), (1.0, size)), Coat("#80583a", 0.5), middle)


def _lights(
    canvas: Canvas, places: list[tuple[float, float]], colour: str, size: float = 0.4, glow: float = 0.5
) -> None:
    for place in places:
        canvas.lamp(place, (size, size), colour, glow)
    canvas.spots["lamps"] = places


def jumper_small() -> Canvas:
    """The Tick: a cramped cabin behind two reaching hooks, one engine too large for it."""
    canvas = Canvas((-6.6, -5.2, 7.4, 5.2), 28.0)
    _bell(canvas, -6.2, 0.5, 2.0, 0.4)
    canvas.plate(((-3.6, -2.4), (1.8, -1.9), (3.4, 0.0), (1.8, 1.9), (-3.6, 2.9)), 1.6, RUST, bevel=0.6)
    canvas.plate(((-3.0, -1.0), (0.2, -1.2), (0.6, 0.8), (-3.0, 1.6)), 2.1, RUST_PALE, bevel=0.35)
    for side, reach in ((1.0, 6.8), (-1.0, 5.6)):
        canvas.tube((-1.6, side * 2.0), (1.6, side * 4.2), 0.55, IRON, 0.9, 0.45, True)
        canvas.tube((1.6, side * 4.2), (5.0, side * 3.5), 0.45, RUST, 1.0, 0.3, True)
        canvas.tube((5.0, side * 3.5), (reach, side * 1.7), 0.3, BONE, 1.0, 0.04, True)
        canvas.dome((1.6, side * 4.2), 0.7, IRON, 1.0)
    canvas.dome((1.7, 0.0), 0.95, GLASS, 1.4, 0.8)
    canvas.tube((0.5, -1.5), (4.6, -1.5), 0.24, GUN, 1.9)
    canvas.tube((-3.4, -2.9), (-0.2, -2.7), 0.55, Coat("#5a5046", 0.3, 0.5), 0.8, round_ends=True)
    canvas.box((-1.9, 1.6), (1.3, 0.9), 2.15, Coat("#8b8a86", 0.4), bevel=0.06, angle=0.4)
    worn(canvas, 61, chips=2.4, grime=1.4)
    _lights(canvas, [(5.0, 3.5), (5.0, -3.5), (-2.9, 2.3)], VIOLET, 0.7, 0.6)
    return canvas


def jumper_large() -> Canvas:
    """The Hyena: a long jaw with a spike, a heavy pod on one side only, mismatched bells, bars over everything."""
    canvas = Canvas((-11.4, -8.0, 12.6, 7.0), 20.0)
    _bell(canvas, -11.0, 2.2, 2.0)
    _bell(canvas, -10.0, -1.9, 1.3)
    canvas.plate(((-8.0, -3.4), (2.0, -3.0), (2.0, 3.6), (-8.0, 4.4)), 2.2, RUST, bevel=0.8)
    canvas.plate(((-6.6, -1.8), (0.6, -1.6), (0.6, 2.4), (-6.6, 3.0)), 2.8, IRON, bevel=0.5)
    canvas.plate(((1.6, 0.6), (10.4, 2.6), (11.6, 3.4), (8.0, 4.4), (1.6, 3.8)), 1.9, RUST_PALE, bevel=0.6)
    canvas.plate(((1.6, -3.2), (7.0, -3.8), (10.8, -2.4), (8.6, -1.8), (1.6, -0.4)), 1.7, RUST, bevel=0.6)
    for x, side in ((4.4, 1.0), (6.4, 1.0), (8.4, 1.0), (4.6, -1.0), (6.6, -1.0), (8.4, -1.0)):
        root = (0.95 + x * 0.2) if side > 0 else -(0.6 + x * 0.16)
        canvas.tube((x, root), (x + 0.7, root - side * 1.15), 0.26, BONE, 1.4, 0.03)
    canvas.tube((1.0, 0.1), (12.2, 0.1), 0.3, GUN, 1.0, 0.05)
    canvas.tube((-5.6, -5.6), (3.4, -5.6), 1.9, Coat("#5a4a44", 0.2, 0.8), 0.6, 1.5, True)
    for x in (-4.4, -1.4, 1.6):
        canvas.lathe((x, -5.6), (x + 0.5, -5.6), ((0.0, 1.95), (1.0, 1.9)), IRON, 0.6)
    canvas.tube((2.8, -5.6), (7.4, -5.6), 0.42, GUN, 1.2)
    truss(canvas, (-7.6, 5.0), (1.8, 4.4), 1.3, IRON, 1.4, 0.16)
    canvas.dome((1.0, 0.8), 1.3, GLASS, 2.4, 0.7)
    canvas.tube((-3.0, 4.4), (-4.6, 6.6), 0.12, BONE, 2.0)
    worn(canvas, 62, chips=2.4, grime=1.5)
    lettered(canvas, "X", (-4.0, 0.6), 1.9, Coat("#cbb89a"), 0.16)
    sooted(canvas, (-8.0, 2.0), 2.6, 0.7, 3)
    _lights(canvas, [(9.8, 3.3), (9.4, -2.6), (-7.2, 3.8), (3.0, -5.6)], VIOLET, 0.8, 0.6)
    return canvas


def responder() -> Canvas:
    """The *Independence*: square shoulders, a ram bow, two big side engines, a red band all can read."""
    canvas = Canvas((-12.4, -8.2, 12.0, 8.2), 20.0)
    for side in (1.0, -1.0):
        _bell(canvas, -11.8, side * 5.2, 1.9)
        canvas.tube((-8.8, side * 5.2), (3.6, side * 5.2), 2.1, OLIVE, 0.8, 1.7, True)
        canvas.lathe((-6.2, side * 5.2), (-5.2, side * 5.2), ((0.0, 2.3), (1.0, 2.3)), IRON, 0.8)
        canvas.lathe((0.2, side * 5.2), (1.0, side * 5.2), ((0.0, 2.15), (1.0, 2.1)), CREAM, 0.8)
        canvas.tube((3.2, side * 6.4), (8.6, side * 6.4), 0.4, GUN, 1.2)
        canvas.rect(-4.0, min(side * 2.6, side * 4.0), 1.0, max(side * 2.6, side * 4.0), 1.4, IRON, bevel=0.3)
    _bell(canvas, -11.2, 0.0, 1.5)
    canvas.rect(-8.8, -3.2, 6.2, 3.2, 2.6, OLIVE, bevel=0.8, corner=0.5)
    canvas.plate(
        ((6.0, -3.4), (9.4, -2.8), (10.8, -1.4), (10.8, 1.4), (9.4, 2.8), (6.0, 3.4)), 3.0, CREAM, bevel=0.9
    )
    canvas.rect(5.6, -3.6, 6.4, 3.6, 3.1, IRON, bevel=0.25)
    canvas.rect(-7.6, -2.2, -2.4, 2.2, 3.2, Coat("#5f6142", 0.2, 0.9), bevel=0.4)
    canvas.panel(-1.6, -3.2, 0.4, 3.2, RED)
    canvas.rect(1.4, -1.6, 4.8, 1.6, 3.3, CREAM, bevel=0.5, corner=0.4)
    canvas.panel(3.6, -1.1, 4.4, 1.1, GLASS)
    canvas.rect(-6.6, -0.8, -4.4, 0.8, 3.7, GUN, bevel=0.3)
    canvas.tube((-5.5, 0.0), (-1.8, 0.0), 0.34, GUN, 3.6)
    for y in (-2.7, 2.7):
        bolts(canvas, (-8.2, y), (5.2, y), 20, 0.07)
    worn(canvas, 63, chips=1.3, grime=1.0)
    lettered(canvas, "INDEPENDENCE", (1.2, -2.55), 0.75, Coat("#efe6cf"), 0.17)
    _lights(canvas, [(9.6, 2.2), (9.6, -2.2)], "#ffc36b", 0.45)
    return canvas


def trader() -> Canvas:
    """A long spine hung with containers: cab at one end, engines at the other, nothing for show."""
    canvas = Canvas((-20.6, -6.4, 18.0, 6.4), 16.0)
    for side in (1.0, -1.0):
        _bell(canvas, -20.0, side * 2.0, 1.5)
    canvas.rect(-17.6, -3.8, -13.4, 3.8, 2.4, Coat("#6d6a63", 0.3, 0.6), bevel=0.7, corner=0.4)
    for side in (1.0, -1.0):
        canvas.dome((-15.4, side * 4.1), 1.6, CREAM, 0.8, 0.9)
    canvas.rect(-13.6, -0.7, 12.0, 0.7, 1.4, IRON, bevel=0.3)
    truss(canvas, (-13.2, 0.0), (12.0, 0.0), 1.7, Coat("#8c867a", 0.35), 2.4, 0.2)
    for i in range(6):
        left = -13.0 + i * 4.15
        for j, side in enumerate((1.0, -1.0)):
            if (i, j) in ((2, 1), (5, 0)):
                continue
            low, high = sorted((side * 1.1, side * 5.6))
            coat = Coat(CARGO[(i * 3 + j * 2 + 1) % len(CARGO)], 0.15, 1.0)
            canvas.rect(left, low, left + 3.9, high, 2.3 + 0.3 * ((i + j) % 2), coat, bevel=0.35)
            for k in range(1, 5):
                canvas.groove((left + 3.9 * k / 5, low + 0.3), (left + 3.9 * k / 5, high - 0.3), 0.2, 0.14)
    canvas.plate(
        ((11.6, -2.8), (15.4, -2.4), (17.0, -1.0), (17.0, 1.0), (15.4, 2.4), (11.6, 2.8)),
        2.6,
        CREAM,
        bevel=0.8,
    )
    canvas.rect(11.4, -3.0, 12.2, 3.0, 2.8, Coat("#3f7075", 0.2, 0.8), bevel=0.3)
    canvas.plate(((14.6, -1.7), (16.2, -0.9), (16.2, 0.9), (14.6, 1.7)), 3.0, GLASS, bevel=0.3)
    worn(canvas, 64, chips=1.0)
    _lights(canvas, [(13.2, 2.0), (13.2, -2.0)], "#ffc36b", 0.45)
    return canvas


def patrol() -> Canvas:
    """Helios: white, teal, spotless; an arrow with its wings swept forward around a slot of light."""
    canvas = Canvas((-11.6, -8.0, 13.2, 8.0), 20.0)
    for side in (1.0, -1.0):
        wing = [
            (-8.8, side * 2.0),
            (3.6, side * 2.2),
            (8.4, side * 6.6),
            (5.6, side * 7.4),
            (-6.8, side * 6.2),
        ]
        canvas.plate(wing if side > 0 else wing[::-1], 1.4, WHITE, bevel=0.5)
        edge = [
            (-6.9, side * 4.5),
            (6.0, side * 5.6),
            (8.4, side * 6.6),
            (5.6, side * 7.4),
            (-6.8, side * 6.2),
        ]
        canvas.plate(edge if side > 0 else edge[::-1], 1.6, TEAL, bevel=0.3)
        canvas.tube((-10.4, side * 3.6), (-3.0, side * 3.6), 1.15, WHITE, 0.9, 0.9)
        canvas.lathe(
            (-11.0, side * 3.6), (-10.2, side * 3.6), ((0.0, 1.0), (1.0, 1.15)), Coat("#33383d", 0.8), 0.9
        )
        canvas.groove((-6.0, side * 2.4), (3.0, side * 2.6), 0.09, 0.06, 0.55)
        canvas.groove((-1.0, side * 2.4), (0.6, side * 6.2), 0.09, 0.06, 0.55)
    hull = [(-9.2, -1.9), (6.0, -2.0), (10.6, -0.9), (12.6, 0.0), (10.6, 0.9), (6.0, 2.0), (-9.2, 1.9)]
    canvas.plate(hull, 3.0, WHITE, bevel=1.5)
    canvas.tube((-7.0, 0.0), (7.6, 0.0), 1.25, WHITE, 2.2, 0.8, True)
    canvas.lathe((-11.0, 0.0), (-9.0, 0.0), ((0.0, 1.5), (1.0, 1.8)), Coat("#33383d", 0.8), 0.9)
    canvas.panel(-6.8, -0.6, 3.6, 0.6, TEAL)
    canvas.tube((5.6, 0.0), (9.0, 0.0), 0.7, GLASS, 2.5, 0.3, True)
    for x in (-3.6, 1.2):
        canvas.groove((x, -1.7), (x, 1.7), 0.08, 0.06, 0.6)
    worn(canvas, 65, chips=0.0, grime=0.12)
    lettered(canvas, "HELIOS", (1.0, 3.75), 0.85, Coat("#0c6e70"), 0.2, strength=1.0, flaking=0.0)
    lettered(canvas, "07", (-4.6, -4.2), 1.3, Coat("#0c6e70"), 0.2, strength=1.0, flaking=0.0)
    _lights(canvas, [(6.6, 6.9), (6.6, -6.9), (-8.4, 0.0)], "#8ffcf0", 0.4)
    return canvas


model("jumper_small", "hull", jumper_small)
model("jumper_large", "hull", jumper_large)
model("responder", "hull", responder)
model("trader", "hull", trader)
model("patrol", "hull", patrol)
