"""Damage that shows: soot and torn holes on the hull, more of them the less of it is left, and what leaks from them."""

from __future__ import annotations

from functools import lru_cache
from math import atan2, sin, tau
from random import Random

import numpy as np

from game.view.brush import Brush
from game.view.camera import Point
from game.view.effects.puffs import GAS, Puffs
from game.view.effects.sparks import Sparks
from game.view.effects.swarm import Throw
from game.view.painters.dress import Piece
from game.view.painters.joints import on_world
from game.view.poses import Pose

FIRST, LAST = 92.0, 8.0
"""% of hull at which the first and the last mark appears."""
PLACES: tuple[Point, ...] = (
    (-7.4, 2.3),
    (3.0, -3.0),
    (7.6, -1.6),
    (-2.6, 3.4),
    (5.6, 2.0),
    (-3.6, -3.2),
    (-8.3, 4.6),
    (0.6, 0.6),
    (8.0, 2.4),
    (-6.4, -2.4),
    (2.2, 4.2),
    (6.2, -4.6),
)
"""Where the hull is struck, in the order in which it shows."""
HOLES = (1, 2, 4, 6, 8, 9, 10)
"""Those of the places where it is torn through."""
LEAKS_BELOW = 50.0
"""% of hull below which gas comes out of the holes."""
LEAK_EVERY, SPARK_EVERY = 0.045, 1.6
"""s between two puffs and between two showers of sparks of a hull that is almost gone."""
LEAK_SECONDS = 4.0
"""for which one hole leaks before the next."""
PUFF_LIFE = 1.2
PUFF_SPEED = 9.0
"""m/s"""
THICK = 0.45
"""How much light a puff gives at first, as a share."""
SPARKS = 14
"""Sparks at a time."""
LEAN = 0.5
"""How far a jet leans fore or aft at the ends of the hull."""


@lru_cache(maxsize=8)
def marks(hull: int, seed: int) -> tuple[Piece, ...]:
    """Soot and holes on a hull of so many per cent; those of a better hull are among those of a worse."""
    rng = Random(seed)
    pieces = []
    for number, (x, y) in enumerate(PLACES):
        at = (x + rng.uniform(-0.4, 0.4), y + rng.uniform(-0.3, 0.3))
        soot, hole, turned = rng.randrange(3), rng.randrange(2), rng.randrange(4)
        if hull > _shown_below(number):
            continue
        pieces.append(Piece(f"scorch_{soot}", at, 1, turned, clipped=True))
        if number in HOLES:
            pieces.append(Piece(f"hole_{hole}", at, 8, turned, clipped=True))
    return tuple(pieces)


def _shown_below(number: int) -> float:
    return FIRST + (LAST - FIRST) * number / (len(PLACES) - 1)


def _blows(clock: float, badly: float) -> bool:
    """Whether gas comes out now: it sputters, the worse the hull the longer."""
    return sin(clock * 2.1) + 0.6 * sin(clock * 5.7) < 2.0 * badly - 0.6


class Leaks:
    """Gas and sparks from the holes of a bad hull."""

    def __init__(self, seed: int = 3) -> None:
        self._rng = np.random.default_rng(seed)
        self._puffs, self._sparks = Puffs(self._rng), Sparks(self._rng)
        self._clock = 0.0

    def draw(self, brush: Brush, hull: float, velocity: Point, pose: Pose, pieces: tuple[Piece, ...]) -> None:
        """Let the frame's time pass, and paint what is in the air."""
        passed = min(0.1, max(0.0, brush.clock - self._clock))
        self._clock = brush.clock
        self._puffs.move(passed)
        self._sparks.move(passed)
        holes = [piece.at for piece in pieces if piece.name.startswith("hole")]
        if hull < LEAKS_BELOW and holes:
            badly = 1.0 - hull / LEAKS_BELOW
            self._leak(passed, badly, velocity, pose, holes)
            self._spark(passed, badly, velocity, pose, holes)
        self._puffs.draw(brush, GAS)
        self._sparks.draw(brush, velocity)

    def _leak(self, passed: float, badly: float, velocity: Point, pose: Pose, holes: list[Point]) -> None:
        rng = self._rng
        if not _blows(self._clock, badly) or rng.random() >= passed / LEAK_EVERY:
            return
        # One hole at a time, and sideways: the jet has to be seen beside the hull.
        at = holes[int(self._clock / LEAK_SECONDS) % len(holes)]
        way = pose[2] + atan2(1.0 if at[1] >= 0.0 else -1.0, LEAN * at[0] / 10.0)
        speeds = PUFF_SPEED * rng.uniform(0.7, 1.1, 1)
        self._puffs.blow(
            GAS, Throw(on_world(pose, at), way, 0.1, speeds, velocity), 0.6, 2.4, PUFF_LIFE, THICK
        )

    def _spark(self, passed: float, badly: float, velocity: Point, pose: Pose, holes: list[Point]) -> None:
        rng = self._rng
        if rng.random() < passed / SPARK_EVERY * badly:
            at = holes[rng.integers(len(holes))]
            speeds = rng.exponential(5.0, SPARKS)
            self._sparks.throw(Throw(on_world(pose, at), 0.0, tau, speeds, velocity), 0.9)
