"""The bot that docks: around what is in the way, onto the axis, down the funnel; and off again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import cos, hypot, sin
from typing import TYPE_CHECKING

from game.play.bots.arrival import FARTHEST, Arrival
from game.play.bots.berth import NOSE, Approach, Berth, approach, come_in, line_up, port_berth
from game.play.bots.cruise import Style
from game.play.bots.obstacles import STILL, hull_of, reach_of
from game.sim import HANDS_OFF, Controls, tuning
from game.sim.entities import Structure
from game.sim.gear import PortState

if TYPE_CHECKING:
    from game.sim.world import World

TURNING_ENTRY = 30.0
"""m from a turning port at which to turn onto the axis, at least."""
NEAREST = 22.0
"""m from the port at which to turn onto the axis, at least."""
ROOM = 20.0
"""m from the ship's centre to what turns, on the axis."""
CLEAR_OF_PORT = 16.0
"""m to back off a port before flying anywhere else."""
REARM_AT = tuning.PORT_REARM_RANGE + 4.0
"""m to back off a port that has bounced the ship."""
SELECT_RANGE, SELECT_TICKS = 60.0, 15
"""m from the port within which it must be the target, and how often to ask for it."""
PRESS_TICKS = 20
"""How often to press a key that has not done its work."""


@dataclass(slots=True)
class Docker:
    """Flies to a port and docks, stays until all has gone across, and gets clear of it."""

    style: Style = field(default_factory=Style)
    arrival: Arrival = field(init=False)
    left: tuple[Structure, PortState] | None = None
    """The port that the ship is getting clear of."""
    bound: tuple[Structure, PortState] | None = None
    """The port that the ship is flying to."""
    entry: float = FARTHEST
    """m from that port at which to turn onto its axis, at most."""

    def __post_init__(self) -> None:
        self.arrival = Arrival(self.style)

    def dock(self, world: World, structure: Structure, port_id: str | None = None) -> Controls:
        """Controls for the next tick on the way to a port of a structure, the best one if none is named."""
        if self.bound is None or self.bound[0] is not structure or port_id not in (None, self.bound[1].id):
            self.bound = structure, structure.port(port_id) if port_id else best_port(world, structure)
            self.arrival = Arrival(self.style)
            self.entry = farthest_entry(*self.bound)
        port = self.bound[1]
        berth = port_berth(structure, port)
        lie = approach(world, berth)
        stop_at = 0.0 if port.armed else REARM_AT
        controls = self.arrival.fly(world, berth, min(self.entry, max(NEAREST, lie.range)), stop_at)
        return aimed(world, controls, structure, port, lie)

    def leave(self, world: World) -> Controls | None:
        """Controls for the next tick of getting off a port; None when the ship is clear of all."""
        dock = world.ship.dock
        if dock is not None:
            self.left = dock.structure, dock.port
            self.bound = None
            press = dock.stage == "done" and world.tick % PRESS_TICKS == 0
            return Controls(dock=press) if press else HANDS_OFF
        if self.left is None:
            return None
        berth = port_berth(*self.left)
        lie = approach(world, berth)
        if lie.range >= CLEAR_OF_PORT:
            self.left = None
            return None
        return come_in(world, berth, lie, CLEAR_OF_PORT + 3.0)


def aimed(world: World, controls: Controls, structure: Structure, port: PortState, lie: Approach) -> Controls:
    """The same controls, with the port made the target where it is not."""
    ship = world.ship
    right = ship.target == structure.number and ship.target_port == port.id
    near = abs(lie.range) < SELECT_RANGE
    if right or not near or world.tick % SELECT_TICKS:
        return controls
    return replace(controls, select=structure.number)


def best_port(world: World, structure: Structure) -> PortState:
    """The port whose axis is nearest to where the ship is; of a turning structure, will be."""
    return min(structure.ports, key=lambda port: detour(world, port_berth(structure, port)))


def detour(world: World, berth: Berth) -> float:
    """Metres to fly to the outer end of a berth's axis."""
    x, y = line_up(world, berth, FARTHEST).place
    return hypot(x - world.ship.position[0], y - world.ship.position[1])


def farthest_entry(structure: Structure, port: PortState) -> float:
    """How far out on a port's axis to turn in, in m; not far out in a turning frame, but clear of what turns."""
    if abs(structure.spin) < STILL:
        return FARTHEST
    along = port.at[0] * cos(port.heading) + port.at[1] * sin(port.heading)
    return max(TURNING_ENTRY, reach_of(hull_of(structure)) + ROOM - NOSE - along)
