"""Turning a ball down on the wheel: feed against heat and chatter."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.bearings import Ball


@dataclass(slots=True)
class Grinder:
    """The ball on the wheel and how it does.

    ``depth`` is how far the wheel stands in the ball, as diameter / nominal; ``feed`` -1 to 1 as the lever says;
    ``chatter`` 0 to 1; ``temper_lost`` HRC.
    """

    blank: Ball
    number: int
    size: float
    roundness: float
    celsius: float = 25.0
    depth: float = 0.0
    feed: float = 0.0
    chatter: float = 0.0
    temper_lost: float = 0.0

    @property
    def hardness(self) -> float:
        """HRC left."""
        return self.blank.hardness - self.temper_lost

    def ball(self) -> Ball:
        """The ball as it would come off now."""
        return Ball(self.blank.alloy, self.size, self.roundness, self.hardness)
