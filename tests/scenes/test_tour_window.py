"""The tour in a real window on a screen of its own: by real keys, a real mouse, and a pad that SDL believes in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scenes.test_tour import WAY
from tests.shipped import ROOT

MISSING = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
LONGEST = 400.0
"""s for one part."""


@pytest.fixture
def screen() -> Iterator[str]:
    """An X server without a monitor; its name."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


def run(device: str, part: str, display: str, pictures: Path) -> str:
    quiet = {"DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.tour_window", device, part, str(pictures)],
        cwd=ROOT,
        env=os.environ | quiet,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    return done.stdout


@pytest.mark.sweep
@pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)}, which are not installed")
@pytest.mark.parametrize("device", ["keys", "mouse", "pad"])
def test_settings_last_and_a_mission_its_ghost_and_its_replay_are_reached(
    device: str, screen: str, tmp_path: Path
) -> None:
    pictures = Path(os.environ.get("LUCKY_STRIKE_TOUR", tmp_path))
    pictures.mkdir(parents=True, exist_ok=True)
    run(device, "settings", screen, pictures)
    assert run(device, "mission", screen, pictures).split()[-len(WAY) :] == WAY
