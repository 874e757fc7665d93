"""Tests have folders of their own for pictures, settings and saves."""

from __future__ import annotations

import pytest

from game.folders import CACHE_VARIABLE, DATA_VARIABLE, SETTINGS_VARIABLE


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for variable in (CACHE_VARIABLE, SETTINGS_VARIABLE, DATA_VARIABLE):
            patch.setenv(variable, str(tmp_path_factory.mktemp("own")))
        yield
