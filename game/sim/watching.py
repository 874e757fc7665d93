"""Watching the hands: what "do it again" remembers of a repair is the way it was done."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from game.sim import friction
from game.sim.controls import FULL, Controls
from game.sim.hands import Style

if TYPE_CHECKING:
    from game.sim.bench import Bench
    from game.sim.grinding import Grinder

LEAST_CUT = 0.0002
"""Depth of cut under which a moved lever does not count as cutting."""


class Watch:
    """Gathers a style while a repair goes on."""

    def __init__(self) -> None:
        self._feeds: list[float] = []
        self._cuts: list[float] = []
        self._depths: list[float] = []

    def tick(self, bench: Bench, hands: Controls) -> None:
        """Note the lever while the wheel cuts."""
        grinder = bench.grinder
        if bench.stage == "turn" and grinder is not None and hands.thrust > 0 and grinder.cut > LEAST_CUT:
            self._feeds.append(hands.thrust / FULL)

    def off(self, grinder: Grinder) -> None:
        """Note how a ball came off the wheel."""
        if grinder.touched:
            self._cuts.append(grinder.cut)
            self._depths.append(min(grinder.depth, grinder.size))

    def locked(self, bench: Bench) -> None:
        """Write the style of this repair to the bench's memory, under the donor that was used."""
        if bench.donor is None or bench.result is None:
            return
        fitted = bench.result
        margin = friction.limit_celsius(fitted, bench.system) - bench.forecast
        lot = bench.rack[bench.donor]
        bench.memory[lot.donor] = Style(
            feed=max(0.1, median(self._feeds or [0.5])),
            spark_out=max(LEAST_CUT, _mean(self._cuts, LEAST_CUT)),
            aim=_mean(self._depths, 1.0),
            margin=margin,
            test=fitted.tested,
            listen=0.0,
            pause=0.05,
            grease=fitted.grease,
            donor=lot.donor,
        )


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
