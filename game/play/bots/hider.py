"""Hides: calls for help and keeps rock between the ship and whoever looks for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from game.play.bots.cover import hiding_place, hostile, seen_by
from game.play.bots.cruise import Cruise, Style
from game.play.bots.envoy import Envoy
from game.play.bots.parley import answer, evasive
from game.play.bots.spots import Spot
from game.sim.controls import Controls
from game.sim.entities import Rock
from game.sim.frames import Vector, minus
from game.sim.tuning import TICKS_A_SECOND

if TYPE_CHECKING:
    from game.sim.standoff.state import StandoffState
    from game.sim.world import World

LOOK_SECONDS = (0.8, 1.6)
"""s between two looks for a better place."""
BETTER = 1
"""A new place must be seen by so many fewer."""


@dataclass(slots=True)
class Hider(Envoy):
    """A captain who trusts rock more than words."""

    way: ClassVar[str] = "hide"
    cruise: Cruise = field(default_factory=lambda: Cruise(Style(cruise=40.0, effort=0.85)))
    behind: tuple[Rock, Vector] | None = None
    """The rock, and the place as seen from its centre."""
    look_ticks: int = 60
    looked: int = -1000
    calls_at: int = 0

    def begin(self, world: World, state: StandoffState) -> None:
        """Settle how often to look, and when to call."""
        self.look_ticks = round(self.chance.uniform(*LOOK_SECONDS) * TICKS_A_SECOND)
        self.calls_at = world.tick + round(self.chance.uniform(0.5, 6.0) * TICKS_A_SECOND)

    def meet(self, world: World, state: StandoffState) -> Controls:
        """Let go of everything, fly behind rock, and stay there as long as it hides."""
        loose = self.mission.free(world)
        return replace(
            loose or self.hide(world, state),
            reply=answer(world, state, evasive, self.reaction),
            beacon=state.beacon_tick == 0 and world.tick >= self.calls_at and world.tick % 2 == 0,
        )

    def hide(self, world: World, state: StandoffState) -> Controls:
        """Controls for the next tick of getting, or staying, out of sight."""
        if world.tick >= self.looked + self.look_ticks:
            self.looked = world.tick
            self.look(world, state)
        if self.behind is None:
            return self.hold_still(world)
        rock, offset = self.behind
        return self.cruise.fly(world, Spot(rock.position, offset, rock.velocity))

    def look(self, world: World, state: StandoffState) -> None:
        """Choose a place, or another one where that is clearly better."""
        ships = hostile(state)
        if self.behind is not None:
            rock, offset = self.behind
            here = (rock.position[0] + offset[0], rock.position[1] + offset[1])
            if not seen_by(world, here, ships) or rock not in world.rocks:
                return
        found = hiding_place(world, ships)
        if found is None:
            return
        rock, place = found
        if self.behind is None or seen_by(world, place, ships) + BETTER <= seen_by(
            world, here_of(self.behind), ships
        ):
            self.behind = rock, minus(place, rock.position)


def here_of(behind: tuple[Rock, Vector]) -> Vector:
    """The place in the world."""
    rock, offset = behind
    return (rock.position[0] + offset[0], rock.position[1] + offset[1])
