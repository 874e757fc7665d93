"""Sparks: hot splinters that streak past and cool. Some are flung long ways, some curl, some bounce off something."""

from __future__ import annotations

from math import tau

import numpy as np
import pygame

from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.spark_sheet import DIRECTIONS, HEATS, LENGTHS, REACHES, spark_sheet
from game.view.effects.swarm import Swarm, Throw

MOST = 2000
DRAG = 0.9
EXPOSURE = 0.06
"""s of a spark's way that its streak shows."""
LIVES = (0.2, 0.95)
"""s that sparks glow, before the hot ones are given more."""
HEAVY, CURLING, BOUNCING = 0.25, 0.18, 0.16
"""Shares of all sparks that are of that sort."""
CURL = 3.2
"""rad/s, about."""
BOUNCES = 0.35, 0.6
"""Shares of their lives between which sparks bounce."""
BOUNCED = 0.55
"""Share of its speed that a spark keeps when it bounces."""
_LENGTHS = np.array(LENGTHS)
_BETWEEN = np.convolve(LENGTHS, (0.5, 0.5), "valid")


class Sparks:
    """All sparks of one view. Their ``kind`` is 1 for heavy ones, their ``bounce`` the share of life when they do."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.swarm = Swarm(MOST, DRAG)
        self._sheet = spark_sheet()

    def throw(self, throw: Throw, heat: float) -> None:
        """Throw sparks that begin so hot, 0 to 1."""
        rng = self._rng
        fields = throw.fields(rng)
        chance = rng.random((4, throw.count))
        fields |= {
            "life": (LIVES[0] + (LIVES[1] - LIVES[0]) * chance[0] ** 2) * (0.5 + 0.7 * heat),
            "heat": np.clip(heat * (0.75 + 0.5 * chance[1]), 0.0, 1.0),
            "kind": (chance[2] < HEAVY).astype(float),
            "curl": np.where(chance[3] < CURLING, rng.normal(0.0, CURL, throw.count), 0.0),
            "bounce": np.where(chance[3] > 1.0 - BOUNCING, rng.uniform(*BOUNCES, throw.count), 0.0),
        }
        self.swarm.add(throw.count, fields)

    def move(self, seconds: float) -> None:
        """Let time pass."""
        swarm = self.swarm
        if not len(swarm):
            return
        angles, share = swarm["curl"] * seconds, np.ones(len(swarm))
        bounce = (swarm["bounce"] > 0.0) & (1.0 - swarm.left > swarm["bounce"])
        if bounce.any():
            many = int(bounce.sum())
            angles[bounce] += self._rng.uniform(1.0, tau - 1.0, many)
            share[bounce] = BOUNCED
            swarm["bounce"][bounce] = 0.0
        swarm.bend(angles, share)
        swarm.move(seconds)

    def draw(self, brush: Brush, eye: Point) -> None:
        """Add all sparks, as streaks against an eye that moves with a velocity in m/s."""
        swarm, scale = self.swarm, brush.lens.scale
        if not len(swarm):
            return
        x, y = swarm.pixels(brush.lens)
        dx = (swarm["vx"] + swarm["cx"] - eye[0]) * (scale * EXPOSURE)
        dy = (swarm["vy"] + swarm["cy"] - eye[1]) * (scale * EXPOSURE)
        lengths = np.searchsorted(_BETWEEN, np.hypot(dx, dy))
        angles = np.arctan2(dy, dx)
        directions = np.rint(angles * (DIRECTIONS / tau)).astype(np.int64) % DIRECTIONS
        heats = np.rint(swarm["heat"] * np.sqrt(swarm.left) * (HEATS - 1)).astype(np.int64)
        index = self._sheet.index(heats, swarm["kind"].astype(np.int64), lengths, directions)
        half = _LENGTHS[lengths] / 2
        across, down = REACHES[:, lengths, directions]
        left = (np.rint(x - half * np.cos(angles)).astype(np.int64) - across).tolist()
        top = (np.rint(y + half * np.sin(angles)).astype(np.int64) - down).tolist()
        pictures = map(self._sheet.__getitem__, index.tolist())
        brush.surface.fblits(zip(pictures, zip(left, top, strict=True), strict=True), pygame.BLEND_RGB_ADD)
