"""Writing on the screen: the stroke face of the panel, and the prose face of radio and menus.

Every string is rendered once and kept. Both faces give pictures on black for additive blitting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise
from math import ceil, hypot
from pathlib import Path
from typing import Literal

import pygame

from game.view import glyphs
from game.view.contrast import Canvas, inked, is_high, plate
from game.view.kept import kept
from game.view.palette import Colour
from game.view.pen import glowing

Align = Literal["left", "centre", "right"]
ALIGNED: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""Share of a picture's width that lies left of the place it is written at."""
GRID = 6.0
"""Grid units in a letter's height."""
NARROWING = 0.92
"""A little narrower than the grid is high."""
STROKE_SHARE = 0.105
"""Stroke width as a share of the height."""
THINNEST = 1.15
"""Pixels; no stroke is thinner."""
UNIT = re.compile(r"(?<=\d )(?:KG|KM|KN|T|M/S|M|S)\b")
DOTS = "\u2026"
MARGIN = 3
"""Pixels above and below letters that a plate behind them takes."""
LARGE = 4
"""Letters are drawn so many times too large."""
PLACES = 2
"""Steps within a pixel at which letters stand."""
GLOW_ROOM = 12
"""Pixels beside a letter for the light that it sheds."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a panel text looks: height in pixels, colour, stroke width in pixels (0: by height), extra spacing."""

    size: float
    colour: Colour
    weight: float = 0.0
    track: float = 0.0

    @property
    def stroke(self) -> float:
        """Width of a stroke in pixels."""
        return self.weight or max(THINNEST, self.size * STROKE_SHARE)


@lru_cache(maxsize=1000)
def panel_width(text: str, style: Style) -> float:
    """Width of a text in pixels, from the first stroke to the end of the last advance."""
    if not _engravable(text):
        return float(prose(text, _prose_size(style), style.colour).get_width())
    unit = style.size / GRID * NARROWING
    return sum((glyphs.advance(letter) + style.track) * unit for letter in text)


def fitted(text: str, style: Style, width: float) -> Style:
    """The style, or a smaller one if the text would be wider than a width in pixels."""
    wide = panel_width(text, style)
    if wide <= width:
        return style
    share = width / wide
    return Style(style.size * share, style.colour, style.weight * share, style.track)


