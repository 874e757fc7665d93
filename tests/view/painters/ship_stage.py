"""A ship before a painter, without a window."""

from __future__ import annotations

from math import inf
from pathlib import Path

import numpy as np
import pygame

from game.level.load import load_level
from game.sim import World
from game.sim.entities import Ship
from game.view.brush import Brush
from game.view.camera import Lens, Point
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from game.view.poses import Poses

SIZE = (360, 360)
LEVEL = Path(__file__).parents[3] / "levels" / "01-first-flight.json"


class Stage:
    """One ship in the middle of a small dark picture."""

    def __init__(self, shelf: Path, scale: float = 7.0) -> None:
        pygame.display.init()
        pygame.display.set_mode((64, 64))
        self.studio = Studio(Shelf(shelf), turn_ms=inf)
        self.world = World(load_level(LEVEL))
        self.scale = scale
        self.clock = 0.0
        self.ship.body.position, self.ship.body.angle = (0.0, 0.0), 0.0
        self.ship.body.velocity = (0.0, 0.0)
        self.surface = pygame.Surface(SIZE).convert()

    @property
    def ship(self) -> Ship:
        """The ship that is painted, at (0, 0), its nose to the right."""
        return self.world.ship

    def brush(self, passed: float = 0.0) -> Brush:
        """A brush on an empty picture, so many seconds after the last one."""
        self.clock += passed
        self.surface.fill((0, 0, 0))
        self.studio.begin_frame()
        lens = Lens(0.0, 0.0, self.scale, *SIZE)
        return Brush(self.surface, lens, Poses(), 1.0, self.clock, 2.5, self.studio)

    def light(self) -> np.ndarray:
        """The brightness of the picture, (columns, rows)."""
        return pygame.surfarray.array3d(self.surface).astype(float).mean(axis=2)

    def around(self, at: Point, metres: float) -> np.ndarray:
        """The colours around a place on the ship."""
        x, y = SIZE[0] / 2 + at[0] * self.scale, SIZE[1] / 2 - at[1] * self.scale
        reach = metres * self.scale
        pixels = pygame.surfarray.array3d(self.surface).astype(float)
        return pixels[int(x - reach) : int(x + reach) + 1, int(y - reach) : int(y + reach) + 1]
