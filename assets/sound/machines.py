"""Loops of the ship's machines: engine, jets, cabin, air, winches. All heard through the hull."""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    convolved_loop,
    dice,
    fall,
    from_its_loudest,
    noise_loop,
    peaks,
    pressed,
    put_round,
    ringing,
    samples,
    scattered,
    steady,
    stick_slip,
    swell,
    tilt,
    times,
    tone,
    unit,
    wander,
    whole,
)
from recipes import sound

HULL = peaks((47, 4, 1.2), (83, 6, 1.4), (126, 8, 1.0), (190, 9, 0.8), (310, 8, 0.6), (520, 7, 0.5))
"""The ship's own frames answer these."""
LARGE_PLATE = (2.6, 1.9, 0.011)
SMALL_PLATE = (0.9, 0.6, 0.006)
"""Hull panels: metres by metres by thickness."""


# --- engine -------------------------------------------------------------------------------------------------------


def engine_idle() -> Wave:
    """A reactor kept warm: low beats, a feed pump far aft."""
    rng, seconds = dice("engine_idle"), 6.0
    low = noise_loop(seconds, times(tilt(-7, 60), band(24, 420, 1.5), HULL), rng)
    beat = steady(55, seconds) + 0.8 * steady(55.5, seconds, 1.0) + 0.5 * steady(110.33, seconds, 2.0)
    beat += 0.35 * steady(165.5, seconds) + 0.2 * steady(221, seconds)
    pump = (steady(412, seconds) + 0.4 * steady(824.5, seconds)) * (1.0 + 0.5 * wander(seconds, 1.5, rng))
    return 0.55 * low * (1 + 0.15 * wander(seconds, 3, rng)) + 0.5 * beat + 0.035 * pump


def engine_thrust() -> Wave:
    """The torch at work behind four bulkheads: a roar without a top."""
    rng, seconds = dice("engine_thrust"), 7.0
    roar = noise_loop(seconds, times(tilt(-5, 90), band(26, 760, 1.3), HULL), rng)
    rough = 1.0 + 0.22 * wander(seconds, 9.0, rng) + 0.12 * wander(seconds, 34.0, rng)
    throat = noise_loop(seconds, times(band(260, 1400, 1.2), peaks((640, 3, 1.5), (980, 4, 1.0))), rng)
    burn = roar * rough + 0.13 * throat * (1.0 + 0.5 * wander(seconds, 6.0, rng))
    return from_its_loudest(burn)


def engine_strain() -> Wave:
    """Full burn for too long: the frames hum in fifths and a loose panel buzzes."""
    rng, seconds = dice("engine_strain"), 6.0
    t = clock(seconds)
    flutter = 1.0 + 0.3 * np.sin(TAU * whole(0.5, seconds) * t)
    moan = sum(
        size * steady(hertz, seconds, phase) * (1.0 + 0.35 * wander(seconds, 2.5, rng))
        for hertz, size, phase in (
            (94, 1.0, 0),
            (141, 0.7, 1),
            (188.5, 0.5, 2),
            (283, 0.3, 0.5),
            (424, 0.14, 1.5),
        )
    )
    buzz = np.zeros(samples(seconds))
    panel = ringing(0.25, SMALL_PLATE, 2600, 0.05, rng, 1500)
    for hit in np.flatnonzero(np.diff(np.floor(t * whole(47, seconds))) > 0) / len(t) * seconds:
        put_round(buzz, panel, float(hit), rng.lognormal(0, 0.5))
    gusts = np.clip(wander(seconds, 1.2, rng), 0.0, None)
    return unit(moan * flutter) + 0.5 * unit(buzz) * gusts


def engine_worn() -> Wave:
    """A feed pump with tired bearings: its whine has side bands, the flow coughs."""
    rng, seconds = dice("engine_worn"), 6.0
    pump, shaft = 1168.0, 29.0
    whine = sum(
        size * steady(k * pump + side * shaft, seconds, rng.uniform(0, TAU)) / k
        for k in (1, 2)
        for side, size in ((-2, 0.3), (-1, 0.6), (0, 1.0), (1, 0.6), (2, 0.3))
    )
    sway = 0.6 + 0.4 * wander(seconds, 0.8, rng)
    coughs = np.zeros(samples(seconds))
    for at in np.cumsum(rng.exponential(0.5, 11)):
        burst = noise_loop(0.3, times(band(50, 500, 1.4), HULL), rng) * fall(0.3, 0.05, 0.01)
        put_round(coughs, burst, float(at), rng.lognormal(0, 0.4))
    return pressed(unit(np.asarray(whine)) * sway + 1.2 * unit(coughs), 4.0)


