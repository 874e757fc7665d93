"""The bench's pictures: loaded once, tinted, scaled and turned, and kept with what all painters keep.

Pictures with alpha have their colours multiplied by it, so they are blitted with ``BLEND``.
"""

from __future__ import annotations

from math import cos, sin, tau

import cv2
import numpy as np
import pygame

from game.sim.materials import AlloyName, GreaseName
from game.view.assets import assets_folder
from game.view.kept import kept
from game.view.lit.maps import Bytes
from game.view.palette import Colour, rgb

BLEND = pygame.BLEND_PREMULTIPLIED
Point = tuple[float, float]
FRAMES = 24
"""Pictures of a ball in a turn."""
SPHERE = 140 / 144
"""Share of a ball's picture that is the ball."""
GREASE_COLOURS: dict[GreaseName, Colour] = {
    "standard": rgb("#d9922c"),
    "high_temperature": rgb("#c9402c"),
    "vacuum": rgb("#e8e4da"),
    "pump_oil": rgb("#6f7a3c"),
}
WHITE = (255, 255, 255, 255)


@kept
def picture(name: str) -> pygame.Surface:
    """One of the bench's pictures by its file's name.

    Raises:
        FileNotFoundError: there is none of that name.
    """
    loaded = pygame.image.load(assets_folder() / "bench" / name)
    return loaded.convert() if name.endswith(".jpg") else loaded.convert_alpha().premul_alpha()


@kept
def tinted(name: str, colour: Colour) -> pygame.Surface:
    """A neutral picture in a colour."""
    copy = picture(name).copy()
    copy.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return copy


@kept
def ball(
    alloy: AlloyName, diameter: int, turned_by: int = 0, scuffs: int = 0, spalled: bool = False
) -> pygame.Surface:
    """A ball so many pixels across, its scuffs turned by so many of ``FRAMES`` parts of a turn, clockwise."""
    whole = picture(f"ball_{alloy}.png").copy()
    marks = ([f"scuffs_{min(2, scuffs)}.png"] if scuffs else []) + (["spall.png"] if spalled else [])
    for name in marks:
        mark = picture(name)
        middle = mark.get_width() / 2
        spun = spin(mark, tau * turned_by / FRAMES, (middle, middle), (middle, middle), mark.get_size())
        whole.blit(spun, (0, 0), special_flags=BLEND)
    side = max(4, round(diameter / SPHERE))
    return pygame.transform.smoothscale(whole, (side, side))


@kept
def shadow(diameter: int) -> pygame.Surface:
    """The shadow of a ball so many pixels across."""
    side = max(4, round(diameter * 1.45))
    return pygame.transform.smoothscale(picture("shadow.png"), (side, side))


def frame_of(angle: float) -> int:
    """Which of a ball's pictures shows it turned by an angle in radians."""
    return round(angle / tau * FRAMES) % FRAMES


def put_middle(surface: pygame.Surface, what: pygame.Surface, at: Point) -> None:
    """Lay a picture with alpha around a place."""
    surface.blit(
        what, (round(at[0] - what.get_width() / 2), round(at[1] - what.get_height() / 2)), special_flags=BLEND
    )


def put_shade(surface: pygame.Surface, what: pygame.Surface, at: Point) -> None:
    """Multiply what lies around a place by a picture."""
    corner = (round(at[0] - what.get_width() / 2), round(at[1] - what.get_height() / 2))
    surface.blit(what, corner, special_flags=pygame.BLEND_RGB_MULT)


def put_light(surface: pygame.Surface, what: pygame.Surface, at: Point) -> None:
    """Add a picture of light around a place."""
    corner = (round(at[0] - what.get_width() / 2), round(at[1] - what.get_height() / 2))
    surface.blit(what, corner, special_flags=pygame.BLEND_RGB_ADD)


def put_ball(surface: pygame.Surface, what: pygame.Surface, at: Point, drop: float = 0.15) -> None:
    """A ball with its shadow, which falls down and to the right by a share of the ball's width."""
    wide = what.get_width()
    put_middle(surface, shadow(round(wide * SPHERE)), (at[0] + wide * drop, at[1] + wide * drop))
    put_middle(surface, what, at)


def spin(
    what: pygame.Surface,
    angle: float,
    origin: Point,
    middle: Point,
    size: tuple[int, int],
    border: tuple[int, int, int, int] = (0, 0, 0, 0),
) -> pygame.Surface:
    """A picture turned clockwise on the screen.

    Args:
        what: 32 bits a pixel.
        angle: in radians.
        origin: the place in it around which it turns.
        middle: where that place lies in what comes out.
        size: of what comes out.
        border: blue, green, red and alpha of what lies beyond the picture.
    """
    c, s = cos(angle), sin(angle)
    way = np.array(
        [
            [c, s, origin[0] - c * middle[0] - s * middle[1]],
            [-s, c, origin[1] + s * middle[0] - c * middle[1]],
        ]
    )
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    pixels = cv2.warpAffine(_pixels(what), way, size, flags=flags, borderValue=border)
    return pygame.image.frombuffer(pixels.data, size, "BGRA")


def _pixels(what: pygame.Surface) -> Bytes:
    whole = np.asarray(what.get_view("2")).T
    return whole.view(np.uint8).reshape(what.get_height(), what.get_width(), 4)
