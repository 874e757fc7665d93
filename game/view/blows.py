"""Blows: how hard something hits the hands and the eye, from events alone. No pygame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.sim import events as happened
from game.sim.standoff import events as told

FULL_KNOCK = 400_000.0
"""N·s of a knock that is felt in full."""
LEAST_FELT = 0.06
FULL_HIT = 1_200_000.0
"""J of a slug that is felt in full."""
STOP_FROM, LARGE_FROM = 0.25, 0.6
"""Strengths from which the picture stands still for a moment, and for longer."""
SMALL_STOP, LARGE_STOP = 0.05, 0.1
"""s for which it does."""


@dataclass(frozen=True, slots=True)
class Blow:
    """A blow of a strength from 0 to 1; ``deep`` and ``sharp`` are how the two motors of a pad feel it."""

    strength: float
    deep: float
    sharp: float
    seconds: float

    @property
    def stop_seconds(self) -> float:
        """For how long the picture stands still."""
        if self.strength < STOP_FROM:
            return 0.0
        return LARGE_STOP if self.strength >= LARGE_FROM else SMALL_STOP


def hardest(events: Iterable[happened.Event]) -> Blow | None:
    """The hardest blow of a tick, if any is felt."""
    blows = [blow for event in events if (blow := blow_of(event)) is not None]
    return max(blows, key=lambda blow: blow.strength, default=None)


def blow_of(event: happened.Event) -> Blow | None:
    """How an event is felt; None for what is not."""
    match event:
        case happened.Collided(impulse=impulse):
            return _knock(impulse)
        case happened.HullBroken():
            return Blow(1.0, 1.0, 1.0, 0.9)
    return _at_the_collar(event) or _at_the_rock(event) or _in_a_standoff(event)


def _knock(impulse: float) -> Blow | None:
    if impulse <= LEAST_FELT * FULL_KNOCK:
        return None
    strength = min(1.0, impulse / FULL_KNOCK)
    return Blow(strength, strength, 0.5 * strength, 0.12 + 0.25 * strength)


def _in_a_standoff(event: happened.Event) -> Blow | None:
    """Guns that kick and slugs that go home, on one's own ship only."""
    match event:
        case told.ShotFired(ship="ship"):
            return Blow(0.16, 0.5, 0.25, 0.14)
        case told.ShotHit(other="ship", energy=energy):
            strength = min(1.0, 0.25 + energy / FULL_HIT)
            return Blow(strength, strength, 0.8, 0.2)
        case told.Scorched(ship="ship"):
            return Blow(0.1, 0.1, 0.3, 0.2)
        case told.PodJettisoned():
            return Blow(0.2, 0.5, 0.2, 0.18)
        case told.CrewLeft():
            return Blow(0.6, 0.9, 0.4, 0.4)
    return None


def _at_the_collar(event: happened.Event) -> Blow | None:
    match event:
        case happened.SoftCaptured():
            return Blow(0.1, 0.25, 0.1, 0.12)
        case happened.HardDocked():
            return Blow(0.2, 0.5, 0.2, 0.18)
        case happened.DockStrained() | happened.DockBounced():
            return Blow(0.24, 0.6, 0.5, 0.25)
        case happened.Undocked():
            return Blow(0.12, 0.35, 0.1, 0.15)
        case happened.CollarTorn():
            return Blow(0.6, 0.8, 0.8, 0.3)
    return None


def _at_the_rock(event: happened.Event) -> Blow | None:
    match event:
        case happened.Clamped():
            return Blow(0.15, 0.3, 0.6, 0.15)
        case happened.LegSlipped():
            return Blow(0.12, 0.1, 0.5, 0.12)
        case happened.LegTorn():
            return Blow(0.6, 0.8, 0.8, 0.3)
        case happened.BitTouched():
            return Blow(0.1, 0.2, 0.3, 0.1)
        case happened.ChunkScooped(kilograms=mass):
            return Blow(0.07, min(0.3, mass / 3000.0), 0.05, 0.06)
        case happened.RockSplit():
            return Blow(0.4, 0.9, 0.2, 0.5)
        case happened.RockCut():
            return Blow(0.08, 0.15, 0.25, 0.08)
    return None
