"""Bearings and the bench in figures: the reference case, salvage, the bench's physics, ways of working."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from statistics import fmean, median
from time import perf_counter

from game.play.bots.fitter import STYLES, repair, workshop
from game.sim.bearings import (
    Fitted,
    certified_set,
    equilibrium_celsius,
    life_quantiles,
    nominal_set,
    sustainable_speed,
)
from game.sim.fitted import Ball
from game.sim.hands import Style
from game.sim.materials import DONORS, DonorName, SystemKind
from game.sim.rig import Rig
from game.sim.rig_parts import BALL_RADIUS, PITCH_RADIUS, SLOTS
from game.sim.tuning import TICK, TICKS_A_SECOND

REFERENCE: tuple[SystemKind, DonorName] = ("drill", "thruster_rollers")
WEEK = 168.0
"""Hours."""
GOOD: tuple[float | None, ...] = (1.0,) * SLOTS
STRONG_MOTOR = 1e5
"""N·mm: turns whatever is put in, so that what would seize can be measured."""
SETS: dict[str, tuple[float | None, ...]] = {
    "good": GOOD,
    "one +1 %": (1.01, *GOOD[1:]),
    "one +2 %": (1.02, *GOOD[1:]),
    "one +4 %": (1.04, *GOOD[1:]),
    "six in a row": (*GOOD[:6], None, None, None),
    "noisy": (1.001, 0.999, 1.012, 0.9995, 1.0005, 1.0, 0.999, 1.001, 1.0),
    "worst replaced": (1.001, 0.999, 1.0, 0.9995, 1.0005, 1.0, 0.999, 1.001, 1.0),
}
"""Sizes of the balls in order round the race."""
SEEDS = 12
"""Repairs of each way of working."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A bearing at its best sustainable speed under full load: share of rated speed, °C, weeks of life, drag."""

    name: str
    speed: float
    longer: float
    """How much longer a contract of drilling takes than with a certified part, as a share."""
    celsius: float
    weeks: tuple[float, float, float]
    """P10, P50, P90."""
    drag: float

    def line(self) -> str:
        """As a line to read."""
        low, middle, high = self.weeks
        return (
            f"{self.name:<24} speed {self.speed:4.0%}, contract {self.longer:+4.0%}, {self.celsius:4.0f} °C,"
            f" drag {self.drag:4.2f}, life {middle:6.1f} weeks ({low:.1f} to {high:.1f})"
        )


@dataclass(frozen=True, slots=True)
class Spun:
    """A set on the rig at rated speed: drag over certified, mm/s, cage speed over kinematics, µs a tick."""

    name: str
    drag: float
    vibration: float
    cage: float
    seizes: bool
    tick_us: float

    def line(self) -> str:
        """As a line to read."""
        faster = 1e6 * TICK / self.tick_us
        return (
            f"{self.name:<24} drag {self.drag:7.2f}, vibration {self.vibration:5.2f} mm/s, cage {self.cage:6.1%} of"
            f" kinematic, {'seizes' if self.seizes else 'turns '}, {self.tick_us:4.0f} µs a tick, {faster:3.0f} times"
            " real time"
        )


@dataclass(frozen=True, slots=True)
class Repaired:
    """Medians of some repairs in one way of working: locked speed, weeks of life, drag, mm/s, s it took."""

    name: str
    speed: float
    weeks: float
    drag: float
    vibration: float
    seconds: float

    def line(self) -> str:
        """As a line to read."""
        return (
            f"{self.name:<24} locks {self.speed:5.1%}, life {self.weeks:4.2f} weeks, drag {self.drag:4.2f},"
            f" vibration {self.vibration:4.2f} mm/s, takes {self.seconds:3.0f} s"
        )


def duty(name: str, kind: SystemKind, fitted: Fitted) -> Duty:
    """A bearing at the best speed it can keep up."""
    speed = sustainable_speed(fitted, kind)
    celsius = equilibrium_celsius(fitted, kind, speed, 1.0)
    low, middle, high = (hours / WEEK for hours in life_quantiles(fitted, kind, speed, 1.0, celsius))
    longer = sustainable_speed(certified_set(kind), kind) / speed - 1.0
    return Duty(name, speed, longer, celsius, (low, middle, high), fitted.drag)


def duties(kind: SystemKind = "drill") -> list[Duty]:
    """Every donor's alloy in one housing, perfectly made, in standard grease."""
    return [duty(name, kind, nominal_set(kind, donor.alloy)) for name, donor in DONORS.items()]


def spin(name: str, sizes: tuple[float | None, ...], seconds: float = 8.0) -> Spun:
    """A set of certified balls of these sizes on the rig, the second half of the time read."""
    slots = tuple(None if size is None else Ball("bearing_steel", size) for size in sizes)
    rig, weak = Rig("drill", slots, "standard", STRONG_MOTOR), Rig("drill", slots, "standard")
    ticks = round(seconds * TICKS_A_SECOND)
    readings, before = [], (0.0, 0.0)
    start = perf_counter()
    for tick in range(ticks):
        rig.step(1.0)
        if tick == ticks // 2:
            before = rig.cage_angle, rig.inner_angle
        if tick >= ticks // 2:
            readings.append((rig.drag, rig.vibration))
    took = perf_counter() - start
    for _ in range(ticks // 2):
        weak.step(1.0)
    drag, vibration = (fmean(column) for column in zip(*readings, strict=True))
    turned = (rig.cage_angle - before[0]) / (rig.inner_angle - before[1])
    cage = turned / (0.5 * (1.0 - BALL_RADIUS / PITCH_RADIUS))
    return Spun(name, drag, vibration, cage, weak.seized, 1e6 * took / ticks)


def repaired(name: str, style: Style, seeds: range, kind: SystemKind, donor: DonorName) -> Repaired:
    """Medians over repairs; those that got stuck count as standing still and dead at once."""
    rows = [_repair(style, kind, donor, seed) for seed in seeds]
    speed, weeks, drag, vibration, seconds = (median(column) for column in zip(*rows, strict=True))
    return Repaired(name, speed, weeks, drag, vibration, seconds)


def _repair(style: Style, kind: SystemKind, donor: DonorName, seed: int) -> tuple[float, ...]:
    bench = workshop(kind, donor, seed)
    fitted, _ = repair(bench, style)
    if fitted is None:
        return 0.0, 0.0, 0.0, 0.0, bench.seconds
    celsius = equilibrium_celsius(fitted, kind, fitted.governor, 1.0)
    weeks = life_quantiles(fitted, kind, fitted.governor, 1.0, celsius)[1] / WEEK
    return fitted.governor, weeks, fitted.drag, fitted.vibration, bench.seconds


@dataclass(frozen=True, slots=True)
class Figures:
    """All of it."""

    duties: tuple[Duty, ...]
    spun: tuple[Spun, ...]
    repaired: tuple[Repaired, ...]

    def facts(self) -> dict[str, object]:
        """As plain data, for JSON."""
        return {name: [asdict(row) for row in getattr(self, name)] for name in ("duties", "spun", "repaired")}

    def lines(self) -> Iterator[str]:
        """As lines to read."""
        for rows in (self.duties, self.spun, self.repaired):
            yield from (row.line() for row in rows)


def figures(seeds: int = SEEDS) -> Figures:
    """Measure everything; takes some seconds."""
    kind, donor = REFERENCE
    return Figures(
        duties=tuple(duties(kind)),
        spun=tuple(spin(name, sizes) for name, sizes in SETS.items()),
        repaired=tuple(
            repaired(f"{donor}, {name}", style, range(seeds), kind, donor) for name, style in STYLES.items()
        ),
    )
