"""Who gets power when there is too little: what kills first, then what little keeps the work going, the drill last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.level.equipment import CONSUMERS, Consumer

if TYPE_CHECKING:
    from game.sim.world import World

ORDER: tuple[Consumer, ...] = ("life_support", "propulsion", "tools", "drill")
"""The drill takes whatever is left, and works with any share; scoop and bench want little and do nothing without."""
PRESS_TICKS = 4
"""Ticks between presses."""


def wanted_priority(world: World) -> int:
    """The number of the consumer to move up a place on this tick; 0 where all get what they want or stand right."""
    if not world.power.browned_out or world.tick % PRESS_TICKS:
        return 0
    for wanted, there in zip(ORDER, world.power.order, strict=True):
        if wanted != there:
            return CONSUMERS.index(wanted) + 1
    return 0
