"""What is fitted: balls in a race, a grease, a governor, and what the bench read of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.materials import HOUSINGS, AlloyName, GreaseName, SystemKind


@dataclass(frozen=True, slots=True)
class Ball:
    """One ball: alloy, diameter / nominal, out-of-round / diameter, hardness left in HRC."""

    alloy: AlloyName
    size: float = 1.0
    roundness: float = 0.0
    hardness: float = 62.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A bearing as it left the bench.

    ``governor`` is a share of the rated speed; ``drag`` the friction torque over that of a certified set, measured on
    the bench; ``vibration`` mm/s rms at the governor's speed, measured; ``tested`` seconds of running-in, which narrow
    the spread that is shown and never the life itself.
    """

    balls: tuple[Ball, ...]
    grease: GreaseName = "standard"
    governor: float = 1.0
    drag: float = 1.0
    vibration: float = 0.0
    tested: float = 0.0


def certified_set(kind: SystemKind) -> Fitted:
    """A new bearing as the maker delivers it."""
    return Fitted(balls=(Ball("bearing_steel"),) * HOUSINGS[kind].balls)


def alloys_of(balls: Sequence[Ball]) -> list[AlloyName]:
    """The alloys among the balls, each once, in the order in which they come."""
    return list(dict.fromkeys(ball.alloy for ball in balls))
