"""Paints loose chunks of ore and rock."""

from __future__ import annotations

from math import sin, sqrt

import pygame

from game.sim.entities import Chunk
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, glow
from game.view.heat import incandescence
from game.view.painters.tumbling import Blit, Tumbling
from game.view.palette import Colour, dimmed

DOTS: dict[str, Colour] = {
    "": dimmed(palette.ROCK_DUST, 0.7),
    "nickel_iron": dimmed(palette.NICKEL_IRON, 0.7),
    "exotic_matter": palette.EXOTIC_CYAN,
}
SHAPES = 4
"""So many different chunks of each kind are drawn."""
EXOTIC_LEAST, EXOTIC_GROWTH = 0.55, 1.1
"""m, and m for each root of a kilogram: how large exotic matter is shown."""
HOT_TICKS = 210
"""Ticks for which a fresh chunk glows."""
BORN_CELSIUS, COLD_CELSIUS = 1050.0, 470.0
CELSIUS_STEPS = 14
DOT_PIXELS = 1.3
"""Chunks smaller than this radius are dots."""


class LoosePainter:
    """Draws chunks from a few lit models, all in three batches."""

    def __init__(self) -> None:
        self._tumbling: Tumbling | None = None

    def draw(self, brush: Brush, chunks: list[Chunk], tick: int) -> None:
        """Paint all chunks that can be seen."""
        if self._tumbling is None:
            self._tumbling = Tumbling(brush.studio, brush.sun_angle)
        bodies: list[Blit] = []
        lights: list[Blit] = []
        for chunk in chunks:
            pose = brush.poses.at(chunk, brush.alpha)
            if not brush.lens.sees(pose[:2], chunk.radius * 3):
                continue
            pixel, size = brush.lens.pixel(pose[:2]), shown_radius(chunk) * brush.lens.scale
            if size < DOT_PIXELS:
                brush.surface.fill(DOTS[chunk.ore], (round(pixel[0]), round(pixel[1]), 2, 2))
            else:
                body = self._tumbling.blit(model_of(chunk), pixel, pose[2], size)
                if body is not None:
                    bodies.append(body)
            lights += _lights(chunk, pixel, size, tick, brush.clock)
        brush.surface.fblits(bodies, pygame.BLEND_PREMULTIPLIED)
        brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)


def model_of(chunk: Chunk) -> str:
    """The name of the model that shows a chunk."""
    return f"chunk_{chunk.ore or 'waste'}_{chunk.number % SHAPES}"


def shown_radius(chunk: Chunk) -> float:
    """Metres. A few grams of exotic matter are worth a level: they are shown larger than they are."""
    if chunk.ore != "exotic_matter":
        return chunk.radius
    return max(chunk.radius, EXOTIC_LEAST + EXOTIC_GROWTH * sqrt(chunk.kilograms))


def _lights(chunk: Chunk, pixel: Point, size: float, tick: int, clock: float) -> list[Blit]:
    lights = []
    if tick - chunk.born < HOT_TICKS:
        lights += _heat(pixel, size, (tick - chunk.born) / HOT_TICKS)
    if chunk.ore == "exotic_matter":
        wave = 0.5 + 0.5 * sin(clock * 2.6 + chunk.number)
        lights.append(light_at(pixel, size * 2.2, palette.EXOTIC_MAGENTA, 0.06 + 0.2 * wave))
        lights.append(light_at(pixel, size * 1.7, palette.EXOTIC_CYAN, 0.26 - 0.2 * wave))
    return lights


def _heat(pixel: Point, size: float, age: float) -> list[Blit]:
    """The glow of fresh rock: hot from the cut, dark red before it is out."""
    step = round(age * CELSIUS_STEPS) / CELSIUS_STEPS
    colour = incandescence(BORN_CELSIUS + (COLD_CELSIUS - BORN_CELSIUS) * step**0.6)
    left = 1.0 - step
    return [
        light_at(pixel, size * 1.25, colour, 0.75 * left + 0.1, LAMP),
        light_at(pixel, size * 3.2, colour, 0.4 * left, HALO),
    ]


def light_at(pixel: Point, radius: float, colour: Colour, strength: float = 1.0, fall: float = HALO) -> Blit:
    """A soft light to be added around a pixel."""
    picture = glow(radius, colour, strength, fall)
    half = picture.get_width() // 2
    return picture, (round(pixel[0]) - half, round(pixel[1]) - half)
