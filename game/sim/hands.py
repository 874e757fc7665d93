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
    feed=0.75, spark_out=0.0018, aim=0.9988, cool=-40.0, margin=2.0, test=8.0, listen=5.0, pause=1.6
)
"""Wrench: honest work at the end of an eighteen-hour day."""

REACTION = 0.15
"""s from seeing that a ball is done to taking it off."""
RUN_IN = 2.0
"""s at the first speed before the readings are believed."""
FIRST_SPEED = 0.3
NEAR = 1.5
"""K from the temperature wanted within which the lever is left alone."""
KELVIN_A_SPEED = 150.0
"""K by which a forecast rises, about, from standing to the rated speed."""


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
        """The donor that the style names, else the first, of those with enough balls left that can be turned down."""
        missing = sum(ball is None for ball in bench.slots) - len(bench.tray)
        fit = [
            i
            for i, lot in enumerate(bench.rack)
            if bench.left(i) >= missing
            and sum(b.size >= DRAWING.size[0] for b in lot.balls) >= len(bench.slots)
        ]
        named = [i for i in fit if bench.rack[i].donor == self.style.donor]
        return (named or fit or [0])[0]

    def _turn(self, bench: Bench) -> Controls:
        grinder = bench.grinder
        if grinder is None:
            return HANDS_OFF
        if not grinder.touched and self._waited < self.style.pause * 60.0:
            return HANDS_OFF
        if self._done(grinder):
            return self._after(REACTION, Controls(accept=True))
        self._waited = round(self.style.pause * 60.0) if not grinder.touched else 0
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
        coolest = friction.limit_celsius(bench.rig.fitted(1.0), bench.system) - self.style.margin
        if bench.rig.seconds < RUN_IN:
            return _lever(FIRST_SPEED - bench.governor)
        off = coolest - bench.forecast
        settled = abs(off) < NEAR or (bench.governor >= 1.0 and off > 0.0)
        if not settled:
            return _lever(off / KELVIN_A_SPEED)
        ready = bench.rig.seconds >= self.style.test
        return self._after(0.2, Controls(accept=True)) if ready else HANDS_OFF


def _lever(wanted: float) -> Controls:
    """Move the governor's lever by about so much of the rated speed."""
    return Controls(thrust=round(FULL * max(-1.0, min(1.0, 6.0 * wanted))))
