"""The tools of the sound scripts: noise by spectrum, plates that ring, creaks that stick and slip, rooms.

Sounds are float arrays, mono (n,) or stereo (n, 2). What loops is made on a circle: spectra have whole periods, notes
wrap around, rooms are circular convolutions. All randomness comes from a generator named after the sound.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]
Curve = Callable[[Wave], Wave]
"""Gain over frequency in Hz."""

FORMAT = json.loads((Path(__file__).parent / "format.json").read_text(encoding="utf-8"))
RATE: int = FORMAT["rate"]
"""Samples a second."""
TAU = 2.0 * np.pi
IMPULSE_SIZE = 8192
"""Samples of a minimum-phase filter."""
CRITICAL = 240.0
"""Hz under which a panel bends without moving the air in the cabin much."""


def dice(name: str) -> np.random.Generator:
    """The generator of everything random in the sound of that name."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def samples(seconds: float) -> int:
    """How many samples a time has."""
    return round(seconds * RATE)


def clock(seconds: float) -> Wave:
    """The time of each sample in seconds."""
    return np.arange(samples(seconds)) / RATE


def gain(decibels: float) -> float:
    """Decibels as a factor."""
    return float(10.0 ** (decibels / 20.0))


# --- spectra ------------------------------------------------------------------------------------------------------


def band(low: float, high: float, order: float = 2.0) -> Curve:
    """A band with slopes of 6 dB an octave for each order; a ``low`` of 0 leaves the bottom open."""

    def curve(hertz: Wave) -> Wave:
        safe = np.maximum(hertz, 1.0)
        below = 1.0 if low <= 0.0 else 1.0 / np.sqrt(1.0 + (low / safe) ** (2.0 * order))
        return np.asarray(below / np.sqrt(1.0 + (safe / high) ** (2.0 * order)))

    return curve


def tilt(decibels_an_octave: float, around: float = 200.0) -> Curve:
    """A straight slope; 0 dB at ``around`` Hz."""
    return lambda hertz: (np.maximum(hertz, 10.0) / around) ** (decibels_an_octave / 6.0206)


def peaks(*rows: tuple[float, float, float]) -> Curve:
    """Resonances on a floor of 1: (Hz, quality, gain)."""

    def curve(hertz: Wave) -> Wave:
        total = np.ones_like(hertz)
        for at, quality, height in rows:
            detune = (np.maximum(hertz, 1.0) / at - at / np.maximum(hertz, 1.0)) * quality
            total += height / (1.0 + detune**2)
        return total

    return curve


def times(*curves: Curve) -> Curve:
    """Curves one after the other."""

    def curve(hertz: Wave) -> Wave:
        total = np.ones_like(hertz)
        for each in curves:
            total = total * each(hertz)
        return total

    return curve


def noise_loop(seconds: float, curve: Curve, rng: np.random.Generator) -> Wave:
    """Noise with a spectrum and random phases: it has no seam. Root mean square 1."""
    count = samples(seconds)
    hertz = np.fft.rfftfreq(count, 1.0 / RATE)
    size = curve(hertz) * rng.rayleigh(1.0, len(hertz))
    size[0] = 0.0
    return unit(np.fft.irfft(size * np.exp(1j * rng.uniform(0.0, TAU, len(hertz))), count))


def noise(seconds: float, curve: Curve, rng: np.random.Generator) -> Wave:
    """A stretch of noise with a spectrum, root mean square 1."""
    return noise_loop(seconds, curve, rng)


def wander(seconds: float, hertz: float, rng: np.random.Generator) -> Wave:
    """A slow random curve without a seam, that holds frequencies up to ``hertz``; root mean square 1."""
    return noise_loop(seconds, band(0.0, hertz, 4.0), rng)


def unit(wave: Wave) -> Wave:
    """The wave at root mean square 1."""
    power = float(np.sqrt(np.mean(wave**2)))
    return wave / power if power > 0.0 else wave


def pressed(wave: Wave, most: float) -> Wave:
    """The wave with its peaks bent in, towards ``most`` times its root mean square; a loop stays one."""
    level = unit(wave) / most
    return np.tanh(level)


def from_its_loudest(wave: Wave, seconds: float = 0.15) -> Wave:
    """The same circle, begun where it is loudest for so long: what answers a key is there at once."""
    window = np.zeros(len(wave))
    window[: samples(seconds)] = 1.0
    power = np.fft.irfft(np.fft.rfft(wave**2) * np.conj(np.fft.rfft(window)), len(wave))
    return np.roll(wave, -int(np.argmax(power)))


