"""Everything that is somewhere: dataclasses, each holding its body. Rules are elsewhere; these only know themselves.

Numbers are given in order of creation and never reused; ids are the level's, or made from kind and number.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from math import cos, sin
from typing import Literal

import pymunk
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from game.level.ships import Faction, ShipKind
from game.level.things import OreKind
from game.sim import tuning
from game.sim.controls import HANDS_OFF, Controls

Vector = tuple[float, float]
DockStage = Literal["soft", "hard", "equalising", "transferring", "done"]


@dataclass(slots=True, eq=False)
class Entity:
    """What all entities share. ``shapes`` are those of the body, in the order of making."""

    number: int
    id: str
    name: str
    body: pymunk.Body
    shapes: list[pymunk.Shape] = field(repr=False)

    @property
    def position(self) -> Vector:
        """Centre in metres."""
        return self.body.position

    @property
    def velocity(self) -> Vector:
        """Velocity of the centre in m/s."""
        return self.body.velocity

    @property
    def angle(self) -> float:
        """Heading in radians."""
        return self.body.angle

    @property
    def spin(self) -> float:
        """Rate of turn in rad/s."""
        return self.body.angular_velocity


@dataclass(slots=True)
class PortState:
    """A docking port of a structure, in its structure's frame."""

    id: str
    at: Vector
    heading: float
    armed: bool = True
    """False after a bounce or an undocking until the ship has backed off."""


@dataclass(slots=True)
class Dials:
    """The four docking dials with the limits that hold at the present range (m, rad, m/s, m/s)."""

    range: float
    offset: float
    angle: float
    closing: float
    drift: float
    offset_limit: float
    angle_limit: float
    closing_limit: float
    drift_limit: float

    def rows(self) -> tuple[tuple[str, float, float], ...]:
        """(name, value, limit) for each dial."""
        return (
            ("offset", self.offset, self.offset_limit),
            ("angle", self.angle, self.angle_limit),
            ("closing", self.closing, self.closing_limit),
            ("drift", self.drift, self.drift_limit),
        )

    def worst(self) -> tuple[str, float, float]:
        """The dial that is farthest over, or nearest to, its limit."""
        return max(self.rows(), key=lambda row: abs(row[1]) / row[2])

    def excess(self) -> float:
        """The worst dial as a multiple of its limit; at most 1 is all green."""
        _, value, limit = self.worst()
        return abs(value) / limit


@dataclass(slots=True)
class Dock:
    """The collar's hold on a port."""

    structure: Structure
    port: PortState
    stage: DockStage
    ticks: int
    """Ticks since the stage began."""
    clean: bool
    joints: list[pymunk.Constraint] = field(repr=False)
    slipping_ticks: int = 0


@dataclass(slots=True)
class Leg:
    """One harpoon leg: two struts from the hull to a point in the rock."""

    index: int
    anchor: Vector
    """Where it holds, in the rock's frame."""
    struts: list[pymunk.DampedSpring] = field(repr=False)
    load: float = 0.0
    """Largest strut force of the last tick as a share of the tearing force."""
    slipped: bool = False


@dataclass(slots=True)
class Clamp:
    """The harpoon legs' hold on a rock."""

    rock: Rock
    legs: list[Leg]
    since: int
    """Tick on which the legs were fired."""


@dataclass(slots=True)
class Drill:
    """Boom, spindle and bit."""

    rpm: float = 0.0
    wanted_rpm: float = 300.0
    extension: float = 0.0
    """m of stroke."""
    swing: float = 0.0
    """rad of the boom from straight ahead, anticlockwise."""
    celsius: float = tuning.BIT_AMBIENT
    tripped: bool = False
    cutting: bool = False
    """Whether the bit is in rock."""
    cut_rate: float = 0.0
    """kg/s of rock, smoothed."""
    band: tuple[float, float] = (0.0, 0.0)
    """rpm limits of the sweet band in the rock at the bit; (0, 0) without one."""
    feed: float = 0.0
    """m of bite not yet taken out of the outline."""
    phase: float = 0.0
    """rad, of the chatter."""
    drive: float = 1.0
    """Share of its rated speed at which the drive can turn: power at the bit and the spindle's top follow it."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What a ship is made of, as far as flying goes: kg, metres, newtons, newton metres, m/s."""

    dry_mass: float
    """Hull and crew without fuel and ore."""
    main: float
    reverse: float
    side: float
    torque: float
    exhaust: float
    """Exhaust velocity."""
    turn_arm: float
    """Lever arm of the attitude jets: a torque costs the fuel of torque / arm."""
    gyration_dry: float
    """Radius of gyration of the empty ship."""
    gyration_load: float
    """Radius of gyration of what lies in holds and tanks."""

    def moment(self, load: float) -> float:
        """Moment of inertia in kg·m² with a load (fuel and ore) in kg."""
        return self.dry_mass * self.gyration_dry**2 + load * self.gyration_load**2


