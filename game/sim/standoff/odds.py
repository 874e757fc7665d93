"""Sofia's odds: how likely each way of dealing with it is to bring crew and ship through, and what it would keep.

They come from many possible courses of a reduced model, rolled forward from the state as it is: a slice of the work in
each frame, a new answer every few seconds. The oracle reads a world and never changes it; its chances have a generator of
their own, so that who asks plays the same game as who does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from game.sim.standoff import forecast, situation, tuning
from game.sim.standoff.outlook import WAYS, Course, Outcome, Way, begin, outcome_of
from game.sim.standoff.situation import Situation

if TYPE_CHECKING:
    from game.level.standoff import Scoring
    from game.sim.standoff.state import GroupState, StandoffState
    from game.sim.world import World

ROLLS = 60
"""Courses for each way and answer."""
FIRST_ROLLS = 20
"""The same for the very first answer: a rough one at once is worth more than a good one late."""
STEPS_A_LOOK = 60
"""Steps of such courses that are taken in one look."""


@dataclass(frozen=True, slots=True)
class Odds:
    """``percent``: how often crew and ship come through, and nobody has come aboard. ``worth``: what is kept on the
    average, in credits."""

    percent: float
    worth: float


class Oracle:
    """Keeps the latest odds. Call ``look`` once a frame; ``odds`` is empty before the first answer and after the end."""

    def __init__(self) -> None:
        self.odds: dict[Way, Odds] = {}
        self._at: Situation | None = None
        self._rng = Random(0)
        self._rolled: dict[Way, list[Outcome]] = {}
        self._course: Course | None = None

    def look(self, world: World) -> None:
        """Do a slice of the work; after some looks the odds are new."""
        state = world.standoff
        group = threat(state) if state is not None else None
        if state is None or group is None or state.result is not None:
            self.odds, self._at = {}, None
            return
        if self._at is None:
            self._at = situation.of(world, state, group)
            self._rng = Random(f"odds {world.seed} {world.tick}")
            self._rolled = {way: [] for way in WAYS}
            self._course = None
        self._roll(self._at)
        if all(len(each) >= self._rolls for each in self._rolled.values()):
            self.odds = told(self._rolled, state)
            self._at = None

    @property
    def _rolls(self) -> int:
        """Courses for each way until the next answer."""
        return ROLLS if self.odds else FIRST_ROLLS

    def _roll(self, at: Situation) -> None:
        """A few steps of the course that is under way; a new one follows, of the way that has the fewest."""
        for _ in range(STEPS_A_LOOK):
            if self._course is None:
                way = min(WAYS, key=lambda each: len(self._rolled[each]))
                if len(self._rolled[way]) >= self._rolls:
                    return
                self._course = begin(at, way, self._rng)
            forecast.advance(self._course)
            if forecast.is_over(self._course):
                self._rolled[self._course.way].append(outcome_of(self._course))
                self._course = None


def odds(world: World, rolls: int = ROLLS) -> dict[Way, Odds]:
    """All at once: the odds as things are now; empty where nobody threatens the player."""
    state = world.standoff
    group = threat(state) if state is not None else None
    if state is None or group is None:
        return {}
    at, rng = situation.of(world, state, group), Random(f"odds {world.seed} {world.tick}")
    return told({way: [forecast.rolled(at, way, rng) for _ in range(rolls)] for way in WAYS}, state)


def threat(state: StandoffState) -> GroupState | None:
    """The group with the most nerve that is out for something; one that is out for the player's ship goes before."""
    after = [each for each in state.groups if each.active and each.phase != "lurking" and each.flying]
    return max(after, key=lambda each: (each.spec.mark == "ship", each.nerve), default=None)


def told(rolled: dict[Way, list[Outcome]], state: StandoffState) -> dict[Way, Odds]:
    """What the courses come to."""
    return {way: summed(outcomes, state.spec.scoring, state.claim_kept) for way, outcomes in rolled.items()}


def summed(outcomes: list[Outcome], scoring: Scoring, claim: bool) -> Odds:
    """The odds of one way."""
    count = len(outcomes)
    through = [each for each in outcomes if each.kind != "ship_lost"]
    unharmed = [each for each in through if each.kind not in ("robbed", "gave_up")]
    worth = sum(tuning.CREW * scoring.life for _ in through)
    worth += sum(each.exotic * scoring.exotic + 0.01 * each.hull * scoring.ship for each in through)
    worth += scoring.claim * count * claim
    return Odds(100.0 * len(unharmed) / count, worth / count)
