"""Paints stations, habitats and wrecks, and the lamps on them."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, pi, sin

from game.level.structures import KINDS
from game.sim.entities import Structure, rotated
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.lit.sprites import LitSprite
from game.view.lit.studio import Studio
from game.view.models.structures import BEACONS, port_lamps, structure_mesh
from game.view.portrait import Portraits

BLINK_SECONDS = 1.6
ARM_MODULE = 4.0
"""m of arm on one picture of it."""


@dataclass(slots=True)
class Part:
    """A lit picture at a place in metres on its structure, turned against it by radians."""

    sprite: LitSprite
    at: Point
    turned: float


class StructurePainter:
    """Knows the facets of every structure, and keeps pictures of those that stand still."""

    def __init__(self) -> None:
        self._portraits = Portraits()
        self._lit: dict[int, list[Part]] = {}

    def draw(self, brush: Brush, structures: list[Structure], target: int) -> None:
        """Paint all structures that can be seen; the target's lamps shine brighter."""
        for structure in structures:
            mesh = structure_mesh(structure.kind, structure.ports)
            x, y, angle = brush.poses.at(structure, brush.alpha)
            if brush.lens.sees((x, y), mesh.radius + 6.0):
                if not self._in_light(brush, structure, (x, y), angle):
                    self._portraits.draw(brush, structure.number, mesh, (x, y), angle, brush.station_sun)
                _lamps(brush, structure, (x, y), angle, structure.number == target)

    def _in_light(self, brush: Brush, structure: Structure, place: Point, angle: float) -> bool:
        """Blit the parts' lit pictures; False while the hull's is not made."""
        if brush.studio is None:
            return False
        parts = self._lit.get(structure.number)
        if parts is None:
            parts = self._lit[structure.number] = parts_of(structure, brush.studio)
        hull = False
        for part in parts:
            x, y = rotated(part.at, angle)
            hull = brush.lit(part.sprite, (place[0] + x, place[1] + y), angle + part.turned)
        return hull


def parts_of(structure: Structure, studio: Studio) -> list[Part]:
    """The pictures that make up a structure: arms and housings of its ports, then the hull over them."""
    parts = []
    for port in structure.ports:
        lengths = ceil(KINDS[structure.kind].arm / ARM_MODULE)
        for step in range(lengths, 0, -1):
            x, y = rotated((-step * ARM_MODULE, 0.0), port.heading)
            parts.append(Part(studio.sprite("port_arm"), (port.at[0] + x, port.at[1] + y), port.heading))
        parts.append(Part(studio.sprite("port_housing"), port.at, port.heading))
    return [*parts, Part(studio.sprite(structure.kind), (0.0, 0.0), 0.0)]


def _lamps(brush: Brush, structure: Structure, place: Point, angle: float, targeted: bool) -> None:
    def on_screen(local: Point) -> Point:
        x, y = rotated(local, angle)
        return brush.lens.pixel((place[0] + x, place[1] + y))

    scale = brush.lens.scale
    alive = structure.kind != "hauler"
    lamp = palette.CYAN if alive else palette.AMBER
    for port in structure.ports:
        for local in port_lamps(port.at, port.heading):
            x, y = on_screen(local)
            shine(brush.surface, x, y, 3.4 * scale, lamp, 0.8 if targeted else 0.45, HALO)
            shine(brush.surface, x, y, 0.9 * scale, palette.STAR_WHITE, 0.8, LAMP)
        x, y = on_screen(port.at)
        shine(brush.surface, x, y, 5.5 * scale, lamp, 0.5 if targeted else 0.2, HALO)
    wave = sin(2 * pi * brush.clock / BLINK_SECONDS + structure.number)
    for local in BEACONS[structure.kind]:
        x, y = on_screen(local)
        shine(brush.surface, x, y, 4.0 * scale, palette.BEACON, max(0.12, wave), HALO)
