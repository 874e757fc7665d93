"""Lamps on made things: beacons that flash, lights of a berth, windows behind which somebody lives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, degrees, exp, log, pi, sin

import numpy as np
import pygame
from numpy.typing import NDArray

from game.sim.entities import Structure
from game.sim.frames import rotated
from game.sim.gear import PortState
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import LAMP
from game.view.lit.maps import art_index
from game.view.painters.loose import light_at
from game.view.painters.tumbling import Blit
from game.view.palette import Colour, dimmed
from game.view.poses import Pose
from game.view.tone import smooth

BEACON_SECONDS = 2.4
FLASH_SECONDS = 0.16
"""A beacon flashes twice, so long each, with as long a pause between."""
WINDOW_SECONDS = 22.0
"""A window that lives goes on and off in about so long."""
WINDOW_COLOURS = (palette.WINDOW_WARM, palette.WINDOW_PALE, palette.WINDOW_AMBER, palette.WINDOW_WARM)
WINDOW_METRES = 0.6
WINDOW_TURNS, LEAST_TURNED = 12, 2
"""Pictures of a window in a quarter of a turn, and pixels of its sides up to which one that lies askew is not told from
one that does not."""
PORT_LAMP_AT = (-1.6, 2.9)
"""m from a port's face: a lamp on either side."""
CONE_METRES = 34.0
"""Length of the light in front of a berth."""
CONE_SPREAD = 0.24
"""Slope of the line along which a third of the light on the axis is left."""
CONE_PIXELS = 160
"""Length of the painted cone, from which the others are scaled."""
CONE_STEP = 0.12
FLOODLIGHT = palette.rgb("#9a8f7c")
FAILING_SECONDS = 7.0
ALIVE_SECONDS = 2.2
"""A failing lamp shines so long of ``FAILING_SECONDS``."""


@dataclass(frozen=True, slots=True)
class Lamps:
    """Where lamps are on a kind of structure, in metres in its frame."""

    beacons: tuple[Point, ...]
    windows: NDArray[np.float64]
    """Windows that are lit now and then, a row each."""
    failing: tuple[Point, ...]
    """Lamps that are about to go out."""


def lamps_of(kind: str) -> Lamps:
    """The lamps of a kind, as its model has them."""
    spots = art_index()[kind].get("spots", {})
    windows = np.array(spots.get("windows", []), np.float64).reshape(-1, 2)
    return Lamps(_places(spots, "beacons"), windows, _places(spots, "failing"))


def _places(spots: dict[str, list[list[float]]], name: str) -> tuple[Point, ...]:
    return tuple((x, y) for x, y in spots.get(name, []))


def draw_lamps(brush: Brush, structure: Structure, lamps: Lamps, pose: Pose) -> None:
    """Add the light of beacons and windows, and of what is failing."""
    pixels = Pixels(brush, pose)
    scale = brush.lens.scale
    lights = _windows(brush, structure, lamps, pixels, pose[2])
    for i, local in enumerate(lamps.beacons):
        level = flash(brush.clock + 0.37 * i + structure.number)
        lights.append(light_at(pixels.at(local), 4.6 * scale, palette.BEACON, 0.10 + 0.8 * level))
        lights.append(light_at(pixels.at(local), 1.1 * scale, palette.BEACON, 0.35 + 0.65 * level, LAMP))
    for local in lamps.failing:
        level = failing(brush.clock)
        lights.append(light_at(pixels.at(local), 4.0 * scale, palette.WINDOW_AMBER, 0.7 * level))
        lights.append(light_at(pixels.at(local), 0.8 * scale, palette.WINDOW_PALE, level, LAMP))
    brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)


def draw_berth(brush: Brush, port: PortState, pose: Pose, targeted: bool) -> None:
    """Floodlights and running lights of one port, brighter where it is wanted."""
    pixels, scale = Pixels(brush, pose), brush.lens.scale
    lights = [_cone(pixels.at(port.at), pose[2] + port.heading, scale, 0.9 if targeted else 0.4)]
    for side in (1.0, -1.0):
        x, y = rotated((PORT_LAMP_AT[0], side * PORT_LAMP_AT[1]), port.heading)
        place = pixels.at((port.at[0] + x, port.at[1] + y))
        lights.append(light_at(place, 3.4 * scale, palette.CYAN, 0.8 if targeted else 0.4))
        lights.append(light_at(place, 0.8 * scale, palette.STAR_WHITE, 0.8, LAMP))
    lights.append(light_at(pixels.at(port.at), 5.5 * scale, palette.CYAN, 0.45 if targeted else 0.15))
    brush.surface.fblits(lights, pygame.BLEND_RGB_ADD)


