"""Things adrift before a painter, without a window."""

from __future__ import annotations

from math import inf
from pathlib import Path

import numpy as np
import pygame
import pymunk

from game.sim.entities import Chunk, Structure, Well, Zone
from game.sim.gear import PortState
from game.view.brush import Brush
from game.view.camera import Lens
from game.view.lit.store import Shelf
from game.view.lit.studio import Studio
from game.view.poses import Poses

SIZE = (400, 300)


def body(x: float = 0.0, y: float = 0.0, angle: float = 0.0) -> pymunk.Body:
    made = pymunk.Body(1.0, 1.0)
    made.position, made.angle = (x, y), angle
    return made


def chunk(ore: str = "", x: float = 0.0, angle: float = 0.0, born: int = -9999, number: int = 4) -> Chunk:
    return Chunk(number, "chunk", "chunk", body(x, 0.0, angle), [], ore, 10.0, 1.5, born)


def structure(kind: str, angle: float = 0.0, ports: bool = False, number: int = 3) -> Structure:
    port = PortState("port-1", (-58.0, 0.0), np.pi)
    return Structure(
        number, kind, kind, body(0.0, 0.0, angle), [], kind, [port] if ports else [], False, {}, {}
    )


def zone(kind: str, radius: float = 12.0) -> Zone:
    return Zone(5, "zone", "zone", kind, 0.0, 0.0, radius, 1.0)


def well() -> Well:
    return Well(6, "well", "well", body(), 6.0, 900.0, 40.0)


class Stage:
    """A small dark picture of what is around a place, and a studio that has all the time in the world."""

    def __init__(self, shelf: Path) -> None:
        pygame.display.init()
        pygame.display.set_mode((64, 64))
        self.studio = Studio(Shelf(shelf), turn_ms=inf)
        self.surface = pygame.Surface(SIZE).convert()

    def brush(self, clock: float = 0.0, scale: float = 8.0, at=(0.0, 0.0), sun: float = 2.5) -> Brush:
        self.surface.fill((0, 0, 0))
        self.studio.begin_frame()
        return Brush(self.surface, Lens(*at, scale, *SIZE), Poses(), 1.0, clock, sun, self.studio)

    def seen(self, paint, **how) -> np.ndarray:
        """What a painter paints once all its pictures are made: colours, (columns, rows, 3)."""
        for _ in range(30):
            paint(self.brush(**how))
            self.studio.finish()
        paint(self.brush(**how))
        return pygame.surfarray.array3d(self.surface).astype(float)
