"""The drill: a boom that slides out in lengths, and a bit that turns, glows when it is hot and keeps its temper."""

from __future__ import annotations

from math import ceil, cos, sin

import numpy as np
import pygame

from game.level.structures import DRILL_AT
from game.sim.entities import Ship
from game.sim.gear import Drill
from game.view import heat
from game.view.brush import Brush
from game.view.camera import Point
from game.view.glow import HALO, shine
from game.view.lit.grain import Floats
from game.view.lit.model import Source
from game.view.lit.studio import Studio
from game.view.painters.finished import Finished
from game.view.painters.joints import on_screen
from game.view.painters.part import Part
from game.view.poses import Pose

BOOM_REST = 3.0
"""m from the boom's root to the tip of the lifted bit."""
BOOM_LENGTH = 1.5
"""m of boom in one picture."""
BIT_LENGTH = 2.6
PHASES = 6
"""Pictures of the bit in a turn of its flutes."""
GLOW_STEP, TEMPER_STEP = 20.0, 12.0
"""°C between two pictures of the heat."""
TIP_SHARE, NECK_SHARE = 1.12, 0.62
"""Heat of the tip as a share of the bit's temperature in °C, and of the neck as a share of the tip's."""
TEMPER_STRENGTH = 0.85
OUTSHONE = 0.75
"""Share of the sun's light that is lost on steel glowing with full light."""
GLOW_ON_DARK = 0.35
"""Share of its light that the dark metal between the flutes gives off, so that they stay visible."""
HALO_METRES, HALO_STRENGTH = 4.0, 0.3
MOST_HEATS = 24
"""Bits of other heats that are kept."""

Heat = tuple[int, int, int]
"""Phase, step of the glow and step of the temper."""


class DrillPainter:
    """Knows how far the bit has turned and how hot it has ever been."""

    def __init__(self) -> None:
        self._clock = 0.0
        self._turns = 0.0
        self._hottest = 0.0
        self._boom: Part | None = None
        self._bits: dict[Heat, Part] = {}

    def draw(self, brush: Brush, ship: Ship, pose: Pose) -> None:
        """Turn the bit on to the frame's time, and paint the boom and the bit."""
        drill = ship.drill
        self._turns += max(0.0, brush.clock - self._clock) * drill.rpm / 60.0
        self._clock = brush.clock
        self._hottest = max(self._hottest, drill.celsius)
        neck = BOOM_REST + drill.extension - BIT_LENGTH
        if self._boom is None:
            self._boom = Part(brush.studio.model("boom"))
        lengths = [neck - (i + 1) * BOOM_LENGTH for i in range(ceil(neck / BOOM_LENGTH))]
        blits = [self._boom.at(brush, pose, on_boom(drill.swing, at), drill.swing) for at in lengths]
        blits.append(self._bit(brush, drill).at(brush, pose, on_boom(drill.swing, neck), drill.swing))
        brush.surface.fblits(blits, pygame.BLEND_PREMULTIPLIED)
        _halo(brush, drill, pose, on_boom(drill.swing, neck + 0.6 * BIT_LENGTH))

    def _bit(self, brush: Brush, drill: Drill) -> Part:
        key = (
            int(self._turns * PHASES) % PHASES,
            max(0, round((drill.celsius * TIP_SHARE - heat.GLOWS_FROM) / GLOW_STEP)),
            max(0, round((self._hottest * TIP_SHARE - heat.TINTS_FROM) / TEMPER_STEP)),
        )
        part = self._bits.pop(key, None) or _heated_bit(brush.studio, key)
        self._bits[key] = part
        if len(self._bits) > MOST_HEATS:
            del self._bits[next(iter(self._bits))]
        return part


def _halo(brush: Brush, drill: Drill, pose: Pose, at: Point) -> None:
    """A faint light around a bit that glows: it must not hide it."""
    colour = heat.incandescence(drill.celsius * TIP_SHARE)
    x, y = on_screen(brush, pose, at)
    shine(brush.surface, x, y, HALO_METRES * brush.lens.scale, colour, HALO_STRENGTH, HALO)


def on_boom(swing: float, metres: float) -> Point:
    """A place so far from the boom's root, in metres on the ship."""
    return (DRILL_AT[0] + cos(swing) * metres, DRILL_AT[1] + sin(swing) * metres)


class _Heat:
    """Puts the colours of heat onto the bit, most at its tip."""

    def __init__(self, source: Source, glow: int, temper: int) -> None:
        self._source = source
        self._now = glow * GLOW_STEP + heat.GLOWS_FROM if glow else 0.0
        self._hottest = temper * TEMPER_STEP + heat.TINTS_FROM

    def complete(self, level: int, direction: int) -> bool:
        """Nothing else is needed."""
        return True

    def __call__(self, picture: pygame.Surface, level: int, direction: int) -> pygame.Surface:
        """The bit as hot as it is."""
        columns = np.arange(picture.get_width()) + 0.5 - self._source.origin(level)[0]
        along = np.clip(columns / self._source.scales[level] / BIT_LENGTH, 0.0, 1.0)
        shares = NECK_SHARE + (1.0 - NECK_SHARE) * along
        return heated(picture, shares * self._now, shares * self._hottest)


def _heated_bit(studio: Studio, key: Heat) -> Part:
    phase, glow, temper = key
    model = studio.model(f"bit_{phase}")
    if glow == 0 and temper == 0:
        return Part(model)
    return Part(Finished(studio, model, _Heat(model.source, glow, temper)))


def heated(picture: pygame.Surface, now: Floats, hottest: Floats) -> pygame.Surface:
    """A picture of steel in the colours of its heat.

    Args:
        picture: lit, colours multiplied by alpha.
        now: °C of each column.
        hottest: °C that each column has once had.
    """
    result = picture.copy()
    pixels = pygame.surfarray.pixels3d(result)
    colours = pixels.astype(np.float32)
    light = colours.mean(axis=2, keepdims=True)
    tint = np.array([heat.temper(float(celsius)) for celsius in hottest], np.float32)[:, None, :]
    taken = np.clip((hottest - heat.TINTS_FROM) / 40.0, 0.0, TEMPER_STRENGTH)[:, None, None]
    colours += (light * tint / 130.0 - colours) * taken
    if now.max() > heat.GLOWS_FROM:
        alpha = pygame.surfarray.array_alpha(result).astype(np.float32)[..., None] / 255.0
        glow = np.array([heat.incandescence(float(celsius)) for celsius in now], np.float32)[:, None, :]
        relief = GLOW_ON_DARK + (1.0 - GLOW_ON_DARK) * np.minimum(light / 110.0, 1.0)
        # What glows outshines the light that falls on it.
        colours *= 1.0 - OUTSHONE * glow.max(axis=2, keepdims=True) / 255.0
        colours += glow * alpha * relief
    pixels[:] = np.clip(colours, 0.0, 255.0).astype(np.uint8)
    del pixels
    return result
