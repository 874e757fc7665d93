"""What happened in a standoff: facts in the past tense, with ids and numbers and no references.

Ships go by their ids ("ship" is the player's), groups by theirs. Masses are kg, places m, times s. ``reason`` is one of
``reasons.REASONS``.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.events import Event


@dataclass(frozen=True, slots=True)
class GroupMoved(Event):
    """Something moved a group: ``quality`` is "greed", "nerve" (points of 100), "patience" (s) or "believes" (kg).

    ``amount`` is the change, ``value`` what it is now. Small changes of one reason are summed up before they are told.
    """

    group: str
    quality: str
    amount: float
    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class GroupTurned(Event):
    """A group went over to another phase (see ``state.Phase``), and why."""

    group: str
    before: str
    phase: str
    reason: str


@dataclass(frozen=True, slots=True)
class Demanded(Event):
    """A group said what it wants: kg of exotic matter, and whether the claim too."""

    group: str
    exotic: float
    claim: bool


@dataclass(frozen=True, slots=True)
class Hailed(Event):
    """Somebody spoke and ``replies`` answers are open for ``seconds``; without replies it is only heard."""

    exchange: str
    speaker: str
    text: str
    mood: str
    replies: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Replied(Event):
    """The player answered."""

    exchange: str
    reply: str
    speaker: str
    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class ReplyMissed(Event):
    """The time to answer ran out: silence is an answer too."""

    exchange: str


@dataclass(frozen=True, slots=True)
class LieFound(Event):
    """A lie came out. ``how`` is "doubt", "scan", "contradiction" or "time"."""

    group: str
    reply: str
    about: str
    how: str


@dataclass(frozen=True, slots=True)
class BeaconOpened(Event):
    """The distress beacon is open on all frequencies; those within ``heard_by`` groups hear it too."""

    heard_by: int


@dataclass(frozen=True, slots=True)
class BeaconAnswered(Event):
    """Ships answered: minutes of the story and seconds of play until they are here."""

    response: str
    story_minutes: float
    seconds: float


@dataclass(frozen=True, slots=True)
class RespondersArrived(Event):
    """The ships that answered are in the sector."""

    response: str
    ships: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PodLoaded(Event):
    """The pod holds another mass of exotic matter; ``shielded`` kg of the rest are hidden, ``open`` kg are not."""

    exotic: float
    shielded: float
    open: float


@dataclass(frozen=True, slots=True)
class PodPressurised(Event):
    """The pod is fit for space."""

    exotic: float


@dataclass(frozen=True, slots=True)
class PodStalled(Event):
    """Pressurising was stopped with the work unfinished; ``share`` of it is done."""

    share: float


@dataclass(frozen=True, slots=True)
class PodRefused(Event):
    """The pod cannot leave: ``reason`` is "pressure", "docked" or "gone"."""

    reason: str


@dataclass(frozen=True, slots=True)
class PodJettisoned(Event):
    """The pod left the ship with a push: kg of exotic matter, kg in all, the ship's recoil in m/s."""

    exotic: float
    kilograms: float
    recoil: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PodTaken(Event):
    """A ship scooped the pod."""

    ship: str
    exotic: float


@dataclass(frozen=True, slots=True)
class PodScanned(Event):
    """A ship scanned the pod: what is in it."""

    ship: str
    exotic: float


@dataclass(frozen=True, slots=True)
class ShipScanned(Event):
    """A ship scanned another one, "ship" for the player's: kg found, and whether shielding hid something."""

    by: str
    ship: str
    exotic: float
    odds: float
    found_hidden: bool


@dataclass(frozen=True, slots=True)
class SightLost(Event):
    """No ship of a group has the mark in sight any more."""

    group: str


@dataclass(frozen=True, slots=True)
class SightGained(Event):
    """A ship of a group has the mark in sight again."""

    group: str
    ship: str


@dataclass(frozen=True, slots=True)
class GunsBore(Event):
    """A ship has brought its gun to bear on another one."""

    ship: str
    on: str


@dataclass(frozen=True, slots=True)
class ShotFired(Event):
    """A slug left a gun: its number, m/s against space, and the recoil of the firing ship in m/s."""

    ship: str
    shot: int
    x: float
    y: float
    vx: float
    vy: float
    recoil: float


@dataclass(frozen=True, slots=True)
class ShotHit(Event):
    """A slug hit something: its kinetic energy against it in J, and the hull that it cost in % (0 for rock)."""

    shot: int
    by: str
    other: str
    energy: float
    percent: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class DriverEmpty(Event):
    """The mass driver has no slug left."""


@dataclass(frozen=True, slots=True)
class Scorched(Event):
    """A plume burnt a ship within its reach: hull lost in % since it was told last."""

    by: str
    ship: str
    percent: float
    distance: float


@dataclass(frozen=True, slots=True)
class VesselStruck(Event):
    """Another ship touched something; N·s and the hull that it cost in %."""

    ship: str
    other: str
    impulse: float
    percent: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class VesselDisabled(Event):
    """Another ship's hull came to nothing: it drifts."""

    ship: str
    cause: str


@dataclass(frozen=True, slots=True)
class VesselLeft(Event):
    """Another ship left the sector."""

    ship: str


@dataclass(frozen=True, slots=True)
class Boarded(Event):
    """Ships came alongside a ship that held still and took what they found: kg of exotic matter."""

    group: str
    ship: str
    exotic: float


@dataclass(frozen=True, slots=True)
class CrewLeft(Event):
    """The crew left in the emergency pod: the ship is lost, they are not."""


@dataclass(frozen=True, slots=True)
class StandoffEnded(Event):
    """It is over: how (see ``EndingKind``), what was kept, and its worth in credits."""

    kind: str
    lives: int
    ship: bool
    exotic: float
    hull: float
    claim: bool
    worth: float
