"""Paints stations, habitats and wrecks, and the lamps on them."""

from __future__ import annotations

from math import pi, sin

from game.sim.entities import Structure, rotated
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, LAMP, shine
from game.view.models.structures import BEACONS, port_lamps, structure_mesh
from game.view.portrait import Portraits

BLINK_SECONDS = 1.6


class StructurePainter:
    """Knows the facets of every structure, and keeps pictures of those that stand still."""

    def __init__(self) -> None:
        self._portraits = Portraits()

    def draw(self, brush: Brush, structures: list[Structure], target: int) -> None:
        """Paint all structures that can be seen; the target's lamps shine brighter."""
        for structure in structures:
            mesh = structure_mesh(structure.kind, structure.ports)
            x, y, angle = brush.poses.at(structure, brush.alpha)
            if brush.lens.sees((x, y), mesh.radius + 6.0):
                self._portraits.draw(brush, structure.number, mesh, (x, y), angle, brush.station_sun)
                _lamps(brush, structure, (x, y), angle, structure.number == target)


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
