"""Single sounds of mining: legs that bite and slip, rock that breaks, ore, scoop and bit."""

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
from strikes import MIDDLE, SMALL, canvas, latch, rubble, several, struck, thud

# --- legs -----------------------------------------------------------------------------------------------------------


def clamp_fire() -> Wave:
    """Two harpoons leave their claws, the heads bite, the struts take up the slack."""
    rng = dice("clamp_fire")
    out = canvas(1.9)
    for at in (0.0, 0.045):
        put(out, thud(0.4, 170, 64, 0.05), at, 0.7)
        put(out, noise(0.35, band(300, 3000, 1.2), rng) * fall(0.35, 0.04), at, 0.25)
    put(out, noise(0.3, band(900, 2600, 2), rng) * swell(0.3, 0.2, 0.1), 0.08, 0.07)
    for at in (0.33, 0.4):
        put(out, struck(ringing(0.7, MIDDLE, 2200, 0.05, rng, 900)), at, 0.75)
        put(out, noise(0.14, band(120, 1300), rng) * fall(0.14, 0.03), at, 0.3)
        put(out, thud(0.5, 120, 48, 0.07), at, 0.9)
    for index in range(7):
        put(out, struck(ringing(0.1, SMALL, 3000, 0.1, rng, 1700)), 0.62 + 0.055 * index, 0.16)
    return through_hull(out, 1700)


def clamp_miss() -> Wave:
    """The claws open and shut on nothing."""
    rng = dice("clamp_miss")
    out = canvas(1.0)
    for at in (0.0, 0.05):
        put(out, noise(0.3, band(300, 2400, 1.2), rng) * fall(0.3, 0.035), at, 0.2)
    for at in (0.3, 0.37):
        latch(out, at, rng, 0.5)
    return through_hull(out, 1900)


def unclamp() -> Wave:
    """The heads fold, the struts run home."""
    rng = dice("unclamp")
    out = canvas(1.3)
    for at in (0.0, 0.06):
        latch(out, at, rng, 0.6)
    for index in range(9):
        put(out, struck(ringing(0.08, SMALL, 2600, 0.12, rng, 1500)), 0.2 + 0.06 * index, 0.14)
    put(out, struck(ringing(0.6, MIDDLE, 1500, 0.05, rng, 500)), 0.82, 0.5)
    return through_hull(out, 1700)


def leg_slip(name: str) -> Wave:
    """A leg gives: one long creak that ends in a crack."""
    rng = dice(name)
    seconds = 1.2
    rate = np.linspace(rng.uniform(120, 150), rng.uniform(26, 36), samples(0.8))
    out = canvas(seconds)
    creak = convolved(stick_slip(rate, 0.6, rng), ringing(0.3, (1.4, 0.35, 0.012), 3200, 0.04, rng, 1300))
    put(out, struck(creak), 0.0, 0.8)
    put(out, struck(ringing(0.4, MIDDLE, 2000, 0.06, rng, 800)), 0.8, 0.7)
    return through_hull(out, 2000)


def leg_tear() -> Wave:
    """A leg comes out of the rock with what it held."""
    rng = dice("leg_tear")
    out = canvas(2.0)
    put(out, struck(ringing(0.25, SMALL, 4200, 0.04, rng, 2600)), 0.0, 0.6)
    put(out, struck(ringing(1.6, (1.4, 0.35, 0.012), 2600, 0.02, rng, 1100)), 0.03, 1.0)
    put(out, thud(0.8, 170, 52, 0.09), 0.03, 1.0)
    put(out, rubble(0.9, 60, rng), 0.06, 0.5)
    return through_hull(out, 2000)


# --- rock and ore ---------------------------------------------------------------------------------------------------


def rock_crack(name: str) -> Wave:
    """A bite comes loose: a snap in stone, and crumbs."""
    rng = dice(name)
    out = canvas(0.8)
    for at in np.concatenate([[0.0], rng.uniform(0.01, 0.07, 3)]):
        snap = noise(0.06, band(160, 2600, 1.2), rng) * fall(0.06, 0.007, 0.0004)
        put(out, snap, float(at), rng.uniform(0.5, 1.0))
    put(out, thud(0.4, 130, 70, 0.04), 0.0, 0.7)
    put(out, rubble(0.6, 26, rng), 0.05, 0.35)
    return through_hull(out, 1500)


