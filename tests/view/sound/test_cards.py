"""Sound cards: what is made ready on them, and those that are not there or go away."""

from __future__ import annotations

import os
import subprocess
import sys

import pygame
import pytest

from game.sim import Controls
from game.view.sound import SoundStage, Wear, library
from game.view.sound.device import CHANNELS, Silence, Speakers, open_device
from tests.scenario import scenario
from tests.view.sound.listening import TICK


class Asked(Silence):
    """Notes what is to be made ready, and what is not needed any more."""

    def __init__(self):
        self.wanted, self.forgotten = [], []

    def want(self, name):
        self.wanted.append(name)

    def forget(self, name):
        self.forgotten.append(name)


def test_nothing_is_decoded_before_the_first_frame_stands():
    asked = Asked()
    stage = SoundStage(asked)
    assert asked.wanted == []
    stage.play_music("title")
    assert asked.wanted == ["title"]
    stage.update(None, TICK)
    assert "ui_accept" in asked.wanted


def test_a_menu_makes_little_ready_and_a_flight_all_it_may_need():
    asked = Asked()
    stage = SoundStage(asked)
    stage.play_music("title")
    stage.update(None, TICK)
    assert {library.measures()[name].kind for name in asked.wanted} == {"shot", "music"}
    assert not any(name.startswith("clang") for name in asked.wanted)
    stage.play_music("flight")
    stage.update(scenario().world, TICK)
    assert {"engine_thrust", "clang_large_1", "danger"} <= set(asked.wanted)


def test_music_that_has_faded_gives_its_memory_back():
    asked = Asked()
    stage = SoundStage(asked)
    stage.play_music("title")
    stage.update(None, TICK)
    stage.play_music("flight")
    for _ in range(600):
        stage.update(None, TICK)
    assert asked.forgotten == ["title"]


def played_on_a_card(card, monkeypatch):
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", card)
    pygame.mixer.quit()
    return open_device()


def test_a_card_plays_what_is_wanted_once_it_is_decoded(monkeypatch):
    device = played_on_a_card("dummy", monkeypatch)
    assert isinstance(device, Speakers)
    assert pygame.mixer.get_num_channels() == CHANNELS
    for _ in range(500):
        if device.play(6, "engine_idle", 0.1, 0.1):
            break
        pygame.time.wait(5)
    assert device.busy(6)
    device.stop(6)
    device.close()
    assert pygame.mixer.get_init() is None


@pytest.mark.parametrize("card", ["no-such-driver", "disk-that-is-not"])
def test_no_card_is_silence(card, monkeypatch):
    assert isinstance(played_on_a_card(card, monkeypatch), Silence)


def played(stage, game, frames=60):
    for _ in range(frames):
        stage.hear(game.step(Controls(thrust=100, drill=True)), game.world)
        stage.update(game.world, TICK, game.world.ship.position, 5.0, Wear(0.5, 0.5, 0.5))


def test_a_card_that_goes_away_is_survived(monkeypatch):
    played_on_a_card("dummy", monkeypatch).close()
    game = scenario(rock_at=(60, 0))
    card = Speakers()
    stage = SoundStage(card)
    played(stage, game)
    while None in card._sounds.values():
        pygame.time.wait(5)
    pygame.mixer.quit()
    played(stage, game)
    stage.speak("Jax", "Anyone hear that?")
    stage.interface("accept")
    stage.pause()
    stage.resume()
    stage.restart()
    played(stage, game)
    stage.device_changed(added=False)
    played(stage, game)
    assert pygame.mixer.get_init() is not None
    stage.close()


def test_a_card_that_goes_for_good_leaves_silence(monkeypatch):
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    game = scenario()
    stage = SoundStage()
    played(stage, game)
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "no-such-driver")
    stage.device_changed(added=False)
    played(stage, game)
    assert stage.captions() is not None
    stage.close()


def test_leaving_while_sounds_are_decoded_is_clean():
    code = (
        "import pygame; pygame.init()\n"
        "from game.view.sound import SoundStage\n"
        "stage = SoundStage(); stage.play_music('flight'); stage.update(None, 0.016)\n"
    )
    environment = os.environ | {"SDL_AUDIODRIVER": "dummy", "SDL_VIDEODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_hearing_changes_nothing_in_the_world():
    heard, unheard = scenario(rock_at=(37, 0)), scenario(rock_at=(37, 0))
    stage = SoundStage(Silence())
    plays = [Controls(clamp=True), *[Controls(drill=True, thrust=40)] * 240, *[Controls(turn=50)] * 60]
    for controls in plays:
        stage.hear(heard.step(controls), heard.world)
        stage.update(heard.world, TICK, heard.world.ship.position, 5.0, Wear(0.7, 0.7, 0.7))
        unheard.step(controls)
    assert heard.world.digest() == unheard.world.digest()


def test_every_sound_can_be_played_by_name():
    stage = SoundStage(Silence())
    for name, measure in library.measures().items():
        if measure.kind == "shot":
            stage.cue(library.family_of(name))


def test_a_card_that_comes_while_one_is_open_changes_nothing(monkeypatch):
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    stage = SoundStage()
    before = stage._mixer.device
    stage.device_changed(added=True)
    assert stage._mixer.device is before
    stage.close()
