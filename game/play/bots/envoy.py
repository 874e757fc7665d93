"""A captain in a standoff: does the mission as long as nobody threatens, and deals with those who do in one way."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.captain import Captain
from game.play.bots.parley import threats, variety
from game.play.bots.steering import stay
from game.sim.controls import Controls

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState
    from game.sim.world import World


@dataclass(slots=True)
class Envoy:
    """What the captains of all ways have in common. ``chance`` makes two seeds two captains."""

    way: ClassVar[str] = ""
    mission: Captain = field(default_factory=Captain)
    chance: Random = field(default_factory=Random)
    reaction: float = 2.0
    """s to read and to think."""
    met: bool = False

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next."""
        state = world.standoff
        if state is None or not threats(state):
            return self.mission.fly(world)
        if not self.met:
            self.met, self.chance = True, variety(world, self.way)
            self.reaction = self.chance.uniform(1.2, 3.2)
            self.begin(world, state)
        return self.meet(world, state)

    def begin(self, world: World, state: StandoffState) -> None:
        """Make up one's mind when they come out."""

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Controls for the next tick while somebody wants something."""
        raise NotImplementedError

    def hold_still(self, world: World) -> Controls:
        """Go on with the work while something holds the ship; else come to rest."""
        busy = world.ship.clamp is not None or world.ship.dock is not None
        return self.mission.fly(world) if busy else stay(world)
