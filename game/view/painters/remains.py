"""What is left of a ship that broke up: its hull in three lumps, its parts and scrap, drifting apart as they turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin, tau
from random import Random

import numpy as np
import pygame

from game.level.structures import CLAW_ROOTS, COLLAR_AT, DRILL_AT
from game.sim.frames import rotated
from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.grain import Floats
from game.view.lit.model import Source
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.painters.dress import Dress, Piece
from game.view.painters.finished import Finished
from game.view.painters.joints import lay, on_world
from game.view.poses import Pose

BREAKS = (-14.0, -5.2, 4.1, 14.0)
"""m along the hull, where it breaks."""
JAGGED = 0.9
"""m by which a broken edge is uneven."""
TEETH = ((1.3, 0.45), (2.9, 0.3), (6.1, 0.25))
"""Waves of the broken edge: how many in 6 m, and how large a share each has."""
SPEEDS = (1.6, 3.4)
"""m/s at which lumps and small parts leave the middle."""
SPINS = (0.25, 1.4)
"""rad/s at most, of lumps and of small parts."""
PARTS: tuple[tuple[str, Point], ...] = (
    ("claw_upper", CLAW_ROOTS[0]),
    ("claw_lower", (3.0, 7.0)),
    ("claw_upper", CLAW_ROOTS[1]),
    ("hand_2", (9.0, -8.0)),
    ("boom", DRILL_AT),
    ("bit_0", (10.5, -4.5)),
    ("collar", COLLAR_AT),
    ("scrap_0", (0.0, 3.0)),
    ("scrap_1", (-2.0, -3.0)),
    ("scrap_2", (-6.0, 4.0)),
)
"""Small parts, and where they were in metres on the ship."""


@dataclass(frozen=True, slots=True)
class _Lump:
    """A piece adrift, as it was when the ship broke up."""

    sprite: LitSprite
    middle: Point
    """m in the piece's own frame, around which it turns."""
    place: Point
    velocity: Point
    angle: float
    spin: float


class Remains:
    """Pieces that drift from where a ship was.

    Args:
        brush: of the frame in which it broke up.
        pose: of the ship then.
        velocity: of the ship then, in m/s.
        marks: soot and holes on its hull.
    """

    def __init__(self, brush: Brush, pose: Pose, velocity: Point, marks: tuple[Piece, ...]) -> None:
        self._start = brush.clock
        rng = Random(23)
        lumps = _hull_lumps(brush.studio, marks)
        self._lumps = [_thrown(rng, s, at, at, pose, velocity, 0) for s, at in lumps]
        small = ((brush.studio.sprite(name, urgent=True), at) for name, at in PARTS)
        self._lumps += [_thrown(rng, s, (0.0, 0.0), at, pose, velocity, 1) for s, at in small]

    def draw(self, brush: Brush) -> None:
        """Paint all pieces where they are by now."""
        passed = max(0.0, brush.clock - self._start)
        for lump in self._lumps:
            angle = lump.angle + lump.spin * passed
            x = lump.place[0] + lump.velocity[0] * passed
            y = lump.place[1] + lump.velocity[1] * passed
            dx, dy = rotated(lump.middle, angle)
            lay(brush, lump.sprite, (x - dx, y - dy, angle), (0.0, 0.0))


def _thrown(
    rng: Random, sprite: LitSprite, middle: Point, at: Point, pose: Pose, velocity: Point, small: int
) -> _Lump:
    """A piece that was at a place on the ship and is now on its way out."""
    away = pose[2] + np.arctan2(at[1], at[0]) + rng.uniform(-0.6, 0.6)
    speed = SPEEDS[small] * rng.uniform(0.5, 1.3)
    carried = (velocity[0] + speed * cos(away), velocity[1] + speed * sin(away))
    spin = rng.choice((-1.0, 1.0)) * SPINS[small] * rng.uniform(0.4, 1.0)
    turned = rng.uniform(-pi, pi) * small
    return _Lump(sprite, middle, on_world(pose, at), carried, pose[2] + turned, spin)


class _Torn:
    """Leaves of a dressed hull what lies between two broken edges."""

    def __init__(self, dress: Dress, source: Source, breaks: Sequence[float]) -> None:
        self._dress, self._source = dress, source
        self._aft, self._fore = breaks

    def complete(self, level: int, direction: int) -> bool:
        """As complete as its dress."""
        return self._dress.complete(level, direction)

    def __call__(self, picture: pygame.Surface, level: int, direction: int) -> pygame.Surface:
        """The lump, burnt dark along its edges."""
        result = self._dress(picture, level, direction)
        origin, scale = self._source.origin(level), self._source.scales[level]
        x = ((np.arange(result.get_width()) + 0.5 - origin[0]) / scale)[:, None]
        y = ((np.arange(result.get_height()) + 0.5 - origin[1]) / scale)[None, :]
        inside = np.minimum(x - _edge(self._aft, y), _edge(self._fore, y) - x)
        keep = np.clip(inside * scale + 0.5, 0.0, 1.0)
        char = 0.25 + 0.75 * np.clip(inside / 1.6, 0.0, 1.0)
        pixels, alpha = pygame.surfarray.pixels3d(result), pygame.surfarray.pixels_alpha(result)
        pixels[:] = (pixels * (keep * char)[..., None]).astype(np.uint8)
        alpha[:] = (alpha * keep).astype(np.uint8)
        del pixels, alpha
        return result


def _edge(at: float, y: Floats) -> Floats:
    """A torn edge across the hull: the same for the lumps on both its sides."""
    waves = [share * np.sin(y * (tau * often / 6.0) + at * often) for often, share in TEETH]
    return np.asarray(at + JAGGED * np.sum(waves, axis=0), np.float32)


def _hull_lumps(studio: Studio, marks: tuple[Piece, ...]) -> list[tuple[LitSprite, Point]]:
    """The three lumps of the hull and their middles in metres on the ship."""
    model, dress = studio.model("lucky_strike"), Dress(studio, "lucky_strike", marks)
    lumps = []
    for aft, fore in pairwise(BREAKS):
        torn = Finished(studio, model, _Torn(dress, model.source, (aft, fore)))
        middle = (max(-9.0, (aft + fore) / 2), 0.0)
        lumps.append((LitSprite(torn, studio.urgent), middle))
    return lumps
