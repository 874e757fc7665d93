"""The whole mix on tape: loudness, peaks, clicks, ducking, music without seams, wear that is heard early."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from game.sim import events as happened
from game.view.sound import Wear, library
from tests.view.sound.listening import audience
from tests.view.sound.tape import FRAME

pytestmark = pytest.mark.usefixtures("quiet_card")
RATE = library.rate()


def loudness(wave):
    from loudness import integrated  # noqa: PLC0415

    return integrated(wave, RATE)


def peak(wave):
    from loudness import true_peak  # noqa: PLC0415

    return true_peak(wave)


def level(wave):
    return float(np.sqrt(np.mean(wave**2)))


def in_band(wave, low, high):
    """Power in a band in each quarter of a second."""
    quarter = RATE // 4
    parts = wave[: len(wave) // quarter * quarter, 0].reshape(-1, quarter) * np.hanning(quarter)
    power = np.abs(np.fft.rfft(parts, axis=1)) ** 2
    hertz = np.fft.rfftfreq(quarter, 1 / RATE)
    return power[:, (hertz > low) & (hertz < high)].sum(axis=1)


def drilling(wear=0.0):
    crew = audience(rock_at=(37, 0), wear=Wear(drill=wear))
    crew.press(clamp=True)
    crew.hold(1.5)
    assert crew.world.ship.clamp is not None
    crew.hold(1, drill=True, thrust=60)
    crew.hold(5, drill=True)
    assert crew.world.ship.drill.cutting
    return crew


def test_a_working_day_is_as_loud_as_it_should_be():
    """A burn, a knock, a clamp, a dig, some talk: about -23 LUFS with peaks under -1 dBTP."""
    crew = audience(rock_at=(37, 0))
    crew.hear(happened.Said("Kayla", "Rock ahead. Clamp on and lower the bit.", ""))
    crew.hold(3)
    crew.press(clamp=True)
    crew.hold(2)
    crew.hold(1, drill=True, thrust=60)
    crew.hold(12, drill=True)
    crew.press(clamp=True)
    crew.hold(2)
    crew.hold(5, thrust=-100)
    crew.hear(happened.Said("Jax", "Good. Home.", ""), happened.ObjectiveDone("dig", "Dig"))
    crew.hold(4, thrust=100)
    day = crew.tape.recording()
    assert loudness(day) == pytest.approx(-23, abs=1.5)
    assert peak(day) < -1.0


def test_the_worst_moment_does_not_clip():
    crew = audience()
    crew.hold(1.5, thrust=100)
    blow = 5 * crew.world.ship.mass
    crew.hear(
        happened.Collided("", blow, 12, 0),
        happened.HullDamaged(60, 0, "rock"),
        happened.HullBroken("rock"),
        happened.Ended(False, "hull", ""),
        happened.Said("Jumper", "Told you. Nobody digs here but us, friend.", ""),
    )
    crew.hold(4, thrust=100)
    assert peak(crew.tape.recording()) < -1.0


def test_even_a_crowd_of_sounds_stays_within_what_the_card_can_carry():
    crew = drilling()
    for _ in range(3):
        crew.hear(
            happened.CollarTorn("station", 1e6),
            happened.LegTorn(0, 5e5),
            happened.RockSplit("rock", ("rock", "rock-2")),
            happened.Collided("", 6 * crew.world.ship.mass, 0, 0),
            happened.OxygenLow(60),
        )
        crew.hold(0.6, drill=True, thrust=100)
    assert peak(crew.tape.recording()) < 0.0


def test_drifting_is_quiet_and_burning_is_not():
    crew = audience()
    crew.hold(5)
    drift = loudness(crew.tape.recording())
    crew.tape.frames.clear()
    crew.hold(5, thrust=100)
    assert loudness(crew.tape.recording()) > drift + 3


def test_thrust_leads_the_motion():
    """The sound is there within a tenth of a second of the key."""
    crew = audience()
    crew.stage.play_music("")
    crew.hold(2)
    before = level(np.concatenate(crew.tape.frames[-30:]))
    crew.hold(0.1, thrust=100)
    assert level(crew.tape.frames[-1]) > 1.8 * before


def test_levels_swell_without_clicks():
    """At the edges of frames, where levels change, steps are no larger than the sound's own."""
    crew = audience()
    crew.stage.play_music("")
    crew.hold(1)
    for _ in range(6):
        crew.hold(0.25, thrust=100, strafe=100)
        crew.hold(0.25)
    wave = crew.tape.recording()[RATE:]
    steps = np.abs(np.diff(wave, axis=0)).max(axis=1)
    edges = np.arange(FRAME - 1, len(steps), FRAME)
    inside = np.delete(steps, edges)
    assert steps[edges].max() <= 1.25 * inside.max()


