"""One frame of a world as a picture file, without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.sim.tuning import TICKS_A_SECOND
from game.view.flight import FlightView
from game.view.lit.studio import Studio

if TYPE_CHECKING:
    from game.sim import Controls, World

TICKS_A_FRAME = 4
LINES = 720
"""The picture is laid out for so many lines and then scaled, as the window does it."""


def open_view(size: tuple[int, int]) -> FlightView:
    """A view for pictures of a size in pixels, without a display.

    Raises:
        ValueError: width or height is not above 0.
    """
    if min(size) <= 0:
        raise ValueError(f"width and height must be above 0, got {size[0]}x{size[1]}")
    open_without_display()
    size = (max(LINES, round(LINES * size[0] / size[1])), LINES)
    return FlightView(size, studio=Studio(turn_ms=inf))


def watch(view: FlightView, world: World, fly: Callable[[World], Controls], seconds: float) -> None:
    """Fly a world on for a while before the view's eyes: sparks, messages and camera are then as in play.

    Args:
        view: what looks.
        world: is flown on.
        fly: what the hands do in the tick that comes next.
        seconds: of play.
    """
    surface = pygame.Surface(view.size).convert()
    for tick in range(round(seconds * TICKS_A_SECOND)):
        view.see(world.step(fly(world)), world)
        if tick % TICKS_A_FRAME == 0:
            view.draw(surface, world, 1.0)


def save_view(view: FlightView, world: World, path: Path, size: tuple[int, int]) -> None:
    """Save the frame that a view, which may have seen events, shows of a world; the suffix of the path says the format.

    Raises:
        OSError: the file cannot be written.
    """
    save_picture(picture_of(view, world), path, size)


def picture_of(view: FlightView, world: World) -> pygame.Surface:
    """The frame that a view shows of a world, every lit picture in it finished, however long that takes."""
    surface = pygame.Surface(view.size).convert()
    finished(view.studio, lambda: view.draw(surface, world, 1.0))
    return surface


def finished(studio: Studio, draw: Callable[[], None]) -> None:
    """Draw until no lit picture is missing and each is turned as far as the body."""
    with unhurried(studio):
        draw()
        while studio.pending:
            studio.finish()
            draw()


@contextmanager
def unhurried(studio: Studio) -> Iterator[None]:
    """There is no limit to the time for turning pictures while this lasts, nor to the memory: what would have to go
    while others are made would be wanted again for ever."""
    usual, studio.turn_ms = studio.turn_ms, inf
    limit, studio.memory.limit = studio.memory.limit, sys.maxsize
    try:
        yield
    finally:
        studio.turn_ms, studio.memory.limit = usual, limit


def save_picture(picture: pygame.Surface, path: Path, size: tuple[int, int]) -> None:
    """Save a picture at a size in pixels; the suffix of the path says the format.

    Raises:
        OSError: the file cannot be written.
    """
    if picture.get_size() != size:
        picture = pygame.transform.smoothscale(picture, size)
    try:
        pygame.image.save(picture, path)
    except pygame.error as error:
        raise OSError(f"{path}: {error}") from error


def open_without_display() -> None:
    """Make surfaces possible where there is no screen; does nothing while a window is open."""
    if pygame.display.get_init() and pygame.display.get_surface() is not None:
        return
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.display.set_mode((1, 1))
