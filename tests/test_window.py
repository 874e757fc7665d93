"""The window: its size and whether pictures wait for the screen, in a real one on a virtual screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import get_args

import pygame
import pytest

from game.settings import Video, WindowSize
from game.window import LOGICAL, SIZE_NAMES, SIZES, open_window, reshape, window_sizes
from tests.shipped import ROOT

MISSING = shutil.which("Xvfb") is None
SCREEN = "1920x1200x24"


def test_each_size_has_its_pixels_and_only_those_that_fit_the_desktop_are_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_window()
    assert dict(zip(SIZE_NAMES, SIZES, strict=True))["960x540"] == (960, 540)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1366, 768)])
    assert window_sizes() == ("auto", "640x360", "960x540", "1280x720")


def test_on_a_driver_that_has_no_second_mode_none_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    open_window()
    monkeypatch.setattr(pygame.display, "set_mode", lambda *_, **__: pytest.fail("a second mode"))
    reshape(Video(), Video(vsync=False))


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.sweep
@pytest.mark.skipif(MISSING, reason="needs Xvfb")
def test_a_real_window_takes_every_size_and_waits_for_the_screen_or_not_without_a_new_picture(
    screen: str,
) -> None:
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "SDL_VIDEODRIVER": "x11",
        "SDL_FRAMEBUFFER_ACCELERATION": "0",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.test_window"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "done"


def _try_all() -> None:
    """What runs in the real window."""
    video, surface = Video(), open_window()
    assert pygame.display.get_driver() == "x11"
    for name in window_sizes()[1:]:
        before, video = video, Video(window=name)
        reshape(before, video)
        pygame.event.pump()
        assert pygame.display.get_window_size() == SIZES[SIZE_NAMES.index(name)], name
        assert pygame.display.get_surface().get_size() == LOGICAL
    before, video = video, Video(window="960x540", vsync=False)
    reshape(before, video)
    pygame.event.pump()
    assert not pygame.display.is_vsync()
    reshape(video, Video(window="960x540", vsync=True))
    pygame.event.pump()
    assert pygame.display.get_window_size() == (960, 540), "it keeps its size"
    assert pygame.display.get_surface() is surface
    assert set(window_sizes()) < set(get_args(WindowSize))
    print("done")


if __name__ == "__main__":
    _try_all()
