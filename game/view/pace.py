"""How a sixtieth of a second is shared: the frame first, then making pictures that are still missing."""

from __future__ import annotations

FRAME_MS, SPARE_MS = 1000.0 / 60.0, 5.0
"""A frame's time, and what of it is left alone."""
LEAST_WORK_MS, MOST_WORK_MS = 0.5, 5.0
"""Time between two frames for making pictures."""


def work_ms(spent_ms: float) -> float:
    """Milliseconds for making pictures after a frame that took so many."""
    return max(LEAST_WORK_MS, min(MOST_WORK_MS, FRAME_MS - SPARE_MS - spent_ms))
