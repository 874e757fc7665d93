"""Exotic matter bends light: what lies behind it is seen displaced, split into its colours, and lit strangely.

A place at a distance r from the middle shows what lies at r - θ²/r, as behind any point mass. Red is bent less than the
rest. The middle stays as it is, so that the mineral is seen for what it is: a stone, and no door to anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, dist, sin, sqrt, tau
from typing import TYPE_CHECKING

import numpy as np
import pygame
from numpy.typing import NDArray

from game.sim.entities import Rock, VeinState
from game.sim.frames import rotated
from game.view import palette
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import shine
from game.view.kept import kept
from game.view.tone import Floats, smooth

if TYPE_CHECKING:
    from game.sim import World

MOST = 3
"""Lenses in one frame: the heaviest, as they are seen."""
RADII = (9, 11, 14, 17, 21, 26, 32, 40, 50)
"""Pixels of θ for which maps are made."""
REACH = 2.24
"""Of the bending, in θ."""
CLEAR_INSIDE, BENT_FROM = 0.58, 0.92
"""In θ: nothing is bent within the first, everything from the second on."""
RED = 1.07
"""Red light has a θ so many times smaller."""
CHUNK_REACH, CHUNK_PULL, VEIN_PULL = 0.9, 2.8, 1.4
"""θ in metres: of a chunk without mass, more for each root of a kilogram, and of a vein laid bare."""
BARE_WITHIN = 1.2
"""m from the surface within which a vein counts as laid bare."""
BARE_DEPTH = 2.5
"""m from that surface within which the middle of its light lies."""
PHASES = 24
"""Pictures of the caustic in a turn of its colours."""
TURN_SECONDS = 9.0
LIGHTS = (palette.EXOTIC_CYAN, palette.EXOTIC_MAGENTA, palette.rgb("#5a34e0"))
LIGHT_REACH, LIGHT_OFF, LIGHT_GAIN = 2.6, 0.7, 0.6
"""θ to where strange light ends, and from the middle to each of its lights; how much what lies near gains in each."""
_RED, _REST = 0xFF0000, 0x00FFFF

Indices = NDArray[np.intp]
Colours = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Mass:
    """Something that bends light: its place (m), θ in metres, and a number that its colours start from."""

    place: Point
    pull: float
    number: int
    loose: bool
    """Whether it hangs free, so that light gathers around it."""


class Lenses:
    """Bends the picture behind exotic matter; draw it after what lies behind and before the matter itself."""

    def __init__(self) -> None:
        self._bare: dict[int, tuple[int, list[Point]]] = {}

    def draw(self, surface: pygame.Surface, brush: Brush, world: World) -> None:
        """Bend and light the picture around the heaviest masses in it."""
        for mass, theta in self._seen(brush, world):
            x, y = (round(part) for part in brush.lens.pixel(mass.place))
            phase = int((brush.clock / TURN_SECONDS + mass.number * 0.37) * PHASES) % PHASES
            if brush.quality.local_lights:
                light_up(surface, (x, y), theta, phase)
            if brush.quality.lenses:
                bend(surface, (x, y), theta)
            if mass.loose:
                light = caustic(theta, phase)
                half = light.get_width() // 2
                surface.blit(light, (x - half, y - half), special_flags=pygame.BLEND_RGB_ADD)

    def _seen(self, brush: Brush, world: World) -> list[tuple[Mass, int]]:
        scale = brush.lens.scale
        masses = [*_chunks(brush, world), *self._veins(brush, world)]
        rows = [
            (mass, fitting(mass.pull * scale))
            for mass in masses
            if mass.pull * scale > RADII[0] * 0.8 and brush.lens.sees(mass.place, mass.pull * REACH)
        ]
        return _apart(sorted(rows, key=lambda row: (-row[0].pull, row[0].number)))[:MOST]

    def _veins(self, brush: Brush, world: World) -> list[Mass]:
        masses = []
        for rock in world.rocks:
            if not any(vein.ore == "exotic_matter" for vein in rock.veins):
                continue
            x, y, angle = brush.poses.at(rock, brush.alpha)
            for spot in self._laid_bare(rock):
                dx, dy = rotated(spot, angle)
                masses.append(Mass((x + dx, y + dy), VEIN_PULL, rock.number, loose=False))
        return masses

    def _laid_bare(self, rock: Rock) -> list[Point]:
        """Where exotic veins come to the surface of a cut rock, in its frame; looked for once for each cut."""
        known = self._bare.get(rock.number)
        if known is None or known[0] != rock.revision:
            spots = [_nearest(rock, vein) for vein in rock.veins if vein.ore == "exotic_matter"]
            known = (rock.revision, [spot for spot in spots if spot is not None])
            self._bare[rock.number] = known
        return known[1]


def light_up(surface: pygame.Surface, middle: tuple[int, int], theta: int, phase: int) -> None:
    """Light what is near in three colours, from lights that go round: nothing keeps its hue for long."""
    light = _lights(theta, phase)
    area = light.get_rect(center=middle)
    seen = area.clip(surface.get_rect())
    if not seen:
        return
    gained = surface.subsurface(seen).copy()
    gained.blit(light, (area.x - seen.x, area.y - seen.y), special_flags=pygame.BLEND_RGB_MULT)
    surface.blit(gained, seen, special_flags=pygame.BLEND_RGB_ADD)


@kept
def _lights(theta: int, phase: int) -> pygame.Surface:
    """What share of its own brightness each place gains in each colour."""
    half, reach = round((LIGHT_REACH + LIGHT_OFF) * theta), LIGHT_REACH * theta
    picture = pygame.Surface((2 * half + 1, 2 * half + 1)).convert()
    for number, colour in enumerate(LIGHTS):
        angle = tau * (phase / PHASES + number / len(LIGHTS))
        x, y = half + LIGHT_OFF * theta * cos(angle), half - LIGHT_OFF * theta * sin(angle)
        shine(picture, x, y, reach, colour, LIGHT_GAIN)
    return picture


def fitting(pixels: float) -> int:
    """The θ next to one in pixels for which there is a map."""
    return min(RADII, key=lambda radius: abs(radius - pixels))


def bend(surface: pygame.Surface, middle: tuple[int, int], theta: int) -> None:
    """Displace what is painted around a pixel as a mass there would."""
    red, rest = _maps(theta)
    side = len(rest)
    area = pygame.Rect(middle[0] - side // 2, middle[1] - side // 2, side, side)
    seen = area.clip(surface.get_rect())
    if not seen:
        return
    window = (slice(seen.x - area.x, seen.right - area.x), slice(seen.y - area.y, seen.bottom - area.y))
    pixels = pygame.surfarray.pixels2d(surface)[seen.left : seen.right, seen.top : seen.bottom]
    behind = _copy_of(side)
    if seen != area:
        behind.fill(0)
    behind[window] = pixels
    flat = behind.ravel()
    bent = (flat.take(red) & _RED) | (flat.take(rest) & _REST)
    pixels[...] = bent[window]


@cache
def _copy_of(side: int) -> Colours:
    """A place for the square as it was."""
    return np.zeros((side, side), np.uint32)


@cache
def _maps(theta: int) -> tuple[Indices, Indices]:
    """Where each pixel of a square looks for its red, and for the rest: indices by columns."""
    return _map(theta, theta / RED), _map(theta, theta)


def _map(theta: int, own: float) -> Indices:
    half = round(theta * REACH)
    x, y = np.mgrid[-half : half + 1, -half : half + 1].astype(np.float32)
    away = np.hypot(x, y) + np.float32(1e-3)
    share = smooth(CLEAR_INSIDE * theta, BENT_FROM * theta, away)
    share = share * (1.0 - smooth(1.1 * theta, REACH * theta, away))
    factor = 1.0 - share * (own * own) / (away * away)
    columns = np.clip(np.rint(x * factor) + half, 0, 2 * half).astype(np.intp)
    rows = np.clip(np.rint(y * factor) + half, 0, 2 * half).astype(np.intp)
    return np.asarray(columns * (2 * half + 1) + rows)


@kept
def caustic(theta: int, phase: int) -> pygame.Surface:
    """Light that gathers at θ: thin arcs, broken, whose hue follows angle and time."""
    half = round(theta * 1.5)
    y, x = np.mgrid[-half : half + 1, -half : half + 1].astype(np.float32)
    away, angle = np.hypot(x, y), np.arctan2(y, x)
    turn = np.float32(tau * phase / PHASES)
    wide = 0.7 + 0.022 * theta
    wavy = theta * (1.0 + 0.02 * np.sin(3 * angle + turn) + 0.012 * np.sin(7 * angle - 2 * turn))
    line = np.exp(-(((away - wavy) / wide) ** 2))
    broken = np.clip(0.55 * np.sin(angle - turn) + 0.45 * np.sin(3 * angle + 1.0 + turn) - 0.1, 0.0, 1.0)
    pixels = (line * broken)[..., None] * _hue(angle * 1.5 + turn) * np.float32(140.0)
    side = 2 * half + 1
    whole = np.ascontiguousarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return pygame.image.frombuffer(whole.tobytes(), (side, side), "RGB").convert()


def _hue(angle: Floats) -> Floats:
    """Colours between cyan, violet and magenta."""
    parts = (
        0.5 + 0.5 * np.sin(angle + 0.4),
        0.45 + 0.40 * np.sin(angle + 3.5),
        0.92 + 0.08 * np.sin(2 * angle),
    )
    return np.stack(parts, axis=-1)


def _apart(rows: list[tuple[Mass, int]]) -> list[tuple[Mass, int]]:
    """Of masses that lie within each other's θ only the heaviest bends: what is bent twice is not understood."""
    kept: list[tuple[Mass, int]] = []
    for row in rows:
        if all(dist(row[0].place, other.place) > other.pull for other, _ in kept):
            kept.append(row)
    return kept


def _chunks(brush: Brush, world: World) -> list[Mass]:
    return [
        Mass(
            brush.poses.at(chunk, brush.alpha)[:2],
            CHUNK_REACH + CHUNK_PULL * sqrt(chunk.kilograms),
            chunk.number,
            loose=True,
        )
        for chunk in world.chunks
        if chunk.ore == "exotic_matter"
    ]


def _nearest(rock: Rock, vein: VeinState) -> Point | None:
    """A place in what is left of a vein, near to where a cut has brought it to the surface."""
    if rock.revision == 0:
        return None
    bare = rock.outline.exterior.intersection(vein.area.buffer(BARE_WITHIN))
    if bare.is_empty:
        return None
    near = rock.outline.intersection(vein.area).intersection(bare.buffer(BARE_DEPTH))
    middle = (bare if near.is_empty else near).centroid
    return (middle.x, middle.y)
