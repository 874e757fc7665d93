"""Tests have folders of their own for settings and saves, and one between them for the pictures they make."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.folders import CACHE_VARIABLE, DATA_VARIABLE, SETTINGS_VARIABLE

PICTURES_VARIABLE = "LUCKY_STRIKE_TEST_PICTURES"
"""Environment variable: a folder of pictures that several runs on the same code may share."""


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for variable in (SETTINGS_VARIABLE, DATA_VARIABLE):
            patch.setenv(variable, str(tmp_path_factory.mktemp("own")))
        patch.setenv(CACHE_VARIABLE, os.environ.get(PICTURES_VARIABLE) or str(pictures(tmp_path_factory)))
        yield


def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where one worker finds what another has painted: painting all of it twice would take minutes."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "pictures"