def rock_split() -> Wave:
    """The rock gives way: a crack that runs, a boom one feels, a slide."""
    rng = dice("rock_split")
    out = canvas(4.2)
    for at in np.cumsum(rng.exponential(0.045, 14)):
        snap = noise(0.09, band(120, 2400, 1.2), rng) * fall(0.09, 0.01, 0.0004)
        put(out, snap, float(at), rng.uniform(0.3, 0.9))
    put(out, thud(2.4, 84, 27, 0.42), 0.5, 2.2)
    put(out, noise(2.4, band(30, 240, 1.6), rng) * fall(2.4, 0.4, 0.02), 0.5, 0.5)
    put(out, rubble(3.2, 170, rng), 0.62, 0.8)
    return through_hull(out, 1200)


def ore_loose(name: str) -> Wave:
    """Nickel-iron breaks free: a dull bell in the stone."""
    rng = dice(name)
    out = canvas(1.1)
    t = clock(1.1)
    base = rng.uniform(300, 350)
    for ratio, size in ((1.0, 1.0), (1.503, 0.6), (2.76, 0.4), (4.1, 0.2)):
        put(out, np.sin(TAU * base * ratio * t) * fall(1.1, 0.14 / ratio**0.5), 0.0, size)
    put(out, rubble(0.5, 22, rng), 0.0, 0.9)
    put(out, thud(0.3, 160, 80, 0.04), 0.0, 0.8)
    return through_hull(out, 2200)


def ore_exotic() -> Wave:
    """Exotic matter: a chord that should not come out of a rock, bending up as it fades in, not out."""
    seconds = 2.6
    t = clock(seconds)
    out = canvas(seconds)
    shape = swell(seconds, 0.9, 1.2)
    for index, ratio in enumerate((1.0, 1.189, 1.414, 1.682, 2.378, 2.828)):
        hertz = 233.0 * ratio * (1.0 + 0.06 * (t / seconds) ** 2) + 2.5 * np.sin(TAU * (3 + 0.7 * index) * t)
        put(
            out,
            tone(hertz, seconds, index * 1.3) * shape * (1 + 0.4 * np.sin(TAU * (1.1 + 0.3 * index) * t)),
            0.0,
            1 / (1 + 0.5 * index),
        )
    put(out, thud(0.6, 200, 50, 0.08), 0.0, 0.9)
    return coloured(out, band(60, 2600, 1.0))


def scoop_rattle(name: str) -> Wave:
    """A chunk tumbles down the chute into the hopper."""
    rng = dice(name)
    out = canvas(1.3)
    at = 0.0
    for index in range(7):
        put(out, struck(ringing(0.3, SMALL, 3800, 0.07, rng, 1900)), at, 0.8 * 0.82**index)
        at += float(rng.uniform(0.05, 0.13))
    put(out, struck(ringing(0.6, MIDDLE, 1400, 0.06, rng, 420)), at + 0.05, 0.9)
    put(out, thud(0.4, 110, 60, 0.06), at + 0.05, 0.6)
    return through_hull(out, 1800)


def hold_full() -> Wave:
    """The hopper's lid knocks against what is already in."""
    rng = dice("hold_full")
    out = canvas(1.0)
    for at in (0.0, 0.17, 0.34):
        put(out, struck(ringing(0.5, MIDDLE, 1800, 0.06, rng, 700)), at, 0.9)
    return through_hull(out, 1500)


def bit_touch() -> Wave:
    """The bit finds the rock."""
    rng = dice("bit_touch")
    out = canvas(0.9)
    put(out, thud(0.5, 130, 55, 0.07), 0.0, 1.0)
    put(out, struck(ringing(0.6, MIDDLE, 2000, 0.05, rng, 800)), 0.0, 0.6)
    scrape = noise(0.5, band(200, 1500, 1.2), rng) * swell(0.5, 0.03, 0.4)
    put(out, scrape, 0.02, 0.2)
    return through_hull(out, 1500)


def bit_ready() -> Wave:
    """The breaker is thrown in again."""
    rng = dice("bit_ready")
    out = canvas(0.9)
    latch(out, 0.0, rng, 1.0)
    put(out, tone(np.linspace(60, 140, samples(0.7)), 0.7) * swell(0.7, 0.1, 0.4), 0.1, 0.3)
    return through_hull(out, 1800)


several("leg_slip", 2, leg_slip)
several("rock_crack", 4, rock_crack)
several("ore_loose", 2, ore_loose)
several("scoop_rattle", 3, scoop_rattle)
for maker in (
    clamp_fire,
    clamp_miss,
    unclamp,
    leg_tear,
    rock_split,
    ore_exotic,
    hold_full,
    bit_touch,
    bit_ready,
):
    sound("shot", maker.__name__, maker)
