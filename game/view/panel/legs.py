"""What the claws are called."""

from __future__ import annotations

from game.view.texts import say


def leg_name(leg: int) -> str:
    """The letter of a claw, counted from 0."""
    return say(f"leg.{'ab'[leg]}")
