"""The *Dust Runner*: an older hauler of blunt boxes, holed by a micrometeorite, without power, tumbling."""

from __future__ import annotations

from math import tau
from random import Random

import numpy as np
from book import model
from kit import Canvas, Coat, bolts, truss
from letters import lettered
from stations import STEEL
from wear import holed, sooted, worn

FADED = Coat("#6f7a78", 0.15, 0.9)
GREY = Coat("#77716a", 0.2, 0.8)
RUST = Coat("#7a4a34", 0.1, 0.7)
DARK = Coat("#34363b", 0.3)
PALE = Coat("#9a9384", 0.2, 0.9)


def hauler() -> Canvas:
    """Engine block aft, holds torn open to one side, a pod on the other, a blunt bridge; nothing on it shines."""
    canvas = Canvas((-25.0, -7.0, 18.0, 10.0), 18.0)
    rng = Random(3)
    _engines(canvas)
    canvas.rect(-17.0, -4.0, 9.0, 4.0, 2.2, DARK, bevel=0.6)
    _holds(canvas, rng)
    canvas.rect(-14.0, 3.6, 2.0, 8.0, 2.0, RUST, bevel=1.0, corner=0.8)
    canvas.tube((-13.0, 5.8), (1.0, 5.8), 2.0, RUST, 0.9)
    for x in (-11.5, -7.5, -3.5, 0.0):
        canvas.lathe((x, 5.8), (x + 0.6, 5.8), ((0.0, 2.15), (1.0, 2.15)), Coat("#4f4a45", 0.3), 0.9)
    _bridge(canvas)
    worn(canvas, 31, chips=2.2, grime=1.4)
    lettered(canvas, "DUST RUNNER", (-2.2, -2.95), 1.05, Coat("#d8cfb8"), 0.16, strength=0.7)
    sooted(canvas, (-4.5, 0.2), 4.2, 0.85, 4)
    sooted(canvas, (-19.5, 3.0), 3.0, 0.7, 5)
    holed(canvas, (-4.2, 0.4), 1.9, 6, 1.8)
    holed(canvas, (-8.6, 6.0), 0.9, 9, 1.0)
    holed(canvas, (6.4, -2.4), 0.5, 12, 0.8)
    for a, b in (((-5.6, -1.2), (-3.4, 1.6)), ((-4.9, 1.9), (-2.7, -0.6)), ((-5.9, 0.6), (-2.5, 1.2))):
        canvas.tube(a, b, 0.14, Coat("#3e3a36", 0.3), 1.3)
    _torn(canvas, rng)
    canvas.spots = {"hatch": [(15.0, 0.0)], "breach": [(-4.2, 0.4)], "failing": [(10.2, 2.5)]}
    return canvas


def _engines(canvas: Canvas) -> None:
    canvas.rect(-22.0, -5.0, -17.0, 5.0, 2.8, GREY, bevel=0.8, corner=0.5)
    canvas.rect(-20.2, -5.2, -19.2, 5.2, 3.2, Coat("#4f4a45", 0.3), bevel=0.3)
    for y in (0.0, 3.1):
        canvas.lathe((-24.4, y), (-21.8, y), ((0.0, 1.4), (0.6, 1.15), (1.0, 0.8)), Coat("#403d40", 0.5), 0.9)
        canvas.lathe((-24.5, y), (-24.1, y), ((0.0, 1.46), (1.0, 1.42)), Coat("#80583a", 0.4), 0.92)


