"""What a single sound is: its family, how loud, how important, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log10
from typing import TYPE_CHECKING, Any

from game.sim import events as happened
from game.sim.frames import Vector

if TYPE_CHECKING:
    from game.sim import World

MINOR, COMMON, MAJOR, ALARM = 1, 3, 5, 8
"""Priorities."""

Place = Callable[["World", Any], Vector]


def on_ship(world: World, event: happened.Event) -> Vector:
    """Everywhere aboard."""
    return world.ship.position


def where_it_happened(world: World, event: Any) -> Vector:
    """The event's own place."""
    return (event.x, event.y)


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound to play once."""

    sound: str
    """Its family."""
    lufs: float
    """How loud it is, close by."""
    priority: int = COMMON
    at: Place = on_ship
    gap: float = 0.0
    """s after which it may be played again."""


Row = tuple[Cue, ...] | Callable[["World", Any], tuple[Cue, ...]]


def loudness(share: float, top: float, floor: float = 18.0) -> float:
    """LUFS of something of a strength: ``top`` from 1 on, 6 less for each halving, at least ``top - floor``."""
    return top + max(-floor, 20.0 * log10(max(1e-3, min(1.0, share))))
