"""Single sounds of metal and rock: knocks, groans, collar, legs, cuts, ore, guns. All through the structure."""

from __future__ import annotations

from collections.abc import Callable

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
    peaks,
    put,
    ringing,
    samples,
    stick_slip,
    swell,
    through_hull,
    tone,
)
from recipes import sound

LARGE = (3.2, 2.4, 0.012)
MIDDLE = (1.7, 1.2, 0.009)
SMALL = (0.8, 0.5, 0.006)
"""Panels: metres by metres by thickness."""


def canvas(seconds: float) -> Wave:
    """Silence to put things in."""
    return np.zeros(samples(seconds))


def thud(seconds: float, start: float, end: float, half_life: float) -> Wave:
    """The push in the frames: a low tone that drops."""
    t = clock(seconds)
    return tone(end + (start - end) * np.exp(-t * 38.0), seconds) * fall(seconds, half_life, 0.004)


def struck(wave: Wave) -> Wave:
    """At a peak of 1."""
    return wave / np.abs(wave).max()


# --- knocks -------------------------------------------------------------------------------------------------------


def clang(name: str, size: str) -> Wave:
    """A knock on the hull. Larger ones are lower, longer, duller, and more of the ship answers."""
    rng = dice(name)
    seconds, plate, top, loss, way, low = {
        "small": (0.9, SMALL, 4200, 0.013, 2100, 0.15),
        "medium": (1.9, MIDDLE, 3200, 0.008, 1400, 0.3),
        "large": (3.6, LARGE, 2400, 0.0045, 1000, 0.6),
    }[size]
    out = canvas(seconds)
    put(out, struck(ringing(seconds, plate, top, loss, rng, top * 0.35)), 0.0)
    put(out, struck(ringing(seconds, LARGE, 900, loss, rng, 260)), 0.004, 0.7 * low)
    put(out, thud(min(seconds, 1.2), 110, 46, 0.11), 0.0, low)
    for at in np.cumsum(rng.exponential(0.11, 4 if size != "small" else 1)) + 0.06:
        put(out, struck(ringing(0.25, SMALL, 3600, 0.08, rng, 1800)), float(at), rng.uniform(0.04, 0.13))
    return through_hull(out, way)


def chunk_hit(name: str) -> Wave:
    """A loose chunk against the plates: stone on steel."""
    rng = dice(name)
    out = canvas(0.6)
    put(out, struck(ringing(0.6, SMALL, 5200, 0.06, rng, 2600)), 0.0)
    put(out, coloured(noise(0.05, band(300, 2500), rng) * fall(0.05, 0.008), band(150, 2600)), 0.0, 0.35)
    put(out, struck(ringing(0.2, SMALL, 4200, 0.1, rng, 2200)), float(rng.uniform(0.07, 0.13)), 0.22)
    return through_hull(out, 2300)


def groan(name: str) -> Wave:
    """The hull takes up a strain: slow stick and slip, and long frames that answer."""
    rng = dice(name)
    seconds = float(rng.uniform(3.0, 4.2))
    t = clock(seconds)
    start, end = rng.uniform(16, 34), rng.uniform(34, 62)
    bend = start + (end - start) * (0.5 - 0.5 * np.cos(np.pi * np.clip(t / seconds, 0, 1)))
    bend *= 1.0 + 0.12 * np.sin(TAU * rng.uniform(0.5, 1.2) * t + rng.uniform(0, TAU))
    slips = stick_slip(bend, 0.35, rng)
    body = ringing(1.1, (3.6, 2.2, 0.014), 1300, 0.022, rng, 260)
    voice = peaks(
        (rng.uniform(120, 170), 9, 5), (rng.uniform(260, 340), 10, 4), (rng.uniform(480, 620), 9, 2)
    )
    out = coloured(convolved(slips, body)[: len(t)], voice) * swell(seconds, 0.9, 1.6)
    return through_hull(out, 750)


def hull_breach() -> Wave:
    """The end of the hull: it tears, everything leaves, and then nothing."""
    rng = dice("hull_breach")
    out = canvas(5.0)
    for at, size in ((0.0, 1.0), (0.13, 0.7), (0.42, 0.85), (0.9, 0.4)):
        put(out, struck(ringing(3.0, LARGE, 2600, 0.016, rng, 700)), at, size)
        put(out, thud(1.2, 130, 34, 0.2), at, size)
    tear = struck(
        convolved(
            stick_slip(np.linspace(160, 20, samples(1.6)), 1.0, rng), ringing(0.5, MIDDLE, 3000, 0.04, rng)
        )
    )
    put(out, tear, 0.25, 0.8)
    rush = noise(3.6, band(180, 3800, 1.2), rng) * fall(3.6, 0.6, 0.05)
    put(out, rush, 0.15, 0.22)
    return coloured(out, band(26, 2600, 1.0)) * np.clip((5.0 - clock(5.0)) / 1.2, 0, 1)


