"""The user's folders: settings, saves, and what can be made again. Each has an environment variable that names another.

None of them need exist.
"""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

SETTINGS_VARIABLE = "LUCKY_STRIKE_SETTINGS"
DATA_VARIABLE = "LUCKY_STRIKE_DATA"
CACHE_VARIABLE = "LUCKY_STRIKE_CACHE"
APP = "lucky-strike"


def user_settings() -> Path:
    """The folder of the player's settings."""
    return _named(SETTINGS_VARIABLE) or user_config_path(APP, appauthor=False)


def user_data() -> Path:
    """The folder of everything that is the player's: saves, replays, own levels, photos, reports."""
    return _named(DATA_VARIABLE) or user_data_path(APP, appauthor=False)


def user_cache() -> Path:
    """The folder of what can be made again; it may be deleted at any time."""
    return _named(CACHE_VARIABLE) or user_cache_path(APP, appauthor=False)


def _named(variable: str) -> Path | None:
    named = os.environ.get(variable)
    return Path(named) if named else None