def coloured_loop(wave: Wave, curve: Curve) -> Wave:
    """The loop with its spectrum shaped; still a loop."""
    spectrum = np.fft.rfft(wave, axis=0)
    shape = curve(np.fft.rfftfreq(len(wave), 1.0 / RATE))
    return np.fft.irfft((spectrum.T * shape).T, len(wave), axis=0)


def coloured(wave: Wave, curve: Curve) -> Wave:
    """The wave through a minimum-phase filter: nothing rings before it is struck."""
    return convolved(wave, minimum_phase(curve))[: len(wave)]


def minimum_phase(curve: Curve) -> Wave:
    """The impulse response that has a spectrum and comes as early as it can (by the folded cepstrum)."""
    shape = np.maximum(curve(np.fft.rfftfreq(IMPULSE_SIZE, 1.0 / RATE)), 1e-5)
    cepstrum = np.fft.irfft(np.log(shape), IMPULSE_SIZE)
    half = IMPULSE_SIZE // 2
    cepstrum[1:half] *= 2.0
    cepstrum[half + 1 :] = 0.0
    return np.fft.irfft(np.exp(np.fft.rfft(cepstrum)), IMPULSE_SIZE)


def convolved(wave: Wave, response: Wave) -> Wave:
    """Linear convolution of mono waves."""
    count = len(wave) + len(response) - 1
    size = 1 << (count - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(response, size), size)[:count]


def convolved_loop(wave: Wave, response: Wave) -> Wave:
    """Circular convolution: tails come round to the beginning."""
    folded = wrapped(response, len(wave))
    return np.fft.irfft(np.fft.rfft(wave) * np.fft.rfft(folded), len(wave))


