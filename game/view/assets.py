"""Where the pictures, sounds and texts lie: beside an installed package, or in the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def assets_folder() -> Path:
    """The folder of assets."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "_data" / "assets"
    return installed if installed.is_dir() else package.parent / "assets"
