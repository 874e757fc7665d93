"""Paints gravity wells: a dark heavy body, and dust that falls to it ever faster."""

from __future__ import annotations

from math import tau

import numpy as np
import pygame

from game.sim.entities import Well
from game.view import palette
from game.view.brush import Brush
from game.view.lit.sprites import LitSprite
from game.view.painters.loose import light_at
from game.view.palette import dimmed
from game.view.streaks import DIRECTIONS, LENGTHS, streak

GRAINS = 220
FALL_SECONDS = 26.0
"""From the edge of the pull to the body."""
SWEEP = 1.1
"""rad by which a grain goes round on its way down."""
COLD_DUST = palette.rgb("#9db4e6")
SKIRT = palette.rgb("#3a4a86")


class WellPainter:
    """Keeps the lit body of each well, and its grains."""

    def __init__(self) -> None:
        self._bodies: dict[int, LitSprite] = {}
        self._rng = np.random.default_rng(3)
        self._starts = self._rng.random((GRAINS, 3))

    def draw(self, brush: Brush, well: Well) -> None:
        """Paint a well, if it can be seen."""
        if not brush.lens.sees(well.position, well.reach):
            return
        sprite = self._bodies.get(well.number)
        if sprite is None:
            sprite = self._bodies[well.number] = brush.studio.sprite("well")
        self._fall(brush, well)
        centre = brush.lens.pixel(well.position)
        radius = well.radius * brush.lens.scale
        brush.surface.fblits([light_at(centre, radius * 1.5, SKIRT, 0.55)], pygame.BLEND_RGB_ADD)
        brush.lit(sprite, well.position, 0.0, well.radius)

    def _fall(self, brush: Brush, well: Well) -> None:
        """Grains on their way down: longer and brighter the nearer they are; a thin rim where the pull begins."""
        lens = brush.lens
        share = (self._starts[:, 0] + brush.clock / FALL_SECONDS) % 1.0
        down = share**1.7
        away = well.reach + (well.radius * 0.96 - well.reach) * down
        angle = tau * self._starts[:, 1] + SWEEP * down
        x = lens.width / 2 + (well.position[0] + away * np.cos(angle) - lens.x) * lens.scale
        y = lens.height / 2 - (well.position[1] + away * np.sin(angle) - lens.y) * lens.scale
        inside = self._starts[:, 2] <= brush.quality.dust
        inside &= (x > -12) & (y > -12) & (x < lens.width + 12) & (y < lens.height + 12)
        lean = np.round((angle + 0.5 * (1.0 - down)) / np.pi * DIRECTIONS).astype(int) % DIRECTIONS
        steps = np.minimum(len(LENGTHS) - 1, (down * 5.6 + self._starts[:, 2] * 1.4).astype(int))
        level = (0.14 + 0.6 * down) * (0.5 + 0.5 * self._starts[:, 2]) * np.minimum(1.0, share * 8.0)
        blits = []
        columns = (c[inside].tolist() for c in (x, y, steps, lean, level))
        for px, py, step, direction, bright in zip(*columns, strict=True):
            kind = streak(step, direction, COLD_DUST, bright)
            half = kind.get_width() // 2
            blits.append((kind, (round(px) - half, round(py) - half)))
        brush.surface.fblits(blits, pygame.BLEND_RGB_ADD)
        edge = well.reach * lens.scale
        pygame.draw.aacircle(brush.surface, dimmed(SKIRT, 0.55), lens.pixel(well.position), edge, 1)
