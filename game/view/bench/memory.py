"""How much memory the program has used at most."""

from __future__ import annotations

import sys
from pathlib import Path

STATUS = Path("/proc/self/status")
"""Where Linux tells of a process. ``getrusage`` there counts what whoever started it used, too (execve keeps it)."""


def peak_megabytes() -> float | None:
    """The peak of the resident memory since the program's start in MB; None where the system does not tell."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6
    try:
        from resource import RUSAGE_SELF, getrusage  # noqa: PLC0415  # not on Windows
    except ImportError:
        return None
    used = getrusage(RUSAGE_SELF).ru_maxrss
    return used / 1e6 if sys.platform == "darwin" else used / 1e3
