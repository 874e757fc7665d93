"""Benches in the middle of each step, set up by hand: what the painters have to show, whatever the physics did before."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import cos, sin, tau
from random import Random

from game.sim.bearings import certified_set, fit
from game.sim.bench import Bench
from game.sim.fitted import Ball
from game.sim.grinding import Grinder
from game.sim.lots import make_lot
from game.sim.materials import DONORS
from game.sim.rig import TRACE_LENGTH, RigBall, Sample
from game.sim.rig_parts import SLOTS


@dataclass
class StillRig:
    """A rig that stands as it is told: everything of the real one that is to be read."""

    balls: list[RigBall]
    grease: str = "standard"
    inner_angle: float = 0.0
    rpm: float = 0.0
    offset: tuple[float, float] = (0.0, 0.0)
    drag: float = 1.0
    vibration: float = 0.0
    celsius: float = 25.0
    seized: bool = False
    speed: float = 0.0
    seconds: float = 40.0
    trace: deque[Sample] = field(default_factory=lambda: deque(maxlen=TRACE_LENGTH))


def full_rig(grease: str = "standard") -> StillRig:
    """Nine balls of the drawing."""
    return StillRig([RigBall(i, 0.0, 0.0, 0.0, 25.0, 10.0, 0.0, 0.0) for i in range(SLOTS)], grease)


THRUSTER = Ball("thruster_alloy", 1.0, 0.0006, 66.0)


def rack() -> list:  # type: ignore[type-arg]
    return [make_lot(name, Random(number)) for number, name in enumerate(DONORS)]


def bench_at(stage: str) -> Bench:
    """A bench for the drill at a step, half-way through it."""
    bench = Bench("drill", fit("drill", certified_set("drill"), Random(4)), rack(), 7)
    bench.stage = stage  # type: ignore[assignment]
    bench.rig = full_rig()  # type: ignore[assignment]
    if stage != "listen":
        bench.donor = None if stage == "donor" else 1
    STAGES[stage](bench)
    return bench


def knocking(rig: StillRig, slot: int, size: float, celsius: float, rough: float = 1.0) -> None:
    """Let one ball of a rig be large and hot, and be heard once in each turn of the cage."""
    for i, it in enumerate(rig.balls):
        turn = tau * i / SLOTS + 0.4
        own = i == slot
        rig.balls[i] = RigBall(
            it.slot, 50 * cos(turn), 50 * sin(turn), i * 0.9, celsius if own else 60.0,
            10.0 * (size if own else 1.0), 40.0, 60.0,
        )  # fmt: skip
    rng = Random(2)
    for tick in range(TRACE_LENGTH):
        near = (tick - 20) % 60
        peak = 2.2 * rough * (1 - near / 8) * (-1) ** near if near < 8 else 0.0
        rig.trace.append(Sample(peak + rng.gauss(0, 0.16 * rough), slot if near < 8 else tick % SLOTS))


def _listening(bench: Bench) -> None:
    bench.rig.speed, bench.rig.rpm, bench.rig.celsius, bench.rig.vibration = 0.3, 36.0, 48.0, 3.1
    bench.rig.inner_angle = 1.0
    knocking(bench.rig, 5, 1.0, 70.0)


def _choosing(bench: Bench) -> None:
    bench.rig.inner_angle = 0.4


def _turning(bench: Bench) -> None:
    blank = Ball("thruster_alloy", 1.031, 0.004, 66.5)
    bench.grinder = Grinder(blank, 5, 1.0124, 0.0011, 1.0095, 0.0042, 262.0, 0.62, 0.35, 0.4, touched=True)
    bench.tray = [Ball("thruster_alloy", 1.0 + 0.0004 * (i - 1), 0.0006 * (1 + i), 66.0) for i in range(4)]


def _fitting(bench: Bench) -> None:
    bench.slots = [THRUSTER if i < 5 else None for i in range(SLOTS)]
    bench.cursor = 5
    bench.tray = [Ball("thruster_alloy", 1.0 + 0.0009 * (i - 1), 0.0008 * i, 66.0) for i in range(5)]
    bench.grease = "high_temperature"


def _spinning(bench: Bench) -> None:
    bench.slots = [THRUSTER] * SLOTS
    bench.slots[2] = bench.slots[7] = Ball("bronze", 0.998, 0.001, 40.0)
    bench.slots[4] = Ball("ceramic", 0.999, 0.0002, 78.0)
    bench.governor, bench.rig.rpm, bench.rig.celsius, bench.rig.vibration = 0.7, 84.0, 108.0, 2.4
    bench.rig.inner_angle, bench.forecast = 2.1, 117.0
    bench.rig.drag = 1.8
    bench.life = (190.0, 432.0, 890.0)
    knocking(bench.rig, 3, 1.012, 760.0, 0.8)


STAGES = {
    "listen": _listening,
    "donor": _choosing,
    "turn": _turning,
    "fit": _fitting,
    "spin": _spinning,
}
