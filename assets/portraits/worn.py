"""What is added to a bare head or body: a maker of parts, told the face that wears it and its mood."""

from __future__ import annotations

from collections.abc import Callable

from anatomy import Face, Mood
from light import Part

Maker = Callable[[Face, Mood], list[Part]]


def always(*parts: Part) -> Maker:
    """The same parts for every face and mood."""
    return lambda face, mood: list(parts)
