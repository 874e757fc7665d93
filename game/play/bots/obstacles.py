"""What is in the way: everything solid as seen in one moment, and how much room is left around places and times.

What moves is a disc on a straight course; what stands still keeps its outline. Radiation counts as in the way while
there is a way around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pymunk
import shapely
from numpy.typing import NDArray
from shapely.affinity import rotate, translate
from shapely.geometry.base import BaseGeometry

from game.play.bots.steering import gravity
from game.sim.entities import Rock, Structure
from game.sim.frames import Vector
from game.sim.piloting import strength

if TYPE_CHECKING:
    from game.sim.world import World

Floats = NDArray[np.float64]

FAR = 60.0
"""m. Room beyond this is as good as any."""
STILL = 0.01
"""rad/s under which a thing keeps its outline and is no disc."""
BLOCK = 128
"""So many places are looked at at once."""
FORESEEN = 8.0
"""s for which a fall in a well's pull is reckoned with."""
WELL_GAP = 10.0
"""m to stay off a well's body in any case."""
WELL_SHARE = 0.5
"""Share of the side thrust that a well's pull may take where ships fly."""


@dataclass(frozen=True, slots=True, eq=False)
class Obstacle:
    """Something in the way: a disc, with its exact outline in the world where it has one.

    It moves at ``velocity`` m/s and falls at ``fall`` m/s².
    """

    x: float
    y: float
    radius: float
    velocity: Vector = (0.0, 0.0)
    fall: Vector = (0.0, 0.0)
    shape: BaseGeometry | None = None


@dataclass(slots=True)
class Obstacles:
    """All that is in the way, seen in one moment."""

    all: list[Obstacle]
    table: Floats = field(init=False)
    """One column an obstacle: x, y, radius, velocity and fall."""

    def __post_init__(self) -> None:
        rows = [(each.x, each.y, each.radius, *each.velocity, *each.fall) for each in self.all]
        self.table = np.array(rows, np.float64).reshape(-1, 7).T

    def room(self, xs: Floats, ys: Floats, when: Floats) -> Floats:
        """Metres from places at times (s from now) to the nearest obstacle; at most ``FAR``."""
        rooms = [self._room(*block) for block in blocks(xs, ys, when)]
        return np.concatenate(rooms)

    def _room(self, xs: Floats, ys: Floats, when: Floats) -> Floats:
        near = self._near(xs, ys, when)
        x, y, radius, vx, vy, fx, fy = self.table[:, near]
        at, falling = when[:, None], 0.5 * np.minimum(when, FORESEEN)[:, None] ** 2
        px, py = xs[:, None] - vx * at - fx * falling, ys[:, None] - vy * at - fy * falling
        apart = np.hypot(px - x, py - y) - radius
        for column, index in enumerate(near):
            shape = self.all[index].shape
            if shape is not None:
                close = apart[:, column] < FAR
                places = shapely.points(px[close, column], py[close, column])
                apart[close, column] = shapely.distance(shape, places)
        room: Floats = np.minimum(FAR, apart.min(axis=1, initial=FAR))
        return room

    def _near(self, xs: Floats, ys: Floats, when: Floats) -> NDArray[np.intp]:
        """Indices of the obstacles that can come near any of the places."""
        x, y, radius, vx, vy, fx, fy = self.table
        last = float(when.max())
        falling = 0.5 * min(last, FORESEEN) ** 2
        wide = radius + FAR + np.hypot(vx, vy) * last + np.hypot(fx, fy) * falling
        beside_x = (x > xs.min() - wide) & (x < xs.max() + wide)
        return np.flatnonzero(beside_x & (y > ys.min() - wide) & (y < ys.max() + wide))

    def besides(self, more: list[Obstacle]) -> Obstacles:
        """These and some more."""
        return Obstacles(self.all + more) if more else self


def blocks(xs: Floats, ys: Floats, when: Floats) -> Iterator[tuple[Floats, Floats, Floats]]:
    """Places in handfuls that lie close together when they come in rows."""
    for start in range(0, len(xs), BLOCK):
        part = slice(start, start + BLOCK)
        yield xs[part], ys[part], when[part]


def look_around(world: World, goal: Vector, without: pymunk.Body | None = None) -> Obstacles:
    """Everything solid in the way of a flight to a goal, one body left out."""
    found = [seen_rock(world, rock) for rock in world.rocks if rock.body is not without]
    found += [seen_structure(world, place) for place in world.structures if place.body is not without]
    return Obstacles(found + wells(world, goal))


def seen_rock(world: World, rock: Rock) -> Obstacle:
    """A rock: its outline where it does not turn."""
    x, y = rock.position
    shape = placed(rock.outline, rock.body) if abs(rock.spin) < STILL and not rock.debris else None
    return Obstacle(x, y, reach_of(rock.outline), rock.velocity, gravity(world, (x, y)), shape)


def reach_of(shape: BaseGeometry) -> float:
    """Metres from a frame's origin to the farthest corner of a shape in it."""
    return float(np.hypot(*shapely.get_coordinates(shape).T).max())


def seen_structure(world: World, structure: Structure) -> Obstacle:
    """A structure: its hull, arms and ports, or a disc while it turns."""
    x, y = structure.position
    hull = hull_of(structure)
    shape = placed(hull, structure.body) if abs(structure.spin) < STILL else None
    falls = structure.body.body_type == pymunk.Body.DYNAMIC
    fall = gravity(world, (x, y)) if falls else (0.0, 0.0)
    return Obstacle(x, y, reach_of(hull), structure.velocity, fall, shape)


def hull_of(structure: Structure) -> BaseGeometry:
    """A structure's solid parts in its own frame, as one."""
    corners = [shape.get_vertices() for shape in structure.shapes if isinstance(shape, pymunk.Poly)]
    return shapely.union_all([shapely.Polygon([(p.x, p.y) for p in part]) for part in corners])


def placed(shape: BaseGeometry, body: pymunk.Body) -> BaseGeometry:
    """A shape of a body's frame where it is in the world."""
    turned = rotate(shape, body.angle, origin=(0.0, 0.0), use_radians=True)
    moved: BaseGeometry = translate(turned, *body.position)
    shapely.prepare(moved)
    return moved


def wells(world: World, goal: Vector) -> list[Obstacle]:
    """Wells as far out as their pull is too strong to play with; not so far as to cover the goal."""
    weakest = WELL_SHARE * strength(world.ship).side
    found = []
    for well in world.wells:
        x, y = well.position
        strong = min(sqrt(well.strength / weakest), well.reach)
        free = min(hypot(place[0] - x, place[1] - y) for place in (goal, world.ship.position)) - FAR
        radius = max(well.radius + WELL_GAP, min(strong, free))
        found.append(Obstacle(x, y, radius))
    return found


def radiation(world: World, goal: Vector) -> list[Obstacle]:
    """Radiation zones that hold neither the ship nor the goal."""
    return [
        Obstacle(zone.x, zone.y, zone.radius)
        for zone in world.radiation
        if not zone.holds(*world.ship.position) and not zone.holds(*goal)
    ]