def _torn(canvas: Canvas, rng: Random) -> None:
    """The side blown out of one hold: nothing left of the plates, ribs and a lid bent outwards."""
    for at, radius, seed in (((-4.6, -4.6), 3.0, 8), ((2.2, 8.2), 1.7, 9), ((-22.2, -5.4), 1.9, 10)):
        _bitten(canvas, at, radius, seed)
    for x in (-7.3, -6.0, -4.4, -2.6, -1.6):
        lean = rng.uniform(-0.9, 0.9)
        middle = (x + lean * 0.4, -4.2 + rng.uniform(-0.3, 0.3))
        canvas.tube((x, -1.8), middle, 0.2, Coat("#5a544d", 0.35), 1.2)
        canvas.tube(middle, (x + lean * 1.6, rng.uniform(-6.3, -5.2)), 0.18, Coat("#8c867a", 0.4), 1.3, 0.05)
    canvas.box((0.4, -5.3), (3.4, 2.0), 1.7, FADED, bevel=0.35, angle=-0.42)
    canvas.box((-9.4, -4.9), (2.4, 1.3), 1.5, PALE, bevel=0.3, angle=0.5)
    canvas.tube((-21.8, -2.6), (-23.4, -4.4), 0.3, Coat("#403d40", 0.5), 0.9)


def _bitten(canvas: Canvas, at: tuple[float, float], radius: float, seed: int) -> None:
    """Take a ragged piece out of everything there is, and blacken its edge."""
    rng = Random(seed)
    x, y = canvas.x - at[0], canvas.y - at[1]
    angle = np.arctan2(y, x)
    edge = np.zeros_like(angle)
    for wave in (2, 3, 5, 9, 14):
        edge = edge + np.sin(angle * wave + rng.uniform(0.0, tau)) * (0.3 / wave**0.6)
    outside = np.hypot(x, y) - radius * (1.0 + edge * 0.6)
    canvas.alpha *= np.clip(0.5 + outside * canvas.scale, 0.0, 1.0)
    canvas.albedo *= (0.25 + 0.75 * np.clip(outside / 0.9, 0.0, 1.0))[..., None]
    canvas.height *= np.where(outside > 0.0, 1.0, 0.0)


def _holds(canvas: Canvas, rng: Random) -> None:
    """Six hold lids; two have burnt through to the frames."""
    width = 25.2 / 6
    for i in range(6):
        left = -16.6 + i * width
        if i in (2, 3):
            truss(canvas, (left + 0.2, 0.0), (left + width - 0.2, 0.0), 6.4, Coat("#4a4540", 0.3), 2.4, 0.22)
            continue
        coat = (FADED, GREY, RUST, FADED, FADED, PALE)[i]
        canvas.rect(left + 0.15, -3.6, left + width - 0.15, 3.6, 3.1, coat, bevel=0.55, corner=0.3)
        for y in (-2.2, 0.0, 2.2):
            canvas.rect(left + 0.4, y - 0.22, left + width - 0.4, y + 0.22, 3.35, coat, bevel=0.18)
        bolts(canvas, (left + 0.5, 3.2), (left + width - 0.5, 3.2), 7, 0.07)
        if rng.random() < 0.5:
            canvas.box(
                (left + 2.0, 1.1),
                (1.5, 1.1),
                3.5,
                Coat("#8b8a86", 0.4),
                bevel=0.06,
                angle=rng.uniform(-0.3, 0.3),
            )


def _bridge(canvas: Canvas) -> None:
    canvas.plate(((9.0, -3.0), (15.0, -2.0), (15.0, 2.0), (9.0, 3.0)), 2.7, PALE, bevel=0.8)
    canvas.plate(((11.0, -1.5), (14.4, -1.1), (14.4, 1.1), (11.0, 1.5)), 3.2, Coat("#6d675e", 0.3), bevel=0.4)
    for y in (-0.75, 0.0, 0.75):
        canvas.panel(13.3, y - 0.26, 14.1, y + 0.26, Coat("#07090c", 1.5))
    canvas.rect(8.7, -3.2, 9.4, 3.2, 2.9, STEEL, bevel=0.25)
    canvas.lathe((14.8, 0.0), (15.6, 0.0), ((0.0, 1.7), (1.0, 1.5)), Coat("#55565a", 0.4), 0.6)
    canvas.tube((10.0, 2.6), (10.6, 5.4), 0.1, STEEL, 2.2)
    canvas.tube((10.6, 5.4), (12.4, 5.0), 0.08, STEEL, 2.2)


model("hauler", "wreck", hauler)
