"""Paints radiation: sharp specks that flash here and there, within an edge that clicks like a Geiger counter."""

from __future__ import annotations

from functools import lru_cache
from math import tau

import numpy as np
import pygame
from numpy.typing import NDArray

from game.sim.entities import Zone
from game.view import palette
from game.view.brush import Brush
from game.view.palette import dimmed
from game.view.streaks import direction_of, length_step, on_ring, streak

GREEN = palette.rgb("#c8e070")
SPECKS = 180
"""New ones in each slot of time."""
SLOT_RATE = 9.0
"""Slots a second."""
AGES = 3
"""Slots for which a speck is seen, ever fainter."""
KINDS = ((0, 0.0, 1.0), (0, 0.0, 0.6), (1, 0.8, 1.0), (2, 2.2, 0.7), (1, 2.4, 0.8), (3, 0.4, 0.5))
"""Painted length, direction in radians and brightness of a speck."""
EDGE_METRES = 5.0
"""Between two ticks on the edge."""
CLICK_SHARE = 0.07
"""Of the ticks that click at a time."""
BEYOND = 20.0
"""Pixels beside the picture from which a tick may still reach into it."""


def draw_radiation(brush: Brush, zone: Zone) -> None:
    """Paint a radiation zone as it is at the brush's time."""
    slot = AGES + int(brush.clock * SLOT_RATE)
    for age in range(AGES):
        _specks(brush, zone, slot - age, 1.0 - 0.3 * age)
    _edge(brush, zone, slot)


def _specks(brush: Brush, zone: Zone, slot: int, level: float) -> None:
    lens, places = brush.lens, _thrown(zone.number, slot)
    scale = zone.radius * lens.scale
    x = places[0] * scale + (lens.width / 2 + (zone.x - lens.x) * lens.scale)
    y = places[1] * -scale + (lens.height / 2 - (zone.y - lens.y) * lens.scale)
    inside = (x > 0) & (y > 0) & (x < lens.width) & (y < lens.height)
    pixels = np.stack([x, y], 1)[inside].astype(int).tolist()
    kinds = [streak(step, direction_of(turn), GREEN, level * bright) for step, turn, bright in KINDS]
    lights = [(kinds[i % len(kinds)], (px, py)) for i, (px, py) in enumerate(pixels)]
    brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)


@lru_cache(maxsize=16)
def _thrown(number: int, slot: int) -> NDArray[np.float64]:
    """Where the specks of a slot are, (2, specks), in radii around the middle of their zone."""
    rng = np.random.default_rng((number, slot, 1))
    angle, away = rng.uniform(0.0, tau, SPECKS), np.sqrt(rng.random(SPECKS))
    return np.stack([away * np.cos(angle), away * np.sin(angle)])


def _edge(brush: Brush, zone: Zone, slot: int) -> None:
    centre, radius = brush.lens.pixel((zone.x, zone.y)), zone.radius * brush.lens.scale
    pygame.draw.aacircle(brush.surface, dimmed(GREEN, 0.17), centre, radius, 1)
    count = max(24, int(tau * zone.radius / EDGE_METRES))
    clicks = np.random.default_rng((zone.number, slot)).random(count) < CLICK_SHARE
    angles = np.arange(count) * (tau / count)
    middle = np.array(centre) + radius * np.stack([np.cos(angles), -np.sin(angles)], 1)
    size = (brush.lens.width + BEYOND, brush.lens.height + BEYOND)
    seen = ((middle > -BEYOND) & (middle < size)).all(axis=1)
    lights = []
    for i in np.flatnonzero(seen).tolist():
        length, level = (17, 1.0) if clicks[i] else (5 if i % 4 else 12, 0.34)
        kind = streak(length_step(length), direction_of(angles[i]), GREEN, level)
        lights.append(on_ring(kind, centre, radius, float(angles[i])))
    brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)
