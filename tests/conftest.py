"""Tests keep lit pictures in a folder of their own."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LUCKY_STRIKE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
