"""Playing a level without a window, as fast as it goes, and telling how it went."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from time import perf_counter

from game.play.pilots import Pilot
from game.play.recorder import Recorder
from game.sim import World
from game.sim.tuning import TICKS_A_SECOND


@dataclass(frozen=True, slots=True)
class Objective:
    """How far an objective came. ``progress`` is 0 to 1."""

    id: str
    text: str
    state: str
    progress: float
    detail: str


@dataclass(frozen=True, slots=True)
class Report:
    """How a flight went. Masses are kilograms, the hull is in %, times are seconds."""

    level: str
    seed: int
    pilot: str
    assists: tuple[str, ...]
    outcome: str
    """"won", "lost", or "open" where it was broken off."""
    reason: str
    medal: str
    ticks: int
    seconds: float
    digest: str
    objectives: tuple[Objective, ...]
    fuel: float
    burnt: float
    hull: float
    oxygen: float
    held: dict[str, float]
    delivered: dict[str, float]
    ticks_a_second: float

    @property
    def is_lost(self) -> bool:
        """Whether the mission failed."""
        return self.outcome == "lost"

    def json(self) -> str:
        """The report as JSON."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False)

    def text(self) -> str:
        """The report as a person reads it."""
        return "\n".join(f"{name:<11} {value}" for name, value in self._rows())

    def _rows(self) -> list[tuple[str, str]]:
        outcome = " ".join(
            part for part in (self.outcome, self.medal, self.reason and f"({self.reason})") if part
        )
        objectives = [
            ("objective", f"{each.state:<8} {each.progress:4.0%}  {each.text}  {each.detail}".rstrip())
            for each in self.objectives
        ]
        return [
            ("level", f"{self.level}, seed {self.seed}, flown by {self.pilot}"),
            *([("assists", ", ".join(self.assists))] if self.assists else []),
            ("outcome", outcome),
            ("ticks", f"{self.ticks} ({self.seconds:.1f} s)"),
            ("digest", self.digest),
            *objectives,
            ("fuel", f"{self.fuel:.1f} kg, {self.burnt:.1f} kg burnt"),
            ("hull", f"{self.hull:.1f} %"),
            ("oxygen", f"{self.oxygen:.1f} s"),
            ("held", _ore(self.held)),
            ("delivered", _ore(self.delivered)),
            ("speed", f"{self.ticks_a_second:,.0f} ticks a second"),
        ]


def fly(world: World, pilot: Pilot, seconds: float, recorder: Recorder | None = None) -> float:
    """Flies until the mission ends or so many seconds of play are over; returns ticks per real second."""
    first, start = world.tick, perf_counter()
    for _ in range(round(seconds * TICKS_A_SECOND)):
        if world.outcome is not None:
            break
        controls = pilot.fly(world)
        if recorder is not None:
            recorder.record(controls)
        world.step(controls)
    return (world.tick - first) / max(perf_counter() - start, 1e-9)


def report(world: World, level: str, pilot: str, ticks_a_second: float) -> Report:
    """How things stand in a world; ``level`` and ``pilot`` are names to show."""
    ship, end = world.ship, world.outcome
    return Report(
        level=level,
        seed=world.seed,
        pilot=pilot,
        assists=world.assists.names(),
        outcome="open" if end is None else "won" if end.won else "lost",
        reason=str(end.breach or end.reason) if end else "",
        medal=end.medal if end else "",
        ticks=world.tick,
        seconds=world.seconds,
        digest=world.digest(),
        objectives=tuple(
            Objective(each.id, each.text, each.state, each.progress, str(each.amount or ""))
            for each in world.objectives
        ),
        fuel=ship.fuel,
        burnt=ship.burnt,
        hull=ship.hull,
        oxygen=ship.oxygen,
        held={ore: mass for ore, mass in ship.hold.items() if mass > 0},
        delivered=_delivered(world),
        ticks_a_second=ticks_a_second,
    )


def _delivered(world: World) -> dict[str, float]:
    total: dict[str, float] = {}
    for structure in world.structures:
        for ore, mass in structure.delivered.items():
            if mass > 0:
                total[ore] = total.get(ore, 0.0) + mass
    return total


def _ore(masses: dict[str, float]) -> str:
    return ", ".join(f"{mass:,.1f} kg of {ore}" for ore, mass in masses.items()) or "nothing"