def jets_worn() -> Wave:
    """Valves that stick: the flow stutters, and a seat that no longer closes hisses in between."""
    rng, seconds = dice("jets_worn"), 4.0
    hiss = noise_loop(seconds, times(band(1800, 5200, 2.5), peaks((2900, 9, 3.0))), rng)
    stick = np.clip(1.4 * wander(seconds, 9.0, rng), 0.0, 1.0)
    snaps = convolved_loop(scattered(seconds, 13, rng, 0.5), ringing(0.1, SMALL_PLATE, 4200, 0.08, rng, 2600))
    return pressed(hiss * (0.25 + 0.75 * stick) + 0.9 * unit(snaps), 4.0)


def jets_side() -> Wave:
    """Cold-gas jets amidships: a soft rush in the pipes."""
    rng, seconds = dice("jets_side"), 4.0
    rush = noise_loop(
        seconds, times(band(180, 1900, 1.7), peaks((340, 4, 1.2), (620, 5, 1.6), (1150, 6, 0.9))), rng
    )
    thump = noise_loop(seconds, times(band(40, 160, 2.0), HULL), rng)
    return from_its_loudest(rush * (1.0 + 0.18 * wander(seconds, 22, rng)) + 0.5 * thump)


def jets_turn() -> Wave:
    """The small attitude jets: thinner, and their valves patter."""
    rng, seconds = dice("jets_turn"), 4.0
    rush = noise_loop(seconds, times(band(420, 3000, 2.2), peaks((900, 5, 1.3), (1720, 6, 1.5))), rng)
    valves = 0.5 + 0.5 * np.abs(steady(9.0, seconds)) ** 0.5
    return rush * valves


def cabin() -> Wave:
    """Life support: a fan, and the compressor's slow beat."""
    rng, seconds = dice("cabin"), 6.0
    air = noise_loop(seconds, times(tilt(-4, 300), band(70, 1900, 1.0), peaks((236, 12, 1.5))), rng)
    beat = 0.5 + 0.5 * steady(1.5, seconds)
    compressor = (steady(49.5, seconds) + 0.5 * steady(99, seconds, 1) + 0.2 * steady(148.5, seconds)) * (
        0.35 + beat**3
    )
    blades = steady(118, seconds) * (1.0 + 0.3 * wander(seconds, 1, rng))
    return 0.6 * air + 0.45 * compressor + 0.12 * blades


# --- air and loads ------------------------------------------------------------------------------------------------


def collar_hiss() -> Wave:
    """Pressure that evens out through the collar."""
    rng, seconds = dice("collar_hiss"), 4.0
    jet = noise_loop(seconds, times(band(700, 4800, 2.5), peaks((1850, 5, 1.5), (3300, 6, 1.0))), rng)
    body = noise_loop(seconds, band(140, 600, 1.5), rng)
    return jet * (1 + 0.2 * wander(seconds, 12, rng)) + 0.3 * body


def transfer_pump() -> Wave:
    """Pumps and a conveyor while things go across."""
    rng, seconds = dice("transfer_pump"), 4.0
    total = np.zeros(samples(seconds))
    stroke = ringing(0.4, LARGE_PLATE, 700, 0.09, rng, 300)
    for index in range(8):
        put_round(total, stroke, index * 0.5 + rng.normal(0, 0.004), 1.0 if index % 2 else 0.7)
    flow = noise_loop(seconds, band(260, 1600, 1.2), rng) * (0.5 + 0.5 * np.abs(steady(1.0, seconds)))
    rattle = convolved_loop(scattered(seconds, 34, rng), ringing(0.1, SMALL_PLATE, 2600, 0.1, rng, 1500))
    return unit(total) + 0.35 * flow + 0.3 * unit(rattle)


