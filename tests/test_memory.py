"""What the running game weighs in the computer's memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

MOST_MEGABYTES = 400
EVENING = """
import os
os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
from pathlib import Path
from game.app import App
from game.level.load import load_level
from game.play.pilots import Played
from game.play.replay_reader import load_replay
from game.scenes.flight import FlightScene
from game.scenes.scene import Pop, Push
from game.saves.saves import Saves
from game.view.bench.memory import peak_megabytes
from game.scenes.start import first_scenes, open_stage
from game.window import open_window

surface = open_window()
stage = open_stage(Saves())
app = App(surface, stage, first_scenes(stage))

def frames(seconds):
    for _ in range(round(seconds * 60)):
        app.frame(1 / 60)

frames(20)
for entry in stage.levels():
    replay = load_replay(Path("levels/clears") / f"{entry.path.stem}.replay")
    app.show(Push(FlightScene(stage, entry.path, load_level(entry.path), replay.header.seed, Played(replay))))
    frames(SECONDS)
    app.show(Pop())
    frames(2)
print(peak_megabytes())
app.stage.sound.close()
"""
"""The title, and then one recorded clear after the other, in one sitting."""


@pytest.mark.sweep
@pytest.mark.skipif(sys.platform != "linux", reason="the figure is told in other units elsewhere")
def test_an_evening_of_all_levels_needs_no_more_than_400_megabytes() -> None:
    script = EVENING.replace("SECONDS", "25")
    root = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=root, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout.split()[-1]) <= MOST_MEGABYTES