class Pixels:
    """Turns places on a body at a pose into pixels."""

    def __init__(self, brush: Brush, pose: Pose) -> None:
        self._x, self._y = brush.lens.pixel(pose[:2])
        self._c, self._s = cos(pose[2]) * brush.lens.scale, sin(pose[2]) * brush.lens.scale

    def at(self, local: Point) -> Point:
        """The pixel of a place in metres in the body's frame."""
        x, y = local
        return (self._x + x * self._c - y * self._s, self._y - x * self._s - y * self._c)

    def all(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same for rows of places."""
        turn = np.array([[self._c, -self._s], [-self._s, -self._c]])
        return np.asarray(places @ turn.T + (self._x, self._y))


def flash(clock: float) -> float:
    """How bright a beacon is, 0 to 1: two short flashes, then darkness."""
    phase = clock % BEACON_SECONDS
    if phase > 3 * FLASH_SECONDS:
        return 0.35 * exp(-(phase - 3 * FLASH_SECONDS) / 0.2)
    return 1.0 if phase % (2 * FLASH_SECONDS) < FLASH_SECONDS else 0.3


def failing(clock: float) -> float:
    """How bright a lamp on its last power is: it stutters for a second or two, then nothing for a while."""
    phase = clock % FAILING_SECONDS
    if phase > ALIVE_SECONDS:
        return 0.0
    stutter = sin(phase * 37.0) + sin(phase * 61.0 + 1.0) + sin(phase * 13.0)
    return min(1.0, max(0.0, 0.5 * stutter)) * (1.0 - phase / ALIVE_SECONDS)


def lit_now(count: int, clock: float, seed: int) -> NDArray[np.bool_]:
    """Which of so many living windows are lit: somewhat more than half of them, each at its own pace."""
    number = np.arange(count)
    pace = WINDOW_SECONDS * (0.6 + 0.8 * ((number * 0.754877) % 1.0))
    return np.asarray((clock / pace + number * 0.569840 + seed * 0.31) % 1.0 < 0.55)


def _windows(brush: Brush, structure: Structure, lamps: Lamps, pixels: Pixels, angle: float) -> list[Blit]:
    lit = np.flatnonzero(lit_now(len(lamps.windows), brush.clock, structure.number))
    side = max(2, round(WINDOW_METRES * brush.lens.scale))
    turn = round(angle / (pi / 2) * WINDOW_TURNS) % WINDOW_TURNS if side > LEAST_TURNED else 0
    pictures = [_window(side, colour, turn) for colour in WINDOW_COLOURS]
    corners = np.round(pixels.all(lamps.windows[lit]) - pictures[0].get_width() / 2).astype(int)
    return [
        (pictures[number % len(pictures)], (x, y))
        for number, (x, y) in zip(lit.tolist(), corners.tolist(), strict=True)
        if -4 * side < x < brush.lens.width and -4 * side < y < brush.lens.height
    ]


@lru_cache(maxsize=256)
def _window(side: int, colour: Colour, turn: int) -> pygame.Surface:
    """A lit window with a little light around it, turned by so many steps."""
    whole = side * 3
    pane = pygame.Surface((whole, whole))
    pane.fill(dimmed(colour, 0.8), (side, side, side, side))
    if turn:
        turned = pygame.transform.rotozoom(pane, 90.0 * turn / WINDOW_TURNS, 1.0)
        pane.fill((0, 0, 0))
        pane.blit(turned, turned.get_rect(center=(whole // 2, whole // 2)))
    halo = light_at((0.0, 0.0), whole / 2, dimmed(colour, 0.35))[0]
    picture = pygame.transform.smoothscale(halo, (whole, whole))
    picture.blit(pane, (0, 0), special_flags=pygame.BLEND_RGB_MAX)
    return picture


def _cone(face: Point, heading: float, scale: float, strength: float) -> Blit:
    """The light in front of a berth, to be added."""
    picture = _turned_cone(round(degrees(heading)) % 360, round(log(scale) / CONE_STEP), round(strength * 10))
    reach = CONE_METRES * scale / 2
    middle = (face[0] + cos(heading) * reach, face[1] - sin(heading) * reach)
    width, height = picture.get_size()
    return picture, (round(middle[0] - width / 2), round(middle[1] - height / 2))


@lru_cache(maxsize=48)
def _turned_cone(angle: int, step: int, tenths: int) -> pygame.Surface:
    zoom = CONE_METRES * exp(step * CONE_STEP) / CONE_PIXELS
    picture = pygame.transform.rotozoom(_cone_picture(tenths), angle or 0.01, zoom)
    black = pygame.Surface(picture.get_size()).convert()
    black.blit(picture, (0, 0))
    return black


@lru_cache(maxsize=4)
def _cone_picture(tenths: int) -> pygame.Surface:
    """The cone lying along x, its point at the middle of the left side."""
    length, width = CONE_PIXELS, CONE_PIXELS // 2
    y, x = np.mgrid[0:width, 0:length].astype(np.float32)
    along = (x + 4.0) / length
    off = np.abs(y - width / 2) / (x + 14.0)
    light = np.exp(-((off / CONE_SPREAD) ** 2)) * np.exp(-along * 2.2) * smooth(0.0, 0.5, 1.0 - along)
    colour = np.array(FLOODLIGHT, np.float32) * np.float32(tenths / 15.0)
    pixels = np.clip(light[..., None] * colour, 0, 255).astype(np.uint8)
    return pygame.image.frombuffer(pixels.tobytes(), (length, width), "RGB").convert()
