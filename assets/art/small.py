"""Small things adrift: the escape pod's cousin for cargo, beacons, buoys, scrap, and the dead star of a gravity well."""

from __future__ import annotations

from functools import partial
from math import pi
from random import Random

import numpy as np
from book import model
from kit import Canvas, Coat, Point, bolts, linear, truss
from letters import lettered
from wear import dented, holed, worn

from game.view.lit.grain import Floats, layers, smooth

ORANGE = Coat("#e2691c", 0.22, 1.0)
STEEL = Coat("#7d7f80", 0.4)
DARK = Coat("#3b3c40", 0.35)
PALE = Coat("#c4bfb0", 0.4, 0.6)
PANEL = Coat("#2c4474", 1.4)
BLACK = Coat("#15130f", 0.1)


def pod() -> Canvas:
    """A cargo pod: a ribbed drum in a cage, with a grip at each end."""
    canvas = Canvas((-2.3, -1.6, 2.3, 1.6), 40.0)
    canvas.tube((-1.7, 0.0), (1.7, 0.0), 1.15, PALE, 0.2)
    canvas.lathe((-0.5, 0.0), (0.5, 0.0), ((0.0, 1.2), (1.0, 1.2)), ORANGE, 0.22)
    for x in (-1.75, -0.75, 0.6, 1.5):
        canvas.lathe((x, 0.0), (x + 0.22, 0.0), ((0.0, 1.3), (1.0, 1.3)), STEEL, 0.2)
    for side in (1.0, -1.0):
        canvas.tube((-1.9, side * 1.2), (1.9, side * 1.2), 0.14, DARK, 0.9)
        canvas.tube((side * 1.6, 0.0), (side * 2.1, 0.0), 0.5, DARK, 0.5)
    worn(canvas, 71, chips=1.4)
    lettered(canvas, "40", (0.05, 0.0), 0.7, BLACK, 0.18)
    canvas.lamp((1.15, 0.45), (0.2, 0.2), "#ffc36b", 0.7)
    canvas.spots = {"lamps": [(1.15, 0.45)]}
    return canvas


def beacon() -> Canvas:
    """A distress beacon: a mast on three legs around a caged lamp."""
    canvas = Canvas((-1.5, -1.5, 2.4, 1.5), 48.0)
    for turn in (pi * 0.72, -pi * 0.72, pi):
        foot = (1.25 * np.cos(turn), 1.25 * np.sin(turn))
        canvas.tube((0.0, 0.0), (float(foot[0]), float(foot[1])), 0.13, STEEL, 0.5)
        canvas.dome((float(foot[0]), float(foot[1])), 0.2, DARK, 0.4)
    canvas.disc((0.0, 0.0), 0.72, 1.0, ORANGE, bevel=0.3)
    canvas.ring((0.0, 0.0), 0.5, 0.1, 1.3, DARK)
    canvas.tube((0.6, 0.0), (2.2, 0.0), 0.09, PALE, 0.8)
    for x in (1.2, 1.65, 2.05):
        canvas.tube((x, -0.32), (x, 0.32), 0.05, PALE, 0.85)
    worn(canvas, 72)
    canvas.dome((0.0, 0.0), 0.34, Coat("#e0261a", 0.8, 0.0, 0.28), 1.1)
    canvas.spots = {"lamps": [(0.0, 0.0)]}
    return canvas


def buoy() -> Canvas:
    """A navigation buoy: a cross of panels around an octagon with a cold light, to be known from any side."""
    canvas = Canvas((-3.4, -3.4, 3.4, 3.4), 32.0)
    for turn in range(4):
        c, s = round(float(np.cos(turn * pi / 2))), round(float(np.sin(turn * pi / 2)))
        canvas.tube((0.0, 0.0), (c * 1.5, s * 1.5), 0.14, STEEL, 0.6)
        wide, high = (1.7, 1.15) if c else (1.15, 1.7)
        canvas.box((c * 2.25, s * 2.25), (wide, high), 0.9, PANEL, bevel=0.1, corner=0.05)
        canvas.groove((c * 2.25 - wide / 2, s * 2.25), (c * 2.25 + wide / 2, s * 2.25), 0.06, 0.05, 1.9)
        canvas.groove((c * 2.25, s * 2.25 - high / 2), (c * 2.25, s * 2.25 + high / 2), 0.06, 0.05, 1.9)
    canvas.disc((0.0, 0.0), 1.0, 1.4, PALE, bevel=0.4)
    canvas.band((0.0, 0.0), 0.62, 0.86, 1.6, Coat("#3f7f86", 0.3, 0.8), bevel=0.12)
    worn(canvas, 73, grime=0.7)
    canvas.dome((0.0, 0.0), 0.44, Coat("#2fb6d0", 0.8, 0.0, 0.3), 1.4)
    canvas.spots = {"lamps": [(0.0, 0.0)]}
    return canvas


