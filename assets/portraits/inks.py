"""Inks: what each material looks like in each tone of light, and the picture printed with them as SVG."""

from __future__ import annotations

from dataclasses import dataclass
from trace import outlines, path

import numpy as np
from light import DEEP, EDGE, HALF, HIGH, LIFT, LIGHT, NOTHING, SHADOW, TOP, WIDE, Seen
from numpy.typing import NDArray

SIZE = 256
"""Units across the picture."""
Light = tuple[float, float, float]
LIGHTS: dict[int, Light] = {
    DEEP: (0.020, 0.030, 0.052),
    SHADOW: (0.062, 0.088, 0.135),
    LIFT: (0.115, 0.165, 0.245),
    HALF: (0.50, 0.33, 0.24),
    LIGHT: (1.10, 0.92, 0.72),
    HIGH: (1.95, 1.72, 1.40),
    EDGE: (0.21, 0.47, 0.84),
}
"""What falls on a surface in each tone (linear): sun warm, its terminator red, all else cold."""
GROUND = "#070a11"
"""Under everything, so that no seam is light."""


@dataclass(frozen=True)
class Ink:
    """A material: its colour in even light (#rrggbb), how glossy it is, how much it glows."""

    colour: str
    gloss: float = 0.15
    glow: float = 0.0


def printed(
    seen: Seen, inks: dict[str, Ink], painted_on: dict[str, str], halos: list[tuple[str, str]]
) -> str:
    """The picture as SVG text, material by material, dark tones first."""
    shades: list[str] = []
    layers = [f'<path fill="{GROUND}" d="{_traced(_framed(seen.material != NOTHING))}"/>']
    for material in seen.materials:
        mask = _framed(_covered(seen, material, painted_on))
        for tone, region in _regions(mask, seen.tone):
            data = _traced(region)
            if data:
                shades.append(_gradient(f"i{len(shades)}", inks[material], tone))
                layers.append(f'<path fill="url(#i{len(shades) - 1})" d="{data}"/>')
    shades += [shade for shade, _ in halos]
    layers += [layer for _, layer in halos]
    return _document(shades, layers)


def halo(place: tuple[float, float], radius: float, colour: str, number: int = 0) -> tuple[str, str]:
    """A glow around a lamp, place and radius in head units: its gradient and its disc."""
    unit, name = SIZE / WIDE, f"h{number}"
    x, y, r = (round(value * unit, 1) for value in (place[0] + WIDE / 2, TOP - place[1], radius))
    stops = "".join(
        f'<stop offset="{at}" stop-color="{colour}" stop-opacity="{opacity}"/>'
        for at, opacity in ((0, 0.75), (0.25, 0.38), (0.6, 0.10), (1, 0))
    )
    where = f'gradientUnits="userSpaceOnUse" cx="{x}" cy="{y}" r="{r}"'
    shade = f'<radialGradient id="{name}" {where}>{stops}</radialGradient>'
    return shade, f'<circle fill="url(#{name})" cx="{x}" cy="{y}" r="{r}"/>'


def tone_colour(ink: Ink, tone: int, share: float = 1.0) -> str:
    """The code of an ink in a tone; ``share`` dims or lifts the light."""
    albedo = _linear(ink.colour)
    light = np.asarray(LIGHTS[tone]) * share
    sheen = np.asarray(LIGHTS[tone]) * ink.gloss * (0.10 if tone in (HIGH, EDGE) else 0.015)
    return _code(_curve(albedo * light + sheen + albedo * ink.glow))


def _covered(seen: Seen, material: str, painted_on: dict[str, str]) -> NDArray[np.bool_]:
    names = [name for name in seen.materials if name == material or painted_on.get(name) == material]
    return np.isin(seen.material, [seen.materials.index(name) for name in names])


def _regions(mask: NDArray[np.bool_], tone: NDArray[np.int8]) -> list[tuple[int, NDArray[np.bool_]]]:
    """Each tone with the area it is printed on: everything at least as bright."""
    bright = np.where(tone == EDGE, SHADOW, tone)
    nested = [(level, mask & (bright >= level)) for level in (DEEP, SHADOW, LIFT, HALF, LIGHT, HIGH)]
    return [*nested, (EDGE, mask & (tone == EDGE))]


def _framed(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Cut off at the sides and below, the lower corners chamfered like the panel's letters."""
    cells = len(mask)
    unit = SIZE / cells
    y, x = (np.indices(mask.shape) + 0.5) * unit
    side = np.abs(x - SIZE / 2)
    return mask & (side < 124) & (y < 252) & (side + y < 252 + 124 - 30)


def _traced(region: NDArray[np.bool_]) -> str:
    unit = SIZE / len(region)
    return path(outlines(region, unit, soft=0.8 / unit, tolerance=0.3, least=3.5))


def _gradient(name: str, ink: Ink, tone: int) -> str:
    near, far = tone_colour(ink, tone, 1.16), tone_colour(ink, tone, 0.72)
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="48" y1="24" x2="176" y2="256">'
        f'<stop offset="0" stop-color="{near}"/><stop offset="1" stop-color="{far}"/></linearGradient>'
    )


def _document(shades: list[str], layers: list[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}" viewBox="0 0 {SIZE} {SIZE}">'
    )
    return "\n".join([head, "<defs>", *shades, "</defs>", *layers, "</svg>", ""])


def _linear(code: str) -> NDArray[np.float64]:
    values = np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return values**2.2


def _curve(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """The film-like tone curve of the rest of the game (Narkowicz's fit)."""
    x = light * 0.8
    return np.clip(x * (2.51 * x + 0.03) / (x * (2.43 * x + 0.59) + 0.14), 0, 1)


def _code(light: NDArray[np.float64]) -> str:
    return "#" + "".join(f"{round(255 * float(v) ** (1 / 2.2)):02x}" for v in light)
