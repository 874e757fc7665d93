"""A sound card that goes away in mid-play, at any call, and one that comes back: the game goes on."""

from __future__ import annotations

import os

import pygame
import pytest

from game.scenes.flight import FlightScene
from game.sim import Controls
from game.sim import events as happened
from game.view.sound import SoundStage
from game.view.sound.device import Silence, Speakers
from tests.scenario import level, scenario
from tests.screen import FRAME, Player
from tests.shipped import LEVELS
from tests.view.sound.tape import Tape


class Failing(Tape):
    """A card that after some calls plays nothing any more: no sound starts, every channel is idle."""

    def __init__(self, calls: int):
        super().__init__()
        self.left = calls

    def _works(self) -> bool:
        self.left -= 1
        return self.left > 0

    def play(self, channel, name, left, right):
        return self._works() and super().play(channel, name, left, right)

    def busy(self, channel):
        return self._works() and super().busy(channel)


@pytest.mark.parametrize("calls", [0, 1, 40, 400, 2000])
def test_a_card_that_stops_working_at_any_call_stops_nothing_else(calls, quiet_card):
    game = scenario(rock_at=(60, 0))
    stage = SoundStage(Failing(calls))
    stage.play_music("flight")
    for tick in range(180):
        stage.hear(game.step(Controls(thrust=100, drill=True)), game.world)
        if tick == 60:
            stage.hear([happened.HullBroken("rock")], game.world)
            stage.speak("Jax", "Anyone hear that?")
        stage.update(game.world, FRAME, game.world.ship.position)
    stage.pause()
    stage.interface("accept")
    stage.resume()
    stage.restart()
    assert game.world.tick == 180


@pytest.fixture
def flying(monkeypatch):
    """A player in a flight, with a card that plays to nobody."""
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    player = Player(lambda stage: FlightScene(stage, LEVELS[0], level(rock_at=(90, 0))))
    player.stage.sound = SoundStage(Speakers())
    yield player
    player.stage.sound.close()


def device(player: Player):
    return player.stage.sound._mixer.device


def test_the_flight_goes_on_when_the_card_is_pulled_out_and_put_back(flying, monkeypatch):
    world = flying.app.top.world
    flying.wait(0.3)
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "no-such-driver")
    pygame.mixer.quit()
    flying.wait(0.2)
    flying.happens(pygame.AUDIODEVICEREMOVED, which=0, iscapture=0)
    assert isinstance(device(flying), Silence)
    before = world.tick
    flying.wait(0.5)
    assert world.tick >= before + 28
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    flying.happens(pygame.AUDIODEVICEADDED, which=0, iscapture=0)
    assert isinstance(device(flying), Speakers)
    flying.wait(0.5)
    for _ in range(200):
        if any(device(flying).busy(channel) for channel in range(6, 32)):
            break
        flying.wait(FRAME)
        pygame.time.wait(5)
    else:
        pytest.fail("nothing is heard again")
