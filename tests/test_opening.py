"""The first moments: a picture before the rules are loaded, and everything afterwards as if they had been there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.opening import FADE_SECONDS, Curtain, Rest, open_title
from game.saves.report import BROKEN
from game.saves.saves import Saves
from game.scenes.masthead import still
from game.settings import Video
from tests.screen import picture

HEAVY = {"importlib.metadata", "pymunk", "pydantic", "shapely", "game.sim", "game.level", "game.view.flight"}


def test_the_first_picture_needs_neither_rules_nor_painters() -> None:
    code = "import sys, game.opening; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_the_still_comes_out_of_the_dark_and_the_name_is_there_at_once() -> None:
    surface = picture()
    curtain = Curtain(surface)
    curtain.draw()
    first = pygame.transform.average_color(surface, pygame.Rect(640, 0, 640, 720))
    name = surface.subsurface((228, 90, 600, 70)).copy()
    assert max(pygame.transform.average_color(name)[:3]) > 20
    pygame.time.wait(round(FADE_SECONDS * 1000) + 20)
    curtain.draw()
    whole = pygame.transform.average_color(surface, pygame.Rect(640, 0, 640, 720))
    assert sum(whole[:3]) > 1.5 * sum(first[:3])
    right = pygame.Rect(1000, 300, 200, 200)
    shown, taken = (pygame.image.tobytes(it.subsurface(right), "RGB") for it in (surface, still()))
    assert shown == taken


def test_what_goes_wrong_while_the_rest_is_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(saves: Saves) -> None:
        raise OSError("no such disk")

    monkeypatch.setattr("game.app.ready_title", fail)
    rest = Rest(Saves())
    rest.start()
    rest.join()
    with pytest.raises(OSError, match="no such disk"):
        rest.result()


def test_a_game_that_cannot_be_loaded_ends_with_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(saves: Saves) -> None:
        raise OSError("no such disk")

    monkeypatch.setattr("game.app.ready_title", fail)
    assert open_title() == BROKEN
    told = capsys.readouterr().err
    assert "no such disk" in told
    report = Path(told.split("the report: ")[1].strip())
    assert "no such disk" in report.read_text(encoding="utf-8")


def test_keys_pressed_meanwhile_reach_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []

    def ready(saves: Saves):
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
        return play

    def play(surface: pygame.Surface) -> int:
        heard.extend(event.key for event in pygame.event.get(pygame.KEYDOWN))
        return 0

    monkeypatch.setattr("game.app.ready_title", ready)
    assert open_title() == 0
    assert heard == [pygame.K_RETURN]


def test_without_any_display_it_says_so_and_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(video: Video) -> pygame.Surface:
        raise pygame.error("no video device")

    monkeypatch.setattr("game.opening.open_window", fail)
    assert open_title() == 1
    assert "no video device" in capsys.readouterr().err
