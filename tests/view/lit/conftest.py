from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame


@pytest.fixture(autouse=True)
def screen(tmp_path, monkeypatch):
    """A screen without a display, and a cache of the test's own."""
    monkeypatch.setenv("LUCKY_STRIKE_CACHE", str(tmp_path / "cache"))
    pygame.display.init()
    return pygame.display.set_mode((64, 64))
