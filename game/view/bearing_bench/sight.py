"""What every painter of the bench is handed for a frame, and a few strokes they share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pygame

from game.sim.bench import Bench
from game.view import palette
from game.view.lettering import Style, fitted, write
from game.view.palette import Colour
from game.view.pen import Kept, Sheet

Rect = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One frame of the bench. ``focus`` is the place in ``bench.offers`` that the hands are at, -1 for none."""

    surface: pygame.Surface
    bench: Bench
    kept: Kept
    clock: float
    """s, for what moves by itself."""
    keys: Mapping[str, str]
    """Names of keys or buttons by action."""
    text: float = 1.0
    """Times the usual size of all letters: 1 to 2."""
    focus: int = -1
    lever: float = 0.0
    """Where the lever stands, 0 to 1, as it glides there."""
    hot: pygame.Surface | None = None
    """What hot metal and sparks are drawn on, that is added to the picture with the light around them; None for none."""

    @property
    def glowing(self) -> pygame.Surface:
        """What they are drawn on."""
        return self.surface if self.hot is None else self.hot

    def style(self, size: float, colour: Colour, weight: float = 0.0, track: float = 0.0) -> Style:
        """A style whose size is given for letters of the usual size."""
        return Style(size * self.text, colour, weight * self.text, track)

    def words(
        self, text: str, x: float, y: float, look: Style, width: float = 1e9, align: str = "left"
    ) -> pygame.Rect:
        """Write a text, smaller where it would be wider than so many pixels."""
        return write(self.surface, text, x, y, fitted(text, look, width), align)  # type: ignore[arg-type]


def brackets(wide: float, high: float, colour: Colour = palette.AMBER) -> pygame.Surface:
    """Four corners around what is in focus."""
    sheet = Sheet(wide + 6, high + 6)
    long = min(14.0, wide / 3, high / 3)
    for x, right in ((3.0, 1.0), (wide + 3, -1.0)):
        for y, down in ((3.0, 1.0), (high + 3, -1.0)):
            sheet.run(((x + right * long, y), (x, y), (x, y + down * long)), colour, 2.2)
    return sheet.finished()
