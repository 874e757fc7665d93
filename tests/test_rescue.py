"""An error in a frame is written down and told, and the player is back at the title."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

import game
from game.folders import DATA_VARIABLE
from game.level.load import level_sha256, load_level
from game.play.replay_reader import parse_replay
from game.play.verify import verify
from game.rescue import AT_ONCE, Rescue
from game.saves.report import BROKEN
from game.scenes.crash import CrashScene
from game.scenes.credits import CreditsScene
from game.scenes.flight import FlightScene
from game.scenes.scene import Change, Push, Scene
from game.scenes.title import TitleScene
from tests.screen import FRAME, Player
from tests.shipped import ROOT

LEVEL = ROOT / "levels" / "02-first-dig.json"


class Fragile(CreditsScene):
    """Breaks when it is told to."""

    breaks_in = ""

    def hear(self, event: pygame.Event, heard: object) -> Change | None:
        self._break("hear")
        return None

    def tick(self) -> Change | None:
        self._break("tick")
        return None

    def draw(self, surface: pygame.Surface, alpha: float) -> None:
        self._break("draw")

    def _break(self, where: str) -> None:
        if self.breaks_in == where:
            raise ZeroDivisionError("a sum went wrong")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def player(folder: Path) -> Player:
    return Player(Fragile)


def play(player: Player, rescue: Rescue, seconds: float = 4 * FRAME) -> None:
    for _ in range(round(seconds / FRAME)):
        if player.app.running:
            rescue.frame(FRAME)


def reports(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((folder / "reports").glob("*.txt"))]


@pytest.mark.parametrize("place", ["hear", "tick", "draw"])
def test_whatever_breaks_the_player_is_told_and_back_at_the_title(
    player: Player, folder: Path, place: str
) -> None:
    player.app.top.breaks_in = place
    rescue = Rescue(player.app)
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_t, mod=0, unicode=""))
    play(player, rescue)
    scene = player.app.top
    assert isinstance(scene, CrashScene)
    (path,) = (folder / "reports").glob("*.txt")
    assert str(path) in scene.text
    assert "a sum went wrong" in scene.text
    assert isinstance(player.app.scenes[0], TitleScene)
    player.tap(pygame.K_RETURN)
    assert player.scene == "TitleScene"
    assert rescue.code == 0


def test_the_report_tells_where_it_broke_and_in_which_versions(player: Player, folder: Path) -> None:
    player.app.top.breaks_in = "tick"
    play(player, Rescue(player.app))
    (text,) = reports(folder)
    for part in ("a sum went wrong", "in _break", f"game {game.__version__}", "pymunk ", "scenes: Fragile"):
        assert part in text
    assert '"music": 100' in text


def test_the_report_names_no_folder_of_the_program(player: Player, folder: Path) -> None:
    player.app.top.breaks_in = "tick"
    play(player, Rescue(player.app))
    (text,) = reports(folder)
    assert str(ROOT) not in text
    assert str(Path.home()) not in text
    assert 'File "game/app.py"' in text


def test_the_flight_under_way_is_in_the_report_as_a_replay(player: Player, folder: Path) -> None:
    level = load_level(LEVEL)
    flight = FlightScene(player.stage, LEVEL, level)
    player.app.scenes.insert(0, flight)
    player.stage.input.hear(pygame.Event(pygame.KEYDOWN, key=pygame.K_w, mod=0, unicode=""))
    for _ in range(100):
        flight.tick()
    player.app.top.breaks_in = "tick"
    play(player, Rescue(player.app))
    (text,) = reports(folder)
    replay = parse_replay(text[text.index("lucky-strike replay") :], "report")
    assert replay.ticks == 100
    assert verify(replay, level, level_sha256(LEVEL)).is_same


def test_a_second_error_at_once_ends_it_with_a_message_and_a_code(
    player: Player, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rescue = Rescue(player.app)
    monkeypatch.setattr(TitleScene, "tick", Fragile.tick)
    monkeypatch.setattr(CrashScene, "tick", lambda scene: 1 / 0)
    player.app.top.breaks_in = "tick"
    play(player, rescue, seconds=1.0)
    assert not player.app.running
    assert rescue.code == BROKEN
    assert "Lucky Strike ends" in capsys.readouterr().err


def test_a_title_that_is_broken_itself_ends_it_too(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(scene: TitleScene, stage: object) -> None:
        raise OSError("no picture")

    monkeypatch.setattr(TitleScene, "__init__", fail)
    player.app.top.breaks_in = "draw"
    rescue = Rescue(player.app)
    play(player, rescue)
    assert (player.app.running, rescue.code) == (False, BROKEN)


def test_an_error_much_later_is_another_matter(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    rescue = Rescue(player.app)
    player.app.top.breaks_in = "tick"
    play(player, rescue)
    rescue._last -= AT_ONCE
    player.app.show(Push(Fragile(player.stage)))
    player.app.top.breaks_in = "tick"
    play(player, rescue)
    assert player.scene == "CrashScene"


def test_where_no_report_can_be_written_that_is_told(player: Player, folder: Path) -> None:
    (folder / "reports").write_text("in the way")
    player.app.top.breaks_in = "tick"
    play(player, Rescue(player.app))
    scene = player.app.top
    assert isinstance(scene, CrashScene)
    assert "No report could be written" in scene.text


def test_a_scene_that_cannot_tell_anything_is_passed_over(player: Player, folder: Path) -> None:
    def fail(scene: Scene) -> str:
        raise ValueError("nothing left")

    player.app.top.evidence = fail.__get__(player.app.top)
    player.app.top.breaks_in = "tick"
    play(player, Rescue(player.app))
    (text,) = reports(folder)
    assert "Fragile tells nothing" in text
