"""Single sounds of docking: latches, springs, seals, and a collar that tears."""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    coloured,
    convolved,
    dice,
    fall,
    noise,
    put,
    ringing,
    samples,
    stick_slip,
    swell,
    through_hull,
    tone,
)
from recipes import sound
from strikes import LARGE, MIDDLE, canvas, latch, struck, thud


def dock_soft() -> Wave:
    """The sprung collar takes hold: a scrape, springs, a sigh."""
    rng = dice("dock_soft")
    out = canvas(1.4)
    put(out, struck(ringing(0.9, MIDDLE, 2400, 0.03, rng, 700)), 0.0, 0.7)
    for index, hertz in enumerate((96.0, 143.0, 211.0)):
        t = clock(1.2)
        spring = (
            tone(hertz * (1 + 0.05 * np.exp(-t * 5)), 1.2)
            * (1 + 0.5 * np.sin(TAU * 5.5 * t))
            * fall(1.2, 0.2, 0.02)
        )
        put(out, spring, 0.03, 0.3 / (index + 1))
    put(out, noise(0.5, band(500, 2600), rng) * swell(0.5, 0.05, 0.4), 0.1, 0.05)
    return through_hull(out, 1500)


def dock_clunk() -> Wave:
    """Hard dock: twelve latches in two waves, and the mass of another hull."""
    rng = dice("dock_clunk")
    out = canvas(2.4)
    for index in range(6):
        latch(out, 0.02 + 0.035 * index + rng.normal(0, 0.004), rng, 0.28)
    put(out, struck(ringing(2.0, LARGE, 1600, 0.018, rng, 420)), 0.27, 1.0)
    put(out, thud(1.2, 96, 38, 0.16), 0.27, 1.2)
    for index in range(4):
        latch(out, 0.5 + 0.05 * index + rng.normal(0, 0.004), rng, 0.16)
    return through_hull(out, 1300)


def dock_strain() -> Wave:
    """It holds, but not gladly: a crunch, and metal that bends."""
    rng = dice("dock_strain")
    out = canvas(2.6)
    put(out, struck(ringing(2.0, MIDDLE, 3000, 0.022, rng, 1100)), 0.0, 0.8)
    put(out, thud(1.0, 130, 42, 0.14), 0.0, 1.0)
    bend = convolved(
        stick_slip(np.linspace(70, 22, samples(1.3)), 0.7, rng), ringing(0.5, LARGE, 1500, 0.03, rng, 600)
    )
    put(out, struck(bend), 0.12, 0.8)
    return through_hull(out, 1400)


def dock_bounce() -> Wave:
    """Off again: a hollow double blow, and the collar that snaps shut on nothing."""
    rng = dice("dock_bounce")
    out = canvas(1.8)
    for at, size in ((0.0, 1.0), (0.19, 0.5)):
        put(out, struck(ringing(1.4, MIDDLE, 2600, 0.022, rng, 800)), at, size)
        put(out, thud(0.8, 150, 60, 0.09), at, size)
    for index in range(3):
        latch(out, 0.42 + 0.07 * index, rng, 0.2)
    return through_hull(out, 1600)


def undock() -> Wave:
    """Latches go, springs push, a breath of what was left in the collar."""
    rng = dice("undock")
    out = canvas(1.9)
    for index in range(5):
        latch(out, 0.03 * index + rng.normal(0, 0.003), rng, 0.25)
    put(out, thud(1.0, 70, 44, 0.14), 0.2, 1.0)
    put(out, struck(ringing(1.2, LARGE, 1100, 0.03, rng, 300)), 0.2, 0.6)
    put(out, noise(1.3, band(600, 5200, 1.2), rng) * fall(1.3, 0.16, 0.03), 0.22, 0.17)
    return coloured(out, band(30, 3200, 1.0))


def equalised() -> Wave:
    """The valve shuts, the hatch knocks twice: air on both sides."""
    rng = dice("equalised")
    out = canvas(1.3)
    put(out, noise(0.3, band(900, 5000), rng) * fall(0.3, 0.03, 0.002), 0.0, 0.2)
    latch(out, 0.1, rng, 0.5)
    for at in (0.42, 0.6):
        put(out, struck(ringing(0.6, MIDDLE, 1500, 0.05, rng, 600)), at, 0.6)
    return through_hull(out, 1900)


def collar_tear() -> Wave:
    """The collar comes off under load."""
    rng = dice("collar_tear")
    out = canvas(2.8)
    scream = convolved(
        stick_slip(np.linspace(40, 240, samples(0.5)), 0.8, rng), ringing(0.3, MIDDLE, 3400, 0.03, rng, 1500)
    )
    put(out, struck(scream), 0.0, 0.7)
    put(out, struck(ringing(2.2, LARGE, 2200, 0.018, rng, 700)), 0.48, 1.0)
    put(out, thud(1.2, 140, 36, 0.16), 0.48, 1.2)
    put(out, noise(1.6, band(700, 6000, 1.2), rng) * fall(1.6, 0.2, 0.01), 0.5, 0.2)
    return coloured(out, band(28, 2800, 1.0))


for maker in (dock_soft, dock_clunk, dock_strain, dock_bounce, undock, equalised, collar_tear):
    sound("shot", maker.__name__, maker)