LUCKY_STRIKE = Engine(
    tuning.DRY_MASS,
    tuning.MAIN_THRUST,
    tuning.REVERSE_THRUST,
    tuning.SIDE_THRUST,
    tuning.TURN_TORQUE,
    tuning.EXHAUST_VELOCITY,
    tuning.TURN_FUEL_ARM,
    tuning.GYRATION_DRY,
    tuning.GYRATION_CARGO,
)


@dataclass(slots=True, eq=False)
class Craft(Entity):
    """Anything that flies by itself: tanks, thrusters, a hold, a hull that can come to nothing."""

    engine: Engine
    fuel: float
    """kg"""
    hull: float
    """%"""
    hold: dict[OreKind, float]
    """kg of each ore."""
    shed: float = 0.0
    """kg of the dry mass that have left the ship: a jettisoned pod's casing, slugs fired."""
    burnt: float = 0.0
    """kg of fuel burnt since the start."""
    main: float = 0.0
    """Main thruster, 0 to 1 of full thrust, as it burns now."""
    reverse: float = 0.0
    side: float = 0.0
    """Side thrusters, -1 to 1: to port is positive. With the spare one a tenth more."""
    torque: float = 0.0
    """Attitude jets, -1 to 1: anticlockwise is positive."""

    @property
    def cargo(self) -> float:
        """Ore aboard in kilograms."""
        return sum(self.hold.values())

    @property
    def mass(self) -> float:
        """Everything aboard in kilograms."""
        return self.engine.dry_mass - self.shed + self.fuel + self.cargo

    def world_point(self, local: Vector) -> Vector:
        """Where a point of the hull is in the world, in metres."""
        return to_world(self.body, local)


@dataclass(slots=True, eq=False)
class Ship(Craft):
    """The *Lucky Strike*. Nose at +x, collar on the nose, cockpit to port, drill to starboard."""

    oxygen: float = 0.0
    """s"""
    masks: float = tuning.MASK_SECONDS
    assist_on: bool = True
    target: int = 0
    """Number of the target entity, 0 for none."""
    target_port: str = ""
    matching: bool = False
    scooping: bool = False
    drill: Drill = field(default_factory=Drill)
    clamp: Clamp | None = None
    dock: Dock | None = None
    dials: Dials | None = None
    """To the targeted port within the funnel, else None."""
    green_ticks: deque[bool] = field(default_factory=lambda: deque(maxlen=tuning.DOCK_GRACE_TICKS))
    crewed: bool = True
    """False once the crew has left in the emergency pod."""

    @property
    def alive(self) -> bool:
        """Whether there is still a hull, and somebody in it who breathes."""
        return self.hull > 0.0 and self.masks > 0.0 and self.crewed


@dataclass(slots=True, eq=False)
class Vessel(Craft):
    """Another ship. Nose at +x. It flies by the same rule as the player's: somebody aboard makes ``Controls``."""

    kind: ShipKind = "jumper_small"
    faction: Faction = "jumpers"
    rounds: int = 0
    """Slugs left for its gun."""
    ready_tick: int = 0
    """Tick from which the gun can fire again."""
    controls: Controls = HANDS_OFF
    """What its pilot's hands do now."""
    room: float = 0.0
    """kg of exotic matter that its hold takes."""
    gone: bool = False
    """True once it has left the sector."""

    @property
    def alive(self) -> bool:
        """Whether it can still fly and fight."""
        return self.hull > 0.0 and not self.gone


