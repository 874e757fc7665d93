"""What makes older formats of saves newer, each from one format to the next. A sample of every format is tested."""

from __future__ import annotations

from typing import Any

Facts = dict[str, Any]


def name_folders(progress: Facts) -> Facts:
    """Progress 1 to 2: records were kept by the names of shipped levels alone; own levels may be called the same."""
    return progress | {
        "levels": {f"shipped/{name}": record for name, record in progress["levels"].items()},
    }
