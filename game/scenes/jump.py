"""A jump to another tick of a replay: it takes a few frames, and its goal may move on meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.play.rerun import Rerun

LEAD_TICKS = 2 * TICKS_A_SECOND
"""Before the goal of a jump the eye looks on for so long, so that sparks, messages and camera are as in flight."""
TRAVEL_SECONDS = 0.028
"""Real time of a frame for a jump: nothing else moves meanwhile."""


class Jump:
    """Where a replay is to be next.

    Args:
        goal: the tick that a jump leads to; None while there is none.
    """

    def __init__(self, goal: int | None = None) -> None:
        self.goal = goal
        self._leg: int | None = None
        """Where the jump under way ends; the goal may have moved on meanwhile, and is next."""
        self._set_out = 0
        """The tick from which the jump under way is counted."""

    def travel(self, rerun: Rerun) -> int | None:
        """Go some of the way; the tick up to which the eye can look on once its lead is reached, None before."""
        if self.goal is None:
            return None
        sets_out, leg = self._leg is None, self.goal if self._leg is None else self._leg
        self._leg = leg
        is_there = rerun.travel(max(0, leg - LEAD_TICKS), TRAVEL_SECONDS)
        if sets_out:
            self._set_out = rerun.world.tick
        return leg if is_there else None

    def land(self) -> bool:
        """The eye has looked on up to there; whether that was the goal."""
        if self._leg == self.goal:
            self.goal = None
        self._leg = None
        return self.goal is None

    def share(self, tick: int) -> float:
        """How much of it is done at a tick, from 0 to 1, counted from the world that it set out from."""
        end = self._leg if self._leg is not None else self.goal
        way = (end or 0) - self._set_out
        return min(1.0, max(0.0, (tick - self._set_out) / way)) if way > 0 else 0.0
