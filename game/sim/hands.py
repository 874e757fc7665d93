"""Hands at the bench: one way of working, told by a few figures. Wrench has his, "do it again" remembers the player's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.sim import friction
from game.sim.controls import FULL, HANDS_OFF, Controls
from game.sim.materials import ALLOYS, DRAWING, GREASES, DonorName, GreaseName

if TYPE_CHECKING:
    from game.sim.bench import Bench
    from game.sim.grinding import Grinder


@dataclass(frozen=True, slots=True)
class Style:
    """A way of working.

    ``feed`` is the lever while cutting, 0 to 1; ``spark_out`` the depth of cut at which the ball comes off; ``aim`` the
    size wanted; ``cool`` K kept below the ball's temper; ``margin`` K kept below the grease's limit; ``test`` s of
    running before the governor is locked; ``listen`` s at the broken one; ``pause`` s of thought before each grip.
    """

    feed: float
    spark_out: float
    aim: float = 1.0
    cool: float = 20.0
    margin: float = 2.0
    test: float = 10.0
    listen: float = 3.0
    pause: float = 0.4
    grease: GreaseName = "standard"
    donor: DonorName | None = None


WRENCH = Style(
    feed=0.75, spark_out=0.0016, aim=0.9995, cool=-40.0, margin=6.0, test=8.0, listen=4.0, pause=0.9
)
"""Wrench: honest work at the end of an eighteen-hour day."""

LEVER_SLACK = 0.015
"""Share of the rated speed within which the governor's lever is left alone."""


class Hands:
    """Plays a bench in one style, through its controls only."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._waited = 0
        self._stage = ""

    def hands(self, bench: Bench) -> Controls:
        """What to do this tick."""
        if bench.stage != self._stage:
            self._stage, self._waited = bench.stage, 0
        self._waited += 1
        match bench.stage:
            case "listen":
                return self._after(self.style.listen, Controls(accept=True))
            case "donor":
                return self._choose(bench)
            case "turn":
                return self._turn(bench)
            case "fit":
                return self._fit(bench)
        return self._spin(bench)

    def _after(self, seconds: float, then: Controls) -> Controls:
        """A grip after a while; the hand lifts after it."""
        if self._waited < seconds * 60.0:
            return HANDS_OFF
        self._waited = 0
        return then

    def _choose(self, bench: Bench) -> Controls:
        wanted = self._wanted(bench)
        if bench.donor == wanted:
            return self._after(self.style.pause, Controls(accept=True))
        return self._after(self.style.pause, Controls(pick=wanted + 1))

    def _wanted(self, bench: Bench) -> int:
        """The donor that the style names, else the first with a full set of balls that can be turned down to size."""
        names = [lot.donor for lot in bench.rack]
        if self.style.donor in names:
            return names.index(self.style.donor)
        fit = [
            i
            for i, lot in enumerate(bench.rack)
            if sum(ball.size >= DRAWING.size[0] for ball in lot.balls) >= len(bench.slots)
        ]
        return fit[0] if fit else 0

    def _turn(self, bench: Bench) -> Controls:
        grinder = bench.grinder
        if grinder is None:
            return HANDS_OFF
        if self._done(grinder):
            return self._after(self.style.pause, Controls(accept=True))
        self._waited = 0
        wheel = grinder.depth - self.style.aim
        if wheel <= 0.0:
            return HANDS_OFF
        feed = min(self.style.feed, max(0.05, wheel / 0.0015))
        hot = grinder.celsius > ALLOYS[grinder.blank.alloy].temper - self.style.cool
        return Controls(thrust=round(FULL * (0.3 * feed if hot else feed)))

    def _done(self, grinder: Grinder) -> bool:
        small_enough = grinder.size <= DRAWING.size[1]
        return small_enough and grinder.cut <= self.style.spark_out

    def _fit(self, bench: Bench) -> Controls:
        if bench.grease != self.style.grease:
            shelf = list(GREASES).index(self.style.grease)
            return self._after(self.style.pause, Controls(pick=bench.place_of("grease", shelf)))
        if bench.tray and None in bench.slots:
            return self._after(self.style.pause, Controls(pick=bench.place_of("ball", 0)))
        return self._after(self.style.pause, Controls(accept=True))

    def _spin(self, bench: Bench) -> Controls:
        """Find the speed at which it settles a margin below the limit; lock it when it has run for long enough."""
        drag, kind = bench.rig.fitted(1.0), bench.system
        coolest = friction.limit_celsius(drag, kind) - self.style.margin
        if bench.rig.seconds < 2.0:
            return _lever(0.3 - bench.governor)
        if (
            bench.rig.seconds >= self.style.test
            and abs(bench.forecast - coolest) < 3.0 + self.style.margin * 0.1
        ):
            return self._after(0.2, Controls(accept=True))
        if bench.governor >= 1.0 and bench.forecast <= coolest:
            ready = bench.rig.seconds >= self.style.test
            return self._after(0.2, Controls(accept=True)) if ready else HANDS_OFF
        return _lever((coolest - bench.forecast) / 150.0)


def _lever(wanted: float) -> Controls:
    """Move the governor's lever by about so much of the rated speed."""
    if abs(wanted) < LEVER_SLACK * 0.5:
        return HANDS_OFF
    return Controls(thrust=round(FULL * max(-1.0, min(1.0, 4.0 * wanted))))
