"""A process that is killed while it saves loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shipped import ROOT

FEW, MANY = 40, 300
needs_kill = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes as POSIX does")


def losses(kills: int, folder: Path, way: str) -> int:
    command = [sys.executable, "-m", "tests.saves.killing", str(kills), str(folder), way]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    return int(done.stdout)


@needs_kill
def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    assert losses(FEW, tmp_path / "saves", "store") == 0


@needs_kill
def test_the_kills_do_hit_what_is_written_plainly(tmp_path: Path) -> None:
    assert losses(FEW, tmp_path / "saves", "plain") > 0


@needs_kill
@pytest.mark.sweep
def test_three_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    assert losses(MANY, tmp_path / "saves", "store") == 0
