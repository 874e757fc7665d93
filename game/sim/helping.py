"""How far assists change limits and losses. Without one its factor is exactly 1, so that nothing differs by a bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import tuning

if TYPE_CHECKING:
    from game.sim.world import World


def tolerance(world: World) -> float:
    """Times the usual limits at ports and rocks."""
    return tuning.HELP_TOLERANCE if world.assists.tolerance else 1.0


def hull_share(world: World) -> float:
    """Share of a blow's damage that the hull takes."""
    return tuning.HELP_HULL if world.assists.hull else 1.0


def oxygen_share(world: World) -> float:
    """Share of the usual air that the crew uses."""
    return tuning.HELP_OXYGEN if world.assists.oxygen else 1.0
