"""Looks at solids and lights them: hard warm sun from the upper left, cold fill, cold rim from the lower right.

The result is not a shaded picture but flat tones: for every cell of a grid which material is seen and how bright it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sculpt import Array, Solid, length, vector

WIDE = 2.95
"""Head units across the picture."""
TOP = 1.25
NEAR, FAR = 2.2, -1.6
SUN = vector((-0.70, 0.50, 0.52)) / np.float32(np.linalg.norm((-0.70, 0.50, 0.52)))
RIM = vector((0.84, -0.34, -0.42)) / np.float32(np.linalg.norm((0.84, -0.34, -0.42)))
DEEP, SHADOW, LIFT, HALF, LIGHT, HIGH, EDGE = range(7)
"""Tones from dark to bright; EDGE is the cold rim."""
NOTHING = -1


@dataclass(frozen=True)
class Part:
    """A solid of one material. Paint is a solid too: it colours what it touches."""

    material: str
    solid: Solid
    paint_on: str = ""


@dataclass(frozen=True)
class Seen:
    """What each cell of the grid shows, row 0 on top: index of a material (or NOTHING) and its tone."""

    materials: tuple[str, ...]
    material: NDArray[np.int8]
    tone: NDArray[np.int8]


def look(parts: list[Part], cells: int, gloss: dict[str, float]) -> Seen:
    """See and light the parts on a grid of so many cells a side."""
    solids = [part.solid for part in parts if not part.paint_on]
    scene = _scene(solids)
    where, hits = _march(scene, cells)
    normals = _normals(scene, hits)
    names = tuple(dict.fromkeys(part.material for part in parts))
    owner = _owners(parts, names, hits)
    shine = np.array([gloss.get(name, 0.0) for name in names], np.float32)[owner]
    tones = _tones(scene, hits, normals, shine)
    material = np.full(cells * cells, NOTHING, np.int8)
    tone = np.full(cells * cells, NOTHING, np.int8)
    material[where], tone[where] = owner, tones
    return Seen(names, material.reshape(cells, cells), tone.reshape(cells, cells))


def _scene(solids: list[Solid]) -> Solid:
    def distance(p: Array) -> Array:
        result = solids[0](p)
        for solid in solids[1:]:
            np.minimum(result, solid(p), out=result)
        return result

    return distance


def _march(scene: Solid, cells: int) -> tuple[NDArray[np.intp], Array]:
    """Cells that see something, and the points they see."""
    step = WIDE / cells
    across = (np.arange(cells, dtype=np.float32) + 0.5) * step
    x, y = np.meshgrid(across - WIDE / 2, TOP - across)
    p = np.column_stack([x.ravel(), y.ravel(), np.full(x.size, NEAR)]).astype(np.float32)
    alive = np.arange(len(p))
    hit = np.zeros(len(p), bool)
    for _ in range(90):
        d = scene(p[alive])
        p[alive, 2] -= np.float32(0.88) * d
        hit[alive[d < 0.002]] = True
        alive = alive[(d >= 0.002) & (p[alive, 2] > FAR)]
        if not len(alive):
            break
    where = np.flatnonzero(hit)
    return where, p[where]


def _normals(scene: Solid, p: Array) -> Array:
    corners = np.array([(1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)], np.float32)
    slope = sum(corner * scene(p + corner * np.float32(0.018))[:, None] for corner in corners)
    return slope / (length(slope)[:, None] + np.float32(1e-9))


def _owners(parts: list[Part], names: tuple[str, ...], p: Array) -> NDArray[np.int8]:
    nearest = np.full(len(p), np.inf, np.float32)
    owner = np.zeros(len(p), np.int8)
    for part in parts:
        d = part.solid(p)
        mine = owner == names.index(part.paint_on) if part.paint_on else d < nearest
        if part.paint_on:
            mine &= d < 0
        else:
            nearest[mine] = d[mine]
        owner[mine] = names.index(part.material)
    return owner


def _seen_from(scene: Solid, p: Array, direction: Array, steps: int, sharp: float) -> Array:
    """How freely light from a direction reaches each point, 0 to 1."""
    free = np.ones(len(p), np.float32)
    t = np.full(len(p), 0.03, np.float32)
    alive = np.arange(len(p))
    for _ in range(steps):
        d = scene(p[alive] + t[alive, None] * direction)
        free[alive] = np.minimum(free[alive], sharp * d / t[alive])
        t[alive] += np.clip(d, 0.02, 0.25)
        alive = alive[(free[alive] > 0.02) & (t[alive] < 2.6)]
        if not len(alive):
            break
    return np.clip(free, 0, 1)


def _occlusion(scene: Solid, p: Array, normals: Array) -> Array:
    """How open each point lies, 0 in a crack and 1 on a bump."""
    shut = np.zeros(len(p), np.float32)
    for reach, weight in ((0.04, 1.0), (0.10, 0.7), (0.22, 0.45), (0.42, 0.3)):
        shut += np.float32(weight) * (
            1 - np.clip(scene(p + np.float32(reach) * normals) / np.float32(reach), 0, 1)
        )
    return np.clip(1 - shut / np.float32(1.6), 0, 1)


def _tones(scene: Solid, p: Array, n: Array, shine: Array) -> NDArray[np.int8]:
    towards = n @ SUN
    lit = towards > 0.02
    free = np.zeros(len(p), np.float32)
    free[lit] = _seen_from(scene, p[lit] + np.float32(0.012) * n[lit], SUN, 40, 14.0)
    key = np.clip(towards, 0, 1) * free
    open_ = _occlusion(scene, p, n)
    fill = open_ * (0.62 + 0.38 * (n @ vector((0.62, 0.05, 0.55))))
    half_vector = SUN + vector((0, 0, 1))
    glint = np.clip(n @ (half_vector / np.linalg.norm(half_vector)), 0, 1) ** 18 * free
    tone = np.full(len(p), SHADOW, np.int8)
    tone[fill < 0.40] = DEEP
    tone[fill > 0.86] = LIFT
    tone[key > 0.10] = HALF
    tone[(key > 0.30) & (open_ > 0.30)] = LIGHT
    tone[(key + shine * glint > 0.86) & (open_ > 0.5)] = HIGH
    edge = (n @ RIM > 0.50) & (n[:, 2] < 0.62) & (key < 0.1)
    edge[edge] = _seen_from(scene, p[edge] + np.float32(0.012) * n[edge], RIM, 16, 8.0) > 0.4
    tone[edge] = EDGE
    return tone
