"""What a standoff is at a moment. Everything here may be read by pictures and pilots; only the rules write it."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Literal

from game.level.endings import EndingKind, Phase
from game.level.standoff import Response, ShipGroup, Standoff
from game.level.talk import Exchange, Lie, Moment
from game.sim.entities import Pod, Vessel
from game.sim.frames import Vector
from game.sim.standoff import tanks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Quality = Literal["greed", "nerve", "patience", "believes"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where a ship was seen last: m, m/s, and the tick."""

    place: Vector
    velocity: Vector
    tick: int


@dataclass(slots=True)
class GroupState:
    """A group's mind: what it wants, dares, waits for, thinks, was told and saw."""

    spec: ShipGroup
    ships: list[Vessel]
    greed: float
    """0 to 100: how much they want it. At 0 they leave."""
    nerve: float
    """0 to 100: how much they dare. At 0 they flee."""
    patience: float
    """s until they press."""
    believes: float
    """kg of exotic matter that they think the mark carries."""
    phase: Phase = "lurking"
    since: int = 0
    """Tick on which the phase began."""
    taken: float = 0.0
    """kg of exotic matter that they have got."""
    got_claim: bool = False
    told: dict[str, float] = field(default_factory=dict)
    """What the player told them: subject (see ``talk.Claim``), kg or s."""
    seen: set[str] = field(default_factory=set)
    """What they know for sure: "beacon", "answered", "help", "filed", "pod", "scan", "hidden"."""
    sighted: bool = False
    """Whether any of them has the mark in sight."""
    last_seen: Sighting | None = None
    """Where the mark was seen last; at first, where they were told that it is."""
    blind_seconds: float = 0.0
    """For how long none of them has had the mark in sight."""
    scan_seconds: float = 0.0
    """How far a scan of the mark has come."""
    board_seconds: float = 0.0
    """For how long one of them has lain alongside the mark."""
    scanned_as: float | None = None
    """kg that the last scan of the mark found."""
    pending: dict[tuple[Quality, str], float] = field(default_factory=dict)
    """Changes by quality and reason that have not been told yet."""
    stalled: float = 0.0
    """s of pressurising that they have waited for."""
    said: set[Moment] = field(default_factory=set)
    been: set[Phase] = field(default_factory=set)
    """Phases that it has been in."""
    foe: int = 0
    """Number of the ship that hurt them last, 0 for none."""
    hurt_tick: int = 0
    broke_off: str = ""
    """Why they left or fled (see ``mood.Reason``), empty while they have not."""

    @property
    def id(self) -> str:
        """The group's id."""
        return self.spec.id

    @property
    def flying(self) -> list[Vessel]:
        """Those of its ships that still fly; who leaves without fuel for it no longer counts."""
        alive = [ship for ship in self.ships if ship.alive]
        return alive if self.active else [ship for ship in alive if not tanks.is_spent(tanks.delta_v(ship))]

    @property
    def leader(self) -> Vessel | None:
        """The first of its ships that still flies."""
        return next(iter(self.flying), None)

    @property
    def active(self) -> bool:
        """Whether it still wants anything."""
        return self.phase not in ("leaving", "fleeing", "gone")


