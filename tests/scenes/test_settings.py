"""Every setting acts, at once and after the next start."""

from __future__ import annotations

import pytest

from game.saves.saves import Saves
from game.scenes.scene import Stage
from game.scenes.start import open_stage
from game.settings import changed
from game.view.quality import LOW
from tests.screen import FullScreen, picture


@pytest.fixture
def stage() -> Stage:
    picture()
    return open_stage(Saves())


def test_a_changed_setting_is_still_so_after_the_next_start(stage: Stage) -> None:
    stage.change(changed(stage.settings, "sound.music", 30))
    assert open_stage(Saves()).settings.sound.music == 30


def test_quality_can_be_fixed_and_left_to_the_game_again(stage: Stage) -> None:
    stage.change(changed(stage.settings, "video.quality", "low"))
    assert stage.governor.quality is LOW
    stage.change(changed(stage.settings, "video.quality", "auto"))
    assert stage.governor.fixed is None


def test_letters_grow(stage: Stage) -> None:
    stage.change(changed(stage.settings, "comfort.text", 200))
    assert stage.text_scale == 2.0


def test_the_window_fills_the_screen_and_comes_back(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = FullScreen(monkeypatch)
    stage.change(changed(stage.settings, "video.fullscreen", True))
    assert screen.on
    stage.change(changed(stage.settings, "video.fullscreen", False))
    assert not screen.on


def test_a_driver_that_knows_no_full_screen_is_no_misfortune(stage: Stage) -> None:
    stage.change(changed(stage.settings, "video.fullscreen", True))
    assert stage.settings.video.fullscreen
