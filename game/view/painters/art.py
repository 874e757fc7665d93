"""Which pictures of made things a world will need, so that they are read before the flight and not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.lit.maps import art_index
from game.view.painters.craft import TRIMS

if TYPE_CHECKING:
    from game.sim import World

ANYWHERE = (
    "bit_",
    "boom",
    "buoy",
    "chunk_",
    "claw_",
    "collar",
    "hand_",
    "heap_",
    "hole_",
    "lucky_",
    "scorch_",
)
"""How the names of what any flight may show begin."""
AT_PORTS = ("cargo_rack", "port_")
WRECKAGE = ("scrap_",)


def art_for(world: World) -> list[str]:
    """Names of the models that a world may show."""
    kinds = {structure.kind for structure in world.structures}
    standoff = world.level.standoff
    craft = {TRIMS[ship.kind].art for ship in standoff.ships} if standoff is not None else set()
    beginnings = (
        *ANYWHERE,
        *kinds,
        *craft,
        *(("cargo_pod",) if craft else ()),
        *(AT_PORTS if kinds else ()),
        *WRECKAGE,
        *(("well",) if world.wells else ()),
    )
    return [name for name in art_index() if name.startswith(beginnings)]
