"""Text of several lines: broken where its room ends, in either face, and never made smaller for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.lettering import Align, Style, fitted, panel_width, prose_width, speak, wrapped, write

if TYPE_CHECKING:
    import pygame

    from game.view.palette import Colour

LEADING = 1.3
"""From one line of prose to the next, times the size of its letters."""
PANEL_LEADING = 1.6
"""The same of the panel's face."""


def spoken(
    surface: pygame.Surface,
    text: str,
    x: float,
    y: float,
    size: int,
    colour: Colour,
    width: float,
    align: Align = "left",
) -> float:
    """Write prose from a height on, in lines of at most so many pixels; returns where it ends."""
    for line in broken(text, size, width):
        speak(surface, line, x, y, size, colour, align)
        y += size * LEADING
    return y


def written(
    surface: pygame.Surface, text: str, x: float, y: float, look: Style, width: float, align: Align = "left"
) -> float:
    """Write a panel text from a height on, in lines of at most so many pixels; returns where it ends.

    Only a word that is wider than a line is made smaller.
    """
    for line in panel_lines(text, look, width):
        write(surface, line, x, y, fitted(line, look, width), align)
        y += look.size * PANEL_LEADING
    return y


def spoken_height(text: str, size: int, width: float) -> float:
    """Pixels that prose takes."""
    return len(broken(text, size, width)) * size * LEADING


def written_height(text: str, look: Style, width: float) -> float:
    """Pixels that a panel text takes."""
    return len(panel_lines(text, look, width)) * look.size * PANEL_LEADING


def broken(text: str, size: int, width: float) -> list[str]:
    """Prose in lines that fit a width in pixels; a word that is wider, as a path is, is broken too."""
    parts = (_parts(word, size, width) for word in text.split(" "))
    return wrapped(" ".join(parts), size, round(width)) if text else []


def panel_lines(text: str, look: Style, width: float) -> list[str]:
    """A panel text in lines that fit a width in pixels, as far as its words do."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and panel_width(longer.rstrip(), look) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line.strip() for line in lines if line.strip()]


def _parts(word: str, size: int, width: float) -> str:
    if prose_width(word, size) <= width:
        return word
    ends = range(len(word) - 1, 0, -1)
    fits = next(end for end in ends if end == 1 or prose_width(word[:end], size) <= width)
    return f"{word[:fits]} {_parts(word[fits:], size, width)}"
