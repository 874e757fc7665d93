"""Sessions keep their replays in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.folders import DATA_VARIABLE, SETTINGS_VARIABLE


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    monkeypatch.setenv(SETTINGS_VARIABLE, str(tmp_path / "settings"))
