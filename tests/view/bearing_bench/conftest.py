"""The bench's pictures need a surface to be converted for."""

from __future__ import annotations

import pytest

from tests.screen import picture


@pytest.fixture(autouse=True)
def _screen() -> None:
    picture()
