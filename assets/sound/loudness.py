"""How loud something is: integrated loudness and true peak after ITU-R BS.1770-4.

K weighting by the two biquads of the recommendation, derived for any rate as in its annex; mean power of blocks of
400 ms every 100 ms; an absolute gate at -70 LUFS and a relative one 10 LU below the mean of what passed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Wave = NDArray[np.float64]

BLOCK = 0.4
HOP = 0.1
ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0


def k_gain(hertz: Wave, rate: int) -> Wave:
    """Gain of the K weighting: a high shelf for the head, then a high pass."""
    z = np.exp(-2j * np.pi * hertz / rate)
    shelf = _biquad(z, *_shelf(1681.974450955533, 3.999843853973347, 0.7071752369554196, rate))
    high = _biquad(z, *_high_pass(38.13547087602444, 0.5003270373238773, rate))
    return np.abs(shelf * high)


def _biquad(z: NDArray[np.complex128], b: tuple[float, ...], a: tuple[float, ...]) -> NDArray[np.complex128]:
    return (b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z)


def _shelf(
    hertz: float, decibels: float, quality: float, rate: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    k = np.tan(np.pi * hertz / rate)
    vh = 10 ** (decibels / 20)
    vb = vh**0.4996667741545416
    a0 = 1 + k / quality + k * k
    b = ((vh + vb * k / quality + k * k) / a0, 2 * (k * k - vh) / a0, (vh - vb * k / quality + k * k) / a0)
    return b, (1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0)


def _high_pass(hertz: float, quality: float, rate: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    k = np.tan(np.pi * hertz / rate)
    a0 = 1 + k / quality + k * k
    return (1.0, -2.0, 1.0), (1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0)


def stereo(wave: Wave) -> Wave:
    """Mono as it is played: the same on both sides."""
    return np.stack([wave, wave], axis=1) if wave.ndim == 1 else wave


def integrated(wave: Wave, rate: int) -> float:
    """Loudness of a whole recording in LUFS; minus infinity for silence."""
    sound = stereo(wave)
    padded = np.concatenate([sound, np.zeros((rate, 2))])
    spectrum = np.fft.rfft(padded, axis=0)
    weighted = np.fft.irfft(
        spectrum * k_gain(np.fft.rfftfreq(len(padded), 1 / rate), rate)[:, None], len(padded), axis=0
    )
    power = (weighted[: len(sound)] ** 2).sum(axis=1)
    total = np.concatenate([[0.0], np.cumsum(power)])
    size, hop = min(round(BLOCK * rate), len(sound)), round(HOP * rate)
    starts = np.arange(0, len(sound) - size + 1, hop)
    blocks = (total[starts + size] - total[starts]) / size
    loud = blocks[_lufs(blocks) > ABSOLUTE_GATE]
    if not len(loud):
        return float("-inf")
    kept = loud[_lufs(loud) > _lufs(loud.mean()) + RELATIVE_GATE]
    return float(_lufs(kept.mean()))


def _lufs(power: Wave) -> Wave:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-20))


def true_peak(wave: Wave) -> float:
    """Highest level between the samples too, in dBTP: four times oversampled around the loudest places."""
    flat = stereo(wave)
    top = float(np.abs(flat).max())
    for side in (0, 1):
        line = flat[:, side]
        for place in np.flatnonzero(np.abs(line) > 0.8 * np.abs(line).max())[::64][:200]:
            part = line[max(0, place - 512) : place + 512]
            window = np.hanning(len(part)) ** 0.25
            spectrum = np.fft.rfft(part * window)
            top = max(top, float(np.abs(np.fft.irfft(spectrum, 4 * len(part)) * 4).max()))
    return float(20 * np.log10(max(top, 1e-9)))
