"""The whole way round by one device alone: settings that last, a mission, a pause, the result, a ghost, a replay."""

from __future__ import annotations

import pygame
import pytest

from game.folders import user_data
from tests.tour import Device, Tourist, put_hop

WAY = [
    "TitleScene",
    "SelectScene",
    "BriefScene",
    "FlightScene",
    "PauseScene",
    "FlightScene",
    "ResultsScene",
    "SelectScene",
    "BriefScene",
    "FlightScene",
    "ResultsScene",
    "WatchScene",
    "ResultsScene",
    "SelectScene",
    "TitleScene",
]
DEVICES = pytest.mark.parametrize("device", ["keys", "mouse", "pad"])


@DEVICES
def test_what_is_set_is_set_after_a_new_start(device: Device) -> None:
    tourist = Tourist(device)
    tourist.change_settings()
    again = Tourist(device)
    assert again.stage.settings.comfort.text == 110
    assert again.stage.settings.sound.music == 95
    assert again.stage.text_scale == 1.1


@pytest.mark.sweep
@DEVICES
def test_from_the_title_to_a_mission_its_ghost_its_replay_and_back(device: Device) -> None:
    path = put_hop()
    tourist = Tourist(device)
    tourist.all_of_it()
    assert tourist.seen == WAY
    record = tourist.stage.record(path)
    assert (record.won, record.medal) == (2, "gold")
    assert list((user_data() / "replays").iterdir())
    assert tourist.stage.input.device == device


@pytest.mark.sweep
@DEVICES
def test_every_page_of_the_settings_is_reached(device: Device) -> None:
    tourist = Tourist(device)
    tourist.choose("settings")
    for page in ("assists", "video", "controls", "comfort", "sound"):
        tourist.turn_to(page)
        for row in tourist.app.top._menu.rows:
            if row.takes_focus:
                tourist.focus(row.id)
                assert tourist.row(row.id).height > 8
    tourist.back()
    assert tourist.scene == "TitleScene"


@DEVICES
def test_the_credits_and_the_question_lead_back(device: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.scenes.scene.fill_screen", lambda full: None)
    tourist = Tourist(device)
    tourist.choose("credits")
    tourist.back()
    tourist.choose("settings")
    tourist.turn_to("video")
    tourist.choose("video.fullscreen") if device != "mouse" else tourist.click(
        tourist.row("video.fullscreen").center
    )
    tourist.look()
    assert tourist.scene == "AskScene"
    tourist.choose("back")
    assert tourist.scene == "SettingsScene"
    assert not tourist.stage.settings.video.fullscreen
    pygame.event.clear()
