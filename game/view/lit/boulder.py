"""The coarse form of a rock: a chipped boulder, the lower envelope of slanting planes over its outline. In metres."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, sin, sqrt, tau
from random import Random

import numpy as np

from game.view.lit.grain import Floats, Layers, layers, smooth

THICK, THIN = 0.95, 0.70
"""Half of a rock's height as a share of its radius, for small and for large ones."""
SIDES = 0.62
"""Height that the sides along the outline come up to, as a share of the radius."""
PLANES = 44
"""Faces of a boulder."""


@dataclass(frozen=True, slots=True)
class Plane:
    """A slanting face: ``up`` is the upward part of its normal, ``away`` its distance from the middle in metres."""

    across: tuple[float, float]
    """Unit vector of the way it falls."""
    up: float
    away: float


@dataclass(frozen=True, slots=True)
class Boulder:
    """The lowest of many slanting planes over the outline's own steep sides."""

    middle: Floats
    radius: float
    planes: tuple[Plane, ...]
    swell: Layers
    bend: Layers
    steepness: Layers

    def heights(self, inside: Floats, x: Floats, y: Floats) -> Floats:
        """Metres over the plane for a grid of places that lie so deep inside the outline."""
        radius = self.radius
        bend = (self.bend.at(x + 99.0, y + 99.0) - 0.5) * (0.22 * radius)
        steep = 1.5 + 2.2 * self.steepness.at(x + 99.0, y + 99.0)
        right, up = x[None, :] - self.middle[0] + bend, y[:, None] - self.middle[1] + bend
        most = SIDES * radius
        surfaces = [most * (1.0 - np.exp(-np.maximum(inside, 0.0) * steep / most))]
        for plane in self.planes:
            across = right * plane.across[0] + up * plane.across[1]
            surfaces.append((plane.away - sqrt(1.0 - plane.up**2) * across) / plane.up)
        z = _soft_minimum(np.stack(surfaces).astype(np.float32), 0.008 * radius)
        deep = smooth(0.0, 0.25 * radius, z)
        z = z + (self.swell.at(x + 99.0, y + 99.0) - 0.5) * (0.10 * radius) * (0.3 + 0.7 * deep)
        return np.asarray(np.maximum(z, np.clip(inside, 0.0, None) * 0.35), np.float32)


def boulder_over(points: Floats, radius: float, seed: int) -> Boulder:
    """The boulder over a closed ring of points; the same for the same seed."""
    rng = Random(seed)
    middle = points[:-1].mean(axis=0)
    thickness = THICK + (THIN - THICK) * largeness(radius)
    planes = []
    for _ in range(PLANES):
        turn, up = rng.uniform(0, tau), rng.uniform(0.40, 0.93)
        across = (cos(turn), sin(turn))
        reach = float(((points - middle) @ np.array(across)).max())
        slant = sqrt(1.0 - up * up)
        touching = hypot(slant * reach, up * thickness * radius)
        planes.append(Plane(across, up, max(1.02 * slant * reach, rng.uniform(0.80, 0.985) * touching)))
    swell, bend, steepness = (
        layers(share * radius, rng.randrange(1 << 20), octaves)
        for share, octaves in ((0.45, 4), (0.5, 3), (0.8, 2))
    )
    return Boulder(middle, radius, tuple(planes), swell, bend, steepness)


def _soft_minimum(stack: Floats, softness: float) -> Floats:
    """The lowest of some surfaces, rounded off over so many metres where two meet."""
    lowest = stack.min(axis=0)
    soft = np.float32(softness)
    return np.asarray(lowest - soft * np.log(np.exp(-np.minimum((stack - lowest) / soft, 30.0)).sum(axis=0)))


def largeness(radius: float) -> float:
    """0 for what drifts about loose, 1 for what fills the picture."""
    return min(1.0, max(0.0, (radius - 6.0) / 24.0))
