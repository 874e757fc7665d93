"""What every widget of the panel is handed, and the styles they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pygame

from game.view import palette
from game.view.camera import Lens, Point
from game.view.contrast import Canvas, shaded
from game.view.kept import kept
from game.view.lettering import Style
from game.view.palette import Colour
from game.view.panel.room import Room
from game.view.pen import Kept
from game.view.poses import Pose
from game.view.tone import smooth

if TYPE_CHECKING:
    from game.sim import World

MARGIN = 28
NUMBER, VALUE, LABEL, SMALL = 22.0, 14.0, 12.0, 12.0
"""Heights of the panel's letters in pixels of a picture 720 high."""
RADIO_SIZE = 21
SCRIM_GRAIN = 4
"""A scrim is painted so many times too small: it is soft, and a large one is wanted at once."""
SCRIM_STEP = 8
"""Pixels by which sizes of a scrim differ."""
TIGHT = 1.1
"""Times the usual size of letters from which readings stand closer together."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of the panel. ``keys`` names the key or button of each action, for hints; it may be empty."""

    surface: Canvas
    """What words and shapes are written on."""
    screen: pygame.Surface
    """The picture itself, for lines and parts of pictures."""
    lens: Lens
    world: World
    ship: Pose
    """Where the ship is drawn."""
    clock: float
    keys: Mapping[str, str]
    kept: Kept
    text: float = 1.0
    """Times the usual size of all letters: 1 to 2."""
    room: Room = field(default_factory=Room)
    """What is taken by words already."""
    later: list[Callable[[], None]] = field(default_factory=list)
    """Words in the world, written last, where the others leave room."""
    caps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Caps of keys or buttons to draw for actions that are offered on the panel itself."""

    @property
    def is_tight(self) -> bool:
        """Whether the letters are so large that readings need another layout."""
        return self.text > TIGHT

    def style(self, size: float, colour: Colour, weight: float = 0.0, track: float = 0.0) -> Style:
        """A style whose size is given for letters of the usual size."""
        return Style(size * self.text, colour, weight * self.text, track)

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.lens.width

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.lens.height

    @property
    def ship_pixel(self) -> Point:
        """Where the ship is on the picture."""
        return self.lens.pixel((self.ship[0], self.ship[1]))


def style(size: float, colour: Colour, weight: float = 0.0, track: float = 0.0) -> Style:
    """A panel style, shortly."""
    return Style(size, colour, weight, track)


def tint(within: bool) -> tuple[Colour, Colour, Colour]:
    """Bright, label and dim colour of a widget that is within its limit, or beyond."""
    if within:
        return palette.CYAN, palette.LABEL_CYAN, palette.DIM_CYAN
    return palette.AMBER, palette.LABEL_AMBER, palette.DIM_AMBER


@kept
def _scrim(width: int, height: int, depth: float, square: bool = False) -> pygame.Surface:
    rows, columns = max(2, height // SCRIM_GRAIN), max(2, width // SCRIM_GRAIN)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32) + 0.5
    x, y = x / (columns / 2) - 1.0, y / (rows / 2) - 1.0
    away = (x**4 + y**4) ** 0.25 if square else np.hypot(x, y)
    level = (1.0 - depth * (1.0 - smooth(0.72 if square else 0.35, 1.0, away))) * 255
    pixels = np.repeat(level.astype(np.uint8)[..., None], 3, 2)
    small = pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), (columns, rows), "RGB").convert()
    return pygame.transform.smoothscale(small, (width, height))


def scrim(surface: Canvas, x: float, y: float, reach_x: int, reach_y: int, depth: float = 0.7) -> None:
    """Darken an ellipse softly, so that text on it can be read over anything."""
    # In steps, as texts that count change their width in every frame, and each size is kept.
    reach_x, reach_y = -(-reach_x // SCRIM_STEP) * SCRIM_STEP, -(-reach_y // SCRIM_STEP) * SCRIM_STEP
    shade = _scrim(2 * reach_x, 2 * reach_y, shaded(depth))
    surface.blit(shade, (round(x) - reach_x, round(y) - reach_y), special_flags=pygame.BLEND_RGB_MULT)


def block_scrim(surface: Canvas, place: pygame.Rect, around: int, depth: float) -> None:
    """Take the light from what is bright behind a block of lines, evenly, and softly so many pixels around it.

    What is dark stays as it is: over the sky nothing shows that there is a scrim.
    """
    wide, high = (-(-(side // 2 + around) // SCRIM_STEP) * SCRIM_STEP for side in place.size)
    shade = _scrim(2 * wide, 2 * high, shaded(depth), square=True)
    corner = (place.centerx - wide, place.centery - high)
    surface.blit(shade, corner, special_flags=pygame.BLEND_RGB_MIN)


def faded(picture: pygame.Surface, level: float) -> pygame.Surface:
    """The same light, weaker."""
    if level >= 0.99:
        return picture
    weaker = picture.copy()
    whole = max(0, round(255 * level))
    weaker.fill((whole, whole, whole), special_flags=pygame.BLEND_RGB_MULT)
    return weaker
