"""A report on an error: everything that helps to find its cause, as text in a file of the player's folder.

Paths of the program's own files are told from its folder on, so that a report names nobody's home.
"""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterable, Iterator
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

import game
from game.saves.durable import write_durably
from game.settings import Settings

PACKAGES = ("pygame-ce", "pymunk", "numpy", "shapely", "msgspec", "pydantic")
"""Whose versions a report tells."""
FOLDER = "reports"
BROKEN = 70
"""The exit code after an error that could not be recovered from (EX_SOFTWARE of BSD's sysexits)."""
_ROOT = str(Path(game.__file__).parent.parent)
_LIBRARY = str(Path(traceback.__file__).parent)


def report_text(error: BaseException, scenes: Iterable[str], settings: str, evidence: Iterable[str]) -> str:
    """The text of a report.

    Args:
        error: what went wrong.
        scenes: names of the scenes that were there, the last on top.
        settings: the player's, as text.
        evidence: what the scenes had to tell, a replay above all.
    """
    parts = [
        "Lucky Strike ran into an error.",
        "\n".join(_versions()),
        f"scenes: {' > '.join(scenes) or 'none'}",
        _trace(error),
        f"settings:\n{settings}",
        *evidence,
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def settings_text(settings: Settings) -> str:
    """The player's settings as a report shows them."""
    return msgspec.json.format(msgspec.json.encode(settings), indent=1).decode()


def write_report(folder: Path, text: str) -> Path:
    """Write a report into the folder of reports within a folder; returns its file.

    Raises:
        OSError: it cannot be written.
    """
    path = folder / FOLDER / f"error-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    write_durably(path, text.encode("utf-8", "backslashreplace"))
    return path


def _versions() -> Iterator[str]:
    yield f"game {game.__version__}"
    yield f"python {platform.python_version()} on {platform.system()} {platform.release()} {platform.machine()}"
    for package in PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"{package} missing"


def _trace(error: BaseException) -> str:
    """The traceback with short paths."""
    text = "".join(traceback.format_exception(error))
    for folder in sorted({*filter(None, sys.path), _ROOT, _LIBRARY}, key=len, reverse=True):
        text = text.replace(f'File "{folder}/', 'File "').replace(f'File "{folder}\\', 'File "')
    return text.replace(str(Path.home()), "~")
