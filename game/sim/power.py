"""Power: a budget in kW, given out in the player's order; whoever comes last goes short.

Everything on the net draws what its duty and its friction ask for. The generator gives what its speed allows, less what
its own friction eats; standing, it leaves the battery.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.level.equipment import CONSUMERS, Consumer
from game.sim import tuning
from game.sim.system_events import BrownedOut, PowerRestored, PriorityChanged
from game.sim.units import Told

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(slots=True, eq=False)
class Grid:
    """The ship's net. Demand in kW, supply as a share of it."""

    order: list[Consumer] = field(default_factory=lambda: list(CONSUMERS))
    """Who is served first."""
    generation: float = tuning.GENERATION
    """kW that there are."""
    demand: dict[Consumer, float] = field(default_factory=lambda: dict.fromkeys(CONSUMERS, 0.0))
    supply: dict[Consumer, float] = field(default_factory=lambda: dict.fromkeys(CONSUMERS, 1.0))
    browned_out: list[Consumer] = field(default_factory=list)

    @property
    def served(self) -> float:
        """What is drawn, in kW."""
        return sum(self.demand[consumer] * self.supply[consumer] for consumer in CONSUMERS)


def prefer(world: World) -> None:
    """Move the consumer that the player has chosen up a place."""
    number = world.presses.chosen("priority")
    if not 1 <= number <= len(CONSUMERS):
        return
    grid, consumer = world.power, CONSUMERS[number - 1]
    place = grid.order.index(consumer)
    if place > 0:
        grid.order[place - 1], grid.order[place] = consumer, grid.order[place - 1]
        world.report(PriorityChanged(consumer, place))


def share_out(grid: Grid) -> None:
    """Serve the consumers in their order until nothing is left."""
    left = grid.generation
    for consumer in grid.order:
        wanted = grid.demand[consumer]
        given = min(wanted, left)
        grid.supply[consumer] = given / wanted if wanted > 0.0 else 1.0
        left -= given


def tell(world: World) -> None:
    """Say who has just gone short and who has all again."""
    grid = world.power
    for consumer in CONSUMERS:
        share, dark = grid.supply[consumer], consumer in grid.browned_out
        if share < tuning.BROWN_OUT and not dark:
            grid.browned_out.append(consumer)
            note(world, consumer, share)
            world.report(BrownedOut(consumer, share))
        elif share >= 1.0 and dark:
            grid.browned_out.remove(consumer)
            world.report(PowerRestored(consumer))


def note(world: World, consumer: Consumer, share: float) -> None:
    """Write a shortage into a system's history."""
    for unit in world.systems:
        if unit.kind == consumer:
            unit.history.append(Told(world.tick, "brown_out", share, "power"))
