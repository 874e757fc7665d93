"""Paints loose chunks of ore and rock."""

from __future__ import annotations

from math import cos, log, pi, sin
from random import Random

import pygame

from game.sim.entities import Chunk
from game.view import palette
from game.view.brush import Brush
from game.view.glow import HALO, shine
from game.view.mesh import Facet, Mesh, mesh_of
from game.view.palette import Colour, dimmed
from game.view.pen import Kept
from game.view.portrait import small_picture

PAINTS: dict[str, Colour] = {
    "": palette.ROCK_DUST,
    "nickel_iron": palette.NICKEL_IRON,
    "exotic_matter": palette.EXOTIC_VIOLET,
}
SHAPES = 6
"""So many different chunks of each kind are drawn."""
HOT_TICKS = 150
"""Ticks for which a fresh chunk glows."""
DOT_PIXELS = 1.6
ANGLE_STEP = pi / 24
SIZE_STEP = 1.06
"""Kept pictures are made for angles and sizes so far apart."""


class LoosePainter:
    """Draws chunks from a few unit shapes."""

    def __init__(self) -> None:
        self._pictures = Kept(1500)
        self._shapes = {ore: [_shape(ore, seed) for seed in range(SHAPES)] for ore in PAINTS}

    def draw(self, brush: Brush, chunks: list[Chunk], tick: int) -> None:
        """Paint all chunks that can be seen."""
        for chunk in chunks:
            x, y, angle = brush.poses.at(chunk, brush.alpha)
            if brush.lens.sees((x, y), chunk.radius * 2):
                self._one(brush, chunk, (x, y, angle), tick)

    def _one(self, brush: Brush, chunk: Chunk, pose: tuple[float, float, float], tick: int) -> None:
        px, py = brush.lens.pixel((pose[0], pose[1]))
        size = chunk.radius * brush.lens.scale
        if size < DOT_PIXELS:
            pygame.draw.circle(brush.surface, dimmed(PAINTS[chunk.ore], 0.7), (px, py), max(1.0, size))
        else:
            picture = self._picture(brush, chunk, size, pose[2])
            half = picture.get_width() / 2
            brush.surface.blit(picture, (round(px - half), round(py - half)))
        warm = 1.0 - (tick - chunk.born) / HOT_TICKS
        if warm > 0:
            shine(brush.surface, px, py, size * 2.4, palette.heat(0.3), 0.6 * warm, HALO)
        if chunk.ore == "exotic_matter":
            wave = 0.5 + 0.5 * sin(brush.clock * 2.6 + chunk.number)
            shine(brush.surface, px, py, size * 4, palette.EXOTIC_MAGENTA, 0.35 + 0.3 * wave, HALO)
            shine(brush.surface, px, py, size * 3, palette.EXOTIC_CYAN, 0.65 - 0.3 * wave, HALO)

    def _picture(self, brush: Brush, chunk: Chunk, size: float, angle: float) -> pygame.Surface:
        """The chunk's unit shape, so many pixels in radius, turned in steps too small to be seen."""
        shape = chunk.number % SHAPES
        step = round(angle / ANGLE_STEP) % round(2 * pi / ANGLE_STEP)
        grown = round(log(size) / log(SIZE_STEP))
        mesh = self._shapes[chunk.ore][shape]
        return self._pictures.get(
            (chunk.ore, shape, step, grown),
            lambda: small_picture(mesh, step * ANGLE_STEP, SIZE_STEP**grown, brush.rock_sun),
        )


def _shape(ore: str, seed: int) -> Mesh:
    rng = Random(f"{ore}{seed}")
    sides = 7
    turns = [2 * pi * (i + rng.uniform(-0.3, 0.3)) / sides for i in range(sides)]
    ring = [(rng.uniform(0.8, 1.12) * cos(t), rng.uniform(0.8, 1.12) * sin(t)) for t in turns]
    top = [(x * 0.5 + rng.uniform(-0.1, 0.1), y * 0.5 + rng.uniform(-0.1, 0.1)) for x, y in ring]
    facets = []
    for i in range(sides):
        j = (i + 1) % sides
        middle = (turns[i] + turns[j] + (2 * pi if j == 0 else 0.0)) / 2
        shade = dimmed(PAINTS[ore], rng.uniform(0.75, 1.1))
        normal = (0.74 * cos(middle), 0.74 * sin(middle), 0.67)
        facets.append(
            Facet((ring[i], ring[j], top[j], top[i]), normal, shade, _gloss(ore), _light(ore, rng), (0,))
        )
    return mesh_of([*facets, Facet(top, (0.0, 0.0, 1.0), PAINTS[ore], _gloss(ore), _light(ore, rng))])


def _gloss(ore: str) -> float:
    return 0.0 if ore == "" else 1.6


def _light(ore: str, rng: Random) -> Colour | None:
    if ore != "exotic_matter":
        return None
    return dimmed(rng.choice((palette.EXOTIC_CYAN, palette.EXOTIC_MAGENTA)), rng.uniform(0.3, 0.8))
