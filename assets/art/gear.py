"""What moves on the ship: claws in two arms and a hand, the drill's boom and bit. Each lies along x from its joint."""

from __future__ import annotations

from functools import partial
from math import cos, pi, sin

import numpy as np
from book import model
from kit import Canvas, Coat
from wear import worn

ARM = 7.4
"""m from joint to joint."""
SCALE = 28.0
METAL = Coat("#76726a", 0.35)
JOINT = Coat("#4b4b4e", 0.4)
PIN = Coat("#b2ada2", 0.5)
ORANGE = Coat("#e2691c", 0.22, 1.0)
TOOL = Coat("#a39e92", 0.9)
PHASES = 6
"""Pictures of the bit in a turn of its flutes."""
BIT_LENGTH = 2.6
HANDS = 4
"""Pictures of the hand, from closed to open."""


def upper_arm() -> Canvas:
    """From the hull to the elbow, with the orange sleeve."""
    canvas = Canvas((-0.9, -0.9, ARM + 0.9, 0.9), SCALE)
    canvas.tube((0.0, 0.0), (ARM, 0.0), 0.42, METAL, 0.9, 0.36)
    canvas.tube((0.35, 0.34), (3.2, 0.34), 0.16, PIN, 1.2)
    canvas.tube((1.9, 0.0), (5.2, 0.0), 0.62, ORANGE, 0.9, 0.55)
    for x in (1.9, 5.0):
        canvas.lathe((x, 0.0), (x + 0.25, 0.0), ((0.0, 0.68), (1.0, 0.68)), JOINT, 0.9)
    for x in (0.0, ARM):
        canvas.dome((x, 0.0), 0.7, JOINT, 0.9, 0.8)
        canvas.dome((x, 0.0), 0.3, PIN, 1.4, 0.6)
    worn(canvas, 21, chips=1.3)
    return canvas


def lower_arm() -> Canvas:
    """From the elbow to the wrist, where the hand turns."""
    canvas = Canvas((-0.9, -1.2, ARM + 0.9, 1.2), SCALE)
    canvas.tube((0.0, 0.0), (ARM - 1.1, 0.0), 0.38, METAL, 0.8, 0.28)
    canvas.tube((0.5, -0.3), (ARM - 2.6, -0.26), 0.13, PIN, 1.05)
    canvas.lathe((2.2, 0.0), (2.6, 0.0), ((0.0, 0.5), (1.0, 0.5)), JOINT, 0.8)
    canvas.dome((0.0, 0.0), 0.62, JOINT, 0.8, 0.8)
    canvas.dome((0.0, 0.0), 0.26, PIN, 1.3, 0.6)
    worn(canvas, 22)
    return canvas


def hand(step: int) -> Canvas:
    """The hand on its wrist, so many steps open: an orange knuckle and three jaws, two of which swing."""
    opened = step / (HANDS - 1)
    canvas = Canvas((-0.9, -2.0, 2.3, 2.0), SCALE)
    for side in (-1.0, 1.0):
        turn = side * (0.62 + 0.55 * opened)
        knuckle = (0.95 * cos(turn), 1.0 * sin(turn))
        bend = turn - side * (1.05 - 0.2 * opened)
        tip = (knuckle[0] + 1.0 * cos(bend), knuckle[1] + 1.0 * sin(bend))
        canvas.tube((0.0, 0.0), knuckle, 0.3, JOINT, 0.9, 0.26, round_ends=True)
        canvas.tube(knuckle, tip, 0.27, TOOL, 0.95, 0.06, round_ends=True)
        canvas.dome(knuckle, 0.2, PIN, 1.05, 0.6)
    canvas.tube((0.0, 0.0), (1.35 - 0.3 * opened, 0.0), 0.26, TOOL, 0.9, 0.08, round_ends=True)
    canvas.dome((0.0, 0.0), 0.56, ORANGE, 0.95, 0.8)
    worn(canvas, 25)
    return canvas


def boom() -> Canvas:
    """A length of the drill's boom, 1.5 m, that repeats: bright shank, dark ring."""
    canvas = Canvas((-0.1, -0.9, 1.6, 0.9), SCALE)
    canvas.tube((-0.05, 0.0), (1.55, 0.0), 0.55, Coat("#b4b2ac", 1.0), 0.6)
    canvas.lathe((0.95, 0.0), (1.4, 0.0), ((0.0, 0.66), (0.2, 0.75), (0.8, 0.75), (1.0, 0.66)), JOINT, 0.6)
    canvas.groove((-0.05, 0.0), (0.95, 0.0), 0.1, 0.05, 0.55)
    worn(canvas, 23, grime=0.8)
    return canvas


def bit(phase: int) -> Canvas:
    """The bit from its neck to its tip: a dark cone with bright flutes that wind around it."""
    canvas = Canvas((-0.3, -1.5, BIT_LENGTH + 0.3, 1.5), SCALE)
    canvas.lathe((-0.2, 0.0), (0.45, 0.0), ((0.0, 0.75), (0.4, 0.95), (1.0, 0.95)), JOINT, 1.0)
    window = canvas.window(0.3, -1.4, BIT_LENGTH, 1.4)
    x, y = canvas.x[:, window[1]], canvas.y[window[0]]
    share = np.clip((x - 0.35) / (BIT_LENGTH - 0.35), 0.0, 1.0)
    wide = 1.18 * np.where(share < 0.14, 0.86 + share, (1.0 - (share - 0.14) / 0.86) ** 0.75) + 0.05
    across = np.arcsin(np.clip(y / wide, -1.0, 1.0))
    wind = share**0.9 * 3.4 - across / (2 * pi) * 1.3 + phase / PHASES
    ridge = np.clip(1.25 - np.abs((wind % 1.0) - 0.5) * 4.2, 0.0, 1.0)
    outside = np.maximum(np.abs(y) - wide - ridge * 0.07, np.maximum(0.3 - x, x - BIT_LENGTH))
    z = 0.9 + np.sqrt(np.maximum(wide * wide - y * y, 0.0)) + ridge * 0.2
    canvas.put(window, outside, z, Coat("#3e3a37", 0.5))
    canvas.tint(window, np.where(ridge > 0.45, -1.0, 1.0), Coat("#cfc6b2"))
    canvas.gloss[window] = np.maximum(canvas.gloss[window], (ridge > 0.45) * 1.0 * (canvas.alpha[window] > 0))
    canvas.dome((BIT_LENGTH - 0.12, 0.0), 0.14, Coat("#efe8d8", 1.4), 0.9)
    worn(canvas, 24, grime=0.6)
    return canvas


model("claw_upper", "hull", upper_arm)
model("claw_lower", "hull", lower_arm)
model("boom", "hull", boom)
for number in range(HANDS):
    model(f"hand_{number}", "hull", partial(hand, number))
for number in range(PHASES):
    model(f"bit_{number}", "hull", partial(bit, number))
