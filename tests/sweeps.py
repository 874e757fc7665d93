"""Long sweeps, in full or in the reduced size that every change is checked with."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def reduced(cases: Sequence[T], every: int) -> Sequence[T]:
    """All cases of a sweep, or each so many-th one in a reduced one."""
    return cases[::every] if is_reduced() else cases


def is_reduced() -> bool:
    """Whether sweeps are run in their reduced size."""
    return os.environ.get("LUCKY_STRIKE_SWEEP") == "small"
