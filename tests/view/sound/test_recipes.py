"""The scripts make the committed files again, to the byte. Slow: sweep."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game.view.sound import library

SAMPLE = (
    "spindle_330",
    "clang_large_2",
    "kayla_wry_short",
    "bearing_tick_fast",
    "alarm_fuel",
    "leg_creak",
    "ui_accept",
    "bench_grind",
    "lever_click",
)


@pytest.mark.sweep
def test_a_few_files_are_made_again_to_the_byte():
    script = library.folder() / "make.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check", *SAMPLE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("same") == len(SAMPLE)
