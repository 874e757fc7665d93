"""Single sounds of the hull and its drive: knocks, groans, the end, guns. All through the structure."""

from __future__ import annotations

import numpy as np
from dsp import (
    RATE,
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
from strikes import LARGE, MIDDLE, SMALL, canvas, latch, several, struck, thud

# --- knocks ---------------------------------------------------------------------------------------------------------


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


def thump(name: str, size: str) -> Wave:
    """The same knock at the far end of the ship: what the frames between have left of it."""
    blow = coloured(clang(name, size), band(30, 210, 2.0))
    soft = np.clip(clock(len(blow) / RATE) / 0.014, 0, 1)
    return through_hull(blow * soft, 320)


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


# --- arms and drive -------------------------------------------------------------------------------------------------


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


for strength in ("small", "medium", "large"):
    several(f"clang_{strength}", 3, lambda name, strength=strength: clang(name, strength))
    several(f"thump_{strength}", 2, lambda name, strength=strength: thump(name, strength))
several("chunk_hit", 3, chunk_hit)
several("groan", 4, groan)
for maker in (hull_breach, torch, mass_driver, thrusters_out):
    sound("shot", maker.__name__, maker)
