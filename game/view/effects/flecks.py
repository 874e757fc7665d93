"""Flecks of frozen gas: they tumble, and each catches the sun for a blink now and then."""

from __future__ import annotations

from functools import cache
from math import tau

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.effects.swarm import Swarm, Throw
from game.view.palette import dimmed, rgb

MOST = 400
LEVELS = 10
ICE = (rgb("#cfe6ff"), rgb("#fff0d8"))
"""In the shade, and when it catches the sun."""
DULL = 0.16
"""Brightness between two blinks."""
SHARP = 9.0
"""The higher, the shorter the blink."""
DRAG = 0.25


class Flecks:
    """All flecks of one view."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.swarm = Swarm(MOST, DRAG)

    def shed(
        self,
        throw: Throw,
        seconds: float,
    ) -> None:
        """Shed flecks that last for about ``seconds``."""
        rng, many = self._rng, throw.count
        self.swarm.add(
            many,
            throw.fields(rng)
            | {
                "life": seconds * rng.uniform(0.4, 1.6, many),
                "turn": rng.uniform(0.0, tau, many),
                "spin": rng.normal(0.0, 5.0, many),
                "kind": (rng.random(many) < 0.3).astype(float),
            },
        )

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.swarm.move(seconds)

    def draw(self, brush: Brush) -> None:
        """Add all flecks; near ones are larger."""
        swarm = self.swarm
        if not len(swarm):
            return
        xs, ys = swarm.pixels(brush.lens)
        light = (DULL + (1.0 - DULL) * np.abs(np.cos(swarm["turn"])) ** SHARP) * np.sqrt(swarm.left)
        levels = np.rint(light * (LEVELS - 1)).astype(int)
        index = (swarm["kind"].astype(int) * LEVELS + levels).tolist()
        places = zip(np.rint(xs - 2).astype(int).tolist(), np.rint(ys - 2).astype(int).tolist(), strict=True)
        brush.surface.fblits(zip(map(_dots().__getitem__, index), places, strict=True), pygame.BLEND_RGB_ADD)


@cache
def _dots() -> list[pygame.Surface]:
    return [_dot(is_near, level) for is_near in (False, True) for level in range(LEVELS)]


def _dot(is_near: bool, level: int) -> pygame.Surface:
    """Five pixels square: a point, with four arms when it is near and bright."""
    share = level / (LEVELS - 1)
    colour = dimmed(ICE[1] if share > 0.6 else ICE[0], share)
    dot = pygame.Surface((5, 5), 0, 32)
    dot.set_at((2, 2), colour)
    if is_near:
        for x, y in ((1, 2), (3, 2), (2, 1), (2, 3)):
            dot.set_at((x, y), dimmed(colour, 0.45))
        if share > 0.6:
            for x, y in ((0, 2), (4, 2), (2, 0), (2, 4)):
                dot.set_at((x, y), dimmed(colour, 0.25))
    return dot