def scrap(number: int) -> Canvas:
    """Torn pieces: a plate, a length of truss, a tank, a bent panel."""
    canvas = Canvas((-2.2, -1.7, 2.2, 1.7), 32.0)
    rng = Random(number)
    if number == 0:
        skin = Coat("#77716a", 0.3, 0.9)
        halves: tuple[list[Point], ...] = (
            [(-1.9, -0.9), (-0.2, -0.4), (0.3, 0.5), (-0.5, 1.3), (-1.2, 0.4)],
            [(-0.3, -0.5), (1.2, -1.4), (2.0, -0.5), (0.9, 0.1), (0.2, 0.5)],
        )
        for piece, lean in zip(halves, (0.3, -0.25), strict=True):
            canvas.plate(piece, 0.9, skin, bevel=0.12, slope=(lean, 0.1))
        canvas.plate([(1.0, 0.3), (1.9, 0.6), (1.5, 1.1)], 0.6, skin, bevel=0.1)
        for y in (-0.5, 0.4):
            canvas.tube((-1.5, y), (1.4, y + 0.1), 0.12, DARK, 0.75)
        bolts(canvas, (-1.4, 0.9), (1.0, 0.8), 9, 0.05)
    elif number == 1:
        truss(canvas, (-2.0, -0.2), (1.7, 0.3), 1.2, Coat("#8c867a", 0.35), 0.9, 0.13)
        canvas.tube((1.5, 0.8), (2.1, 0.2), 0.1, STEEL, 0.7)
    elif number == 2:
        canvas.tube((-1.3, 0.1), (1.1, -0.1), 0.85, Coat("#8d3a30", 0.3, 0.8), 0.2, round_ends=True)
        canvas.lathe((-0.3, 0.0), (0.1, 0.0), ((0.0, 0.92), (1.0, 0.92)), STEEL, 0.2)
        canvas.tube((1.5, -0.1), (2.1, 0.35), 0.13, DARK, 0.6)
        holed(canvas, (0.5, 0.25), 0.32, 4, 0.6)
    else:
        canvas.plate(
            [(-1.8, -0.9), (0.4, -1.1), (0.9, -0.1), (0.3, 0.6), (-1.4, 0.8)],
            0.7,
            PANEL,
            bevel=0.08,
            slope=(-0.1, 0.2),
        )
        canvas.plate(
            [(0.9, -1.1), (2.0, -1.3), (1.7, 0.3), (1.1, -0.2)], 0.5, PANEL, bevel=0.08, slope=(0.2, 0.2)
        )
        for i in range(1, 5):
            canvas.groove((-1.8 + i * 0.72, -1.0), (-1.4 + i * 0.66, 0.7), 0.06, 0.05, 1.8)
        canvas.tube((-1.8, 0.9), (1.4, 0.5), 0.14, STEEL, 0.7)
    dented(canvas, 0.25, 0.9, 80 + number)
    worn(canvas, 74 + number, chips=2.0, grime=1.2 + 0.1 * rng.random())
    return canvas


def well() -> Canvas:
    """The body of a gravity well, of one metre radius: black glass in plates, and in the cracks between, what glows."""
    canvas = Canvas((-1.04, -1.04, 1.04, 1.04), 260.0)
    off = np.hypot(canvas.x, canvas.y)
    rough = layers(0.6, 90, 6, 0.6, 1.5 / 260.0).at(canvas.x[0] + 9.0, canvas.y[:, 0] + 9.0)
    canvas.alpha = np.clip(0.5 - (off - 1.0) * canvas.scale, 0.0, 1.0).astype(np.float32)
    ball = np.sqrt(np.maximum(1.0 - off * off, 0.0))
    gap, tone = _plates(canvas.x * (1.0 + 0.5 * off**4), canvas.y * (1.0 + 0.5 * off**4), rough)
    lines = smooth(0.008 + 0.05 * rough * rough, 0.0, gap)
    canvas.height = (ball * 0.9 + tone * 0.03 + rough * 0.02 - lines * 0.05).astype(np.float32)
    canvas.albedo[:] = linear("#2a2a36") * (0.3 + 0.5 * tone + 0.5 * rough)[..., None]
    hot = smooth(0.02 * rough, 0.0, gap) * smooth(0.42, 0.72, rough)
    canvas.albedo += (linear("#4a78d8") - canvas.albedo) * (0.9 * hot)[..., None]
    canvas.glow = (0.13 * hot).astype(np.float32)
    canvas.gloss = ((0.04 + 0.16 * tone * rough) * (1.0 - lines)).astype(np.float32)
    return canvas


def _plates(x: Floats, y: Floats, rough: Floats) -> tuple[Floats, Floats]:
    """How far each place is from the edge of its plate, and a tone of each plate; roughness makes them ragged."""
    rng = np.random.default_rng(92)
    seeds, tones = rng.uniform(-1.3, 1.3, (70, 2)), rng.random(70).astype(np.float32)
    x, y = x + 0.22 * (rough - 0.5), y - 0.22 * (rough - 0.5)
    near = np.full((2, *rough.shape), 9.0, np.float32)
    which = np.zeros(rough.shape, np.int32)
    for number, (sx, sy) in enumerate(seeds):
        away = np.hypot(x - sx, y - sy)
        nearest = away < near[0]
        near[1] = np.where(nearest, near[0], np.minimum(near[1], away))
        near[0] = np.where(nearest, away, near[0])
        which[nearest] = number
    return near[1] - near[0], tones[which]


model("cargo_pod", "hull", pod)
model("beacon", "hull", beacon)
model("buoy", "hull", buoy)
for piece in range(4):
    model(f"scrap_{piece}", "wreck", partial(scrap, piece))
model("well", "wreck", well)
