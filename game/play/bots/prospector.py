"""The bot that mines and does nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import hypot
from typing import TYPE_CHECKING

from game.level.goals import Collect
from game.level.things import OreKind
from game.play.bots.cruise import Style
from game.play.bots.miner import Miner
from game.play.bots.steering import stay
from game.play.bots.tasks import open_tasks
from game.sim import Controls, tuning

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(slots=True)
class Prospector:
    """Fills the hold: with what the mission asks for, else with the ore that is nearest."""

    style: Style = field(default_factory=Style)
    miner: Miner = field(init=False)
    wanted: tuple[OreKind, float] | None = None

    def __post_init__(self) -> None:
        self.miner = Miner(self.style)

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next; backs off and rests when there is enough."""
        if self.wanted is None:
            self.wanted = wanted_ore(world)
        if self.wanted is None:
            return stay(world)
        ore, mass = self.wanted
        if world.ship.hold[ore] >= mass:
            return self.miner.leave(world) or stay(world)
        return self.miner.mine(world, ore, mass) or stay(world)


def wanted_ore(world: World) -> tuple[OreKind, float] | None:
    """Which ore to get, and how many kg of it; None where there is none."""
    for state in open_tasks(world):
        if isinstance(state.spec, Collect):
            return state.spec.ore, state.spec.mass
    x, y = world.ship.position
    rocks = [rock for rock in world.rocks if rock.veins]
    nearest = min(rocks, key=lambda rock: hypot(rock.position[0] - x, rock.position[1] - y), default=None)
    return (nearest.veins[0].ore, tuning.HOLD_CAPACITY) if nearest is not None else None
