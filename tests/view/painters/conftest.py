from __future__ import annotations

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from tests.view.painters.ship_stage import Stage


@pytest.fixture
def stage(tmp_path) -> Stage:
    """A ship, a brush and a studio with an empty shelf of its own."""
    return Stage(tmp_path / "shelf")
