"""The window: how it is opened, and how often its display can show something new."""

from __future__ import annotations

import os
import warnings
from contextlib import suppress

import pygame

from game.heap import keep_heap_small
from game.settings import Video

LOGICAL = (1280, 720)
"""Size of the picture in pixels; the window scales it."""
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
    flags = pygame.SCALED | pygame.RESIZABLE | (pygame.FULLSCREEN if video.fullscreen else 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that the renderer is slow: it is fast enough
        try:
            return pygame.display.set_mode(LOGICAL, flags, vsync=int(video.vsync))
        except pygame.error:
            return pygame.display.set_mode(LOGICAL, flags)


def fill_screen(full: bool) -> None:
    """Let an open window fill the screen, or be a window again; the picture stays the same surface."""
    if pygame.display.get_surface() is not None and pygame.display.is_fullscreen() != full:
        with suppress(pygame.error):  # where the system has no such thing
            pygame.display.toggle_fullscreen()


def frame_rate() -> int:
    """Frames a second that the display shows, or as many as usual."""
    rates = pygame.display.get_desktop_refresh_rates()
    return max(USUAL_RATE, max(rates, default=0))
