"""The sound files themselves: seams, peaks, loudness, lengths, size."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from game.view.sound import library, loops, radio, score
from game.view.sound.library import measures
from game.view.sound.standoff_cues import STANDOFF_ONLY

LOOPED = [name for name, measure in measures().items() if measure.loops]
MUSIC = [name for name, measure in measures().items() if measure.kind == "music"]
FULL = 32768.0
SILENCE = 1e-4


def samples(name):
    return library.decoded(name) / FULL


@pytest.mark.parametrize("name", LOOPED)
def test_a_loop_has_no_step_where_it_begins_again(name, quiet_card):
    loop = samples(name)
    steps = np.abs(np.diff(loop, axis=0)).max()
    bends = np.abs(np.diff(loop, 2, axis=0)).max()
    around = np.concatenate([loop[-2:], loop[:2]])
    assert np.abs(np.diff(around, axis=0)).max() <= steps
    assert np.abs(np.diff(around, 2, axis=0)).max() <= bends


@pytest.mark.parametrize("name", LOOPED)
def test_a_loop_is_as_loud_after_its_seam_as_before(name, quiet_card):
    loop = samples(name)
    size = len(loop) // 32
    blocks = [np.sqrt(np.mean(loop[i * size : (i + 1) * size] ** 2)) for i in range(32)]
    around = np.sqrt(np.mean(np.concatenate([loop[-size // 2 :], loop[: size // 2]]) ** 2))
    assert 0.5 * min(blocks) <= around + SILENCE
    assert around < 2.0 * max(blocks)


def test_a_step_at_a_seam_would_be_found():
    ramp = np.stack([np.linspace(-1, 1, 1000)] * 2, axis=1)
    assert np.abs(ramp[0] - ramp[-1]).max() > np.abs(np.diff(ramp, axis=0)).max()


def test_peaks_stay_under_minus_one_decibel_between_the_samples_too(quiet_card):
    from loudness import true_peak  # noqa: PLC0415

    assert {name: peak for name in measures() if (peak := true_peak(samples(name))) > -1.0} == {}


def test_every_sound_uses_its_room(quiet_card):
    quiet = {name: top for name in measures() if (top := np.abs(samples(name)).max()) < 0.6}
    assert quiet == {}


@pytest.mark.sweep
def test_the_measures_are_those_of_the_files(quiet_card):
    from loudness import integrated  # noqa: PLC0415

    for name, measure in measures().items():
        wave = samples(name)
        assert len(wave) / library.rate() == pytest.approx(measure.seconds, abs=0.001), name
        assert integrated(wave, library.rate()) == pytest.approx(measure.lufs, abs=0.3), name


def test_every_file_is_measured_and_every_measure_has_a_file():
    files = {(path.parent.name, path.stem) for path in library.folder().rglob("*.ogg")}
    assert files == {(measure.kind, name) for name, measure in measures().items()}


def test_the_three_layers_are_equally_long_to_the_sample(quiet_card):
    lengths = {len(samples(name)) for name in score.LAYERS}
    assert lengths == {80 * library.rate()}
    assert set(MUSIC) == {*score.LAYERS, "title"}


def test_all_of_it_is_small():
    assert sum(path.stat().st_size for path in library.folder().rglob("*.ogg")) < 12_000_000


def test_spindle_layers_are_those_that_there_are():
    made = {int(name.removeprefix("spindle_")) for name in measures() if name.startswith("spindle_")}
    assert made == set(loops.SPINDLES)


def test_every_voice_has_short_and_long_lines_in_every_mood():
    voices = {name for name, measure in measures().items() if measure.kind == "voice"}
    speakers = (*radio.VOICES, radio.STRANGER, radio.ENEMY, radio.SECOND)
    assert voices == {
        f"{speaker}_{mood}_{length}"
        for speaker in speakers
        for mood in radio.MOODS
        for length in ("short", "middle", "long")
    }


def test_voices_can_be_told_apart(quiet_card):
    """By where their energy lies: every pair differs in the spectrum of what they say."""
    shapes = {
        name: _bands(samples(f"{name}_calm_long"))
        for name in (*radio.VOICES, radio.STRANGER, radio.ENEMY, radio.SECOND)
    }
    names = list(shapes)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            assert np.abs(shapes[one] - shapes[other]).max() > 3.0, f"{one} and {other}"


def test_alarms_can_be_told_apart_by_rhythm_or_pitch(quiet_card):
    alarms = [name for name in measures() if name.startswith("alarm_")]
    heard = {name: (_strikes(samples(name)), _pitch(samples(name))) for name in alarms}
    for i, one in enumerate(alarms):
        for other in alarms[i + 1 :]:
            (rhythm, pitch), (rhythm2, pitch2) = heard[one], heard[other]
            apart = abs(np.log2(pitch / pitch2)) > 0.15 or max(rhythm, rhythm2) > 1.4 * min(rhythm, rhythm2)
            assert apart, f"{one} {heard[one]} and {other} {heard[other]}"


def _bands(wave):
    """Level in dB in thirds of an octave, against their mean."""
    power = np.abs(np.fft.rfft(wave[:, 0])) ** 2
    hertz = np.fft.rfftfreq(len(wave), 1 / library.rate())
    edges = 100 * 2 ** (np.arange(17) / 3)
    bands = np.array(
        [power[(hertz >= low) & (hertz < high)].sum() for low, high in itertools.pairwise(edges)]
    )
    level = 10 * np.log10(bands + 1e-9)
    return level - level.mean()


def _strikes(wave):
    """How often a second the sound begins anew."""
    size = library.rate() // 200
    level = np.abs(wave[: len(wave) // size * size, 0]).reshape(-1, size).max(axis=1)
    on = level > 0.35 * level.max()
    return ((on[1:] & ~on[:-1]).sum() + on[0]) / (len(wave) / library.rate())


def _pitch(wave):
    """The strongest frequency in Hz."""
    power = np.abs(np.fft.rfft(wave[:, 0]))
    return np.fft.rfftfreq(len(wave), 1 / library.rate())[power.argmax()]


# --- voices and moods, machines at speed ------------------------------------------------------------------------------


def test_a_mood_is_heard_in_pitch_and_pace(quiet_card):
    """Worried is higher than calm, hard is lower, for everybody."""
    for speaker in (*radio.VOICES, radio.STRANGER, radio.ENEMY):
        calm, worried, hard = (_throat(samples(f"{speaker}_{m}_long")) for m in ("calm", "worried", "hard"))
        assert worried > 1.04 * calm, speaker
        assert hard < 0.97 * calm, speaker


def test_bearings_tick_with_the_balls_of_their_speed(quiet_card):
    """A pit in the inner race is passed 7.2 times a turn, and rings above 1.5 kHz."""
    for word, rpm in zip(library.SPEEDS, loops.SPEEDS, strict=True):
        wave = samples(f"bearing_tick_{word}")[:, 0]
        rate = _beat(wave, 10.0, 100.0)
        turns = 7.2 * rpm / 60
        assert min(abs(rate - turns), abs(rate - turns - rpm / 60), abs(rate - turns + rpm / 60)) < 0.6
        power = np.abs(np.fft.rfft(wave)) ** 2
        hertz = np.fft.rfftfreq(len(wave), 1 / library.rate())
        assert power[hertz > 1500].sum() > 0.9 * power.sum()


def test_the_bits_teeth_pass_at_the_rate_of_the_spindle(quiet_card):
    for word, rpm in zip(library.SPEEDS, loops.SPEEDS, strict=True):
        rate = _beat(samples(f"bit_cut_{word}")[:, 0], 15.0, 120.0)
        assert min(abs(rate - 9 * rpm / 60 * k) for k in (1, 2)) < 1.0


def test_a_burn_is_heard_through_the_structure(quiet_card):
    """Nine tenths of the roar lie between 30 and 400 Hz, and it flutters but never stops."""
    wave = samples("engine_thrust")[:, 0]
    power = np.abs(np.fft.rfft(wave)) ** 2
    hertz = np.fft.rfftfreq(len(wave), 1 / library.rate())
    assert power[(hertz > 30) & (hertz < 400)].sum() > 0.85 * power.sum()
    size = library.rate() // 10
    level = np.sqrt((wave[: len(wave) // size * size].reshape(-1, size) ** 2).mean(axis=1))
    assert 1.15 < level.max() / level.min() < 8


def test_a_knock_far_aft_is_duller_than_one_near_the_cabin(quiet_card):
    for size in ("small", "medium", "large"):
        near, far = (_centroid(samples(f"{kind}_{size}_1")) for kind in ("clang", "thump"))
        assert far < 0.7 * near


def test_larger_knocks_are_lower_and_last_longer(quiet_card):
    small, medium, large = (samples(f"clang_{size}_1") for size in ("small", "medium", "large"))
    assert _centroid(small) > _centroid(medium) > _centroid(large)
    assert len(small) < len(medium) < len(large)


def test_what_a_flight_keeps_in_memory_is_below_62_megabytes():
    """Three layers, all loops and shots, and a dozen lines on the radio; the title's piece is forgotten by then."""
    kept = [
        m.seconds
        for name, m in measures().items()
        if (m.kind in ("loop", "shot") and library.family_of(name) not in STANDOFF_ONLY)
        or name in score.LAYERS
    ]
    longest = sorted((m.seconds for m in measures().values() if m.kind == "voice"), reverse=True)[:12]
    assert (sum(kept) + sum(longest)) * library.rate() * 4 < 62e6
    guns = [m.seconds for name, m in measures().items() if library.family_of(name) in STANDOFF_ONLY]
    assert 0 < sum(guns) * library.rate() * 4 < 3e6, "a standoff takes a little more"


def _throat(wave):
    """Fundamental of a voice in Hz: the median over its loud stretches, by autocorrelation."""
    size, found = library.rate() // 12, []
    line = wave[:, 0]
    for start in range(0, len(line) - size, size // 2):
        part = line[start : start + size] * np.hanning(size)
        if np.abs(part).max() < 0.2:
            continue
        echo = np.fft.irfft(np.abs(np.fft.rfft(part, 2 * size)) ** 2)[:size]
        low, high = library.rate() // 320, library.rate() // 65
        found.append(library.rate() / (low + int(echo[low:high].argmax())))
    return float(np.median(found))


def _beat(wave, low, high):
    """The strongest rate in Hz, between two, at which the loudness comes and goes."""
    power = np.abs(np.fft.rfft(np.abs(wave)))
    hertz = np.fft.rfftfreq(len(wave), 1 / library.rate())
    within = (hertz > low) & (hertz < high)
    return float(hertz[within][power[within].argmax()])


def _centroid(wave):
    power = np.abs(np.fft.rfft(wave[:, 0])) ** 2
    return float((np.fft.rfftfreq(len(wave), 1 / library.rate()) * power).sum() / power.sum())
