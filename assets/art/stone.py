"""Broken stone as made things are painted: heaps of ore, loose chunks. A chunk has a radius of one metre."""

from __future__ import annotations

from functools import partial
from math import cos, sin, sqrt, tau
from random import Random

import numpy as np
from book import model
from kit import Canvas, Coat, Window, linear

from game.view.lit.grain import Floats, layers, smooth

KINDS: dict[str, tuple[str, str, float]] = {
    "waste": ("#8d7c6a", "#57504c", 0.05),
    "nickel_iron": ("#e6cf9c", "#7d6f5d", 1.5),
}
"""Light and dark colour and gloss of each kind of stone."""
SPIKES = 11
"""Crystals in a loose piece of exotic matter."""
BED = (1.75, 1.8)
"""m, of a hopper's open bed; heaps reach over its edges a little."""
FILLS = (25, 50, 75, 100)


def chunk(kind: str, seed: int) -> Canvas:
    """A loose piece."""
    canvas = Canvas((-1.35, -1.35, 1.35, 1.35), 40.0)
    if kind == "exotic_matter":
        _rose(canvas, (0.0, 0.0), 1.0, Random(f"{kind}{seed}"))
        return canvas
    _stone(canvas, (0.0, 0.0), 1.0, kind, Random(f"{kind}{seed}"))
    return canvas


def heap(kind: str, fill: int) -> Canvas:
    """Ore in a hopper's bed, so many per cent of it."""
    canvas = Canvas((-1.2, -1.3, 1.2, 1.3), 28.0)
    rng = Random(f"heap{kind}{fill}")
    share = fill / 100
    places = [(rng.uniform(-1.0, 1.0), rng.uniform(-1.0, 1.0)) for _ in range(round(16 + 44 * share))]
    wide, long = BED[0] / 2 * (0.55 + 0.42 * share), BED[1] / 2 * (0.5 + 0.5 * share)
    for i, (across, along) in enumerate(sorted(places, key=lambda p: -max(abs(p[0]), abs(p[1])))):
        rise = 0.1 + 0.8 * share * (1.0 - max(abs(across), abs(along)))
        place, radius = (across * wide, along * long), rng.uniform(0.17, 0.33)
        if kind == "exotic_matter":
            _rose(canvas, place, radius * 1.3, rng, rise)
        else:
            _stone(canvas, place, radius, kind if i % 3 else "waste", rng, rise)
    if kind == "nickel_iron":
        # Seen from afar a heap is one field: duller and warmer than the loose pieces, under the ship's orange.
        canvas.gloss *= 0.45
        canvas.albedo *= np.array([0.78, 0.70, 0.58], np.float32)
    return canvas


def _stone(
    canvas: Canvas, at: tuple[float, float], radius: float, kind: str, rng: Random, base: float = 0.1
) -> None:
    """A chipped lump: the lowest of many slanting planes."""
    bright, dark, gloss = KINDS[kind]
    window, x, y = canvas.local(at, radius * 1.3)
    x, y = x / radius, y / radius
    z = np.full(np.broadcast_shapes(x.shape, y.shape), 9.0, np.float32)
    which = np.zeros(z.shape, np.int32)
    planes = [
        (tau * i / 8 + rng.uniform(-0.3, 0.3), rng.uniform(0.2, 0.4), rng.uniform(0.82, 1.0))
        for i in range(8)
    ]
    planes += [(rng.uniform(0, tau), rng.uniform(0.5, 0.95), rng.uniform(0.6, 0.8)) for _ in range(9)]
    for number, (turn, up, away) in enumerate(planes):
        slant = sqrt(1 - up * up)
        plane = (away - slant * (x * cos(turn) + y * sin(turn))) / up
        which = np.where(plane < z, number, which)
        z = np.minimum(z, plane)
    seed = rng.randrange(10_000)
    rough = layers(0.5, seed, 3).at(canvas.x[0, window[1]] + 20.0, canvas.y[window[0], 0] + 20.0)
    z = (z + (rough - 0.5) * 0.16) * radius
    canvas.put(window, -z * 0.35, base + np.maximum(z, 0.0) * 0.8, Coat(dark, gloss * 0.25))
    mine = (z > 0.0) & (canvas.height[window] <= base + np.maximum(z, 0.0) * 0.8 + 1e-4)
    tone = np.array([rng.uniform(0.0, 1.0) for _ in planes], np.float32)[which]
    share = (
        tone * 0.75 + 0.25 * rough if kind != "nickel_iron" else smooth(0.45, 0.6, tone * 0.6 + rough * 0.4)
    )
    colour = linear(dark) + (linear(bright) - linear(dark)) * share[..., None]
    canvas.albedo[window][mine] = colour[mine]
    canvas.gloss[window][mine] = (gloss * share)[mine]


