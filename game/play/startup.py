"""What a start costs: from nothing to the first picture and to a title that answers, beside two libraries' imports.

Absolute times tell about the machine; what travels is the ratio to importing pygame and pymunk alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter

RUNS = 7
"""The median of so many counts."""
BARE = "import os; os._exit(0)"
LIBRARIES = "import os, pygame, pymunk; os._exit(0)"
FIRST_PICTURE = """
import os
from game import opening
drawn = opening.Curtain.draw
opening.Curtain.draw = lambda curtain: (drawn(curtain), os._exit(0))
from game.__main__ import main
main([])
"""
"""The game, until its first picture is on the screen."""
FIRST_ANSWER = """
import os
from game import opening
loaded = opening.Rest.result
def result(rest):
    from game.app import App
    frame = App.frame
    App.frame = lambda app, seconds: (frame(app, seconds), os._exit(0))
    return loaded(rest)
opening.Rest.result = result
from game.__main__ import main
main([])
"""
"""The game, until the title has heard keys for the first time and answered with a frame."""


@dataclass(frozen=True, slots=True)
class StartCost:
    """Seconds from the start of the process; importing pygame and pymunk without the interpreter's own start."""

    picture: float
    answer: float
    libraries: float

    def facts(self) -> dict[str, float]:
        """The cost as plain data, for JSON."""
        times = {f"{name}_s": round(value, 4) for name, value in asdict(self).items()}
        return times | {
            "picture_ratio": round(self.picture / self.libraries, 2),
            "answer_ratio": round(self.answer / self.libraries, 2),
        }

    def line(self) -> str:
        """The cost as a line to read."""
        return (
            f"{'start':<24} first picture after {self.picture:.2f} s, {self.picture / self.libraries:.1f} times"
            f" importing pygame and pymunk ({self.libraries:.3f} s); first answer after {self.answer:.2f} s,"
            f" {self.answer / self.libraries:.1f} times"
        )


def start_cost(runs: int = RUNS) -> StartCost:
    """Start the game several times without a display, and take the median of each time."""
    bare, libraries = _seconds(BARE, runs), _seconds(LIBRARIES, runs)
    return StartCost(_seconds(FIRST_PICTURE, runs), _seconds(FIRST_ANSWER, runs), libraries - bare)


def _seconds(code: str, runs: int) -> float:
    return median(_timed(code) for _ in range(runs))


def _timed(code: str) -> float:
    quiet = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code], env=os.environ | quiet, check=True, capture_output=True)
    return perf_counter() - began
