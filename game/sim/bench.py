"""The bearing bench: five steps from a broken bearing to one that flies.

Listen to the broken one, choose a donor, turn its balls down, fit them, spin the lot up and lock the governor. Only
``Controls`` go in; the same seed, lots and controls give the same bearing.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from game.sim.bearings import Ball, Bearing, Fitted
from game.sim.bench_events import Stage
from game.sim.controls import HANDS_OFF, Controls
from game.sim.events import Event
from game.sim.grinding import Grinder
from game.sim.lots import Lot
from game.sim.materials import GREASES, GreaseName, SystemKind
from game.sim.rig import Rig
from game.sim.rig_parts import SLOTS

OfferKind = Literal["donor", "ball", "slot", "grease"]


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing a step offers to ``Controls.pick``: its kind and its place in the rack, tray, race or grease shelf."""

    kind: OfferKind
    index: int


@dataclass(frozen=True, slots=True)
class Message:
    """Why something failed: see ``BenchStepFailed`` for the reasons and their units."""

    step: Stage
    reason: str
    value: float
    limit: float
    enough: float


class Bench:
    """A repair under way.

    Args:
        system: whose bearing.
        broken: the bearing that failed; it is on the spindle while one listens.
        rack: lots of salvage to choose from.
        seed: of everything random at the bench.
    """

    def __init__(self, system: SystemKind, broken: Bearing, rack: list[Lot], seed: int) -> None:
        self.system: SystemKind = system
        self.broken = broken
        self.rack = rack
        self.rng = Random(seed)
        self.tick = 0
        self.stage: Stage = "listen"
        self.donor: int | None = None
        """The lot chosen: its place on the rack."""
        self.grinder: Grinder | None = None
        """What is on the wheel; None unless the stage is "turn"."""
        self.tray: list[Ball] = []
        """Balls that are ground and in no slot."""
        self.slots: list[Ball | None] = [None] * SLOTS
        self.cursor = 0
        """The slot that the next ball goes to."""
        self.grease: GreaseName = "standard"
        self.rig = Rig(system, broken_slots(broken), broken.fitted.grease)
        self.governor = 0.0
        """Share of rated speed the lever asks for."""
        self.forecast = 0.0
        """°C in which the ship's housing would settle at this governor and full load, by the drag read so far."""
        self.life = (0.0, 0.0, 0.0)
        """P10, P50, P90 in hours at this governor, as the test knows them so far."""
        self.message: Message | None = None
        self.tries = 0
        self.wrench_offered = False
        self.wrench_works = False
        self.result: Fitted | None = None
        self._before = HANDS_OFF

    @property
    def offers(self) -> list[Offer]:
        """What ``Controls.pick`` chooses from at this step: pick n takes the n-th, counted from 1."""
        match self.stage:
            case "donor":
                return [Offer("donor", i) for i in range(len(self.rack))]
            case "fit":
                return [
                    *(Offer("ball", i) for i in range(len(self.tray))),
                    *(Offer("slot", i) for i in range(SLOTS)),
                    *(Offer("grease", i) for i in range(len(GREASES))),
                ]
            case "turn":
                return [Offer("ball", i) for i in range(len(self.tray))]
        return []

    def step(self, controls: Controls) -> list[Event]:
        """Play one tick (1/60 s) and return what happened in it."""
        self.tick += 1
        self._before = controls
        self.rig.step(0.5)
        return []


def broken_slots(broken: Bearing) -> tuple[Ball | None, ...]:
    """The balls of a broken bearing in the slots of the rig."""
    balls = broken.fitted.balls[:SLOTS]
    return (*balls, *[None] * (SLOTS - len(balls)))
