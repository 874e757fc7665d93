"""Where a level's things are solid: outlines of rocks, hulls and port arms, for checking and for building.

Outlines are corners in metres, anticlockwise. A rock's are in its own frame, around its position.
"""

from __future__ import annotations

from functools import lru_cache
from math import atan2, ceil, cos, hypot, log, pi, sin, sqrt, tau
from random import Random

from game.level.structures import ARM_WIDTH, KINDS, PORT_WIDTH, Outline, PortPlace, StructureKind, box
from game.level.things import Asteroid, Habitat, Station, Wreck

Vector = tuple[float, float]
Structure = Station | Habitat | Wreck

HOUSING_LENGTH = 5.0
"""m, of a port's housing behind its face."""


def outline_of(asteroid: Asteroid) -> Outline:
    """The rock's corners in metres in its own frame, anticlockwise: as given, or made from the seed."""
    if asteroid.outline is None:
        return made_outline(asteroid.radius or 1.0, asteroid.roughness, asteroid.seed)
    return asteroid.outline if signed_area(asteroid.outline) >= 0 else asteroid.outline[::-1]


@lru_cache(maxsize=512)
def made_outline(radius: float, roughness: float, seed: int) -> Outline:
    """A chipped boulder, the same for the same arguments on every machine.

    A somewhat stretched round is chipped by straight cuts, as rock breaks, and loses a few bites. Every step
    keeps the corners' order around the centre, so the outline never crosses itself.

    Args:
        radius: metres, of the disc with the same area; the outline's centroid is its origin.
        roughness: 0 smooth to 1 jagged.
        seed: any whole number.
    """
    rng = Random(seed)
    count = _corner_count(radius)
    corners = _stretched_round(rng, count, roughness)
    for _ in range(ceil(13 * sqrt(roughness))):
        corners = _chip(rng, corners, sqrt(roughness))
    corners = _with_count(corners, count)
    for _ in range(round(roughness * rng.uniform(1.5, 5))):
        _bite(rng, corners, sqrt(roughness))
    corners = [_scaled(corner, 1 + roughness * rng.uniform(-0.02, 0.02)) for corner in corners]
    return _centred(corners, radius)


def signed_area(outline: Outline) -> float:
    """Square metres inside the outline; above 0 where its corners run anticlockwise."""
    return sum(_cross(a, b) for a, b in zip(outline, outline[1:] + outline[:1], strict=True)) / 2


def centroid(outline: Outline) -> Vector:
    """Centre of the outline's area."""
    area = signed_area(outline)
    x = y = 0.0
    for a, b in zip(outline, outline[1:] + outline[:1], strict=True):
        x += (a[0] + b[0]) * _cross(a, b)
        y += (a[1] + b[1]) * _cross(a, b)
    return x / (6 * area), y / (6 * area)


def placed(outline: Outline, position: Vector, angle: float) -> Outline:
    """The outline in the frame around it: turned by an angle in radians, then moved."""
    c, s = cos(angle), sin(angle)
    return tuple((position[0] + c * x - s * y, position[1] + s * x + c * y) for x, y in outline)


def ports_of(structure: Structure) -> tuple[PortPlace, ...]:
    """The structure's ports in its own frame: those the level gives, or its kind's own."""
    if structure.ports:
        return tuple(PortPlace(port.id, port.at, port.heading) for port in structure.ports)
    return KINDS[structure.kind].ports


def port_parts(kind: StructureKind, port: PortPlace) -> tuple[Outline, Outline]:
    """A port's arm and its housing, as boxes in the structure's frame."""
    arm = box(-kind.arm, -ARM_WIDTH / 2, -HOUSING_LENGTH, ARM_WIDTH / 2)
    housing = box(-HOUSING_LENGTH, -PORT_WIDTH / 2, 0.0, PORT_WIDTH / 2)
    return placed(arm, port.at, port.heading), placed(housing, port.at, port.heading)


def own_parts(structure: Structure) -> tuple[Outline, ...]:
    """Convex outlines of all that is solid, in the structure's frame: hull, each port's arm and housing."""
    kind = KINDS[structure.kind]
    return kind.parts + tuple(part for port in ports_of(structure) for part in port_parts(kind, port))


def solid_parts(structure: Structure) -> list[Outline]:
    """Everything solid on the structure as convex outlines in the world, as the level begins."""
    return [placed(part, structure.position, structure.angle) for part in own_parts(structure)]


def _cross(a: Vector, b: Vector) -> float:
    return a[0] * b[1] - a[1] * b[0]


def _scaled(corner: Vector, factor: float) -> Vector:
    return corner[0] * factor, corner[1] * factor


def _corner_count(radius: float) -> int:
    return 18 + round(30 * min(1.0, max(0.0, log(radius / 4) / log(40))))


def _stretched_round(rng: Random, count: int, roughness: float) -> list[Vector]:
    stretch = 1 + 0.45 * roughness * rng.random()
    turn = rng.uniform(0, pi)
    angles = [tau * (i + 0.35 * roughness * rng.uniform(-1, 1)) / count for i in range(count)]
    return list(placed(tuple((stretch * cos(a), sin(a)) for a in angles), (0.0, 0.0), turn))


def _chip(rng: Random, corners: list[Vector], roughness: float) -> list[Vector]:
    """Cut straight across the boulder, shallowly, at a random side."""
    direction = rng.uniform(0, tau)
    normal = cos(direction), sin(direction)
    farthest = max(x * normal[0] + y * normal[1] for x, y in corners)
    limit = farthest * (1 - roughness * rng.uniform(0.03, 0.2))
    kept: list[Vector] = []
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        over_a = a[0] * normal[0] + a[1] * normal[1] - limit
        over_b = b[0] * normal[0] + b[1] * normal[1] - limit
        if over_a <= 0:
            kept.append(a)
        if over_a * over_b < 0:
            share = over_a / (over_a - over_b)
            kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
    return kept


def _with_count(corners: list[Vector], count: int) -> list[Vector]:
    """Drop the corner nearest to its neighbour, or halve the longest edge, until the count fits."""
    corners = list(corners)
    while len(corners) > count:
        del corners[min(range(len(corners)), key=lambda i: _edge(corners, i))]
    while len(corners) < count:
        i = max(range(len(corners)), key=lambda i: _edge(corners, i))
        a, b = corners[i], corners[(i + 1) % len(corners)]
        corners.insert(i + 1, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))
    return corners


def _edge(corners: list[Vector], i: int) -> float:
    a, b = corners[i], corners[(i + 1) % len(corners)]
    return hypot(b[0] - a[0], b[1] - a[1])


def _bite(rng: Random, corners: list[Vector], roughness: float) -> None:
    """Push a few neighbouring corners inwards: a hollow with uneven sides."""
    start, width = rng.randrange(len(corners)), rng.randint(2, 2 + len(corners) // 9)
    depth = roughness * rng.uniform(0.1, 0.25)
    lean = rng.uniform(0.3, 0.7)
    for step in range(width):
        i = (start + step) % len(corners)
        share = (step + 1) / (width + 1)
        hollow = min(share / lean, (1 - share) / (1 - lean))
        corners[i] = _scaled(corners[i], 1 - depth * hollow)


def _centred(corners: list[Vector], radius: float) -> Outline:
    """Corners around their centroid, scaled to the disc's area; rounded, to be the same on every machine."""
    outline = tuple(sorted(corners, key=lambda corner: atan2(corner[1], corner[0])))
    cx, cy = centroid(outline)
    scale = radius * sqrt(pi / signed_area(outline))
    return tuple((round((x - cx) * scale, 4), round((y - cy) * scale, 4)) for x, y in outline)
