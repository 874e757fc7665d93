"""What is wrong with a save is told, with what the player can do."""

from __future__ import annotations

import errno
from pathlib import Path

import pygame
import pytest

from game.folders import DATA_VARIABLE, user_data, user_settings
from game.saves.progress import Best
from game.saves.saves import SETTINGS as SETTINGS_KIND
from game.saves.saves import Saves
from game.saves.store import Store, Trouble
from game.scenes.credits import CreditsScene
from game.scenes.trouble import TroubleScene
from game.settings import changed
from game.view.tongue import SOURCE, use_language
from tests.pseudo import LANGUAGE, write_catalogue
from tests.screen import Player
from tests.shipped import ROOT
from tests.unmarked import english_in

SETTINGS = "settings.json"
CAUSES = ("damaged", "newer", "unreadable", "unwritable", "full", "lost")


def start() -> Player:
    """The game starts, at something that is quickly drawn."""
    player = Player(CreditsScene, saves=Saves())
    player.wait()
    return player


def music(*volumes: int) -> None:
    """Somebody sets the music and leaves, a start each."""
    for volume in volumes:
        stage = start().stage
        stage.change(changed(stage.settings, "sound.music", volume))


def told(player: Player) -> str:
    assert player.scene == "TroubleScene"
    scene = player.app.top
    assert isinstance(scene, TroubleScene)
    return scene.text


def test_nothing_is_told_where_all_is_well() -> None:
    music(10, 20)
    assert start().scene == "CreditsScene"
    assert start().stage.settings.sound.music == 20


def test_damaged_settings_are_explained_and_a_backup_brings_them_back() -> None:
    music(10, 20, 30)
    path = user_settings() / SETTINGS
    path.write_bytes(bytes(100))
    player = start()
    assert "damaged" in told(player)
    assert str(path) in told(player)
    assert ".corrupt-" in told(player)
    player.tap(pygame.K_RETURN)
    assert player.scene == "CreditsScene"
    assert player.stage.settings.sound.music == 20
    assert start().stage.settings.sound.music == 20


def test_or_the_player_begins_anew() -> None:
    music(10, 20, 30)
    (user_settings() / SETTINGS).write_text("{")
    player = start()
    player.tap(pygame.K_UP, pygame.K_RETURN)
    assert player.scene == "CreditsScene"
    assert player.stage.settings.sound.music == 100


def test_newer_settings_are_left_alone_for_the_whole_evening() -> None:
    music(10)
    path = user_settings() / SETTINGS
    newer = path.read_text().replace('"format": 1', '"format": 99')
    path.write_text(newer)
    player = start()
    assert "newer" in told(player)
    player.tap(pygame.K_RETURN)
    player.stage.change(changed(player.stage.settings, "sound.music", 50))
    player.wait()
    assert player.scene == "CreditsScene", "it is told once"
    assert player.stage.settings.sound.music == 50, "it acts all the same"
    assert path.read_text() == newer


def test_a_full_disk_is_told_once_and_again_after_it_had_room(monkeypatch: pytest.MonkeyPatch) -> None:
    music(10)
    player = start()

    def full(number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("game.saves.durable.os.fsync", full)
        player.stage.change(changed(player.stage.settings, "sound.music", 20))
        player.wait()
        assert "full" in told(player)
        player.tap(pygame.K_RETURN)
        player.stage.change(changed(player.stage.settings, "sound.music", 30))
        player.wait()
        assert player.scene == "CreditsScene"
    assert Saves().settings.sound.music == 10
    player.stage.change(changed(player.stage.settings, "sound.music", 40))
    assert Saves().settings.sound.music == 40
    with monkeypatch.context() as patch:
        patch.setattr("game.saves.durable.os.fsync", full)
        player.stage.change(changed(player.stage.settings, "sound.music", 50))
        player.wait()
        assert player.scene == "TroubleScene"


def test_a_won_flight_is_kept_at_once() -> None:
    level = ROOT / "levels" / "02-first-dig.json"
    start().stage.note_flight(level, Best(seconds=77.0), "silver")
    stage = start().stage
    assert stage.best_time(level) == 77.0
    assert stage.record(level).medal == "silver"


def test_damaged_progress_does_not_touch_the_settings() -> None:
    music(10)
    start().stage.note_flight(ROOT / "levels" / "02-first-dig.json", None)
    (user_data() / "saves" / "progress.json").write_bytes(b"\x00")
    player = start()
    assert "Progress" in told(player)
    assert player.stage.settings.sound.music == 10


@pytest.mark.parametrize("cause", CAUSES)
@pytest.mark.parametrize("scale", [100, 200])
def test_each_cause_has_words_that_leave_room_for_the_menu(cause: str, scale: int) -> None:
    stage = Player(CreditsScene).stage
    stage.change(changed(stage.settings, "comfort.text", scale))
    folder = Path("/home") / ("a very long name of a folder " * 5) / ("x" * 200)
    backups = tuple(folder / f"settings.json.backup-{number}" for number in (1, 2, 3))
    trouble = Trouble(cause, "settings", folder / SETTINGS, "Reasons", folder / "aside", backups)  # type: ignore[arg-type]
    scene = TroubleScene(stage, trouble)
    scene.draw(pygame.Surface(stage.size), 1.0)
    assert 0 < scene.menu.box(scene.menu.at).bottom <= stage.size[1] - 40


@pytest.mark.parametrize(
    "content", [b"{}", b'{"lucky-strike": "settings", "format": 99, "content": {}}', b"9" * 4_000_001]
)
def test_why_a_save_cannot_be_read_is_told_in_the_language(content: bytes, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    write_catalogue(tmp_path / "text")
    stage = Player(CreditsScene).stage
    stage.change(changed(stage.settings, "language", LANGUAGE))
    try:
        (tmp_path / "settings.json").write_bytes(content)
        _, trouble = Store(SETTINGS_KIND, tmp_path).load()
        assert trouble is not None
        scene = TroubleScene(stage, trouble)
        assert english_in(scene.text, "settings") == []
    finally:
        use_language(SOURCE)


def test_the_save_of_any_campaign_is_told_of_as_a_story() -> None:
    stage = Player(CreditsScene).stage
    scene = TroubleScene(stage, Trouble("unwritable", "my-own-war", Path("my-own-war.json"), "Reasons"))
    assert scene.text.splitlines()[1].startswith("Story:")