# --- docking ------------------------------------------------------------------------------------------------------


def latch(out: Wave, at: float, rng: np.random.Generator, size: float) -> None:
    """One latch that snaps."""
    put(out, struck(ringing(0.4, SMALL, 4200, 0.06, rng, 2400)), at, size)
    put(out, thud(0.25, 150, 80, 0.03), at, size * 0.6)


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


# --- legs ---------------------------------------------------------------------------------------------------------


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


# --- rock and ore -------------------------------------------------------------------------------------------------


def rubble(seconds: float, pieces: int, rng: np.random.Generator) -> Wave:
    """Bits of rock that fall and roll, heard through what they fall on."""
    out = canvas(seconds)
    for at in np.sort(rng.exponential(seconds * 0.25, pieces)):
        bit = noise(0.03, band(rng.uniform(200, 500), rng.uniform(900, 2600)), rng) * fall(
            0.03, 0.004, 0.0005
        )
        put(out, bit, float(at), rng.lognormal(-0.5, 0.6))
    return struck(out)


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


# --- arms and drive -----------------------------------------------------------------------------------------------


def torch() -> Wave:
    """The torch used as a weapon: the drive coughs, catches and roars."""
    rng = dice("torch")
    seconds = 3.4
    out = canvas(seconds)
    put(out, thud(1.6, 120, 30, 0.3), 0.0, 1.6)
    roar = noise(3.3, band(30, 900, 1.1), rng) * swell(3.3, 0.12, 2.2)
    put(out, roar * (1 + 0.3 * np.sin(TAU * 31 * clock(3.3))), 0.06, 0.5)
    put(out, struck(ringing(2.4, LARGE, 1400, 0.02, rng, 420)), 0.04, 0.6)
    return through_hull(out, 1100)


def mass_driver() -> Wave:
    """Coils charge, the slug is gone, the frames take the recoil."""
    rng = dice("mass_driver")
    out = canvas(2.2)
    t = clock(0.28)
    put(out, np.sign(tone(90 + 900 * (t / 0.28) ** 2, 0.28)) * swell(0.28, 0.2, 0.01), 0.0, 0.16)
    put(out, thud(1.4, 190, 33, 0.17), 0.28, 1.7)
    put(out, struck(ringing(1.8, LARGE, 2600, 0.02, rng, 900)), 0.28, 1.0)
    put(out, struck(ringing(0.4, SMALL, 4200, 0.05, rng, 3000)), 0.28, 0.5)
    latch(out, 0.95, rng, 0.2)
    return through_hull(out, 1700)


def thrusters_out() -> Wave:
    """The tanks run dry: the flow stutters and dies."""
    rng = dice("thrusters_out")
    out = canvas(2.4)
    for at, size in ((0.0, 1.0), (0.28, 0.7), (0.66, 0.5), (1.2, 0.3)):
        put(out, noise(0.4, band(60, 700, 1.4), rng) * fall(0.4, 0.07, 0.01), at, size)
        put(out, thud(0.4, 90, 40, 0.06), at, size)
    put(out, tone(np.linspace(320, 40, samples(2.0)), 2.0) * swell(2.0, 0.1, 1.6), 0.2, 0.25)
    return through_hull(out, 1000)


def several(kind: str, count: int, make: Callable[[str], Wave]) -> None:
    """Enter variants of one sound."""
    for index in range(1, count + 1):
        sound("shot", f"{kind}_{index}", lambda name=f"{kind}_{index}": make(name))


for strength in ("small", "medium", "large"):
    several(f"clang_{strength}", 3, lambda name, strength=strength: clang(name, strength))
several("chunk_hit", 3, chunk_hit)
several("groan", 4, groan)
several("leg_slip", 2, leg_slip)
several("rock_crack", 4, rock_crack)
several("ore_loose", 2, ore_loose)
several("scoop_rattle", 3, scoop_rattle)
for maker in (
    hull_breach,
    dock_soft,
    dock_clunk,
    dock_strain,
    dock_bounce,
    undock,
    equalised,
    collar_tear,
    clamp_fire,
    clamp_miss,
    unclamp,
    leg_tear,
    rock_split,
    ore_exotic,
    hold_full,
    bit_touch,
    bit_ready,
    torch,
    mass_driver,
    thrusters_out,
):
    sound("shot", maker.__name__, maker)
