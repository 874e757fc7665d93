"""Turning a ball down on the wheel: feed against heat and chatter.

The wheel is pushed in by the feed lever and gives: it stands deeper in the ball than it has cut, and goes on cutting
when the lever is let go, until it sparks out (plunge grinding, Malkin and Guo, "Grinding Technology", 2nd ed., ch. 5:
first-order lag of the infeed). What it cuts becomes heat; cut too deep, it chatters (regenerative chatter: it grows
where the depth of cut is over a limit, and dies out under it). Steel that was hotter than it was tempered at is softer
after (52100: 62 HRC tempered at 180 °C, 56 at 300, 51 at 400, so 0.05 HRC/K; ASM Handbook vol. 4).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from game.sim.fitted import Ball
from game.sim.materials import ALLOYS
from game.sim.tuning import TICK

FEED_RATE = 0.020
"""Diameter / nominal by which the wheel moves in a second at full lever."""
RETRACT_RATE = 0.050
"""The same backwards."""
GAP = 0.002
"""Diameter / nominal between wheel and ball when it is put in."""
LAG = 0.25
"""s, time constant of the cut behind the wheel at 60 HRC; it goes with the square of hardness."""
AIR = 25.0
"""°C"""
HEAT = 16_000.0
"""K of the skin for each diameter cut away at 60 HRC."""
COOLING = 1.3
"""s, time constant of the skin's cooling in the coolant."""
SOFTENING = 0.05
"""HRC lost for each K over the tempering temperature."""
SOFTENING_RATE = 3.0
"""1/s by which the loss follows the heat."""
STABLE_DEPTH = 0.0042
"""Depth of cut (diameter / nominal) at 60 HRC over which chatter grows."""
CHATTER_RATE = 7.0
"""1/s by which it grows at twice the stable depth, and dies with no cut."""
CHATTER_FLOOR = 0.01
"""What the wheel always hums."""
ROUND_SECONDS = 0.35
"""s, time constant by which a ball becomes as round as the cut leaves it."""
ROUND_BEST = 0.0003
"""Out-of-round / diameter that a sparked-out wheel leaves."""
ROUND_DEPTH = 0.35
"""Out-of-round for each depth of cut."""
ROUND_CHATTER = 0.008
"""Out-of-round of full chatter."""


@dataclass(slots=True)
class Grinder:
    """The ball on the wheel and how it does.

    ``number`` counts the balls put on this bench's wheel from 1; ``depth`` is the diameter / nominal to which the wheel
    is pushed in (and to which the ball comes when it sparks out); ``feed`` -1 to 1 as the lever says; ``limit`` the
    depth of cut over which this ball chatters; ``chatter`` 0 to 1; ``temper_lost`` HRC.
    ``from_tray``: it was ground before.
    """

    blank: Ball
    number: int
    size: float
    roundness: float
    depth: float
    limit: float
    celsius: float = AIR
    feed: float = 0.0
    chatter: float = CHATTER_FLOOR
    temper_lost: float = 0.0
    touched: bool = False
    from_tray: bool = False

    @property
    def cut(self) -> float:
        """How much deeper the wheel stands than it has cut, diameter / nominal."""
        return max(0.0, self.size - self.depth)

    @property
    def hardness(self) -> float:
        """HRC left."""
        return self.blank.hardness - self.temper_lost

    def ball(self) -> Ball:
        """The ball as it would come off now."""
        return Ball(self.blank.alloy, self.size, self.roundness, self.hardness)


def chuck(blank: Ball, number: int, rng: Random, from_tray: bool = False) -> Grinder:
    """Put a ball on the wheel, which never runs quite the same."""
    limit = STABLE_DEPTH * (60.0 / blank.hardness) * rng.uniform(0.85, 1.15)
    return Grinder(blank, number, blank.size, blank.roundness, blank.size + GAP, limit, from_tray=from_tray)


def grind(grinder: Grinder, feed: float) -> None:
    """One tick with the lever at -1 (back) to 1 (in)."""
    grinder.feed = feed
    grinder.depth -= feed * (FEED_RATE if feed > 0.0 else RETRACT_RATE) * TICK
    grinder.depth = min(grinder.depth, grinder.size + GAP)
    hard = grinder.blank.hardness / 60.0
    cut = grinder.cut
    removed = cut * (1.0 - exp(-TICK / (LAG * hard**2)))
    grinder.size -= removed
    grinder.celsius += HEAT * hard * removed - (grinder.celsius - AIR) * TICK / COOLING
    _soften(grinder)
    _chatter(grinder, cut)
    if cut > 0.0:
        grinder.touched = True
        left = ROUND_BEST + ROUND_DEPTH * cut + ROUND_CHATTER * (grinder.chatter - CHATTER_FLOOR)
        grinder.roundness += (left - grinder.roundness) * TICK / ROUND_SECONDS


def _soften(grinder: Grinder) -> None:
    soft = SOFTENING * (grinder.celsius - ALLOYS[grinder.blank.alloy].temper)
    if soft > grinder.temper_lost:
        grinder.temper_lost += (soft - grinder.temper_lost) * SOFTENING_RATE * TICK


def _chatter(grinder: Grinder, cut: float) -> None:
    growth = CHATTER_RATE * (cut / grinder.limit - 1.0)
    grinder.chatter = max(CHATTER_FLOOR, min(1.0, grinder.chatter * exp(growth * TICK)))
