"""The window: how it is opened, and how often its display can show something new."""

from __future__ import annotations

import os
import warnings
from contextlib import suppress
from typing import get_args

import pygame

from game.heap import keep_heap_small
from game.settings import Video, WindowSize

AS_IT_COMES, *SIZE_NAMES = get_args(WindowSize)
LOGICAL = (1280, 720)
"""Size of the picture in pixels; the window scales it."""
SIZES = tuple((int(wide), int(high)) for wide, _, high in (name.partition("x") for name in SIZE_NAMES))
"""That a window can be given, from the smallest on."""
USUAL = Video()
USUAL_RATE = 60
"""Frames a second where the display does not tell."""


def open_window(video: Video = USUAL) -> pygame.Surface:
    """The window: a logical picture of 1280 by 720, scaled to whatever the player makes of it.

    Raises:
        pygame.error: there is no display.
    """
    keep_heap_small()
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    pygame.display.init()
    pygame.display.set_caption("Lucky Strike")
    pygame.key.set_repeat()
    surface = _set_mode(video)
    _shape(video)
    return surface


def reshape(before: Video, video: Video) -> None:
    """Let what was changed of an open window act at once; the picture stays the same surface.

    SDL's dummy driver outlives neither a second mode nor another size, and has no screen to wait for.
    """
    if pygame.display.get_surface() is None or pygame.display.get_driver() == "dummy":
        return
    if before.vsync != video.vsync:
        _set_mode(video)
    if (before.window, before.vsync, before.fullscreen) != (video.window, video.vsync, video.fullscreen):
        _shape(video)


def window_sizes() -> tuple[WindowSize, ...]:
    """What a window can be on the largest desktop there is, as the setting has it."""
    wide, high = max(pygame.display.get_desktop_sizes() if pygame.display.get_init() else [LOGICAL])
    fits = [name for name, size in zip(SIZE_NAMES, SIZES, strict=True) if size[0] <= wide and size[1] <= high]
    return (AS_IT_COMES, *fits)


def _set_mode(video: Video) -> pygame.Surface:
    flags = pygame.SCALED | pygame.RESIZABLE | (pygame.FULLSCREEN if video.fullscreen else 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that the renderer is slow: it is fast enough
        try:
            return pygame.display.set_mode(LOGICAL, flags, vsync=int(video.vsync))
        except pygame.error:
            return pygame.display.set_mode(LOGICAL, flags)


def _shape(video: Video) -> None:
    """Give the window the size that is set; as it is while it fills the screen, and where none is set.

    pygame has no other way to it than one that it calls deprecated; without it the window stays as it came.
    """
    if video.window == AS_IT_COMES or video.fullscreen or pygame.display.get_driver() == "dummy":
        return
    size = SIZES[SIZE_NAMES.index(video.window)]
    with warnings.catch_warnings(), suppress(AttributeError, pygame.error):
        warnings.simplefilter("ignore", DeprecationWarning)
        window = pygame.Window.from_display_module()
        window.minimum_size = SIZES[0]
        window.size = size
        window.position = pygame.WINDOWPOS_CENTERED


def fill_screen(full: bool) -> None:
    """Let an open window fill the screen, or be a window again; the picture stays the same surface."""
    if pygame.display.get_surface() is not None and pygame.display.is_fullscreen() != full:
        with suppress(pygame.error):  # where the system has no such thing
            pygame.display.toggle_fullscreen()


def frame_rate() -> int:
    """Frames a second that the display shows, or as many as usual."""
    rates = pygame.display.get_desktop_refresh_rates()
    return max(USUAL_RATE, max(rates, default=0))