@dataclass(slots=True, eq=False)
class Pod(Entity):
    """The cargo pod, adrift. ``exotic`` kg inside, ``kilograms`` in all."""

    exotic: float
    kilograms: float
    holder: int = 0
    """Number of the vessel that has scooped it, 0 while it drifts."""


@dataclass(slots=True, eq=False)
class VeinState:
    """A vein: its ellipse in the rock's frame, as much of it as is left."""

    ore: OreKind
    area: BaseGeometry
    richness: float


@dataclass(slots=True, eq=False)
class Rock(Entity):
    """Rock to drill. The outline in the body's frame is the collision outline."""

    outline: Polygon
    density: float
    hardness: float
    veins: list[VeinState]
    uncut: Polygon
    """The outline as it was before the first cut, in the same frame."""
    revision: int = 0
    """Counts the cuts: a picture of another revision is stale."""
    debris: bool = False
    """A piece of a debris field."""


@dataclass(slots=True, eq=False)
class Structure(Entity):
    """Station, habitat or wreck: something with ports."""

    kind: str
    ports: list[PortState]
    stock: bool
    cargo: dict[OreKind, float]
    """kg of ore to be taken over (wrecks)."""
    delivered: dict[OreKind, float]
    """kg of ore brought here by the ship."""

    def port(self, port_id: str) -> PortState:
        """The port of that name."""
        return next(port for port in self.ports if port.id == port_id)


@dataclass(slots=True, eq=False)
class Chunk(Entity):
    """Something loose, with mass: ore, or waste rock where ``ore`` is empty."""

    ore: OreKind | Literal[""]
    kilograms: float
    radius: float
    born: int
    """Tick of its making."""
    fresh: bool = True


@dataclass(slots=True, eq=False)
class Well:
    """A gravity well: a solid round body and its pull. ``strength`` is G·M in m³/s²."""

    number: int
    id: str
    name: str
    body: pymunk.Body
    radius: float
    strength: float
    reach: float

    @property
    def position(self) -> Vector:
        """Centre in metres."""
        return self.body.position

    @property
    def velocity(self) -> Vector:
        """Wells stay where they are."""
        return (0.0, 0.0)


@dataclass(slots=True)
class Zone:
    """A round place: way-point or hazard. Nothing solid."""

    number: int
    id: str
    name: str
    kind: Literal["waypoint", "radiation", "dust"]
    x: float
    y: float
    radius: float
    strength: float = 0.0

    @property
    def position(self) -> Vector:
        """Centre in metres."""
        return (self.x, self.y)

    @property
    def velocity(self) -> Vector:
        """Zones stay where they are."""
        return (0.0, 0.0)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place is inside."""
        return (x - self.x) ** 2 + (y - self.y) ** 2 <= self.radius**2


Target = Ship | Vessel | Pod | Rock | Structure | Chunk | Zone | Well


def rotated(vector: Vector, angle: float) -> Vector:
    """A vector turned anticlockwise by an angle in radians."""
    c, s = cos(angle), sin(angle)
    return (vector[0] * c - vector[1] * s, vector[0] * s + vector[1] * c)


def to_world(body: pymunk.Body, local: Vector) -> Vector:
    """A point of a body's frame in the world, in metres."""
    x, y = rotated(local, body.angle)
    px, py = body.position
    return (px + x, py + y)


def to_local(body: pymunk.Body, place: Vector) -> Vector:
    """A place in the world as seen from a body's frame, in metres."""
    return rotated(minus(place, body.position), -body.angle)


def minus(a: Vector, b: Vector) -> Vector:
    """The vector from b to a."""
    return (a[0] - b[0], a[1] - b[1])


def point_velocity(body: pymunk.Body, point: Vector) -> Vector:
    """Velocity in m/s of the point of a body that is now at a place in the world."""
    px, py = body.position
    vx, vy = body.velocity
    w = body.angular_velocity
    return (vx - w * (point[1] - py), vy + w * (point[0] - px))
