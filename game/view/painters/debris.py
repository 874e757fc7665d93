"""What a wreck has lost: torn pieces that drift with it, each tumbling in its own way. Only to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin, tau
from random import Random

import pygame

from game.view import palette
from game.view.brush import Brush
from game.view.glow import LAMP
from game.view.painters.loose import light_at
from game.view.painters.tumbling import Blit, Tumbling
from game.view.poses import Pose

PIECES, FLAKES = 18, 26
MODELS = 4
NEAREST, FARTHEST = 8.0, 34.0
"""m from the wreck's centre."""
SHARE_BEHIND = 0.6
FROST = palette.rgb("#b8cfe0")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that circles a wreck slowly; lengths in metres, angles in radians, rates in rad/s."""

    model: str
    away: float
    start: float
    rate: float
    spin: float
    size: float
    squash: float
    behind: bool


class Debris:
    """The pieces and flakes of frost around one wreck, the same for the same number."""

    def __init__(self, brush: Brush, seed: int) -> None:
        rng = Random(seed)
        self._tumbling = Tumbling(brush.studio, brush.sun_angle)
        self.pieces = [_piece(rng, i) for i in range(PIECES)]
        self.flakes = [_piece(rng, i) for i in range(FLAKES)]

    def draw(self, brush: Brush, pose: Pose, behind: bool) -> None:
        """Paint what is behind the wreck or in front of it."""
        scale = brush.lens.scale
        bodies: list[Blit] = []
        for piece in self.pieces:
            if piece.behind is behind:
                pixel = brush.lens.pixel(place_of(piece, pose, brush.clock))
                angle = piece.start * 3 + piece.spin * brush.clock
                body = self._tumbling.blit(piece.model, pixel, angle, scale * piece.size)
                if body is not None:
                    bodies.append(body)
        brush.surface.fblits(bodies, pygame.BLEND_PREMULTIPLIED)
        if not behind:
            self._frost(brush, pose)

    def _frost(self, brush: Brush, pose: Pose) -> None:
        """Flakes that flash when they turn a side to the sun."""
        lights = []
        for flake in self.flakes[: round(len(self.flakes) * brush.quality.dust)]:
            turn = sin(flake.start * 5 + flake.spin * 6 * brush.clock)
            if turn > 0.0:
                pixel = brush.lens.pixel(place_of(flake, pose, brush.clock))
                lights.append(light_at(pixel, 0.32 * brush.lens.scale, FROST, 0.75 * turn**3, LAMP))
        brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)


def place_of(piece: Piece, pose: Pose, clock: float) -> tuple[float, float]:
    """Where a piece is, in metres: it goes with the wreck but not round with it."""
    angle = piece.start + piece.rate * clock
    away = piece.away * (1.0 + 0.06 * sin(angle * 2.3 + piece.start))
    return (pose[0] + away * cos(angle), pose[1] + away * piece.squash * sin(angle))


def _piece(rng: Random, number: int) -> Piece:
    away = NEAREST + (FARTHEST - NEAREST) * rng.random() ** 1.4
    return Piece(
        model=f"scrap_{number % MODELS}",
        away=away,
        start=rng.uniform(0.0, tau),
        rate=rng.choice((-1.0, 1.0, 1.0)) * rng.uniform(0.006, 0.022),
        spin=rng.choice((-1.0, 1.0)) * rng.uniform(0.1, 0.9),
        size=0.35 + 1.3 * rng.random() ** 2.2,
        squash=rng.uniform(0.5, 0.95),
        behind=rng.random() < SHARE_BEHIND,
    )
