"""Loops of the ship's machines: engine, jets, cabin, drill, bearings, air. All heard through the hull."""

from __future__ import annotations

import numpy as np
from dsp import (
    TAU,
    Wave,
    band,
    clock,
    coloured_loop,
    convolved_loop,
    dice,
    fall,
    noise_loop,
    peaks,
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

SPINDLE_RPM = (105, 165, 240, 330, 450, 600)
"""Multiples of 15: in a loop of 4 s the shaft turns whole times."""
SPINDLE_SECONDS = 4.0
GEAR_TEETH = 23
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
    return roar * rough + 0.13 * throat * (1.0 + 0.5 * wander(seconds, 6.0, rng))


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


def jets_side() -> Wave:
    """Cold-gas jets amidships: a soft rush in the pipes."""
    rng, seconds = dice("jets_side"), 4.0
    rush = noise_loop(
        seconds, times(band(180, 1900, 1.7), peaks((340, 4, 1.2), (620, 5, 1.6), (1150, 6, 0.9))), rng
    )
    thump = noise_loop(seconds, times(band(40, 160, 2.0), HULL), rng)
    return rush * (1.0 + 0.18 * wander(seconds, 22, rng)) + 0.5 * thump


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


# --- drill --------------------------------------------------------------------------------------------------------


def spindle(rpm: int) -> Wave:
    """The drill's spindle running free at a speed: gear mesh with side bands, and the motor."""
    rng, seconds = dice(f"spindle_{rpm}"), SPINDLE_SECONDS
    shaft = rpm / 60.0
    mesh = GEAR_TEETH * shaft
    total = np.zeros(samples(seconds))
    for harmonic, size in enumerate((1.0, 0.75, 0.45, 0.3, 0.2, 0.12, 0.07), start=1):
        for side, share in ((-2, 0.12), (-1, 0.3), (0, 1.0), (1, 0.3), (2, 0.1)):
            hertz = harmonic * mesh + side * shaft
            total += size * share * steady(hertz, seconds, rng.uniform(0, TAU))
    motor = sum(steady(6 * shaft * k, seconds, rng.uniform(0, TAU)) / k for k in range(1, 7))
    rush = noise_loop(seconds, times(tilt(-3, 200), band(60, 1300, 1.2), HULL), rng)
    throb = 1.0 + 0.35 * steady(shaft, seconds)
    return coloured_loop(unit(total), HULL) * 0.5 + 0.35 * unit(np.asarray(motor)) + 0.4 * rush * throb


def drill_load() -> Wave:
    """The spindle against a load: a growl that pulls."""
    rng, seconds = dice("drill_load"), 5.0
    growl = noise_loop(seconds, times(band(70, 520, 1.6), HULL), rng)
    torn = 1.0 + 0.8 * np.clip(steady(9.6, seconds) + 0.4 * wander(seconds, 5, rng), -0.9, 1.2)
    groan = unit(np.sign(steady(64, seconds)) + np.sign(steady(64.4, seconds)))
    return growl * torn + 0.3 * coloured_loop(groan, band(40, 420, 2))


def bit_cut() -> Wave:
    """Teeth that break rock: thousands of small cracks, carried up the boom."""
    rng, seconds = dice("bit_cut"), 6.0
    grain = ringing(0.12, SMALL_PLATE, 4200, 0.12, rng, 2200)
    boom = ringing(0.5, LARGE_PLATE, 1100, 0.06, rng, 500)
    fine = convolved_loop(scattered(seconds, 420, rng, 1.0), grain)
    coarse = convolved_loop(scattered(seconds, 26, rng, 1.1), boom)
    gravel = noise_loop(seconds, times(band(140, 1500, 1.2), HULL), rng) * (
        1 + 0.45 * wander(seconds, 18, rng)
    )
    return coloured_loop(unit(fine), band(0, 2300, 1)) + 0.8 * unit(coarse) + 0.7 * gravel


def bit_sing() -> Wave:
    """The bit in its sweet band: under the noise the steel begins to sing, and it is in tune."""
    rng, seconds = dice("bit_sing"), 5.0
    total = np.zeros(samples(seconds))
    for hertz, size in ((293.6, 1.0), (440.4, 0.7), (587.2, 0.45), (880.8, 0.22), (1174.4, 0.1)):
        drift = 1.0 + 0.3 * wander(seconds, 1.4, rng)
        total += (
            size * drift * (steady(hertz, seconds, rng.uniform(0, TAU)) + 0.6 * steady(hertz + 0.8, seconds))
        )
    return total


def bit_skid() -> Wave:
    """Too slow: the teeth slide over the rock, dull and hollow."""
    rng, seconds = dice("bit_skid"), 5.0
    scrape = noise_loop(seconds, times(band(220, 900, 2.0), peaks((370, 9, 4), (545, 10, 3))), rng)
    drag = np.clip(0.6 + 0.6 * wander(seconds, 3.2, rng), 0.08, None)
    return scrape * drag


def bit_chatter() -> Wave:
    """Too fast: the bit hops, eleven times a second, and the whole boom rattles."""
    rng, seconds = dice("bit_chatter"), 4.0
    total = np.zeros(samples(seconds))
    blows = [ringing(0.3, LARGE_PLATE, 2400, 0.07, rng, 1300) for _ in range(5)]
    for index in range(round(11 * seconds)):
        late = rng.normal(0.0, 0.006)
        put_round(total, blows[index % 5], index / 11.0 + late, rng.lognormal(0, 0.35))
    rattle = convolved_loop(scattered(seconds, 60, rng), ringing(0.08, SMALL_PLATE, 4200, 0.09, rng, 3000))
    pulse = np.abs(steady(5.5, seconds)) ** 0.7
    return unit(total) + 0.35 * unit(rattle) * pulse


def bit_hot() -> Wave:
    """A bit that glows: it sizzles, and ticks as it swells."""
    rng, seconds = dice("bit_hot"), 5.0
    sizzle = noise_loop(seconds, band(1900, 4600, 3.0), rng) * np.clip(
        0.7 + 0.5 * wander(seconds, 25, rng), 0, None
    )
    ticks = convolved_loop(scattered(seconds, 5, rng), ringing(0.3, SMALL_PLATE, 5200, 0.025, rng, 5000))
    glow = steady(746, seconds) * (1 + 0.5 * wander(seconds, 2, rng)) + 0.5 * steady(1119.4, seconds)
    return 0.5 * sizzle + 0.8 * unit(ticks) + 0.12 * glow


# --- bearings -----------------------------------------------------------------------------------------------------


def bearing_sing() -> Wave:
    """First wear: a thin whine that comes and goes with the cage. Nothing else tells of it yet."""
    rng, seconds = dice("bearing_sing"), 6.0
    cage = 0.35 + 0.65 * (0.5 + 0.5 * steady(2.0, seconds)) ** 2
    whine = sum(
        size * tone_wandering(hertz, seconds, rng) for hertz, size in ((1310, 1.0), (1963, 0.5), (2747, 0.25))
    )
    film = noise_loop(seconds, band(1500, 4200, 2.0), rng)
    return (np.asarray(whine) + 0.12 * film) * cage


def tone_wandering(hertz: float, seconds: float, rng: np.random.Generator) -> Wave:
    """A tone that wavers a little and still closes on itself."""
    sway = 2.2 * np.sin(TAU * whole(0.5, seconds) * clock(seconds) + rng.uniform(0, TAU))
    return np.sin(TAU * whole(hertz, seconds) * clock(seconds) + sway + rng.uniform(0, TAU))


def bearing_tick() -> Wave:
    """A pit in the race: each ball that rolls over it ticks, loudest where the load is."""
    rng, seconds = dice("bearing_tick"), 6.0
    total = np.zeros(samples(seconds))
    ticks = [ringing(0.09, SMALL_PLATE, 5200, 0.08, rng, 3800) for _ in range(4)]
    passes, shaft = round(17.5 * seconds), 5.0
    for index in range(passes):
        at = index / 17.5 + rng.normal(0.0, 0.0018)
        load = 0.15 + max(0.0, float(np.cos(TAU * shaft * at))) ** 2
        put_round(total, ticks[index % 4], at, load * rng.lognormal(0, 0.2))
    return coloured_loop(total, band(450, 6000, 2.0))


def bearing_grind() -> Wave:
    """Late wear: balls that scrape and skip in a race that is no longer round."""
    rng, seconds = dice("bearing_grind"), 6.0
    gravel = noise_loop(seconds, times(band(180, 2300, 1.3), peaks((420, 6, 2), (1130, 8, 2.5))), rng)
    turn = 0.45 + 0.55 * np.abs(steady(2.5, seconds, 0.4)) ** 1.5
    squeal = steady(1487, seconds) + 0.6 * steady(1502, seconds) + 0.4 * steady(2231, seconds)
    knocks = convolved_loop(scattered(seconds, 9, rng), ringing(0.25, LARGE_PLATE, 1500, 0.06, rng, 900))
    skip = np.clip(wander(seconds, 4, rng), 0.0, None)
    return gravel * turn + 0.22 * squeal * skip + 0.8 * unit(knocks)


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
    return unit(fine) + 0.6 * unit(heavy)


for maker in (
    engine_idle,
    engine_thrust,
    engine_strain,
    jets_side,
    jets_turn,
    cabin,
    drill_load,
    bit_cut,
    bit_sing,
    bit_skid,
    bit_chatter,
    bit_hot,
    bearing_sing,
    bearing_tick,
    bearing_grind,
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
for speed in SPINDLE_RPM:
    sound("loop", f"spindle_{speed}", lambda speed=speed: spindle(speed))
