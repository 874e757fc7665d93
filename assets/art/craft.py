"""Other people's ships, each faction known by its outline before its colour.

Jumpers: lopsided, clawed, all points forward. Independents: blunt and square. Traders: a spine of boxes. Helios: one
smooth symmetrical arrow.
"""

from __future__ import annotations

from book import model
from kit import Canvas, Coat, Point, bolts, truss
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
    """The Hyena: a wide open jaw with spikes, a heavy pod hung out on one side only, mismatched bells."""
    canvas = Canvas((-11.4, -9.8, 12.6, 8.2), 20.0)
    _bell(canvas, -11.0, 2.2, 2.1)
    _bell(canvas, -9.6, -1.6, 1.2)
    canvas.plate(((-7.6, -2.8), (1.0, -2.6), (2.6, 0.4), (1.0, 3.6), (-7.6, 4.2)), 2.2, RUST, bevel=0.8)
    canvas.plate(((-6.6, -1.4), (-0.2, -1.4), (-0.2, 2.4), (-6.6, 3.0)), 2.8, IRON, bevel=0.5)
    _jaw(canvas, ((0.0, 2.6), (4.4, 6.6), (9.0, 6.2), (12.0, 2.4)), RUST_PALE)
    _jaw(canvas, ((0.0, -2.0), (3.6, -4.8), (7.0, -4.6), (9.2, -2.0)), RUST)
    canvas.tube((1.4, 0.5), (6.4, 0.5), 0.3, GUN, 1.0, 0.12)
    canvas.tube((-6.4, -7.6), (1.8, -7.6), 1.8, Coat("#5a4a44", 0.2, 0.8), 0.6, 1.4, True)
    for x in (-4.8, -1.9, 0.6):
        canvas.lathe((x, -7.6), (x + 0.5, -7.6), ((0.0, 1.9), (1.0, 1.85)), IRON, 0.6)
    for x in (-5.2, -0.8):
        canvas.tube((x, -6.4), (x + 0.6, -2.4), 0.35, IRON, 0.9)
    canvas.tube((1.4, -7.6), (5.2, -7.6), 0.4, GUN, 1.2)
    canvas.dome((1.0, 0.6), 1.3, GLASS, 2.4, 0.7)
    canvas.tube((-3.0, 4.0), (-4.6, 7.4), 0.14, BONE, 2.0)
    canvas.tube((-5.4, 4.0), (-6.4, 6.2), 0.12, BONE, 2.0)
    worn(canvas, 62, chips=2.4, grime=1.5)
    lettered(canvas, "X", (-3.6, 0.7), 1.9, Coat("#cbb89a"), 0.16)
    sooted(canvas, (-7.6, 2.0), 2.6, 0.7, 3)
    _lights(canvas, [(8.6, 6.2), (6.8, -4.6), (-7.0, 3.6), (1.2, -7.6)], VIOLET, 0.8, 0.6)
    return canvas


def _jaw(canvas: Canvas, joints: tuple[Point, ...], coat: Coat) -> None:
    """A limb that bends inwards to a point, with teeth on its inner side."""
    radii = (1.15, 1.0, 0.75, 0.08)
    for i in range(3):
        canvas.tube(joints[i], joints[i + 1], radii[i], coat, 0.9, radii[i + 1], True)
    for x, y in joints[1:3]:
        canvas.dome((x, y), 1.15, IRON, 0.9, 0.8)
        canvas.tube((x + 0.6, y * 0.86), (x + 1.5, y * 0.56), 0.3, BONE, 1.2, 0.04, True)
    x, y = joints[0]
    canvas.tube((x + 2.6, y * 1.5), (x + 3.8, y * 0.8), 0.28, BONE, 1.2, 0.04, True)