def test_the_radio_is_heard_because_the_rest_steps_back():
    crew = audience()
    crew.hold(3, thrust=100)
    before = level(np.concatenate(crew.tape.frames[-30:]))
    music = crew.tape.levels[:4].copy()
    crew.hear(happened.Said("Sofia", "Odds are fair. I would not call them good.", ""))
    crew.hold(1.2, thrust=100)
    assert (crew.tape.levels[:4].max(axis=0) < 0.65 * music.max(axis=0)).all()
    engine = crew.tape.sounds.index("engine_thrust")
    ducked = crew.tape.levels[engine].max()
    crew.hold(5, thrust=100)
    assert crew.tape.levels[engine].max() > 1.3 * ducked
    assert level(np.concatenate(crew.tape.frames[-30:])) == pytest.approx(before, rel=0.5)


def test_wear_is_heard_long_before_it_is_bad():
    """A third of the way to seizing, most of the time the whine has three times the level of the drill that hides it."""
    healthy, worn = drilling(), drilling(wear=0.33)
    without, whine = (in_band(crew.tape.recording()[-4 * RATE :], 1132, 1162) for crew in (healthy, worn))
    assert np.sqrt(np.median(whine) / np.median(without)) > 3
    assert ("bearing whines faintly", "") not in healthy.seen
    assert "bearing whines faintly" in {text for text, _ in worn.seen}


def test_each_step_of_wear_adds_a_layer():
    layers = []
    for wear in (0.0, 0.3, 0.6, 1.0):
        crew = drilling(wear)
        worn = {library.family_of(name) for name in crew.tape.sounds if name and name.startswith("bearing")}
        layers.append(worn - {"bearing_load"})
    assert [len(layer) for layer in layers] == [0, 1, 2, 3]
    assert all(one < other for one, other in itertools.pairwise(layers))


def test_the_layers_of_music_start_together_and_stay_in_step():
    crew = drilling()
    crew.hear(happened.HullDamaged(20, 80, "rock"))
    crew.hold(6)
    assert len(set(crew.tape.places[:3])) == 1
    assert [crew.tape.played.count(name) for name in ("calm", "work", "danger")] == [1, 1, 1]


def test_the_music_follows_what_happens():
    crew = audience(rock_at=(37, 0))
    crew.hold(1)
    assert crew.stage.mood == "calm"
    crew.press(clamp=True)
    crew.hold(1)
    assert crew.stage.mood == "work"
    crew.hear(happened.HullDamaged(15, 85, "rock"))
    crew.hold(2.5)
    assert crew.stage.mood == "danger"
    danger = crew.tape.levels[2].max()
    assert danger > 5 * crew.tape.levels[0].max()
    crew.hold(16)
    assert crew.stage.mood == "work"
    assert crew.tape.levels[2].max() < 0.2 * danger


def test_a_scratch_does_not_alarm_the_music():
    crew = audience()
    crew.hear(happened.HullDamaged(0.5, 99.5, "chip"))
    crew.hold(0.5)
    assert crew.stage.mood == "calm"


def test_the_title_has_its_own_piece():
    crew = audience()
    crew.hold(3)
    crew.stage.play_music("title")
    crew.hold(6)
    assert crew.tape.sounds[:4] == [None, None, None, "title"]
