"""Somebody who stands at the bench, for tests."""

from __future__ import annotations

from random import Random

from game.sim.bearings import certified_set, fit
from game.sim.bench import Bench
from game.sim.controls import Controls
from game.sim.fitted import Ball
from game.sim.lots import Lot, make_lot


class AtTheBench:
    """Hands at a bench: ``press``, ``pick``, ``hold``; every event is kept."""

    def __init__(self, *donors: str, seed: int = 1, memory=None, lots: tuple[Lot, ...] = ()) -> None:
        rng = Random(seed)
        rack = [*lots, *(make_lot(donor, rng) for donor in donors)]
        self.bench = Bench("drill", fit("drill", certified_set("drill"), rng), rack, seed, memory)
        self.events: list = []

    def hold(self, seconds: float = 1 / 60, **controls) -> None:
        for _ in range(max(1, round(seconds * 60))):
            self.events += self.bench.step(Controls(**controls))

    def press(self, key: str) -> None:
        self.hold(**{key: True})
        self.hold()

    def pick(self, n: int) -> None:
        self.hold(pick=n)
        self.hold()

    def happened(self, kind: type) -> list:
        return [event for event in self.events if isinstance(event, kind)]

    def to_the_wheel(self, donor: int = 1) -> AtTheBench:
        self.press("accept")
        self.pick(donor)
        self.press("accept")
        assert self.bench.stage == "turn"
        return self

    def with_balls(self, *sizes: float, alloy: str = "thruster_alloy") -> AtTheBench:
        """Straight to fitting, with these balls on the tray."""
        self.bench.tray = [Ball(alloy, size) for size in sizes]
        self.bench.go("fit")
        return self

    def all_in(self) -> AtTheBench:
        while self.bench.tray and None in self.bench.slots:
            self.pick(1)
        return self

    def closed(self) -> AtTheBench:
        self.press("accept")
        assert self.bench.stage == "spin"
        return self
