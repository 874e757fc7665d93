"""Sounds of a standoff: what guns hit, scans, the beacon, the pod, the way out. Nothing of it comes by air.

A slug that passes is silent, and one that hits rings through the frames. The driver itself is a machine of the hull.
"""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    coloured,
    coloured_loop,
    dice,
    fall,
    noise,
    noise_loop,
    peaks,
    put,
    ringing,
    samples,
    steady,
    swell,
    through_hull,
    tone,
)
from recipes import sound
from signals import SPEAKER, buzzer, click
from strikes import LARGE, SMALL, canvas, latch, several, struck, thud

# --- guns -----------------------------------------------------------------------------------------------------------


def driver_empty() -> Wave:
    """Coils that find nothing to throw."""
    out = canvas(0.4)
    for index in range(4):
        put(out, click(300.0 - 30.0 * index, 0.05), 0.05 * index, 0.8)
    return coloured(out, band(180, 3000, 1.2))


def slug_hit(name: str) -> Wave:
    """A slug goes into the hull: a crack brighter than any knock, and splinters that ring after it."""
    rng = dice(name)
    out = canvas(1.7)
    put(out, noise(0.03, band(1200, 6000), rng) * fall(0.03, 0.004, 0.0003), 0.0, 0.3)
    put(out, struck(ringing(1.7, SMALL, 6000, 0.0045, rng, 5200)), 0.0, 0.9)
    put(out, thud(0.7, 170, 52, 0.08), 0.0, 0.8)
    for at in np.cumsum(rng.exponential(0.05, 9)) + 0.05:
        put(out, struck(ringing(0.2, SMALL, 6000, 0.09, rng, 4600)), float(at), rng.uniform(0.04, 0.2))
    return through_hull(out, 3800)


def scorch(name: str) -> Wave:
    """A plume plays on the plates: they tick and crackle as they grow hot."""
    rng = dice(name)
    out = canvas(1.3)
    roar = noise(1.3, band(70, 700, 1.0), rng) * swell(1.3, 0.12, 0.5)
    put(out, roar, 0.0, 0.1)
    for at in np.cumsum(rng.exponential(0.045, 22)):
        put(out, struck(ringing(0.14, SMALL, 5600, 0.12, rng, 3600)), float(at), rng.uniform(0.06, 0.3))
    return through_hull(out, 2600)


def alarm_guns() -> Wave:
    """Somebody's gun bears: a warble that climbs, and holds."""
    out = np.zeros(samples(1.15))
    t = clock(0.75)
    climb = 1180.0 + 460.0 * t / 0.75
    warble = np.where(np.sin(TAU * 21.0 * t) > 0.0, 1.0, 0.78)
    put(out, tone(climb * warble, 0.75) * swell(0.75, 0.01, 0.02), 0.0)
    put(out, buzzer(1640.0, 0.36, 0.3), 0.76, 0.8)
    return coloured(out, SPEAKER)


# --- eyes and ears --------------------------------------------------------------------------------------------------


def scan_sweep() -> Wave:
    """A scanner's beam goes over the hull: the plates answer, from bow to stern."""
    rng = dice("scan_sweep")
    seconds = 2.0
    t = clock(seconds)
    glide = 260.0 * 2.0 ** (2.2 * np.abs(2.0 * t / seconds - 1.0))
    wave = tone(glide, seconds) * 0.6 + 0.3 * tone(1.5 * glide, seconds)
    hiss = noise(seconds, band(900, 3000, 1.5), rng) * (0.5 + 0.5 * np.sin(TAU * 13.0 * t))
    return coloured((wave + 0.25 * hiss) * swell(seconds, 0.3, 0.5), peaks((420, 7, 3), (1100, 9, 2)))


def beacon_open() -> Wave:
    """Distress on all frequencies: three pairs that fall, as the set at home would play them."""
    out = np.zeros(samples(2.5))
    for index in range(3):
        for shift, hertz in ((0.0, 1300.0), (0.27, 2200.0)):
            put(out, tone(hertz, 0.25) * swell(0.25, 0.012, 0.012), 0.78 * index + shift, 0.8)
    return coloured(out, band(420, 2900, 2.0))


def beacon_answer() -> Wave:
    """Somebody answers: two tones that rise out of the noise."""
    rng = dice("beacon_answer")
    out = np.zeros(samples(1.5))
    put(out, noise(0.9, band(500, 3000, 2.0), rng) * swell(0.9, 0.1, 0.5), 0.0, 0.12)
    for at, hertz in ((0.25, 659.3), (0.5, 988.0)):
        put(out, tone(hertz, 0.8) * fall(0.8, 0.16, 0.008), at, 0.7)
    return coloured(out, band(350, 3000, 1.6))


# --- the pod --------------------------------------------------------------------------------------------------------


def pod_lock() -> Wave:
    """The pod is tight: the valve shuts, the last latch falls."""
    rng = dice("pod_lock")
    out = canvas(1.3)
    put(out, noise(0.45, band(1400, 6000, 1.2), rng) * swell(0.45, 0.02, 0.4), 0.0, 0.14)
    latch(out, 0.42, rng, 0.7)
    put(out, thud(0.6, 120, 58, 0.09), 0.44, 0.8)
    return through_hull(out, 2600)


def pod_away() -> Wave:
    """Clamps open one after the other, springs push, and something heavy is no longer there."""
    rng = dice("pod_away")
    out = canvas(2.0)
    for index in range(4):
        latch(out, 0.11 * index, rng, 0.5)
    put(out, thud(1.1, 105, 38, 0.16), 0.46, 1.0)
    put(out, noise(0.7, band(700, 4200, 1.0), rng) * fall(0.7, 0.11, 0.01), 0.47, 0.22)
    put(out, struck(ringing(1.4, LARGE, 1100, 0.01, rng, 300)), 0.47, 0.4)
    return through_hull(out, 2300)


def crew_away() -> Wave:
    """The emergency pod: bolts burst, a motor kicks, the old ship falls silent behind."""
    rng = dice("crew_away")
    out = canvas(3.2)
    for at in (0.0, 0.02, 0.05):
        put(out, noise(0.05, band(500, 5000), rng) * fall(0.05, 0.006, 0.0004), at, 0.6)
    put(out, thud(1.4, 130, 32, 0.22), 0.04, 1.0)
    put(out, noise(2.6, band(60, 1400, 1.0), rng) * swell(2.6, 0.08, 2.2), 0.06, 0.3)
    return through_hull(out, 2400)


def pod_pump() -> Wave:
    """The pump that fills the pod: a steady stroke and a thin hiss."""
    rng = dice("pod_pump")
    seconds = 2.0
    beat = 0.5 + 0.5 * steady(4.0, seconds)
    body = noise_loop(seconds, band(90, 420, 1.5), rng) * beat**2
    hiss = noise_loop(seconds, band(1800, 5200, 1.5), rng) * (0.35 + 0.65 * beat)
    whine = steady(210.0, seconds) + 0.5 * steady(420.0, seconds, 1.0)
    return coloured_loop(0.7 * body + 0.18 * hiss + 0.2 * whine, band(60, 5000, 1.0))


several("slug_hit", 3, slug_hit)
several("scorch", 2, scorch)
for maker in (
    driver_empty,
    alarm_guns,
    scan_sweep,
    beacon_open,
    beacon_answer,
    pod_lock,
    pod_away,
    crew_away,
):
    sound("shot", maker.__name__, maker)
sound("loop", "pod_pump", pod_pump)
