"""What lies loose on the bench or turns on it: donors, the lever's head, the cup, a pot, and marks on turning parts."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, sin, tau

import cv2
import numpy as np
import shop
from shop import HAZARD, STEEL, Canvas, Coat

from game.view.bearing_bench.layout import INNER, INNER_BODY, WHEEL_RADIUS
from game.view.lit.grain import layers, smooth

SIDE = 92
"""Pixels of a donor's picture."""
MIDDLE = (SIDE / 2, SIDE / 2)


def _shown(on: Canvas) -> bytes:
    return shop.png(shop.small(shop.shining(on)))


def thruster_rollers() -> bytes:
    """Three rollers of a manoeuvring thruster's gimbal, blue at one end from its heat."""
    on = shop.canvas(SIDE, SIDE)
    for step in (-1, 0, 1):
        x = MIDDLE[0] + step * 23
        on.tube((x, 10), (x, SIDE - 10), 10, Coat("#5d5a70", 1.0), 9)
        on.tube((x, SIDE - 24), (x, SIDE - 19), 10.4, Coat("#4a4c98", 1.2), 9)
        on.tube((x, 10), (x, 13), 8.6, Coat("#3c3a44", 0.6), 11)
    return _shown(on)


def pump_balls() -> bytes:
    """Five bronze balls from the water pump."""
    on = shop.canvas(SIDE, SIDE)
    for x, y in ((27, 65), (64, 68), (29, 26), (66, 27), (46, 46)):
        on.dome((x, y), 16, Coat("#a8621f", 1.1), 4)
    return _shown(on)


def drone_wheels() -> bytes:
    """A mining drone's wheel: the balls are in its hub."""
    on = shop.canvas(SIDE, SIDE)
    on.ring(MIDDLE, 30, 10, 24, Coat("#26272a", 0.25))
    for step in range(24):
        turn = tau * step / 24
        at = (MIDDLE[0] + 33 * cos(turn), MIDDLE[1] + 33 * sin(turn))
        on.groove(at, (at[0] + 7 * cos(turn + 0.3), at[1] + 7 * sin(turn + 0.3)), 2.2, 3.0, 0.5)
    on.ring(MIDDLE, 19, 4, 20, Coat("#8f8b7e", 0.7))
    for step in range(5):
        turn = tau * step / 5 + 0.3
        a = (MIDDLE[0] + 8 * cos(turn), MIDDLE[1] + 8 * sin(turn))
        on.tube(a, (MIDDLE[0] + 20 * cos(turn), MIDDLE[1] + 20 * sin(turn)), 3, Coat("#a29d90", 0.6), 12)
    on.dome(MIDDLE, 9, Coat("#8f8a7c", 0.8), 12, 0.8)
    return _shown(on)


def valve_seats() -> bytes:
    """Two seats of a fuel valve, one on the other."""
    on = shop.canvas(SIDE, SIDE)
    for x, y, lift in ((38, 54, 16), (56, 38, 26)):
        on.ring((x, y), 21, 8, lift, Coat("#55644e", 0.8))
        on.band((x, y), 11, 15, lift - 7, Coat("#7d6238", 0.8), bevel=2)
    return _shown(on)


def certified() -> bytes:
    """A sealed box with a maker's mark: clean white and teal, the only clean thing here."""
    on = shop.canvas(SIDE, SIDE)
    on.box(MIDDLE, (70, 62), 18, Coat("#8e9393", 0.4), bevel=4, corner=5)
    on.panel(11, 40, 81, 54, Coat("#0f7f80", 0.4))
    on.groove((12, 61), (80, 61), 1.4, 1.2)
    on.box((46, 66), (20, 7), 21, Coat("#6d7274", 0.6), bevel=2, corner=2)
    for step in range(3):
        at = (27 + step * 19, 28)
        on.dome(at, 6.5, Coat("#c2c6ca", 1.5), 16, 0.8)
    on.ring((46, 47), 5, 1.6, 20, Coat("#d8e4e2", 0.6))
    return _shown(on)


def lever_head() -> bytes:
    """The lever from above: a steel block that runs in the slot, an arm, an orange knob."""
    on = shop.canvas(112, 76)
    on.box((86, 50), (40, 26), 34, Coat("#6c6d70", 0.6), bevel=6, corner=5)
    on.tube((86, 50), (44, 34), 8, Coat("#a3a19a", 1.0), 32)
    on.dome((34, 30), 24, Coat("#cc4f10", 0.9), 30, 0.95)
    return _shown(on)