def wrapped(wave: Wave, count: int) -> Wave:
    """The wave laid around a circle of ``count`` samples."""
    turns = -(-len(wave) // count)
    return np.pad(wave, (0, turns * count - len(wave))).reshape(turns, count).sum(axis=0)


# --- placing ------------------------------------------------------------------------------------------------------


def put(canvas: Wave, piece: Wave, at: float, size: float = 1.0) -> None:
    """Add a piece to a canvas, ``at`` seconds in; what does not fit falls off the end."""
    start = samples(at)
    room = min(len(piece), len(canvas) - start)
    if room > 0:
        canvas[start : start + room] += size * piece[:room]


def put_round(canvas: Wave, piece: Wave, at: float, size: float = 1.0) -> None:
    """Add a piece, no longer than the loop, to a loop, ``at`` seconds in; what goes over the end comes round."""
    start = samples(at) % len(canvas)
    room = min(len(piece), len(canvas) - start)
    canvas[start : start + room] += size * piece[:room]
    canvas[: len(piece) - room] += size * piece[room:]


def scattered(seconds: float, a_second: float, rng: np.random.Generator, spread: float = 0.8) -> Wave:
    """Impulses at random times of a loop, with random sizes and signs."""
    canvas = np.zeros(samples(seconds))
    count = round(seconds * a_second)
    places = rng.integers(0, len(canvas), count)
    np.add.at(canvas, places, rng.lognormal(0.0, spread, count) * rng.choice([-1.0, 1.0], count))
    return canvas


# --- shapes in time -----------------------------------------------------------------------------------------------


def swell(seconds: float, attack: float, release: float) -> Wave:
    """An envelope that rises and falls with rounded corners."""
    t = clock(seconds)
    up = np.clip(t / max(attack, 1e-4), 0.0, 1.0)
    down = np.clip((seconds - t) / max(release, 1e-4), 0.0, 1.0)
    return np.sin(0.5 * np.pi * up) ** 2 * np.sin(0.5 * np.pi * down) ** 2


def fall(seconds: float, half_life: float, attack: float = 0.002) -> Wave:
    """An envelope that is struck and dies away; it ends at nothing."""
    t = clock(seconds)
    return np.clip(t / attack, 0.0, 1.0) * 0.5 ** (t / half_life) * np.clip((seconds - t) / 0.03, 0.0, 1.0)


def tone(hertz: Wave | float, seconds: float, phase: float = 0.0) -> Wave:
    """A sine of a frequency, or of a frequency for each sample."""
    each = np.broadcast_to(np.asarray(hertz, dtype=float), (samples(seconds),))
    return np.sin(TAU * np.cumsum(each) / RATE + phase)


def whole(hertz: float, seconds: float) -> float:
    """The nearest frequency with a whole number of periods in a loop."""
    return max(1, round(hertz * seconds)) / seconds


def steady(hertz: float, seconds: float, phase: float = 0.0) -> Wave:
    """A sine with a whole number of periods in the loop."""
    return np.sin(TAU * whole(hertz, seconds) * clock(seconds) + phase)


# --- plates, beams, creaks ----------------------------------------------------------------------------------------


def plate_modes(a: float, b: float, thickness: float, most: float) -> list[tuple[float, int, int]]:
    """Frequencies up to ``most`` Hz of a simply supported steel plate, a by b by thickness in metres.

    f = (π/2)·sqrt(D/M)·((m/a)² + (n/b)²), M being the mass of an area; Leissa, "Vibration of Plates", NASA SP-160,
    1969, section 4.1.
    """
    stiffness = thickness * np.sqrt(2.1e11 / (12.0 * 7850.0 * (1.0 - 0.3**2)))
    found = []
    for m in range(1, 40):
        for n in range(1, 40):
            hertz = 0.5 * np.pi * stiffness * ((m / a) ** 2 + (n / b) ** 2)
            if hertz <= most:
                found.append((float(hertz), m, n))
    return sorted(found)


def ringing(
    seconds: float,
    plate: tuple[float, float, float],
    most: float,
    loss: float,
    rng: np.random.Generator,
    soft: float = 800.0,
) -> Wave:
    """A plate struck at a random place.

    ``loss`` is the loss factor: a mode falls by 1/e in 1/(π·f·loss). ``soft`` is the frequency in Hz up to which the
    blow itself reaches: a soft or heavy thing touches for longer and excites less of the top.
    """
    t = clock(seconds)
    total = np.zeros_like(t)
    x, y = rng.uniform(0.15, 0.45, 2)
    modes = plate_modes(*plate, most)
    for hertz, m, n in modes[:: 1 + len(modes) // 90]:
        where = np.sin(m * np.pi * x) * np.sin(n * np.pi * y)
        radiates = (hertz / CRITICAL) / (1.0 + hertz / CRITICAL)
        size = where * radiates / (1.0 + (hertz / soft) ** 2) / np.sqrt(1.0 + hertz / 400.0)
        real = hertz * rng.uniform(0.985, 1.015)
        total += size * np.exp(-np.pi * real * loss * t - t * 1.2) * np.sin(TAU * real * t)
    return total * np.clip(t / 0.0015, 0.0, 1.0) * np.clip((seconds - t) / 0.05, 0.0, 1.0)


def stick_slip(rate: Wave, rough: float, rng: np.random.Generator) -> Wave:
    """Pulses as of metal that sticks and slips, ``rate`` a second at each sample; each of another size."""
    turns = np.cumsum(rate) / RATE
    slips = np.flatnonzero(np.diff(np.floor(turns + 0.2 * rough * rng.standard_normal()))) + 1
    pulses = np.zeros_like(rate)
    jitter = rng.uniform(-0.0014, 0.0014, len(slips)) * RATE * rough
    places = np.clip(slips + jitter.astype(int), 0, len(rate) - 1)
    np.add.at(pulses, places, rng.lognormal(0.0, 0.6 * rough, len(slips)))
    return pulses


def through_hull(wave: Wave, top: float = 900.0) -> Wave:
    """What is left of a blow after the way through the structure: the lows, and the frames' resonances."""
    return coloured(
        wave, times(band(38.0, top, 1.5), peaks((62, 5, 0.5), (118, 7, 0.8), (235, 8, 0.9), (430, 9, 0.7)))
    )


def hall(seconds: float, half_life: float, top: float, rng: np.random.Generator) -> Wave:
    """The response of a long dull room: noise that dies away, the top first."""
    dark = noise(seconds, band(120.0, top * 0.4, 1.0), rng) * fall(seconds, half_life, 0.02)
    light = noise(seconds, band(400.0, top, 1.0), rng) * fall(seconds, half_life * 0.4, 0.01)
    both = dark + 0.5 * light
    return both / np.sqrt(np.sum(both**2))
