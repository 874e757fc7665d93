"""Sparks of a grinding contact: where each is follows from the time alone, so nothing has to be kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, sin
from random import Random

import pygame

from game.view import palette
from game.view.bearing_bench.pictures import Point
from game.view.glow import shine
from game.view.pen import thick_line

MOST = 80
GRAVITY = 260.0
"""Pixels/s²: the ship's spin habit, a slight fall that makes the stream bend."""


@dataclass(frozen=True, slots=True)
class Spark:
    """One spark, thrown again and again: pixels/s, radians off the stream, s, share of its time that it starts at."""

    speed: float
    lean: float
    lasting: float
    phase: float


@cache
def _throws() -> tuple[Spark, ...]:
    rng = Random(5)
    return tuple(
        Spark(rng.uniform(240, 980), rng.gauss(0.0, 0.26), rng.uniform(0.14, 0.42), rng.random())
        for _ in range(MOST)
    )


def draw_sparks(surface: pygame.Surface, at: Point, way: float, strength: float, clock: float) -> None:
    """A stream from a contact.

    Args:
        surface: what is drawn to.
        at: the contact in pixels.
        way: where they fly, radians clockwise from +x.
        strength: 0 to 1.
        clock: s.
    """
    if strength < 0.03:
        return
    shine(surface, *at, 26 + 34 * strength, palette.HEAT[0], 0.55 + 0.45 * strength)
    shine(
        surface,
        at[0] + 24 * cos(way),
        at[1] + 24 * sin(way),
        90,
        palette.rgb("#ff5a18"),
        0.45 * strength,
        2.6,
    )
    for spark in _throws()[: round(MOST * strength)]:
        _draw(surface, at, way, spark, clock)


def _draw(surface: pygame.Surface, at: Point, way: float, spark: Spark, clock: float) -> None:
    share = (clock / spark.lasting + spark.phase) % 1.0
    age = share * spark.lasting
    turn = way + spark.lean
    far = spark.speed * age * (1.0 - 0.7 * age)
    length = 4.0 + spark.speed * 0.026 * (1.0 - 0.5 * share)
    x, y = at[0] + far * cos(turn), at[1] + far * sin(turn) + GRAVITY * age * age
    end = (x + length * cos(turn), y + length * sin(turn) + GRAVITY * age * 0.05)
    thick_line(surface, palette.heat(1.0 - 0.72 * share**1.5), (x, y), end, 1.0 if share > 0.5 else 2.0)