def cup() -> bytes:
    """What holds a ball against the wheel: a forked cup on a carriage with a hand screw."""
    on = shop.canvas(176, 150)
    on.box((116, 75), (84, 120), 26, Coat("#5c6064", 0.5), bevel=7, corner=8)
    on.box((120, 75), (52, 64), 34, HAZARD, bevel=6, corner=6)
    for side in (-1.0, 1.0):
        on.tube((92, 75 + side * 50), (58, 75 + side * 60), 12, Coat("#8d8c88", 0.8), 22, 8, True)
    on.tube((150, 75), (174, 75), 9, STEEL, 24)
    for x, y in ((100, 30), (100, 120), (134, 30), (134, 120)):
        on.dome((x, y), 5.5, STEEL, 24, 0.6)
    shop.chipped(on, 91)
    return _shown(on)


def pot() -> bytes:
    """A tin, its grease to be coloured: neutral grey within a steel rim."""
    on = shop.canvas(68, 68)
    on.ring((34, 34), 26, 4, 16, Coat("#8a8b8c", 0.9))
    window, x, y = on.local((34, 34), 25)
    off = np.hypot(x, y)
    swirl = 2.0 * np.sin(np.arctan2(y, x) * 2 + off * 0.35) * (off / 25)
    on.put(window, off - 24.5, 9 + swirl, Coat("#b4b4b4", 1.4))
    return _shown(on)


def hub_marks() -> bytes:
    """What turns with the inner race: a key in the hub, a dab of paint, scratches. Drawn over its still shine."""
    side = round(2 * INNER) + 6
    on = shop.canvas(side, side)
    middle = side / 2
    on.rect(
        middle + 34,
        middle - 6.5,
        middle + INNER_BODY - 4,
        middle + 6.5,
        3,
        Coat("#050505"),
        bevel=0.5,
        corner=1,
    )
    picture = shop.shining(on)
    y, x = np.mgrid[0 : side * 2, 0 : side * 2].astype(np.float32) / 2 - middle
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    paint = smooth(2, 0, np.abs(radius - INNER_BODY - 16) - 9) * smooth(0.02, 0, np.abs(angle - 2.4) - 0.06)
    rng = np.random.default_rng(17)
    shade = np.zeros_like(radius)
    for _ in range(46):
        at, turn, long = (
            rng.uniform(INNER_BODY + 5, INNER - 9),
            rng.uniform(-3.1, 3.1),
            rng.uniform(0.02, 0.2),
        )
        away = np.abs(np.angle(np.exp(1j * (angle - turn))))
        shade = np.maximum(
            shade, np.exp(-(((radius - at) / 0.7) ** 2)) * (away < long) * rng.uniform(0.15, 0.5)
        )
    for turn in (0.5, 2.6, 4.7):
        bolt = np.hypot(x - 63 * np.cos(turn), y - 63 * np.sin(turn))
        shade = np.maximum(shade, smooth(6.5, 5.5, bolt) * 0.85)
    over = np.zeros_like(picture, np.float32)
    over[..., 3] = np.maximum(shade, paint * 0.85) * 255
    over[..., :3] = np.array([0x22, 0x69, 0xE2], np.float32) * (0.8 * paint * 0.85)[..., None]
    part = picture[..., 3:4] / 255.0
    return shop.png(shop.small(picture + over * (1 - part)))


def wheel_grit() -> bytes:
    """What turns with the wheel: streaked grit and a printed mark, light enough to leave the stone's own light."""
    side = round(2 * WHEEL_RADIUS)
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) + 0.5 - side / 2
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    row = np.linspace(0.0, 12.0, 720)
    polar = layers(0.25, 4, 3, 0.7).at(row, np.arange(side // 2) * 0.06)
    across = ((angle + np.pi) / tau * 719).astype(np.float32)
    grit = cv2.remap(polar, across, radius.astype(np.float32), cv2.INTER_LINEAR)
    share = (
        smooth(0.50, 0.72, grit) * 0.5 * smooth(WHEEL_RADIUS - 1, WHEEL_RADIUS - 4, radius) * (radius > 85)
    )
    mark = smooth(3, 1, np.abs(radius - 69)) * (np.abs(np.angle(np.exp(1j * (angle - 1.0)))) < 0.55)
    mark = np.maximum(mark, smooth(7, 5, np.hypot(x - 42 * np.cos(4.0), y - 42 * np.sin(4.0))))
    share = np.maximum(share, mark * 0.6)
    return shop.png(np.dstack([np.zeros((side, side, 3), np.float32), share * 255]))


def shadow() -> bytes:
    """Under a ball, to be laid down and to the right of it."""
    side = SIDE
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) + 0.5 - side / 2
    share = 0.75 * np.exp(-((np.hypot(x, y) / (side * 0.33)) ** 4))
    return shop.png(np.dstack([np.zeros((side, side, 3), np.float32), share * 255]))


BOOK: dict[str, Callable[[], bytes]] = {
    **{
        f"donor_{make.__name__}.png": make
        for make in (certified, thruster_rollers, pump_balls, drone_wheels, valve_seats)
    },
    "lever_head.png": lever_head,
    "cup.png": cup,
    "pot.png": pot,
    "hub_marks.png": hub_marks,
    "wheel_grit.png": wheel_grit,
    "shadow.png": shadow,
}