@kept
def panel_text(text: str, style: Style) -> pygame.Surface:
    """A text in the panel's stroke face, on black, ready to be added to the picture.

    A text with a letter that the face lacks, as in the names of somebody's own level, is set in the prose face.
    """
    if not _engravable(text):
        return prose(text, _prose_size(style), style.colour)
    width = max(1, int(panel_width(text, style) + style.size / GRID + style.stroke * 2) + 1)
    head = _head(text, style)
    picture = pygame.Surface((width, max(1, int(style.size * 1.5 + style.stroke * 2)) + head))
    x = 0.0
    for letter in text:
        steps = round(x * PLACES)
        lit = _lit_letter(letter, style, steps % PLACES)
        picture.blit(
            lit,
            (steps // PLACES - GLOW_ROOM, head - _head(letter, style)),
            special_flags=pygame.BLEND_RGB_ADD,
        )
        x += (glyphs.advance(letter) + style.track) * style.size / GRID * NARROWING
    return picture


@kept
def _lit_letter(letter: str, style: Style, step: int) -> pygame.Surface:
    """A letter with the glow around it, moved by so many steps within a pixel, with room at both sides."""
    unit, stroke = style.size / GRID * LARGE, style.stroke * LARGE
    width = ceil((glyphs.advance(letter) + 1.0) * style.size / GRID + 2 * style.stroke) + 1 + 2 * GLOW_ROOM
    head = _head(letter, style)
    height = max(1, int(style.size * 1.5 + style.stroke * 2)) + head
    large = pygame.Surface((width * LARGE, height * LARGE))
    large.blit(_letter(letter, unit, stroke, head * LARGE), (GLOW_ROOM * LARGE + step * LARGE // PLACES, 0))
    picture = pygame.transform.smoothscale(large, (width, height))
    picture.fill(style.colour, special_flags=pygame.BLEND_RGB_MULT)
    return glowing(picture, 0.22)


def _engravable(text: str) -> bool:
    return all(letter == " " or glyphs.is_known(letter) for letter in text)


def _head(text: str, style: Style) -> int:
    """Pixels above the letters that marks upon them take; 0 where there are none."""
    if text.isascii() or not any(map(glyphs.is_lofty, text)):
        return 0
    return ceil(glyphs.LIFT * style.size / GRID)


@lru_cache(maxsize=1000)
def _rise(text: str, style: Style) -> float:
    """Pixels from the upper edge of a panel text's picture down to the top of its capitals."""
    if _engravable(text):
        return _head(text, style) + style.stroke
    return _prose_font(_prose_size(style)).get_ascent() - style.size


def _prose_size(style: Style) -> int:
    return round(style.size * 1.3)


@kept
def _letter(letter: str, unit: float, stroke: float, head: int) -> pygame.Surface:
    """A large letter, white on black, with room for its strokes on all sides and ``head`` pixels for a mark."""
    wide, high = (glyphs.advance(letter) + 1.0) * unit + 2 * stroke, unit * GRID * 1.5 + 2 * stroke + head
    surface = pygame.Surface((wide, high), depth=8)  # black and white alone, and large ones are many
    surface.set_palette([(0, 0, 0), *[(255, 255, 255)] * 255])
    white = (255, 255, 255)
    for run in glyphs.strokes(letter):
        points = [(stroke + x * unit * NARROWING, stroke + head + y * unit) for x, y in run]
        if len(points) == 2 and points[0] == points[1]:
            pygame.draw.circle(surface, white, points[0], max(stroke * 0.78, LARGE * 0.95))
            continue
        for point in points:
            pygame.draw.circle(surface, white, point, stroke / 2)
        for a, b in pairwise(points):
            length = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
            ox = -(b[1] - a[1]) / length * stroke / 2
            oy = (b[0] - a[0]) / length * stroke / 2
            corners = [(a[0] + ox, a[1] + oy), (b[0] + ox, b[1] + oy)]
            corners += [(b[0] - ox, b[1] - oy), (a[0] - ox, a[1] - oy)]
            pygame.draw.polygon(surface, white, corners)
    return surface


def _prose_font(size: int) -> pygame.font.Font:
    if not pygame.font.get_init():
        _loaded_font.cache_clear()  # fonts do not outlive the module's quitting
        pygame.font.init()
    return _loaded_font(size)


@cache
def _loaded_font(size: int) -> pygame.font.Font:
    package = import_module("font_source_sans_pro")
    folder = Path(str(package.__file__)).parent / "files"
    return pygame.font.Font(folder / "SourceSansPro-Semibold.ttf", size)


@lru_cache(maxsize=300)
def prose(text: str, size: int, colour: Colour) -> pygame.Surface:
    """A line of prose, on black, ready to be added to the picture."""
    letters = _prose_font(size).render(text.replace("\0", " "), True, colour)
    picture = pygame.Surface(letters.get_size())
    picture.blit(letters, (0, 0))
    return picture


def prose_width(text: str, size: int) -> int:
    """Width of a line of prose in pixels."""
    return _prose_font(size).size(text.replace("\0", " "))[0]


@lru_cache(maxsize=200)
def shortened(text: str, size: int, width: int) -> str:
    """A line of prose that fits a width in pixels, ending in dots where something had to go."""
    if prose_width(text, size) <= width:
        return text
    while text and prose_width(text + DOTS, size) > width:
        text = text[:-1]
    return text.rstrip() + DOTS


def wrapped(text: str, size: int, width: int) -> list[str]:
    """Prose broken into lines that fit a width in pixels. Written line ends stay."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and _prose_font(size).size(longer)[0] > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def sentence(text: str) -> str:
    """A text with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def capitals(text: str) -> str:
    """A text for the panel: capitals, but units after a number as they are written."""
    return UNIT.sub(lambda found: found[0].lower().replace("kn", "kN"), text.upper())


def put(surface: Canvas, picture: pygame.Surface, x: float, y: float, align: Align = "left") -> pygame.Rect:
    """Add a picture of light to the surface; ``x`` is its left edge, centre or right edge."""
    return surface.blit(picture, (_left(picture, x, align), round(y)), special_flags=pygame.BLEND_RGB_ADD)


def _left(picture: pygame.Surface, x: float, align: Align) -> int:
    return round(x - ALIGNED[align] * picture.get_width())


def write(surface: Canvas, text: str, x: float, y: float, style: Style, align: Align = "left") -> pygame.Rect:
    """Write a panel text; ``y`` is the top of its letters."""
    if is_high():
        style = replace(style, colour=inked(style.colour))
    picture = panel_text(text, style)
    if is_high():
        wide, high = picture.get_width(), round(style.size) + 2 * MARGIN
        plate(surface, pygame.Rect(_left(picture, x, align), round(y) - MARGIN, wide, high))
    return put(surface, picture, x, y - _rise(text, style), align)


def speak(
    surface: Canvas,
    text: str,
    x: float,
    y: float,
    size: int,
    colour: Colour,
    align: Align = "left",
) -> pygame.Rect:
    """Write one line of prose; ``y`` is the top of the line."""
    picture = prose(text, size, inked(colour))
    plate(surface, picture.get_rect(topleft=(_left(picture, x, align), round(y))))
    return put(surface, picture, x, y, align)
