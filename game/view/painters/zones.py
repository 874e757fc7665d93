"""Paints what is round and not solid: way-points and hazards. Each kind is known by its shape."""

from __future__ import annotations

from math import tau

import pygame

from game.sim.entities import Well, Zone
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import LAMP
from game.view.lit.sprites import LitSprite
from game.view.painters.beacons import flash
from game.view.painters.cloud import Cloud, paint_puffs
from game.view.painters.loose import light_at
from game.view.painters.radiation import draw_radiation
from game.view.painters.well import WellPainter
from game.view.palette import dimmed
from game.view.streaks import direction_of, length_step, on_ring, streak

BUOY_METRES = 1.5
"""Of the buoy on the screen for each of its own: it has to be seen from afar."""
GATE_LAMPS = 24
AHEAD = 0.0
"""How urgent is what shall be ready before the first frame."""
GATE_TURN = 0.06
"""rad/s by which the lamps of a way-point go round."""


class ZonePainter:
    """Keeps what shows zones and wells."""

    def __init__(self) -> None:
        self._buoys: dict[int, LitSprite] = {}
        self._clouds: dict[int, Cloud] = {}
        self._wells = WellPainter()
        self._ready_for_dust = False

    def draw_wells(self, brush: Brush, wells: list[Well]) -> None:
        """Paint wells: a dark heavy body, and what falls towards it."""
        for well in wells:
            self._wells.draw(brush, well)

    def draw_zones(self, brush: Brush, zones: list[Zone], wanted: set[str]) -> None:
        """Paint zones; way-points only while an objective or the target names them."""
        self._look_ahead(brush, zones)
        for zone in zones:
            if not brush.lens.sees((zone.x, zone.y), zone.radius * 1.2):
                continue
            if zone.kind == "waypoint":
                if zone.id in wanted:
                    self._gate(brush, zone)
            elif zone.kind == "radiation":
                draw_radiation(brush, zone)
            else:
                self._cloud(zone).draw(brush)

    def _look_ahead(self, brush: Brush, zones: list[Zone]) -> None:
        """Where there is dust, its puffs are painted before it comes into view."""
        if not self._ready_for_dust and any(zone.kind == "dust" for zone in zones):
            self._ready_for_dust = True
            sun = brush.sun_angle
            brush.studio.builder.want(("puffs", sun), AHEAD, lambda: paint_puffs(sun))

    def _gate(self, brush: Brush, zone: Zone) -> None:
        """A navigation buoy with a blinking lamp in a thin ring of light."""
        sprite = self._buoys.get(zone.number)
        if sprite is None:
            sprite = self._buoys[zone.number] = brush.studio.sprite("buoy")
        centre, scale = brush.lens.pixel((zone.x, zone.y)), brush.lens.scale
        _ring(brush, centre, zone.radius * scale)
        turned = 0.25 * brush.clock * (1 if zone.number % 2 else -1)
        brush.lit(sprite, (zone.x, zone.y), turned, BUOY_METRES)
        level = flash(brush.clock + 0.7 * zone.number)
        lights = [
            light_at(centre, 6.0 * scale * BUOY_METRES, palette.CYAN, 0.12 + 0.5 * level),
            light_at(centre, 1.2 * scale * BUOY_METRES, palette.WINDOW_COOL, 0.4 + 0.6 * level, LAMP),
        ]
        brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)

    def _cloud(self, zone: Zone) -> Cloud:
        cloud = self._clouds.get(zone.number)
        if cloud is None:
            cloud = self._clouds[zone.number] = Cloud(zone)
        return cloud


def _ring(brush: Brush, centre: Point, radius: float) -> None:
    """A hair of light, and lamps on it that run inwards one after the other."""
    pygame.draw.aacircle(brush.surface, dimmed(palette.DIM_CYAN, 0.62), centre, radius, 1)
    lights = []
    for i in range(GATE_LAMPS):
        angle = tau * i / GATE_LAMPS + GATE_TURN * brush.clock
        level = 0.35 + 0.65 * max(0.0, 1.0 - (brush.clock * 9.0 - i) % GATE_LAMPS / 5.0)
        major = i % 6 == 0
        kind = streak(length_step(17 if major else 5), direction_of(angle), palette.CYAN, level)
        lights.append(on_ring(kind, centre, radius - (4.0 if major else 0.0), angle))
    brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)
