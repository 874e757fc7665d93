"""The recorded clears on tape: what a player really hears is as loud as it should be, and never clips."""

from __future__ import annotations

import numpy as np
import pytest

from game.level.load import load_level
from game.play.replay_reader import load_replay
from game.sim import World
from game.view.panel.panel import Panel
from game.view.sound import SoundStage, library
from tests import shipped
from tests.sweeps import reduced
from tests.view.sound.tape import Tape

pytestmark = pytest.mark.usefixtures("quiet_card")
RATE = library.rate()
TICK = 1.0 / 60.0
BUSIEST = "02-first-dig"
FLIGHTS = dict(zip((path.stem for path in shipped.LEVELS), shipped.CLEARS, strict=True))


def recording(key: str, seconds: float, start: float = 0.0) -> np.ndarray:
    """A shipped clear as the sound card would play it, from a time on; before it nothing is put on tape."""
    replay = load_replay(FLIGHTS[key])
    world = World(load_level(shipped.LEVELS[[*FLIGHTS].index(key)]), replay.header.seed)
    tape = Tape()
    stage, panel = SoundStage(tape), Panel()
    stage.play_music("flight")
    for controls in replay.controls():
        events = world.step(controls)
        stage.hear(events, world)
        line = panel.see(events, world)
        if line is not None:
            stage.speak(line.speaker, line.text, line.mood)
        stage.update(world, TICK, world.ship.position, 9.0)
        tape.roll()
        if world.seconds <= start:
            tape.frames.clear()
        if world.seconds >= start + seconds:
            break
    return tape.recording()


def oversampled_peak(wave: np.ndarray) -> float:
    """The whole of it four times oversampled, in dBTP: the annex of BS.1770, in blocks that overlap."""
    block, lap, top = 8192, 512, 0.0
    for start in range(0, len(wave), block - 2 * lap):
        part = wave[start : start + block]
        if np.abs(part).max() < 0.5 * np.abs(wave).max():
            continue
        spectrum = np.fft.rfft(part, axis=0)
        fine = np.fft.irfft(spectrum, 4 * len(part), axis=0) * 4.0
        top = max(top, float(np.abs(fine[4 * lap : -4 * lap]).max()) if len(part) > 4 * lap else 0.0)
    return float(20.0 * np.log10(max(top, float(np.abs(wave).max()))))


def loudness(wave: np.ndarray) -> float:
    from loudness import integrated  # noqa: PLC0415

    return integrated(wave, RATE)


def test_half_a_minute_of_a_recorded_dig_is_as_loud_as_it_should_be():
    """Talk, clamps, spindle, ore, scoop and two layers of music: -23 LUFS within 2, peaks under -1 dBTP."""
    heard = recording(BUSIEST, 30.0, start=10.0)
    assert loudness(heard) == pytest.approx(-23.0, abs=2.0)
    assert oversampled_peak(heard) < -1.0


@pytest.mark.sweep
@pytest.mark.parametrize("key", reduced(list(FLIGHTS), 3))
def test_every_recorded_clear_is_as_loud_as_it_should_be(key):
    heard = recording(key, 200.0)
    assert loudness(heard) == pytest.approx(-23.0, abs=2.5)
    assert oversampled_peak(heard) < -1.0


def test_a_peak_between_two_samples_is_found():
    t = np.arange(24_000) / RATE
    wave = 0.9 * np.sin(2 * np.pi * 6000.0 * t + np.pi / 4)
    assert oversampled_peak(np.stack([wave, wave], axis=1)) > 20 * np.log10(np.abs(wave).max()) + 2.5
