"""Sound without a sound card, and the scripts that make it within reach."""

from __future__ import annotations

import os
import sys

import pygame
import pytest

from game.view.sound import library

sys.path.append(str(library.folder()))


BUFFER = 64
"""Samples that closing waits for."""


@pytest.fixture
def quiet_card(monkeypatch):
    """A mixer that plays to nobody."""
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", "dummy")
    pygame.mixer.quit()
    pygame.mixer.init(library.rate(), -16, 2, BUFFER, allowedchanges=0)
    yield
    pygame.mixer.quit()
