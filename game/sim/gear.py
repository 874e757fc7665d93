"""What ships hold on with, drill with and fly by: ports and the collar, legs, the drill, engines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import pymunk

from game.sim import tuning
from game.sim.frames import Vector

if TYPE_CHECKING:
    from game.sim.entities import Rock, Structure

DockStage = Literal["soft", "hard", "equalising", "transferring", "done"]


@dataclass(slots=True)
class PortState:
    """A docking port of a structure, in its structure's frame."""

    id: str
    at: Vector
    heading: float
    armed: bool = True
    """False after a bounce or an undocking until the ship has backed off."""


@dataclass(slots=True)
class Dials:
    """The four docking dials with the limits that hold at the present range (m, rad, m/s, m/s)."""

    range: float
    offset: float
    angle: float
    closing: float
    drift: float
    offset_limit: float
    angle_limit: float
    closing_limit: float
    drift_limit: float

    def rows(self) -> tuple[tuple[str, float, float], ...]:
        """(name, value, limit) for each dial."""
        return (
            ("offset", self.offset, self.offset_limit),
            ("angle", self.angle, self.angle_limit),
            ("closing", self.closing, self.closing_limit),
            ("drift", self.drift, self.drift_limit),
        )

    def worst(self) -> tuple[str, float, float]:
        """The dial that is farthest over, or nearest to, its limit."""
        return max(self.rows(), key=lambda row: abs(row[1]) / row[2])

    def excess(self) -> float:
        """The worst dial as a multiple of its limit; at most 1 is all green."""
        _, value, limit = self.worst()
        return abs(value) / limit


@dataclass(slots=True)
class Dock:
    """The collar's hold on a port."""

    structure: Structure
    port: PortState
    stage: DockStage
    ticks: int
    """Ticks since the stage began."""
    clean: bool
    joints: list[pymunk.Constraint] = field(repr=False)
    slipping_ticks: int = 0


@dataclass(slots=True)
class Leg:
    """One harpoon leg: two struts from the hull to a point in the rock."""

    index: int
    anchor: Vector
    """Where it holds, in the rock's frame."""
    struts: list[pymunk.DampedSpring] = field(repr=False)
    load: float = 0.0
    """Largest strut force of the last tick as a share of the tearing force."""
    slipped: bool = False


@dataclass(slots=True)
class Clamp:
    """The harpoon legs' hold on a rock."""

    rock: Rock
    legs: list[Leg]
    since: int
    """Tick on which the legs were fired."""


@dataclass(slots=True)
class Drill:
    """Boom, spindle and bit."""

    rpm: float = 0.0
    wanted_rpm: float = 300.0
    extension: float = 0.0
    """m of stroke."""
    swing: float = 0.0
    """rad of the boom from straight ahead, anticlockwise."""
    celsius: float = tuning.BIT_AMBIENT
    tripped: bool = False
    cutting: bool = False
    """Whether the bit is in rock."""
    cut_rate: float = 0.0
    """kg/s of rock, smoothed."""
    band: tuple[float, float] = (0.0, 0.0)
    """rpm limits of the sweet band in the rock at the bit; (0, 0) without one."""
    feed: float = 0.0
    """m of bite not yet taken out of the outline."""
    phase: float = 0.0
    """rad, of the chatter."""
    drive: float = 1.0
    """Share of its rated speed at which the drive can turn: power at the bit and the spindle's top follow it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What a ship is made of, as far as flying goes: kg, metres, newtons, newton metres, m/s."""

    dry_mass: float
    """Hull and crew without fuel and ore."""
    main: float
    reverse: float
    side: float
    torque: float
    exhaust: float
    """Exhaust velocity."""
    turn_arm: float
    """Lever arm of the attitude jets: a torque costs the fuel of torque / arm."""
    gyration_dry: float
    """Radius of gyration of the empty ship."""
    gyration_load: float
    """Radius of gyration of what lies in holds and tanks."""

    def moment(self, load: float) -> float:
        """Moment of inertia in kg·m² with a load (fuel and ore) in kg."""
        return self.dry_mass * self.gyration_dry**2 + load * self.gyration_load**2


LUCKY_STRIKE = Engine(
    tuning.DRY_MASS,
    tuning.MAIN_THRUST,
    tuning.REVERSE_THRUST,
    tuning.SIDE_THRUST,
    tuning.TURN_TORQUE,
    tuning.EXHAUST_VELOCITY,
    tuning.TURN_FUEL_ARM,
    tuning.GYRATION_DRY,
    tuning.GYRATION_CARGO,
)
