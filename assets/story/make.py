"""Takes the picture behind the story's scenes: `python assets/story/make.py`, from the checkout."""

from __future__ import annotations

import sys
from math import inf
from pathlib import Path

import pygame

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from game.level.load import load_level  # noqa: E402  # the checkout's own game
from game.sim import HANDS_OFF, World  # noqa: E402
from game.view.camera import View  # noqa: E402
from game.view.flight import FlightView  # noqa: E402
from game.view.lit.studio import Studio  # noqa: E402
from game.view.shot import finished, open_without_display  # noqa: E402
from game.window import LOGICAL  # noqa: E402

EYE = View(-46.0, 5.0, 7.2)
"""Where the eye is in metres, and pixels a metre."""
LIGHT = 0.62
"""Share of the light that is left: words stand upon it."""


def picture() -> pygame.Surface:
    """The ship before port 3, darkened."""
    open_without_display()
    world = World(load_level(HERE / "freeport.json"))
    studio = Studio(turn_ms=inf)
    view = FlightView(LOGICAL, studio=studio)
    view.show_panel, view.held = False, EYE
    view.see(world.step(HANDS_OFF), world)
    surface = pygame.Surface(LOGICAL).convert()
    finished(studio, lambda: view.draw(surface, world, 1.0))
    level = round(255 * LIGHT)
    surface.fill((level, level, level), special_flags=pygame.BLEND_RGB_MULT)
    return surface


if __name__ == "__main__":
    pygame.image.save(picture(), HERE / "freeport.jpg")
