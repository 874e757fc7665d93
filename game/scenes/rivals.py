"""Racing an earlier flight: it is looked through ahead of time, and shown where it was at the same tick."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, remainder
from pathlib import Path
from typing import TYPE_CHECKING

from game.level.spec import Level
from game.play.course import Course
from game.play.survey import Survey
from game.scenes.keeping import best_flight, crews_flight
from game.view.figures import figure
from game.view.painters.rival import Rival
from game.view.texts import say

if TYPE_CHECKING:
    from game.settings import Ghost

WORK_SECONDS = 0.002
"""Real time of a frame in flight for looking through the other flight; while it lasts, some ten times as fast as play."""
BEADS, BEAD_TICKS = 14, 9
"""Beads of the wake, and the ticks between two."""
LEAST_GAP = 0.05
"""s that are told as no gap."""


@dataclass(slots=True)
class Race:
    """One attempt against an earlier flight; ``again`` is the next one."""

    survey: Survey
    kind: str
    """``best`` or ``crew``: whose flight it is."""
    in_order: bool
    gap: float | None = None
    """s by which the player is later; below 0 earlier."""

    def again(self) -> Race:
        """The same for another attempt; what is known of the other flight stays."""
        return Race(self.survey, self.kind, self.in_order)

    def compare(self, course: Course) -> None:
        """Tell the gap anew, as the player has come farther; it stays where it cannot be told."""
        gap = course.gap(self.survey.course, self.in_order)
        self.gap = gap if gap is not None else self.gap

    def work(self, seconds: float = WORK_SECONDS) -> None:
        """Look further through the other flight."""
        self.survey.work(seconds)

    def shown(self, tick: int, alpha: float) -> Rival | None:
        """The other ship ``alpha`` of the way from the tick before to a tick; None where that is not known,
        or where this version of the game flies another way than was recorded."""
        survey = self.survey
        if tick > survey.known or (survey.differs_at is not None and tick >= survey.differs_at):
            return None
        before, now = survey.at(tick - 1), survey.at(tick)
        turn = remainder(now.angle - before.angle, 2 * pi)
        pose = (
            before.x + (now.x - before.x) * alpha,
            before.y + (now.y - before.y) * alpha,
            before.angle + turn * alpha,
        )
        passed = [survey.at(tick - i * BEAD_TICKS) for i in range(BEADS, 0, -1) if tick > i * BEAD_TICKS]
        wake = [(trace.x, trace.y) for trace in passed]
        return Rival(pose, wake, say(f"ghost.{self.kind}"), self._words(), (self.gap or 0.0) <= 0.0)

    def _words(self) -> str:
        if self.gap is None:
            return ""
        if abs(self.gap) < LEAST_GAP:
            return say(f"ghost.level_{self.kind}")
        side = "behind" if self.gap > 0 else "ahead"
        return say(f"ghost.{side}_{self.kind}", gap=figure(abs(self.gap), 1))


def race_for(path: Path, level: Level, wanted: Ghost) -> Race | None:
    """The race that the player wants in a level; None where there is nobody to race against."""
    flown = {"off": lambda _: None, "best": best_flight, "crew": crews_flight}[wanted](path)
    return None if flown is None else Race(Survey(level, flown), wanted, level.order == "in_order")