def _rose(canvas: Canvas, at: tuple[float, float], radius: float, rng: Random, base: float = 0.1) -> None:
    """Crystals that stand out from one root to all sides, the longest first, so that the short ones lie on top."""
    turn = rng.uniform(0.0, tau)
    spikes = [
        (turn + tau * i / SPIKES + rng.uniform(-0.25, 0.25), rng.uniform(0.55, 1.25), rng.uniform(0.15, 0.24))
        for i in range(SPIKES)
    ]
    window, x, y = canvas.local(at, radius * 1.35)
    for number, (way, long, wide) in enumerate(sorted(spikes, key=lambda spike: -spike[1])):
        foot = base + 0.03 * number * radius
        _spike(canvas, window, (x / radius, y / radius), (way, long, wide), radius, foot, rng.random())


def _spike(
    canvas: Canvas,
    window: Window,
    places: tuple[Floats, Floats],
    shape: tuple[float, float, float],
    radius: float,
    base: float,
    lot: float,
) -> None:
    """One crystal from its root outwards: two facets with a ridge between, and a point; a rose has a radius of one."""
    (x, y), (way, long, wide) = places, shape
    ahead, aside = x * cos(way) + y * sin(way), y * cos(way) - x * sin(way)
    half = wide * np.minimum(1.0, 2.6 * (1.0 - ahead / long)) * (ahead > -0.12)
    inside = half - np.abs(aside)
    rise = base + (np.maximum(inside, 0.0) * 1.3 + 0.35 * np.maximum(1.0 - ahead / long, 0.0)) * radius
    canvas.put(window, -inside * 0.7 * radius, rise, Coat("#22106a", 0.3))
    mine = (inside > 0.0) & (canvas.height[window] <= rise + 1e-4)
    tone = np.where(aside > 0.0, np.float32(lot), np.float32(0.3 + 0.7 * (1.0 - lot)))
    colour, shine = _strange(x, y, tone)
    ridge = np.clip(1.0 - np.abs(aside) / (0.3 * half + 1e-3), 0.0, 1.0) * smooth(0.1, 0.9, ahead / long)
    colour = colour + (linear("#a8f0ff") - colour) * (0.75 * ridge)[..., None]
    canvas.albedo[window][mine] = colour[mine]
    canvas.glow[window][mine] = (0.35 * (shine + ridge))[mine]
    canvas.gloss[window][mine] = 0.5


def _strange(x: Floats, y: Floats, tone: Floats) -> tuple[Floats, Floats]:
    """Colours that run over the facets from violet to cyan, magenta on few; and the light that they give."""
    run = 0.5 + 0.5 * np.sin(x * 2.3 + y * 1.1 + tone * 9.0)
    turn = 0.5 + 0.5 * np.sin(y * 2.6 - x * 0.8 - tone * 7.0)
    colour = linear("#22106a") * (0.6 + 0.8 * tone[..., None])
    colour = colour + (linear("#1290b8") - colour) * smooth(0.45, 1.0, run)[..., None]
    colour = colour + (linear("#d81fa8") - colour) * (smooth(0.72, 1.0, turn) * 0.85)[..., None]
    return colour, 0.06 + 0.25 * smooth(0.75, 1.0, run)


for name in (*KINDS, "exotic_matter"):
    for number in range(4):
        model(f"chunk_{name}_{number}", "wreck", partial(chunk, name, number))
for name in ("nickel_iron", "exotic_matter"):
    for level in FILLS:
        model(f"heap_{name}_{level}", "hull", partial(heap, name, level))
