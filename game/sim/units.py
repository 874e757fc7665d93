"""The ship's systems as records: what each turns on, how it runs, what has been told of it, and its history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Literal

from game.level import equipment
from game.level.equipment import SYSTEMS, SystemKind
from game.sim import bearings, tuning
from game.sim.bearings import Ball, Bearing, Fitted
from game.sim.materials import DONORS

Stage = Literal["sound", "noisy", "shaking", "failing", "seized"]
STAGES: tuple[Stage, ...] = ("sound", "noisy", "shaking", "failing", "seized")
"""How far a fault has been told, in order."""
RATED_CELSIUS = 60.0
"""°C at which the heat of a certified bearing is compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in a system's history: what happened on a tick, how much, and which system had a part in it."""

    tick: int
    what: str
    value: float = 0.0
    by: str = ""


@dataclass(slots=True, eq=False)
class Unit:
    """One system. ``speed`` and ``load`` are shares of what it is rated for, ``demand`` is in kW."""

    kind: SystemKind
    bearing: Bearing
    required: bool = False
    forbidden: bool = False
    speed: float = 1.0
    load: float = 0.0
    demand: float = 0.0
    supply: float = 1.0
    """Share of the demand that it gets."""
    friction: float = 1.0
    """Power lost in the bearing over that of a certified one at rated duty."""
    stage: Stage = "sound"
    film_told: bool = False
    repaired: bool = False
    """Whether a bearing from the bench runs in it."""
    crack: float = 0.0
    """Share of its life that a cracked ball costs in a second at full speed."""
    leaking: bool = False
    """Whether its branch of the coolant leaks."""
    hot_until: int = 0
    """Tick until which its branch of the coolant stands."""
    blame: dict[SystemKind, float] = field(default_factory=dict)
    """Damage by which other system's heat or drag had a part in it."""
    history: list[Told] = field(default_factory=list)
    """For telling afterwards why it failed."""

    @property
    def left(self) -> float:
        """Share of its life that is left, 0 to 1."""
        return max(0.0, 1.0 - self.bearing.damage)

    @property
    def top(self) -> float:
        """Share of the rated speed that it can reach now."""
        if self.forbidden or self.bearing.seized:
            return 0.0
        return self.bearing.fitted.governor * self.supply


@dataclass(slots=True, eq=False)
class Systems:
    """All four, the coolant they share, and what the ship has of them."""

    units: dict[SystemKind, Unit]
    hours_per_second: float
    rng: Random
    """Of what chance decides about bearings; nothing else draws from it."""
    coolant: float = tuning.COOLANT_CELSIUS
    """°C"""
    air: float = 1.0
    """Share of the air that is moved."""
    thrust: float = 1.0
    """Share of the thrust that can be had."""

    def __getitem__(self, kind: SystemKind) -> Unit:
        return self.units[kind]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units.values())

    @property
    def oxygen_rate(self) -> float:
        """Times as fast as usual that oxygen runs down."""
        return 1.0 + (tuning.AIR_RATE - 1.0) * (1.0 - self.air)


def make(level: equipment.Systems, seed: int) -> Systems:
    """The systems as a level begins."""
    rng = Random(f"systems {seed}")
    made = Systems(
        {kind: start(kind, level.unit(kind), rng) for kind in SYSTEMS}, level.hours_per_second, rng
    )
    for unit in made:
        unit.speed = unit.top if unit.kind != "drill" else 0.0
    return made


def start(kind: SystemKind, spec: equipment.Unit, rng: Random) -> Unit:
    """One system as a level begins: warm, if it runs all the time."""
    fitted = fitted_at_start(kind, spec)
    bearing = bearings.fit(kind, fitted, rng)
    bearing.luck = bearing.luck if spec.luck is None else spec.luck
    bearing.damage = 1.0 - spec.condition / 100.0
    bearing.seized = bearing.damage >= 1.0
    if spec.celsius is not None:
        bearing.celsius = spec.celsius
    elif kind != "drill" and not (bearing.seized or spec.forbidden):
        bearing.celsius = running_celsius(kind, fitted)
    stage: Stage = "seized" if bearing.seized else "sound"
    return Unit(kind, bearing, spec.required, spec.forbidden, stage=stage)


def fitted_at_start(kind: SystemKind, spec: equipment.Unit) -> Fitted:
    """What a level has put in: certified, a careful set from a donor, or what a bench has made."""
    governor = spec.governor / 100.0
    if spec.made is not None:
        balls = tuple(Ball(ball.alloy, ball.size, ball.roundness, ball.hardness) for ball in spec.made.balls)
        return Fitted(balls, spec.grease, governor, spec.made.drag, spec.made.vibration, spec.made.tested)
    alloy = spec.alloy or DONORS[spec.donor].alloy
    if spec.donor == "certified" and spec.alloy is None:
        return Fitted(bearings.certified_set(kind).balls, spec.grease, governor)
    made = bearings.nominal_set(kind, alloy, spec.grease)
    return Fitted(made.balls, spec.grease, governor, made.drag)


@cache
def running_celsius(kind: SystemKind, fitted: Fitted) -> float:
    """°C in which a system that always runs has settled."""
    settled = bearings.equilibrium_celsius(fitted, kind, fitted.governor, 0.5)
    return min(settled, bearings.limit_celsius(fitted, kind))


@cache
def rated_watts(kind: SystemKind) -> float:
    """Friction heat in W of a certified bearing at rated duty."""
    return bearings.heat(bearings.certified_set(kind), kind, 1.0, 1.0, RATED_CELSIUS)
