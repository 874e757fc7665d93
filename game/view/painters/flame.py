"""Burning gas as light: the pictures of the main engine's plume and of a cold jet, all with the nozzle on the right.

A flame is painted once at full thrust in a few frames that follow on each other in a circle; what is smaller, weaker or
turned is made from these. Places run downstream: 0 at the nozzle, 1 at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import pi, tau

import numpy as np
import pygame

from game.view import palette
from game.view.tone import Floats, linear, toned

FRAMES = 10
"""Pictures of a flame, in a circle."""
PLUME_METRES = 52.0
PLUME_WIDTH = 2.9
"""m: the measure of all widths of the plume."""
PLUME_SPAN = 5.6
"""Widths that the plume's picture is high."""
JET_METRES, JET_SPAN = 6.5, 4.4
"""Length and height in metres of a jet's picture."""
PLUME_SCALE, JET_SCALE = 6.0, 10.0
"""Pixels a metre of the pictures as they are painted."""
DIAMONDS = 8
FRONT_METRES = 0.8
"""Room that a picture has behind the nozzle's mouth, towards the ship."""
WAVES = 9
"""Of which the turbulence is made."""


@cache
def plume_frame(frame: int) -> pygame.Surface:
    """The plume at full thrust."""
    t, y = _places(PLUME_METRES, PLUME_WIDTH * PLUME_SPAN, PLUME_SCALE)
    return _picture(_plume_light(t, y / PLUME_WIDTH, frame / FRAMES), t, y)


@cache
def jet_frame(frame: int) -> pygame.Surface:
    """A jet of cold gas that bursts out: a cone, brightest at its root."""
    t, y = _places(JET_METRES, JET_SPAN, JET_SCALE)
    return _picture(_jet_light(t, y, frame / FRAMES), t, y)


def light_flames() -> Iterator[None]:
    """Paint all flames ahead, in slices: they are kept, so that the first burn finds them."""
    for frame in range(FRAMES):
        plume_frame(frame)
        yield
        jet_frame(frame)
        yield


def _places(length: float, height: float, scale: float) -> tuple[Floats, Floats]:
    """How far downstream (1 at the end) and how far aside (m) each pixel is."""
    columns, rows = round((length + FRONT_METRES) * scale), round(height * scale) | 1
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    return (columns - FRONT_METRES * scale - x) / (length * scale), (y - rows // 2) / scale


def _plume_light(t: Floats, y: Floats, phase: float) -> Floats:
    """Linear light of the plume; ``y`` in widths."""
    down = np.clip(t, 0.0, 1.0)
    swirl = turbulence(down, y, phase, 4, 0.05)
    aside = y + 0.32 * down * swirl + 0.26 * down * turbulence(down, y, phase, 9, 0.35)
    wide = 0.64 + 0.70 * np.minimum(3.0 * down, 1.0) ** 0.7 * (1.0 - 0.45 * down)
    core = (
        np.exp(-((aside / (wide * 0.34 * (1.0 - 0.5 * down))) ** 2)) * np.clip(1 - 1.55 * down, 0, 1) ** 1.1
    )
    diamonds = 0.75 + 0.75 * np.cos(down * tau * DIAMONDS) * np.exp(-2.2 * down)
    body = np.exp(-((aside / (wide * 0.72 * (1.0 - 0.5 * down))) ** 2)) * (1.0 - down) ** 1.4
    ragged = np.clip(0.75 + 0.45 * turbulence(down, y, phase, 23, 0.5), 0.15, 1.4)
    sheath = np.exp(-(((y + 0.25 * down * swirl) / (wide * 1.5)) ** 2)) * (1.0 - 0.95 * down) ** 1.6
    sheath *= np.clip(0.15 + 9.0 * down, 0.0, 1.0)
    light = (core**1.3 * diamonds * 1.6)[..., None] * (
        0.5 * linear(palette.PLUME_CORE) + 0.5 * linear(palette.PLUME_BODY)
    )
    light += (body**1.6 * 0.34 * ragged)[..., None] * linear(palette.PLUME_BODY)
    light += (body * 0.72 * ragged)[..., None] * linear(palette.PLUME_SHEATH)
    light += (sheath * 0.10 * ragged)[..., None] * linear(palette.PLUME_SHEATH)
    light += (sheath**0.6 * 0.09)[..., None] * linear(palette.PLUME_TAIL)
    return np.asarray(light * _front(t)[..., None])


def _jet_light(t: Floats, y: Floats, phase: float) -> Floats:
    """Linear light of a jet; ``y`` in metres."""
    down = np.clip(t, 0.0, 1.0)
    wide = 0.22 + 1.15 * down**0.8
    aside = y + 0.35 * down * turbulence(down, y, phase, 5, 0.3)
    ragged = np.clip(0.8 + 0.7 * down * turbulence(down, y, phase, 31, 0.9), 0.1, 1.6)
    gas = np.exp(-((aside / wide) ** 2)) * (1.0 - down) ** 2.2 * ragged
    core = np.exp(-((aside / (wide * 0.45)) ** 2)) * (1.0 - down) ** 6
    light = (gas * 0.34)[..., None] * linear(palette.PLUME_BODY)
    light += (core * 0.9)[..., None] * linear(palette.PLUME_CORE)
    return np.asarray(light * _front(t)[..., None])


def turbulence(t: Floats, y: Floats, phase: float, seed: int, fine: float) -> Floats:
    """Values of about -1 to 1 that drift downstream and are the same again after a whole phase.

    Args:
        t: downstream.
        y: aside.
        phase: 0 to 1.
        seed: of the waves.
        fine: waves across for each unit aside.
    """
    rng = np.random.default_rng(seed)
    total = np.zeros_like(t)
    for number in range(WAVES):
        speed = 1 + number % 5
        across = rng.uniform(-fine, fine) * speed
        turn = rng.uniform(0.0, tau)
        total += np.sin(tau * (2 * speed * t + across * y - speed * phase) + turn) * speed**-0.8
    return np.asarray(total * np.float32(0.42))


def _front(t: Floats) -> Floats:
    """Light comes up within the nozzle's mouth."""
    return np.asarray(np.clip(t * 60.0 + 0.7, 0.0, 1.0))


def _picture(light: Floats, t: Floats, y: Floats) -> pygame.Surface:
    """Light as a picture that is black at its edges, so that no box is seen when it is added."""
    edge = 0.5 + 0.5 * np.cos(pi * np.clip(np.abs(y) / np.abs(y).max() * 2.5 - 1.5, 0.0, 1.0))
    end = np.clip((1.0 - t) * 12.0, 0.0, 1.0)
    pixels = np.ascontiguousarray(toned(light * (edge * end)[..., None]))
    height, width = t.shape
    return pygame.image.frombuffer(pixels.tobytes(), (width, height), "RGB").convert()