@dataclass(slots=True)
class ResponseState:
    """An answer to the beacon. ``due`` is the tick on which its ships are here, 0 before the answer."""

    spec: Response
    ships: list[Vessel] = field(default_factory=list)
    answered_tick: int = 0
    due: int = 0
    arrived: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A reply that can be given now. ``number`` is what ``Controls.reply`` takes; ``doubt`` is the chance in % that a
    lie is seen through at once, None where it is no lie."""

    number: int
    id: str
    text: str
    tone: str
    hint: str
    doubt: float | None


@dataclass(slots=True)
class TalkState:
    """The radio: the remark that is open, the replies to it, and what was said."""

    exchange: str = ""
    """Key of the open exchange, empty for none."""
    spec: Exchange | None = None
    group: str = ""
    """Whom the replies go to."""
    offers: tuple[Offer, ...] = ()
    opened: int = 0
    until: int = 0
    """Ticks between which it is open."""
    queue: list[tuple[str, str]] = field(default_factory=list)
    """(group, exchange) that wait for their turn."""
    quiet_until: int = 0
    given: list[str] = field(default_factory=list)
    """Ids of all replies given, in order."""
    lies: list[tuple[str, str, Lie, int]] = field(default_factory=list)
    """(group, reply, lie, tick) of lies that have not come out."""


@dataclass(slots=True)
class PodBay:
    """The cargo pod while it is aboard: kg loaded and wanted, pressure from 0 to 1."""

    exotic: float = 0.0
    wanted: float = 0.0
    pressure: float = 0.0
    running: bool = False
    """Whether it is being pressurised."""
    promised: bool = False
    """Whether they were told that they get it."""
    out: Pod | None = None
    """The pod once it was jettisoned; stays after it was taken."""
    told: float = 0.0
    """kg that the last event told."""

    @property
    def away(self) -> bool:
        """Whether it has left the ship."""
        return self.out is not None


@dataclass(slots=True)
class Shot:
    """A slug in flight: a point with mass. ``mark`` is the number of the ship it was meant for, 0 for none."""

    number: int
    by: int
    mark: int
    kilograms: float
    x: float
    y: float
    vx: float
    vy: float
    born: int

    @property
    def position(self) -> Vector:
        """Place in metres."""
        return (self.x, self.y)


@dataclass(frozen=True, slots=True)
class Kept:
    """How it ended, and what was kept. ``worth`` is in credits by the level's scoring."""

    kind: EndingKind
    lives: int
    ship: bool
    exotic: float
    hull: float
    claim: bool
    worth: float


@dataclass(slots=True, eq=False)
class Solids:
    """All that is solid, for pilots: rows of x, y, vx, vy and radius, and the numbers of what they are."""

    revision: int
    numbers: NDArray[np.intp]
    radii: NDArray[np.float64]
    rows: NDArray[np.float64]
    tick: int = -1
    looked: int = -1_000_000
    """Tick on which ``near`` was looked up."""
    near: dict[int, NDArray[np.intp]] = field(default_factory=dict)
    """By number of a ship: the rows of what it could soon run into."""


@dataclass(slots=True)
class StandoffState:
    """All of a standoff but the bodies, which are ``world.vessels`` and ``world.pods``."""

    spec: Standoff
    rng: Random
    groups: list[GroupState]
    responses: list[ResponseState]
    rounds: int
    """Slugs left for the player's mass driver."""
    talk: TalkState = field(default_factory=TalkState)
    bay: PodBay = field(default_factory=PodBay)
    shots: list[Shot] = field(default_factory=list)
    shots_fired: int = 0
    beacon_tick: int = 0
    """Tick on which the beacon was opened, 0 while it is shut."""
    claim_kept: bool = True
    ready_tick: int = 0
    """Tick from which the driver can fire again."""
    abandon_ticks: int = 0
    """For how long the emergency pod's lever has been held."""
    bearing: dict[int, int] = field(default_factory=dict)
    """Number of the ship that each ship's gun bears on, by number of the ship."""
    hurt: list[tuple[int, float, str]] = field(default_factory=list)
    """(number, % of hull, cause) of what other ships suffered and no group has taken to heart yet."""
    scorched: dict[int, float] = field(default_factory=dict)
    """% of hull burnt off by plumes and not told yet, by number of the ship."""
    result: Kept | None = None
    solids: Solids | None = field(default=None, repr=False)

    @property
    def shielded(self) -> float:
        """Kilograms that the shielded compartment takes at most."""
        return self.spec.cargo.shielded

    def group(self, group_id: str) -> GroupState:
        """The group of that id."""
        return next(group for group in self.groups if group.id == group_id)

    def group_of(self, vessel: Vessel) -> GroupState | None:
        """The group that a ship belongs to."""
        return next((group for group in self.groups if vessel in group.ships), None)

    def help_seconds(self, tick: int, ticks_a_second: int) -> float | None:
        """Seconds until the first answer's ships are here; 0 once they are; None while nobody has answered."""
        due = [response.due for response in self.responses if response.due]
        return max(0.0, (min(due) - tick) / ticks_a_second) if due else None
