"""A standoff told afterwards: who did what, when, what it changed, and what would have sufficed.

Made from the events of a flight alone, so that a replay tells the same. Pure data: words and pictures are the view's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from game.level.endings import EndingKind
from game.sim import tuning as basics
from game.sim.events import Event, HullDamaged
from game.sim.standoff import events as told

Who = Literal["crew", "group", "help"]
MOMENTS: dict[type[Event], Who] = {
    told.Demanded: "group",
    told.Replied: "crew",
    told.ReplyMissed: "crew",
    told.LieFound: "group",
    told.BeaconOpened: "crew",
    told.BeaconAnswered: "help",
    told.RespondersArrived: "help",
    told.PodLoaded: "crew",
    told.PodStalled: "crew",
    told.PodPressurised: "crew",
    told.PodJettisoned: "crew",
    told.PodTaken: "group",
    told.PodScanned: "group",
    told.ShipScanned: "group",
    told.SightLost: "crew",
    told.SightGained: "group",
    told.Boarded: "group",
    told.VesselDisabled: "crew",
    told.CrewLeft: "crew",
    told.GroupTurned: "group",
    told.StandoffEnded: "group",
}
"""What gets a line of its own, and whose doing it is."""
SOON_SECONDS = 3.0
"""s within which what moves a group is put down to the line before it."""
VOLLEY_SECONDS = 6.0
"""s within which shots by the same ship make one line."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a line did to a group: quality (greed, nerve, patience, believes), amount, and why."""

    group: str
    quality: str
    amount: float
    reason: str


@dataclass(slots=True)
class Row:
    """A line of the timeline. ``count`` and ``hits`` are of shots in a volley; ``hull`` is what the ship lost in %."""

    seconds: float
    who: Who
    event: Event
    changes: list[Change] = field(default_factory=list)
    count: int = 1
    hits: int = 0
    hull: float = 0.0


@dataclass(frozen=True, slots=True)
class Lack:
    """What would have sufficed: ``what`` is "time" (s more of patience, until help was here), "nerve" (points less until
    they fled) or "pod" (kg more in the pod until they had all that they asked for)."""

    what: Literal["time", "nerve", "pod"]
    amount: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """All lines in order, how it ended, and what would have sufficed for another end; nearest first."""

    rows: tuple[Row, ...]
    ending: EndingKind | Literal[""]
    lacks: tuple[Lack, ...]


class Chronicle:
    """Writes a timeline while a flight goes on. Show it each tick's events, then ask for ``timeline``."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._least_nerve = 100.0
        self._pressed: float | None = None
        self._due: float | None = None
        self._offered: float | None = None
        self._wanted = 0.0
        self._ending: EndingKind | Literal[""] = ""

    def see(self, tick: int, happened: Iterable[Event]) -> None:
        """Take down what happened in a tick."""
        seconds = tick / basics.TICKS_A_SECOND
        for event in happened:
            self._note(seconds, event)
            self._write(seconds, event)

    def timeline(self) -> Timeline:
        """Everything so far."""
        return Timeline(tuple(self._rows), self._ending, tuple(self._lacks()))

    def _note(self, seconds: float, event: Event) -> None:
        """Remember the figures that tell what would have sufficed."""
        match event:
            case told.GroupMoved(quality="nerve", value=value):
                self._least_nerve = min(self._least_nerve, value)
            case told.GroupTurned(phase="pressing"):
                self._pressed = seconds if self._pressed is None else self._pressed
            case told.BeaconAnswered(seconds=until):
                self._due = min(seconds + until, self._due if self._due is not None else seconds + until)
            case told.Demanded(exotic=exotic):
                self._wanted = exotic
            case told.PodScanned(exotic=exotic):
                self._offered = exotic
            case told.StandoffEnded(kind=kind):
                self._ending = kind  # type: ignore[assignment]

    def _write(self, seconds: float, event: Event) -> None:
        """Put an event into a line of its own, or into the one that it belongs to."""
        match event:
            case told.GroupMoved(group=group, quality=quality, amount=amount, reason=reason):
                if self._rows and seconds - self._rows[-1].seconds <= SOON_SECONDS:
                    self._rows[-1].changes.append(Change(group, quality, amount, reason))
            case told.ShotFired():
                self._volley(seconds, event)
            case told.ShotHit(by=by):
                if (row := self._firing(by)) is not None:
                    row.hits += 1
            case HullDamaged(percent=percent):
                if self._rows:
                    self._rows[-1].hull += percent
            case _ if type(event) in MOMENTS:
                self._rows.append(Row(seconds, MOMENTS[type(event)], event))

    def _volley(self, seconds: float, shot: told.ShotFired) -> None:
        row = self._firing(shot.ship)
        if row is not None and seconds - row.seconds <= VOLLEY_SECONDS:
            row.count += 1
        else:
            self._rows.append(Row(seconds, "crew" if shot.ship == "ship" else "group", shot))

    def _firing(self, ship: str) -> Row | None:
        """The last line of shots by a ship."""
        return next(
            (
                row
                for row in reversed(self._rows)
                if isinstance(row.event, told.ShotFired) and row.event.ship == ship
            ),
            None,
        )

    def _lacks(self) -> list[Lack]:
        """What would have sufficed, where it was not enough."""
        if self._ending not in ("robbed", "gave_up", "ship_lost", "abandoned"):
            return []
        found = [Lack("nerve", self._least_nerve)]
        if self._pressed is not None and self._due is not None and self._due > self._pressed:
            found.append(Lack("time", self._due - self._pressed))
        if self._offered is not None and self._offered < self._wanted:
            found.append(Lack("pod", self._wanted - self._offered))
        return found