def responder() -> Canvas:
    """The *Independence*: an H on its side. A ram bow, two big engines far out on beams, a red band all can read."""
    canvas = Canvas((-12.4, -9.6, 12.0, 9.6), 20.0)
    for side in (1.0, -1.0):
        _bell(canvas, -11.8, side * 7.2, 1.9)
        canvas.tube((-8.8, side * 7.2), (7.4, side * 7.2), 1.9, OLIVE, 0.8, 1.9)
        canvas.lathe((-6.2, side * 7.2), (-5.2, side * 7.2), ((0.0, 2.1), (1.0, 2.1)), IRON, 0.8)
        canvas.lathe((4.6, side * 7.2), (7.6, side * 7.2), ((0.0, 2.1), (1.0, 2.05)), CREAM, 0.8)
        canvas.tube((7.2, side * 7.2), (10.4, side * 7.2), 0.45, GUN, 1.2)
        low, high = sorted((side * 2.2, side * 6.0))
        canvas.rect(-5.0, low, -1.4, high, 1.4, IRON, bevel=0.3)
    _bell(canvas, -11.2, 0.0, 1.5)
    canvas.rect(-8.8, -2.9, 6.2, 2.9, 2.6, OLIVE, bevel=0.8, corner=0.5)
    canvas.plate(
        ((6.0, -3.2), (9.8, -3.2), (10.8, -2.2), (10.8, 2.2), (9.8, 3.2), (6.0, 3.2)), 3.0, CREAM, bevel=0.9
    )
    canvas.rect(5.6, -3.6, 6.4, 3.6, 3.1, IRON, bevel=0.25)
    canvas.rect(-7.6, -2.2, -2.4, 2.2, 3.2, Coat("#5f6142", 0.2, 0.9), bevel=0.4)
    canvas.panel(-1.6, -2.9, 0.4, 2.9, RED)
    canvas.rect(1.4, -1.6, 4.8, 1.6, 3.3, CREAM, bevel=0.5, corner=0.4)
    canvas.panel(3.6, -1.1, 4.4, 1.1, GLASS)
    canvas.rect(-6.6, -0.8, -4.4, 0.8, 3.7, GUN, bevel=0.3)
    canvas.tube((-5.5, 0.0), (-1.8, 0.0), 0.34, GUN, 3.6)
    for y in (-2.5, 2.5):
        bolts(canvas, (-8.2, y), (5.2, y), 20, 0.07)
    worn(canvas, 63, chips=1.3, grime=1.0)
    lettered(canvas, "INDEPENDENCE", (1.2, -2.3), 0.72, Coat("#efe6cf"), 0.17)
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
    """Helios: white, teal, spotless; one long arrowhead with a deep notch aft around its single engine."""
    canvas = Canvas((-11.6, -9.2, 14.6, 9.2), 20.0)
    for side in (1.0, -1.0):
        wing = [(10.0, side * 0.6), (-10.6, side * 8.6), (-8.6, side * 5.2), (-3.4, side * 1.0)]
        canvas.plate(wing[::-1] if side < 0 else wing, 1.5, WHITE, bevel=0.5)
        edge = [(8.6, side * 1.2), (-10.6, side * 8.7), (-9.9, side * 7.4), (4.8, side * 1.7)]
        canvas.plate(edge[::-1] if side < 0 else edge, 1.7, TEAL, bevel=0.3)
        canvas.groove((-4.6, side * 2.0), (-8.0, side * 6.6), 0.09, 0.06, 0.55)
        canvas.groove((1.4, side * 1.6), (-2.6, side * 4.6), 0.09, 0.06, 0.55)
        canvas.tube((-6.6, side * 4.6), (-2.6, side * 3.6), 0.5, Coat("#33383d", 0.8), 1.0, 0.3, True)
    hull = [(-5.0, -1.7), (5.0, -1.8), (11.4, -0.7), (14.2, 0.0), (11.4, 0.7), (5.0, 1.8), (-5.0, 1.7)]
    canvas.plate(hull, 3.0, WHITE, bevel=1.4)
    canvas.tube((-4.0, 0.0), (9.0, 0.0), 1.2, WHITE, 2.2, 0.7, True)
    canvas.lathe((-7.0, 0.0), (-4.6, 0.0), ((0.0, 1.7), (1.0, 1.4)), Coat("#33383d", 0.8), 0.9)
    canvas.panel(-4.4, -0.5, 4.0, 0.5, TEAL)
    canvas.tube((6.4, 0.0), (10.2, 0.0), 0.7, GLASS, 2.5, 0.3, True)
    for x in (-2.6, 2.2):
        canvas.groove((x, -1.6), (x, 1.6), 0.08, 0.06, 0.6)
    worn(canvas, 65, chips=0.0, grime=0.12)
    lettered(canvas, "HELIOS", (-2.4, 2.75), 0.8, Coat("#0c6e70"), 0.2, strength=1.0, flaking=0.0)
    lettered(canvas, "07", (-5.4, -5.0), 1.2, Coat("#0c6e70"), 0.2, strength=1.0, flaking=0.0)
    _lights(canvas, [(-10.0, 8.0), (-10.0, -8.0), (12.0, 0.0)], "#8ffcf0", 0.45)
    return canvas


model("jumper_small", "hull", jumper_small)
model("jumper_large", "hull", jumper_large)
model("responder", "hull", responder)
model("trader", "hull", trader)
model("patrol", "hull", patrol)
