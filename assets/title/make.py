"""Takes the still that the title shows until its world is ready: `python assets/title/make.py`, from the checkout."""

from __future__ import annotations

import sys
from math import inf
from pathlib import Path

import pygame

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

from game.input import Input  # noqa: E402  # the checkout's own game
from game.scenes.masthead import shade  # noqa: E402
from game.scenes.scene import Stage  # noqa: E402
from game.scenes.vignettes import APPROACH, run  # noqa: E402
from game.view.lit.studio import Studio  # noqa: E402
from game.view.shot import open_without_display  # noqa: E402


def still() -> pygame.Surface:
    """The title's world as it begins, darkened where the name and the menu will stand."""
    open_without_display()
    stage = Stage(Input(), studio=Studio(turn_ms=inf))
    picture = run(APPROACH, stage)
    picture.finish()
    stage.studio.finish()
    surface = pygame.Surface(stage.size).convert()
    picture.view.draw(surface, picture.world, 1.0)
    shade(surface)
    return surface


if __name__ == "__main__":
    pygame.image.save(still(), HERE / "still.jpg")
