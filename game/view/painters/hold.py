"""Ore in the hoppers, as the pieces that are laid onto the hull."""

from __future__ import annotations

from game.sim import tuning
from game.sim.entities import Ship
from game.view.lit.maps import spots
from game.view.painters.dress import Piece

LIGHTS = 12
"""Directions of the light in which a heap is shown."""
FILLS = 4
"""Pictures of a heap between empty and full."""


def heaps(ship: Ship) -> tuple[Piece, ...]:
    """A heap for each hopper that has something in it, the aft ones first; exotic matter lies in the last."""
    if ship.cargo <= 0.0:
        return ()
    beds = spots("lucky_strike", "beds")
    full = ship.cargo / tuning.HOLD_CAPACITY * len(beds)
    rich_from = full * (1.0 - ship.hold["exotic_matter"] / ship.cargo)
    pieces = []
    for i, bed in enumerate(beds):
        share = min(1.0, full - i)
        if share <= 0.0:
            break
        ore = "exotic_matter" if rich_from < full and i + 1 > rich_from else "nickel_iron"
        fill = min(FILLS, 1 + int(share * FILLS))
        pieces.append(Piece(f"heap_{ore}_{100 * fill // FILLS}", bed, LIGHTS))
    return tuple(pieces)
