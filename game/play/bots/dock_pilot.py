"""The bot that docks and does nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.level.goals import Dock
from game.play.bots.cruise import Style
from game.play.bots.docker import Docker
from game.play.bots.tasks import open_tasks
from game.sim import HANDS_OFF, Controls
from game.sim.entities import Structure
from game.sim.targets import nearest_port

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(slots=True)
class DockPilot:
    """Docks: where the mission says, else at the nearest port."""

    style: Style = field(default_factory=Style)
    docker: Docker = field(init=False)
    aim: tuple[Structure, str | None] | None = None

    def __post_init__(self) -> None:
        self.docker = Docker(self.style)

    def fly(self, world: World) -> Controls:
        """Controls for the tick that comes next; hands off while docked."""
        if world.ship.dock is not None:
            return HANDS_OFF
        if self.aim is None:
            self.aim = self.choose(world)
        return HANDS_OFF if self.aim is None else self.docker.dock(world, *self.aim)

    def choose(self, world: World) -> tuple[Structure, str | None] | None:
        """Where to dock."""
        for state in open_tasks(world):
            if isinstance(state.spec, Dock):
                place = world.find(state.spec.at)
                if isinstance(place, Structure):
                    return place, state.spec.port
        found = nearest_port(world, world.ship.position)
        return (found[0], found[1].id) if found else None
