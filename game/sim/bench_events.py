"""What happened at the bearing bench in a tick: events like all others, of a noun of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.sim.events import Event

Stage = Literal["listen", "donor", "turn", "fit", "spin"]
STAGES: tuple[Stage, ...] = ("listen", "donor", "turn", "fit", "spin")


@dataclass(frozen=True, slots=True)
class BenchStepDone(Event):
    """A step of the repair was finished."""

    step: Stage


@dataclass(frozen=True, slots=True)
class BenchStepFailed(Event):
    """Something at a step did not hold.

    ``value`` is what it was, ``limit`` what it had to keep, ``enough`` what would have done; all in the unit that goes
    with the ``reason``: "too_small" and "too_big" (diameter / nominal), "out_of_round" (out-of-round / diameter),
    "temper_lost" (HRC), "too_few" and "no_more" (balls), "seized" (diameter / nominal of the ball that binds),
    "too_hot" (°C; what would do is a share of rated speed), "too_slow" (share of rated speed), "too_short" (s of
    running).
    """

    step: Stage
    reason: str
    value: float
    limit: float
    enough: float


@dataclass(frozen=True, slots=True)
class BallGround(Event):
    """A ball came off the wheel: its number on the tray, diameter / nominal, out-of-round / diameter, HRC."""

    number: int
    size: float
    roundness: float
    hardness: float


@dataclass(frozen=True, slots=True)
class WrenchOffered(Event):
    """Wrench offers to take over, after so many tries or so long."""

    tries: int
    seconds: float


@dataclass(frozen=True, slots=True)
class WrenchTookOver(Event):
    """Wrench has the bench now."""


@dataclass(frozen=True, slots=True)
class GovernorLocked(Event):
    """The repair is done: the bearing leaves the bench. Governor 0 to 1, drag over certified, mm/s, hours of life."""

    governor: float
    drag: float
    vibration: float
    p10: float
    p50: float
    p90: float
