"""Paints stations, habitats and wrecks, with the lamps on them and what drifts around a wreck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import ceil, hypot

from game.level.structures import KINDS
from game.sim.entities import Structure
from game.sim.frames import rotated
from game.sim.gear import PortState
from game.view.brush import Brush
from game.view.camera import Point
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.painters.beacons import Lamps, draw_berth, draw_lamps, lamps_of
from game.view.painters.debris import Debris
from game.view.poses import Pose

ARM_MODULE = 4.0
"""m of arm on one picture of it."""
MARGIN = 36.0
"""m beyond a structure's solid parts within which its lights and its debris are seen."""
RACKS = {"freeport": ((37.0, 7.0), (22.0, -7.0), (37.6, -7.0))}
"""Where containers hang on the arm of a port: m back from its face, and to its left."""
DEAD = ("hauler",)
"""Kinds without power: no light in front of their ports, and wreckage around them."""


@dataclass(slots=True)
class Part:
    """A lit picture at places in metres on its structure, turned against it by radians."""

    sprite: LitSprite
    at: tuple[Point, ...]
    turned: float


@dataclass(slots=True)
class _Look:
    """All that shows one structure."""

    parts: list[Part]
    lamps: Lamps
    debris: Debris | None


class StructurePainter:
    """Keeps the lit pictures of every structure it has seen."""

    def __init__(self) -> None:
        self._looks: dict[int, _Look] = {}

    def draw(self, brush: Brush, structures: list[Structure], target: int) -> None:
        """Paint all structures that can be seen; the target's lamps shine brighter."""
        for structure in structures:
            pose = brush.poses.at(structure, brush.alpha)
            if brush.lens.sees(pose[:2], reach_of(structure.kind) + MARGIN):
                self._one(brush, structure, pose, structure.number == target)

    def _one(self, brush: Brush, structure: Structure, pose: Pose, targeted: bool) -> None:
        look = self._looks.get(structure.number)
        if look is None:
            look = self._looks[structure.number] = _look_of(structure, brush)
        if look.debris is not None:
            look.debris.draw(brush, pose, behind=True)
        for part in look.parts:
            brush.lit_row(part.sprite, _on_pose(part.at, pose), pose[2] + part.turned)
        if structure.kind not in DEAD:
            for port in structure.ports:
                draw_berth(brush, port, pose, targeted)
        draw_lamps(brush, structure, look.lamps, pose)
        if look.debris is not None:
            look.debris.draw(brush, pose, behind=False)


def parts_of(structure: Structure, studio: Studio) -> list[Part]:
    """The pictures that make up a structure: arms and housings of its ports, then the hull over them."""
    parts = []
    for port in structure.ports:
        lengths = range(ceil(KINDS[structure.kind].arm / ARM_MODULE), 0, -1)
        arm = tuple(_along(port, step * ARM_MODULE, 0.0) for step in lengths)
        racks = tuple(_along(port, back, side) for back, side in RACKS.get(structure.kind, ()))
        parts.append(Part(studio.sprite("port_arm"), arm, port.heading))
        parts.append(Part(studio.sprite("port_housing"), (port.at,), port.heading))
        if racks:
            parts.append(Part(studio.sprite("cargo_rack"), racks, port.heading))
    return [*parts, Part(studio.sprite(structure.kind), ((0.0, 0.0),), 0.0)]


def _on_pose(places: Sequence[Point], pose: Pose) -> list[Point]:
    """Places on a structure as it lies now."""
    turned = (rotated(place, pose[2]) for place in places)
    return [(pose[0] + x, pose[1] + y) for x, y in turned]


def _along(port: PortState, back: float, side: float) -> Point:
    """A place beside a port's arm, in metres in its structure's frame."""
    x, y = rotated((-back, side), port.heading)
    return (port.at[0] + x, port.at[1] + y)


@cache
def reach_of(kind: str) -> float:
    """Metres from a structure's origin to the farthest of its solid parts and ports."""
    corners = [corner for part in KINDS[kind].parts for corner in part]
    return max(hypot(*place) for place in [*corners, *(port.at for port in KINDS[kind].ports)])


def _look_of(structure: Structure, brush: Brush) -> _Look:
    debris = Debris(brush, structure.number) if structure.kind in DEAD else None
    return _Look(parts_of(structure, brush.studio), lamps_of(structure.kind), debris)
