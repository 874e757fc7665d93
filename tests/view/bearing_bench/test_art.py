"""The bench's pictures: each has a recipe, they are small, and their scripts make them again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.view.assets import assets_folder

FOLDER = assets_folder() / "bench"
PICTURES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".png", ".jpg"))


def test_all_of_it_is_small():
    assert PICTURES
    assert sum((FOLDER / name).stat().st_size for name in PICTURES) < 2_500_000


@pytest.mark.sweep
def test_every_picture_is_made_again():
    done = subprocess.run(
        [sys.executable, str(FOLDER / "make.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("same") + done.stdout.count("alike") == len(PICTURES)
