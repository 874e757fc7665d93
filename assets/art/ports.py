"""What a port is made of: its housing, the arm behind it in lengths, and containers to hang on that."""

from __future__ import annotations

from random import Random

from book import model
from kit import Canvas, Coat
from stations import BLACK, DARK, ORANGE, STEEL, rack
from wear import worn

from game.level.structures import ARM_WIDTH, PORT_WIDTH


def port_housing() -> Canvas:
    """Rings and guide petals of a port, its face at the origin looking along x."""
    canvas = Canvas((-6.2, -3.9, 1.4, 3.9), 24.0)
    half = PORT_WIDTH / 2
    canvas.rect(-5.9, -half - 0.3, -3.7, half + 0.3, 1.6, Coat("#6d6a63", 0.25, 0.8), bevel=0.4, corner=0.3)
    canvas.rect(-5.2, -half - 0.45, -4.2, half + 0.45, 2.0, ORANGE, bevel=0.3)
    canvas.stripes(-5.2, -half - 0.4, -4.2, half + 0.4, BLACK, 1.1)
    profile = (
        (-4.1, 1.3, 1.0, "#75726b"),
        (-3.0, 0.8, 0.76, "#55565a"),
        (-2.3, 1.0, 1.0, "#a8a294"),
        (-1.4, 0.7, 0.74, "#4b4c50"),
        (-0.8, 0.85, 0.98, "#cfc8b6"),
    )
    for x, length, share, paint in profile:
        radius = half * share
        canvas.lathe(
            (x, 0.0), (x + length, 0.0), ((0.0, radius), (1.0, radius * 0.97)), Coat(paint, 0.45), -0.2
        )
    for side in (1.0, -1.0):
        canvas.tube((-3.6, side * 2.2), (-1.2, side * 2.75), 0.34, STEEL, 0.7)
        canvas.tube((-1.6, side * 2.6), (0.9, side * 3.45), 0.3, Coat("#d8a23a", 0.3, 0.8), 0.8, 0.18, True)
        canvas.lamp((-4.7, side * 1.1), (0.4, 0.4), "#ffbe68", 0.5)
    canvas.panel(-0.3, -1.5, -0.14, 1.5, Coat("#a6f4ff", glow=0.6))
    worn(canvas, 11)
    canvas.spots = {"lamps": [(-1.6, 2.9), (-1.6, -2.9)]}
    return canvas


ARM_MODULE = 4.0
"""m of a port's arm after which it repeats."""


def port_arm() -> Canvas:
    """A length of a port's arm that repeats, lying along x from the origin."""
    canvas = Canvas((-0.2, -2.0, ARM_MODULE + 0.2, 2.0), 20.0)
    half = ARM_WIDTH / 2
    canvas.rect(-1.0, -0.55, ARM_MODULE + 1.0, 0.55, 0.8, DARK, bevel=0.2)
    canvas.tube((-1.0, 0.25), (ARM_MODULE + 1.0, 0.25), 0.2, Coat("#77562f", 0.4), 0.9)
    for step in range(-1, 4):
        x = step * ARM_MODULE / 2
        for side in (1.0, -1.0):
            canvas.tube((x, side * half), (x + ARM_MODULE / 2, -side * half), 0.17, STEEL, 0.9)
    for side in (1.0, -1.0):
        y = side * (half - 0.25)
        canvas.tube((-1.0, y), (ARM_MODULE + 1.0, y), 0.27, Coat("#99917f", 0.35), 1.1)
    worn(canvas, 12)
    return canvas


def cargo_rack() -> Canvas:
    """Containers on a frame beside a port's arm, hung from its upper edge."""
    canvas = Canvas((-7.2, -4.2, 7.2, 4.2), 14.0)
    for x in (-6.6, 0.0, 6.6):
        canvas.tube((x, -4.0), (x, 4.0), 0.22, STEEL, 1.0)
    canvas.tube((-6.9, 3.7), (6.9, 3.7), 0.34, STEEL, 1.6)
    rack(canvas, Random(21), (-6.9, -3.6, 6.9, 3.4), 2.0)
    worn(canvas, 13, chips=1.3)
    return canvas


model("port_housing", "station", port_housing)
model("port_arm", "station", port_arm)
model("cargo_rack", "station", cargo_rack)
