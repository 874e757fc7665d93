"""Damage that shows: soot and torn holes on the hull, more of them the less of it is left, and what leaks from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import sin
from random import Random

from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.painters.dress import Piece
from game.view.painters.joints import on_world
from game.view.palette import HEAT, rgb
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
"""s between two puffs and between two sparks of a hull that is almost gone."""
LEAK_SECONDS = 4.0
"""for which one hole leaks before the next."""
PUFF_LIFE, SPARK_LIFE = 1.2, 0.14
PUFF_SPEED = 8.0
"""m/s"""
LEAN = 0.5
"""How far a jet leans fore or aft at the ends of the hull."""
PUFF_COLOUR = rgb("#8aa6b4")


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


@dataclass(slots=True)
class _Puff:
    """Gas that has left a hole."""

    place: Point
    speed: Point
    age: float = 0.0


def _blows(clock: float, badly: float) -> bool:
    """Whether gas comes out now: it sputters, the worse the hull the longer."""
    return sin(clock * 2.1) + 0.6 * sin(clock * 5.7) < 2.0 * badly - 0.6


class Leaks:
    """Gas and sparks from the holes of a bad hull."""

    def __init__(self, seed: int = 3) -> None:
        self._rng = Random(seed)
        self._puffs: list[_Puff] = []
        self._spark: tuple[Point, float] | None = None
        self._clock = 0.0

    def draw(self, brush: Brush, hull: float, velocity: Point, pose: Pose, pieces: tuple[Piece, ...]) -> None:
        """Let the frame's time pass, and paint what is in the air."""
        passed = min(0.1, max(0.0, brush.clock - self._clock))
        self._clock = brush.clock
        holes = [piece.at for piece in pieces if piece.name.startswith("hole")]
        if hull < LEAKS_BELOW and holes:
            self._leak(passed, 1.0 - hull / LEAKS_BELOW, velocity, pose, holes)
        self._age(passed)
        self._paint(brush, pose)

    def _leak(self, passed: float, badly: float, velocity: Point, pose: Pose, holes: list[Point]) -> None:
        rng = self._rng
        if _blows(self._clock, badly) and rng.random() < passed / LEAK_EVERY:
            # One hole at a time, and sideways: the jet has to be seen beside the hull.
            at = holes[int(self._clock / LEAK_SECONDS) % len(holes)]
            place, aside = on_world(pose, at), (LEAN * at[0] / 10.0, 1.0 if at[1] >= 0.0 else -1.0)
            outside = on_world(pose, (at[0] + aside[0], at[1] + aside[1]))
            speed = PUFF_SPEED * rng.uniform(0.7, 1.1)
            out = (outside[0] - place[0] + rng.gauss(0.0, 0.1), outside[1] - place[1] + rng.gauss(0.0, 0.1))
            self._puffs.append(_Puff(place, (velocity[0] + out[0] * speed, velocity[1] + out[1] * speed)))
        if self._spark is None and rng.random() < passed / SPARK_EVERY * badly:
            self._spark = (rng.choice(holes), 0.0)

    def _age(self, passed: float) -> None:
        for puff in self._puffs:
            puff.age += passed
            puff.place = (puff.place[0] + puff.speed[0] * passed, puff.place[1] + puff.speed[1] * passed)
        self._puffs = [puff for puff in self._puffs if puff.age < PUFF_LIFE]
        if self._spark is not None:
            at, age = self._spark
            self._spark = (at, age + passed) if age + passed < SPARK_LIFE else None

    def _paint(self, brush: Brush, pose: Pose) -> None:
        scale = brush.lens.scale
        for puff in self._puffs:
            share = puff.age / PUFF_LIFE
            x, y = brush.lens.pixel(puff.place)
            shine(brush.surface, x, y, (0.45 + 1.9 * share) * scale, PUFF_COLOUR, 0.7 * (1.0 - share), LAMP)
        if self._spark is not None:
            at, age = self._spark
            x, y = brush.lens.pixel(on_world(pose, at))
            left = 1.0 - age / SPARK_LIFE
            shine(brush.surface, x, y, 2.2 * scale, HEAT[1], 0.6 * left, HALO)
            shine(brush.surface, x, y, 0.6 * scale, HEAT[0], left, LAMP)
