"""What happened in a tick: facts in the past tense, with ids and numbers and no references.

Ids are those of the level or made ones; places are metres; impulses newton seconds; masses kilograms.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.amounts import Breach


@dataclass(frozen=True, slots=True)
class Event:
    """Anything that happened."""


@dataclass(frozen=True, slots=True)
class Collided(Event):
    """The ship touched something; ``impulse`` in newton seconds."""

    other: str
    impulse: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class HullDamaged(Event):
    """The hull lost ``percent`` and has ``left`` percent."""

    percent: float
    left: float
    cause: str


@dataclass(frozen=True, slots=True)
class HullBroken(Event):
    """The hull came to nothing; the ship is lost."""

    cause: str


@dataclass(frozen=True, slots=True)
class AssistSwitched(Event):
    """Flight assist went on or off."""

    on: bool


@dataclass(frozen=True, slots=True)
class TargetChosen(Event):
    """The ship has a new target; an empty id means none."""

    target: str
    port: str


@dataclass(frozen=True, slots=True)
class FuelLow(Event):
    """Fuel fell below the warning mark."""

    kilograms: float


@dataclass(frozen=True, slots=True)
class FuelSpent(Event):
    """The tanks are dry: the ship drifts."""


@dataclass(frozen=True, slots=True)
class OxygenLow(Event):
    """Oxygen fell below the warning mark."""

    seconds: float


@dataclass(frozen=True, slots=True)
class OxygenSpent(Event):
    """The tanks are empty; the crew breathes from masks for ``seconds`` more."""

    seconds: float


@dataclass(frozen=True, slots=True)
class CrewLost(Event):
    """The masks are empty too."""


@dataclass(frozen=True, slots=True)
class SoftCaptured(Event):
    """The sprung collar caught the port."""

    at: str
    port: str


@dataclass(frozen=True, slots=True)
class HardDocked(Event):
    """The collar is rigid. ``clean`` is False where a dial was over its limit."""

    at: str
    port: str
    clean: bool


@dataclass(frozen=True, slots=True)
class DockStrained(Event):
    """The contact was over a limit, but within the hard-dock band: it cost hull and goodwill."""

    at: str
    port: str
    dial: str
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class DockBounced(Event):
    """The contact was too far over a limit: the collar did not catch."""

    at: str
    port: str
    dial: str
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class Equalised(Event):
    """Pressure is equal on both sides of the collar."""

    at: str
    port: str


@dataclass(frozen=True, slots=True)
class Transferred(Event):
    """Everything that was to go across has gone across."""

    at: str
    port: str


@dataclass(frozen=True, slots=True)
class OreDelivered(Event):
    """Ore left the hold for a structure."""

    at: str
    ore: str
    kilograms: float


@dataclass(frozen=True, slots=True)
class OreTakenOver(Event):
    """Ore came from a structure into the hold."""

    at: str
    ore: str
    kilograms: float


@dataclass(frozen=True, slots=True)
class Undocked(Event):
    """The collar let go with a push."""

    at: str
    port: str


@dataclass(frozen=True, slots=True)
class CollarSlipped(Event):
    """The load on the collar is close to what it holds; ``share`` of the tearing force."""

    at: str
    share: float


@dataclass(frozen=True, slots=True)
class CollarTorn(Event):
    """The load tore the collar off the port."""

    at: str
    force: float


@dataclass(frozen=True, slots=True)
class Clamped(Event):
    """The harpoon legs hold a rock."""

    rock: str


@dataclass(frozen=True, slots=True)
class ClampMissed(Event):
    """The legs found nothing to hold; ``reason`` is "range" or "speed"."""

    reason: str
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class LegSlipped(Event):
    """A leg (0 port, 1 starboard) gave way under load."""

    leg: int
    share: float


@dataclass(frozen=True, slots=True)
class LegTorn(Event):
    """A leg (0 port, 1 starboard) tore out."""

    leg: int
    force: float


@dataclass(frozen=True, slots=True)
class Unclamped(Event):
    """The legs let go; ``torn`` where the load or the cut did it."""

    rock: str
    torn: bool


@dataclass(frozen=True, slots=True)
class BitTouched(Event):
    """The bit met rock."""

    rock: str


@dataclass(frozen=True, slots=True)
class BitOverheated(Event):
    """The bit is too hot to cut until it has cooled; temperature in °C."""

    celsius: float


@dataclass(frozen=True, slots=True)
class BitCooled(Event):
    """The bit can cut again."""


@dataclass(frozen=True, slots=True)
class RockCut(Event):
    """The bit took a bite: mass and place of what came off, heat of the bit in °C."""

    rock: str
    kilograms: float
    x: float
    y: float
    celsius: float


@dataclass(frozen=True, slots=True)
class RockSplit(Event):
    """A rock fell apart into the named rocks; the largest keeps the name."""

    rock: str
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OreBroken(Event):
    """Ore came loose as a chunk."""

    chunk: str
    ore: str
    kilograms: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class VeinSpent(Event):
    """Nothing is left of a vein."""

    rock: str
    ore: str


@dataclass(frozen=True, slots=True)
class ChunkScooped(Event):
    """A chunk went into the hold."""

    chunk: str
    ore: str
    kilograms: float
    hold_kilograms: float


@dataclass(frozen=True, slots=True)
class HoldFull(Event):
    """There is no room for what was scooped."""


@dataclass(frozen=True, slots=True)
class ObjectiveStarted(Event):
    """An objective became active."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ObjectiveDone(Event):
    """An objective was reached."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ObjectiveFailed(Event):
    """An objective can no longer be reached; ``breach`` is the limit that was broken, if one was."""

    id: str
    text: str
    breach: Breach | None


@dataclass(frozen=True, slots=True)
class Said(Event):
    """Somebody spoke on the radio, in a mood: "calm", "worried", "wry" or "hard"."""

    speaker: str
    text: str
    line: str
    mood: str = "calm"


@dataclass(frozen=True, slots=True)
class Spawned(Event):
    """A new thing came into the level."""

    id: str


@dataclass(frozen=True, slots=True)
class Looked(Event):
    """The camera is asked to show something for a while."""

    at: str
    seconds: float


@dataclass(frozen=True, slots=True)
class LeftArena(Event):
    """The ship is beyond the edge; it is lost after ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class CameBack(Event):
    """The ship is inside the arena again."""


@dataclass(frozen=True, slots=True)
class Ended(Event):
    """The mission is over. ``medal`` is "gold", "silver", "bronze" or empty."""

    won: bool
    reason: str
    medal: str
