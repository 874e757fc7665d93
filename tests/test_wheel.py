"""What pip installs is whole: a wheel built from here carries its levels and plays them from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.shipped import CLEARS, LEVELS, ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("lucky_strike-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """A folder with nothing but what the wheel holds."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_carries_every_level_clear_and_asset(wheel):
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    assets = [
        path for path in (ROOT / "assets").rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    wanted = [path.relative_to(ROOT).as_posix() for path in [*LEVELS, *CLEARS, *assets]]
    assert [path for path in wanted if f"game/_data/{path}" not in held] == []


def test_the_wheel_holds_nothing_outside_its_package(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"game"}


def test_the_wheel_brings_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (entry,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        assert "lucky-strike = game.__main__:main" in archive.read(entry).decode()


@pytest.mark.sweep
def test_a_level_is_flown_from_the_wheel_in_another_folder(installed, tmp_path):
    for level, clear in zip(LEVELS, CLEARS, strict=True):
        done = from_wheel(installed, tmp_path, "run", level.stem, "--replay", str(clear), "--seconds", "3")
        assert done.returncode == 0, done.stderr
        assert "ticks       180" in done.stdout


def test_the_wheel_shows_a_level(installed, tmp_path):
    done = from_wheel(installed, tmp_path, "shot", LEVELS[0].stem, "out.png", "--size", "320x180")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.png").stat().st_size > 1000


def from_wheel(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    where = "import game, sys; assert game.__file__.startswith(sys.argv[1]), game.__file__; del sys.argv[1]; "
    code = where + "from game.__main__ import main; sys.exit(main())"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(
        [sys.executable, "-c", code, str(installed), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=environment,
    )
