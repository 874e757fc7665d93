"""What happened to the ship's systems, to the power and at the bearing bench.

Systems and consumers go by their names in levels. A fault is told in this order, with time between: a bearing gets
noisy, shakes, fails, seizes.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


@dataclass(frozen=True, slots=True)
class BearingNoisy(Event):
    """A bearing can be heard; ``noise`` from 0 to 1."""

    system: str
    noise: float


@dataclass(frozen=True, slots=True)
class BearingShaking(Event):
    """A bearing's vibration shows on the trace: mm/s rms, and what it would be as new."""

    system: str
    vibration: float
    usual: float


@dataclass(frozen=True, slots=True)
class BearingFailing(Event):
    """The panel warns of a bearing: its temperature in °C and what is left of its life in %."""

    system: str
    celsius: float
    left: float


@dataclass(frozen=True, slots=True)
class BearingSeized(Event):
    """A bearing stands. ``causes`` are what wore it, heaviest first, with their ``shares`` of the damage.

    ``neighbours`` are the systems whose heat or drag had a part in it, heaviest first.
    """

    system: str
    celsius: float
    causes: tuple[str, ...]
    shares: tuple[float, ...]
    neighbours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilmBroken(Event):
    """The grease of a bearing no longer keeps metal from metal: °C, and the grease's limit."""

    system: str
    celsius: float
    limit: float


@dataclass(frozen=True, slots=True)
class BrownedOut(Event):
    """A consumer gets only a ``share`` of the power that it wants."""

    consumer: str
    share: float


@dataclass(frozen=True, slots=True)
class PowerRestored(Event):
    """A consumer that was browned out gets all it wants again."""

    consumer: str


@dataclass(frozen=True, slots=True)
class PriorityChanged(Event):
    """A consumer moved up in the order of power; ``place`` counts from 1."""

    consumer: str
    place: int


@dataclass(frozen=True, slots=True)
class BenchOpened(Event):
    """The bearing bench was opened for a system."""

    system: str


@dataclass(frozen=True, slots=True)
class BenchLeft(Event):
    """The bench was left as it is, at a step."""

    system: str
    step: str


@dataclass(frozen=True, slots=True)
class BearingFitted(Event):
    """A bearing from the bench went into a system.

    ``governor`` is a share of the rated speed, ``drag`` the friction over that of a certified bearing, ``vibration``
    mm/s rms.
    """

    system: str
    governor: float
    drag: float
    vibration: float


@dataclass(frozen=True, slots=True)
class SpareTaken(Event):
    """Spare equipment was taken apart: it is of no use any more, and its donor lies on the rack."""

    spare: str
    donor: str


@dataclass(frozen=True, slots=True)
class SalvageAdded(Event):
    """A lot of salvage came onto the rack."""

    donor: str
