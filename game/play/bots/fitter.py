"""The bot that plays the bearing bench, through its controls only, in one way of working or another."""

from __future__ import annotations

from random import Random

from game.sim.bearings import certified_set, fit
from game.sim.bench import Bench
from game.sim.controls import HANDS_OFF, Controls
from game.sim.events import Event
from game.sim.fitted import Fitted
from game.sim.hands import WRENCH, Hands, Style
from game.sim.lots import make_lot
from game.sim.materials import DonorName, SystemKind

CAREFUL = Style(feed=0.5, spark_out=0.0003, margin=1.0, test=10.0, listen=4.0, pause=0.6)
"""Takes its time: lets every ball spark out, keeps steel cool, tests for long."""
GREEDY = Style(feed=1.0, spark_out=0.01, aim=0.99, cool=-1000.0, margin=0.0, test=4.0, listen=1.0, pause=0.2)
"""Full feed until the ball is small enough, off with it, and the governor up to the limit."""
STYLES: dict[str, Style] = {"careful": CAREFUL, "wrench": WRENCH, "greedy": GREEDY}
PATIENCE = 300.0
"""s after which a repair counts as stuck."""


class Fitter:
    """Works at a bench, whoever steps it.

    Args:
        style: how; with a donor and a grease in it, those are taken.
    """

    def __init__(self, style: Style = CAREFUL) -> None:
        self._hands = Hands(style)

    def work(self, bench: Bench) -> Controls:
        """Controls for the bench's next tick."""
        return self._hands.hands(bench) if bench.result is None else HANDS_OFF


def workshop(system: SystemKind, donor: DonorName, seed: int) -> Bench:
    """A bench with a worn-out certified bearing on it and one lot on the rack."""
    rng = Random(seed)
    return Bench(system, fit(system, certified_set(system), rng), [make_lot(donor, rng)], seed)


def repair(bench: Bench, style: Style = CAREFUL) -> tuple[Fitted | None, list[Event]]:
    """Play a bench to its end; the bearing, or None where it got stuck, and all that happened."""
    fitter, events = Fitter(style), list[Event]()
    while bench.result is None and bench.seconds < PATIENCE:
        events += bench.step(fitter.work(bench))
    return bench.result, events
