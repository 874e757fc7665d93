"""Everything that is somewhere: dataclasses, each holding its body. Rules are elsewhere; these only know themselves.

Numbers are given in order of creation and never reused; ids are the level's, or made from kind and number.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

import pymunk
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from game.level.ships import Faction, ShipKind
from game.level.things import OreKind
from game.sim import tuning
from game.sim.controls import HANDS_OFF, Controls
from game.sim.frames import Vector, to_world
from game.sim.gear import Clamp, Dials, Dock, Drill, Engine, PortState


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