def creaking(name: str, low: float, high: float, plate: tuple[float, float, float], top: float) -> Wave:
    """Metal under a load that shifts: it sticks, slips, and the frames answer."""
    rng, seconds = dice(name), 6.0
    climb = np.clip(0.5 + 0.5 * wander(seconds, 0.7, rng), 0.02, 1.3)
    slips = stick_slip(low + (high - low) * climb, 1.0, rng)
    body = ringing(0.7, plate, top, 0.035, rng, top * 0.4)
    gusts = np.clip(0.35 + 0.8 * wander(seconds, 0.9, rng), 0.04, None)
    return unit(convolved_loop(slips, body)) * gusts


def collar_creak() -> Wave:
    """The collar about to give."""
    return creaking("collar_creak", 7.0, 46.0, LARGE_PLATE, 1500)


def leg_creak() -> Wave:
    """Harpoon legs under load: longer, thinner, higher."""
    return creaking("leg_creak", 14.0, 95.0, (1.4, 0.35, 0.012), 2600)


def hull_leak() -> Wave:
    """Air that finds its way out through a crack, somewhere aft."""
    rng, seconds = dice("hull_leak"), 5.0
    thin = noise_loop(seconds, times(band(1500, 5200, 2.5), peaks((2640, 14, 4), (3910, 16, 2))), rng)
    return thin * (1 + 0.25 * wander(seconds, 5, rng))


def mask_breath() -> Wave:
    """Breath in a mask: in, valve, out, valve. The tanks are empty."""
    rng, seconds = dice("mask_breath"), 7.0
    total = np.zeros(samples(seconds))
    for start in (0.2, 3.7):
        inhale = noise_loop(1.2, times(band(500, 3000, 2.2), peaks((1250, 4, 1.6))), rng) * swell(
            1.2, 0.5, 0.35
        )
        exhale = noise_loop(1.5, times(band(220, 1700, 2.0), peaks((640, 3, 1.6))), rng) * swell(
            1.5, 0.2, 1.0
        )
        valve = ringing(0.1, SMALL_PLATE, 3000, 0.15, rng, 2000)
        put_round(total, inhale, start, 0.8)
        put_round(total, valve / np.abs(valve).max(), start + 1.25, 0.5)
        put_round(total, exhale, start + 1.55, 1.0)
        put_round(total, valve / np.abs(valve).max(), start + 3.05, 0.4)
    return total


def scoop_run() -> Wave:
    """The scoop's winches."""
    rng, seconds = dice("scoop_run"), 4.0
    winch = sum(steady(72 * k, seconds, rng.uniform(0, TAU)) / k**1.1 for k in range(1, 10))
    teeth = convolved_loop(scattered(seconds, 18, rng, 0.4), ringing(0.12, SMALL_PLATE, 2200, 0.1, rng, 1200))
    return unit(np.asarray(winch)) * (1 + 0.2 * steady(4.5, seconds)) + 0.5 * unit(teeth)


def geiger() -> Wave:
    """The counter on the panel."""
    rng, seconds = dice("geiger"), 6.0
    click = fall(0.02, 0.0016, 0.0002) * tone(2300.0, 0.02)
    return convolved_loop(np.abs(scattered(seconds, 11, rng, 0.3)), click)


def dust_patter() -> Wave:
    """Dust on the plates, like sleet on a tin roof, heard from below."""
    rng, seconds = dice("dust_patter"), 5.0
    grain = ringing(0.06, SMALL_PLATE, 3800, 0.14, rng, 2600)
    fine = convolved_loop(scattered(seconds, 190, rng, 1.1), grain)
    heavy = convolved_loop(scattered(seconds, 7, rng, 0.7), ringing(0.3, LARGE_PLATE, 1400, 0.07, rng, 700))
    return pressed(unit(fine) + 0.6 * unit(heavy), 6.0)


for maker in (
    engine_idle,
    engine_thrust,
    engine_strain,
    engine_worn,
    jets_worn,
    jets_side,
    jets_turn,
    cabin,
    collar_hiss,
    transfer_pump,
    collar_creak,
    leg_creak,
    hull_leak,
    mask_breath,
    scoop_run,
    geiger,
    dust_patter,
):
    sound("loop", maker.__name__, maker)
